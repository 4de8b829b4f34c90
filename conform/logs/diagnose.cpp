#include "conform/logs/diagnose.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "model/fingerprint.hpp"
#include "oracle/words.hpp"
#include "oracle/world.hpp"

namespace norma::conform::logs {
namespace {

using Json = nlohmann::ordered_json;
using report::Verdict;

constexpr std::size_t losses = 3;  // of the program, before no more is asked

bool holds(Json const& list, Json const& item) { return std::find(list.begin(), list.end(), item) != list.end(); }

// As the law matches them; of what is not said nothing is asked.
bool alike(Json const& said, Json const& lawful) {
  auto const same = [&](char const* field) { return !said.contains(field) || (lawful.contains(field) && said[field] == lawful[field]); };
  if (said.contains("provision")) return said["event"] == lawful["event"] && holds(lawful["provisions"], said["provision"]) && same("kind") && same("due");
  return holds(lawful["what"], said["action"]) && holds(lawful["who"], said["by"]) && said["due"] == lawful["due"];
}

// What one of a list is about.
std::string about(Json const& one) {
  if (one.contains("provision")) return one["provision"].get<std::string>();
  if (one.contains("provisions")) return one["provisions"].empty() ? "" : one["provisions"][0].get<std::string>();
  if (one.contains("action")) return one["action"].get<std::string>();
  return one["what"].empty() ? "" : one["what"][0].get<std::string>();
}

class Shrinker {
 public:
  Shrinker(LogCampaign const& campaign, Runner& runner, std::size_t most, std::function<bool()> const& stopped) : campaign_(campaign), runner_(runner), most_(most), stopped_(stopped), names_(campaign.law().book()), reader_(names_) {}

  struct Small {
    SuiteLog log;
    Record record;
    report::ConformPart part;
    std::size_t asked = 0;
  };

  // The smallest log found whose answer has this part wrong in the same way. Each question is put once.
  Small shrink(SuiteLog const& from, Record const& record, report::ConformPart const& part) {
    Small best{from, record, part, 0};
    auto const shape = shape_of(part);
    for (bool better = true; better && !done(best);) {
      better = false;
      for (auto const& input : simpler(Json::parse(best.log.input))) {
        if (done(best)) break;
        auto log = log_of(reader_, input.dump());
        if (!log || !LogLaw::answers(campaign_.law().audit(log->log, campaign_.terms().world))) continue;
        log->cites = from.cites;
        ++best.asked;
        auto answered = ask(*log);
        if (answered.verdict != Verdict::mismatch) continue;
        for (auto& p : campaign_.parts(*log, answered, campaign_.terms().world))
          if (p.name == part.name && p.verdict == Verdict::mismatch && shape_of(p) == shape) {
            best = {std::move(*log), std::move(answered), std::move(p), best.asked};
            better = true;
            break;
          }
        if (better) break;
      }
    }
    return best;
  }
  bool given_up() const { return lost_ >= losses; }

 private:
  bool done(Small const& s) const { return s.asked >= most_ || given_up() || stopped_(); }

  // Boldest first: without half of the events, without one, without something of the beginning or of the end.
  static std::vector<Json> simpler(Json const& input) {
    std::vector<Json> out;
    auto const without = [&](std::size_t first, std::size_t last) {
      auto j = input;
      auto& events = j["events"];
      events.erase(events.begin() + static_cast<std::ptrdiff_t>(first), events.begin() + static_cast<std::ptrdiff_t>(last));
      if (!events.empty()) out.push_back(std::move(j));
    };
    auto const n = input["events"].size();
    if (n > 3) without(0, n / 2), without(n / 2, n);
    for (std::size_t i = n; i-- > 0;) without(i, i + 1);
    if (input.contains("end_of_observation")) out.push_back(input), out.back().erase("end_of_observation");
    if (!input.contains("begin")) return out;
    out.push_back(input);
    out.back().erase("begin");
    for (auto const& [name, value] : input["begin"].items()) {
      out.push_back(input);
      out.back()["begin"].erase(name);
      if (name != "last") continue;
      for (auto const& [event, day] : value.items()) out.push_back(input), out.back()["begin"]["last"].erase(event);
    }
    return out;
  }

