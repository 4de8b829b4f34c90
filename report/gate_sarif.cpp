#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <regex>

#include "report/gate_words.hpp"
#include "report/markup.hpp"

namespace norma::report {
namespace {

using Json = nlohmann::ordered_json;
using Kind = GateItem::Kind;
using State = GateItem::State;

// Both languages: a log has one text for all readers.
std::string both(std::string_view ru, std::string_view en) {
  auto const a = one_line(ru), b = one_line(en);
  return a.empty() || a == b ? b : b.empty() ? a : a + "\n" + b;
}
std::string both(Told const& text) { return both(text.ru, text.en); }

// A message: braces would be places for arguments.
Json message(std::string const& text) {
  std::string out;
  for (char const c : text) out.append(c == '{' || c == '}' ? 2 : 1, c);
  return {{"text", out}};
}

// A path from the root of the repository, as a relative reference (RFC 3986).
std::string uri(std::string_view path) {
  while (path.starts_with("/") || path.starts_with("./")) path.remove_prefix(path.find('/') + 1);
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/+@";
  std::string out;
  for (char const c : path) {
    if (plain.find(c) != std::string_view::npos) out += c;
    else out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

// GitHub refuses a file with a result that stands nowhere.
Json location(GateItem const& item) {
  auto const file = uri(item.file);
  bool const known = !file.empty();
  Json const region{{"startLine", known && item.line > 0 ? item.line : 1}};
  return {{"physicalLocation", {{"artifactLocation", {{"uri", known ? file : "README.md"}}}, {"region", region}}}};
}

std::string_view baseline(GateItem const& item) {
  if (item.kind == Kind::gone) return "absent";
  bool const known = item.state == State::accepted || (item.kind == Kind::finding && item.state == State::told);
  return known ? "unchanged" : "new";
}

class Rules {
 public:
  // The number of the rule that the item stands under: the first provision; without one, the act.
  std::size_t of(GateItem const& item, Gate const& gate) {
    for (auto const& unit : item.units) add(unit.id, both(unit.cite, unit.cite), both(unit.summary));
    if (!item.units.empty()) return at_.at(utf8(item.units.front().id));
    add("norma/" + gate.act, "Акт " + one_line(gate.act) + " в целом\nAct " + one_line(gate.act) + " as a whole", "");
    return at_.at(utf8("norma/" + gate.act));
  }
  std::string const& id(std::size_t i) const { return list_[i]["id"].get_ref<std::string const&>(); }
  Json const& list() const { return list_; }

 private:
  void add(std::string const& raw, std::string const& cite, std::string const& summary) {
    auto const name = utf8(raw);
    if (!at_.emplace(name, list_.size()).second) return;
    auto const place = cite.empty() ? name : cite, words = summary.empty() ? place : summary;
    list_.push_back({{"id", name}, {"shortDescription", {{"text", place}}}, {"fullDescription", {{"text", words}}}, {"help", {{"text", words == place ? place : place + "\n" + words}}}});
  }

  std::map<std::string, std::size_t> at_;
  Json list_ = Json::array();
};

Json told(GateItem const& item, std::size_t rule, Rules const& rules) {
  auto const what = [&](Lang lang) { return std::string(item_words(item, lang)) + ". " + item.headline.in(lang); };
  auto text = both(what(Lang::ru), what(Lang::en));
  for (auto const* more : {&item.reason, &item.story})
    if (auto const s = both(*more); !s.empty()) text += "\n" + s;
  Json j{{"ruleId", rules.id(rule)}, {"ruleIndex", rule}, {"level", item.state == State::fails ? "error" : "note"}, {"message", message(text)}};
  j["locations"] = Json::array({location(item)});
  j["partialFingerprints"] = {{"normaKey/v1", utf8(item.key)}};
  j["baselineState"] = baseline(item);
  if (item.state == State::accepted || item.state == State::declared) {
    Json suppression{{"kind", "external"}, {"status", "accepted"}};
    if (auto const reason = both(item.reason); !reason.empty()) suppression["justification"] = reason;
    j["suppressions"] = Json::array({suppression});
  }
  auto provisions = Json::array();
  for (auto const& unit : item.units) provisions.push_back(utf8(unit.id));
  j["properties"] = {{"kind", name_of(item.kind)}, {"state", name_of(item.state)}, {"subject", utf8(item.subject)}, {"provisions", provisions}};
  if (!item.case_json.empty()) j["properties"]["case"] = utf8(item.case_json);
  return j;
}

Json driver(Gate const& gate, Rules const& rules) {
  Json j{{"name", "Norma"}};
  if (!gate.program.empty()) j["version"] = utf8(gate.program);
  std::smatch m;
  if (std::regex_search(gate.program, m, std::regex(R"((^|[^0-9.])([0-9]+\.[0-9]+\.[0-9]+)($|[^0-9.]))"))) j["semanticVersion"] = m[2].str();
  j["rules"] = rules.list();
  return j;
}

Json invocation(Gate const& gate) {
  Json j{{"executionSuccessful", gate.complete}};
  auto notes = Json::array();
  if (!gate.complete) notes.push_back({{"level", "error"}, {"message", message(both(verdict_words(gate, Lang::ru), verdict_words(gate, Lang::en)))}});
  for (auto const& remark : gate.remarks) notes.push_back({{"level", "note"}, {"message", message(one_line(remark))}});
  if (!notes.empty()) j["toolExecutionNotifications"] = notes;
  return j;
}

}  // namespace

std::string gate_sarif(Gate const& gate) {
  Rules rules;
  auto results = Json::array();
  for (auto const* item : ordered(gate)) {
    auto const rule = rules.of(*item, gate);
    results.push_back(told(*item, rule, rules));
  }
  Json run{{"tool", {{"driver", driver(gate, rules)}}}, {"automationDetails", {{"id", "norma-gate/" + utf8(gate.act) + "/"}}}};
  run["language"] = "ru";
  run["invocations"] = Json::array({invocation(gate)});
  run["results"] = std::move(results);
  run["properties"] = {{"act", utf8(gate.act)},       {"base", utf8(gate.base)}, {"head", utf8(gate.head)}, {"commit", utf8(gate.commit)},
                       {"solver", utf8(gate.solver)}, {"date", utf8(gate.date)}, {"passes", gate.passes()}};
  Json const log{{"version", "2.1.0"}, {"runs", Json::array({run})}};
  return log.dump(1) + "\n";
}

}  // namespace norma::report
