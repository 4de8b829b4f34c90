#include "rules/pp95/act.hpp"

#include "model/assemble.hpp"
#include "model/describe.hpp"
#include "rules/mse/terms.hpp"
#include "rules/pp95/definitions.hpp"
#include "rules/pp95/sections.hpp"
#include "rules/pp95/tables.hpp"

namespace norma::pp95 {
namespace {

// Every date from 14.04.2018 on which the text shows a change, and the decree that made it. The last edition ends
// where decree 588 of 2022 took effect.
std::vector<EditionInfo> editions() {
  struct Boundary {
    Date from;
    std::string_view decree;
  };
  constexpr std::array boundaries{
      Boundary{day(2018, 4, 14), "339"},  Boundary{day(2018, 7, 3), "709"},   Boundary{day(2019, 4, 2), "304"},
      Boundary{day(2019, 5, 21), "607"},  Boundary{day(2019, 6, 15), "715"},  Boundary{day(2019, 7, 6), "823"},
      Boundary{day(2019, 10, 1), "607"},  Boundary{day(2020, 1, 1), "1454"},  Boundary{day(2020, 5, 9), "618"},
      Boundary{day(2020, 10, 7), "1545"}, Boundary{day(2020, 11, 3), "1719"}, Boundary{day(2020, 12, 8), "1942"}};
  std::vector<EditionInfo> table;
  for (std::size_t i = 0; i < boundaries.size(); ++i)
    table.push_back({{boundaries[i].from, i + 1 < boundaries.size() ? boundaries[i + 1].from : day(2022, 7, 1)},
                     boundaries[i].decree});
  return table;
}

std::vector<std::uint16_t> range(std::size_t from, std::size_t count) {
  std::vector<std::uint16_t> r(count);
  for (std::size_t i = 0; i < count; ++i) r[i] = static_cast<std::uint16_t>(from + i);
  return r;
}

}  // namespace

Act<mse::Case> act() {
  Act<mse::Case> a{.book = {.act = "95",
                            .facts = describe_facts(mse::Case{}),
                            .definitions = definition_table(),
                            .decisions = decision_table(),
                            .derived = derived_table(),
                            .rules = {},
                            .strata = {},
                            .readings = readings,
                            .editions = editions(),
                            .constraints = constraint_table(),
                            .fits = fit_table(),
                            .outside = outside_table(),
                            .joint = Joint{status.index, term.index},
                            .properties = property_table(),
                            .provisions = registry_table,
                            .governing_date = static_cast<std::uint16_t>(Def::governing_date) - 1,
                            .decided_on = static_cast<std::uint16_t>(slot_of(mse::facts::decided_on)),
                            .received_on = static_cast<std::uint16_t>(slot_of(mse::facts::received_on))},
                   .sections = {},
                   .meanings = meanings_of_definitions(),
                   .due = &due,
                   .broken = &broken_constraint,
                   .misfit = &misfit};
  add_layers<mse::Case>(
      a, {{{view_section_I(), view_section_II(), view_section_III_a(), view_section_III_b(), view_section_IV()},
           {listed_in.index}, {}},
          {{view_grounds_of_category()}, {list_term.index}, {}},
          {{view_recognition()}, {recognised.index}, {}},
          {{view_statuses(), view_establishment()}, {status.index}, {established_on.index}},
          {{view_general_terms(), view_other_terms(), view_listed_unlimited(), view_irreversible_unlimited(), view_failed_rehabilitation()},
           {term.index}, {}},
          {{view_ends()}, {}, range(until(Term::y1).index, ending_terms)},
          {{view_windows()}, {}, range(reexamine_from(Term::y1).index, 2 * ending_terms)},
          {{view_causes_at_decision()}, {cause.index}, {}},
          {{view_causes_after_decision()}, {}, range(cause_changes_on(Cause::general_disease).index, count_of<Cause>)},
          {{view_forms()}, {form.index}, {}},
          {{view_reexaminations()}, {reexamination.index}, {}}});
  return a;
}

}  // namespace norma::pp95
