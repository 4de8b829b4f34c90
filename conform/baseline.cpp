#include "conform/baseline.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>
#include <unordered_map>

#include "corpus_files/strict_json.hpp"
#include "model/fingerprint.hpp"

namespace norma::conform {
namespace {

using corpus::Json;
using report::Verdict;

constexpr char const* baseline_format = "norma-conform-baseline";

struct BadBaseline {
  std::string what;
};

std::string text(Json const& j, char const* name, std::string const& at, bool may_be_empty = false) {
  auto const found = j.find(name);
  if (found == j.end() || !found->is_string() || (!may_be_empty && found->get_ref<std::string const&>().empty()))
    throw BadBaseline{at + "." + name + ": expected a string" + (may_be_empty ? "" : " that is not empty")};
  return found->get<std::string>();
}

void only(Json const& j, std::set<std::string> const& fields, std::string const& at) {
  if (!j.is_object()) throw BadBaseline{at + ": expected an object"};
  for (auto const& [name, value] : j.items())
    if (!fields.contains(name)) throw BadBaseline{at + "." + name + ": no such field"};
}

Known known_of(Json const& j, std::string const& at) {
  only(j, {"key", "id", "verdict", "answer", "reason", "link", "expires"}, at);
  Known out{text(j, "key", at), text(j, "id", at), {}, text(j, "answer", at), text(j, "reason", at), text(j, "link", at, true), {}};
  auto const verdict = report::verdict_named(text(j, "verdict", at));
  if (!verdict || report::conforms(*verdict) || *verdict == Verdict::not_run) throw BadBaseline{at + ".verdict: expected a verdict that does not conform"};
  out.verdict = *verdict;
  auto const day = parse_date(text(j, "expires", at));
  if (!day) throw BadBaseline{at + ".expires: expected a day YYYY-MM-DD"};
  out.expires = *day;
  return out;
}

std::vector<Known> list_of(Json const& j) {
  only(j, {"format", "version", "known"}, "the file");
  if (text(j, "format", "the file") != baseline_format) throw BadBaseline{std::string("the file.format: expected ") + baseline_format};
  if (!j.contains("version") || j["version"] != 1) throw BadBaseline{"the file.version: expected 1"};
  if (!j.contains("known") || !j["known"].is_array()) throw BadBaseline{"the file.known: expected an array"};
  std::vector<Known> out;
  std::set<std::string> keys;
  for (std::size_t i = 0; i < j["known"].size(); ++i) {
    auto const at = "known[" + std::to_string(i) + "]";
    out.push_back(known_of(j["known"][i], at));
    if (!keys.insert(out.back().key).second) throw BadBaseline{at + ".key: stands twice"};
  }
  return out;
}

}  // namespace

std::variant<std::vector<Known>, std::string> read_baseline(std::string const& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return file + ": " + std::strerror(errno);
  auto const json = corpus::parse_strict(std::string(std::istreambuf_iterator<char>(in), {}));
  if (auto const* error = std::get_if<oracle::InputError>(&json)) return file + ": " + sentence(*error, Lang::en);
  try {
    return list_of(std::get<Json>(json));
  } catch (BadBaseline const& bad) {
    return file + ": " + bad.what;
  }
}

std::string answer_of(report::ConformCase const& c) {
  Fingerprint f;
  for (auto const& part : c.parts)
    if (!report::conforms(part.verdict)) f.add(part.name + "=" + part.said + "\n");
  return f.hex();
}

void apply(std::vector<Known> const& known, Date today, report::Conformance& c) {
  std::unordered_map<std::string, report::ConformCase*> by_key;
  for (auto& one : c.cases) by_key.emplace(one.key, &one);
  std::size_t elsewhere = 0;
  for (auto const& k : known) {
    auto const found = by_key.find(k.key);
    if (found == by_key.end()) {
      ++elsewhere;
      continue;
    }
    auto& one = *found->second;
    if (one.verdict == Verdict::not_run) continue;
    auto const fault = [&](report::Told why) { c.baseline_faults.push_back({k.key, one.id, std::move(why)}); };
    auto const name = std::string(name_of(one.verdict));
    if (report::conforms(one.verdict)) fault({"числится среди известных расхождений, но теперь соответствует: уберите из списка", "is listed as a known failure, and conforms now: take it off the list"});
    else if (one.verdict != k.verdict) fault({"известно как " + std::string(name_of(k.verdict)) + ", теперь " + name, "is known to be " + std::string(name_of(k.verdict)) + ", and is " + name + " now"});
    else if (answer_of(one) != k.answer) fault({"известное расхождение, но ответ теперь другой", "is a known failure, and the answer is another one now"});
    else if (today >= k.expires) fault({"известное расхождение, срок которого истек " + iso_date(k.expires), "is a known failure that has expired on " + iso_date(k.expires)});
    else one.known = k.reason + (k.link.empty() ? "" : " (" + k.link + ")");
  }
  if (elsewhere > 0) c.notes.push_back("known failures that are not in this selection: " + std::to_string(elsewhere));
}

std::string baseline_text(report::Conformance const& c, Date expires) {
  std::string out = std::string("{\"format\": \"") + baseline_format + "\", \"version\": 1, \"known\": [";
  char const* comma = "\n";
  for (auto const& one : c.cases) {
    if (report::conforms(one.verdict) || one.verdict == Verdict::not_run) continue;
    out += comma + Json{{"key", one.key}, {"id", one.id}, {"verdict", name_of(one.verdict)}, {"answer", answer_of(one)}, {"reason", one.known}, {"link", ""}, {"expires", iso_date(expires)}}.dump();
    comma = ",\n";
  }
  return out + "\n]}\n";
}

}  // namespace norma::conform
