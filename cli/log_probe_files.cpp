#include "cli/log_probe_files.hpp"

#include "cli/mistakes.hpp"
#include "corpus_files/corpus_log.hpp"
#include "corpus_files/lines.hpp"
#include "mutants/procedure/log_text.hpp"
#include "oracle/procedure/audit_writer.hpp"
#include "oracle/procedure/log_reader.hpp"

namespace norma::cli {
namespace {

using namespace corpus;

// What a line of the corpus states of an answer: its parts as other lines do, and the whole of it.
Json expected(Json const& audit) {
  Json out{{"verdict", audit.at("verdict")}, {"violations", Json::array()}, {"open", Json::array()}, {"answer", bare_answer(audit)}};
  for (auto const& v : audit.at("violations")) out["violations"].push_back({{"event", v.at("event")}, {"kind", v.at("kind")}, {"provision", v.at("provisions").at(0)}});
  for (auto const& d : audit.at("open"))
    if (!d.at("due").is_null()) out["open"].push_back({{"action", d.at("what").at(0)}, {"by", d.at("who").at(0)}, {"due", d.at("due")}});
  for (char const* key : {"not_provided_for", "not_stated"})
    for (auto const& v : audit.at(key)) out[key].push_back(v.at("event"));
  if (!audit.at("not_encoded").empty()) out["not_encoded"] = audit.at("not_encoded");
  if (audit.contains("no_calendar")) out["no_calendar"] = audit.at("no_calendar");
  return out;
}

}  // namespace

std::string log_line(ProcedureBook const& book, std::string const& id, mutants::procedure::LogProbe const& probe, std::vector<mutants::procedure::Mutant> const& mistakes) {
  namespace of = mutants::procedure;
  std::string answer;
  append_audit(answer, book, probe.log, of::Judge(book).audit(probe), Lang::ru);
  Mistakes told(book, mistakes);
  Json line{{"log", id}, {"title", told.title}, {"cites", std::move(told.cites)}, {"mistakes", std::move(told.list)}, {"why", told.why}};
  if (auto readings = of::readings_of(book, probe.world); !readings.is_null()) line["readings"] = std::move(readings);
  auto log = of::json_of(book, probe.log);
  log.erase("log");
  line.update(log);
  line["expect"] = expected(Json::parse(answer));
  return line.dump() + "\n";
}

LogProbeFiles read_log_probes(std::vector<std::string> const& paths, ProcedureBook const& book) {
  oracle::LogFields const names(book);
  oracle::LogReader reader(names);
  LogProbeFiles out;
  out.unreadable = each_line_below(paths, Lang::en, [&](Json const& line) -> std::optional<oracle::InputError> {
    if (!line.is_object() || !line.contains("log")) return std::nullopt;
    auto const log = read_corpus_log(names, line);
    if (auto const* wrong = std::get_if<oracle::InputError>(&log)) return *wrong;
    auto const& of = std::get<CorpusLog>(log);
    auto read = reader.read(of.text);
    if (auto const* wrong = std::get_if<oracle::InputError>(&read)) return *wrong;
    out.ids.push_back(of.id);
    out.titles.push_back(of.title);
    out.probes.push_back({std::move(std::get<oracle::EventLog>(read)), of.world});
    return std::nullopt;
  });
  return out;
}

}  // namespace norma::cli
