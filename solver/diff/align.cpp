#include <algorithm>
#include <map>
#include <set>

#include "model/outcome.hpp"
#include "solver/diff/coverage.hpp"
#include "solver/diff/two_laws.hpp"

namespace norma::solver {
namespace {

struct Incomparable {
  std::string why;
};

using Position = std::uint16_t;
using Moved = std::vector<Position>;  // positions of one law's rows in the common table

Position position(std::size_t n) { return static_cast<Position>(n); }

// The rows of both, those of `after` first; `name` tells them apart, `agree` says whether two of a name are of one kind, and
// keeps the one that holds more.
template <class T, class Name, class Agree>
std::pair<Moved, Moved> unite(std::vector<T> const& before, std::vector<T> const& after, std::vector<T>& out, Name name, Agree agree) {
  Moved from_before, from_after;
  out = after;
  for (std::size_t i = 0; i < after.size(); ++i) from_after.push_back(position(i));
  for (auto const& row : before) {
    auto const at = std::find_if(out.begin(), out.end(), [&](T const& x) { return name(x) == name(row); });
    from_before.push_back(position(static_cast<std::size_t>(at - out.begin())));
    if (at == out.end()) out.push_back(row);
    else agree(row, *at);
  }
  return {std::move(from_before), std::move(from_after)};
}

bool begins(EnumInfo names, EnumInfo with) {
  return with.size() <= names.size() && std::equal(with.begin(), with.end(), names.begin(), [](auto const& a, auto const& b) { return a.name == b.name; });
}

// One law's tables, and where their rows went.
struct Source {
  Rulebook const& book;
  Moved facts{}, provisions{}, definitions{}, readings{}, rules{};
  std::vector<std::vector<std::uint16_t>> alternatives{};  // by reading and alternative: that of the common table
};

class Aligner {
 public:
  Aligner(Rulebook const& before, Rulebook const& after, Expr governing) : before_{before}, after_{after}, governing_(governing) {}

  TwoLaws align() {
    out_.nodes = std::make_shared<NodeArena>();
    common_ = after_.book;
    facts();
    provisions();
    readings();
    same_decisions();
    definitions();
    editions();
    rules();
    out_.before.book = law(before_, after_);
    out_.after.book = law(after_, before_);
    out_.before.own = own(before_), out_.after.own = own(after_);
    out_.before.usual = usual(before_);
    out_.after.usual = usual(after_);
    out_.governing = governing_.empty() ? out_.after.book.definitions[common_.governing_date].expr : rewrite(governing_, leaf_of(after_), *out_.nodes);
    compare();
    return std::move(out_);
  }

 private:
  void facts() {
    auto const same = [](FactInfo const& x, FactInfo& y) {
      if (x.sort != y.sort || (!begins(x.names, y.names) && !begins(y.names, x.names))) throw Incomparable{"fact " + x.path + " is of another kind in the two laws"};
      if (x.names.size() > y.names.size()) y.names = x.names;
      y.low = std::min(x.low, y.low), y.high = std::max(x.high, y.high);
      y.nullable = y.nullable || x.nullable;
    };
    std::tie(before_.facts, after_.facts) = unite(before_.book.facts, after_.book.facts, common_.facts, [](auto const& f) { return f.path; }, same);
    for (std::size_t i = after_.book.facts.size(); i < common_.facts.size(); ++i)
      if (auto& parent = common_.facts[i].parent; parent >= 0) parent = before_.facts[static_cast<std::size_t>(parent)];
    for (std::size_t i = 0; i < before_.facts.size(); ++i) {
      auto const was = before_.book.facts[i].parent, is = common_.facts[before_.facts[i]].parent;
      if ((was < 0) != (is < 0) || (was >= 0 && before_.facts[static_cast<std::size_t>(was)] != is)) throw Incomparable{"fact " + before_.book.facts[i].path + " is of another fact in the two laws"};
    }
    if (!slots_agree()) throw Incomparable{"the dates of arrival and decision are other facts in the two laws"};
  }
  bool slots_agree() const {
    return before_.facts[before_.book.received_on] == after_.book.received_on && before_.facts[before_.book.decided_on] == after_.book.decided_on;
  }

  void provisions() {
    std::vector<Provision> const b(before_.book.provisions.begin(), before_.book.provisions.end()), a(after_.book.provisions.begin(), after_.book.provisions.end());
    std::vector<Provision> all;
    std::tie(before_.provisions, after_.provisions) = unite(b, a, all, [](auto const& p) { return p.id; }, [](auto const&, auto const&) {});
    out_.provisions = std::make_shared<std::vector<Provision>>(std::move(all));
    common_.provisions = *out_.provisions;
  }

