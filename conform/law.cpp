#include "conform/law.hpp"

#include <algorithm>
#include <bit>

#include "oracle/json_text.hpp"

namespace norma::conform {
namespace {

using report::Verdict;
using Kind = Topic::Kind;

constexpr std::string_view nothing = "null";

std::string day_json(std::int32_t key) {
  std::string out;
  oracle::append_date(out, Date::from_key(key));
  return out;
}

std::string day_json(Day const& day) { return day ? oracle::quoted(*day) : std::string(nothing); }

std::string said_json(Said const& said) {
  switch (said.kind) {
    case Said::Kind::none: return std::string(nothing);
    case Said::Kind::declined: return "{\"declined\":" + oracle::quoted(said.reason) + "}";
    case Said::Kind::outcome: return "{\"outcome\":" + said.outcomes.front() + "}";
    case Said::Kind::lawful: break;
  }
  std::string out = "{\"lawful\":[";
  for (auto const& o : said.outcomes) out += (out.back() == '[' ? "" : ",") + o;
  return out + "]}";
}

// The worse of two: a mismatch before a refusal before a choice.
Verdict worse(Verdict a, Verdict b) {
  auto const rank = [](Verdict v) { return v == Verdict::mismatch ? 3 : v == Verdict::declined ? 2 : v == Verdict::permitted ? 1 : 0; };
  return rank(a) >= rank(b) ? a : b;
}

}  // namespace

Law::Law(std::shared_ptr<oracle::Law const> act) : act_(std::move(act)), layout_(act_->book()) {
  for (auto const& part : layout_.parts) {
    Topic t{part.kind, {}, part.index, part.dates};
    t.name = part.kind == Kind::decision ? book().decisions[part.index].name : book().derived[part.index].name;
    if (part.kind == Kind::dates)
      for (std::size_t d = 0; d < book().decisions.size() && t.owner < 0; ++d)
        for (auto const& o : book().decisions[d].outcomes)
          if (o.name == book().derived[part.index].key) t.owner = static_cast<int>(d);
    topics_.push_back(std::move(t));
  }
}

std::size_t Law::topic(std::string_view name) const {
  return static_cast<std::size_t>(std::find_if(topics_.begin(), topics_.end(), [&](Topic const& t) { return t.name == name; }) - topics_.begin());
}

bool Law::answers(Topic const& t, Result const& result) const {
  auto const answered = [](State s) { return s == State::answered || s == State::not_due; };
  if (!result.encoded()) return false;
  if (t.kind == Kind::decision) return answered(result.state[t.index]);
  if (t.kind == Kind::date) return answered(result.value_state[t.index]);
  return t.owner < 0 || answered(result.state[static_cast<std::size_t>(t.owner)]);
}

bool Law::tests(Scope const& scope, Result const& result) const {
  bool decisions = false, answered = false, dated = false;
  for (std::size_t i = 0; i < topics_.size(); ++i) {
    if (!scope.topics[i]) continue;
    bool const decision = topics_[i].kind == Kind::decision;
    decisions = decisions || decision;
    (decision ? answered : dated) |= answers(topics_[i], result);
  }
  return decisions ? answered : dated;
}

oracle::ProvisionSet Law::provisions(Topic const& t, Result const& result, bool inner) const {
  oracle::ProvisionSet set;
  auto const add = [&](RuleSet const& of) {
    (result.live & of).each(0, layout_.cites.size(), [&](std::size_t r) { set |= layout_.cites[r]; });
  };
  if (t.kind == Kind::decision) {
    auto const lawful = result.lawful[t.index];
    (result.live & layout_.modal[t.index]).each(0, layout_.cites.size(), [&](std::size_t r) {
      auto const& rule = book().rules[r];
      bool const makes = rule.modality == Modality::must_not || (rule.outcomes & lawful) != 0;
      if (!makes) return;
      set |= layout_.cites[r];
      if (!inner) return;
      for (auto const& asked : layout_.asked[r]) {
        auto const bit = std::uint32_t{1} << asked.outcome;
        if ((result.lawful[asked.decision] & bit) == 0) continue;
        (result.live & layout_.modal[asked.decision]).each(0, layout_.cites.size(), [&](std::size_t asked_rule) {
          if ((book().rules[asked_rule].outcomes & bit) != 0) set |= layout_.cites[asked_rule];
        });
      }
    });
    return set;
  }
  for (auto const d : t.dates)
    if (result.value_state[d] == State::answered) add(layout_.assigning[d]);
  return set;
}

std::string Law::lawful(Topic const& t, Result const& result) const {
  if (t.kind == Kind::decision) {
    if (result.state[t.index] != State::answered) return std::string(nothing);
    std::string out = "[";
    for (auto bits = result.lawful[t.index]; bits != 0; bits &= bits - 1)
      out += (out.size() > 1 ? "," : "") + layout_.outcomes[t.index][static_cast<std::size_t>(std::countr_zero(bits))];
    return out + "]";
  }
  if (t.kind == Kind::date) return result.value_state[t.index] == State::answered ? day_json(result.value[t.index]) : std::string(nothing);
  std::string out;
  for (auto const d : t.dates)
    if (result.value_state[d] == State::answered) out += (out.empty() ? "{" : ",") + layout_.dates[d] + day_json(result.value[d]);
  return out.empty() ? std::string(nothing) : out + "}";
}

Judged Law::judge(Statement const& s, Scope const& scope, Engine const& engine, Case const& facts, Result const& result) const {
  return judged(s, scope, engine, facts, result, true);
}

Verdict Law::verdict(Statement const& s, Scope const& scope, Engine const& engine, Case const& facts, Result const& result) const {
  return judged(s, scope, engine, facts, result, false).verdict;
}

namespace {

// Judges one statement.
class Judge {
 public:
  Judge(Law const& law, oracle::DecisionLayout const& layout, Statement const& s, Scope const& scope, Engine const& engine, Case const& facts, Result const& result, bool worded)
      : law_(law), layout_(layout), s_(s), scope_(scope), engine_(engine), facts_(facts), result_(result), worded_(worded) {}

