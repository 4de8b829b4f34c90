#include "cli/probe_files.hpp"

#include <algorithm>
#include <cstring>
#include <memory>

#include "corpus_files/corpus_case.hpp"
#include "corpus_files/files.hpp"
#include "corpus_files/document_stream.hpp"
#include "corpus_files/input_file.hpp"
#include "oracle/case_reader.hpp"
#include "oracle/case_writer.hpp"
#include "oracle/responder.hpp"
#include "properties/generators.hpp"

namespace norma::cli {
namespace {

using namespace corpus;

class Reader {
 public:
  explicit Reader(Act<mse::Case> const& act) : act_(act), engine_(act, default_world(act.book)) {}

  void read(std::string const& file) {
    auto const input = InputFile::open(file);
    if (!input) return void(out_.unreadable.push_back(file + ": " + std::strerror(errno)));
    DocumentStream in(input->fd(), [] { return true; });
    while (auto const document = in.next()) line(file + ":" + std::to_string(document->line), document->text);
    if (in.error() != 0) out_.unreadable.push_back(file + ": " + std::strerror(in.error()));
  }
  ProbeFiles take() { return std::move(out_); }

 private:
  void line(std::string const& place, std::string_view text) {
    auto const parsed = parse_strict(text);
    if (auto const* e = std::get_if<oracle::InputError>(&parsed)) return bad(place, *e);
    auto const& json = std::get<Json>(parsed);
    if (json.is_object() && json.contains("log")) return;
    auto const c = read_corpus_case(act_.book, json);
    if (auto const* e = std::get_if<oracle::InputError>(&c)) return bad(place, *e);
    auto const& of = std::get<CorpusCase>(c);
    auto const facts = oracle::read_case(of.text, reader_, engine_);
    auto const* named = std::get_if<oracle::NamedCase<mse::Case>>(&facts);
    if (!named) return void(++out_.impossible);
    mutants::Probe p{std::vector<std::int32_t>(slot_count<mse::Case>), of.world};
    flatten(named->facts, p.slots.data());
    out_.ids.push_back(of.id), out_.probes.push_back(std::move(p));
  }
  void bad(std::string const& place, oracle::InputError const& e) { out_.unreadable.push_back(place + ": " + sentence(e, Lang::en)); }

  Act<mse::Case> const& act_;
  oracle::Engine<mse::Case> engine_;
  oracle::CaseReader<mse::Case> reader_;
  ProbeFiles out_;
};

// What a line of the corpus states of an answer: outcomes and dates, without their grounds.
Json expected(Rulebook const& book, Json const& answer) {
  Json out;
  auto const take = [&](std::string const& key, bool decision) {
    auto const part = answer.find(key);
    if (part == answer.end() || out.contains(key)) return;
    if (!part->is_object()) return void(out[key] = *part);
    Json kept = Json::object();
    for (auto const& [name, value] : part->items())
      if (name != "by" && (!decision || name == "lawful" || name == "conflict" || name == "gap" || name == "not_encoded")) kept[name] = value;
    if (!kept.empty()) out[key] = std::move(kept);
  };
  for (auto const* key : {"edition", "not_encoded", "not_in_force"}) take(key, false);
  for (auto const& d : book.decisions) take(std::string(d.name), true);
  for (auto const& d : book.derived) take(std::string(d.name), false);
  return out;
}

}  // namespace

ProbeFiles read_probes(std::vector<std::string> const& paths, Act<mse::Case> const& act) {
  Reader reader(act);
  std::vector<std::string> unreadable;
  for (auto const& path : paths) {
    std::error_code error;
    for (auto const& file : corpus::files_of(path, error)) reader.read(file);
    if (error) unreadable.push_back(path + ": " + error.message());
  }
  auto out = reader.take();
  out.unreadable.insert(out.unreadable.begin(), unreadable.begin(), unreadable.end());
  return out;
}

std::vector<mutants::Probe> draw_probes(Act<mse::Case> const& act, std::size_t count, std::uint64_t seed) {
  auto const source = properties::source_of(act.book);
  oracle::Engine<mse::Case> const engine(act, default_world(act.book));
  constexpr int farthest = 100;  // from close to the ordinary case to far from it
  std::vector<mutants::Probe> out;
  for (std::size_t i = 0; out.size() < count; ++i) {
    rc::Random random(seed * 0x9e3779b97f4a7c15u + i);
    auto const facts = properties::case_of<mse::Case>(properties::draw_possible(*source, random, static_cast<int>(i % farthest) + 1));
    if (engine.broken(facts) >= 0) continue;
    auto const answer = engine.answer(facts);
    if (answer.misfit >= 0 || !answer.result.encoded()) continue;
    mutants::Probe p{std::vector<std::int32_t>(slot_count<mse::Case>), default_world(act.book)};
    flatten(facts, p.slots.data());
    out.push_back(std::move(p));
  }
  return out;
}

std::string probe_line(Act<mse::Case> const& act, std::string const& id, mutants::Probe const& probe, std::vector<mutants::Mutant> const& mistakes) {
  auto const& book = act.book;
  oracle::Engine<mse::Case> const engine(act, probe.world);
  oracle::Responder<mse::Case> responder(engine);
  auto const text = oracle::write_case<mse::Case>(id, probe.slots);
  std::string answer;
  responder.respond(text, 1, answer);
  auto cites = Json::array(), list = Json::array();
  for (auto const& m : mistakes) {
    list.push_back(Json{{"mutant", mutants::id_of(book, m)}, {"ru", mutants::sentence_of(book, m, Lang::ru)}, {"en", mutants::sentence_of(book, m, Lang::en)}});
    for (auto const c : mutants::cites_of(book, m)) {
      Json const unit = std::string(book.provisions[c.provision].id);
      if (std::find(cites.begin(), cites.end(), unit) == cites.end()) cites.push_back(unit);
    }
  }
  auto const parsed = Json::parse(answer);
  if (cites.empty())  // a condition under which a decision is due cites nothing
    for (auto const& part : parsed)
      if (part.is_object() && part.contains("by") && cites.empty()) cites = part["by"];
  Json line{{"title", "Против ошибки: " + mutants::sentence_of(book, mistakes.front(), Lang::ru)}, {"cites", std::move(cites)}, {"mistakes", std::move(list)}};
  line["why"] = "Выведено из правил: ответ по ним и ответ с этой ошибкой здесь расходятся.";
  for (std::size_t r = 0; r < probe.world.size(); ++r)
    if (probe.world[r] != 1) line["readings"][std::string(book.readings[r].id)] = std::string(book.readings[r].alternatives[probe.world[r] - 1u].name);
  line["case"] = Json::parse(text);
  line["expect"] = expected(book, parsed);
  return line.dump() + "\n";
}

}  // namespace norma::cli