  static void move(Cites& cites, Source const& s) {
    for (std::size_t i = 0; i < cites.size; ++i) cites.items[i].provision = s.provisions[cites.items[i].provision];
  }

  void readings() {
    std::vector<Reading> const b(before_.book.readings.begin(), before_.book.readings.end()), a(after_.book.readings.begin(), after_.book.readings.end());
    std::tie(before_.readings, after_.readings) = unite(b, a, readings_, [](auto const& r) { return r.id; }, [](auto const&, auto const&) {});
    for (auto* s : {&before_, &after_}) {
      for (std::size_t r = 0; r < s->book.readings.size(); ++r) {
        auto const& own = s->book.readings[r];
        auto const& common = readings_[s->readings[r]];
        s->alternatives.emplace_back(1, 0);
        for (std::size_t k = 0; k < own.count(); ++k) {
          std::size_t at = 0;
          while (at < common.count() && common.alternatives[at].name != own.alternatives[k].name) ++at;
          if (at == common.count()) throw Incomparable{"reading " + std::string(own.id) + " has other alternatives in the two laws"};
          s->alternatives.back().push_back(position(at + 1));
        }
      }
    }
    out_.readings = std::make_shared<std::vector<Reading>>(readings_);
    common_.readings = *out_.readings;
  }

  void same_decisions() const {
    auto const& a = after_.book;
    auto const& b = before_.book;
    auto const same = [](auto const& x, auto const& y) { return x.name == y.name && (begins(x.outcomes, y.outcomes) || begins(y.outcomes, x.outcomes)); };
    if (!std::equal(a.decisions.begin(), a.decisions.end(), b.decisions.begin(), b.decisions.end(), same)) throw Incomparable{"the two laws do not make the same decisions"};
    auto const same_date = [](auto const& x, auto const& y) { return x.name == y.name && x.key == y.key; };
    if (!std::equal(a.derived.begin(), a.derived.end(), b.derived.begin(), b.derived.end(), same_date)) throw Incomparable{"the two laws do not derive the same dates"};
    if (a.strata.size() != b.strata.size()) throw Incomparable{"the two laws do not make their decisions in the same order"};
    for (std::size_t s = 0; s < a.strata.size(); ++s)
      if (a.strata[s].decisions != b.strata[s].decisions || a.strata[s].derived != b.strata[s].derived) throw Incomparable{"the two laws do not make their decisions in the same order"};
  }

  // Each after those that either law has it ask for.
  void definitions() {
    std::vector<DefinitionInfo> all, own = before_.book.definitions;
    for (auto& d : own) move(d.cites, before_);
    auto const [b, a] = unite(own, after_.book.definitions, all, [](auto const& d) { return d.name; }, [](auto const&, auto const&) {});
    std::vector<std::set<Position>> asks(all.size());
    for (auto const& [book, moved] : {std::pair(&before_.book, &b), std::pair(&after_.book, &a)})
      for (std::size_t i = 0; i < book->definitions.size(); ++i)
        for (auto const& n : book->definitions[i].expr)
          if (n.op == Op::definition) asks[(*moved)[i]].insert((*moved)[static_cast<std::size_t>(n.value)]);
    Moved place(all.size(), TwoLaws::nowhere);
    std::vector<char> begun(all.size(), 0);
    common_.definitions.clear();
    auto const put = [&](auto const& self, Position i) -> void {
      if (place[i] != TwoLaws::nowhere) return;
      if (begun[i]) throw Incomparable{"definition " + std::string(all[i].name) + " asks for itself when the two laws are mixed"};
      begun[i] = 1;
      for (auto const d : asks[i]) self(self, d);
      place[i] = position(common_.definitions.size());
      common_.definitions.push_back(all[i]);
    };
    for (std::size_t i = 0; i < all.size(); ++i) put(put, position(i));
    for (auto const i : b) before_.definitions.push_back(place[i]);
    for (auto const i : a) after_.definitions.push_back(place[i]);
    if (all.size() > max_definitions) throw Incomparable{"the two laws together have more than " + std::to_string(max_definitions) + " definitions"};
    common_.governing_date = after_.definitions[after_.book.governing_date];
    if (before_.definitions[before_.book.governing_date] != common_.governing_date) throw Incomparable{"the day whose law applies is another definition in the two laws"};
  }

