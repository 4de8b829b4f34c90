#include "rulebook/amend_rules.hpp"

#include <algorithm>

#include "model/assemble.hpp"
#include "model/outcome.hpp"

namespace norma::rulebook {
namespace {

// The stratum after which the decision or the date is complete.
std::size_t completed_in(Rulebook const& book, bool assigns, std::uint16_t target) {
  auto const completes = [&](Stratum const& s) { return std::ranges::find(assigns ? s.derived : s.decisions, target) != (assigns ? s.derived : s.decisions).end(); };
  return static_cast<std::size_t>(std::ranges::find_if(book.strata, completes) - book.strata.begin());
}

}  // namespace

AmendedRules::AmendedRules(Rulebook& book) : book_(book), stratum_(book.rules.size()) {
  for (std::size_t s = 0; s < book.strata.size(); ++s)
    for (auto r = book.strata[s].first_rule; r < book.strata[s].last_rule; ++r) stratum_[r] = s;
}

std::size_t AmendedRules::position(std::string_view id) const {
  return static_cast<std::size_t>(std::ranges::find_if(book_.rules, [&](RuleInfo const& r) { return r.head.id == id; }) - book_.rules.begin());
}

void AmendedRules::unknown_rule(Cursor const& c, std::string_view id, std::size_t at) const {
  std::vector<std::string> known;
  for (auto const& r : book_.rules) known.emplace_back(r.head.id);
  c.wrong(at, unknown({"норма", "rule"}, id, known));
}

std::size_t AmendedRules::stratum_for(Cursor const& c, ReadRule const& read, std::size_t at) const {
  auto const& rule = read.row;
  auto const asks_reading = [](Node const& n) { return n.op == Op::reading; };
  if (std::ranges::any_of(rule.guard, asks_reading) || (rule.assigns && std::ranges::any_of(rule.value, asks_reading)))
    c.wrong(read.when_at ? read.when_at : at, {"норма не спрашивает о толковании прямо: пусть о нем спросит понятие, либо «при толковании …» до «когда»", "a rule does not ask a reading directly: give the question a definition, or write `under reading …` before `when`"});
  auto const own = completed_in(book_, rule.assigns, rule.target);
  if (own == book_.strata.size()) c.wrong(at, {"ни один слой норм не завершает этого решения", "no stratum of rules completes this decision"});
  auto const asks_too_early = [&](Expr e) {
    return std::ranges::any_of(e, [&](Node const& n) {
      bool const asks = n.op == Op::lawful || n.op == Op::value_of;
      return asks && completed_in(book_, n.op == Op::value_of, static_cast<std::uint16_t>(n.value)) >= own;
    });
  };
  if (asks_too_early(rule.guard) || (rule.assigns && asks_too_early(rule.value)))
    c.wrong(at, {"норма спрашивает только о решениях, принятых до ее собственного", "a rule asks only of decisions made before its own"});
  return own;
}

void AmendedRules::add(Cursor const& c, ReadRule const& read, std::size_t at) {
  auto const& rule = read.row;
  if (position(rule.head.id) < book_.rules.size())
    c.wrong(at, {"у двух норм акта не может быть одного номера: " + std::string(rule.head.id), "two rules of an act must not have one id: " + std::string(rule.head.id)});
  if (book_.rules.size() == max_rules) c.wrong(at, {"в акте не больше " + std::to_string(max_rules) + " норм", "an act has no more than " + std::to_string(max_rules) + " rules"});
  stratum_.push_back(stratum_for(c, read, at));
  book_.rules.push_back(rule);
  remember(read, at);
}

void AmendedRules::replace(Cursor const& c, ReadRule const& read, std::size_t at) {
  auto const& rule = read.row;
  auto const r = position(rule.head.id);
  if (r == book_.rules.size()) unknown_rule(c, rule.head.id, at);
  stratum_[r] = stratum_for(c, read, at);
  auto const section = book_.rules[r].section;
  book_.rules[r] = rule;
  book_.rules[r].section = section;
  remember(read, at);
}

void AmendedRules::end(Cursor const& c, std::string const& id, std::size_t at, Date day, std::size_t day_at) {
  auto const r = position(id);
  if (r == book_.rules.size()) unknown_rule(c, id, at);
  auto& interval = book_.rules[r].head.interval;
  if (day >= interval.until) c.wrong(day_at, {"норма прекратилась раньше: " + iso_date(interval.until), "the rule ended earlier: " + iso_date(interval.until)});
  if (day <= interval.from) c.wrong(day_at, {"норма начинает действовать позже или в этот же день: " + iso_date(interval.from), "the rule begins later or on this day: " + iso_date(interval.from)});
  interval.until = day;
  changes_.push_back({day, day_at, true});
}

void AmendedRules::remember(ReadRule const& rule, std::size_t at) {
  written_[rule.row.head.id] = {at, rule.overrides_at};
  auto const& interval = rule.row.head.interval;
  // What began before the first day that is encoded stands on all of them.
  if (interval.from > book_.editions.front().interval.from) changes_.push_back({interval.from, rule.from_at});
  // What ends after the last day is over on none of them.
  if (interval.until < book_.editions.back().interval.until) changes_.push_back({interval.until, rule.to_at, true});
}

void AmendedRules::check_days() const {
  for (auto const& c : changes_) {
    auto const day = iso_date(c.day);
    auto const e = edition_on(book_, c.day);
    if (e == book_.editions.size())
      throw Wrong{c.at, {c.end ? "норма прекращалась бы в день, право которого не закодировано: " + day : "право этого дня не закодировано: " + day, c.end ? "the rule would end on a day whose law is not encoded: " + day : "the law of this day is not encoded: " + day}};
    if (book_.editions[e].interval.from == c.day) continue;
    throw Wrong{c.at,
                {(c.end ? "норма прекращалась бы " : "") + day + (c.end ? ", но" : ":") + " с этого дня не начинается ни одна редакция; в проекте нужна строка: редакция с " + day + " по постановлению \"…\"",
                 (c.end ? "the rule would end on " : "") + day + (c.end ? ", but" : ":") + " no edition begins on this day; the draft needs the line: edition from " + day + " by decree \"…\""}};
  }
}

void AmendedRules::settle() {
  std::vector<PlacedRule> heads;
  for (auto const& r : book_.rules)
    if (auto const at = written_.find(r.head.id); at != written_.end()) heads.push_back({r.head, at->second.at});
  check_overrides(book_, heads);
  std::vector<std::size_t> order(book_.rules.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return stratum_[i]; });
  std::vector<RuleInfo> rules;
  for (auto const i : order) rules.push_back(std::move(book_.rules[i]));
  std::ranges::sort(stratum_);
  book_.rules = std::move(rules);
  for (auto& r : book_.rules) r.defeaters.clear();
  detail::resolve_overrides(book_, 0);
  for (std::size_t s = 0; s < book_.strata.size(); ++s) {
    auto& stratum = book_.strata[s];
    stratum.first_rule = static_cast<std::uint16_t>(std::ranges::lower_bound(stratum_, s) - stratum_.begin());
    stratum.last_rule = static_cast<std::uint16_t>(std::ranges::upper_bound(stratum_, s) - stratum_.begin());
    stratum.contested.clear();
    for (auto r = stratum.first_rule; r < stratum.last_rule; ++r)
      for (auto const d : book_.rules[r].defeaters)
        if (d < stratum.first_rule || d >= stratum.last_rule) {
          auto const id = book_.rules[d].head.id;
          auto const at = written_.find(id);
          throw Wrong{at == written_.end() ? 0 : at->second.overrides_at,
                      {"норма " + std::string(id) + " не может преодолеть норму " + std::string(book_.rules[r].head.id) + ": у них разные слои (решения, которые принимаются вместе; docs/rules.md)",
                       "rule " + std::string(id) + " cannot override rule " + std::string(book_.rules[r].head.id) + ": they are of different strata (decisions that are made together; docs/rules.md)"}};
        }
    detail::order_by_priority(book_, stratum);
  }
  check_days();
}

}  // namespace norma::rulebook
