#include "conform/suite.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <set>

#include "conform/arrange.hpp"
#include "corpus_files/corpus_case.hpp"
#include "corpus_files/files.hpp"
#include "corpus_files/lines.hpp"
#include "properties/generators.hpp"

namespace norma::conform {
namespace {

using corpus::Json;

// Case-insensitive for ASCII.
bool contains(std::string_view text, std::string_view part) {
  auto const lower = [](unsigned char c) { return c < 0x80 ? std::tolower(c) : c; };
  return std::search(text.begin(), text.end(), part.begin(), part.end(), [&](char a, char b) { return lower(static_cast<unsigned char>(a)) == lower(static_cast<unsigned char>(b)); }) != text.end() || part.empty();
}

class Builder {
 public:
  Builder(Law const& law, World const& world, Scope const& scope, Choice const& s, Lang lang)
      : law_(law), engine_(law.engine(world)), scope_(scope), s_(s), lang_(lang), reader_(law.act().reader()) {}

  Suite build() {
    for (auto const& path : s_.paths) {
      std::error_code error;
      auto const files = corpus::files_of(path, error);
      if (error) bad(path + ": " + error.message());
      for (auto const& file : files) corpus::each_line(file, lang_, [&](auto const& place, auto const& line) { read(place, line); }, [&](auto words) { bad(std::move(words)); });
    }
    if (s_.generate > 0) draw();
    finish();
    return std::move(out_);
  }

 private:
  void bad(std::string words) { out_.bad_lines.push_back(std::move(words)); }

  // A line of the corpus, or a case as it stands.
  void read(std::string const& place, Json const& line) {
    if (line.is_object() && line.contains("log")) return;
    bool const corpus_line = line.is_object() && line.contains("case") && line["case"].is_object();
    if (!corpus_line) return add(place, line.dump(), "", {}, false);
    auto const read = corpus::read_corpus_case(law_.book(), line);
    if (auto const* error = std::get_if<oracle::InputError>(&read)) return bad(place + ": " + oracle::sentence(*error, lang_));
    auto const& c = std::get<corpus::CorpusCase>(read);
    add(place, c.text, c.title, c.cites, c.world != engine_->world());
  }

  // `elsewhere`: it was written for other readings, under which its facts fit what is decided of them; here they need not.
  void add(std::string const& place, std::string const& text, std::string const& title, std::vector<std::string> const& cites, bool elsewhere) {
    auto const read = engine_->read(text, *reader_);
    if (auto const* error = std::get_if<oracle::InputError>(&read)) return bad(place + ": " + oracle::sentence(*error, lang_));
    auto const& c = std::get<oracle::SlotCase>(read);
    auto const answer = engine_->answer(c.slots);
    if (answer.misfit >= 0 && elsewhere) return void(++out_.not_put);
    if (answer.misfit >= 0) return bad(place + ": " + oracle::sentence(reader_->broken(law_.book().fits[static_cast<std::size_t>(answer.misfit)]), lang_));
    add({{}, c.id, title, place, {}, c.slots, 0}, cites, answer.result);
  }

  void add(SuiteCase c, std::vector<std::string> const& cites, Result const& result) {
    c.key = key_of(law_, c.facts);
    if (!seen_.insert(c.key).second) return;
    if (!selected(c, cites, result)) return;
    if (!law_.tests(scope_, result)) {
      ++out_.not_put;
      return;
    }
    c.edition = result.edition;
    c.input = input_of(law_, c.facts);
    out_.cases.push_back(std::move(c));
  }

  bool selected(SuiteCase const& c, std::vector<std::string> const& cites, Result const& result) const {
    bool const drawn = c.place.empty();  // which has no words of its own
    if (!drawn && !contains(c.id, s_.keyword) && !contains(c.title, s_.keyword)) return false;
    if (!s_.editions.empty() && (!result.encoded() || std::find(s_.editions.begin(), s_.editions.end(), iso_date(law_.book().editions[result.edition].interval.from)) == s_.editions.end())) return false;
    return s_.provisions.empty() || std::any_of(s_.provisions.begin(), s_.provisions.end(), [&](auto const& p) { return rests_on(p, cites, result); });
  }

