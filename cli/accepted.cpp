#include "cli/accepted.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace norma::cli {
namespace {

bool read_during(nlohmann::json const& list, std::vector<Interval>& out) {
  if (!list.is_array() || list.empty()) return false;
  for (auto const& pair : list) {
    if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !(pair[1].is_string() || pair[1].is_null())) return false;
    auto const from = parse_date(pair[0].get_ref<std::string const&>());
    auto const until = pair[1].is_null() ? std::optional(never) : parse_date(pair[1].get_ref<std::string const&>());
    if (!from || !until || !(*from < *until)) return false;
    out.push_back({*from, *until});
  }
  return true;
}

bool within(std::vector<Interval> const& days, Interval edition) {
  return days.empty() || std::any_of(days.begin(), days.end(), [&](Interval d) { return d.from <= edition.from && edition.until <= d.until; });
}

// The reason in both languages, or what is wrong with the entry.
std::variant<Acceptance, std::string> entry(nlohmann::json const& e) {
  if (!e.is_object()) return "an object {\"finding\", \"reason\"}";
  for (auto const& [key, value] : e.items())
    if (key != "finding" && key != "reason" && key != "during") return "only the fields finding, reason and during, found " + key;
  auto const text = [](nlohmann::json const& at, char const* key) {
    return at.is_object() && at.contains(key) && at[key].is_string() ? at[key].get<std::string>() : std::string();
  };
  nlohmann::json const none;
  auto const& reason = e.contains("reason") ? e["reason"] : none;  // no copy: it may be as deep as the file is long
  Acceptance a{text(e, "finding"), text(reason, "ru"), text(reason, "en")};
  if (e.contains("during") && !read_during(e["during"], a.during)) return "during: a list of [from, until], days YYYY-MM-DD, until null if it never ends";
  if (a.finding.ends_with(solver::outgrown_mark)) return "finding: a key without " + std::string(solver::outgrown_mark) + "; accept what outgrew it by `norma export --output` of the law file";
  if (a.finding.empty()) return "finding: the key of a finding";
  if (a.ru.empty() || a.en.empty()) return "reason: {\"ru\": ..., \"en\": ...}, both not empty";
  return a;
}

}  // namespace

std::variant<std::vector<Acceptance>, std::string> read_accepted(std::filesystem::path const& file) {
  std::ifstream in(file);
  if (!in) return fmt::format("{}: cannot be read", file.string());
  return acceptances({std::istreambuf_iterator<char>(in), {}}, file.string());
}

std::variant<std::vector<Acceptance>, std::string> acceptances(std::string const& text, std::string const& name) {
  auto const json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_array()) return fmt::format("{}: expected a JSON array of acceptances", name);
  std::vector<Acceptance> list;
  for (std::size_t i = 0; i < json.size(); ++i) {
    auto e = entry(json[i]);
    if (auto const* wrong = std::get_if<std::string>(&e))
      return fmt::format("{}: entry {}: expected {}", name, i + 1, *wrong);
    auto& a = std::get<Acceptance>(e);
    if (accepts(list, a.finding))
      return fmt::format("{}: entry {}: {} is accepted already", name, i + 1, a.finding);
    list.push_back(std::move(a));
  }
  return list;
}

bool accepts(std::vector<Acceptance> const& list, std::string const& key) {
  return std::any_of(list.begin(), list.end(), [&](Acceptance const& a) { return a.finding == key; });
}

std::vector<Acceptance> of_kinds(std::vector<Acceptance> list, std::vector<std::string> const& kinds) {
  std::erase_if(list, [&](Acceptance const& a) {
    return !kinds.empty() && std::find(kinds.begin(), kinds.end(), a.finding.substr(0, a.finding.find('/'))) == kinds.end();
  });
  return list;
}

Comparison compare(std::vector<std::string> const& findings, std::vector<Acceptance> const& accepted) {
  Comparison c;
  std::vector<char> used(accepted.size(), 0);
  for (auto const& key : findings) {
    auto const at = std::find_if(accepted.begin(), accepted.end(), [&](auto const& a) { return a.finding == key; });
    c.reason.push_back(at == accepted.end() ? -1 : static_cast<int>(at - accepted.begin()));
    if (at == accepted.end()) ++c.fresh;
    else used[static_cast<std::size_t>(at - accepted.begin())] = 1;
  }
  for (std::size_t i = 0; i < accepted.size(); ++i)
    if (!used[i]) c.stale.push_back(i);
  return c;
}

Comparison compare(Rulebook const& book, solver::Report const& report, std::vector<Acceptance> const& accepted) {
  std::vector<std::string> keys;
  for (auto const& f : report.findings) keys.push_back(f.key(book));
  auto comparison = compare(keys, accepted);
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    if (comparison.is_new(i)) continue;
    auto const& days = accepted[static_cast<std::size_t>(comparison.reason[i])].during;
    auto const& editions = report.findings[i].editions;
    if (std::all_of(editions.begin(), editions.end(), [&](std::size_t e) { return within(days, book.editions[e].interval); })) continue;
    comparison.reason[i] = -1;
    comparison.elsewhere.push_back(i);
    ++comparison.fresh;
  }
  // What an acceptance excuses may lie in what was not decided.
  std::erase_if(comparison.stale, [&](std::size_t s) {
    return std::any_of(report.obligations.begin(), report.obligations.end(), [&](solver::Obligation const& o) {
      auto const asked = std::string(name_of(o.kind)) + "/" + o.subject;
      auto const& key = accepted[s].finding;
      return solver::is_open(o.verdict) && key.starts_with(asked) && (key.size() == asked.size() || key[asked.size()] == '/' || key[asked.size()] == '@');
    });
  });
  return comparison;
}

}  // namespace norma::cli
