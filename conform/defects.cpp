#include "conform/defects.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "conform/tell.hpp"
#include "model/fingerprint.hpp"
#include "oracle/story.hpp"
#include "oracle/words.hpp"

namespace norma::conform {
namespace {

using Json = nlohmann::ordered_json;
using report::Verdict;

struct Group {
  std::string part, shape;
  std::vector<std::size_t> cases;     // positions among those told
  std::size_t nearest = 0;            // of them: the one closest to the ordinary case
  properties::Distance distance{};
};

class Finder {
 public:
  Finder(Campaign const& campaign, report::Conformance const& c, Runner* runner, DefectOptions const& options, std::function<bool()> const& stopped)
      : campaign_(campaign), c_(c), runner_(runner), o_(options), stopped_(stopped), source_(properties::source_of(campaign.law().book())), records_(campaign.records()) {}

  std::vector<Defect> find() {
    std::vector<Defect> out;
    std::map<std::string, std::size_t> at;
    std::optional<Shrinker> shrinker;
    if (runner_ && o_.most > 0) shrinker.emplace(campaign_, *runner_, o_.most, stopped_);
    std::size_t shrunk = 0;
    for (auto const& group : groups()) {
      auto const& record = *records_[group.nearest].second;
      auto const& from = campaign_.suite().cases[records_[group.nearest].first];
      auto const& part = *wrong_part(group.nearest, group.part);
      bool const ask = shrinker && shrunk < o_.groups && !shrinker->given_up() && !stopped_();
      shrunk += ask ? 1 : 0;
      auto smallest = ask ? shrinker->shrink(from, record, part) : Shrunk{from, record, part, 0};
      auto const key = key_of_defect(group.part, group.shape, smallest.c.facts);
      auto const [found, fresh] = at.emplace(key, out.size());
      if (fresh) out.push_back({describe(key, smallest), smallest});
      auto& defect = out[found->second];
      for (auto const i : group.cases) defect.told.cases.push_back(c_.cases[i].key);
      if (!fresh) defect.told.asked += smallest.asked;
    }
    for (auto& defect : out) finish(defect);
    std::stable_sort(out.begin(), out.end(), [](Defect const& a, Defect const& b) { return a.told.cases.size() > b.told.cases.size(); });
    return out;
  }

 private:
  report::ConformPart const* wrong_part(std::size_t i, std::string const& name) const {
    for (auto const& p : c_.cases[i].parts)
      if (p.name == name && p.verdict == Verdict::mismatch) return &p;
    return nullptr;
  }

  // The decision, how it is wrong, and the provisions that answer it themselves: which item of a list opened them tells no defects apart.
  std::string key_of_defect(std::string const& part, std::string const& shape, Case const& facts) const {
    auto key = part + "\n" + shape;
    auto const& law = campaign_.law();
    law.provisions(law.topics()[law.topic(part)], campaign_.engine().decide(facts), false).each([&](std::size_t p) { key += "\n" + std::string(law.book().provisions[p].id); });
    return key;
  }

  // By the key of the case as it came.
  std::vector<Group> groups() const {
    std::vector<Group> out;
    std::map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < c_.cases.size(); ++i) {
      if (c_.cases[i].verdict != Verdict::mismatch) continue;
      auto const distance = properties::distance(*source_, campaign_.suite().cases[records_[i].first].facts);
      for (auto const& part : c_.cases[i].parts) {
        if (part.verdict != Verdict::mismatch) continue;
        auto const shape = shape_of(part);
        auto const key = key_of_defect(part.name, shape, campaign_.suite().cases[records_[i].first].facts);
        auto const [found, fresh] = at.emplace(key, out.size());
        if (fresh) out.push_back({part.name, shape, {}, i, distance});
        auto& group = out[found->second];
        group.cases.push_back(i);
        if (distance < group.distance) {
          group.distance = distance;
          group.nearest = i;
        }
      }
    }
    return out;
  }

  report::ConformDefect describe(std::string const& key, Shrunk const& s) const {
    auto const& book = campaign_.law().book();
    auto const words = words_of(s.part.name);
    report::ConformDefect out{fingerprint(key), s.part.name, {oracle::capitalised(words.ru), oracle::capitalised(words.en)}, s.part.said, s.part.lawful, {}, {}};
    for (auto const& p : s.part.provisions) out.units.push_back(unit_of(book, p));
    out.case_json = Suite::with_id(campaign_.law(), s.c);
    auto const slots = s.c.facts;
    out.story = {oracle::tell_case(book, slots, Lang::ru), oracle::tell_case(book, slots, Lang::en)};
    auto const ru = explanation(s, Lang::ru), en = explanation(s, Lang::en);
    for (std::size_t i = 0; i < std::min(ru.size(), en.size()); ++i) out.why.push_back({ru[i], en[i]});
    out.asked = s.asked;
    return out;
  }

  Words words_of(std::string const& part) const {
    auto const& law = campaign_.law();
    auto const& topic = law.topics()[law.topic(part)];
    return topic.kind == Topic::Kind::decision ? law.book().decisions[topic.index].words : law.book().derived[topic.index].words;
  }

  // The sentences about the part; where nothing is due, why that is so is told by those before it.
  std::vector<std::string> explanation(Shrunk const& s, Lang lang) const {
    auto const answer = campaign_.engine().answer(s.c.facts);
    auto const json = Json::parse(campaign_.engine().explain(s.c.facts, answer, lang));
    auto const head = oracle::capitalised(words_of(s.part.name).in(lang));
    std::vector<std::string> all, about;
    for (auto const& sentence : json["text"]) {
      all.push_back(sentence.get<std::string>());
      if (all.back().starts_with(head)) about.push_back(all.back());
    }
    constexpr std::size_t enough = 3;
    if (about.empty()) about.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(enough, all.size())));
    return about;
  }

  // Cases once each, in the order of the suite; readings that explain all of them.
  void finish(Defect& d) const {
    std::set<std::string> const keys(d.told.cases.begin(), d.told.cases.end());
    d.told.cases.clear();
    std::optional<std::vector<std::string>> common;
    for (auto const& one : c_.cases) {
      if (!keys.contains(one.key)) continue;
      d.told.cases.push_back(one.key);
      if (!common) common = one.readings;
      else std::erase_if(*common, [&](auto const& r) { return std::find(one.readings.begin(), one.readings.end(), r) == one.readings.end(); });
    }
    if (common) d.told.readings = *common;
  }

  Campaign const& campaign_;
  report::Conformance const& c_;
  Runner* runner_;
  DefectOptions const& o_;
  std::function<bool()> const& stopped_;
  std::shared_ptr<properties::Source const> source_;
  std::vector<std::pair<std::size_t, Record const*>> records_;
};

}  // namespace

std::vector<Defect> find_defects(Campaign const& campaign, report::Conformance const& c, Runner* runner, DefectOptions const& options, std::function<bool()> const& stopped) {
  return Finder(campaign, c, runner, options, stopped).find();
}

}  // namespace norma::conform
