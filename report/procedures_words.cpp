#include <algorithm>
#include <bit>

#include "mutants/procedure/log_text.hpp"
#include "oracle/procedure/any_of_names.hpp"
#include "oracle/procedure/audit_text.hpp"
#include "oracle/procedure/event_words.hpp"
#include "oracle/words.hpp"
#include "procedures/row_names.hpp"
#include "report/procedures.hpp"
#include "rulebook/course.hpp"
#include "rulebook/procedure_rows.hpp"
#include "rulebook/text.hpp"

namespace norma::report {
namespace {

using procedures::id_of;
using procedures::kind_of;
using procedures::RowChange;
using procedures::Table;
using procedures::United;
using procedures::with_rows;

template <class Table>
std::string listed(Table const& names, std::uint64_t set, Lang lang) {
  std::vector<std::string> out;
  auto const all = ~std::uint64_t{0} >> (64 - std::min<std::size_t>(names.size(), 64));
  bool const most = std::popcount(set & all) * 2 > std::popcount(all) && std::popcount(all) > 4;
  if ((set & all) == all && most) return lang == Lang::ru ? "все" : "all";
  for (auto const n : numbers_of(names))
    if (has(most ? ~set : set, n)) out.push_back(oracle::quotation(names[n - 1u].words.in(lang), lang));
  return (most ? lang == Lang::ru ? "все, кроме: " : "all but: " : "") + oracle::enumerated(out, lang);
}

// What a row says, part by part: what the part is called, and its words.
using Parts = std::vector<std::pair<Words, std::string>>;

class RowReader {
 public:
  RowReader(ProcedureBook const& b, bool frozen, Lang lang) : b_(b), course_(rulebook::course_of(b)), frozen_(frozen), lang_(lang) {}

  Parts of(TransitionInfo const& t) const {
    Parts out{days(t.head), {{"из положений", "from the states"}, listed(b_.states, t.head.from, lang_)},
              {{"если", "where"}, expression(t.guard)},
              {{"ведет в", "leads to"}, t.head.to == 0 ? std::string() : oracle::quotation(b_.states[t.head.to - 1u].words.in(lang_), lang_)}};
    std::string sets;
    for (auto const& u : t.updates)
      (sets += sets.empty() ? "" : "; ") += std::string(b_.facts[u.slot].words.in(lang_)) + " = " + expression(u.value) + (u.period.dated() ? " + " + oracle::length_words(u.period, lang_) : "");
    out.push_back({{"меняет", "sets"}, sets});
    out.push_back({{"отменяет", "undoes"}, listed(b_.events, t.head.forgets, lang_)});
    out.push_back({{"формулировка", "wording"}, t.head.standing == Standing::unshown ? say("не показана", "not shown") : say("показана", "shown")});
    out.push_back(marks({{t.head.begins, {"начинает новое дело", "begins a new course"}}, {t.head.again, {"повторяет прежний шаг", "repeats an earlier step"}},
                         {t.head.rare, {"редкий", "rare"}}, {t.head.beside, {"возможен рядом с иным делом", "may be beside another course"}}}));
    out.push_back(cited(t.head.cites));
    return out;
  }
  Parts of(ConditionInfo const& c) const {
    return {days(c.head), {{"при", "of"}, listed(b_.events, c.head.events, lang_)}, {{"требуется", "asks that"}, expression(c.holds)},
            marks({{c.head.in_order, {"следует уже из положений", "follows from the states"}}}), cited(c.head.cites)};
  }
  Parts of(CallInfo const& c) const {
    auto const& h = c.head;
    return {days(h), {{"вид", "kind"}, h.call == Call::must ? say("обязанность", "duty") : say("право", "right")}, {{"после", "after"}, listed(b_.events, h.triggers, lang_)}, {{"если", "where"}, expression(c.guard)},
            {{"кто", "who"}, oracle::any_of_names(b_.actors, h.actors, lang_)}, {{"что", "what"}, oracle::any_of_names(b_.events, h.actions, lang_, true)},
            {{"срок", "within"}, h.period.dated() ? oracle::length_words(h.period, lang_) : say("не назван", "no time named")},
            {{"считая от", "counted from"}, h.period.dated() ? expression(c.since) : std::string()}, {{"прекращает", "ended by"}, listed(b_.events, h.releases, lang_)},
            marks({{h.moot, {"что прекращает, показывает, что обязанности не было", "what ends it shows that nobody was bound"}}, {h.beside, {"исполняется рядом с иным делом", "done beside another course"}}}), cited(h.cites)};
  }
  Parts of(EventInfo const& e) const {
    std::string carries;
    for (auto const& c : e.carries)
      (carries += carries.empty() ? "" : ", ") += rulebook::carried_name(b_, c) + (c.required ? "" : say(" (можно опустить)", " (may be left out)"));
    return {{{"кто", "who"}, oracle::any_of_names(b_.actors, e.actors, lang_)}, {{"природа", "nature"}, e.nature == Nature::act ? say("действие", "an act") : say("событие мира", "a fact of the world")},
            {{"слова", "words"}, std::string(e.words.in(lang_))}, {{"сообщает", "states"}, carries}};
  }

