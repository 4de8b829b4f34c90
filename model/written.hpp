// An act from its tuples: the tables of its rulebook and the typed code that goes with them.
#pragma once
#include "model/assemble.hpp"
#include "model/define.hpp"
#include "model/describe.hpp"

namespace norma {

// Definitions, Decisions, Constraints and Properties: constexpr tuples of model/define.hpp, none empty; definitions in the
// order of their names, decisions in the order of their indexes.
template <class Case, auto const& Definitions, auto const& Decisions, auto const& Constraints, auto const& Properties>
class Written {
 public:
  // `book` holds what the tuples do not: name, readings, editions, provisions, dates, positions of the three dates.
  static Act<Case> act(Rulebook book, std::vector<Layer<Case>> const& layers) {
    book.facts = describe_facts(Case{});
    define(book);
    decide(book);
    static constexpr auto constraints = lower_pool<Constraints>();
    each(Constraints, [&](auto const& c, std::size_t i) { book.constraints.push_back({c.name, c.field, c.words, constraints.expr(i)}); });
    static constexpr auto properties = lower_pool<Properties>();
    each(Properties, [&](auto const& p, std::size_t i) { book.properties.push_back({p.name, p.words, p.cites, properties.expr(i)}); });
    Act<Case> out{.book = std::move(book), .sections = {}, .meanings = meanings, .due = &due, .broken = &broken};
    add_layers(out, layers);
    return out;
  }

 private:
  static void each(auto const& tuple, auto const& f) {
    hana::unpack(tuple, [&](auto const&... x) {
      std::size_t i = 0;
      (f(x, i++), ...);
    });
  }

  static void define(Rulebook& book) {
    static constexpr auto pool = lower_pool<Definitions>();
    each(Definitions, [&](auto const& m, std::size_t i) {
      using Def = std::remove_cvref_t<decltype(m.name)>;
      using S = typename std::remove_cvref_t<decltype(m)>::sort;
      auto const& row = enumeration<Def>::table[static_cast<std::size_t>(m.name) - 1];
      book.definitions.push_back({row.name, row.words, m.cites, sort_of<S>(), pool.expr(i)});
    });
  }

  static void decide(Rulebook& book) {
    static constexpr auto pool = lower_pool<Decisions>();
    each(Decisions, [&](auto const& d, std::size_t i) {
      using E = typename std::remove_cvref_t<decltype(d)>::outcome;
      if (d.decision.index != i) throw std::logic_error("decisions stand in the order of their indexes");
      DecisionInfo info{.name = d.name, .words = d.words, .outcomes = {}, .internal = d.internal, .domain = d.decision.domain, .due = pool.expr(i)};
      if constexpr (std::is_same_v<E, bool>) {
        info.truth = true;
        info.outcomes = truth_table;
      } else info.outcomes = enumeration<E>::table;
      book.decisions.push_back(info);
    });
  }

  template <std::size_t I>
  static std::int32_t meaning(Frame<Case> const& frame) {
    return slot_value(eval(frame, hana::at_c<I>(Definitions).expr));
  }
  template <std::size_t... I>
  static constexpr auto tabulate(std::index_sequence<I...>) {
    return std::array<typename Act<Case>::Meaning, sizeof...(I)>{&meaning<I>...};
  }
  static constexpr auto meanings = tabulate(std::make_index_sequence<decltype(hana::length(Definitions))::value>{});

  static bool due(Frame<Case> const& frame, std::size_t decision) {
    return hana::unpack(Decisions, [&](auto const&... d) {
      std::size_t i = 0;
      bool result = false;
      ((i++ == decision ? (result = eval(frame, d.expr), true) : false) || ...);
      return result;
    });
  }

  static int broken(Frame<Case> const& frame) { return first_unmet(frame, Constraints); }
};

// A citation of this registry by id; an id that it does not hold is a compile error.
template <auto const& Registry>
consteval Cite cite_in(std::string_view id) {
  auto const at = find_provision(Registry, id);
  if (at == std::size(Registry)) throw "norma: a rule cites a provision that the registry does not hold";
  return {static_cast<std::uint16_t>(at)};
}
template <auto const& Registry, class... Id>
consteval Cites cites_in(Id... ids) {
  Cites list;
  (list.push_back(cite_in<Registry>(ids)), ...);
  return list;
}

}  // namespace norma
