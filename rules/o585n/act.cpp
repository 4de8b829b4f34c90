#include "rules/o585n/act.hpp"

#include "model/check.hpp"
#include "rules/o585n/rules.hpp"

namespace norma::o585n {
namespace {

inline constexpr auto heads = heads_of(degrees, groups, categories);
static_assert(check_heads(heads));

// clang-format off
constexpr auto decisions = hana::make_tuple(
    decided(criteria, "criteria", {"классификации и критерии", "classifications and criteria"}, true),
    decided(degree, "degree", {"степень выраженности нарушений", "degree of the impairments"}, true),
    decided(group, "group", {"группа инвалидности", "disability group"}, !child),
    decided(category, "category", {"категория «ребенок-инвалид»", "category \"disabled child\""}, when(child)));

constexpr auto constraints = hana::make_tuple(
    constraint("born first", "person.born_on", {"рождение не позже дня вопроса", "born no later than the day of the question"}, born_on <= decided_on),
    constraint("percents", "findings.impairments", {"нарушения по убыванию; общая оценка одного нарушения — оно само, нескольких — не меньше наиболее выраженного", "the worst first; the joint assessment of one function is that function, that of several no less than the worst"},
               mse::well_formed(worst, second, third, total)));

constexpr auto properties = hana::make_tuple(
    property("no group below 40 per cent", cites("585n:ranges", "585n:sum"), {"при наиболее выраженном нарушении до 20 процентов группы нет", "with the worst function at 20 per cent or less there is no group"},
             !(value(worst) <= 20) || (given(total) && !(value(total) <= 30)) || (!lawful(group, Group::group_1) && !lawful(group, Group::group_2) && !lawful(group, Group::group_3))));
// clang-format on

std::vector<Unanswered> unanswered() {
  return {{"item_8", false, {"критерий установления инвалидности", "criterion of disability"}, cites("585n:8", "374n:rest"), {"текст пункта 8 и количественные таблицы", "the text of item 8 and the quantitative tables"}},
          {"target_group_number", false, {"номер целевой реабилитационной группы", "number of the target group"}, cites("374n:rest"), {"перечень целевых групп приказа № 374н", "the list of target groups of order 374n"}}};
}

constexpr std::uint16_t slot(auto const& f) { return static_cast<std::uint16_t>(slot_of(f)); }

}  // namespace

Act<Case> act() {
  Rulebook book;
  book.act = "585n";
  book.readings = readings;
  book.editions = {{{since_585, since_374}, "585н"}, {{since_374, day(2026, 1, 1)}, "374н"}};
  book.unanswered = unanswered();
  book.provisions = registry_table;
  book.governing_date = static_cast<std::uint16_t>(Def::day_asked) - 1;
  book.decided_on = book.received_on = slot(decided_on);
  book.usual = {{slot(born_on), 8}};
  return Written<Case, definitions, decisions, constraints, properties>::act(
      std::move(book), {{{view_section<degrees, Case>()}, {criteria.index, degree.index}, {}},
                        {{view_section<groups, Case>(), view_section<categories, Case>()}, {group.index, category.index}, {}}});
}

}  // namespace norma::o585n
