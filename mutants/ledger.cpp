#include "mutants/ledger.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <nlohmann/json.hpp>

#include "solver/parallel.hpp"

namespace norma::mutants {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view format = "norma ledger 1", journal = "norma ledger journal 1";
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

std::string write_ledger(Rulebook const& book, std::string const& digest, std::vector<std::string> const& beside, Complete const& complete,
                         std::function<std::string(std::size_t)> const& case_id) {
  std::string out = Json{{"format", format}, {"act", book.act}, {"digest", digest}, {"beside", beside}, {"mutants", complete.mutants.size()}}.dump() + "\n";
  for (std::size_t i = 0; i < complete.mutants.size(); ++i) {
    auto const& m = complete.mutants[i];
    auto const& row = complete.rows[i];
    Json j{{"mutant", id_of(book, m)}, {"operator", name_of(m.op)}};
    auto& cites = j["provisions"] = Json::array();
    for (auto const c : cites_of(book, m)) cites.push_back(book.provisions[c.provision].id);
    j["fate"] = fates[static_cast<std::size_t>(row.fate)];
    if (row.fate == Fate::killed) j["by"] = case_id(row.probe);
    if (row.fate == Fate::undecided) j["by"] = row.why;
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
      out.act = text(j, "act"), out.digest = text(j, "digest");
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

bool has(Killers const& k, std::size_t i) { return (k[i / 64] >> i % 64 & 1) != 0; }

// Cases of the ledger's own that alone kill some mutant.
std::vector<bool> needed(std::vector<Killers> const& by, LedgerCases const& cases) {
  std::vector<bool> out(cases.probes.size(), false);
  for (auto const& k : by) {
    std::size_t n = 0, only = 0;
    for (std::size_t p = 0; p < cases.probes.size() && !k.empty() && n < 2; ++p)
      if (has(k, p)) ++n, only = p;
    if (n == 1) out[only] = true;
  }
  return out;
}

}  // namespace

std::vector<std::string> disagreements(Rulebook const& book, std::string const& digest, Ledger const& ledger, LedgerCases const& cases, unsigned threads) {
  std::vector<std::string> out;
  if (ledger.digest != digest)
    out.push_back(fmt::format("the ledger is of another law ({}, now {}): what it proves does not hold for this one; run `norma corpus generate`", ledger.digest, digest));
  auto const mutants = mutants_of(book);
  std::map<std::string, LedgerRow const*> rows;
  for (auto const& r : ledger.rows)
    if (!rows.emplace(r.mutant, &r).second) out.push_back(r.mutant + ": two rows");
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < cases.ids.size(); ++i) places.emplace(cases.ids[i], i);
  Kills const kills(book, cases.probes);
  std::vector<std::string> found(mutants.size());
  std::vector<Killers> by(mutants.size());
  std::atomic<std::size_t> missing = 0;
  solver::in_parallel(mutants.size(), threads, [&](std::size_t i) {
    auto const id = id_of(book, mutants[i]);
    auto const at = rows.find(id);
    if (at == rows.end()) return ++missing, void(found[i] = id + ": no row");
    auto const& row = *at->second;
    by[i] = kills.all(mutants[i]);
    auto const killer = places.find(row.by);
    bool const any = std::any_of(by[i].begin(), by[i].end(), [](auto w) { return w != 0; });
    if (row.fate == Fate::killed && killer == places.end()) found[i] = fmt::format("{}: killed by {}, which is no case of the corpus", id, row.by);
    else if (row.fate == Fate::killed && !has(by[i], killer->second)) found[i] = fmt::format("{}: not killed by {}", id, row.by);
    else if (row.fate == Fate::equivalent && any) found[i] = id + ": called equivalent, but a case kills it";
    else if (row.fate == Fate::undecided) found[i] = fmt::format("{}: undecided: {}", id, row.by);
  });
  for (auto& f : found)
    if (!f.empty()) out.push_back(std::move(f));
  if (auto const known = mutants.size() - missing; rows.size() > known) out.push_back(fmt::format("{} rows of mutants that the law does not have", rows.size() - known));
  auto const kept = needed(by, cases);
  for (std::size_t p = cases.given; p < cases.probes.size(); ++p)
    if (!kept[p]) out.push_back(cases.ids[p] + ": could be spared: what it kills others kill, too");
  return out;
}

}  // namespace norma::mutants
