#include "cli/compare_procedures.hpp"

#include "cli/chosen_law.hpp"
#include "cli/data_files.hpp"
#include "cli/log_probe_files.hpp"
#include "cli/progress.hpp"

namespace norma::cli {
namespace {

report::Told absent(LawArgument const& law) {
  return {"ее нет в файле (" + law.words(Lang::ru) + ")", "the file holds none (" + law.words(Lang::en) + ")"};
}

// Why the law of its day cannot be asked; empty if it can.
report::Told not_encoded(LawArgument const& law) {
  if (!law.day || edition_on(*law.procedure, *law.day) < law.procedure->editions.size()) return {};
  auto const &first = law.procedure->editions.front().interval, &last = law.procedure->editions.back().interval;
  auto const day = iso_date(*law.day), from = iso_date(first.from), until = iso_date(previous_day(last.until));
  return {"право дня " + day + " не закодировано (закодировано с " + from + " по " + until + ")", "the law of " + day + " is not encoded (encoded from " + from + " to " + until + ")"};
}

// The days of which logs are shown: those of the later law.
Interval days_shown(LawArgument const& after) {
  auto const& editions = after.procedure->editions;
  if (after.day) return editions[edition_on(*after.procedure, *after.day)].interval;
  return {editions.front().interval.from, editions.back().interval.until};
}

}  // namespace

report::ProceduresView compare_procedures(LawArgument const& before, LawArgument const& after, Listing const& act, Logs logs, Lang lang) {
  if (!before.procedure && !after.procedure) return {};
  for (auto const* law : {&before, &after}) {
    if (!law->procedure) return {{}, absent(*law), law == &after, true};
    if (auto why = not_encoded(*law); !why.ru.empty()) return {{}, std::move(why)};
  }
  // The act itself on two days has one book.
  bool const same = before.file.empty() && after.file.empty();
  auto laws = procedures::unite({&*before.procedure, before.day}, {same ? &*before.procedure : &*after.procedure, after.day});
  if (logs == Logs::none) {
    auto const n = laws.changes.size();
    return {procedures::Diff{std::move(laws), std::vector<std::optional<procedures::ShownBy>>(n)}, {}};
  }
  procedures::ShowOptions options{.days = days_shown(after)};
  if (!laws.changes.empty() && laws.together)
    options.known = read_log_probes({data_file(corpus_of(act, "/logs")), data_file(corpus_of(act, "/complete/logs"))}, *after.procedure).probes;
  Progress progress(lang == Lang::ru ? "процедура" : "the procedure");
  options.progress = [&](std::size_t done, std::size_t total) { progress.show(done, total); };
  return {procedures::diff(std::move(laws), options), {}};
}

}  // namespace norma::cli
