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
std::vector<bool> needed(std::vector<Killers> const& by, std::size_t probes) {
  std::vector<bool> out(probes, false);
  for (auto const& k : by) {
    std::size_t n = 0, only = 0;
    for (std::size_t p = 0; p < probes && !k.empty() && n < 2; ++p)
      if (has(k, p)) ++n, only = p;
    if (n == 1) out[only] = true;
  }
  return out;
}

}  // namespace

std::vector<std::string> disagreements(MutantNames const& names, std::string const& digest, Ledger const& ledger, LedgerKills const& kills, unsigned threads) {
  std::vector<std::string> out;
  if (ledger.digest != digest)
    out.push_back(fmt::format("the ledger is of another law ({}, now {}): what it proves does not hold for this one; run `norma corpus generate`", ledger.digest, digest));
  auto const mutants = names.ids.size();
  std::map<std::string, LedgerRow const*> rows;
  for (auto const& r : ledger.rows)
    if (!rows.emplace(r.mutant, &r).second) out.push_back(r.mutant + ": two rows");
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < kills.ids.size(); ++i) places.emplace(kills.ids[i], i);
  std::vector<std::string> found(mutants);
  std::vector<Killers> by(mutants);
  std::atomic<std::size_t> missing = 0;
  solver::in_parallel(mutants, threads, [&](std::size_t i) {
    auto const& id = names.ids[i];
    auto const at = rows.find(id);
    if (at == rows.end()) return ++missing, void(found[i] = id + ": no row");
    auto const& row = *at->second;
    auto const killer = places.find(row.by);
    bool const said = row.fate == Fate::killed && killer != places.end();
    by[i] = kills.all(i, said ? std::optional(killer->second) : std::nullopt);
    bool const any = std::any_of(by[i].begin(), by[i].end(), [](auto w) { return w != 0; });
    if (row.fate == Fate::killed && killer == places.end()) found[i] = fmt::format("{}: killed by {}, which is no case of the corpus", id, row.by);
    else if (row.fate == Fate::killed && !has(by[i], killer->second)) found[i] = fmt::format("{}: not killed by {}", id, row.by);
    else if (row.fate == Fate::equivalent && any) found[i] = id + ": called equivalent, but a case kills it";
    else if (row.fate == Fate::undecided && kills.may_be_undecided && any) found[i] = id + ": called undecided, but a case kills it";
    else if (row.fate == Fate::undecided && !kills.may_be_undecided) found[i] = fmt::format("{}: undecided: {}", id, row.by);
  });
  for (auto& f : found)
    if (!f.empty()) out.push_back(std::move(f));
  if (auto const known = mutants - missing; rows.size() > known) out.push_back(fmt::format("{} rows of mutants that the law does not have", rows.size() - known));
  auto const kept = needed(by, kills.ids.size());
  for (std::size_t p = kills.given; p < kills.ids.size(); ++p)
    if (!kept[p]) out.push_back(kills.ids[p] + ": could be spared: what it kills others kill, too");
  return out;
}

std::vector<std::string> disagreements(Rulebook const& book, std::string const& digest, Ledger const& ledger, LedgerCases const& cases, unsigned threads) {
  auto const mutants = mutants_of(book);
  Kills const kills(book, cases.probes);
  return disagreements(names_of(book, mutants), digest, ledger, {cases.ids, cases.given, [&](std::size_t m, auto) { return kills.all(mutants[m]); }}, threads);
}

}  // namespace norma::mutants
