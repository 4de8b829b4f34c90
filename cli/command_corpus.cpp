// norma corpus verify: whether cases are decided, and event logs judged, as the corpus says.
#include <cstring>
#include <filesystem>
#include <fmt/core.h>
#include <map>
#include <unistd.h>

#include "cli/chosen_procedure.hpp"
#include "cli/commands.hpp"
#include "cli/ledger_check.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/data_files.hpp"
#include "cli/progress.hpp"
#include "corpus_files/corpus_case.hpp"
#include "corpus_files/corpus_log.hpp"
#include "corpus_files/expectation.hpp"
#include "corpus_files/files.hpp"
#include "corpus_files/lines.hpp"
#include "oracle/procedure/audit_writer.hpp"
#include "oracle/procedure/log_reader.hpp"

namespace norma::cli {
namespace {

using namespace corpus;

// A law and what it answers under each world of readings that was asked for.
struct Judge {
  std::shared_ptr<oracle::Law const> law;
  std::map<World, std::unique_ptr<oracle::Answering>> answering;

  oracle::Answering& under(World const& world) {
    auto& a = answering[world];
    if (!a) a = law->answering(world, {});
    return *a;
  }
};

// The act whose cases stand in this folder: the one that the list gives the folder, else the first.
std::size_t act_of_path(std::filesystem::path const& file) {
  auto const list = oracle::listings();
  for (auto const& part : file)
    for (std::size_t i = 0; i < list.size(); ++i)
      if (part == list[i].folder) return i;
  return 0;
}

class Verifier {
 public:
  // `law`: of all cases; if there is none, of the cases of a folder the act that has this folder. `procedure`: of all logs; if there
  // is none, they are passed over.
  Verifier(Output& out, std::shared_ptr<oracle::Law const> law, std::optional<ProcedureBook> procedure, Lang lang, mutants::Held held)
      : out_(out), lang_(lang), held_(held), judges_logs_(procedure.has_value()), procedure_(std::move(procedure).value_or(ProcedureBook{})), fields_(procedure_), reader_(fields_),
        judges_(oracle::listings().size()), one_law_(law != nullptr) {
    if (law) judges_[0].law = std::move(law);
  }

  void verify(std::string const& file) {
    judge_ = &judge_of(file);
    each_line(file, lang_, [&](auto const& place, auto const& line) { verify(place, line); }, [&](auto const& sentence) { bad(sentence); });
  }

  void verify_ledger(std::string const& folder) {
    auto const found = [&] {
      Progress progress((lang_ == Lang::ru ? "мутанты, " : "mutants, ") + folder);
      return check_ledger(folder, *judge_of(folder).law, judges_logs_ ? &procedure_ : nullptr, [&](auto done, auto total) { progress.show(done, total); }, held_);
    }();
    for (auto const& sentence : found.unreadable) bad(sentence);
    for (auto const& sentence : found.wrong) out_.text() += sentence + "\n";
    failed_ += found.wrong.size();
    if (found.wrong.empty() && found.unreadable.empty() && found.mutants > 0) ledger_ += fmt::format(fmt::runtime(held_ == mutants::Held::all ? ", {} mutants as the ledger of {} cases or logs says" : ", {} mutants, of the ledger of {} cases or logs its kills only"), found.mutants, found.cases) + (found.undecided > 0 ? fmt::format(" ({} undecided)", found.undecided) : "");
  }

  void bad(std::string const& sentence) {
    ++bad_;
    complain(sentence);
  }

