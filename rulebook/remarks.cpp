#include "rulebook/remarks.hpp"

#include <algorithm>

#include "rulebook/cited.hpp"
#include "rulebook/constant.hpp"
#include "rulebook/write.hpp"

namespace norma::rulebook {
namespace {

template <class Use>
void each_expression(Rulebook const& book, Use use) {
  for (auto const& r : book.rules) {
    use(r.guard);
    if (r.assigns) use(r.value);
  }
  for (auto const& d : book.definitions) use(d.expr);
  for (auto const& c : book.constraints) use(c.expr);
  for (auto const& c : book.fits) use(c.expr);
  for (auto const& p : book.properties) use(p.expr);
  for (auto const& d : book.decisions) use(d.due);
}

template <class Is>
bool somewhere(Rulebook const& book, Is is) {
  bool found = false;
  each_expression(book, [&](Expr e) { found = found || std::ranges::any_of(e, is); });
  return found;
}

bool uses_definition(Rulebook const& book, std::size_t d) {
  return somewhere(book, [&](Node const& n) { return n.op == Op::definition && static_cast<std::size_t>(n.value) == d; });
}

bool asks_reading(Rulebook const& book, std::size_t r) {
  auto const depends = [&](RuleInfo const& rule) { return std::ranges::any_of(rule.head.readings, [&](Selection s) { return s.reading == r; }); };
  return somewhere(book, [&](Node const& n) { return n.op == Op::reading && static_cast<std::size_t>(n.value) == r; }) || std::ranges::any_of(book.rules, depends);
}

// A rule begins or ends on the first day of the edition, or an expression names this day.
bool changes_on(Rulebook const& book, Date day) {
  auto const e = edition_on(book, day);
  if (e == 0 || e == book.editions.size()) return true;
  auto const before = book.editions[e - 1].interval.from;
  auto const differs = [&](RuleInfo const& r) { return r.head.interval.contains(before) != r.head.interval.contains(day); };
  return std::ranges::any_of(book.rules, differs) || somewhere(book, [&](Node const& n) { return n.op == Op::literal && n.sort == Sort::date && n.value == day.key(); });
}

RuleInfo const* rule_named(Rulebook const& book, std::string_view id) {
  auto const r = std::ranges::find_if(book.rules, [&](RuleInfo const& x) { return x.head.id == id; });
  return r == book.rules.end() ? nullptr : &*r;
}

// What is odd between a rule and a provision that it cites, or nothing.
std::optional<Sentence> out_of_time(Rulebook const& book, RuleInfo const& r, Provision const& p) {
  auto const first = std::max(r.head.interval.from, book.editions.front().interval.from);
  auto const last = std::min(r.head.interval.until, book.editions.back().interval.until);
  auto const id = std::string(r.head.id), cited = std::string(p.id);
  if (p.until <= first) return Sentence{"норма " + id + " опирается на положение, которого уже нет: " + cited + " утратило силу " + iso_date(p.until), "rule " + id + " cites what is no more: " + cited + " is gone from " + iso_date(p.until)};
  if (p.from > first) return Sentence{"норма " + id + " действует с " + iso_date(r.head.interval.from) + ", а положение " + cited + ", на которое она опирается, — с " + iso_date(p.from), "rule " + id + " stands from " + iso_date(r.head.interval.from) + ", and " + cited + ", which it cites, from " + iso_date(p.from)};
  if (p.until < last) return Sentence{"норма " + id + " остается, когда положения, на которое она опирается, уже нет: " + cited + " утрачивает силу " + iso_date(p.until), "rule " + id + " stands on after what it cites: " + cited + " is gone from " + iso_date(p.until)};
  return std::nullopt;
}

class Remarks {
 public:
  Remarks(Rulebook const& base, Rulebook const& book, std::string_view draft) : base_(base), book_(book), draft_(draft) {}

  std::vector<Fault> all(std::vector<PlacedName> const& written) {
    for (auto const& w : written) of(w);
    return std::move(out_);
  }

 private:
  void add(std::size_t at, Sentence said) { out_.push_back(fault_at(draft_, at, std::move(said))); }

