// The readings on which an answer says that it depends are those that matter, by engines that hold each alternative.
#include <numeric>
#include <utility>

#include "oracle/flat.hpp"
#include "properties/pp95/property.hpp"
#include "properties/pp95/view.hpp"
#include "properties/slots.hpp"
#include "rules/pp95/act.hpp"

namespace norma::properties::pp95 {
namespace {

// The acts that stand over the day whose law the engine applies: they are printed, too.
std::vector<bool> acts_over(Bench const& b, Engine const& engine, Case const& c) {
  auto const day = Date::from_key(engine.definitions(c)[b.book().governing_date]);
  std::vector<bool> acts;
  for (auto const& o : b.book().outside) acts.push_back(o.interval.contains(day));
  return acts;
}

// The reading says which day's law applies.
bool moves_the_law(Bench const& b, std::size_t reading) {
  for (auto const& n : b.book().definitions[b.book().governing_date].expr)
    if (n.op == Op::reading && n.value == static_cast<std::int32_t>(reading)) return true;
  return false;
}

// Readings that change what is printed when switched alone, a bit each.
std::uint64_t mattering(Bench const& b, Case const& c, Result const& base) {
  std::uint64_t bits = 0;
  auto const acts = acts_over(b, b.engine, c);
  for (auto const& v : b.variants)
    if (!difference(b.book(), base, v.engine.decide(c)).empty() || acts_over(b, v.engine, c) != acts)
      bits |= std::uint64_t{1} << v.reading;
  return bits;
}

std::string names(Bench const& b, std::uint64_t bits) {
  std::string s;
  for (std::size_t r = 0; r < b.book().readings.size(); ++r)
    if (bits >> r & 1) s += (s.empty() ? "" : ", ") + std::string(b.book().readings[r].id);
  return s;
}

Verdict unnamed_readings_change_nothing(Bench const& b, Case const& c) {
  auto const a = b.engine.answer(c);
  return wrong(names(b, mattering(b, c, a.result) & ~a.depends_on));
}

Verdict named_readings_change_something(Bench const& b, Case const& c) {
  auto const a = b.engine.answer(c);
  if (a.depends_on == 0) return does_not_apply();
  return wrong(names(b, a.depends_on & ~mattering(b, c, a.result)));
}

Verdict readings_matter_alike_in_a_given_edition(Bench const& b, Case const& c) {
  for (std::size_t e = 0; e < b.book().editions.size(); ++e) {
    auto const a = b.engine.answer(c, e);
    std::uint64_t bits = 0;
    for (auto const& v : b.variants)
      if (!difference(b.book(), a.result, v.engine.decide(c, e)).empty()) bits |= std::uint64_t{1} << v.reading;
    if (bits != a.depends_on) return wrong("edition " + std::to_string(e) + ": " + names(b, bits ^ a.depends_on));
  }
  return holds();
}

// One of the variants as the base, by the flat evaluator: readings switched from there.
Verdict readings_matter_alike_from_another_reading(Bench const& b, Case const& c) {
  auto const slots = slots_of(c);
  auto const mix = std::accumulate(slots.begin(), slots.end(), std::uint32_t{0}, [](std::uint32_t h, std::int32_t v) {
    return h * 31 + static_cast<std::uint32_t>(v);
  });
  auto const& from = b.variants[mix % b.variants.size()].engine;
  auto const a = from.answer(c);
  std::uint64_t bits = 0;
  for (std::size_t r = 0; r < b.book().readings.size(); ++r)
    for (std::uint8_t other = 1; other <= b.book().readings[r].count(); ++other) {
      auto world = from.world();
      if (std::exchange(world[r], other) == other) continue;
      auto const switched = oracle::decide_flat(b.book(), slots.data(), world);
      if (!difference(b.book(), a.result, switched).empty() ||
          (moves_the_law(b, r) && acts_over(b, Engine(norma::pp95::act(), world), c) != acts_over(b, from, c)))
        bits |= std::uint64_t{1} << r;
    }
  return wrong(names(b, bits ^ a.depends_on));
}

Verdict named_readings_are_asked_somewhere(Bench const& b, Case const& c) {
  std::uint64_t asked = 0;
  for (auto const& d : b.book().definitions)
    for (auto const& n : d.expr)
      if (n.op == Op::reading) asked |= std::uint64_t{1} << n.value;
  for (auto const& r : b.book().rules)
    for (auto const s : r.head.readings) asked |= std::uint64_t{1} << s.reading;
  return wrong(names(b, b.engine.answer(c).depends_on & ~asked));
}

}  // namespace

std::vector<Property> reading_properties() {
  return {
      {"unnamed_readings_change_nothing", "switching a reading that is not in depends_on changes nothing printed",
       unnamed_readings_change_nothing},
      {"named_readings_change_something", "switching a reading in depends_on, and no other, changes something printed",
       named_readings_change_something},
      {"readings_matter_alike_in_a_given_edition",
       "in every edition that is given, depends_on names exactly the readings that matter",
       readings_matter_alike_in_a_given_edition},
      {"readings_matter_alike_from_another_reading",
       "with another reading as the base, depends_on names exactly the readings that matter",
       readings_matter_alike_from_another_reading},
      {"named_readings_are_asked_somewhere", "depends_on names only readings that rules or definitions ask",
       named_readings_are_asked_somewhere}};
}

}  // namespace norma::properties::pp95
