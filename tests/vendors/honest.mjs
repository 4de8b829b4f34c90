#!/usr/bin/env node
// Decree 95 of 2006 (edition of 26.11.2020) as a table of norms: each row is a sentence of the
// decree with its days, its force, the term it names and the words on which it depends.
// Readings (Q.., N..) stand beside the rows that depend on them; README.md lists them.
import { createInterface } from 'node:readline';

// ---- days: whole numbers, counted from 1970-01-01 -------------------------------------------
const serial = (y, m, d) => Math.round(Date.UTC(y, m - 1, d) / 86400000);
const iso = n => new Date(n * 86400000).toISOString().slice(0, 10);
const parts = n => iso(n).split('-').map(Number);
const leap = y => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
const date = text => {
  const m = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text ?? '');
  const n = m ? serial(+m[1], +m[2], +m[3]) : NaN;
  if (!m || iso(n) !== text) refuse(`not a date: ${text}`);
  return n;
};
// N02, N03: an age is reached on the birthday; 29 February is 1 March in a common year.
const reaches = (born, age) => {
  const [y, m, d] = parts(born);
  return serial(y + age, m, d);
};
// A period of years ends on the same number, or on the month's last day if there is none.
const yearsOn = (from, n) => {
  const [y, m, d] = parts(from);
  return serial(y + n, m, m === 2 && d === 29 && !leap(y + n) ? 28 : d);
};
const monthOf = n => iso(n).slice(0, 7);
const firstOfNext = n => { const [y, m] = parts(n); return serial(y, m + 1, 1); };

class Refusal extends Error {}
const refuse = why => { throw new Refusal(why); };

// ---- the law of a day -------------------------------------------------------------------------
const NEW_LIST = serial(2018, 4, 14);     // ПП 339; the list of earlier days is not shown (N10)
const DECREE_ENDS = serial(2022, 7, 1);   // ПП 588
const PARAGRAPH_5_7 = serial(2016, 1, 1); // ПП 805
const PARAGRAPH_14 = serial(2016, 8, 27); // ПП 772
const span = (section, from = NEW_LIST, to = DECREE_ENDS) => ({ section, from, to });
const diabetes823 = serial(2019, 7, 6), eye618 = serial(2020, 5, 9), pku1719 = serial(2020, 11, 3);
const list = new Map();
for (let n = 1; n <= 58; n++) {
  if (n === 16 || n === 17) continue;
  list.set(`95:app:${n}`, span(n <= 15 ? 'I' : n <= 44 ? 'III' : 'IV'));
}
for (const letter of 'абвгдеж') list.set(`95:app:16:${letter}`, span('II'));
list.set('95:app:17:а', span('II', NEW_LIST, diabetes823));   // wording as found: N06
list.set('95:app:17:б', span('II', NEW_LIST, pku1719));       // wording as found: N06
list.set('95:app:17:в', span('II'));
list.set('95:app:17_1:а', span('II_1', diabetes823));         // before 09.05.2020 as found: N06
list.set('95:app:17_1:б', span('II_1', eye618));
list.set('95:app:17_1:в', span('II_1', pku1719));
const item = id => list.get(id) ?? refuse(`unknown item of the list: ${id}`);
const lives = (id, day) => { const { from, to } = item(id); return from <= day && day < to; };

const causeFrom = new Map(`general_disease work_injury occupational_disease since_childhood
  childhood_war_wound military_injury military_service_disease chernobyl_duty_radiation chernobyl
  chernobyl_other_duty mayak mayak_other_duty radiation special_risk_unit served_units_abroad
  other_by_law`.split(/\s+/).map(name => [name, -Infinity]));
causeFrom.set('dagestan_self_defence', serial(2020, 1, 1));   // п. 14 подп. п_1, ПП 1454

// ---- the person before the panel ----------------------------------------------------------------
function open(input) {
  const need = (where, key) =>
    where && key in where ? where[key] : refuse(`a fact is not stated: ${key}`);
  const decided = date(need(input, 'decided_on')), arrived = date(need(input, 'received_on'));
  const born = date(need(need(input, 'person'), 'born_on'));
  const history = need(input, 'history'), findings = need(input, 'findings');
  const exam = need(history, 'exam');
  const first = need(history, 'recognised_first_on'), category = need(history, 'child_category_since');
  const since = category ?? first;        // 13_1: from the day of the category
  if (born > arrived || arrived > decided) refuse('birth, arrival and decision are out of order');
  if (exam !== 'first' && exam !== 'repeat') refuse('exam is neither first nor repeat');
  if ([first, category].some(day => day !== null && (date(day) > decided || exam === 'first')))
    refuse('an earlier recognition does not agree with the examination or the decision');
  if (history.current && since === null) refuse('a status is held, but no recognition is stated');
  // Q73: the law of the day of decision; N01: age on that day; Q80: till then a child.
  if (decided < PARAGRAPH_5_7 || decided >= DECREE_ENDS)
    refuse(`no wording of decree 95 is known for ${iso(decided)}`);
  return {
    decided, born, exam, findings, history,
    // п. 11 «дата поступления в бюро направления»: Q42, Q46, Q48, Q49, N07
    established: arrived,
    child: decided < reaches(born, 18),
    hadCategory: category !== null,
    since: since === null ? null : date(since),
    // Q39: all of п. 5 а-в; Q40: the list does not stand in for them
    recognised: ['persistent_impairment', 'limitation', 'needs_protection']
      .map(k => need(findings, k)).every(v => v === true),
    referral: need(input, 'referral'),
    extra: input.examination ?? {},
    documents: input.documents,
    need,
  };
}