  void of(PlacedName const& w) {
    auto const name = std::string(w.name);
    switch (w.kind) {
      case PlacedName::Kind::provision:
        if (!cited(book_, find_provision(book_.provisions, w.name))) add(w.at, {"на это положение ничто не опирается: " + name, "nothing cites this provision: " + name});
        return;
      case PlacedName::Kind::rule: return rule(*rule_named(book_, w.name), w.at);
      case PlacedName::Kind::definition: {
        auto const d = static_cast<std::size_t>(std::ranges::find(book_.definitions, w.name, &DefinitionInfo::name) - book_.definitions.begin());
        idle("понятие " + name, "definition " + name, book_.definitions[d].expr, w.at);
        if (d >= base_.definitions.size() && !uses_definition(book_, d)) add(w.at, {"этим понятием ничто не пользуется: " + name, "nothing uses this definition: " + name});
        return;
      }
      case PlacedName::Kind::constraint: {
        for (auto const* table : {&book_.constraints, &book_.fits})
          for (auto const& c : *table)
            if (c.name == w.name) idle("ограничение " + name, "constraint " + name, c.expr, w.at);
        return;
      }
      case PlacedName::Kind::reading: {
        auto const r = static_cast<std::size_t>(std::ranges::find(book_.readings, w.name, &Reading::id) - book_.readings.begin());
        if (!asks_reading(book_, r)) add(w.at, {"об этом толковании ничто не спрашивает: " + name, "nothing asks this reading: " + name});
        return;
      }
      case PlacedName::Kind::edition:
        if (!changes_on(book_, w.day)) add(w.at, {"в этот день ничего не меняется: " + iso_date(w.day), "nothing changes on this day: " + iso_date(w.day)});
    }
  }

  void rule(RuleInfo const& r, std::size_t at) {
    auto const* before = rule_named(base_, r.head.id);
    for (auto const c : r.head.cites) {
      auto const said = out_of_time(book_, r, book_.provisions[c.provision]);
      bool const known = before && before->head.interval == r.head.interval && std::ranges::any_of(before->head.cites, [&](Cite x) { return x.provision == c.provision; });
      if (said && !known) add(at, *said);
    }
    auto const id = std::string(r.head.id);
    auto const truths = idle("норма " + id, "rule " + id, r.guard, at);
    if (r.guard.size() == 1 || !truths.back()) return;
    add(at, *truths.back() ? Sentence{"норма " + id + ": условие выполняется всегда, каково бы ни было дело", "rule " + id + ": the guard holds in every case, by its own words"}
                           : Sentence{"норма " + id + ": условие не выполняется никогда, каково бы ни было дело", "rule " + id + ": the guard holds in no case, by its own words"});
  }

  // The truths of the expression, with a remark on a comparison that is always the same.
  std::vector<std::optional<bool>> idle(std::string const& ru, std::string const& en, Expr e, std::size_t at) {
    auto truths = constant_truths(book_, e);
    auto const n = idle_comparison(book_, e, truths);
    if (n == e.size()) return truths;
    auto const& fact = book_.facts[static_cast<std::size_t>((e[e[n].a].op == Op::fact ? e[e[n].a] : e[e[n].b]).value)];
    auto const values = std::to_string(fact.low) + " .. " + std::to_string(fact.high);
    add(at, {ru + ": сравнение с " + fact.path + " во всех делах дает одно и то же; значения: " + values, en + ": the comparison with " + fact.path + " is the same in every case; its values: " + values});
    return truths;
  }

  Rulebook const& base_;
  Rulebook const& book_;
  std::string_view draft_;
  std::vector<Fault> out_;
};

}  // namespace

std::vector<Fault> remarks_on(Rulebook const& base, Rulebook const& amended, std::vector<PlacedName> const& written, std::string_view draft) { return Remarks(base, amended, draft).all(written); }

bool changes_nothing(Rulebook const& base, Rulebook const& amended) {
  auto rest = amended;
  rest.provisions = base.provisions;
  // What a draft brings in stands behind what the base has; if the rest uses any of it, all of it stays.
  auto const cites_new = [&](Cites const& all) { return std::ranges::any_of(all, [&](Cite c) { return c.provision >= base.provisions.size(); }); };
  rest.definitions.resize(std::min(rest.definitions.size(), base.definitions.size()));
  if (std::ranges::any_of(rest.definitions, [&](auto const& d) { return cites_new(d.cites); })) return false;
  if (std::ranges::any_of(rest.rules, [&](auto const& r) { return cites_new(r.head.cites) || r.head.overrides.basis.provision >= base.provisions.size(); })) return false;
  if (std::ranges::any_of(rest.properties, [&](auto const& p) { return cites_new(p.cites); })) return false;
  for (auto d = base.definitions.size(); d < amended.definitions.size(); ++d)
    if (uses_definition(rest, d)) return false;
  for (auto r = base.readings.size(); r < amended.readings.size(); ++r)
    if (asks_reading(rest, r)) return false;
  rest.readings = base.readings;
  for (auto const& e : amended.editions)
    if (std::ranges::find(base.editions, e.interval.from, [](auto const& x) { return x.interval.from; }) == base.editions.end() && changes_on(amended, e.interval.from)) return false;
  rest.editions = base.editions;
  return write(rest) == write(base);
}

}  // namespace norma::rulebook
