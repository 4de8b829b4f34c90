#include "mutants/procedure/ledger.hpp"

#include "model/fingerprint.hpp"

namespace norma::mutants::procedure {
namespace {

class Digest {
 public:
  void text(std::string_view s) { print_.add(s), print_.add("|"); }
  void number(std::uint64_t n) { text(std::to_string(n)); }
  void expression(Expr e) {
    number(e.size());
    for (auto const& n : e)
      for (auto const part : {static_cast<std::int64_t>(n.op), static_cast<std::int64_t>(n.sort), std::int64_t{n.a}, std::int64_t{n.b}, std::int64_t{n.c}, std::int64_t{n.value}}) text(std::to_string(part));
  }
  void interval(Interval const& in) { number(static_cast<std::uint64_t>(in.from.key())), number(static_cast<std::uint64_t>(in.until.key())); }
  void row(std::string_view id, Cites const& cites, Interval const& in, ProcedureBook const& book) {
    text(id), number(cites.size), interval(in);
    for (auto const c : cites) text(book.provisions[c.provision].id);
  }
  std::string hex() const { return print_.hex(); }

 private:
  Fingerprint print_;
};

void add_rows(Digest& d, ProcedureBook const& b) {
  for (auto const& t : b.transitions) {
    d.row(t.head.id, t.head.cites, t.head.interval, b);
    for (auto const n : {t.head.from, std::uint64_t{t.head.event}, std::uint64_t{t.head.to}, static_cast<std::uint64_t>(t.head.standing), t.head.forgets, std::uint64_t{t.head.begins}, std::uint64_t{t.head.beside}}) d.number(n);
    d.expression(t.guard);
    for (auto const& u : t.updates) d.number(u.slot), d.number(static_cast<std::uint64_t>(u.period.unit)), d.number(static_cast<std::uint64_t>(u.period.count)), d.expression(u.value);
  }
  for (auto const& c : b.conditions) d.row(c.head.id, c.head.cites, c.head.interval, b), d.number(c.head.events), d.number(c.head.in_order), d.expression(c.holds);
  for (auto const& c : b.calls) {
    d.row(c.head.id, c.head.cites, c.head.interval, b);
    for (auto const n : {static_cast<std::uint64_t>(c.head.call), c.head.triggers, c.head.actors, c.head.actions, c.head.releases, static_cast<std::uint64_t>(c.head.period.unit),
                         static_cast<std::uint64_t>(c.head.period.count), std::uint64_t{c.head.moot}, std::uint64_t{c.head.beside}})
      d.number(n);
    d.expression(c.guard), d.expression(c.since);
  }
}

}  // namespace

std::string digest_of(ProcedureBook const& b) {
  Digest d;
  add_rows(d, b);
  for (auto const& f : b.facts) d.text(f.path), d.number(static_cast<std::uint64_t>(f.sort)), d.text(std::to_string(f.ordinary)), d.number(f.nullable), d.number(static_cast<std::uint64_t>(f.high));
  for (auto const& s : b.states) d.text(s.name), d.number(s.declared), d.number(s.initial), d.number(static_cast<std::uint64_t>(s.rest));
  for (auto const& e : b.events) {
    d.text(e.name), d.number(static_cast<std::uint64_t>(e.nature)), d.number(e.actors);
    for (auto const& c : e.carries) d.number(c.slot), d.number(c.slots), d.number(c.required);
  }
  for (auto const& a : b.actors) d.text(a.name);
  for (auto const& r : b.readings) {
    d.text(r.id);
    for (std::size_t a = 0; a < r.count(); ++a) d.text(r.alternatives[a].name);
  }
  for (auto const& e : b.editions) d.interval(e.interval);
  for (auto const& y : b.calendar)
    for (auto const& list : {y.days_off, y.working_weekends, y.presidential}) {
      d.number(list.size());
      for (auto const day : list) d.number(static_cast<std::uint64_t>(day.key()));
    }
  for (auto const& s : {b.presidential, b.rolling}) d.number(s.reading), d.number(s.alternative);
  return d.hex();
}

MutantNames names_of(ProcedureBook const& book, std::vector<Mutant> const& mutants) { return mutant_names(book, mutants); }

std::string journal_line(ProcedureBook const& book, std::vector<Mutant> const& mutants, LogFound const& f) {
  Json j{{"mutant", id_of(book, mutants[f.mutant])}, {"fate", static_cast<int>(f.told.fate)}};
  if (f.told.probe) j["log"] = json_of(book, f.told.probe->log), j["world"] = f.told.probe->world;
  else j["why"] = f.told.why;
  return j.dump() + "\n";
}

std::optional<std::vector<LogFound>> read_journal(std::string const& content, std::string const& digest, ProcedureBook const& book, std::vector<Mutant> const& mutants) {
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < mutants.size(); ++i) places.emplace(id_of(book, mutants[i]), i);
  if (!content.starts_with(journal_head(digest))) return std::nullopt;
  Canonical canonical(book);
  std::vector<LogFound> out;
  for (std::size_t at = journal_head(digest).size(), end; (end = content.find('\n', at)) != content.npos; at = end + 1) {
    auto const j = Json::parse(content.substr(at, end - at), nullptr, false);
    try {
      auto const place = places.find(j.at("mutant").get<std::string>());
      LogTold told{static_cast<Fate>(j.at("fate").get<int>()), {}, j.value("why", "")};
      if (place == places.end() || told.fate == Fate::undecided) continue;
      if (told.fate == Fate::killed) {
        auto log = canonical.read(j.at("log").dump());
        auto world = j.at("world").get<World>();
        if (!log || world.size() != book.readings.size()) return std::nullopt;
        told.probe = LogProbe{std::move(*log), std::move(world)};
      }
      out.push_back({place->second, std::move(told)});
    } catch (Json::exception const&) {
      return std::nullopt;
    }
  }
  return out;
}

std::vector<std::string> disagreements(ProcedureBook const& book, Ledger const& ledger, LedgerLogs const& logs, unsigned threads) {
  auto const mutants = mutants_of(book);
  LogKills const kills(book, logs.probes);
  return mutants::disagreements(procedure::names_of(book, mutants), digest_of(book), ledger, {logs.ids, logs.given, [&](std::size_t m, std::size_t from) { return kills.first(mutants[m], from); },
                               [&](std::size_t m, std::size_t probe) { return kills.by(mutants[m], probe); }, true, logs.progress, logs.held}, threads);
}

}  // namespace norma::mutants::procedure
