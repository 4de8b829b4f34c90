#include "rulebook/remarks.hpp"

#include <algorithm>

#include "rulebook/cited.hpp"
#include "rulebook/constant.hpp"
#include "rulebook/procedure_words.hpp"
#include "rulebook/text_procedure.hpp"
#include "rulebook/uses.hpp"
#include "rulebook/write.hpp"
#include "rulebook/write_procedure.hpp"

namespace norma::rulebook {
namespace {

// A row as a sentence names it: «норма 7», "rule 7", and the pronoun that stands for it.
struct Called {
  std::string ru, en, it;
};

Called called(Words kind, std::string_view it, std::string_view id) { return {std::string(kind.ru) + " " + std::string(id), std::string(kind.en) + " " + std::string(id), std::string(it)}; }

template <class Table>
auto row_named(Table const& table, std::string_view id) {
  auto const r = std::ranges::find_if(table, [&](auto const& x) { return x.head.id == id; });
  return r == table.end() ? nullptr : &*r;
}

// What is odd between a row and a provision that it cites, or nothing. The row stands on days of these editions.
std::optional<Sentence> out_of_time(std::vector<EditionInfo> const& editions, Called const& row, Interval const& days, Provision const& p) {
  auto const first = std::max(days.from, editions.front().interval.from);
  auto const last = std::min(days.until, editions.back().interval.until);
  auto const cited = std::string(p.id);
  if (p.until <= first) return Sentence{row.ru + " опирается на положение, которого уже нет: " + cited + " утратило силу " + iso_date(p.until), row.en + " cites what is no more: " + cited + " is gone from " + iso_date(p.until)};
  if (p.from > first) return Sentence{row.ru + " действует с " + iso_date(days.from) + ", а положение " + cited + ", на которое " + row.it + " опирается, — с " + iso_date(p.from), row.en + " stands from " + iso_date(days.from) + ", and " + cited + ", which it cites, from " + iso_date(p.from)};
  if (p.until < last) return Sentence{row.ru + " остается, когда положения, на которое " + row.it + " опирается, уже нет: " + cited + " утрачивает силу " + iso_date(p.until), row.en + " stands on after what it cites: " + cited + " is gone from " + iso_date(p.until)};
  return std::nullopt;
}

class Remarks {
 public:
  Remarks(Rulebook const& base, Rulebook const& book, std::string_view draft, BothProcedures procedures)
      : base_(base), book_(book), draft_(draft), procedures_(procedures), course_(procedures.amended ? course_with_provisions(*procedures.amended) : Rulebook()) {}

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
        if (auto const p = find_provision(book_.provisions, w.name); !cited(book_, p) && !(after() && cited(*after(), p))) add(w.at, {"на это положение ничто не опирается: " + name, "nothing cites this provision: " + name});
        return;
      case PlacedName::Kind::rule: return row(called(words::rule, "она", w.name), base_.rules, *row_named(book_.rules, w.name), book_, w.at);
      case PlacedName::Kind::definition: {
        auto const d = static_cast<std::size_t>(std::ranges::find(book_.definitions, w.name, &DefinitionInfo::name) - book_.definitions.begin());
        idle("понятие " + name, "definition " + name, book_.definitions[d].expr, w.at, book_);
        if (d >= base_.definitions.size() && !uses_definition(book_, d)) add(w.at, {"этим понятием ничто не пользуется: " + name, "nothing uses this definition: " + name});
        return;
      }
      case PlacedName::Kind::constraint: {
        for (auto const* table : {&book_.constraints, &book_.fits})
          for (auto const& c : *table)
            if (c.name == w.name) idle("ограничение " + name, "constraint " + name, c.expr, w.at, book_);
        return;
      }
      case PlacedName::Kind::reading: {
        if (!asked(book_, w.name) && !(after() && asked(*after(), w.name))) add(w.at, {"об этом толковании ничто не спрашивает: " + name, "nothing asks this reading: " + name});
        return;
      }
      case PlacedName::Kind::edition:
        if (!changes(book_, w.day) && !(after() && changes(*after(), w.day))) add(w.at, {"в этот день ничего не меняется: " + iso_date(w.day), "nothing changes on this day: " + iso_date(w.day)});
        return;
      case PlacedName::Kind::step: return row(called(words::step, "он", w.name), before()->transitions, *row_named(after()->transitions, w.name), course_, w.at);
      case PlacedName::Kind::requirement: return row(called(words::requirement, "оно", w.name), before()->conditions, *row_named(after()->conditions, w.name), course_, w.at);
      case PlacedName::Kind::call: {
        auto const& c = *row_named(after()->calls, w.name);
        bool const must = c.head.call == Call::must;
        return row(called(must ? words::duty : words::right, must ? "она" : "оно", w.name), before()->calls, c, course_, w.at);
      }
    }
  }