  Record ask(SuiteLog const& log) {
    Record out;
    bool next = true;
    runner_.run({[&]() -> std::optional<std::size_t> { return std::exchange(next, false) ? std::optional<std::size_t>(0) : std::nullopt; },
                 [&](std::size_t) { return std::string_view(log.input); },
                 [&](std::size_t, Outcome&& outcome) {
                   out = campaign_.judged(log, std::move(outcome));
                   lost_ += out.lost ? 1 : 0;
                   return Runner::Next::done;
                 },
                 [&] { return stopped_(); }});
    return out;
  }

  LogCampaign const& campaign_;
  Runner& runner_;
  std::size_t most_;
  std::function<bool()> const& stopped_;
  oracle::LogFields names_;
  oracle::LogReader reader_;
  std::size_t lost_ = 0;
};

std::string story(ProcedureBook const& book, oracle::EventLog const& log, Lang lang) {
  std::string out;
  for (auto const& e : log.events)
    out += (out.empty() ? "" : " ") + iso_date(e.on) + " — " + std::string(book.events[e.event - 1u].words.in(lang)) + " (" + std::string(book.actors[e.actor - 1u].words.in(lang)) + ").";
  if (log.end_of_observation) out += (lang == Lang::ru ? " Наблюдение до " : " Observed until ") + iso_date(*log.end_of_observation) + ".";
  return out;
}

class Finder {
 public:
  Finder(LogCampaign const& campaign, report::Conformance const& c, Runner* runner, DefectOptions const& options, std::function<bool()> const& stopped)
      : campaign_(campaign), c_(c), o_(options), stopped_(stopped), records_(campaign.records()) {
    if (runner && o_.most > 0) shrinker_.emplace(campaign, *runner, o_.most, stopped);
  }

  std::vector<LogDefect> find() {
    struct Group {
      std::string part;
      std::vector<std::size_t> logs;
      std::size_t shortest;
    };
    std::vector<Group> groups;
    std::map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < c_.cases.size(); ++i)
      for (auto const* part : wrong(i)) {
        auto const [found, fresh] = at.emplace(part->name + "\n" + shape_of(*part), groups.size());
        if (fresh) groups.push_back({part->name, {}, i});
        auto& g = groups[found->second];
        g.logs.push_back(i);
        if (events(i) < events(g.shortest)) g.shortest = i;
      }
    std::vector<LogDefect> out;
    for (auto const& g : groups) out.push_back(defect(g.part, g.logs, g.shortest, out.size() < o_.groups));
    std::stable_sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return a.told.cases.size() > b.told.cases.size(); });
    return out;
  }

 private:
  SuiteLog const& log(std::size_t i) const { return campaign_.suite().logs[records_[i].first]; }
  std::size_t events(std::size_t i) const { return log(i).log.events.size(); }

  // A wrong verdict is told by the violations that are wrong, where they are asked for.
  std::vector<report::ConformPart const*> wrong(std::size_t i) const {
    std::vector<report::ConformPart const*> out;
    for (auto const& p : c_.cases[i].parts)
      if (p.verdict == Verdict::mismatch && c_.cases[i].verdict == Verdict::mismatch) out.push_back(&p);
    if (out.size() > 1) std::erase_if(out, [](auto const* p) { return p->name == part_names[0]; });
    return out;
  }

  LogDefect defect(std::string const& name, std::vector<std::size_t> const& logs, std::size_t shortest, bool small) {
    auto const all = wrong(shortest);
    auto const& part = **std::find_if(all.begin(), all.end(), [&](auto const* p) { return p->name == name; });
    Shrinker::Small s{log(shortest), *records_[shortest].second, part, 0};
    if (small && shrinker_ && !shrinker_->given_up() && !stopped_()) s = shrinker_->shrink(s.log, s.record, s.part);
    auto const& book = campaign_.law().book();
    auto const words = words_of(static_cast<Part>(std::find(part_names.begin(), part_names.end(), name) - part_names.begin()));
    report::ConformDefect told{fingerprint(name + "\n" + shape_of(part)), name, {oracle::capitalised(words.ru), oracle::capitalised(words.en)}, s.part.said, s.part.lawful, {}, {}};
    for (auto const& id : s.part.provisions)
      if (auto const p = find_provision(book.provisions, id); p < book.provisions.size()) told.units.push_back({id, std::string(book.provisions[p].cite), {std::string(book.provisions[p].ru), std::string(book.provisions[p].en)}});
    for (auto const i : logs) told.cases.push_back(c_.cases[i].key);
    told.case_json = s.log.with_id();
    told.story = {story(book, s.log.log, Lang::ru), story(book, s.log.log, Lang::en)};
    for (auto const& v : campaign_.law().audit(s.log.log, campaign_.terms().world).violations)
      told.why.push_back({sentence(book, s.log.log, v, Lang::ru), sentence(book, s.log.log, v, Lang::en)});
    if (told.why.empty()) told.why.push_back({"Нарушений нет.", "There is no violation."});
    told.asked = s.asked;
    told.readings = common(logs);
    return {std::move(told), std::move(s.log), std::move(s.record)};
  }

  // Readings that explain every log of it.
  std::vector<std::string> common(std::vector<std::size_t> const& logs) const {
    auto out = c_.cases[logs.front()].readings;
    for (auto const i : logs) std::erase_if(out, [&](auto const& r) { return std::find(c_.cases[i].readings.begin(), c_.cases[i].readings.end(), r) == c_.cases[i].readings.end(); });
    return out;
  }

  LogCampaign const& campaign_;
  report::Conformance const& c_;
  DefectOptions const& o_;
  std::function<bool()> const& stopped_;
  std::vector<std::pair<std::size_t, Record const*>> records_;
  std::optional<Shrinker> shrinker_;
};

}  // namespace

