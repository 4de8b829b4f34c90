#include "cli/log_probe_files.hpp"

#include <cstring>

#include "corpus_files/corpus_log.hpp"
#include "corpus_files/document_stream.hpp"
#include "corpus_files/files.hpp"
#include "corpus_files/input_file.hpp"
#include "mutants/procedure/log_text.hpp"
#include "oracle/procedure/audit_writer.hpp"
#include "oracle/procedure/log_reader.hpp"

namespace norma::cli {
namespace {

using namespace corpus;

class Reader {
 public:
  explicit Reader(ProcedureBook const& book) : book_(book), fields_(book), reader_(fields_) {}

  void read(std::string const& file) {
    auto const input = InputFile::open(file);
    if (!input) return void(out_.unreadable.push_back(file + ": " + std::strerror(errno)));
    DocumentStream in(input->fd(), [] { return true; });
    while (auto const document = in.next()) line(file + ":" + std::to_string(document->line), document->text);
    if (in.error() != 0) out_.unreadable.push_back(file + ": " + std::strerror(in.error()));
  }
  LogProbeFiles take() { return std::move(out_); }

 private:
  void line(std::string const& place, std::string_view text) {
    auto const parsed = parse_strict(text);
    if (auto const* e = std::get_if<oracle::InputError>(&parsed)) return bad(place, *e);
    auto const& json = std::get<Json>(parsed);
    if (!json.is_object() || !json.contains("log")) return;
    auto const log = read_corpus_log(book_, json);
    if (auto const* e = std::get_if<oracle::InputError>(&log)) return bad(place, *e);
    auto const& of = std::get<CorpusLog>(log);
    auto read = reader_.read(of.text);
    if (auto const* e = std::get_if<oracle::InputError>(&read)) return bad(place, *e);
    out_.ids.push_back(of.id);
    out_.probes.push_back({std::move(std::get<oracle::EventLog>(read)), of.world});
  }
  void bad(std::string const& place, oracle::InputError const& e) { out_.unreadable.push_back(place + ": " + sentence(e, Lang::en)); }

  ProcedureBook const& book_;
  oracle::LogFields fields_;
  oracle::LogReader reader_;
  LogProbeFiles out_;
};

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
  auto cites = Json::array(), list = Json::array();
  for (auto const& m : mistakes) {
    list.push_back(Json{{"mutant", of::id_of(book, m)}, {"ru", of::sentence_of(book, m, Lang::ru)}, {"en", of::sentence_of(book, m, Lang::en)}});
    for (auto const c : of::cites_of(book, m)) {
      Json const unit = std::string(book.provisions[c.provision].id);
      if (std::find(cites.begin(), cites.end(), unit) == cites.end()) cites.push_back(unit);
    }
  }
  Json line{{"log", id}, {"title", "Против ошибки: " + of::sentence_of(book, mistakes.front(), Lang::ru)}, {"cites", std::move(cites)}, {"mistakes", std::move(list)}};
  line["why"] = "Выведено из правил: ответ по ним и ответ с этой ошибкой здесь расходятся.";
  if (auto readings = of::readings_of(book, probe.world); !readings.is_null()) line["readings"] = std::move(readings);
  auto log = of::json_of(book, probe.log);
  log.erase("log");
  line.update(log);
  line["expect"] = expected(Json::parse(answer));
  return line.dump() + "\n";
}

LogProbeFiles read_log_probes(std::vector<std::string> const& paths, ProcedureBook const& book) {
  Reader reader(book);
  std::vector<std::string> unreadable;
  for (auto const& path : paths) {
    std::error_code error;
    for (auto const& file : corpus::files_of(path, error)) reader.read(file);
    if (error) unreadable.push_back(path + ": " + error.message());
  }
  auto out = reader.take();
  out.unreadable.insert(out.unreadable.begin(), unreadable.begin(), unreadable.end());
  return out;
}

}  // namespace norma::cli