  Exit finish() {
    if (passed_over_ > 0) complain(fmt::format(fmt::runtime(lang_ == Lang::ru ? "журналов оставлено без проверки: {}; в этом файле нет процедуры" : "logs passed over: {}; no procedure in this file"), passed_over_));
    if (passed_ + failed_ + bad_ + passed_over_ == 0) {
      complain(lang_ == Lang::ru ? "в корпусе нет ни одного дела или журнала" : "the corpus holds no case and no log");
      return Exit::nothing_selected;
    }
    if (passed_ + failed_ + bad_ == 0) return Exit::nothing_selected;
    out_.text() += fmt::format("{} passed, {} failed", passed_, failed_);
    if (bad_ > 0) out_.text() += fmt::format(", {} could not be read", bad_);
    out_.text() += ledger_ + "\n";
    return bad_ > 0 ? Exit::bad_input : failed_ > 0 ? Exit::finding : Exit::holds;
  }

 private:
  // By the law of all cases, or of the act that has the folder.
  Judge& judge_of(std::string const& path) {
    auto const at = one_law_ ? 0 : act_of_path(std::filesystem::absolute(path));
    auto& judge = judges_[at];
    if (!judge.law) judge.law = oracle::law_at(at);
    return judge;
  }

  void bad(std::string const& place, oracle::InputError const& error) {
    bad(place + (error.case_id.empty() ? ": " : ": " + error.case_id + ": ") + sentence(error, lang_));
  }

  void verify(std::string const& place, Json const& line) {
    auto const read = [&](auto const& line_or_error) {
      if (auto const* error = std::get_if<oracle::InputError>(&line_or_error)) bad(place, *error);
      else verify(place, std::get<0>(line_or_error));
    };
    bool const log = line.is_object() && line.contains("log");
    if (log && !judges_logs_) ++passed_over_;
    else if (log) read(read_corpus_log(fields_, line));
    else read(read_corpus_case(judge_->law->book(), line));
  }

  bool used(std::string const& place, std::string const& kind, std::string const& id) {
    auto const [first, fresh] = seen_.emplace(std::pair(kind, id), place);
    if (fresh || id.empty()) return false;
    auto const before = " (" + first->second + ")";
    bad(place, {kind, {"новый id" + before, "an id not used before" + before}, id, id});
    return true;
  }

  void verify(std::string const& place, CorpusCase const& c) {
    if (used(place, "case", c.id)) return;
    std::string line;
    if (auto const error = judge_->under(c.world).respond(c.text, 1, line)) return bad(place, *error);
    count(place, c.id, c.title, mismatches(c.expect, Json::parse(line)));
  }

  void verify(std::string const& place, CorpusLog const& log) {
    if (used(place, "log", log.id)) return;
    auto const read = reader_.read(log.text);
    if (auto const* error = std::get_if<oracle::InputError>(&read)) return bad(place, *error);
    auto const& auditor = auditors_.try_emplace(log.world, procedure_, log.world).first->second;
    auto const& events = std::get<oracle::EventLog>(read);
    std::string line;
    append_audit(line, procedure_, events, auditor.audit(events), lang_);
    count(place, log.id, log.title, log_mismatches(log.expect, Json::parse(line)));
  }

  void count(std::string const& place, std::string const& id, std::string const& title, std::vector<Mismatch> const& found) {
    ++(found.empty() ? passed_ : failed_);
    if (found.empty()) return;
    out_.text() += fmt::format("{}: {}: {}\n", place, id, title);
    for (auto const& m : found)
      out_.text() += fmt::format("  {}\n    expected  {}\n    got       {}\n", m.key, m.expected, m.got);
    out_.text() += "\n";
  }

