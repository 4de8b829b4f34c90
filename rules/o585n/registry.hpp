// The registry of orders 585н and 374н: excerpts that were found.
#pragma once
#include <array>

#include "model/provision.hpp"

namespace norma::o585n {

inline constexpr Date since_585 = day(2020, 1, 1), since_374 = day(2025, 3, 1);

// clang-format off
inline constexpr std::array registry_table{
    Provision{"585n:1", "приказ № 585н, п. 1", since_585, since_374, "585н", encoded(), "Приказ от 27.08.2019, заменил № 1024н. Классификации определяют виды и степени нарушений и ограничений. Что приказ кончился 28.02.2025, выведено из № 374н.", "Order of 2019-08-27, replaces 1024n. The classifications set kinds and degrees of impairments and limitations. That the order ended on 2025-02-28 is inferred from 374n.", Mark::found},
    Provision{"585n:2", "приказ № 585н, п. 2", since_585, since_374, "585н", encoded(), "Критерии определяют основания групп (категории).", "The criteria set the grounds of groups (of the category).", Mark::found},
    Provision{"585n:8", "приказ № 585н, п. 8", since_585, since_374, "585н", not_shown(), "Критерий установления инвалидности; текст не показан.", "The criterion of disability; its wording is not shown.", Mark::found},
    Provision{"585n:9", "приказ № 585н, п. 9", since_585, since_374, "585н", encoded(), "Критерии групп применяются после установления инвалидности по п. 8.", "The criteria of groups apply once disability is established by item 8.", Mark::found},
    Provision{"585n:10", "приказ № 585н, п. 10", since_585, since_374, "585н", encoded(), "I группа: IV степень, 90–100 процентов.", "Group I: degree IV, 90 to 100 per cent.", Mark::found},
    Provision{"585n:11", "приказ № 585н, п. 11", since_585, since_374, "585н", encoded(), "II группа: III степень, 70–80 процентов.", "Group II: degree III, 70 to 80 per cent.", Mark::found},
    Provision{"585n:12", "приказ № 585н, п. 12", since_585, since_374, "585н", encoded(), "III группа: II степень, 40–60 процентов.", "Group III: degree II, 40 to 60 per cent.", Mark::found},
    Provision{"585n:ranges", "приказ № 585н, диапазоны", since_585, since_374, "585н", encoded(), "I степень 10–30 (группа не устанавливается), II 40–60, III 70–80, IV 90–100.", "Degree I 10 to 30 (no group), II 40 to 60, III 70 to 80, IV 90 to 100.", Mark::found},
    Provision{"585n:child", "приказ № 585н, категория", since_585, since_374, "585н", encoded(), "Категория «ребенок-инвалид»: 40–100 процентов и ограничение жизнедеятельности.", "The category \"disabled child\": 40 to 100 per cent and a limitation.", Mark::found},
    Provision{"585n:tables", "приказ № 585н, количественная система оценки (приложения)", since_585, since_374, "585н", not_shown(), "Таблицы не показаны; шаг в 10 процентов — слова приказа № 1024н: что дает оценка между диапазонами, не показано.", "The tables are not shown; steps of ten per cent are words of order 1024n: what a per cent between the ranges gives is not shown.", Mark::found},
    Provision{"585n:sum", "приказ № 585н, сложение нарушений", since_585, since_374, "585н", encoded(), "Считается наиболее выраженное; прочие прибавляют не больше 10: слова приказа № 1024н, который № 585н заменил; в показанных частях № 585н их нет.", "The worst counts; the others add at most ten: words of order 1024n, which 585n replaced; the shown parts of 585n do not have them.", Mark::found},
    Provision{"402n", "приказ № 402н", since_adoption, never, "402н", not_shown(), "Приказ от 12.08.2022; как критерии не найден: 17.05.2023 и 11.11.2023 работают по № 585н.", "An order of 2022-08-12; as criteria it is not found: on 2023-05-17 and 2023-11-11 order 585n is applied.", Mark::found},
    Provision{"374n", "приказ № 374н", since_374, never, "374н", encoded(), "Классификации и критерии МСЭ; от 26.07.2024, зарегистрирован 23.08.2024 № 79273; с 1 марта 2025 г.", "Classifications and criteria of the examination; of 2024-07-26, registered on 2024-08-23 as No. 79273; from 2025-03-01."},
    Provision{"374n:1", "приказ № 374н, п. 1", since_374, never, "374н", no_effect(Why::organisation, "Says what the classifications hold; the lists are not shown."), "Классификации включают основные виды стойких расстройств функций организма и степени их выраженности, основные категории жизнедеятельности и степени ограничений этих категорий, а также перечень целевых реабилитационных групп инвалидов (детей-инвалидов) в зависимости от структуры и степени выраженности расстройств и ограничений.", "The classifications hold the main kinds of persistent disorders of body functions and their degrees, the main categories of life activities and the degrees of their limitation, and the list of target rehabilitation groups of disabled persons (children) by the kind and degree of disorders and limitations.", Mark::found},
    Provision{"374n:2", "приказ № 374н, п. 2", since_374, never, "374н", encoded(), "Критерии определяют основания групп (категории) и целевых реабилитационных групп.", "The criteria set the grounds of groups (of the category) and of target groups.", Mark::found},
    Provision{"374n:rest", "приказ № 374н, кроме п. 1 и 2", since_374, never, "374н", not_shown(), "Степени, диапазоны и критерии групп не показаны.", "Degrees, ranges and criteria of groups are not shown.", Mark::found}};
// clang-format on

}  // namespace norma::o585n