  ProcedureBook const* before() const { return procedures_.base; }
  ProcedureBook const* after() const { return procedures_.amended; }

  static bool asked(auto const& book, std::string_view reading) {
    auto const r = static_cast<std::size_t>(std::ranges::find(book.readings, reading, &Reading::id) - book.readings.begin());
    return r < book.readings.size() && asks_reading(book, r);
  }
  static bool changes(auto const& book, Date day) {
    return std::ranges::any_of(book.editions, [&](EditionInfo const& e) { return e.interval.from == day; }) && changes_on(book, day);
  }

  static Expr condition_of(ConditionInfo const& c) { return c.holds; }
  static Expr condition_of(auto const& row) { return row.guard; }
  std::vector<EditionInfo> const& editions_of(RuleInfo const&) const { return book_.editions; }
  std::vector<EditionInfo> const& editions_of(auto const&) const { return after()->editions; }

  template <class Row>
  void row(Called const& name, std::vector<Row> const& table, Row const& r, Rulebook const& names, std::size_t at) {
    auto const* old = row_named(table, r.head.id);
    for (auto const c : r.head.cites) {
      auto const said = out_of_time(editions_of(r), name, r.head.interval, book_.provisions[c.provision]);
      bool const known = old && old->head.interval == r.head.interval && std::ranges::any_of(old->head.cites, [&](Cite x) { return x.provision == c.provision; });
      if (said && !known) add(at, *said);
    }
    auto const condition = condition_of(r);
    auto const truths = idle(name.ru, name.en, condition, at, names);
    if (condition.size() == 1 || !truths.back()) return;
    add(at, *truths.back() ? Sentence{name.ru + ": условие выполняется всегда, каково бы ни было дело", name.en + ": the guard holds in every case, by its own words"}
                           : Sentence{name.ru + ": условие не выполняется никогда, каково бы ни было дело", name.en + ": the guard holds in no case, by its own words"});
  }

  // The truths of the expression, with a remark on a comparison that is always the same.
  std::vector<std::optional<bool>> idle(std::string const& ru, std::string const& en, Expr e, std::size_t at, Rulebook const& names) {
    auto truths = constant_truths(names, e);
    auto const n = idle_comparison(names, e, truths);
    if (n == e.size()) return truths;
    auto const& fact = names.facts[static_cast<std::size_t>((e[e[n].a].op == Op::fact ? e[e[n].a] : e[e[n].b]).value)];
    auto const values = std::to_string(fact.low) + " .. " + std::to_string(fact.high);
    add(at, {ru + ": сравнение с " + fact.path + " во всех делах дает одно и то же; значения: " + values, en + ": the comparison with " + fact.path + " is the same in every case; its values: " + values});
    return truths;
  }

  Rulebook const& base_;
  Rulebook const& book_;
  std::string_view draft_;
  BothProcedures procedures_;
  Rulebook course_;
  std::vector<Fault> out_;
};

}  // namespace

std::vector<Fault> remarks_on(Rulebook const& base, Rulebook const& amended, std::vector<PlacedName> const& written, std::string_view draft, BothProcedures procedures) { return Remarks(base, amended, draft, procedures).all(written); }

bool changes_nothing(BothProcedures p) { return !p.base || !p.amended || write_procedure(*p.base) == write_procedure(*p.amended); }

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
