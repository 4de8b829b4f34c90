#include "cli/log_probe_files.hpp"

#include <cstring>

#include "corpus_files/corpus_log.hpp"
#include "corpus_files/document_stream.hpp"
#include "corpus_files/files.hpp"
#include "corpus_files/input_file.hpp"
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

}  // namespace

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
