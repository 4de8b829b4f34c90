#include "report/confirmed_words.hpp"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "solver/bits/confirmer.hpp"

namespace norma::report {
namespace {

std::size_t asked(solver::Confirmations const& c) { return c.confirmed + c.silent + c.contradictions.size(); }

}  // namespace

std::string confirmed_words(solver::Confirmations const& c, bool one_solver, Lang lang) {
  bool const ru = lang == Lang::ru;
  if (one_solver)
    return ru ? "Ответы решателя «такого дела нет» никем не подтверждены (--trust-one-solver).\n"
              : "The solver's answers \"no such case\" are confirmed by no other engine (--trust-one-solver).\n";
  auto const kept = c.kept == 0 ? std::string() : fmt::format(fmt::runtime(ru ? " (в прежних прогонах: {})" : " (in earlier runs: {})"), c.kept);
  return fmt::format(fmt::runtime(ru ? "Ответов «такого дела нет», на которых стоят выводы: {}; из них подтвердил {}: {}{}.\n"
                                     : "Answers \"no such case\" on which a verdict rests: {}; of these {} confirmed: {}{}.\n"),
                     asked(c), solver::bits::second_engine(), c.confirmed, kept);
}

nlohmann::ordered_json confirmed_json(solver::Confirmations const& c, bool one_solver) {
  if (one_solver) return {{"engine", nullptr}, {"why", "--trust-one-solver"}};
  return {{"engine", solver::bits::second_engine()}, {"asked", asked(c)}, {"confirmed", c.confirmed}, {"kept", c.kept}, {"silent", c.silent}, {"contradicted", c.contradictions.size()}};
}

}  // namespace norma::report
