#include "cli/changed_answers.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <map>
#include <memory>
#include <set>

#include "corpus_files/corpus_case.hpp"
#include "corpus_files/document_stream.hpp"
#include "corpus_files/input_file.hpp"

namespace norma::cli {
namespace {

using namespace corpus;

namespace fs = std::filesystem;

// One law under the worlds that cases ask for.
class Answerer {
 public:
  explicit Answerer(oracle::Law const& law) : law_(law) {}

  Json answer(CorpusCase const& c) {
    auto world = c.world;
    world.resize(book().readings.size(), 1);  // readings that a draft brings in: by default
    auto& one = by_world_[world];
    if (!one) one = law_.answering(world, {});
    std::string line;
    one->respond(c.text, 1, line);
    return Json::parse(line);
  }
  Rulebook const& book() const { return law_.book(); }

 private:
  oracle::Law const& law_;
  std::map<World, std::unique_ptr<oracle::Answering>> by_world_;
};

// What is decided, without the grounds and without the edition's name. Which provisions are silent is a ground of a gap.
Json outcome_of(Json answer) {
  answer.erase("edition");
  answer.erase("depends_on");
  for (auto& part : answer)
    if (part.is_object()) part.erase("by"), part.erase("silent");
  return answer;
}

// With the provisions, but without what hangs on the name of the edition alone.
Json without_edition(Json answer) {
  answer.erase("edition");
  answer.erase("depends_on");
  return answer;
}

// A part of an answer for people: outcomes, what stands in their place, dates by outcome.
std::string plain(Json const& j) {
  auto const joined = [](Json const& list) {
    std::string out;
    for (auto const& x : list) out += (out.empty() ? "" : ", ") + plain(x);
    return out.empty() ? std::string("—") : out;
  };
  if (j.is_null()) return "—";
  if (j.is_string()) return j.get<std::string>();
  if (j.is_array()) return joined(j);
  if (!j.is_object()) return j.dump();
  if (j.contains("expected")) return (j.contains("field") ? plain(j["field"]) + ": " : std::string()) + plain(j["expected"]);
  if (j.contains("value")) return plain(j["value"]);
  if (j.contains("lawful")) {
    if (!j["lawful"].empty()) return joined(j["lawful"]);
    for (auto const* state : {"gap", "conflict", "not_encoded"})
      if (j.contains(state)) return state;
    return "—";
  }
  std::string out;
  for (auto const& [key, value] : j.items()) out += (out.empty() ? "" : "; ") + key + ": " + plain(value);
  return out;
}

std::string shown(Json const& j, std::string const& key) { return j.contains(key) ? plain(j[key]) : "—"; }

// Of a case that one law refuses only that is told.
std::vector<ChangedAnswer::Part> differences(Json const& a, Json const& b) {
  if (a.contains("error") != b.contains("error")) return {{"error", shown(a, "error"), shown(b, "error")}};
  std::vector<ChangedAnswer::Part> out;
  for (auto const& [key, value] : a.items())
    if (!b.contains(key) || b[key] != value) out.push_back({key, plain(value), shown(b, key)});
  for (auto const& [key, value] : b.items())
    if (!a.contains(key)) out.push_back({key, "—", plain(value)});
  return out;
}

// "95:13:6 → 95:13:7": provisions that one answer has and the other has not.
std::string ground_change(Json const& a, Json const& b) {
  std::set<std::string> was, is;
  for (auto const& [answer, to] : {std::pair(&a, &was), std::pair(&b, &is)})
    for (auto const& part : *answer)
      for (auto const* list : {"by", "silent"})
        if (part.is_object() && part.contains(list) && part[list].is_array())
          for (auto const& p : part[list])
            if (p.is_string()) to->insert(p.get<std::string>());
  auto const only = [](std::set<std::string> const& x, std::set<std::string> const& y) {
    std::string out;
    for (auto const& p : x)
      if (!y.contains(p)) out += (out.empty() ? "" : ", ") + p;
    return out.empty() ? std::string("—") : out;
  };
  return only(was, is) + " → " + only(is, was);
}

}  // namespace

ChangedAnswers changed_answers(std::string const& folder, oracle::Law const& before, oracle::Law const& after) {
  ChangedAnswers out;
  Answerer old_law(before), new_law(after);
  std::vector<std::string> files;
  std::error_code error;
  for (auto it = fs::directory_iterator(folder, error); !error && it != fs::directory_iterator(); it.increment(error))
    if (it->path().extension() == ".jsonl") files.push_back(it->path().string());
  if (error) out.unreadable.push_back(folder + ": " + error.message());
  std::ranges::sort(files);
  for (auto const& file : files) {
    auto const input = InputFile::open(file);
    if (!input) {
      out.unreadable.push_back(file);
      continue;
    }
    DocumentStream in(input->fd(), [] { return true; });
    while (auto const document = in.next()) {
      auto const place = file + ":" + std::to_string(document->line);
      auto const line = parse_strict(document->text);
      auto const* json = std::get_if<Json>(&line);
      auto const read = json ? read_corpus_case(old_law.book(), *json) : std::variant<CorpusCase, oracle::InputError>(std::get<oracle::InputError>(line));
      if (auto const* c = std::get_if<CorpusCase>(&read)) {
        ++out.cases;
        auto const a = old_law.answer(*c), b = new_law.answer(*c);
        auto parts = differences(outcome_of(a), outcome_of(b));
        if (!parts.empty()) out.list.push_back({place, c->id, c->title, std::move(parts)});
        else if (without_edition(a) != without_edition(b)) out.grounds[ground_change(a, b)].push_back(c->id);
      } else out.unreadable.push_back(place);
    }
    if (in.error() != 0) out.unreadable.push_back(file + ": " + std::strerror(in.error()));
  }
  return out;
}

}  // namespace norma::cli
