#include "conform/logs/suite.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "conform/arrange.hpp"
#include "corpus_files/corpus_log.hpp"
#include "corpus_files/files.hpp"
#include "corpus_files/lines.hpp"

namespace norma::conform::logs {
namespace {

using corpus::Json;

class Builder {
 public:
  Builder(LogLaw const& law, World const& world, Parts const& parts, Choice const& choice, Lang lang)
      : law_(law), world_(world), parts_(parts), choice_(choice), lang_(lang), fields_(law.book()), reader_(fields_) {}

  LogSuite build() {
    for (auto const& path : choice_.paths) {
      std::error_code error;
      auto const files = corpus::files_of(path, error);
      if (error) bad(path + ": " + error.message());
      for (auto const& file : files) corpus::each_line(file, lang_, [&](auto const& place, auto const& line) { read(place, line); }, [&](auto words) { bad(std::move(words)); });
    }
    finish();
    return std::move(out_);
  }

 private:
  void bad(std::string words) { out_.bad_lines.push_back(std::move(words)); }

  void read(std::string const& place, Json const& line) {
    if (!line.is_object() || !line.contains("log")) return;
    SuiteLog log;
    log.place = place;
    auto json = line;
    if (line.contains("expect")) {
      auto const read = corpus::read_corpus_log(fields_, line);
      if (auto const* error = std::get_if<oracle::InputError>(&read)) return bad(place + ": " + oracle::sentence(*error, lang_));
      auto const& of = std::get<corpus::CorpusLog>(read);
      log.title = of.title;
      log.cites = of.cites;
      json = Json::parse(of.text);
    }
    auto const read = reader_.read(json.dump());
    if (auto const* error = std::get_if<oracle::InputError>(&read)) return bad(place + ": " + oracle::sentence(*error, lang_));
    log.log = std::get<oracle::EventLog>(read);
    log.id = log.log.id;
    json.erase("log");
    log.input = json.dump();
    log.key = fingerprint(log.input);
    add(std::move(log));
  }

  void add(SuiteLog log) {
    if (!seen_.insert(log.key).second) return;
    auto const audit = law_.audit(log.log, world_);
    if (!selected(log, audit)) return;
    if (!LogLaw::answers(audit)) return void(++out_.not_put);
    out_.logs.push_back(std::move(log));
  }

  bool selected(SuiteLog const& log, oracle::Audit const& audit) const {
    auto const in = [&](std::string const& text) { return text.find(choice_.keyword) != text.npos; };
    if (!in(log.id) && !in(log.title)) return false;
    auto const named = [](std::vector<std::string> const& list, std::string const& name) { return std::find(list.begin(), list.end(), name) != list.end(); };
    if (!choice_.editions.empty() && !named(choice_.editions, edition_of(law_.book(), log.log))) return false;
    if (choice_.provisions.empty()) return true;
    for (auto const part : {Part::violations, Part::open})
      for (auto const& p : law_.provisions(part, audit, log.cites))
        if (named(choice_.provisions, p)) return true;
    return std::any_of(log.cites.begin(), log.cites.end(), [&](auto const& p) { return named(choice_.provisions, p); });
  }

  void finish() {
    std::vector<std::string> asked;
    for (std::size_t i = 0; i < parts_.size(); ++i)
      if (parts_[i]) asked.emplace_back(part_names[i]);
    arrange(out_.logs, asked, choice_, out_);
  }

  LogLaw const& law_;
  World const& world_;
  Parts const& parts_;
  Choice const& choice_;
  Lang lang_;
  oracle::LogFields fields_;
  oracle::LogReader reader_;
  std::set<std::string> seen_;
  LogSuite out_;
};

}  // namespace

std::string SuiteLog::with_id() const {
  Json out{{"log", id}};
  out.update(Json::parse(input));
  return out.dump();
}

LogSuite read_logs(LogLaw const& law, World const& world, Parts const& parts, Choice const& choice, Lang lang) { return Builder(law, world, parts, choice, lang).build(); }

std::optional<SuiteLog> log_of(oracle::LogReader& reader, std::string const& input) {
  SuiteLog out;
  out.input = input;
  out.key = fingerprint(input);
  out.id = "shrunk-" + out.key;
  auto read = reader.read(out.with_id());
  auto* log = std::get_if<oracle::EventLog>(&read);
  if (!log) return std::nullopt;
  out.log = std::move(*log);
  return out;
}

std::string edition_of(ProcedureBook const& book, oracle::EventLog const& log) {
  if (log.events.empty()) return {};
  auto const at = edition_on(book, log.events.front().on);
  return at < book.editions.size() ? iso_date(book.editions[at].interval.from) : std::string();
}

}  // namespace norma::conform::logs
