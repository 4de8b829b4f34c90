#include "mutants/ledger.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>

#include "model/fingerprint.hpp"
#include "rulebook/write.hpp"
#include "solver/parallel.hpp"

namespace norma::mutants {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view format = "norma ledger 1", journal = "norma ledger journal 1", of_procedure = "procedure";
constexpr std::array<std::string_view, 3> fates{"killed", "equivalent", "undecided"};

std::optional<Fate> fate_of(std::string const& name) {
  for (std::size_t i = 0; i < fates.size(); ++i)
    if (fates[i] == name) return static_cast<Fate>(i);
  return std::nullopt;
}

std::vector<std::string> lines_of(std::string const& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0, end; (end = text.find('\n', at)) != text.npos; at = end + 1) out.push_back(text.substr(at, end - at));
  return out;
}

std::string text(Json const& j, char const* key) {
  auto const at = j.find(key);
  return at != j.end() && at->is_string() ? at->get<std::string>() : std::string();
}

}  // namespace

MutantNames names_of(Rulebook const& book, std::vector<Mutant> const& mutants) { return mutant_names(book, mutants); }

std::string write_ledger(Ledger const& head, MutantNames const& names, std::vector<Row> const& rows, std::function<std::string(std::size_t)> const& probe_id) {
  Json first{{"format", format}, {"act", head.act}};
  if (head.procedure) first["of"] = of_procedure;
  first.update({{"digest", head.digest}, {"beside", head.beside}, {"mutants", rows.size()}});
  std::string out = first.dump() + "\n";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto const& row = rows[i];
    Json j{{"mutant", names.ids[i]}, {"operator", names.operators[i]}, {"provisions", names.provisions[i]}, {"fate", fates[static_cast<std::size_t>(row.fate)]}};
    if (row.fate == Fate::killed) j["by"] = probe_id(row.probe);
    else if (!row.why.empty()) j["by"] = row.why;
    out += j.dump() + "\n";
  }
  return out;
}

std::variant<Ledger, std::string> read_ledger(std::string const& content) {
  Ledger out;
  std::size_t n = 0, mutants = 0;
  for (auto const& line : lines_of(content)) {
    ++n;
    auto const j = Json::parse(line, nullptr, false);
    if (!j.is_object()) return fmt::format("line {}: expected a JSON object", n);
    if (n == 1) {
      if (text(j, "format") != format) return fmt::format("line 1: format: expected \"{}\", found \"{}\"", format, text(j, "format"));
      out.act = text(j, "act"), out.digest = text(j, "digest"), out.procedure = text(j, "of") == of_procedure;
      if (!j.contains("mutants") || !j["mutants"].is_number_unsigned()) return std::string("line 1: mutants: expected a number");
      mutants = j["mutants"].get<std::size_t>();
      if (!j.contains("beside") || !j["beside"].is_array()) return std::string("line 1: beside: expected a list of texts");
      for (auto const& b : j["beside"]) {
        if (!b.is_string()) return std::string("line 1: beside: expected a list of texts");
        out.beside.push_back(b.get<std::string>());
      }
      continue;
    }
    auto const fate = fate_of(text(j, "fate"));
    if (text(j, "mutant").empty()) return fmt::format("line {}: mutant: expected a text", n);
    if (!fate) return fmt::format("line {}: fate: expected killed, equivalent or undecided", n);
    out.rows.push_back({text(j, "mutant"), *fate, text(j, "by")});
  }
  if (n == 0) return std::string("the file is empty");
  if (out.rows.size() != mutants) return fmt::format("{} rows, where the first line tells of {}: the file is cut off, or lines were added", out.rows.size(), mutants);
  return out;
}

std::string digest_of(Rulebook const& book) {
  std::vector<Provision> provisions(book.provisions.begin(), book.provisions.end());
  for (auto& p : provisions) p.ru = p.en = {}, p.earlier = {};
  auto law = book;
  law.provisions = provisions;
  law.outside.clear();
  return fingerprint(rulebook::write(law));
}

std::string journal_head(std::string const& digest) { return Json{{"format", journal}, {"digest", digest}}.dump() + "\n"; }

std::string journal_line(Rulebook const& book, std::vector<Mutant> const& mutants, Found const& f) {
  Json j{{"mutant", id_of(book, mutants[f.mutant])}, {"fate", fates[static_cast<std::size_t>(f.told.fate)]}};
  if (f.told.probe) j["slots"] = f.told.probe->slots, j["world"] = f.told.probe->world;
  return j.dump() + "\n";
}

std::optional<std::vector<Found>> read_journal(std::string const& content, std::string const& digest, Rulebook const& book, std::vector<Mutant> const& mutants) {
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < mutants.size(); ++i) places.emplace(id_of(book, mutants[i]), i);
  std::vector<Found> out;
  bool first = true;
  for (auto const& line : lines_of(content)) {
    auto const j = Json::parse(line, nullptr, false);
    if (!j.is_object()) return std::nullopt;
    if (std::exchange(first, false)) {
      if (text(j, "format") != journal || text(j, "digest") != digest) return std::nullopt;
      continue;
    }
    auto const place = places.find(text(j, "mutant"));
    auto const fate = fate_of(text(j, "fate"));
    if (place == places.end() || !fate || *fate == Fate::undecided) continue;
    Told told{*fate, {}, {}};
    if (*fate == Fate::killed) {
      Probe p;
      try {
        j.at("slots").get_to(p.slots), j.at("world").get_to(p.world);
      } catch (Json::exception const&) {
        return std::nullopt;
      }
      if (p.slots.size() != book.facts.size() || p.world.size() != book.readings.size()) return std::nullopt;
      told.probe = std::move(p);
    }
    out.push_back({place->second, std::move(told)});
  }
  if (first) return std::nullopt;
  return out;
}

