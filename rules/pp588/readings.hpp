// Places of decree 588 where the words that are known have two defensible meanings.
#pragma once
#include "model/reading.hpp"

namespace norma::pp588 {

// clang-format off
inline constexpr std::array readings{
    Reading{"Q73", {"588:post:1", "588:portal", "588:remote", "588:1887", "771"},
            {"Право какого дня применяется?", "The law of which day applies?"},
            {{{"examination", {"дня экспертизы; если он не указан — дня решения", "of the day of the examination; if it is not stated, of the decision"}},
              {"decision",    {"дня решения", "of the day of the decision"}},
              {"arrival",     {"дня поступления направления", "of the day on which the referral arrived"}}}}},
    Reading{"N12", {"588:appeal"},
            {"Срок обжалования истекает в нерабочий день: переносится ли он?", "The period for the appeal ends on a day off: does it move?"},
            {{{"moves",       {"переходит на ближайший рабочий день (ст. 193 ГК по аналогии)", "it moves to the next working day (Civil Code, art. 193, by analogy)"}},
              {"stays", {"не переносится", "it stays"}}}}},
    Reading{"L0107", {"1697:form", "letter-2022-06-20"},
            {"Действует ли временный порядок 1 июля 2022 г.?", "Is the temporary order in force on 1 July 2022?"},
            {{{"lasts", {"да: письмо считает его прекращенным со 2 июля", "yes: the letter has it end from 2 July"}},
              {"ended", {"нет: «до 1 июля»", "no: \"to 1 July\""}}}}},
    Reading{"T2", {"1697:form"},
            {"Относится ли «заочно» порядка № 1697 к первичному освидетельствованию?", "Does \"in absence\" of order 1697 reach a first examination?"},
            {{{"absent",  {"да: названы цели, а не граждане", "yes: purposes are named, not persons"}},
              {"general", {"нет: порядок говорит о тех, кому продлевают", "no: the order speaks of those whose disability is prolonged"}}}}},
    Reading{"N19", {"letter-2022-06-20", "protocol-form"},
            {"«Только на основании направления …, выданного медицинской организацией» (письмо), а форма протокола знает и иные основания (19.2–19.6): проводится ли экспертиза по ним?",
             "\"Only on a referral … by a medical organisation\" (the letter), while the form of the protocol knows other bases (19.2 to 19.6): is an examination held on them?"},
            {{{"others_too",   {"да: «только» отграничивает от продления без направления", "yes: \"only\" is said against prolonging without a referral"}},
              {"only_medical", {"нет: со 2 июля 2022 г. — только по направлению медицинской организации", "no: from 2 July 2022 on referral by a medical organisation only"}}}}},
    Reading{"N5", {"588:2022", "588:5:а", "588:5:б", "588:5:в"},
            {"«Условиями признания … являются»: сколько из трех нужно?", "\"The conditions of recognition … are\": how many of the three are needed?"},
            {{{"all_three", {"все три", "all three"}},
              {"any_two",   {"любые два", "any two"}}}}},
    Reading{"S10", {"585n:sum"},
            {"«Прочие прибавляют не больше 10» — слова приказа № 1024н: продолжаются ли они под № 585н?", "\"The others add at most ten\" are words of order 1024n: do they go on under order 585n?"},
            {{{"not_shown", {"в показанных частях № 585н их нет: без общей оценки нескольких нарушений степень не известна", "the shown parts of 585n have no such words: of several impairments without a total the degree is not known"}},
              {"carried",   {"да: прибавить можно до 10, без общей оценки законны обе степени", "yes: up to ten may be added, and without a total both degrees are lawful"}}}}},
    Reading{"N17", {"588:17", "588:28"},
            {"П. 17 называет две предпочтительные формы, п. 28 — три формы экспертизы: можно ли предпочесть дистанционную?", "Item 17 names two preferred forms, item 28 three forms of examination: may the remote one be preferred?"},
            {{{"open",   {"да: скобки не говорят «только», предпочесть можно любую форму п. 28", "yes: the brackets do not say \"only\", any form of item 28 may be preferred"}},
              {"closed", {"нет: слова в скобках п. 17 — полный перечень", "no: the words in brackets in item 17 are all"}}}}},
    Reading{"N17n", {"588:17"},
            {"Обязательно ли указать в согласии предпочтительную форму?", "Must the consent name the preferred form?"},
            {{{"must_name", {"да: «указывая предпочтительную форму»", "yes: \"naming the preferred form\""}},
              {"may_name",  {"нет: согласие действительно и без нее", "no: the consent holds without it"}}}}},
    Reading{"N18", {"588:18"},
            {"Нужны ли для направления и система из трех, и электронная форма?", "Does the referral need both one of the three systems and electronic form?"},
            {{{"both",       {"да: «в … системе … и в форме электронного документа»", "yes: \"in … system … and as an electronic document\""}},
              {"electronic", {"довольно электронной формы", "electronic form is enough"}}}}},
    Reading{"N18c", {"588:18", "588:18:rest"},
            {"«И в форме электронного документа…»: конец п. 18 не показан. Ненадлежаще ли направление, которое отступает от показанных слов?",
             "\"And as an electronic document…\": the end of item 18 is not shown. Is a referral that departs from the shown words not properly formed?"},
            {{{"whole",   {"да: «формируется …» — правило, изъятий не показано", "yes: \"is formed …\" is the rule, and no exceptions are shown"}},
              {"cut_off", {"не известно: изъятие может стоять за многоточием", "it is not known: an exception may stand beyond the dots"}}}}},
    Reading{"N30", {"588:30:1", "588:30:2"},
            {"П. 30: «без доступа к персональным данным» и «ограниченный доступ … для бюро, проводящего экспертизу»", "Item 30: \"without access to personal data\" and \"limited access … for the bureau that examines\""},
            {{{"apart",   {"первое — об экспертизе без присутствия: доступа нет; второе — об иной: доступ ограниченный", "the first is of an examination without presence: no access; the second of any other: limited access"}},
              {"limited", {"второе предложение уточняет первое: доступ ограниченный", "the second sentence qualifies the first: access is limited"}},
              {"kind",    {"без присутствия можно и без доступа, и с ограниченным доступом (форма протокола: 20.1 и 20.4)", "without presence there may be no access or limited access (form of the protocol: 20.1 and 20.4)"}}}}},
};
// clang-format on

consteval Selection reading(std::string_view id, std::string_view value) { return select(readings, id, value); }
consteval ReadingIs read_as(std::string_view id, std::string_view value) { return is_read(reading(id, value)); }

}  // namespace norma::pp588
