#include "bench/small/act.hpp"

#include "bench/small/rules.hpp"
#include "model/check.hpp"

namespace norma::bench::small {
namespace {

static_assert(check_heads(heads_of(standings, fares, cards)));

constexpr auto decisions = hana::make_tuple(
    decided(standing, "standing", {"положение", "standing"}, true),
    decided(fare, "fare", {"плата", "fare"}, true),
    decided(card, "card", {"карта", "card"}, !lawful(standing, Standing::barred)));
constexpr auto constraints = hana::make_tuple(
    constraint("born first", "person.born_on", {"рождение не позже дня заявления", "born no later than the day of the application"}, born_on <= applied_on));
constexpr auto properties = hana::make_tuple(
    property("no concession on paper", cites("s:2:1"), {"льгот на бумаге не бывает", "no concession is on paper"}, lawful(fare, Fare::full) || !lawful(card, Card::paper)));

}  // namespace

Act<Case> act() {
  Rulebook book;
  book.act = "small";
  book.editions = {{{day(2018, 1, 1), day(2020, 1, 1)}, "1"}, {{day(2020, 1, 1), day(2024, 1, 1)}, "2"}};
  book.derived = {{"valid_until", "", {"действует до", "valid until"}}};
  book.provisions = registry_table;
  book.governing_date = static_cast<std::uint16_t>(Def::day_asked) - 1;
  book.decided_on = book.received_on = static_cast<std::uint16_t>(slot_of(applied_on));
  return Written<Case, definitions, decisions, constraints, properties>::act(
      std::move(book), {{{view_section<standings, Case>()}, {standing.index}, {}},
                        {{view_section<fares, Case>()}, {fare.index}, {valid_until.index}},
                        {{view_section<cards, Case>()}, {card.index}, {}}});
}

}  // namespace norma::bench::small