namespace {

class Disagreements {
 public:
  Disagreements(MutantNames const& names, Ledger const& ledger, LedgerKills const& kills) : names_(names), ledger_(ledger), kills_(kills), row_(names.ids.size()), killer_(names.ids.size(), nobody()), own_(nobody() - kills.given) {
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < nobody(); ++i) places.emplace(kills.ids[i], i);
    std::map<std::string_view, LedgerRow const*> rows;
    for (auto const& r : ledger.rows)
      if (!rows.emplace(r.mutant, &r).second) out_.push_back(r.mutant + ": two rows");
    for (std::size_t m = 0; m < names.ids.size(); ++m) {
      auto const at = rows.find(names.ids[m]);
      if (at == rows.end()) continue;
      row_[m] = at->second;
      auto const by = row_[m]->fate == Fate::killed ? places.find(row_[m]->by) : places.end();
      if (by == places.end()) continue;
      killer_[m] = by->second;
      if (by->second >= kills.given) own_[by->second - kills.given].push_back(m);
    }
  }

  std::vector<std::string> run(unsigned threads) && {
    std::vector<std::string> rows(names_.ids.size()), spared(kills_.held == Held::all ? own_.size() : 0);
    std::mutex telling;
    std::size_t done = 0;
    auto const tell = [&] {
      if (!kills_.progress) return;
      std::lock_guard const one(telling);
      kills_.progress(++done, rows.size() + spared.size());
    };
    solver::in_parallel(rows.size(), threads, [&](std::size_t m) { rows[m] = of_row(m), tell(); });
    solver::in_parallel(spared.size(), threads, [&](std::size_t p) {
      if (!needed(p)) spared[p] = kills_.ids[kills_.given + p] + ": could be spared: what it kills others kill, too";
      tell();
    });
    add(rows);
    auto const known = static_cast<std::size_t>(std::count_if(row_.begin(), row_.end(), [](auto const* r) { return r != nullptr; }));
    if (ledger_.rows.size() > known) out_.push_back(fmt::format("{} rows of mutants that the law does not have", ledger_.rows.size() - known));
    add(spared);
    return std::move(out_);
  }

 private:
  std::size_t nobody() const { return kills_.ids.size(); }

  std::string of_row(std::size_t m) const {
    auto const& id = names_.ids[m];
    if (!row_[m]) return id + ": no row";
    switch (auto const& row = *row_[m]; row.fate) {
      case Fate::killed:
        if (killer_[m] == nobody()) return fmt::format("{}: killed by {}, which is no case of the corpus", id, row.by);
        return (kills_.kills ? kills_.kills(m, killer_[m]) : kills_.first(m, killer_[m]) == killer_[m]) ? "" : fmt::format("{}: not killed by {}", id, row.by);
      case Fate::undecided:
        if (!kills_.may_be_undecided) return fmt::format("{}: undecided: {}", id, row.by);
        break;
      case Fate::equivalent: break;
    }
    if (kills_.held == Held::kills || kills_.first(m, 0) == nobody()) return "";
    return fmt::format("{}: called {}, but a case kills it", id, fates[static_cast<std::size_t>(row_[m]->fate)]);
  }

  // Whether one of the ledger's own alone kills some mutant. A mutant that it alone kills is in its own rows, or the row is wrong,
  // which is said; so no other need be asked.
  bool needed(std::size_t p) const {
    auto const own = kills_.given + p;
    return std::any_of(own_[p].begin(), own_[p].end(), [&](auto m) {
      auto const among = kills_.first(m, kills_.given);  // where others are likelier: what those beside it kill is seldom in its rows
      return among == own && kills_.first(m, own + 1) == nobody() && kills_.first(m, 0) == own;
    });
  }

  void add(std::vector<std::string>& lines) {
    for (auto& l : lines)
      if (!l.empty()) out_.push_back(std::move(l));
  }

  MutantNames const& names_;
  Ledger const& ledger_;
  LedgerKills const& kills_;
  std::vector<LedgerRow const*> row_;
  std::vector<std::size_t> killer_;
  std::vector<std::vector<std::size_t>> own_;  // of each of its own, the mutants whose rows name it
  std::vector<std::string> out_;
};

}  // namespace

std::vector<std::string> disagreements(MutantNames const& names, std::string const& digest, Ledger const& ledger, LedgerKills const& kills, unsigned threads) {
  if (ledger.digest != digest)
    return {fmt::format("the ledger is of another law ({}, now {}): what it proves does not hold for this one; run `norma corpus generate`", ledger.digest, digest)};
  return Disagreements(names, ledger, kills).run(threads);
}

std::vector<std::string> disagreements(Rulebook const& book, std::string const& digest, Ledger const& ledger, LedgerCases const& cases, unsigned threads) {
  auto const mutants = mutants_of(book);
  Kills const kills(book, cases.probes);
  return disagreements(names_of(book, mutants), digest, ledger, {cases.ids, cases.given, [&](std::size_t m, std::size_t from) { return kills.first(mutants[m], from); }, {}, false, cases.progress, cases.held}, threads);
}

}  // namespace norma::mutants