 private:
  using Part = std::pair<Words, std::string>;
  Part marks(std::initializer_list<std::pair<bool, Words>> list) const {
    std::string out;
    for (auto const& [set, words] : list)
      if (set) (out += out.empty() ? "" : ", ") += words.in(lang_);
    return {{"пометы", "marks"}, out};
  }
  Part cited(Cites const& cites) const {
    std::string out;
    for (auto const c : cites) (out += out.empty() ? "" : ", ") += b_.provisions[c.provision].cite;
    return {{"основание", "rests on"}, out};
  }
  std::pair<Words, std::string> days(auto const& head) const {
    auto const& in = head.interval;
    std::string out;
    if (!frozen_ && first_supported < in.from) out = (lang_ == Lang::ru ? "с " : "from ") + oracle::date_words(in.from, lang_);
    if (!frozen_ && in.until < never) out += (out.empty() ? "" : " ") + std::string(lang_ == Lang::ru ? "до " : "until ") + oracle::date_words(in.until, lang_);
    return {{"действует", "in force"}, out};
  }
  std::string say(char const* ru, char const* en) const { return lang_ == Lang::ru ? ru : en; }
  std::string expression(Expr e) const {
    if (e.size() == 1 && e[0].op == Op::literal && e[0].sort == Sort::boolean && e[0].value != 0) return {};
    if (e.size() == 1 && e[0].op == Op::fact && e[0].value == b_.today) return say("дня события", "the day of the event");
    auto out = rulebook::expression_text(course_, e, lang_, 1000);
    while (!out.empty() && out.back() == '\n') out.pop_back();
    return out;
  }

  ProcedureBook const& b_;
  Rulebook course_;
  bool frozen_;
  Lang lang_;
};

// What it means that a part says nothing.
constexpr Words of_nothing(Words part) {
  if (part.en == "where" || part.en == "in force") return {"всегда", "always"};
  if (part.en == "asks that") return {"ничего", "nothing"};
  if (part.en == "leads to") return {"остается где было", "stays where it was"};
  if (part.en == "counted from") return {"не считается", "not counted"};
  return {"нет", "none"};
}

std::uint64_t subject(TransitionInfo const& t) { return std::uint64_t{1} << (t.head.event - 1); }
std::uint64_t subject(ConditionInfo const& c) { return c.head.events; }
std::uint64_t subject(CallInfo const& c) { return c.head.actions; }
Words words_of_kind(std::string_view kind) {
  if (kind == "step") return {"шаг", "step"};
  if (kind == "condition") return {"требование к шагу", "condition of the step"};
  if (kind == "duty") return {"обязанность", "duty"};
  if (kind == "right") return {"право", "right"};
  return {"событие", "event"};
}

}  // namespace

std::string change_words(United const& u, RowChange const& c, Lang lang) {
  bool const ru = lang == Lang::ru;
  return with_rows(u, c, [&](auto const* before, auto const* after) {
    auto const& row = after ? *after : *before;
    std::string out = before && after ? (ru ? "изменено: " : "changed: ") : after ? (ru ? "новое: " : "new: ") : (ru ? "отпало: " : "gone: ");
    out += std::string(words_of_kind(kind_of(row)).in(lang)) + (ru ? " — " : " — ");
    if constexpr (requires { row.head; }) {
      auto const of = listed(u.after.events, subject(row), lang);
      out += of.empty() ? std::string(ru ? "ни при одном событии" : "of no event") : of;
    }
    else out += oracle::quotation(row.words.in(lang), lang);
    out += " (";
    if (before && after && kind_of(*before) != kind_of(*after)) out += std::string(lang == Lang::ru ? "прежде " : "before ") + std::string(words_of_kind(kind_of(*before)).in(lang)) + "; ";
    if (before && after && id_of(*before) != id_of(*after)) out += std::string(id_of(*before)) + " → ";
    return out + std::string(id_of(row)) + ")";
  });
}

std::vector<std::string> row_words(United const& u, RowChange const& c, Lang lang) {
  RowReader const was(u.before, u.frozen, lang), is(u.after, u.frozen, lang);
  return with_rows(u, c, [&](auto const* before, auto const* after) {
    std::vector<std::string> out;
    auto const shown = [&](Words name, std::string const& s) { return s.empty() ? std::string(of_nothing(name).in(lang)) : s; };
    if (before && after) {
      auto const a = was.of(*before), b = is.of(*after);
      for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i].second != b[i].second)
          out.push_back(std::string(a[i].first.in(lang)) + ": " + shown(a[i].first, a[i].second) + " → " + shown(b[i].first, b[i].second));
      if (out.empty()) out.push_back(lang == Lang::ru ? "стоит на другом месте среди строк" : "stands in another place among the rows");
      return out;
    }
    for (auto const& [name, words] : after ? is.of(*after) : was.of(*before))
      if (!words.empty() && name.en != "rests on" && name.en != "kind" && (name.en != "wording" || words == (lang == Lang::ru ? "не показана" : "not shown"))) out.push_back(std::string(name.in(lang)) + ": " + words);
    return out;
  });
}

