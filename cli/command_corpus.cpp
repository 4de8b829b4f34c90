// norma corpus verify: whether the cases of the corpus are decided as the corpus says.
#include <cstring>
#include <filesystem>
#include <fmt/core.h>
#include <map>
#include <unistd.h>

#include "cli/commands.hpp"
#include "cli/corpus_case.hpp"
#include "cli/document_stream.hpp"
#include "cli/expectation.hpp"
#include "cli/input_file.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "oracle/responder.hpp"
#include "rules/pp95/act.hpp"

namespace norma::cli {
namespace {

namespace fs = std::filesystem;

// An oracle under one world of readings.
struct Oracle {
  oracle::Engine<mse::Case> engine;
  oracle::Responder<mse::Case> responder;
  explicit Oracle(World const& world) : engine(pp95::act(), world), responder(engine) {}
};

class Verifier {
 public:
  Verifier(Output& out, Lang lang) : out_(out), lang_(lang), book_(pp95::act().book) {}

  void verify(std::string const& file) {
    auto const input = InputFile::open(file);
    if (!input) return bad(file + ": " + std::strerror(errno));
    DocumentStream in(input->fd(), [] { return true; });
    while (auto const document = in.next()) {
      auto const place = fmt::format("{}:{}", file, document->line);
      auto const read = read_corpus_case(book_, document->text);
      if (auto const* error = std::get_if<oracle::InputError>(&read)) bad(place, *error);
      else verify(place, std::get<CorpusCase>(read));
    }
    if (in.error() != 0) bad(file + ": " + std::strerror(in.error()));
  }

  void bad(std::string const& sentence) {
    ++bad_;
    complain(sentence);
  }

  Exit finish() {
    if (passed_ + failed_ + bad_ == 0) {
      complain(lang_ == Lang::ru ? "в корпусе нет ни одного дела" : "the corpus holds no case");
      return Exit::nothing_selected;
    }
    out_.text() += fmt::format("{} passed, {} failed", passed_, failed_);
    if (bad_ > 0) out_.text() += fmt::format(", {} could not be read", bad_);
    out_.text() += "\n";
    return bad_ > 0 ? Exit::bad_input : failed_ > 0 ? Exit::finding : Exit::holds;
  }

 private:
  void bad(std::string const& place, oracle::InputError const& error) {
    bad(place + (error.case_id.empty() ? ": " : ": " + error.case_id + ": ") + sentence(error, lang_));
  }

  void verify(std::string const& place, CorpusCase const& c) {
    auto const [first, fresh] = seen_.emplace(c.id, place);
    if (!fresh && !c.id.empty()) {
      auto const before = " (" + first->second + ")";
      return bad(place, {"case", {"новый id" + before, "an id not used before" + before}, c.id, c.id});
    }
    auto& oracle = oracles_.try_emplace(c.world, nullptr).first->second;
    if (!oracle) oracle = std::make_unique<Oracle>(c.world);
    std::string line;
    if (auto const error = oracle->responder.respond(c.text, 1, line)) return bad(place, *error);
    auto const found = mismatches(c.expect, Json::parse(line));
    ++(found.empty() ? passed_ : failed_);
    if (found.empty()) return;
    out_.text() += fmt::format("{}: {}: {}\n", place, c.id, c.title);
    for (auto const& m : found)
      out_.text() += fmt::format("  {}\n    expected  {}\n    got       {}\n", m.key, m.expected, m.got);
    out_.text() += "\n";
  }

  Output& out_;
  Lang lang_;
  Rulebook book_;
  std::map<World, std::unique_ptr<Oracle>> oracles_;
  std::map<std::string, std::string> seen_;  // by id: where it stands
  std::size_t passed_ = 0, failed_ = 0, bad_ = 0;
};

// The *.jsonl files of a directory by name; a file stands for itself.
std::vector<std::string> files_of(std::string const& path, std::error_code& error) {
  if (fs::is_regular_file(path, error)) return {path};
  std::vector<std::string> files;
  for (auto it = fs::directory_iterator(path, error); !error && it != fs::directory_iterator(); it.increment(error))
    if (it->path().extension() == ".jsonl" && it->is_regular_file()) files.push_back(it->path().string());
  std::sort(files.begin(), files.end());
  return files;
}

Exit verify_corpus(std::vector<std::string> const& paths, Lang lang) {
  Output out(STDOUT_FILENO);
  Verifier verifier(out, lang);
  for (auto const& path : paths) {
    std::error_code error;
    auto const files = files_of(path, error);
    if (error) verifier.bad(path + ": " + error.message());
    for (auto const& file : files) verifier.verify(file);
  }
  auto const exit = verifier.finish();
  return finish(out, exit);
}

}  // namespace

void add_corpus(CLI::App& app, Exit& exit) {
  struct Options {
    std::vector<std::string> paths{"corpus/pp95"};
    Lang lang = Lang::ru;
  };
  auto* corpus = app.add_subcommand("corpus", "The corpus of cases with their lawful outcomes");
  corpus->require_subcommand(1);
  auto* command = corpus->add_subcommand("verify", "Decide every case of the corpus and compare with what is expected");
  auto const o = std::make_shared<Options>();
  command->add_option("DIR", o->paths, "Directories of *.jsonl files, or such files; default corpus/pp95")
      ->type_name("");
  add_lang(*command, o->lang);
  command->footer(
      "A line: {\"title\", \"cites\", \"why\", \"case\", \"expect\", \"readings\"?}. Only the keys that `expect` names "
      "are compared;\nnull expects absence; the order of arrays does not matter.\n"
      "Exit: 0 all as expected, 1 a case is not, 2 a line cannot be read, 5 no case.\n\n"
      "Examples:\n"
      "  norma corpus verify\n"
      "  norma corpus verify corpus/pp95 my/cases.jsonl");
  command->callback([o, &exit] { exit = verify_corpus(o->paths, o->lang); });
}

}  // namespace norma::cli
