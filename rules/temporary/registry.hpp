// The registry of the temporary orders, as clarifications retell them, after that of the act over which they stand.
#pragma once
#include "rules/pp95/registry.hpp"

namespace norma::temporary {

inline constexpr Date since_467 = day(2020, 3, 1), since_1697 = day(2020, 10, 2), last_day = day(2022, 7, 1), after_last_day = day(2022, 7, 2), made_467 = day(2020, 4, 9), made_1697 = day(2020, 10, 16), since_1942 = day(2020, 12, 8);

// clang-format off
inline constexpr std::array orders{
    Provision{"467:days", "Временный порядок № 467, дни", since_467, since_1697, "467", encoded(), "Принят 09.04.2020; действует с 1 марта по 1 октября 2020 г. включительно.", "Made on 2020-04-09; in force from 1 March to 1 October 2020 inclusive.", Mark::found},
    Provision{"467:term", "Временный порядок № 467, срок", since_467, since_1697, "467", encoded(), "При отсутствии направления инвалидность продлевается на 6 месяцев с даты, до которой была установлена.", "Without a referral disability is prolonged for 6 months from the date until which it was set.", Mark::found},
    Provision{"467:kept", "Временный порядок № 467, прежние группа и причина", since_467, since_1697, "467", encoded(), "Продлевается ранее установленная группа (категория) и причина.", "The earlier group (category) and cause are kept.", Mark::found},
    Provision{"467:request", "Временный порядок № 467, без заявления", since_467, since_1697, "467", encoded(), "Без заявления гражданина; о согласии не сказано.", "Without the person's application; nothing is said of consent.", Mark::found},
    Provision{"467:programme", "Временный порядок № 467, ИПРА", since_467, since_1697, "467", encoded(), "Новая ИПРА с прежними мероприятиями.", "A new programme with the former measures.", Mark::found},
    Provision{"467:form", "Временный порядок № 467, форма", since_467, since_1697, "467", encoded(), "«Заочно» (пересказ); цели и «исключительно» — слова № 1697, о целях «е», «л» под № 467 не известно.", "\"In absence\" (retold); purposes and \"only\" are words of 1697; of purposes е and л under 467 nothing is known.", Mark::found},
    Provision{"1697:days", "Временный порядок № 1697, дни", since_1697, never, "1697", encoded(), "Принят 16.10.2020; действует со 2 октября 2020 г. до 1 марта 2021 г. включительно (spkizilyar.ru).", "Made on 2020-10-16; in force from 2 October 2020 to 1 March 2021 inclusive (spkizilyar.ru).", Mark::found},
    Provision{"1697:term", "Временный порядок № 1697, срок", since_1697, never, "1697", encoded(), "Продление на 6 месяцев с даты, до которой инвалидность была установлена.", "Prolonged for 6 months from the date until which disability was set.", Mark::found},
    Provision{"1697:kept", "Временный порядок № 1697, прежняя группа", since_1697, never, "1697", encoded(), "Переосвидетельствование — путем продления ранее установленной группы (apmrpk.ru); категория подразумевается; о причине не сказано.", "Re-examination is by prolonging the earlier group (apmrpk.ru); the category is implied; nothing is said of the cause.", Mark::found},
    Provision{"1697:request", "Временный порядок № 1697, без заявления и согласия", since_1697, never, "1697", encoded(), "Без заявления и согласия гражданина.", "Without the person's application and consent.", Mark::found},
    Provision{"1697:programme", "Временный порядок № 1697, ИПРА", since_1697, never, "1697", encoded(), "Переосвидетельствование — «также путем разработки новой индивидуальной программы …, включающей ранее рекомендованные … мероприятия» (страница apmrpk.ru, на которую ссылается выдержка).", "Re-examination is also by a new individual programme that holds the measures recommended before (the page of apmrpk.ru that the excerpt names).", Mark::found},
    Provision{"1697:form", "Временный порядок № 1697, форма", since_1697, never, "1697", encoded(), "В целях «а»–«д», «ж»–«к», «м»–«о» п. 24_1 экспертиза проводится заочно, исключительно.", "For the purposes а to д, ж to к, м to о of item 24_1 the examination is held in absence only.", Mark::found},
    Provision{"1697:deadline", "Временный порядок № 1697, срок решения", since_1697, never, "1697", encoded(), "Решение — не позднее чем за 3 рабочих дня до истечения. Для концов до 20.10.2020 этот день раньше самого постановления (16.10.2020).", "The decision is made no later than 3 working days before the end. For ends to 2020-10-20 that day lies before the decree itself (2020-10-16).", Mark::found},
    Provision{"92:days", "постановление № 92", day(2021, 2, 1), never, "92", encoded(), "Принято 01.02.2021; порядок продлен до 1 октября 2021 г.", "Made on 2021-02-01; prolongs the order to 1 October 2021.", Mark::found},
    Provision{"1580:days", "постановление № 1580", day(2021, 9, 21), never, "1580", encoded(), "Принято 21.09.2021; порядок продлен до 1 марта 2022 г.", "Made on 2021-09-21; prolongs the order to 1 March 2022.", Mark::found},
    Provision{"183:days", "постановление № 183", day(2022, 2, 17), never, "183", encoded(), "Принято 17.02.2022; порядок продлен до 1 июля 2022 г.", "Made on 2022-02-17; prolongs the order to 1 July 2022.", Mark::found},
    Provision{"letter-2022-06-20", "письмо Минтруда от 20.06.2022 № 13-4/В-882", last_day, never, "13-4/В-882", encoded(), "Порядок прекращает действовать со 2 июля 2022 г.", "The order ceases from 2 July 2022.", Mark::found}};
// clang-format on

inline constexpr auto registry_table = pp95::registry::joined(pp95::registry_table, orders);

}  // namespace norma::temporary
