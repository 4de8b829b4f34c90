#include "rules/temporary/act.hpp"

#include <algorithm>

#include "model/check.hpp"
#include "model/describe.hpp"
#include "rules/pp95/act.hpp"
#include "rules/temporary/deadline.hpp"
#include "rules/temporary/over.hpp"
#include "rules/temporary/rules.hpp"

namespace norma::temporary {

namespace {

inline constexpr auto heads = heads_of(prolongations_467, extensions, prolongations_1697, examinations, recognitions, kept_statuses, six_months, ends, absent_forms, kept_causes, causes_unknown, dates_not_known, consents);
static_assert(check_heads(heads));

Act<mse::Case> const& general() {
  static auto const act = pp95::act();
  return act;
}
Frame<mse::Case> below(Frame<Case> const& f) { return {f.facts, f.world, f.definitions, f.lawful, f.values, f.code}; }

// «Переосвидетельствование осуществляется путем продления»: no general rule on the case of one who is prolonged holds, nor is it known to where that is not known. Examination
// in absence only takes the place of the general forms («исключительно»).
constexpr std::array special{Displaces{prolongation.index, Decision<Prolongation>::position(Prolongation::prolonged), {}, form.index},
                             Displaces{perhaps_prolonged.index, Decision<bool>::position(true), {}, form.index},
                             Displaces{not_examined.index, Decision<bool>::position(true), form.index},
                             Displaces{nobody_asks.index, Decision<bool>::position(true)},
                             Displaces{other_purpose.index, Decision<bool>::position(true), {}, form.index},
                             Displaces{nothing_arrived.index, Decision<bool>::position(true), {}, {}, true},
                             Displaces{absence_only.index, Decision<bool>::position(true), form.index}};

template <std::size_t I>
std::uint32_t general_section(Frame<Case> const& f, std::int32_t* assigned) {
  static auto const masks = [] {
    std::array<std::uint32_t, special.size()> out{};
    auto const& rows = general().sections[I].rows;
    for (std::size_t s = 0; s < special.size(); ++s)
      for (std::size_t r = 0; r < rows.size(); ++r)
        if (takes_place_of(special[s], rows[r], general().book)) out[s] |= 1u << r;
    return out;
  }();
  auto active = general().sections[I].activate(below(f), assigned);
  for (std::size_t s = 0; s < special.size(); ++s)
    if ((f.lawful[special[s].decision] >> special[s].outcome & 1) != 0) active &= ~masks[s];
  return active;
}
constexpr std::size_t most_sections = 24;
template <std::size_t... I>
constexpr auto general_sections(std::index_sequence<I...>) {
  return std::array<decltype(SectionView<Case>::activate), sizeof...(I)>{&general_section<I>...};
}
constexpr auto section_code = general_sections(std::make_index_sequence<most_sections>{});

template <std::size_t I>
std::int32_t general_meaning(Frame<Case> const& f) { return general().meanings[I](below(f)); }
template <std::size_t I>
std::int32_t own_meaning(Frame<Case> const& f) { return slot_value(eval(f, hana::at_c<I>(definitions).expr)); }
template <std::size_t... G, std::size_t... O>
constexpr auto tabulate(std::index_sequence<G...>, std::index_sequence<O...>) {
  return std::array<Act<Case>::Meaning, sizeof...(G) + sizeof...(O)>{&general_meaning<G>..., &own_meaning<O>...};
}
constexpr auto meanings = tabulate(std::make_index_sequence<general_definitions>{}, std::make_index_sequence<count_of<Def>>{});

// The general decisions are due as there, of days on which that act is in force and of persons who are not prolonged, nor perhaps.
constexpr auto by_general = governing_date < last_day && !prolonged && !lawful(perhaps_prolonged, true) && !lawful(nobody_asks, true);
constexpr auto of_form = governing_date < last_day && !lawful(not_examined, true) && !lawful(nobody_asks, true);
constexpr auto own_due = hana::make_tuple(decided(prolongation, "prolongation", {"продление инвалидности", "prolongation of disability"}, order_in_force && given(current)),
                                          decided(absence_only, "absence_only", {"экспертиза исключительно заочная", "examination in absence only"}, false, true),
                                          decided(application, "application", {"заявление гражданина", "the person's application"}, prolonged),
                                          decided(consent, "consent", {"согласие гражданина", "the person's consent"}, ((prolonged || perhaps) && !examined_beside) || of_form),
                                          decided(programme, "programme", {"мероприятия новой ИПРА", "measures of the new programme"}, prolonged),
                                          decided(perhaps_prolonged, "perhaps_prolonged", {"о продлении не сказано", "nothing is said of a prolongation"}, false, true),
                                          decided(nobody_asks, "nobody_asks", {"экспертизы нет: нет ни направления, ни заявления", "there is no examination, for there is neither referral nor application"}, false, true),
                                          decided(other_purpose, "other_purpose", {"экспертиза в иных целях, чем группа или категория", "the examination is for other purposes than a group or the category"}, false, true),
                                          decided(nothing_arrived, "nothing_arrived", {"нет ни направления, ни заявления, с поступления которых установлена инвалидность", "there is neither a referral nor an application from whose arrival disability is established"}, false, true),
                                          decided(established_on_unknown, "established_on_unknown", {"день установления не известен", "the day of establishment is not known"}, undated || perhaps),
                                          decided(until_unknown, "until_unknown", {"конец срока не известен", "the end of the term is not known"}, undated || perhaps || endless),
                                          decided(decide_by_unknown, "decide_by_unknown", {"срок решения о продлении не известен", "the deadline of the decision on prolongation is not known"}, (governing_date < since_1697 && prolonged) || (perhaps && undecided_by)),
                                          decided(not_examined, "not_examined", {"рядом с продлением экспертизы нет", "no examination is held beside the prolongation"}, false, true));
// What the orders themselves decide, on the last day of them, too.
constexpr auto in_absence = lawful(absence_only, true);
// An examination gives what its stated purposes ask for (п. 24 абз. 8); its form is that of any examination.
constexpr auto of_status = by_general && !lawful(other_purpose, true);
constexpr auto is_kept_due = prolonged || perhaps;
constexpr auto of_cause = is_kept_due || (by_general && cause_alone), of_term = is_kept_due || (by_general && term_alone);
constexpr bool is_kept(std::size_t d) { return d == recognised.index || d == status.index || d == term.index || d == cause.index; }
bool due(Frame<Case> const& f, std::size_t d) {
  if (is_kept(d) && eval(f, is_kept_due)) return true;
  if (d == form.index && eval(f, in_absence)) return true;
  if ((d == cause.index && eval(f, of_cause)) || (d == term.index && eval(f, of_term))) return true;
  if (d < mse::decision_count) return (d == form.index ? eval(f, of_form) : eval(f, of_status)) && general().due(below(f), d);
  std::size_t i = mse::decision_count;
  bool result = false;
  hana::unpack(own_due, [&](auto const&... own) { ((i++ == d ? (result = eval(f, own.expr), true) : false) || ...); });
  return result;
}

// Of the general act's constraints and then of its own, as they stand in one table.
int of_both(Frame<Case> const& f, int general_one, std::vector<ConstraintInfo> const& before, auto const& own) {
  if (general_one >= 0) return general_one;
  int const at = first_unmet(f, own);
  return at < 0 ? at : static_cast<int>(before.size()) + at;
}

constexpr auto otherwise_examined = given(mse::facts::appeal_received_on) || for_control;

constexpr auto own_constraints = hana::make_tuple(
    constraint("nothing arrived", "received_on", {"без направления днем поступления служит день решения (кроме жалобы и возвращенного направления)", "without a referral the day of arrival is that of the decision (but for an appeal and a returned referral)"},
               implies(without_referral && !given(mse::facts::appeal_received_on) && !given(mse::facts::returned_on), mse::facts::received_on == mse::facts::decided_on)),
    // With an appeal the referral that was decided upon has its history; what is not there is another.
    constraint("nothing came again", "referral.resubmitted_on", {"направление, которое поступило снова, есть, а temporary.without_referral говорит, что его нет", "a referral that came again is there, and temporary.without_referral says that there is none"},
               implies(without_referral && !given(mse::facts::appeal_received_on), !given(mse::facts::resubmitted_on))),
    constraint("nothing of a first examination", "temporary.without_referral", {"без направления продлевают имеющему статус", "without a referral a status held is prolonged"},
               implies(without_referral, given(current))),
    constraint("nothing was applied for", "referral.application_received_on", {"без направления (заявления) нет и поступившего заявления", "where there is no referral (application) no application has arrived"},
               implies(without_referral, !given(mse::facts::application_received_on))),
    constraint("nothing was registered", "referral.registered_on", {"без направления (заявления) регистрировать нечего; о возвращенном направлении говорит referral.returned_on", "where there is no referral (application) none is registered; referral.returned_on tells of one that was returned"},
               implies(without_referral && !given(mse::facts::returned_on) && !given(mse::facts::appeal_received_on), !given(mse::facts::registered_on))),
    constraint("no application of his own", "referral.route", {"самостоятельное обращение — заявление, а temporary.without_referral говорит, что его нет", "a self-referral is an application, and temporary.without_referral says that there is none"},
               implies(without_referral, mse::facts::route != mse::Route::self)),
    constraint("no early re-examination", "examination.early_basis", {"ранее срока переосвидетельствуют по заявлению, направлению или при контроле (п. 41), а temporary.without_referral говорит, что заявления и направления нет", "an early re-examination is held on an application, a referral or for control (item 41), and temporary.without_referral says that there is neither application nor referral"},
               implies(without_referral && given(mse::facts::early_basis), for_control)),
    constraint("a cause is of a status", "temporary.cause_held", {"прежняя причина бывает у имеющегося статуса", "an earlier cause needs a status held"}, if_given(cause_held, given(current))));
int broken(Frame<Case> const& f) { return of_both(f, general().broken(below(f)), general().book.constraints, own_constraints); }

// The next examination of one who is prolonged: up to two months before the end (п. 40), as under the general act.
constexpr auto next_month_ends = first_of_next_month(value(mse::facts::next_exam_month));
constexpr auto own_fits = hana::make_tuple(
    // «Переосвидетельствование осуществляется путем продления»: that of one who is prolonged has a day, too.
    constraint("nobody was examined", "examination.examined_on", {"экспертиза проводится по направлению, заявлению, жалобе или при контроле (п. 24, 41, 43), а здесь нет ни одного из них и инвалидность не продлевается", "an examination is held on a referral, an application, an appeal or for control (items 24, 41, 43), and here there is none of them and disability is not prolonged"},
               implies(without_referral && !otherwise_examined && given(mse::facts::examined_on), prolonged)),
    constraint("no programme without examination", "examination.programme_completed_on", {"программа дополнительного обследования бывает при экспертизе, а здесь ее не по чему проводить", "an additional programme belongs to an examination, and here there is nothing to hold one on"},
               implies(without_referral && !otherwise_examined, !given(mse::facts::programme_completed_on))),
    constraint("next examination within the prolonged term", "examination.next_exam_month", {"месяц, которым кончается продленный срок (until)", "a month with which the prolonged term ends (until)"},
               if_given(mse::facts::next_exam_month, !lawful(term, Term::m6) || (first_of_next_month(value_of(until_6m) - months(2)) <= next_month_ends &&
                                                                                 next_month_ends <= first_of_next_month(previous_day(value_of(until_6m)))))));
int misfit(Frame<Case> const& f) { return of_both(f, general().misfit(below(f)), general().book.fits, own_fits); }

constexpr auto own_properties = hana::make_tuple(
    property("nobody is both prolonged and given another term", cites("467:term", "1697:term"), {"тому, кому инвалидность продлена, не устанавливают иной срок", "whoever is prolonged is given no other term"},
             !prolonged || (!lawful(term, Term::y1) && !lawful(term, Term::y2) && !lawful(term, Term::y5) && !lawful(term, Term::to_14) && !lawful(term, Term::to_18) &&
                            !lawful(term, Term::indefinite))),
    property("prolonged for six months", cites("467:term", "1697:term"), {"продленная инвалидность длится 6 месяцев с прежней даты", "prolonged disability lasts six months from the old date"},
             !lawful(term, Term::m6) || value_of(until_6m) == six_months_later),
    property("decided before the end", cites("1697:deadline"), {"срок решения о продлении раньше прежнего конца", "the deadline of the decision comes before the old end"},
             !prolonged || value_of(decide_by) == no_date || value_of(decide_by) < value(current_until)),
    property("no visit while the order is in force", cites("467:form", "1697:form"), {"пока действует порядок, экспертиза не требует визита", "while an order is in force no examination needs a visit"},
             !decides_form || idle || lawful(form, Form::absentee)));

std::vector<EditionInfo> editions() {
  constexpr std::array starts{std::pair{since_467, "467"}, std::pair{since_1697, "1697"}, std::pair{day(2021, 3, 1), "92"}, std::pair{day(2021, 10, 1), "1580"},
                              std::pair{day(2022, 3, 1), "183"}, std::pair{last_day, "183"}};
  std::vector<EditionInfo> out;
  for (std::size_t i = 0; i < starts.size(); ++i) out.push_back({{starts[i].first, i + 1 < starts.size() ? starts[i + 1].first : after_last_day}, starts[i].second});
  // Days on which the wording of the general act changes.
  for (auto const& e : general().book.editions)
    if (since_467 < e.interval.from)
      for (std::size_t i = 0; i < out.size(); ++i)
        if (out[i].interval.contains(e.interval.from) && out[i].interval.from != e.interval.from) {
          EditionInfo later{{e.interval.from, out[i].interval.until}, e.decree};
          out[i].interval.until = e.interval.from;
          out.insert(out.begin() + static_cast<std::ptrdiff_t>(i) + 1, later);
          break;
        }
  return out;
}

// Of the conditions that a general decision be due, that it be asked of the general act at all, and that the orders themselves decide it.
Expr joined(Op op, Expr a, Expr b, std::deque<std::vector<Node>>& store) {
  auto& nodes = store.emplace_back(a.begin(), a.end());
  auto const left = static_cast<std::uint16_t>(nodes.size() - 1);
  for (auto n : b) {
    if (arity(n.op) > 0) n.a = static_cast<std::uint16_t>(n.a + a.size());
    if (arity(n.op) > 1) n.b = static_cast<std::uint16_t>(n.b + a.size());
    if (arity(n.op) > 2) n.c = static_cast<std::uint16_t>(n.c + a.size());
    nodes.push_back(n);
  }
  nodes.push_back({.op = op, .a = left, .b = static_cast<std::uint16_t>(nodes.size() - 1)});
  return nodes;
}

constexpr auto asked_of_general = hana::make_tuple(OneExpression{of_form}, OneExpression{is_kept_due}, OneExpression{in_absence},
                                                 OneExpression{of_status}, OneExpression{of_cause}, OneExpression{of_term});

Rulebook tables(General& store) {
  auto book = general().book;
  book.act = "temporary";
  // On its last day the later act has begun.
  book.outside = {{"588", "", in_force(last_day, after_last_day), {"recognised", "status", "term", "cause", "consent"},
                   {"в этот день уже действует постановление № 588: экспертиза без личного присутствия или с ним; временный порядок над ним, если он еще действует (L0107)",
                    "decree 588 is in force on this day already: examined without personal presence or with it; the temporary order stands over it if it still lasts (L0107)"}, "588"}};
  book.facts = describe_facts(Case{});
  static constexpr auto definition_pool = lower_pool<definitions>();
  std::size_t i = 0;
  hana::unpack(definitions, [&](auto const&... m) {
    auto const one = [&](auto const& meaning) {
      auto const& row = enumeration<Def>::table[i];
      book.definitions.push_back({row.name, row.words, meaning.cites, std::same_as<typename std::remove_cvref_t<decltype(meaning)>::sort, Date> ? Sort::date : Sort::boolean, definition_pool.expr(i)});
      static_assert(std::same_as<typename std::remove_cvref_t<decltype(meaning)>::sort, Date> || std::same_as<typename std::remove_cvref_t<decltype(meaning)>::sort, bool>);
      ++i;
    };
    (one(m), ...);
  });
  static constexpr auto general_pool = lower_pool<asked_of_general>();
  for (std::size_t d = 0; d < book.decisions.size(); ++d) {
    auto& asked = book.decisions[d].due;
    asked = joined(Op::conjunction, general_pool.expr(d == form.index ? 0 : 3), asked, store.nodes);
    auto const own = d == cause.index ? 4u : d == term.index ? 5u : is_kept(d) ? 1u : d == form.index ? 2u : 0u;
    if (own != 0) asked = joined(Op::disjunction, general_pool.expr(own), asked, store.nodes);
  }
  book.decisions[term.index].outcomes = enumeration<Term>::table;
  book.decisions[term.index].domain = term.domain;
  static constexpr auto due_pool = lower_pool<own_due>();
  std::size_t k = 0;
  hana::unpack(own_due, [&](auto const&... own) {
    auto const one = [&](auto const& d) {
      using E = typename std::remove_cvref_t<decltype(d)>::outcome;
      DecisionInfo info{.name = d.name, .words = d.words, .outcomes = {}, .internal = d.internal, .domain = d.decision.domain, .due = due_pool.expr(k++)};
      if constexpr (std::is_same_v<E, bool>) {
        info.truth = true;
        info.outcomes = truth_table;
      } else info.outcomes = enumeration<E>::table;
      book.decisions.push_back(info);
    };
    (one(own), ...);
  });
  book.derived.push_back({"until", "6m", book.derived[mse::until(mse::Term::y1).index].words});
  book.derived.push_back({"decide_by", "", {"решение о продлении не позднее", "last day for the decision on prolongation"}});
  book.rules.clear();
  book.strata.clear();
  book.readings = readings;
  book.editions = editions();
  static constexpr auto constraint_pool = lower_pool<own_constraints>();
  std::size_t c = 0;
  hana::unpack(own_constraints, [&](auto const&... x) { (book.constraints.push_back({x.name, x.field, x.words, constraint_pool.expr(c++)}), ...); });
  static constexpr auto fit_pool = lower_pool<own_fits>();
  std::size_t m = 0;
  hana::unpack(own_fits, [&](auto const&... x) { (book.fits.push_back({x.name, x.field, x.words, fit_pool.expr(m++)}), ...); });
  book.properties.clear();
  static constexpr auto property_pool = lower_pool<own_properties>();
  std::size_t p = 0;
  hana::unpack(own_properties, [&](auto const&... x) { (book.properties.push_back({x.name, x.words, x.cites, property_pool.expr(p++)}), ...); });
  book.provisions = registry_table;
  return book;
}

// The layers of the general act, with the special sections where their decisions are made.
std::vector<Layer<Case>> layers(General& store) {
  auto const& g = general();
  std::vector<Layer<Case>> out{{{deadline_section()}, {}, {decide_by.index}},
                               {{view_section<prolongations_467, Case>(), view_section<extensions, Case>(), view_section<prolongations_1697, Case>()}, {prolongation.index, application.index, programme.index, perhaps_prolonged.index}, {}},
                               {{view_section<examinations, Case>()}, {nobody_asks.index, absence_only.index, other_purpose.index, nothing_arrived.index, not_examined.index}, {}}};
  std::size_t section = 0, rule = 0;
  for (auto const& s : g.book.strata) {
    Layer<Case> layer{{}, s.decisions, s.derived};
    for (; section < g.sections.size() && rule < s.last_rule; ++section) {
      auto const [rows, nodes] = under(g.sections[section], g.book, special, last_day, store);
      layer.sections.push_back({rows, nodes, section_code[section]});
      rule += rows.size();
    }
    auto const decides = [&](std::uint16_t d) { return std::find(s.decisions.begin(), s.decisions.end(), d) != s.decisions.end(); };
    auto const add = [&](bool here, SectionView<Case> view) {
      if (here) layer.sections.push_back(view);
    };
    add(decides(recognised.index), view_section<recognitions, Case>());
    add(decides(status.index), view_section<kept_statuses, Case>());
    add(decides(term.index), view_section<six_months, Case>());
    add(decides(cause.index), view_section<kept_causes, Case>());
    add(decides(cause.index), view_section<causes_unknown, Case>());
    add(decides(form.index), view_section<absent_forms, Case>());
    if (std::find(s.derived.begin(), s.derived.end(), mse::until(mse::Term::y1).index) != s.derived.end()) {
      layer.sections.push_back(view_section<ends, Case>());
      layer.derived.push_back(until_6m.index);
    }
    out.push_back(std::move(layer));
  }
  out.push_back({{view_section<dates_not_known, Case>()}, {established_on_unknown.index, until_unknown.index, decide_by_unknown.index}, {}});
  out.push_back({{view_section<consents, Case>()}, {consent.index}, {}});
  return out;
}

}  // namespace

Act<Case> act() {
  static General store;  // built once, and never altered afterwards
  static Act<Case> const built = [] {
    Act<Case> a{.book = tables(store), .sections = {}, .meanings = meanings, .due = &due, .broken = &broken, .misfit = &misfit};
    add_layers(a, layers(store));
    return a;
  }();
  return built;
}

}  // namespace norma::temporary
