#include "rulebook/glossary.hpp"

#include <algorithm>
#include <functional>

#include "rulebook/text_runs.hpp"

namespace norma::rulebook {
namespace {

Sentence said(Words w) { return {std::string(w.ru), std::string(w.en)}; }

}  // namespace

void Glossary::term(std::string name, Sentence words) {
  for (auto const& t : terms_)
    if (t.name == name) return;
  terms_.push_back({std::move(name), std::move(words)});
}

void Glossary::add_decision(std::uint16_t decision, std::uint32_t outcomes) {
  auto const& d = scope_.book().decisions[decision];
  term(std::string(d.name), said(d.words));
  for (std::size_t o = 0; o < d.outcomes.size(); ++o)
    if ((outcomes >> o & 1) != 0) term(std::string(d.outcomes[o].name), said(d.outcomes[o].words));
}

void Glossary::add_derived(std::uint16_t date) {
  auto const& d = scope_.book().derived[date];
  term(derived_name(d), said(d.words));
}

void Glossary::add_name(std::string_view name, Words words) { term(std::string(name), said(words)); }

void Glossary::add_fact(FactInfo const& f) {
  auto words = said(f.words);
  auto const p = find_provision(scope_.book().provisions, f.element);
  if (p < scope_.book().provisions.size()) {
    auto const& unit = scope_.book().provisions[p];
    words.ru += ": " + std::string(unit.cite) + " — " + std::string(unit.ru);
    words.en += ": " + std::string(unit.cite) + " — " + std::string(unit.en);
  }
  term(f.path, std::move(words));
}

void Glossary::add_reading(Node const& n) {
  auto const& r = scope_.book().readings[static_cast<std::size_t>(n.value)];
  auto const& a = r.alternatives[n.a - 1u];
  auto const both = [&](Lang l) { return std::string(r.question.in(l)) + " — " + std::string(a.words.in(l)); };
  term(std::string(r.id) + " = " + std::string(a.name), {both(Lang::ru) + (n.a == 1 ? " (принято)" : ""), both(Lang::en) + (n.a == 1 ? " (taken by default)" : "")});
}

void Glossary::add(Expr e, std::size_t at, EnumInfo names) {
  auto const& n = e[at];
  auto const i = static_cast<std::size_t>(n.value);
  auto const& b = scope_.book();
  switch (n.op) {
    case Op::fact: return add_fact(b.facts[i]);
    case Op::definition: return term(std::string(b.definitions[i].name), said(b.definitions[i].words));
    case Op::reading: return add_reading(n);
    case Op::lawful: return add_decision(static_cast<std::uint16_t>(i), 1u << n.a);
    case Op::value_of: return add_derived(static_cast<std::uint16_t>(i));
    case Op::literal:
      if (n.sort == Sort::enumeration && n.value > 0 && i <= names.size()) term(std::string(names[i - 1].name), said(names[i - 1].words));
      return;
    default: break;
  }
  // A run of a set's elements is one name.
  if (auto const run = run_parts(scope_, e, at, Lang::en); !run.empty() && run[0].find(" .. ") != std::string::npos) {
    for (auto leftmost = at;; leftmost = e[leftmost].a)
      if (e[leftmost].op == Op::fact) {
        auto const open = run[0].find('[');
        auto const begin = run[0].rfind(' ', open) + 1;
        return term(run[0].substr(begin), said(b.facts[static_cast<std::size_t>(e[leftmost].value)].words));
      }
  }
  bool const compares = n.op == Op::equal || n.op == Op::differ;
  std::uint16_t const children[]{n.a, n.b, n.c};
  for (int k = 0; k < arity(n.op); ++k) add(e, children[k], compares && k == 1 ? scope_.enumeration_of(e, n.a) : names);
}

std::vector<std::uint16_t> definitions_in(Rulebook const& book, std::vector<Expr> const& expressions) {
  std::vector<char> used(book.definitions.size(), 0);
  std::function<void(Expr)> const look = [&](Expr e) {
    for (auto const& n : e)
      if (n.op == Op::definition && !used[static_cast<std::size_t>(n.value)]) {
        used[static_cast<std::size_t>(n.value)] = 1;
        look(book.definitions[static_cast<std::size_t>(n.value)].expr);
      }
  };
  for (auto const e : expressions) look(e);
  std::vector<std::uint16_t> out;
  for (std::size_t i = 0; i < used.size(); ++i)
    if (used[i]) out.push_back(static_cast<std::uint16_t>(i));
  return out;
}

}  // namespace norma::rulebook
