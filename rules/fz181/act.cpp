#include "rules/fz181/act.hpp"

#include "model/check.hpp"
#include "rules/fz181/rules.hpp"

namespace norma::fz181 {
namespace {

inline constexpr auto heads = heads_of(directions, groups, of_groups, aids, help, whom_to_help);
static_assert(check_heads(heads));

// clang-format off
constexpr auto decisions = hana::make_tuple(
    decided(direction, "direction", {"основное направление", "main direction"}, given(measure)),
    decided(target_groups, "target_groups", {"целевые реабилитационные группы", "target rehabilitation groups"}, true),
    decided(separate_group, "separate_group", {"отдельная группа в связи с боевыми действиями", "separate group for combat injuries"}, true),
    decided(determined_by, "determined_by", {"кто определяет группу", "who determines the group"}, perhaps_determined),
    decided(recorded_in, "recorded_in", {"куда вносятся сведения о группе", "where the group is recorded"}, perhaps_determined),
    decided(technical_aid, "technical_aid", {"техническое средство реабилитации", "technical aid"}, given(aid)),
    decided(technical_aid_decided_at, "technical_aid_decided_at", {"когда решается о техническом средстве", "when the technical aid is decided"}, given(aid)),
    decided(early_help, "early_help", {"ранняя помощь", "early help"}, child || day_asked < since_651),
    decided(early_help_to_child, "early_help_to_child", {"ранняя помощь ребенку", "early help to the child"}, (child && !lawful(early_help, false)) || day_asked < since_651),
    decided(early_help_to_family, "early_help_to_family", {"ранняя помощь семье", "early help to the family"}, (child && !lawful(early_help, false)) || day_asked < since_651),
    decided(assisted_living_rules, "assisted_living_rules", {"правила сопровождаемого проживания", "rules on assisted living"}, true),
    decided(standards_list, "standards_list", {"акт о перечне направлений для стандартов", "act on the list of directions with standards"}, true),
    decided(early_help_requirements, "early_help_requirements", {"акт о требованиях к ранней помощи", "act on requirements for early help"}, true));

constexpr auto constraints = hana::make_tuple(
    constraint("born first", "person.born_on", {"рождение не позже дня вопроса", "born no later than the day of the question"}, born_on <= decided_on),
    constraint("disorders of somebody disabled", "person.disorders", {"сочетание нарушений указано для инвалида", "combined disorders are stated of somebody recognised"}, if_given(disorders, recognised)));

constexpr auto properties = hana::make_tuple(
    property("no group without recognition", cites("181:9:group"), {"не признанному инвалидом целевая группа не определяется", "who is not recognised gets no target group"},
             recognised || (!lawful(target_groups, Groups::one) && !lawful(target_groups, Groups::several))),
    property("early help to the small", cites("181:2"), {"ребенку до трех лет с ограничениями или риском их ранняя помощь предоставляется", "a child under three with limitations or a risk of them gets early help"},
             !help_due || day_asked < since_651 || lawful(early_help, true)),
    property("no aid against a contraindication", cites("181:11_1"), {"при противопоказании средство не обязательно", "with a contraindication an aid is not bound to be given"},
             !given(aid) || !contraindication || !lawful(technical_aid, Aid::provided) || lawful(technical_aid, Aid::not_provided)));
// clang-format on

std::vector<Unanswered> unanswered() {
  return {{"group_number", false, {"номер целевой реабилитационной группы", "number of the target group"}, cites("809n"), {"перечень целевых групп (приказ № 374н, методика № 717н)", "the list of target groups (order 374n, method 717n)"}},
          {"standards", false, {"стандарт оказания услуг", "standard of services"}, cites("181:9_2", "1033:list"), {"тексты перечня и стандартов по постановлению № 1033", "the list and the standards under decree 1033"}},
          {"assisted_living_need", false, {"нуждаемость в сопровождаемом проживании", "need of assisted living"}, cites("606n"), {"текст приказа № 606н", "the text of order 606n"}}};
}

constexpr std::uint16_t slot(auto const& f) { return static_cast<std::uint16_t>(slot_of(f)); }

}  // namespace

Act<Case> act() {
  Rulebook book;
  book.act = "181";
  book.readings = readings;
  book.editions = {{{signed_651, since_910}, "181-ФЗ"}, {{since_910, since_651}, "910"}, {{since_651, day(2026, 1, 1)}, "651-ФЗ"}};
  book.unanswered = unanswered();
  book.provisions = registry_table;
  book.governing_date = static_cast<std::uint16_t>(Def::day_asked) - 1;
  book.decided_on = book.received_on = slot(decided_on);
  book.usual = {{slot(born_on), 2}, {slot(born_on), 8}};
  return Written<Case, definitions, decisions, constraints, properties>::act(
      std::move(book),
      {{{view_section<directions, Case>(), view_section<groups, Case>(), view_section<aids, Case>(), view_section<help, Case>()},
        {direction.index, target_groups.index, separate_group.index, technical_aid.index, technical_aid_decided_at.index, early_help.index,
         assisted_living_rules.index, standards_list.index, early_help_requirements.index},
        {}},
       {{view_section<of_groups, Case>(), view_section<whom_to_help, Case>()}, {determined_by.index, recorded_in.index, early_help_to_child.index, early_help_to_family.index}, {}}});
}

}  // namespace norma::fz181
