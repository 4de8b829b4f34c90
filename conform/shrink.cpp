#include "conform/shrink.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>


namespace norma::conform {
namespace {

using Json = nlohmann::ordered_json;
using report::Verdict;

std::string day_shape(Json const& said, Json const& lawful) {
  auto const day = [](Json const& j) { return j.is_string() ? parse_date(j.get<std::string>()) : std::nullopt; };
  if (said == lawful) return "";
  if (said.is_null()) return "no day";
  if (lawful.is_null()) return "a day where there is none";
  auto const a = day(said), b = day(lawful);
  if (!a) return "not a day";
  if (!b) return "a day";
  int const days = serial(*a) - serial(*b);
  constexpr int few = 3;
  if (std::abs(days) <= few) return std::to_string(std::abs(days)) + (days < 0 ? " days early" : " days late");
  return days < 0 ? "early" : "late";
}

report::ConformPart const* part_named(std::vector<report::ConformPart> const& parts, std::string const& name) {
  auto const found = std::find_if(parts.begin(), parts.end(), [&](auto const& p) { return p.name == name; });
  return found == parts.end() ? nullptr : &*found;
}

}  // namespace

std::string shape_of(report::ConformPart const& part) {
  auto const said = Json::parse(part.said, nullptr, false), lawful = Json::parse(part.lawful, nullptr, false);
  auto const is_day = [](Json const& j) { return j.is_string() || j.is_null(); };
  bool const one_day = is_day(said) && is_day(lawful) && (said.is_string() || lawful.is_string());
  if (one_day) return day_shape(said, lawful);
  if (!lawful.is_object()) return part.said + " instead of " + part.lawful;
  std::string out;
  for (auto const& [outcome, day] : lawful.items()) {
    auto const shape = day_shape(said.is_object() && said.contains(outcome) ? said[outcome] : Json(), day);
    if (!shape.empty()) out += (out.empty() ? "" : "; ") + outcome + ": " + shape;
  }
  return out;
}

Shrinker::Shrinker(Campaign const& campaign, Runner& runner, std::size_t most, std::function<bool()> stopped)
    : campaign_(campaign), runner_(runner), most_(most), stopped_(std::move(stopped)), source_(properties::source_of(campaign.law().book())) {}

std::optional<SuiteCase> Shrinker::possible(properties::Slots const& slots) const {
  SuiteCase c{{}, {}, {}, {}, {}, campaign_.law().act().canonical(slots), 0};
  auto const& engine = campaign_.engine();
  if (engine.broken(c.facts) >= 0) return std::nullopt;
  auto const answer = engine.answer(c.facts);
  if (answer.misfit >= 0 || !campaign_.law().tests(campaign_.terms().scope, answer.result)) return std::nullopt;
  c.edition = answer.result.edition;
  c.key = key_of(campaign_.law(), c.facts);
  c.id = "shrunk-" + c.key;
  c.input = input_of(campaign_.law(), c.facts);
  return c;
}

std::vector<Record> Shrinker::ask(std::vector<SuiteCase> const& cases) {
  std::vector<Record> out(cases.size());
  std::size_t next = 0;
  runner_.run({[&]() -> std::optional<std::size_t> { return next < cases.size() && !given_up() ? std::optional(next++) : std::nullopt; },
               [&](std::size_t i) { return std::string_view(cases[i].input); },
               [&](std::size_t i, Outcome&& outcome) {
                 out[i] = campaign_.judged(cases[i], std::move(outcome));
                 lost_ += out[i].lost ? 1 : 0;
                 return Runner::Next::done;
               },
               [&] { return stopped_(); }});
  return out;
}

Shrunk Shrinker::shrink(SuiteCase const& from, Record const& record, report::ConformPart const& part) {
  Shrunk best{from, record, part, 0};
  auto const shape = shape_of(part);
  // In batches, so that a window is used; they begin small, for the boldest candidates come first.
  constexpr std::size_t first = 4, largest = 32;
  for (bool better = true; better && !given_up() && !stopped_();) {
    better = false;
    auto const candidates = properties::simpler(*source_, best.c.facts);
    std::size_t size = first;
    for (std::size_t at = 0; at < candidates.size() && !better && best.asked < most_ && !given_up() && !stopped_();) {
      std::vector<SuiteCase> batch;
      for (; at < candidates.size() && batch.size() < std::min(size, most_ - best.asked); ++at)
        if (auto c = possible(candidates[at])) batch.push_back(std::move(*c));
      size = std::min(largest, 2 * size);
      best.asked += batch.size();
      auto const records = ask(batch);
      for (std::size_t i = 0; i < batch.size() && !better; ++i) {
        if (records[i].verdict != Verdict::mismatch) continue;
        auto const parts = campaign_.parts(batch[i], records[i]).parts;
        auto const* same = part_named(parts, part.name);
        if (!same || same->verdict != Verdict::mismatch || shape_of(*same) != shape) continue;
        best = {batch[i], records[i], *same, best.asked};
        better = true;
      }
    }
  }
  return best;
}

}  // namespace norma::conform
