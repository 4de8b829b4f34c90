#include "conform/readings.hpp"
#include "oracle/world.hpp"

#include <algorithm>

namespace norma::conform {
namespace {

using report::Verdict;

struct Subject {
  std::size_t which;  // case of the suite
  Record const* record;
  std::uint64_t depends_on;  // readings that change the answer, each switched alone
  bool conforms;
};

class Finder {
 public:
  explicit Finder(Campaign const& campaign) : c_(campaign), world_(campaign.terms().world), subjects_(subjects(campaign.engine())) {}

  FoundReadings find() {
    FoundReadings out;
    auto const switches = alternatives();
    for (auto const& s : switches) {
      auto const engine = c_.law().engine(switched(world_, s));
      for (auto const& subject : subjects_)
        if (!subject.conforms && touches(subject, s) && fit(subject, *engine) == Fit::lawful) out.by[subject.which].push_back(name(s));
    }
    while (auto const best = take(switches)) {
      world_ = switched(world_, *best);
      out.taken.push_back(name(*best));
      subjects_ = subjects(*c_.law().engine(world_));
    }
    out.all = !out.taken.empty() && std::all_of(subjects_.begin(), subjects_.end(), [](Subject const& s) { return s.conforms; });
    return out;
  }

 private:
  // Every alternative that is not that of the campaign's world.
  std::vector<Selection> alternatives() const {
    std::vector<Selection> out;
    auto const& readings = c_.law().book().readings;
    for (std::uint16_t r = 0; r < readings.size(); ++r)
      for (std::uint16_t a = 1; a <= readings[r].count(); ++a)
        if (a != c_.terms().world[r]) out.push_back({r, a});
    return out;
  }

  std::string name(Selection s) const { return oracle::choice(c_.law().book().readings, s); }

  std::vector<Subject> subjects(Engine const& engine) const {
    std::vector<Subject> out;
    for (auto const& [which, record] : c_.records()) {
      if (!record->statement || (!report::conforms(record->verdict) && record->verdict != Verdict::mismatch)) continue;
      auto const& facts = c_.suite().cases[which].facts;
      auto const answer = engine.answer(facts);
      out.push_back({which, record, answer.depends_on, report::conforms(c_.law().verdict(*record->statement, c_.terms().scope, engine, facts, answer.result))});
    }
    return out;
  }

  static bool touches(Subject const& s, Selection by) { return (s.depends_on >> by.reading & 1) != 0; }

  // A switch that leaves the law without an answer where it had one makes nothing lawful, and nothing unlawful.
  enum class Fit : std::uint8_t { lawful, unlawful, open };
  Fit fit(Subject const& s, Engine const& engine) const {
    auto const& facts = c_.suite().cases[s.which].facts;
    auto const before = c_.engine().decide(facts), after = engine.decide(facts);
    auto const& topics = c_.law().topics();
    for (std::size_t i = 0; i < topics.size(); ++i)
      if (c_.terms().scope.topics[i] && c_.law().answers(topics[i], before) && !c_.law().answers(topics[i], after)) return Fit::open;
    return report::conforms(c_.law().verdict(*s.record->statement, c_.terms().scope, engine, facts, after)) ? Fit::lawful : Fit::unlawful;
  }

  // The switch that explains most mismatches and breaks no match.
  std::optional<Selection> take(std::vector<Selection> const& switches) const {
    std::optional<Selection> best;
    std::size_t most = 0;
    for (auto const& s : switches) {
      if (world_[s.reading] != c_.terms().world[s.reading]) continue;
      auto const engine = c_.law().engine(switched(world_, s));
      std::size_t explained = 0;
      bool breaks = false;
      for (auto const& subject : subjects_) {
        if (!touches(subject, s)) continue;
        auto const how = fit(subject, *engine);
        breaks = subject.conforms && how == Fit::unlawful;
        if (breaks) break;
        explained += !subject.conforms && how == Fit::lawful ? 1 : 0;
      }
      if (!breaks && explained > most) {
        most = explained;
        best = s;
      }
    }
    return best;
  }

  Campaign const& c_;
  World world_;
  std::vector<Subject> subjects_;
};

}  // namespace

FoundReadings find_readings(Campaign const& campaign) {
  auto const records = campaign.records();
  bool const any = std::any_of(records.begin(), records.end(), [](auto const& r) { return r.second->verdict == Verdict::mismatch; });
  return any ? Finder(campaign).find() : FoundReadings{};
}

}  // namespace norma::conform