  bool rests_on(std::string const& provision, std::vector<std::string> const& cites, Result const& result) const {
    if (std::find(cites.begin(), cites.end(), provision) != cites.end()) return true;
    auto const at = find_provision(law_.book().provisions, provision);
    for (std::size_t i = 0; i < law_.topics().size(); ++i)
      if (scope_.topics[i] && law_.provisions(law_.topics()[i], result).has(at)) return true;
    return false;
  }

  // Near the boundaries that the rules draw; from close to the ordinary case to far from it.
  void draw() {
    auto const source = properties::source_of(law_.book());
    std::size_t found = out_.cases.size() + s_.generate, tries = 0;
    for (std::size_t i = 0; out_.cases.size() < found && tries < 20 * s_.generate + 1000; ++i, ++tries) {
      rc::Random random(s_.seed * 0x9e3779b97f4a7c15u + i);
      constexpr int farthest = 100;
      auto const facts = law_.act().canonical(properties::draw_possible(*source, random, static_cast<int>(i % farthest) + 1));
      if (engine_->broken(facts) >= 0) continue;
      auto const answer = engine_->answer(facts);
      if (answer.misfit >= 0 || !answer.result.encoded()) continue;
      add({{}, "generated-" + key_of(law_, facts), "", "", {}, facts, 0}, {}, answer.result);
    }
  }

  void finish() {
    std::vector<std::string> asked;
    for (std::size_t i = 0; i < scope_.topics.size(); ++i)
      if (scope_.topics[i]) asked.push_back(law_.topics()[i].name);
    arrange(out_.cases, asked, s_, out_);
  }

  Law const& law_;
  std::shared_ptr<Engine const> engine_;
  Scope const& scope_;
  Choice const& s_;
  Lang lang_;
  std::unique_ptr<oracle::SlotReader> reader_;
  std::set<std::string> seen_;
  Suite out_;
};

}  // namespace

// Case files name the case first: {"case":"x","decided_on":…}.
std::string input_of(Law const& law, Case const& facts) {
  auto const text = law.act().write_case("x", facts);
  constexpr std::string_view id = R"("case":"x",)";
  auto const at = text.find(id);
  return text.substr(0, at) + text.substr(at + id.size());
}

std::vector<std::string> provisions_named(Rulebook const& book, std::string const& words) {
  std::vector<std::string> out;
  for (auto const& p : book.provisions)
    if (p.id == words || p.cite == words || p.id.starts_with(words + ":")) out.emplace_back(p.id);
  return out;
}

std::size_t shard_of(std::string const& key, std::size_t shards) {
  constexpr int hexadecimal = 16;
  std::uint64_t number = 0;
  std::from_chars(key.data(), key.data() + key.size(), number, hexadecimal);
  return number % shards + 1;
}

std::string key_of(Law const& law, Case const& facts) { return fingerprint(law.act().write_case("", facts)); }

std::string Suite::with_id(Law const& law, SuiteCase const& c) { return law.act().write_case(c.id, c.facts); }

std::string Choice::text() const {
  return Json{{"keyword", keyword}, {"provisions", provisions}, {"editions", editions}, {"topics", topics}, {"generate", generate}, {"seed", seed}}.dump();
}

void Choice::read(std::string const& text) {
  auto const j = Json::parse(text);
  j.at("keyword").get_to(keyword);
  j.at("provisions").get_to(provisions);
  j.at("editions").get_to(editions);
  j.at("topics").get_to(topics);
  j.at("generate").get_to(generate);
  j.at("seed").get_to(seed);
}

Suite read_suite(Law const& law, World const& world, Scope const& scope, Choice const& selection, Lang lang) {
  return Builder(law, world, scope, selection, lang).build();
}

std::variant<Scope, std::string> scope_of(Law const& law, Choice const& selection, Lang lang) {
  Scope scope{std::vector<bool>(law.topics().size(), selection.topics.empty())};
  for (auto const& name : selection.topics) {
    auto const at = law.topic(name);
    if (at == law.topics().size()) {
      std::string known;
      for (auto const& t : law.topics()) known += (known.empty() ? "" : ", ") + t.name;
      return "--decision " + name + (lang == Lang::ru ? ": ожидалось одно из: " : ": expected one of ") + known;
    }
    scope.topics[at] = true;
  }
  return scope;
}

}  // namespace norma::conform
