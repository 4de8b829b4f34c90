#include "cli/changed_logs.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/log_probe_files.hpp"
#include "oracle/procedure/audit_text.hpp"
#include "report/json_lines.hpp"
#include "solver/interruption.hpp"

namespace norma::cli {
namespace {

using oracle::LogVerdict;

std::vector<report::Told> sentences(ProcedureBook const& book, oracle::EventLog const& log, oracle::Audit const& audit) {
  std::vector<report::Told> out;
  for (auto const& v : audit.violations) out.push_back({sentence(book, log, v, Lang::ru), sentence(book, log, v, Lang::en)});
  return out;
}

// Those of the one that the other has not.
std::vector<report::Told> only(std::vector<report::Told> const& one, std::vector<report::Told> const& other) {
  std::vector<report::Told> out;
  for (auto const& s : one)
    if (std::ranges::none_of(other, [&](auto const& x) { return x.en == s.en; })) out.push_back(s);
  return out;
}

}  // namespace

ChangedLogs changed_logs(std::vector<std::string> const& paths, ProcedureBook const& before, ProcedureBook const& after, std::function<void(std::size_t done, std::size_t total)> const& progress) {
  namespace of = mutants::procedure;
  ChangedLogs out;
  // How a log begins is told by the rows that a law has: each reads it for itself.
  auto old_files = read_log_probes(paths, before);
  auto const files = read_log_probes(paths, after);
  out.unreadable = std::move(old_files.unreadable);
  std::map<std::string, std::size_t> at;
  for (std::size_t i = 0; i < files.ids.size(); ++i) at.emplace(files.ids[i], i);
  of::Judge was(before), is(after);
  for (std::size_t i = 0; i < old_files.probes.size(); ++i) {
    if (solver::interrupted()) {
      out.interrupted = true;
      break;
    }
    progress(i, old_files.probes.size());
    auto const same = at.find(old_files.ids[i]);
    if (same == at.end()) continue;
    auto const &old_probe = old_files.probes[i], &probe = files.probes[same->second];
    auto const a = was.audit(old_probe), b = is.audit(probe);
    ++out.logs;
    if (auto const x = verdict_of(a), y = verdict_of(b); x != y) {
      auto const old = sentences(before, old_probe.log, a), now = sentences(after, probe.log, b);
      out.list.push_back({old_files.ids[i], old_files.titles[i], x, y, only(now, old), only(old, now)});
    } else if (of::tells_apart(before, a, after, b)) out.otherwise.push_back(old_files.ids[i]);
  }
  return out;
}

std::string changed_logs_text(ChangedLogs const& changed, Lang lang) {
  bool const ru = lang == Lang::ru;
  constexpr std::size_t most = 20, few = 3;
  auto out = changed.list.empty() ? fmt::format(fmt::runtime(ru ? "\nВ корпусе нет журнала, о котором сказано иное: правомерен он или нет (журналов: {}); это не значит, что таких дел нет.\n"
                                                                : "\nThe corpus has no log whose verdict changes ({} logs): that does not say that there is no such course.\n"), changed.logs)
                                  : fmt::format(fmt::runtime(ru ? "\nИное говорится о {} из {} журналов корпуса.\n" : changed.list.size() == 1 ? "\n{} of {} logs of the corpus gets another verdict.\n" : "\n{} of {} logs of the corpus get another verdict.\n"), changed.list.size(), changed.logs);
  for (std::size_t i = 0; i < std::min(most, changed.list.size()); ++i) {
    auto const& c = changed.list[i];
    out += fmt::format("  {}: {}\n    {} → {}\n", c.id, c.title, verdict_words(c.before).in(lang), verdict_words(c.after).in(lang));
    for (auto const& s : c.goes) out += fmt::format("    {}: {}\n", ru ? "отпадает" : "goes", s.in(lang));
    for (auto const& s : c.comes) out += fmt::format("    {}: {}\n", ru ? "появляется" : "comes", s.in(lang));
  }
  if (changed.list.size() > most) out += fmt::format(fmt::runtime(ru ? "  … и еще {}\n" : "  … and {} more\n"), changed.list.size() - most);
  if (auto const& o = changed.otherwise; !o.empty())
    out += fmt::format(fmt::runtime(ru ? "То же о правомерности, но иной день, положение или открытая обязанность; журналов: {} ({}{})\n" : "The same verdict with another day, provision or open duty; logs: {} ({}{})\n"), o.size(),
                       fmt::join(o.begin(), o.begin() + static_cast<std::ptrdiff_t>(std::min(few, o.size())), ", "), o.size() > few ? ", …" : "");
  for (auto const& u : changed.unreadable) out += fmt::format(fmt::runtime(ru ? "  не прочитано: {}\n" : "  not read: {}\n"), u);
  if (changed.interrupted) out += ru ? "ПРЕРВАНО: судили не все журналы.\n" : "INTERRUPTED: not all logs were judged.\n";
  return out;
}

std::string changed_logs_json(ChangedLogs const& changed) {
  using Json = nlohmann::ordered_json;
  auto const told = [](std::vector<report::Told> const& all) {
    auto out = Json::array();
    for (auto const& s : all) out.push_back({{"ru", s.ru}, {"en", s.en}});
    return out;
  };
  std::string out = "{\"logs\": " + std::to_string(changed.logs) + ",\n";
  report::append_lines(out, "verdicts", changed.list.size(), [&](std::size_t i) {
    auto const& c = changed.list[i];
    return Json{{"log", c.id}, {"title", c.title}, {"before", name_of(c.before)}, {"after", name_of(c.after)}, {"goes", told(c.goes)}, {"comes", told(c.comes)}};
  });
  return out + "\"otherwise\": " + Json(changed.otherwise).dump() + ", \"not_read\": " + Json(changed.unreadable).dump() + ", \"complete\": " + (changed.interrupted ? "false" : "true") + "}";
}

}  // namespace norma::cli
