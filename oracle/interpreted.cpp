#include "oracle/interpreted.hpp"

#include <algorithm>
#include <array>
#include <deque>

#include "model/outcome.hpp"
#include "oracle/flat.hpp"
#include "rules/acts.hpp"

namespace norma::oracle {
namespace {

// Rules [first, last) of a stratum, no more than fit into a mask.
struct Chunk {
  std::size_t first = 0, last = 0;
  std::vector<RuleRow> rows;
  std::vector<Node> nodes;
};

struct Code {
  Rulebook book;
  std::shared_ptr<void const> owner;
  std::deque<Chunk> chunks;
};

constexpr std::size_t widest = 32;

template <class Case>
struct Interpreter {
  using F = Frame<Case>;
  static constexpr std::size_t slots = slot_count<Case>;

  static Code const& code(F const& f) { return *static_cast<Code const*>(f.code); }

  struct Seen {
    std::array<std::int32_t, slots> facts;
    Scope scope;
    explicit Seen(F const& f) : scope{facts.data(), f.world, f.definitions, f.lawful, f.values} { flatten(*f.facts, facts.data()); }
  };

  template <std::size_t I>
  static std::uint32_t activate(F const& f, std::int32_t* assigned) {
    auto const& c = code(f);
    auto const& chunk = c.chunks[I];
    Seen const seen(f);
    std::uint32_t active = 0;
    for (auto r = chunk.first; r < chunk.last; ++r) {
      auto const& rule = c.book.rules[r];
      if (!evaluate(rule.guard, seen.scope)) continue;
      active |= 1u << (r - chunk.first);
      if (rule.assigns) assigned[r - chunk.first] = evaluate(rule.value, seen.scope);
    }
    return active;
  }
  template <std::size_t I>
  static std::int32_t meaning(F const& f) { return evaluate(code(f).book.definitions[I].expr, Seen(f).scope); }

  static bool due(F const& f, std::size_t decision) { return evaluate(code(f).book.decisions[decision].due, Seen(f).scope) != 0; }

  static int first_broken(std::vector<ConstraintInfo> const& list, F const& f) {
    Seen const seen(f);
    for (std::size_t i = 0; i < list.size(); ++i)
      if (!evaluate(list[i].expr, seen.scope)) return static_cast<int>(i);
    return -1;
  }
  static int broken(F const& f) { return first_broken(code(f).book.constraints, f); }
  static int misfit(F const& f) { return first_broken(code(f).book.fits, f); }

  using Activate = std::uint32_t (*)(F const&, std::int32_t*);
  template <std::size_t... I>
  static constexpr std::array<Activate, sizeof...(I)> activators(std::index_sequence<I...>) { return {&activate<I>...}; }
  template <std::size_t... I>
  static constexpr std::array<typename Act<Case>::Meaning, sizeof...(I)> meanings(std::index_sequence<I...>) { return {&meaning<I>...}; }
};

void split(Code& code) {
  for (auto const& s : code.book.strata)
    for (std::size_t r = s.first_rule; r < s.last_rule; r += widest) {
      auto& chunk = code.chunks.emplace_back(Chunk{r, std::min<std::size_t>(r + widest, s.last_rule), {}, {}});
      for (auto i = chunk.first; i < chunk.last; ++i) {
        auto const& rule = code.book.rules[i];
        chunk.rows.push_back({.head = rule.head, .assigns = rule.assigns, .target = rule.target, .modality = rule.modality, .outcomes = rule.outcomes});
        chunk.nodes.insert(chunk.nodes.end(), rule.guard.begin(), rule.guard.end());
        if (rule.assigns) chunk.nodes.insert(chunk.nodes.end(), rule.value.begin(), rule.value.end());
      }
    }
}

bool same_names(EnumInfo a, EnumInfo b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](auto const& x, auto const& y) { return x.name == y.name; });
}

bool asks(Expr e, auto const& of) {
  return std::any_of(e.begin(), e.end(), [&](Node const& n) { return of(n.op); });
}

