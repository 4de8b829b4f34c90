#include "verify/verdicts.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "model/fingerprint.hpp"
#include "verify/whole_file.hpp"

namespace norma::verify {
namespace {

using nlohmann::json;
constexpr char const* format = "norma verdicts 1";

std::optional<solver::Verdict> verdict_named(std::string const& name) {
  for (std::size_t v = 0; v < solver::verdicts; ++v)
    if (solver::name_of(static_cast<solver::Verdict>(v)) == name) return static_cast<solver::Verdict>(v);
  return std::nullopt;
}

std::optional<Verdicts> read(json const& j) {
  Verdicts out;
  for (auto const& [question, verdict] : j.at("verdicts").items()) {
    auto const v = verdict_named(verdict.get<std::string>());
    if (!v || solver::is_open(*v)) return std::nullopt;
    out.of.emplace(question, *v);
  }
  out.findings = j.at("findings").get<std::vector<std::string>>();
  return out;
}

std::string fingerprint_of(std::string const& text) {
  Fingerprint f;
  f.add(text);
  return f.hex();
}

// Of everything but the digest itself.
std::string digest_of(json j) {
  j.erase("digest");
  return fingerprint_of(j.dump());
}

}  // namespace

Verdicts verdicts_of(Rulebook const& book, solver::Report const& report) {
  Verdicts out;
  for (auto const& o : report.obligations)
    out.of.emplace(std::string(solver::name_of(o.kind)) + "/" + o.subject + "/" + iso_date(book.editions[o.edition].interval.from), o.verdict);
  for (auto const& f : report.findings) out.findings.push_back(f.key(book));
  return out;
}

bool settled(solver::Report const& report) {
  return report.disagreements.empty() && report.unconfirmed.empty() && report.unwitnessed.empty() &&
         std::none_of(report.obligations.begin(), report.obligations.end(), [](auto const& o) { return solver::is_open(o.verdict); });
}

namespace {

// Questions of a rule or constraint that may go for good reason: what it did is a change of the law, and compared as such.
std::string edition_of(std::string const& question) { return question.substr(question.rfind('/')); }
bool asks_of(Verdicts const& v, std::string const& edition) {
  return std::any_of(v.of.begin(), v.of.end(), [&](auto const& x) { return x.first.ends_with(edition); });
}

bool of_a_row(std::string const& question) {
  return question.starts_with("dead_rule/") || question.starts_with("redundant_rule/") || question.starts_with("vacuous_assumption/");
}

}  // namespace

std::vector<std::string> lost(Verdicts const& before, Verdicts const& after) {
  std::vector<std::string> out;
  for (auto const& [question, verdict] : before.of) {
    if (verdict != solver::Verdict::proven) continue;
    auto const now = after.of.find(question);
    bool const gone = now == after.of.end();
    if (gone ? !of_a_row(question) && asks_of(after, edition_of(question)) : now->second != solver::Verdict::proven) out.push_back(question);
  }
  return out;
}

std::filesystem::path VerdictCache::file_of(std::string const& key) const { return folder_ / (fingerprint_of(key) + ".json"); }

std::optional<Verdicts> VerdictCache::find(std::string const& key, std::string& remark) const {
  auto const file = file_of(key);
  std::ifstream in(file);
  if (!in) return std::nullopt;
  auto const j = json::parse(in, nullptr, false);
  try {
    if (j.is_object() && j.at("format") == format && j.at("key") == key && j.at("digest") == digest_of(j))
      if (auto v = read(j)) return v;
  } catch (json::exception const&) {
    // As below.
  }
  remark = file.string() + ": damaged or foreign, not used";
  return std::nullopt;
}

bool VerdictCache::keep(std::string const& key, Verdicts const& verdicts) const {
  std::error_code failed;
  std::filesystem::create_directories(folder_, failed);
  json j{{"format", format}, {"key", key}, {"findings", verdicts.findings}, {"verdicts", json::object()}};
  for (auto const& [question, verdict] : verdicts.of) j["verdicts"][question] = solver::name_of(verdict);
  j["digest"] = digest_of(j);
  return write_whole(file_of(key), j.dump(1) + "\n");
}

}  // namespace norma::verify