std::string shape_of(report::ConformPart const& part) {
  auto const said = Json::parse(part.said, nullptr, false), lawful = Json::parse(part.lawful, nullptr, false);
  if (!said.is_array() || !lawful.is_array() || part.name == part_names[0]) return part.said + " instead of " + part.lawful;
  std::vector<std::string> out;
  for (auto const& l : lawful)
    if (std::none_of(said.begin(), said.end(), [&](auto const& s) { return alike(s, l); })) out.push_back("without " + about(l));
  for (auto const& s : said)
    if (std::none_of(lawful.begin(), lawful.end(), [&](auto const& l) { return alike(s, l); })) out.push_back("with " + about(s));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  std::string text;
  for (auto const& o : out) text += (text.empty() ? "" : "; ") + o;
  return text;
}

std::vector<LogDefect> find_defects(LogCampaign const& campaign, report::Conformance const& c, Runner* runner, DefectOptions const& options, std::function<bool()> const& stopped) {
  return Finder(campaign, c, runner, options, stopped).find();
}

FoundReadings find_readings(LogCampaign const& campaign) {
  auto const& book = campaign.law().book();
  auto world = campaign.terms().world;
  std::vector<std::pair<std::size_t, Record const*>> judged;
  for (auto const& r : campaign.records())
    if (r.second->statement && r.second->statement->judgement && (report::conforms(r.second->verdict) || r.second->verdict == Verdict::mismatch)) judged.push_back(r);
  // What the law leaves open under other readings makes nothing right, and nothing wrong.
  enum class Fit : std::uint8_t { right, wrong, open };
  auto const fits = [&](World const& w) {
    std::vector<Fit> out;
    for (auto const& [which, record] : judged) {
      auto const audit = campaign.law().audit(campaign.suite().logs[which].log, w);
      out.push_back(!LogLaw::answers(audit) ? Fit::open : report::conforms(campaign.law().verdict(*record->statement->judgement, campaign.terms().parts, audit)) ? Fit::right : Fit::wrong);
    }
    return out;
  };
  auto const name = [&](Selection s) { return oracle::choice(book.readings, s); };
  FoundReadings out;
  auto now = fits(world);
  if (std::none_of(now.begin(), now.end(), [](Fit f) { return f == Fit::wrong; })) return out;
  for (bool first = true;; first = false) {
    std::size_t most = 0;
    Selection best{};
    std::vector<Fit> after;
    for (std::uint16_t r = 0; r < book.readings.size(); ++r)
      for (std::uint16_t a = 1; a <= book.readings[r].count(); ++a) {
        if (a == world[r]) continue;
        auto const under = fits(switched(world, {r, a}));
        std::size_t mended = 0, broken = 0;
        for (std::size_t i = 0; i < now.size(); ++i) {
          bool const better = now[i] == Fit::wrong && under[i] == Fit::right;
          mended += better, broken += now[i] == Fit::right && under[i] == Fit::wrong;
          if (first && better) out.by[judged[i].first].push_back(name({r, a}));
        }
        if (broken == 0 && mended > most) most = mended, best = {r, a}, after = under;
      }
    if (most == 0) break;
    world = switched(world, best);
    now = after;
    out.taken.push_back(name(best));
  }
  out.all = !out.taken.empty() && std::none_of(now.begin(), now.end(), [](Fit f) { return f == Fit::wrong; });
  return out;
}

}  // namespace norma::conform::logs