std::string other_vocabulary(Rulebook const& book, Rulebook const& built_in) {
  auto const missing = [](std::string const& what) { return what + ": this program's cases have no such row there, or of another kind"; };
  for (std::size_t i = 0; i < std::max(book.facts.size(), built_in.facts.size()); ++i) {
    if (i >= book.facts.size()) return "fact " + built_in.facts[i].path + ": the rulebook does not have it";
    auto const& f = book.facts[i];
    if (i >= built_in.facts.size()) return missing("fact " + f.path);
    auto const& g = built_in.facts[i];
    if (f.path != g.path || f.sort != g.sort || f.nullable != g.nullable || f.low != g.low || f.high != g.high || !same_names(f.names, g.names)) return missing("fact " + f.path);
  }
  for (std::size_t i = 0; i < std::max(book.decisions.size(), built_in.decisions.size()); ++i) {
    if (i >= book.decisions.size()) return "decision " + std::string(built_in.decisions[i].name) + ": the rulebook does not have it";
    auto const& d = book.decisions[i];
    if (i >= built_in.decisions.size() || d.name != built_in.decisions[i].name || !same_names(d.outcomes, built_in.decisions[i].outcomes)) return missing("decision " + std::string(d.name));
  }
  if (!std::equal(book.derived.begin(), book.derived.end(), built_in.derived.begin(), built_in.derived.end(), [](auto const& x, auto const& y) { return x.name == y.name && x.key == y.key; }))
    return "dates: the rulebook's are not this program's";
  return {};
}

}  // namespace

std::string not_decidable(Rulebook const& book, Rulebook const& built_in) {
  if (auto const other = other_vocabulary(book, built_in); !other.empty()) return other;
  auto const reading = [](Op op) { return op == Op::reading; };
  for (auto const& r : book.rules)
    if (asks(r.guard, reading) || (r.assigns && asks(r.value, reading))) return "rule " + std::string(r.head.id) + ": a rule asks a reading directly; give the question a definition";
  for (auto const& d : book.decisions)
    if (asks(d.due, reading)) return "decision " + std::string(d.name) + ": a due condition asks a reading directly";
  for (auto const& d : book.definitions)
    if (asks(d.expr, [](Op op) { return op == Op::lawful || op == Op::value_of; })) return "definition " + std::string(d.name) + ": a definition speaks of facts, readings and definitions alone";
  for (auto const& c : book.constraints)
    if (asks(c.expr, [](Op op) { return op == Op::definition || op == Op::lawful || op == Op::value_of; }))
      return "constraint " + std::string(c.name) + ": a constraint speaks of facts alone: it is asked before anything is defined or decided";
  if (book.readings.size() > 64) return "readings: no more than 64";
  return {};
}

template <class Case>
Act<Case> interpreted(Rulebook book, std::shared_ptr<void const> owner) {
  using I = Interpreter<Case>;
  static constexpr auto activators = I::activators(std::make_index_sequence<max_rules>());
  static constexpr auto meanings = I::meanings(std::make_index_sequence<max_definitions>());
  auto const code = std::make_shared<Code>(Code{std::move(book), std::move(owner), {}});
  split(*code);
  Act<Case> act{.book = code->book, .sections = {}, .meanings = std::span(meanings).first(code->book.definitions.size()), .due = &I::due, .broken = &I::broken, .misfit = &I::misfit, .code = code};
  for (std::size_t i = 0; i < code->chunks.size(); ++i) act.sections.push_back({code->chunks[i].rows, code->chunks[i].nodes, activators[i]});
  return act;
}

#define NORMA_INSTANTIATE(folder) template Act<::norma::folder::Case> interpreted<::norma::folder::Case>(Rulebook, std::shared_ptr<void const>);
NORMA_EACH_ACT(NORMA_INSTANTIATE)
#undef NORMA_INSTANTIATE

}  // namespace norma::oracle
