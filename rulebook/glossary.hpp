// The names that an expression uses, with their words.
#pragma once
#include "rulebook/text_fault.hpp"
#include "rulebook/text_scope.hpp"

namespace norma::rulebook {

struct Term {
  std::string name;
  Sentence words;
};

// Facts, definitions, dates, decisions, outcomes and enumerators, each once, in the order in which the text names them.
class Glossary {
 public:
  explicit Glossary(Scope const& scope) : scope_(scope) {}
  void add(Expr e) { add(e, e.size() - 1, {}); }
  void add_decision(std::uint16_t decision, std::uint32_t outcomes);
  void add_derived(std::uint16_t date);
  void add_name(std::string_view name, Words words);
  std::vector<Term> const& terms() const { return terms_; }

 private:
  void add(Expr e, std::size_t at, EnumInfo names);
  void add_fact(FactInfo const& f);
  void add_reading(Node const& n);
  void term(std::string name, Sentence words);

  Scope const& scope_;
  std::vector<Term> terms_;
};

// Positions of the definitions that the expressions use, and that those use; in the order of the book.
std::vector<std::uint16_t> definitions_in(Rulebook const& book, std::vector<Expr> const& expressions);

}  // namespace norma::rulebook