  Output& out_;
  Lang lang_;
  mutants::Held held_;
  bool judges_logs_;
  ProcedureBook procedure_;
  oracle::LogFields fields_;
  oracle::LogReader reader_;
  std::vector<Judge> judges_;  // by place of the act in the list
  Judge* judge_ = nullptr;     // of the file that is being verified
  bool one_law_;
  std::map<World, oracle::Auditor> auditors_;
  std::map<std::pair<std::string, std::string>, std::string> seen_;  // by kind and id: where it stands
  std::string ledger_;
  std::size_t passed_ = 0, failed_ = 0, bad_ = 0, passed_over_ = 0;
};

// The folders that there are of the acts, or of the one that is chosen: cases, event logs, and what completes a corpus.
std::vector<std::string> all_folders(LawChoice const& choice) {
  std::vector<std::string> out;
  for (auto const& l : oracle::listings()) {
    if (choice.act.empty() ? !choice.file.empty() && !is_first(l) : l.name != choice.act) continue;
    for (auto const* part : {"", "/logs", "/complete", "/complete/logs"})
      if (auto const folder = data_file("corpus/" + std::string(l.folder) + part); std::filesystem::exists(folder)) out.push_back(folder);
  }
  return out;
}

Exit verify_corpus(std::vector<std::string> const& paths, LawChoice const& choice, Lang lang, mutants::Held held) {
  std::shared_ptr<oracle::Law const> law;
  std::optional<ProcedureBook> procedure;
  if (!choice.act.empty() || !choice.file.empty()) {
    auto open = open_law(choice);
    if (!open) return Exit::bad_input;
    procedure = std::move(open->procedure);
    law = std::move(open->law);
  }
  if (choice.file.empty()) procedure = procedure_of(oracle::listings().front());
  Output out(STDOUT_FILENO);
  Verifier verifier(out, law, std::move(procedure), lang, held);
  for (auto const& path : paths) {
    std::error_code error;
    auto const files = corpus::files_of(path, error);
    if (error) verifier.bad(path + ": " + error.message());
    for (auto const& file : files) verifier.verify(file);
    if (std::filesystem::exists(std::filesystem::path(path) / ledger_name)) verifier.verify_ledger(path);
  }
  auto const exit = verifier.finish();
  return finish(out, exit);
}

}  // namespace

void add_corpus(CLI::App& app, Exit& exit) {
  struct Options {
    std::vector<std::string> paths;
    Lang lang = Lang::ru;
    LawChoice law;
    bool kills_only = false;
  };
  auto* corpus = app.add_subcommand("corpus", "The corpus of cases and event logs with what the law says of them");
  corpus->require_subcommand(1);
  auto* command = corpus->add_subcommand("verify", "Decide every case, judge every log of the corpus and compare with what is expected");
  auto const o = std::make_shared<Options>();
  command->add_option("DIR", o->paths, "Directories of *.jsonl files, or such files; default the folders of all acts, with their logs and complete")
      ->type_name("");
  add_lang(*command, o->lang);
  add_law_choice(*command, o->law);
  command->add_flag("--kills-only", o->kills_only, "Of a ledger hold the kills only: not that no case kills what is called equivalent, nor that none could be spared");
  command->footer(
      "A case: {\"title\", \"cites\", \"why\", \"case\", \"expect\", \"readings\"?}. Only the keys that `expect` names "
      "are compared;\nnull expects absence; the order of arrays does not matter.\n"
      "A log: {\"log\", \"title\", \"cites\", \"begin\"?, \"events\", \"expect\", \"readings\"?}. All violations, events that "
      "are not encoded\nand open duties with a date are compared.\n"
      "A folder with mutants.ledger completes a corpus: each mutant of the rules, or of the\nprocedure, must be there, killed by the case or log that is named.\n"
      "Exit: 0 all as expected, 1 a case, a log or a row of the ledger is not, 2 a line cannot be read, 5 no case and no log,\n"
      "or logs only and no procedure in the rulebook's file.\n\n"
      "Examples:\n"
      "  norma corpus verify\n"
      "  norma corpus verify my/cases.jsonl\n"
      "  norma corpus verify --kills-only\n"
      "  norma corpus verify --rulebook law.json");
  add_corpus_mutants(*corpus, exit);
  command->callback([o, &exit] { exit = verify_corpus(o->paths.empty() ? all_folders(o->law) : o->paths, o->law, o->lang, o->kills_only ? mutants::Held::kills : mutants::Held::all); });
}

}  // namespace norma::cli