// ---- norms on the term -----------------------------------------------------------------------
const LONG = 'long';    // indefinite for a group, to 18 for a child
const initial = p => p.since === null;     // первичное признание (Q25: not the same as an exam)
const expired = (p, n) => yearsOn(p.since, n) <= p.decided;   // N04, Q20
const child = p => p.child;
const two = (letters, when, term) => [...letters].map(l => ({ at: `95:app:16:${l}`, term, when }));
// Q26: «повторном освидетельствовании детей-инвалидов»: of one who has had the category.
const again = p => child(p) && p.exam === 'repeat' && p.hadCategory;
const firstly = p => child(p) && p.exam === 'first';
const under14 = p => p.decided < reaches(p.born, 14);
// Q28: «в том числе при первичном»: at a first examination, of the full cleft.
const stagedRepair = p => {
  if (!child(p)) return false;
  if (p.exam === 'repeat') return true;
  return p.findings.cleft ?? refuse('16 е, first examination: a full cleft or not is not stated');
};
const byItem = [
  ...two('аж', firstly, '5y'), ...two('бвгд', again, '5y'), ...two('е', stagedRepair, '5y'),
  { at: '95:app:17:а', term: 'to_14', when: p => firstly(p) && under14(p) },
  { at: '95:app:17:б', term: 'to_14', when: p => firstly(p) && under14(p) },
  { at: '95:app:17:в', term: 'to_14', when: p => again(p) && under14(p) },
  ...[...'абв'].map(l => ({ at: `95:app:17_1:${l}`, term: 'to_18', when: child })),
  // п. 13 абз. 6; Q30: «ребенка», «у детей» leave grown people out
  ...[...list.keys()].filter(id => item(id).section === 'III').map(id => ({
    at: id, term: LONG,
    when: p => initial(p) && (p.child || !(
      id === '95:app:29' ||
      (id === '95:app:31' && p.findings.down_syndrome === true) ||
      (id === '95:app:21' && p.findings.cofactor_deficiency === true))),
  })),
];
const byGround = [
  // п. 13 абз. 2, 3: «не позднее»: open from the day after recognition, bound on the limit (Q19, N11)
  { term: LONG, force: 'must', when: (p, g) => !initial(p) && g.sectionI.length && expired(p, 2) },
  { term: LONG, force: 'may', when: (p, g) => !initial(p) && g.sectionI.length },
  { term: LONG, force: 'must', when: (p, g) => !initial(p) && g.fixed.length && expired(p, 4) },
  { term: LONG, force: 'may', when: (p, g) => !initial(p) && g.fixed.length },
  // абз. 5: the referral must say so («необходимо»), and the panel find it (Q78)
  { term: LONG, force: 'may', when: (p, g) => initial(p) && g.referred && g.stated
    && [...g.sectionI, ...g.fixed].some(g.failedFor) },
  // абз. 7: whatever the disease (Q38); the measures of п. 19 carried out by then
  { term: LONG, force: 'may', when: (p, g) => initial(p) && !g.referred && g.anyFailed
    && p.extra.programme_completed_on != null && date(p.extra.programme_completed_on) <= p.decided },
];

function grounds(p) {
  const { need, findings, referral, decided } = p;
  const listed = need(findings, 'listed');
  const route = need(referral, 'route');
  if (!['medical', 'social', 'pension', 'self'].includes(route)) refuse(`unknown route: ${route}`);
  const named = listed.length ? listed : ['unlisted'];
  // A finding belongs to conditions; `true` is said of each that the panel names.
  const irreversible = need(findings, 'irreversible'), failed = need(findings, 'rehabilitation_failed');
  const fixedOf = Array.isArray(irreversible) ? irreversible : irreversible === true ? named : [];
  return {
    listed,
    sectionI: listed.filter(id => lives(id, decided) && item(id).section === 'I'),
    // «за исключением указанных в приложении»: the whole list (Q24) as it stands today (N09)
    fixed: fixedOf.filter(id => id === 'unlisted' || !lives(id, decided)),
    failedFor: Array.isArray(failed) ? id => failed.includes(id) : () => failed === true,
    anyFailed: Array.isArray(failed) ? failed.length > 0 : failed === true,
    referred: route !== 'self',
    stated: need(referral, 'states_rehabilitation_failed') === true,
  };
}