  Judged judge() {
    chosen_.assign(law_.book().decisions.size(), 0);
    auto const& topics = law_.topics();
    for (std::size_t i = 0; i < topics.size(); ++i)
      if (topics[i].kind == Kind::decision) read(topics[i]);
    for (std::size_t i = 0; i < topics.size(); ++i)
      if (scope_.topics[i] && law_.answers(topics[i], result_)) {
        if (topics[i].kind == Kind::decision) decision(topics[i]);
        else date(topics[i]);
      }
    return std::move(out_);
  }

 private:
  Said const& said(Topic const& t) const {
    static Said const none;
    auto const found = s_.decisions.find(t.name);
    return found == s_.decisions.end() ? none : found->second;
  }

  // The outcomes that are said of a decision, as bits; what is no outcome of it has the highest.
  static constexpr std::uint32_t foreign = std::uint32_t{1} << 31;
  void read(Topic const& t) {
    for (auto const& o : said(t).outcomes) {
      auto const& names = layout_.outcomes[t.index];
      auto const at = static_cast<std::size_t>(std::find(names.begin(), names.end(), o) - names.begin());
      chosen_[t.index] |= at == names.size() ? foreign : std::uint32_t{1} << at;
    }
  }

  void add(Topic const& t, Verdict v, std::string said, std::string lawful) {
    out_.verdict = worse(out_.verdict, v);
    if (!worded_) return;
    report::ConformPart part{t.name, v, std::move(said), std::move(lawful), {}};
    law_.provisions(t, result_).each([&](std::size_t p) { part.provisions.emplace_back(law_.book().provisions[p].id); });
    out_.parts.push_back(std::move(part));
  }

  void decision(Topic const& t) {
    auto const& what = said(t);
    auto const lawful = result_.state[t.index] == State::answered ? result_.lawful[t.index] : 0;
    auto const claimed = chosen_[t.index];
    auto const verdict = [&] {
      switch (what.kind) {
        case Said::Kind::none: return lawful == 0 ? Verdict::match : Verdict::mismatch;
        case Said::Kind::declined: return Verdict::declined;
        case Said::Kind::lawful: return claimed == lawful ? Verdict::match : Verdict::mismatch;
        case Said::Kind::outcome: break;
      }
      return (claimed & lawful) == 0 ? Verdict::mismatch : std::has_single_bit(lawful) ? Verdict::match : Verdict::permitted;
    }();
    if (verdict == Verdict::permitted)
      if (auto const left = beside_the_first(t.index); left && (claimed & *left) == 0)
        return add(t, Verdict::mismatch, worded_ ? said_json(what) : "", worded_ ? outcomes(t, *left) : "");
    add(t, verdict, worded_ ? said_json(what) : "", worded_ ? law_.lawful(t, result_) : "");
  }

