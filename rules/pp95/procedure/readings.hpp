// Decree 95, procedure: places with two defensible meanings. The first alternative is the default. Ids Q.. are those of
// the team's reading of the law (legal/readings.json); N12 to N15 are declared here.
#pragma once
#include "model/reading.hpp"

namespace norma::pp95::procedure {

// clang-format off
inline constexpr std::array readings{
    Reading{"N12", {"95:30:1", "95:34:7", "95:35:1", "95:42:1", "95:43:1"},
            {"Последний день срока в днях, месяцах или годах — нерабочий", "The last day of a period of days, months or years is not a working day"},
            {{{"moves", {"переходит на ближайший рабочий день (ст. 193 ГК по аналогии)", "it moves to the next working day (Civil Code art. 193 by analogy)"}},
              {"stays", {"срок не сдвигается (текст этого не говорит)", "it stays (the text does not move it)"}}}}},
    Reading{"N13", {"95:19_2:1", "95:19_2:2", "95:19_2:3"},
            {"Дни, объявленные Президентом нерабочими в 2020 и 2021 годах", "Days declared non-working by the President in 2020 and 2021"},
            {{{"working", {"считаются рабочими (ВС РФ, Обзор № 1 от 21.04.2020, вопрос 5)", "count as working days (Supreme Court, Review No. 1 of 21.04.2020, question 5)"}},
              {"off",     {"не считаются рабочими", "do not count as working days"}}}}},
    Reading{"N14", {"95:41:1", "95:39:2", "95:24:1"},
            {"Пп. 39 и 41 допускают личное заявление, а п. 24 абз. 1 называет заявления только пп. 19 и 19_4", "Para. 39 and 41 admit the person's own application, while para. 24 names applications under para. 19 and 19_4 only"},
            {{{"own_basis",  {"пп. 39 и 41 сами дают основание экспертизы", "para. 39 and 41 are themselves a basis of the examination"}},
              {"closed_list", {"перечень п. 24 закрыт", "the list of para. 24 is closed"}}}}},
    Reading{"N15", {"95:30:1", "95:30:2", "95:42:1"},
            {"С какого дня идет срок передачи дела, если жалоба подана позже 3 дней после экспертизы?", "From which day does the period for sending up the file run when the appeal comes later than 3 days after the examination?"},
            {{{"request",     {"со дня жалобы (направления, контроля)", "the appeal (special order, control)"}},
              {"examination", {"со дня экспертизы: срок истек до жалобы", "the examination: the period has ended before the appeal"}}}}},
    Reading{"N24", {"95:24:3"},
            {"П. 24 абз. 3: бюро решает о месте экспертизы или о ее заочном проведении, «а также определяет дату … и направляет гражданину приглашение». Приглашают ли и на заочную?",
             "Para. 24: the bureau decides on the place or on an examination in absence, \"and also sets the date … and sends the person an invitation\". Is the person invited to one in absence, too?"},
            {{{"with_presence", {"нет: приглашают того, кто присутствует", "no: whoever is to be present is invited"}},
              {"every_form",    {"да: предложение формы не различает", "yes: the sentence draws no distinction between the forms"}}}}},
    Reading{"Q42", {"95:23:2", "95:19_2:2", "95:19_2:3"},
            {"От какого поступления считается срок, если направление возвращалось?", "From which arrival does the period run when a referral was returned?"},
            {{{"first_arrival", {"от первого: возврат его не прерывает", "the first: a return does not interrupt it"}},
              {"resubmission",  {"от повторного", "the second"}}}}},
    Reading{"Q53", {"95:42:1", "95:45:1", "95:28:2"},
            {"С какого дня идет месяц на обжалование?", "From which day does the month for an appeal run?"},
            {{{"decision",     {"со дня решения", "the day of the decision"}},
              {"announcement", {"со дня объявления", "the day of the announcement"}},
              {"documents",    {"со дня выдачи справки или копий", "the day on which a certificate or copies were issued"}}}}},
    Reading{"Q54", {"95:30:1", "95:30:2", "95:35:1"},
            {"«3-дневный срок»: календарные дни или рабочие?", "\"Three-day period\": calendar days or working days?"},
            {{{"calendar", {"календарные", "calendar days"}},
              {"working",  {"рабочие", "working days"}}}}},
    Reading{"Q60", {"95:39:2", "95:41:1"},
            {"Относится ли «в связи с изменением состояния здоровья» и к заявлению?", "Does \"because of a change of health\" qualify the application too?"},
            {{{"referral_only", {"только к направлению", "the referral only"}},
              {"both",          {"к обоим", "both"}}}}},
    Reading{"Q61", {"95:40:1", "95:41:1"},
            {"2 месяца до конца срока отсчитываются к экспертизе или к поступлению?", "Are the 2 months before the end measured to the examination or to the arrival?"},
            {{{"examination", {"к экспертизе", "to the examination"}},
              {"arrival",     {"к поступлению направления или заявления", "to the arrival of the referral or application"}}}}},
    Reading{"Q62", {"95:23:3", "95:23:1", "95:23:5"},
            {"Заочная форма для раздела IV и условия абз. 5-7 п. 23", "Absentee form for section IV and the conditions of para. 5-7 of item 23"},
            {{{"mandatory",      {"раздел IV только заочно; условия лишь учитываются", "section IV in absence only; the conditions are merely weighed"}},
              {"bureau_decides", {"форму для раздела IV выбирает бюро", "the bureau chooses the form for section IV too"}},
              {"prerequisites",  {"раздел IV только заочно; иначе заочно лишь при условиях абз. 6-7", "section IV in absence only; otherwise absence needs the conditions of para. 6-7"}}}}},
    Reading{"Q65", {"95:44:1", "95:45:1"},
            {"Решение другого состава главного бюро: новый месяц на обжалование в Федеральное бюро?", "A decision of another panel of the main bureau: a new month for an appeal to the Federal bureau?"},
            {{{"new_month",  {"новый месяц", "a new month"}},
              {"same_month", {"месяц идет от первого решения главного бюро", "the month runs from the first decision of the main bureau"}}}}},
    Reading{"Q66", {"95:45:1", "95:42:1"},
            {"Можно ли подать жалобу в Федеральное бюро через портал?", "May an appeal to the Federal bureau be filed through the portal?"},
            {{{"any_way",    {"да: п. 45 способа не называет", "yes: para. 45 names no way"}},
              {"paper_only", {"нет: портал назван только в п. 42", "no: only para. 42 names the portal"}}}}},
    Reading{"Q67", {"95:28:1"},
            {"Голоса разделились поровну", "The vote is tied"},
            {{{"no_decision", {"простого большинства нет, решения нет", "there is no simple majority and no decision"}},
              {"refusal",     {"за признание нет большинства: отказ", "no majority for recognition: refusal"}}}}},
    Reading{"Q72", {"95:24_1:о", "95:19_4:1"},
            {"«Иные цели» освобождают от направления?", "Do \"other purposes\" release from the referral?"},
            {{{"exempt",         {"да, любые", "yes, any of them"}},
              {"needs_referral", {"нет, если закон прямо не освобождает", "no, unless a law says so"}}}}},
};
// clang-format on

// True while this alternative of this reading is selected.
consteval ReadingIs read_as(std::string_view id, std::string_view value) { return is_read(select(readings, id, value)); }

}  // namespace norma::pp95::procedure