  // Every day on which an edition of either begins, begins one.
  void editions() {
    auto const& a = after_.book.editions;
    auto const& b = before_.book.editions;
    Date const from = std::max(a.front().interval.from, b.front().interval.from), until = std::min(a.back().interval.until, b.back().interval.until);
    if (!(from < until)) throw Incomparable{"the two laws have no day in common"};
    out_.window = {from, until};
    std::map<Date, std::string_view> begin;
    for (auto const& e : b) begin[std::max(e.interval.from, from)] = e.decree;
    for (auto const& e : a) begin[std::max(e.interval.from, from)] = e.decree;
    begin.erase(begin.lower_bound(until), begin.end());
    common_.editions.clear();
    for (auto i = begin.begin(); i != begin.end(); ++i)
      common_.editions.push_back({{i->first, std::next(i) == begin.end() ? until : std::next(i)->first}, i->second});
  }

  // Those of `after`, and in each stratum after them what only `before` has.
  void rules() {
    before_.rules.assign(before_.book.rules.size(), TwoLaws::nowhere);
    after_.rules.assign(after_.book.rules.size(), TwoLaws::nowhere);
    common_.rules.clear();
    for (std::size_t s = 0; s < common_.strata.size(); ++s) {
      auto& stratum = common_.strata[s];
      stratum.first_rule = position(common_.rules.size());
      for (auto* from : {&after_, &before_}) take(*from, from->book.strata[s], stratum);
      stratum.last_rule = position(common_.rules.size());
    }
    if (common_.rules.size() > max_rules) throw Incomparable{"the two laws together have more than " + std::to_string(max_rules) + " rules"};
    for (auto const& [moved, out] : {std::pair(&before_.rules, &out_.rules_before), std::pair(&after_.rules, &out_.rules_after)}) {
      out->assign(common_.rules.size(), TwoLaws::nowhere);
      for (std::size_t i = 0; i < moved->size(); ++i) (*out)[(*moved)[i]] = position(i);
    }
  }

  void take(Source& from, Stratum const& own, Stratum const& common) {
    for (auto r = own.first_rule; r < own.last_rule; ++r) {
      auto const& rule = from.book.rules[r];
      auto const at = std::find_if(common_.rules.begin(), common_.rules.end(), [&](auto const& x) { return x.head.id == rule.head.id; });
      from.rules[r] = position(static_cast<std::size_t>(at - common_.rules.begin()));
      if (at == common_.rules.end()) common_.rules.push_back(rule);
      else if (at->assigns != rule.assigns || at->target != rule.target || from.rules[r] < common.first_rule)
        throw Incomparable{"rule " + std::string(rule.head.id) + " decides something else in the two laws"};
    }
  }

  Leaf leaf_of(Source const& s) const {
    return [&s](Node n) {
      auto const i = static_cast<std::size_t>(n.value);
      if (n.op == Op::fact) n.value = s.facts[i];
      if (n.op == Op::definition) n.value = s.definitions[i];
      if (n.op == Op::reading) n.value = s.readings[i], n.a = s.alternatives[i][n.a];
      return n;
    };
  }

  // The common tables with the law's own rows in them, and the definitions that only the other has.
  Rulebook law(Source const& s, Source const& other) {
    auto out = common_;
    auto const leaf = leaf_of(s);
    auto const moved = [&](Expr e) { return rewrite(e, leaf, *out_.nodes); };
    for (std::size_t i = 0; i < other.definitions.size(); ++i) out.definitions[other.definitions[i]].expr = rewrite(other.book.definitions[i].expr, leaf_of(other), *out_.nodes);
    for (std::size_t i = 0; i < s.definitions.size(); ++i) {
      auto& d = out.definitions[s.definitions[i]];
      d.expr = moved(s.book.definitions[i].expr);
      d.cites = s.book.definitions[i].cites;
      move(d.cites, s);
    }
    for (std::size_t d = 0; d < out.decisions.size(); ++d) {
      out.decisions[d].domain = s.book.decisions[d].domain;
      out.decisions[d].due = moved(s.book.decisions[d].due);
    }
    for (auto& r : out.rules) r.guard = rewrite(nothing(), leaf, *out_.nodes), r.head.overrides = {}, r.head.readings = {};
    for (std::size_t i = 0; i < s.rules.size(); ++i) out.rules[s.rules[i]] = row(s, s.book.rules[i], leaf);
    for (auto* constraints : {&out.constraints, &out.fits}) {
      *constraints = constraints == &out.constraints ? s.book.constraints : s.book.fits;
      for (auto& k : *constraints) k.expr = moved(k.expr);
    }
    out.properties.clear();
    for (auto& r : out.rules) r.defeaters.clear();
    for (std::size_t i = 0; i < s.rules.size(); ++i)
      for (auto const over : s.book.rules[i].defeaters) out.rules[s.rules[i]].defeaters.push_back(s.rules[over]);
    order_by_priority(out);
    return out;
  }

