#include "rulebook/select.hpp"

#include <algorithm>

#include "rulebook/nearest.hpp"
#include "rulebook/text_scope.hpp"

namespace norma::rulebook {
namespace {

class Selection {
 public:
  Selection(Rulebook const& book, ProcedureBook const& procedure)
      : b_(book), p_(procedure), rules_(book.rules.size()), definitions_(book.definitions.size()), constraints_(book.constraints.size()), fits_(book.fits.size()), properties_(book.properties.size()),
        steps_(procedure.transitions.size()), requirements_(procedure.conditions.size()), calls_(procedure.calls.size()) {}

  void all_rules() { std::ranges::fill(rules_, 1); }

  // True if the word names something in the book.
  bool add(std::string const& word) {
    bool known = mark(rules_, b_.rules, [&](RuleInfo const& r) { return r.head.id == word; });
    known |= mark(definitions_, b_.definitions, [&](auto const& d) { return d.name == word; });
    known |= mark(constraints_, b_.constraints, [&](auto const& c) { return c.name == word; });
    known |= mark(fits_, b_.fits, [&](auto const& c) { return c.name == word; });
    known |= mark(properties_, b_.properties, [&](auto const& p) { return p.name == word; });
    auto const called = [&](auto const& r) { return r.head.id == word; };
    known |= mark(steps_, p_.transitions, called) | mark(requirements_, p_.conditions, called) | mark(calls_, p_.calls, called);
    return decision(word) | provision(word) | known;
  }

  Rows rows(std::optional<Date> on) const {
    auto const standing = [&](Marks const& marks, auto const& table) {
      auto out = positions(marks);
      if (on) std::erase_if(out, [&](std::uint16_t r) { return !table[r].head.interval.contains(*on); });
      return out;
    };
    return {standing(rules_, b_.rules), positions(definitions_), positions(constraints_), positions(fits_), positions(properties_),
            standing(steps_, p_.transitions), standing(requirements_, p_.conditions), standing(calls_, p_.calls)};
  }

 private:
  using Marks = std::vector<char>;

  static std::vector<std::uint16_t> positions(Marks const& marks) {
    std::vector<std::uint16_t> out;
    for (std::size_t i = 0; i < marks.size(); ++i)
      if (marks[i]) out.push_back(static_cast<std::uint16_t>(i));
    return out;
  }

  template <class Table>
  static bool mark(Marks& marks, Table const& table, auto const& chosen) {
    bool any = false;
    for (std::size_t i = 0; i < table.size(); ++i)
      if (chosen(table[i])) marks[i] = any = true;
    return any;
  }

  bool decision(std::string const& word) {
    bool const known = std::ranges::any_of(b_.decisions, [&](auto const& d) { return d.name == word; }) ||
                       std::ranges::any_of(b_.derived, [&](auto const& d) { return d.name == word || derived_name(d) == word; });
    mark(rules_, b_.rules, [&](RuleInfo const& r) {
      if (!r.assigns) return b_.decisions[r.target].name == word;
      return b_.derived[r.target].name == word || derived_name(b_.derived[r.target]) == word;
    });
    return known;
  }

  bool provision(std::string const& word) {
    auto const meant = [&](Provision const& p) { return p.id == word || p.cite == word || p.id.starts_with(word + ":"); };
    Marks named(b_.provisions.size());
    if (!mark(named, b_.provisions, meant)) return false;
    auto const cites = [&](Cites const& list) { return std::ranges::any_of(list, [&](Cite c) { return named[c.provision] != 0; }); };
    mark(rules_, b_.rules, [&](RuleInfo const& r) {
      auto const& o = r.head.overrides;
      return cites(r.head.cites) || (o.rules.size > 0 && named[o.basis.provision]);
    });
    mark(definitions_, b_.definitions, [&](auto const& d) { return cites(d.cites); });
    mark(properties_, b_.properties, [&](auto const& p) { return cites(p.cites); });
    auto const row = [&](auto const& r) { return cites(r.head.cites); };
    mark(steps_, p_.transitions, row), mark(requirements_, p_.conditions, row), mark(calls_, p_.calls, row);
    return true;
  }

  Rulebook const& b_;
  ProcedureBook const& p_;
  Marks rules_, definitions_, constraints_, fits_, properties_, steps_, requirements_, calls_;
};

std::vector<std::string> names(Rulebook const& b, ProcedureBook const& p) {
  std::vector<std::string> out;
  for (auto const& r : b.rules) out.emplace_back(r.head.id);
  for (auto const& x : b.provisions) out.emplace_back(x.id), out.emplace_back(x.cite);
  for (auto const& d : b.decisions) out.emplace_back(d.name);
  for (auto const& d : b.derived) out.emplace_back(d.name), out.push_back(derived_name(d));
  for (auto const& d : b.definitions) out.emplace_back(d.name);
  for (auto const& c : b.constraints) out.emplace_back(c.name);
  for (auto const& c : b.fits) out.emplace_back(c.name);
  for (auto const& x : b.properties) out.emplace_back(x.name);
  for (auto const& t : p.transitions) out.emplace_back(t.head.id);
  for (auto const& c : p.conditions) out.emplace_back(c.head.id);
  for (auto const& c : p.calls) out.emplace_back(c.head.id);
  return out;
}

}  // namespace

std::variant<Rows, Sentence> select_rows(Rulebook const& book, std::vector<std::string> const& words, std::optional<Date> on, ProcedureBook const* procedure) {
  ProcedureBook const none;
  auto const& of = procedure ? *procedure : none;
  Selection selection(book, of);
  if (words.empty()) selection.all_rules();
  for (auto const& word : words)
    if (!selection.add(word)) {
      auto const near = word.size() > 200 ? std::string() : nearest(word, names(book, of));
      Sentence said{"нет ни нормы, ни положения, ни решения, ни понятия " + word, "no rule, provision, decision or definition is called " + word};
      if (!near.empty()) {
        said.ru += "; может быть, " + near + "?";
        said.en += "; did you mean " + near + "?";
      }
      return said;
    }
  return selection.rows(on);
}

}  // namespace norma::rulebook
