// What became of mutants, counted by operator and provision and told in words.
#pragma once
#include <functional>

#include "mutants/generate.hpp"
#include "mutants/procedure/mutant.hpp"

namespace norma::report {

// Mutants as the report asks of them, by position; whatever they are mutants of.
struct MutantTable {
  std::size_t size = 0;
  std::span<Provision const> provisions;
  std::function<std::size_t(std::size_t)> op;  // in the order of the table of operators
  std::function<Words(std::size_t)> op_words;  // by operator
  std::function<Cites(std::size_t)> cites;
  std::function<std::string(std::size_t)> id;
  std::function<std::string(std::size_t, Lang)> sentence;
  std::function<bool(std::size_t)> idle;  // whether, if it is equivalent, something that is written could be left out
};
// The arguments must outlive the result.
MutantTable table_of(Rulebook const& book, std::vector<mutants::Mutant> const& all);
MutantTable table_of(ProcedureBook const& book, std::vector<mutants::procedure::Mutant> const& all);

inline constexpr std::size_t listed_unless_told = 100;

// `probes`: how many cases or logs there are. `listed`: how many of a list are told.
void append_mutants(std::string& out, MutantTable const& all, std::vector<mutants::Row> const& rows, std::size_t probes, Lang lang, std::size_t listed = listed_unless_told);

}  // namespace norma::report