  static Expr nothing() {
    static constexpr Node no{.op = Op::literal, .sort = Sort::boolean, .value = 0};
    return Expr(&no, 1);
  }

  RuleInfo row(Source const& s, RuleInfo rule, Leaf const& leaf) {
    rule.guard = rewrite(rule.guard, leaf, *out_.nodes);
    if (rule.assigns) rule.value = rewrite(rule.value, leaf, *out_.nodes);
    // The common editions begin on more days than its own, and its rules begin and end on days of its own.
    rule.head.interval = whole_editions(s.book, rule.head.interval);
    if (!(rule.head.interval.from < rule.head.interval.until)) {
      rule.head.interval = {since_adoption, never};
      rule.guard = rewrite(nothing(), leaf, *out_.nodes);
    }
    move(rule.head.cites, s);
    rule.head.overrides.basis.provision = rule.head.overrides.rules.size == 0 ? position(0) : s.provisions[rule.head.overrides.basis.provision];
    for (std::size_t i = 0; i < rule.head.readings.size; ++i) {
      auto& r = rule.head.readings.items[i];
      r = {s.readings[r.reading], s.alternatives[r.reading][r.alternative]};
    }
    return rule;
  }

  // A fact that the law does not have may be anything.
  std::vector<FactInfo> own(Source const& s) const {
    auto out = common_.facts;
    for (std::size_t i = 0; i < s.facts.size(); ++i) {
      auto const& f = s.book.facts[i];
      auto& to = out[s.facts[i]];
      to.low = f.low, to.high = f.high, to.nullable = f.nullable;
      to.parent = f.parent < 0 ? f.parent : static_cast<decltype(f.parent)>(s.facts[static_cast<std::size_t>(f.parent)]);
    }
    return out;
  }

  World usual(Source const& s) const {
    auto out = default_world(common_);
    for (std::size_t r = 0; r < s.readings.size(); ++r) out[s.readings[r]] = static_cast<std::uint8_t>(s.alternatives[r][1]);
    return out;
  }

  void compare() {
    auto const& b = out_.before.book;
    auto const& a = out_.after.book;
    auto const add = [&](Row::Part part, std::size_t n, auto const& same) {
      for (std::size_t i = 0; i < n; ++i)
        if (!same(i)) out_.changed.push_back({part, position(i)});
    };
    add(Row::Part::definition, a.definitions.size(), [&](std::size_t i) { return same_expression(b.definitions[i].expr, a.definitions[i].expr); });
    add(Row::Part::rule, a.rules.size(), [&](std::size_t i) { return same_rule(i); });
    add(Row::Part::due, a.decisions.size(), [&](std::size_t i) { return b.decisions[i].domain == a.decisions[i].domain && same_expression(b.decisions[i].due, a.decisions[i].due); });
    add(Row::Part::reading, out_.after.usual.size(), [&](std::size_t i) { return out_.before.usual[i] == out_.after.usual[i]; });
  }

  bool same_rule(std::size_t i) const {
    auto const never = [](RuleInfo const& r) { return r.guard.size() == 1 && r.guard.back().op == Op::literal && r.guard.back().value == 0; };
    auto const& x = out_.before.book.rules[i];
    auto const& y = out_.after.book.rules[i];
    if (never(x) && never(y)) return true;
    for (std::size_t r = 0; r < common_.rules.size(); ++r)
      if (defeats(out_.before.book, i, r) != defeats(out_.after.book, i, r)) return false;
    auto const& a = x.head;
    auto const& b = y.head;
    return x.modality == y.modality && x.outcomes == y.outcomes && a.interval.from == b.interval.from && a.interval.until == b.interval.until &&
           same_expression(x.guard, y.guard) && (!x.assigns || same_expression(x.value, y.value)) &&
           std::equal(a.readings.begin(), a.readings.end(), b.readings.begin(), b.readings.end());
  }

  Source before_, after_;
  Expr governing_;
  Rulebook common_;
  std::vector<Reading> readings_;
  TwoLaws out_;
};

}  // namespace

std::variant<TwoLaws, std::string> align(Rulebook const& before, Rulebook const& after, Expr governing) {
  try {
    return Aligner(before, after, governing).align();
  } catch (Incomparable const& e) {
    return e.why;
  }
}

}  // namespace norma::solver
