#include "rules/pp95/procedure/procedure.hpp"

#include "rules/pp95/procedure/tables.hpp"
#include "rules/pp95/tables.hpp"

namespace norma::pp95::procedure {
namespace {

// Every date on which the text shows a change of the procedure, and the decree that made it. The last edition ends where
// decree 588 of 2022 took effect.
std::vector<EditionInfo> editions() {
  return {{in_force(day(2019, 5, 21), day(2019, 6, 15)), "607"},
          {in_force(day(2019, 6, 15), day(2019, 10, 1)), "715"},
          {in_force(day(2019, 10, 1), day(2020, 10, 7)), "607"},
          {in_force(day(2020, 10, 7), day(2020, 12, 8)), "1545"},
          {in_force(day(2020, 12, 8), day(2022, 7, 1)), "1942"}};
}

}  // namespace

Procedure<Course> procedure() {
  Procedure<Course> p{.book = {.act = "95",
                               .title = title,
                               .facts = describe_facts(Course{}),
                               .today = static_cast<std::uint16_t>(slot_of(today)),
                               .actor = static_cast<std::uint16_t>(slot_of(actor)),
                               .last = static_cast<std::uint16_t>(slot_of(last_events)),
                               .states = state_table<State>(state_rows),
                               .events = event_table<Event>(event_rows),
                               .actors = enumeration<Party>::table,
                               .transitions = {},
                               .conditions = {},
                               .calls = {},
                               .readings = readings,
                               .editions = editions(),
                               .provisions = registry_table,
                               .calendar = production_calendar(),
                               .outside = outside_table(),
                               .concerns = concerns(),
                               .presidential = select(readings, "N13", "off"),
                               .rolling = select(readings, "N12", "moves")},
                      .typed_transitions = {},
                      .typed_conditions = {},
                      .typed_calls = {}};
  for (auto const view : {view_referral, view_sending, view_applications, view_registration, view_placing, view_examination,
                          view_additional_programme, view_decision, view_windows, view_records, view_copies, view_outcomes, view_outcome_duties,
                          view_rehabilitation, view_goods_and_services, view_duplicates, view_higher_levels, view_appeals, view_appeal_duties, view_other_ways})
    p.add(view());
  return p;
}

}  // namespace norma::pp95::procedure
