// The semantics agree with one another, and with themselves.
#include "oracle/batch/batch.hpp"
#include "oracle/flat.hpp"
#include "properties/pp95/property.hpp"
#include "properties/pp95/view.hpp"
#include "properties/slots.hpp"

namespace norma::properties::pp95 {
namespace {

std::string differ(Rulebook const& book, Result const& typed, Result const& flat) {
  if (same(typed, flat)) return {};
  auto const d = difference(book, typed, flat);
  return "typed to other: " + (d.empty() ? "live " + text(book, typed.live ^ flat.live) + ", active " +
                                              text(book, typed.active ^ flat.active)
                                        : d);
}

Verdict typed_equals_flat(Bench const& b, Case const& c) {
  auto const slots = slots_of(c);
  auto const& world = b.engine.world();
  if (b.engine.broken(c) != oracle::broken_flat(b.book(), slots.data(), world)) return wrong("constraints differ");
  auto const d = differ(b.book(), b.engine.decide(c), oracle::decide_flat(b.book(), slots.data(), world));
  return wrong(d);
}

Verdict typed_equals_flat_under_every_reading(Bench const& b, Case const& c) {
  auto const slots = slots_of(c);
  for (auto const& v : b.variants) {
    auto const d = differ(b.book(), v.engine.decide(c), oracle::decide_flat(b.book(), slots.data(), v.engine.world()));
    if (!d.empty()) return wrong(std::string(b.book().readings[v.reading].id) + ", " + d);
  }
  return holds();
}

Verdict typed_equals_flat_in_every_edition(Bench const& b, Case const& c) {
  auto const slots = slots_of(c);
  for (std::size_t e = 0; e < b.book().editions.size(); ++e) {
    auto const d =
        differ(b.book(), b.engine.decide(c, e), oracle::decide_flat(b.book(), slots.data(), b.engine.world(), e));
    if (!d.empty()) return wrong("edition " + std::to_string(e) + ", " + d);
  }
  return holds();
}

// The case and others like it: each has one fact at an end of its range.
std::vector<Slots> neighbours(Rulebook const& book, Slots const& slots) {
  std::vector<Slots> out;
  for (std::size_t i = 0; i < slots.size() && out.size() < oracle::batch::lanes - 1; i += 1 + i % 3) {
    auto const& f = book.facts[i];
    if (f.parent >= 0 && slots[static_cast<std::size_t>(f.parent)] == 0) continue;
    // A record that is not there has no values of its own to be there with.
    bool const has_parts = std::any_of(book.facts.begin(), book.facts.end(), [&](auto const& g) { return g.parent == static_cast<int>(i); });
    if (has_parts && slots[i] == 0) continue;
    out.push_back(slots);
    out.back()[i] = slots[i] == f.high ? f.low : f.high;
    if (has_parts) out.back() = slots_of(case_of<Case>(out.back()));  // what is no longer there has no parts
  }
  return out;
}

// The case in a batch beside its neighbours, and one of these; in the widest vectors of this machine, or in each width.
std::string differ_in_batches(Bench const& b, oracle::batch::Program const& program, Engine const& engine, Case const& c, std::optional<std::size_t> edition, bool every_width) {
  auto const slots = slots_of(c);
  auto const beside = neighbours(b.book(), slots);
  auto const widths = oracle::batch::kernels_here();
  std::shared_ptr<oracle::batch::Program const> const shared(std::shared_ptr<void>(), &program);
  for (auto k = every_width ? 0 : widths.size - 1; k < widths.size; ++k) {
    oracle::batch::Batch batch(shared, *widths.list[k]);
    batch.with_active(true);
    for (auto const& n : beside) batch.put(n);
    batch.put(c);
    batch.decide(edition);
    batch.depend();
    auto const last = batch.size() - 1;
    for (auto const lane : {last, last > 0 ? static_cast<int>(static_cast<unsigned>(c.person.born_on.key()) % static_cast<unsigned>(last)) : last}) {
      auto const facts = lane == last ? c : case_of<Case>(beside[static_cast<std::size_t>(lane)]);
      auto const answer = engine.answer(facts, edition);
      auto const d = differ(b.book(), answer.result, batch.result(lane));
      if (!d.empty()) return std::string(widths.list[k]->name) + ", " + d;
      if (batch.possible(lane) != (engine.broken(facts) < 0)) return "constraints differ";
      if (batch.fits(lane) != (answer.misfit < 0)) return "what fits differs";
      if (batch.governing(lane) != answer.governing) return "the governing date differs";
      if (batch.depends_on(lane) != answer.depends_on) return "other readings: " + std::to_string(batch.depends_on(lane)) + " for " + std::to_string(answer.depends_on);
    }
  }
  return {};
}

Verdict batches_answer_as_the_engine(Bench const& b, Case const& c) { return wrong(differ_in_batches(b, *b.program, b.engine, c, std::nullopt, true)); }

Verdict batches_answer_as_the_engine_under_every_reading(Bench const& b, Case const& c) {
  for (auto const& v : b.variants) {
    auto const d = differ_in_batches(b, *v.program, v.engine, c, std::nullopt, false);
    if (!d.empty()) return wrong(std::string(b.book().readings[v.reading].id) + ", " + d);
  }
  return holds();
}

Verdict batches_answer_as_the_engine_in_every_edition(Bench const& b, Case const& c) {
  for (std::size_t e = 0; e < b.book().editions.size(); ++e) {
    auto const d = differ_in_batches(b, *b.program, b.engine, c, e, true);
    if (!d.empty()) return wrong("edition " + std::to_string(e) + ", " + d);
  }
  return holds();
}

// Definitions by the flat evaluator, in order.
std::vector<std::int32_t> defined_flat(Bench const& b, Slots const& slots) {
  std::vector<std::int32_t> defined(b.book().definitions.size());
  oracle::Scope const scope{slots.data(), b.engine.world().data(), defined.data(), nullptr, nullptr};
  for (std::size_t i = 0; i < defined.size(); ++i) defined[i] = oracle::evaluate(b.book().definitions[i].expr, scope);
  return defined;
}

Verdict definitions_are_the_same(Bench const& b, Case const& c) {
  auto const typed = b.engine.definitions(c), flat = defined_flat(b, slots_of(c));
  for (std::size_t i = 0; i < flat.size(); ++i)
    if (typed[i] != flat[i]) return wrong(std::string(b.book().definitions[i].name));
  return holds();
}

Verdict decides_the_same_again(Bench const& b, Case const& c) {
  auto const first = b.engine.answer(c);
  b.engine.answer(Case{});
  Engine const copy = b.engine;
  for (auto const* e : {&b.engine, &copy}) {
    auto const again = e->answer(c);
    if (!same(first.result, again.result) || first.depends_on != again.depends_on) return wrong("another answer");
  }
  return wrong(same(first.result, b.engine.decide(c)) ? "" : "answer() and decide() differ");
}

Verdict survives_flattening(Bench const& b, Case const& c) {
  auto const slots = slots_of(c);
  auto const back = case_of<Case>(slots);
  if (slots_of(back) != slots) return wrong("other slots");
  return wrong(same(b.engine.decide(c), b.engine.decide(back)) ? "" : "another result");
}

Verdict active_rules_are_those_whose_guards_hold(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!r.encoded()) return does_not_apply();
  auto const slots = slots_of(c);
  auto const defined = defined_flat(b, slots);
  auto const& world = b.engine.world();
  oracle::Scope const scope{slots.data(), world.data(), defined.data(), r.lawful.data(), r.value.data()};
  for (std::size_t i = 0; i < b.book().rules.size(); ++i) {
    auto const& rule = b.book().rules[i];
    bool expected = rule.head.interval.contains(c.decided_on) && oracle::evaluate(rule.guard, scope) != 0;
    for (auto const s : rule.head.readings) expected = expected && world[s.reading] == s.alternative;
    if (r.active.has(i) != expected)
      return wrong(std::string(rule.head.id) + (expected ? " is missing" : " is active"));
  }
  return holds();
}

}  // namespace

std::vector<Property> evaluator_properties() {
  return {{"typed_equals_flat", "the typed and the flat evaluator give one result", typed_equals_flat, 10},
          {"typed_equals_flat_under_every_reading", "they do so under every reading",
           typed_equals_flat_under_every_reading},
          {"typed_equals_flat_in_every_edition", "they do so in every edition", typed_equals_flat_in_every_edition},
          {"batches_answer_as_the_engine", "many cases at a time are answered as one, with the same readings", batches_answer_as_the_engine, 3},
          {"batches_answer_as_the_engine_under_every_reading", "they are so under every reading", batches_answer_as_the_engine_under_every_reading},
          {"batches_answer_as_the_engine_in_every_edition", "they are so in every edition", batches_answer_as_the_engine_in_every_edition},
          {"definitions_are_the_same", "they give every definition one value", definitions_are_the_same},
          {"decides_the_same_again", "a case is decided the same way again, whatever was decided between",
           decides_the_same_again},
          {"survives_flattening", "a case comes back from its slots and is decided as before", survives_flattening},
          {"active_rules_are_those_whose_guards_hold",
           "a rule is active if and only if it is in force, its reading selected and its guard true",
           active_rules_are_those_whose_guards_hold}};
}

}  // namespace norma::properties::pp95
