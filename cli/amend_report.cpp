#include "cli/amend_report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "report/json_lines.hpp"

namespace norma::cli {
namespace {

using Json = nlohmann::ordered_json;

Json sentence_json(rulebook::Sentence const& s) { return {{"ru", s.ru}, {"en", s.en}}; }

}  // namespace

std::string answers_text(ChangedAnswers const& changed, Lang lang) {
  bool const ru = lang == Lang::ru;
  constexpr std::size_t most = 20;
  auto out = changed.list.empty() ? fmt::format(fmt::runtime(ru ? "\nВ корпусе нет дела, ответ на которое меняется ({} дел): это не значит, что таких людей нет.\n"
                                                                 : "\nThe corpus has no case whose answer changes ({} cases): that does not say that there is no such person.\n"),
                                              changed.cases)
                                : fmt::format(fmt::runtime(ru ? "\nИной ответ получают {} из {} дел корпуса.\n" : (changed.list.size() == 1 ? "\n{} of {} cases of the corpus gets another answer.\n" : "\n{} of {} cases of the corpus get another answer.\n")), changed.list.size(), changed.cases);
  for (std::size_t i = 0; i < std::min(most, changed.list.size()); ++i) {
    auto const& c = changed.list[i];
    out += fmt::format("  {}: {}: {}\n", c.place, c.id, c.title);
    for (auto const& p : c.parts) out += fmt::format("    {}: {} → {}\n", p.key, p.before, p.after);
  }
  if (changed.list.size() > most) out += fmt::format(fmt::runtime(ru ? "  … и еще {}\n" : "  … and {} more\n"), changed.list.size() - most);
  for (auto const& [change, ids] : changed.grounds) {
    auto const few = std::vector(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(3, ids.size())));
    out += fmt::format(fmt::runtime(ru ? "Тот же ответ по другим положениям, {}; дел: {} ({}{})\n" : "The same answer by other provisions, {}; cases: {} ({}{})\n"), change, ids.size(), fmt::join(few, ", "), ids.size() > few.size() ? ", …" : "");
  }
  out += ru ? "Кого меняет проект из всех возможных людей, говорит norma diff (docs/amending.md, шаг 6).\n" : "Whom the draft changes of all possible persons, `norma diff` says (docs/amending.md, step 6).\n";
  for (auto const& u : changed.unreadable) out += fmt::format(fmt::runtime(ru ? "  не прочитано: {}\n" : "  not read: {}\n"), u);
  return out;
}

std::string answers_json(ChangedAnswers const& changed) {
  std::string out = "\"answers\": {\"cases\": " + std::to_string(changed.cases) + ",\n";
  report::append_lines(out, "changed", changed.list.size(), [&](std::size_t i) {
    auto const& c = changed.list[i];
    Json j{{"place", c.place}, {"case", c.id}, {"title", c.title}, {"parts", Json::array()}};
    for (auto const& p : c.parts) j["parts"].push_back({{"what", p.key}, {"before", p.before}, {"after", p.after}});
    return j;
  });
  Json grounds = Json::array();
  for (auto const& [change, ids] : changed.grounds) grounds.push_back({{"change", change}, {"cases", ids}});
  return out + "\"other_provisions\": " + grounds.dump() + ", \"not_read\": " + Json(changed.unreadable).dump() + "},\n";
}

std::string done_text(rulebook::Amended const& done, Lang lang) {
  std::string out;
  for (auto const& d : done.done) out += d.in(lang) + "\n";
  return out;
}

std::string done_json(rulebook::Amended const& done, std::string const& draft) {
  std::string out = "{\"draft\": " + Json(draft).dump() + ",\n";
  report::append_lines(out, "done", done.done.size(), [&](std::size_t i) { return sentence_json(done.done[i]); });
  report::append_lines(out, "remarks", done.remarks.size(), [&](std::size_t i) {
    auto const& r = done.remarks[i];
    return Json{{"line", r.line}, {"column", r.column}, {"sentence", sentence_json(r.said)}};
  });
  return out;
}

}  // namespace norma::cli