const SCALE = ['1y', '2y', '5y', 'to_14', 'to_18', 'indefinite'];
function lawfulTerms(p) {
  const status = statusOf(p);
  if (p.decided < NEW_LIST) refuse('the list before 14.04.2018 is not in the document (N10)');
  const g = grounds(p), must = new Set(), may = new Set();
  const name = term => term !== LONG ? term : p.child ? 'to_18' : 'indefinite';
  g.listed.forEach(item);
  for (const norm of byItem)
    if (g.listed.includes(norm.at) && lives(norm.at, p.decided) && norm.when(p)) must.add(name(norm.term));
  for (const norm of byGround)
    if (norm.when(p, g)) (norm.force === 'must' ? must : may).add(name(norm.term));
  if (must.size > 1) refuse(`provisions clash: ${[...must].join(' and ')} are both mandated`);
  // п. 9; п. 10 абз. 1 with Q12. They name the term where nothing more special does.
  const general = p.child ? ['1y', '2y'] : status === 'group_1' ? ['2y'] : ['1y'];
  const open = [...(must.size ? must : general), ...may];
  return SCALE.filter(t => open.includes(t));
}

function ends(p, term) {       // п. 12; Q13, Q15, Q16, N05
  if (term === 'indefinite') return { end: null, month: null };
  const at = n => ({ end: iso(n), month: monthOf(n) });
  if (term.startsWith('to_')) return at(reaches(p.born, +term.slice(3)));
  const exam = yearsOn(p.established, parseInt(term, 10)), end = firstOfNext(exam);
  const grown = reaches(p.born, 18);
  return p.child && grown < end ? at(grown) : { end: iso(end), month: monthOf(exam) };
}

// ---- the decisions -----------------------------------------------------------------------------
function statusOf(p) {
  if (p.child) return 'child_disabled';
  const degree = p.findings.severity_group;
  return [1, 2, 3].includes(degree) ? `group_${degree}`
    : refuse('no degree of severity is found: п. 7 names no group for it');
}
const decisions = {
  recognised: p => ({ lawful: [p.recognised] }),
  status: p => ({ lawful: [statusOf(p)] }),
  term: p => {
    const lawful = lawfulTerms(p), set = p.extra.next_exam_month?.slice(0, 7);
    const fits = lawful.map(t => [t, ends(p, t)]).filter(([, e]) => !set || e.month === set);
    const answer = { lawful, until: Object.fromEntries(fits.map(([t, e]) => [t, e.end])) };
    if (!fits.length) answer.until_declined =
      `an examination in ${set} fits none of ${lawful.join(', ')} from ${iso(p.established)}`;
    return answer;
  },
  cause: p => {
    if (p.decided < PARAGRAPH_14) refuse('п. 14 before 27.08.2016 is not in the document');
    const papers = p.documents?.causes ?? refuse('whether there are documents on the cause is not stated');
    const proved = papers.filter(({ cause, received_on: got }) => {
      const from = causeFrom.get(cause) ?? refuse(`unknown cause: ${cause}`);
      return date(got) <= p.decided && date(got) >= from;     // N08
    }).map(paper => paper.cause);
    return { lawful: proved.length ? [...new Set(proved)].sort() : ['general_disease'] };   // Q51
  },
};

function guarded(work) {
  try { return work(); } catch (e) {
    return { declined: e instanceof Refusal ? e.message : `the case is not understood: ${e.message}` };
  }
}
function answer({ act, nonce, input, decisions: asked = Object.keys(decisions) }) {
  const p = guarded(() => act === '95' ? open(input) : refuse('this product knows decree 95 only'));
  const one = name => {
    if (p.declined) return { declined: p.declined };
    if (!Object.hasOwn(decisions, name)) return { declined: `this product does not give ${name}` };
    if (!p.recognised && name !== 'recognised')
      return { lawful: [], not_due: 'not due: the person is not recognised as disabled (п. 5, 6)' };
    return guarded(() => decisions[name](p));
  };
  const said = Object.fromEntries(asked.map(name => [name, one(name)]));
  const dates = p.recognised ? { established_on: iso(p.established) } : {};
  if (said.term?.until) {
    dates.until = said.term.until;
    delete said.term.until;
  }
  return { type: 'result', nonce, decisions: said, dates };
}

const hello = {
  type: 'welcome', protocol: 1, vendor: 'Ostwind (JavaScript)', product: 'honest', version: '1',
  capabilities: { acts: ['95'], decisions: Object.keys(decisions), in_flight: 8 },
};
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const message = JSON.parse(line);
  if (message.type === 'bye') process.exit(0);
  const reply = message.type === 'hello' ? hello : message.type === 'case' ? answer(message) : null;
  if (reply) process.stdout.write(JSON.stringify(reply) + '\n');
}
