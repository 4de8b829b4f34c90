// What `norma corpus generate` and `measure` do, whatever the mutants are of.
//
// A Kind has: `Options` of its generation; `book()`; `digest()`; `paths()` and `folder()`, where nothing else is chosen; `file`, for what is generated; `nothing`,
// said where there is no probe; `procedure`; `id(i)` of the i-th generated; `read(paths)`: ids, probes and what is unreadable; and, by
// the functions of its room, `mutants()`, `read_journal(text, digest, mutants)`, `journal_line(mutants, found)`, `generate(probes, known,
// options)`, `measure(mutants, probes, threads)`, `line(id, probe, mistakes)`, `names(mutants)`.
#pragma once
#include <fmt/core.h>
#include <unistd.h>

#include <filesystem>
#include <map>

#include "cli/corpus_procedure.hpp"
#include "cli/ledger_check.hpp"
#include "cli/mutant_journal.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/signal_watch.hpp"
#include "mutants/ledger.hpp"
#include "report/mutants_text.hpp"
#include "solver/interruption.hpp"
#include "verify/whole_file.hpp"

namespace norma::cli {

template <class Kind>
class Completion {
 public:
  Completion(Kind const& kind, CorpusMutantOptions const& o)
      : kind_(kind), o_(o), digest_(kind.digest()), all_(kind.mutants()), paths_(o.paths.empty() ? kind.paths() : o.paths), folder_(o.out.empty() ? kind.folder() : o.out), journal_(folder_ / "mutants.journal", digest_) {}

  Exit run() {
    auto given = kind_.read(paths_);
    for (auto const& sentence : given.unreadable) complain(sentence);
    if (!given.unreadable.empty()) return Exit::bad_input;
    using Journal = decltype(kind_.read_journal(std::string(), digest_, all_));
    auto const known = journal_.resume([&](std::string const& text) { return kind_.read_journal(text, digest_, all_); }).value_or(typename Journal::value_type{});
    if (!journal_.open()) return cannot_write(journal_.file());
    Progress progress(o_.lang == Lang::ru ? "мутанты" : "mutants");
    auto const complete = [&] {
      SignalWatch const watch;
      typename Kind::Options options{.limits = o_.effort.limits(), .threads = o_.effort.threads,
                                     .progress = [&](auto done, auto total) { progress.show(done, total); },
                                     .keep = [&](auto const& found) { journal_.add(kind_.journal_line(all_, found)); }};
      if constexpr (requires { options.before; }) options.before = earlier<decltype(options.before)>(given.ids);
      return kind_.generate(std::move(given.probes), known, options);
    }();
    if (!journal_.whole()) return cannot_write(journal_.file());
    if (solver::interrupted()) {
      complain(fmt::format("corpus generate: interrupted; the same command goes on from {}", journal_.file().string()));
      return Exit::incomplete;
    }
    if (!write(complete, given.ids)) return cannot_write(folder_);
    journal_.remove();
    Output out(STDOUT_FILENO);
    report::append_mutants(out.text(), report::table_of(kind_.book(), complete.mutants), complete.rows, complete.given + complete.probes.size(), o_.lang, o_.all ? all_.size() : report::listed_unless_told);
    auto const open = std::any_of(complete.rows.begin(), complete.rows.end(), [](auto const& r) { return r.fate == mutants::Fate::undecided; });
    return finish(out, open ? Exit::incomplete : Exit::holds);
  }

 private:
  // What an earlier run wrote, as far as it can still be read; of mutants that there are no longer, nothing.
  template <class Earlier>
  Earlier earlier(std::vector<std::string> const& given) const {
    auto own = kind_.read({(folder_ / kind_.file).string()});
    Earlier out{.probes = std::move(own.probes), .kills = {}, .equivalent = {}};
    auto const ledger = ledger_in(folder_);
    if (!std::holds_alternative<mutants::Ledger>(ledger)) return out;
    std::map<std::string_view, std::size_t> place, log;
    auto const names = kind_.names(all_);
    for (std::size_t m = 0; m < names.ids.size(); ++m) place.emplace(names.ids[m], m);
    for (std::size_t i = 0; i < given.size(); ++i) log.emplace(given[i], i);
    for (std::size_t i = 0; i < own.ids.size(); ++i) log.emplace(own.ids[i], given.size() + i);
    for (auto const& row : std::get<mutants::Ledger>(ledger).rows) {
      auto const m = place.find(row.mutant);
      if (m == place.end()) continue;
      if (row.fate == mutants::Fate::equivalent) out.equivalent.push_back(m->second);
      if (auto const by = log.find(row.by); row.fate == mutants::Fate::killed && by != log.end()) out.kills.emplace(m->second, by->second);
    }
    return out;
  }

  Exit cannot_write(std::filesystem::path const& what) const {
    complain("corpus generate: " + what.string() + ": cannot be written");
    return Exit::bad_input;
  }

  template <class Complete>
  bool write(Complete const& complete, std::vector<std::string> const& given) const {
    std::vector<decltype(all_)> mistakes(complete.probes.size());
    for (std::size_t i = 0; i < complete.rows.size(); ++i)
      if (auto const& r = complete.rows[i]; r.fate == mutants::Fate::killed && r.probe >= complete.given) mistakes[r.probe - complete.given].push_back(complete.mutants[i]);
    auto const id = [&](std::size_t probe) { return probe < complete.given ? given[probe] : kind_.id(probe - complete.given); };
    std::string lines;
    for (std::size_t p = 0; p < complete.probes.size(); ++p) lines += kind_.line(kind_.id(p), complete.probes[p], mistakes[p]);
    std::vector<std::string> beside;
    for (auto const& path : paths_) beside.push_back(std::filesystem::relative(path, folder_).generic_string());
    mutants::Ledger const head{std::string(kind_.book().act), digest_, kind_.procedure, beside, {}};
    return verify::write_whole(folder_ / kind_.file, lines) && verify::write_whole(folder_ / ledger_name, mutants::write_ledger(head, kind_.names(complete.mutants), complete.rows, id));
  }

  Kind const& kind_;
  CorpusMutantOptions const& o_;
  std::string digest_;
  decltype(std::declval<Kind>().mutants()) all_;
  std::vector<std::string> paths_;
  std::filesystem::path folder_;
  MutantJournal journal_;
};

// `files`: what the kind has read, or drawn.
template <class Kind, class Files>
Exit measure_corpus(Kind const& kind, CorpusMutantOptions const& o, Files const& files) {
  for (auto const& sentence : files.unreadable) complain(sentence);
  if (!files.unreadable.empty()) return Exit::bad_input;
  if (files.probes.empty()) {
    complain(std::string("corpus measure: ") + kind.nothing);
    return Exit::nothing_selected;
  }
  auto const all = kind.mutants();
  auto const rows = kind.measure(all, files.probes, o.effort.threads);
  Output out(STDOUT_FILENO);
  report::append_mutants(out.text(), report::table_of(kind.book(), all), rows, files.probes.size(), o.lang, o.all ? all.size() : report::listed_unless_told);
  return finish(out, Exit::holds);
}

}  // namespace norma::cli