  std::string outcomes(Topic const& t, std::uint32_t bits) const {
    std::string list = "[";
    for (; bits != 0; bits &= bits - 1) list += (list.size() > 1 ? "," : "") + layout_.outcomes[t.index][static_cast<std::size_t>(std::countr_zero(bits))];
    return list + "]";
  }

  // Of two decisions that are lawful in pairs only: what the choice of the first leaves of the second.
  std::optional<std::uint32_t> beside_the_first(std::uint16_t second) const {
    auto const& joint = law_.book().joint;
    if (!joint || joint->second != second) return std::nullopt;
    auto const first = chosen_[joint->first];
    if (!std::has_single_bit(first) || (first & result_.lawful[joint->first]) == 0 || std::has_single_bit(result_.lawful[joint->first])) return std::nullopt;
    return engine_.decide_if(facts_, joint->first, static_cast<std::uint32_t>(std::countr_zero(first))).lawful[second];
  }

  void date(Topic const& t) {
    auto const found = s_.dates.find(t.name);
    if (t.kind == Kind::date) {
      if (found == s_.dates.end()) {
        if (scope_.dates_required) one_day(t, {});
        return;
      }
      if (auto const* day = std::get_if<Day>(&found->second)) return one_day(t, *day);
      out_.problem = "dates." + t.name + ": expected a day or null";
      return;
    }
    if (t.owner < 0) return;
    // Outcomes that are said and lawful: the days of the others are told with the outcome itself.
    auto const due = chosen_[static_cast<std::size_t>(t.owner)] & result_.lawful[static_cast<std::size_t>(t.owner)];
    if (found == s_.dates.end()) {
      if (scope_.dates_required && due != 0) each_day(t, due, {}, true);
      return;
    }
    if (auto const* day = std::get_if<Day>(&found->second)) {
      // One day belongs to the one outcome that is said.
      if (!std::has_single_bit(due)) return;
      return each_day(t, due, {{key_of(t, due), *day}}, true);
    }
    each_day(t, due, std::get<1>(found->second), scope_.dates_required);
  }

  std::string key_of(Topic const& t, std::uint32_t bit) const {
    return std::string(law_.book().decisions[static_cast<std::size_t>(t.owner)].outcomes[static_cast<std::size_t>(std::countr_zero(bit))].name);
  }

  void one_day(Topic const& t, Day const& day) {
    auto const lawful = result_.value_state[t.index] == State::answered ? day_json(result_.value[t.index]) : std::string(nothing);
    auto const stated = day_json(day);
    add(t, stated == lawful ? Verdict::match : Verdict::mismatch, stated, lawful);
  }

  void each_day(Topic const& t, std::uint32_t due, std::map<std::string, Day> const& stated, bool all) {
    std::string said = "{", lawful = "{";
    bool same = true, any = false;
    auto const& book = law_.book();
    for (; due != 0; due &= due - 1) {
      auto const key = key_of(t, due);
      auto const found = stated.find(key);
      if (found == stated.end() && !all) continue;
      std::string expected(nothing);
      bool known = true;
      for (auto const d : t.dates) {
        if (book.derived[d].key != key) continue;
        known = result_.value_state[d] == State::answered || result_.value_state[d] == State::not_due;
        if (result_.value_state[d] == State::answered) expected = day_json(result_.value[d]);
      }
      if (!known) continue;
      auto const day = found == stated.end() ? std::string(nothing) : day_json(found->second);
      char const* comma = any ? "," : "";
      any = true;
      said += comma + oracle::quoted(key) + ":" + day;
      lawful += comma + oracle::quoted(key) + ":" + expected;
      same = same && day == expected;
    }
    if (any) add(t, same ? Verdict::match : Verdict::mismatch, said + "}", lawful + "}");
  }

  Law const& law_;
  oracle::DecisionLayout const& layout_;
  Statement const& s_;
  Scope const& scope_;
  Engine const& engine_;
  Case const& facts_;
  Result const& result_;
  bool worded_;
  std::vector<std::uint32_t> chosen_;
  Judged out_;
};

}  // namespace

Judged Law::judged(Statement const& s, Scope const& scope, Engine const& engine, Case const& facts, Result const& result, bool worded) const {
  auto out = Judge(*this, layout_, s, scope, engine, facts, result, worded).judge();
  if (!out.problem.empty()) out.verdict = Verdict::protocol;
  return out;
}

}  // namespace norma::conform