std::vector<std::string> run_words(United const& u, procedures::ShownBy const& s, Lang lang) {
  std::vector<std::string> out;
  auto const& log = s.probe.log;
  auto const usual = oracle::initial_course(u.after);
  std::string known;
  for (std::uint16_t i = 0; i < u.after.facts.size(); ++i)
    if (log.begin.slots[i] != usual.slots[i]) {
      bool const happened = i >= u.after.last && i < u.after.last + u.after.events.size();
      (known += known.empty() ? "" : "; ") += happened ? oracle::date_words(Date::from_key(log.begin.slots[i]), lang) + " " + std::string(u.after.events[i - u.after.last].words.in(lang)) : oracle::fact_words(u.after, i, log.begin.slots[i], lang);
    }
  if (log.begin.state != usual.state || !known.empty())
    out.push_back((lang == Lang::ru ? "вначале: " : "at first: ") + std::string(u.after.states[log.begin.state - 1u].words.in(lang)) + (known.empty() ? "" : " (" + known + ")"));
  for (auto const& e : log.events) out.push_back(oracle::event_words(u.after, e.event, e.actor, e.on, e.stated, lang));
  for (auto const r : positions_in(u.after.readings))
    if (s.probe.world[r] != 1) out.push_back((lang == Lang::ru ? "толкование: " : "reading: ") + oracle::named(u.after, {r, s.probe.world[r]}));
  auto const answer = [&](ProcedureBook const& book, oracle::Audit audit, char const* ru, char const* en) {
    audit.outside.clear();  // of either law the same
    auto named = log;
    named.id = lang == Lang::ru ? ru : en;
    std::string text;
    append_audit_sentences(text, book, named, audit, lang);
    for (std::size_t at = 0; at < text.size();) {
      auto const end = std::min(text.find('\n', at), text.size());
      if (end > at) out.push_back(text.substr(at, end - at));
      at = end + 1;
    }
  };
  answer(u.judged_before, s.before, "прежнее право", "the former law");
  answer(u.judged_after, s.after, "новое право", "the later law");
  return out;
}

std::string run_json(United const& u, procedures::ShownBy const& s) { return mutants::procedure::json_of(u.after, s.probe.log).dump(); }

std::string aside_words(procedures::Aside const& a, Lang lang) {
  bool const ru = lang == Lang::ru;
  auto const* known = procedures::find_beside(a.what);
  std::string out;
  auto const add = [&](char const* what, std::vector<std::string> const& names) {
    if (names.empty()) return;
    out += (out.empty() ? "" : "; ") + std::string(what);
    for (std::size_t i = 0; i < names.size(); ++i) out += (i == 0 ? " " : ", ") + names[i];
  };
  add(ru ? "только в прежнем праве:" : "in the former law alone:", a.before);
  add(ru ? "только в новом праве:" : "in the later law alone:", a.after);
  add(ru ? "записано иначе:" : "described otherwise:", a.altered);
  if (out.empty()) out = ru ? "то же в другом порядке" : "the same in another order";
  return (known ? std::string(known->words.in(lang)) : a.what) + " — " + out;
}

}  // namespace norma::report
