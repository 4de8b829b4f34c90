#include "cli/schema_parts.hpp"
#include "cli/schemas.hpp"
#include "solver/procedure/procedure_check.hpp"
#include "solver/verdict.hpp"

namespace norma::cli {
namespace {

using namespace schema;

template <class E>
Json names(std::size_t n) {
  std::vector<Json> out;
  for (std::size_t i = 0; i < n; ++i) out.push_back(name_of(static_cast<E>(i)));
  return one_of(std::move(out));
}

Json remarks() { return array(object({{"query", any_text()}, {"what", any_text()}}, {"query", "what"})); }

Json origin() {
  return object({{"commit", text()}, {"rules", text()}, {"solver", text()}, {"date", date()}, {"options", text()}, {"interrupted", truth()}},
                {"commit", "rules", "solver", "date", "options", "interrupted"});
}

// What the second engine made of the answers "no case"; without one, why.
Json confirmed() {
  return either({object({{"engine", text()}, {"asked", whole()}, {"confirmed", whole()}, {"kept", whole()}, {"silent", whole()}, {"contradicted", whole()}}, {"engine", "asked", "confirmed", "kept", "silent", "contradicted"}),
                 object({{"engine", {{"type", "null"}}}, {"why", text()}}, {"engine", "why"})});
}

Json of_rules(Rulebook const& book) {
  Json readings = Json::object();
  for (auto const& r : book.readings) readings[std::string(r.id)] = some(text());
  auto const of_a_case = Json{{"type", "object"}};  // `norma schema case`
  auto const finding = object({{"finding", text()}, {"kind", names<solver::Kind>(solver::kinds)}, {"subject", any_text()}, {"headline", both()},
                               {"provisions", array(provision_ids(book.provisions))}, {"rules", array(text())}, {"readings", object(readings, {})},
                               {"editions", some(date())}, {"story", both()}, {"witness", of_a_case}, {"accepted", or_null(both())}},
                              {"finding", "kind", "subject", "headline", "provisions", "rules", "readings", "editions", "accepted"});
  auto const obligation = object({{"kind", names<solver::Kind>(solver::kinds)}, {"subject", any_text()}, {"edition", date()},
                                  {"verdict", names<solver::Verdict>(solver::verdicts)}, {"reason", text()}, {"findings", some(text())}},
                                 {"kind", "subject", "edition", "verdict"});
  auto const act = object({{"act", text()}, {"from", date()}, {"until", date()}, {"ru", text()}, {"en", text()}, {"answer", {{"const", "not_encoded"}}}, {"ask", text()}, {"prolonged_by", text()}},
                          {"act", "from", "until", "ru", "en", "answer"});
  auto const constraint = object({{"constraint", text()}, {"field", text()}, {"ru", text()}, {"en", text()}, {"admits", or_null(of_a_case)}, {"excludes", or_null(of_a_case)}, {"gave_up", truth()}},
                                 {"constraint", "field", "ru", "en", "admits", "excludes", "gave_up"});
  auto const summary = object({{"findings", whole()}, {"new", whole()}, {"queries", whole()}, {"unsatisfiable", whole()}, {"second_opinions", whole()}},
                              {"findings", "new", "queries", "unsatisfiable", "second_opinions"});
  return object({{"act", text()}, {"origin", origin()}, {"confirmed", confirmed()}, {"also_governed_by", array(act)}, {"domain", array(constraint)}, {"findings", array(finding)},
                 {"obligations", array(obligation)}, {"disagreements", remarks()}, {"unconfirmed", remarks()}, {"unwitnessed", remarks()},
                 {"stale_acceptances", array(text())}, {"summary", summary}},
                {"act", "origin", "confirmed", "also_governed_by", "domain", "findings", "obligations", "disagreements", "unconfirmed", "unwitnessed", "stale_acceptances", "summary"});
}

Json of_procedure(ProcedureBook const& book) {
  Json readings = Json::object();
  for (auto const& r : book.readings) readings[std::string(r.id)] = text();
  auto const kind = names<solver::ProcedureKind>(solver::procedure_kinds);
  auto const trace = array(Json{{"type", "object"}});  // events of `norma schema log`
  auto const finding = object({{"key", text()}, {"kind", kind}, {"subject", any_text()}, {"provisions", array(provision_ids(book.provisions))}, {"editions", some(date())},
                               {"law_of", date()}, {"trace", trace}, {"loop_from", whole(1)}, {"says", object({{"ru", text()}, {"en", text()}}, {"ru", "en"})}, {"among", array(text())}, {"accepted", truth()}},
                              {"key", "kind", "subject", "provisions", "editions", "law_of", "trace", "accepted"});
  std::vector<Json> verdicts;
  for (auto const v : {solver::ProcedureVerdict::proven, solver::ProcedureVerdict::refuted, solver::ProcedureVerdict::unshown, solver::ProcedureVerdict::undecided}) verdicts.push_back(name_of(v));
  auto const obligation = object({{"kind", kind}, {"subject", any_text()}, {"edition", date()}, {"verdict", one_of(std::move(verdicts))}, {"method", any_text()}, {"rests_on", array(any_text())}, {"trace", trace}},
                                 {"kind", "subject", "edition", "verdict", "method", "rests_on", "trace"});
  return object({{"act", text()}, {"origin", origin()}, {"confirmed", confirmed()}, {"findings", array(finding)}, {"obligations", array(obligation)}, {"stale", array(text())}, {"disagreements", remarks()}, {"unconfirmed", remarks()}, {"readings", object(readings, {})}, {"queries", whole()}},
                {"act", "origin", "confirmed", "findings", "obligations", "stale", "disagreements", "unconfirmed", "readings", "queries"});
}

}  // namespace

std::string report_schema(Rulebook const& book, ProcedureBook const& procedure) {
  return whole_schema("a report, act " + std::string(book.act), either({of_rules(book), of_procedure(procedure)}));
}

}  // namespace norma::cli
