#include "cli/count_cases.hpp"

#include <sys/stat.h>

#include <algorithm>

#include "cli/interrupts.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/provenance.hpp"
#include "impact/files.hpp"

namespace norma::cli {
namespace {

// Bytes of all files, where they can be told.
std::size_t bytes_of(std::vector<std::string> const& files) {
  std::size_t sum = 0;
  for (auto const& f : files) {
    struct stat info{};
    if (::stat(f.c_str(), &info) == 0 && S_ISREG(info.st_mode)) sum += static_cast<std::size_t>(info.st_size);
  }
  return sum;
}

Exit told_of_counts(std::string const& command, impact::Counts const& counts, impact::Faults const& faults, Lang lang) {
  bool const ru = lang == Lang::ru;
  for (auto const& f : faults.first) complain(f.file + ": " + oracle::sentence(f.refusal.error, f.refusal.line, lang));
  if (counts.refused > faults.first.size()) complain((ru ? "не принято дел: " : "cases refused: ") + std::to_string(counts.refused));
  for (auto const& w : faults.whole) complain(w);
  auto const most = std::to_string(impact::Counter::most_groups);
  if (faults.too_many_groups) {
    complain(command + (ru ? ": --by: больше " + most + " групп" : ": --by: more than " + most + " groups"));
    return Exit::bad_input;
  }
  if (faults.interrupted) {
    complain((ru ? "прервано; сосчитано дел: " : "interrupted; cases counted: ") + std::to_string(counts.cases));
    return Exit::incomplete;
  }
  if (counts.refused > 0 || !faults.whole.empty()) return Exit::bad_input;
  if (counts.cases > 0) return Exit::holds;
  complain(ru ? "нет ни одного дела" : "there is no case");
  return Exit::nothing_selected;
}

}  // namespace

Counted count_cases(std::string const& command, std::shared_ptr<impact::Comparison const> const& laws, LawArgument const& before, LawArgument const& after, CountedFiles const& what) {
  auto const total = bytes_of(what.files);
  Interrupts interrupts;
  Progress progress(what.lang == Lang::ru ? "прочитано байтов" : "bytes read");
  impact::Faults faults;
  auto counts = impact::count_files(laws, what.files, {what.threads, [&](std::size_t bytes) {
                                      if (total > 0) progress.show(std::min(bytes, total), total);
                                      return !interrupts.noticed();
                                    }}, faults);
  counts.from = {before.words(Lang::ru), before.words(Lang::en)};
  counts.to = {after.words(Lang::ru), after.words(Lang::en)};
  counts.laws = provenance().law_digest;
  for (auto const* law : {&before, &after})
    if (!law->digest.empty()) counts.laws += " " + law->digest;
  auto const exit = told_of_counts(command, counts, faults, what.lang);
  return {faults.too_many_groups ? std::nullopt : std::optional(std::move(counts)), exit};
}

}  // namespace norma::cli
