// The temporary orders: readings, named terms and decisions, numbered after those of the act over which they stand.
#pragma once
#include "model/written.hpp"
#include "rules/mse/terms.hpp"
#include "rules/pp95/definitions.hpp"
#include "rules/temporary/facts.hpp"
#include "rules/temporary/registry.hpp"

// clang-format off
NORMA_ENUM(norma::temporary, Def,
    (order_in_force, "order_in_force", "временный порядок действует (L0107)", "a temporary order is in force (L0107)"),
    (prolongs,       "prolongs",       "порядок продлевает (T9)", "the order prolongs (T9)"),
    (form_in_force,  "form_in_force",  "порядок решает о форме экспертизы (T8)", "the order decides of the form of an examination (T8)"),
    (known_end,      "known_end",      "до какого дня порядок длится по актам, принятым ко дню решения (T6)", "until when the order lasts by the acts made before the decision (T6)"),
    (term_comes,     "term_comes",     "день, когда наступает срок переосвидетельствования (T7)", "day on which the term of re-examination comes (T7)"),
    (falls_within,   "falls_within",   "срок переосвидетельствования наступает в дни порядка (L0107), и продлевать не рано (T16)", "the term of re-examination falls within the days of the order (L0107), and it is not too early to prolong (T16)"),
    (for_status,     "for_status",     "экспертиза ради группы или категории; если цель не указана, спрашивают о них", "the examination is for a group or the category; where no purpose is stated, they are what is asked for"),
    (named_purpose,  "named_purpose",  "экспертиза в целях, названных № 1697, или цель не указана (T12)", "the examination is for purposes that 1697 names, or no purpose is stated (T12)"),
    (no_examination_467, "no_examination_467", "экспертизы по общему порядку нет, № 467 (T1, T13)", "there is no examination by the general Rules, under 467 (T1, T13)"),
    (no_examination, "no_examination", "экспертизы по общему порядку нет, № 1697 (T10, T13)", "there is no examination by the general Rules, under 1697 (T10, T13)"),
    (six_months_later, "six_months_later", "шесть месяцев спустя (T11)", "six months later (T11)"),
    (first_absent,   "first_absent",   "и первая экспертиза заочная (T2)", "a first examination, too, is in absence (T2)"),
    (first_absent_467, "first_absent_467", "и первая экспертиза заочная по № 467 (T4)", "a first examination, too, is in absence under 467 (T4)"),
    (from_last_day,  "from_last_day",  "3 рабочих дня считаются от последнего дня (T3)", "the 3 working days are counted from the last day (T3)"),
    (days_between,   "days_between",   "3 рабочих дня лежат между решением и истечением (T3)", "the 3 working days lie between decision and end (T3)"),
    (late_is_silent, "late_is_silent", "о решении позже срока порядок молчит (T14)", "of a decision past the deadline the order is silent (T14)"),
    (to_named_day,   "to_named_day",   "порядок, продленный «до» дня, действует и в этот день (L0107)", "the order that is prolonged \"to\" a day is in force on that day, too (L0107)"))
// clang-format on

namespace norma::temporary {
using mse::Cause;
using mse::Form;
using mse::Status;

// clang-format off
inline constexpr std::array own_readings{
    Reading{"T1", {"467:term"},
            {"Продлевает ли порядок № 467 инвалидность тому, кто принес направление?", "Does order 467 prolong disability for a person who brings a referral?"},
            {{{"examined",  {"нет, «при отсутствии направления»: экспертиза по общему порядку", "no, \"without a referral\": examined by the general Rules"}},
              {"prolonged", {"да, продление не зависит от направления", "yes, a referral makes no difference"}}}}},
    Reading{"T10", {"1697:term"},
            {"Продлевает ли порядок № 1697 инвалидность тому, кто принес направление? («При отсутствии направления» сказано о № 467)", "Does order 1697 prolong disability for a person who brings a referral? (\"Without a referral\" is said of 467)"},
            {{{"examined",  {"нет: экспертиза «в целях подп. «а» …» проводится и при порядке, а проводится она по направлению", "no: an examination \"for purpose а …\" is held while the order stands, too, and it is held on a referral"}},
              {"prolonged", {"да: «переосвидетельствование осуществляется путем продления», условия о направлении нет", "yes: \"re-examination is carried out by prolonging\", and no condition of a referral is told"}}}}},
    Reading{"T11", {"467:term", "1697:term"},
            {"«На срок 6 месяцев» с числа, которого в последнем месяце нет: до какого дня?", "\"For 6 months\" from a day that the last month does not have: until which day?"},
            {{{"next_month", {"до 1-го числа следующего месяца: срок истекает в последний день месяца, и день этот входит в срок (ст. 192, 194 ГК по аналогии)", "until the 1st of the next month: the term ends with the last day of the month, which belongs to it (Civil Code, art. 192 and 194, by analogy)"}},
              {"last_day",   {"до последнего дня месяца: он заменяет недостающее число", "until the last day of the month, in place of the missing number"}}}}},
    Reading{"T2", {"1697:form"},
            {"Относится ли «заочно» порядка № 1697 к первичному освидетельствованию?", "Does \"in absence\" of order 1697 reach a first examination?"},
            {{{"absent",  {"да: названы цели, а не граждане", "yes: purposes are named, not persons"}},
              {"general", {"нет: порядок говорит о тех, кому продлевают", "no: the order speaks of those whose disability is prolonged"}}}}},
    Reading{"T4", {"467:form"},
            {"О порядке № 467 сказано лишь «заочно»: и о первичном освидетельствовании?", "Of order 467 no more is said than \"in absence\": of a first examination, too?"},
            {{{"absent",  {"да: изъятий не названо", "yes: no exception is named"}},
              {"general", {"нет: порядок говорит о тех, чей срок переосвидетельствования наступает", "no: the order speaks of those whose term of re-examination comes"}}}}},
    Reading{"T3", {"1697:deadline"},
            {"«За 3 рабочих дня до истечения»: от какого дня назад?", "\"3 working days before the end\": back from which day?"},
            {{{"first_day_without", {"от даты, до которой инвалидность установлена", "from the date until which disability is set"}},
              {"last_day",          {"от последнего дня инвалидности", "from the last day of disability"}},
              {"between",           {"между решением и истечением лежат три полных рабочих дня", "three whole working days lie between the decision and the end"}}}}},
    Reading{"T5", {"467:term", "1697:term"},
            {"Кого порядок не называет, тому инвалидность не продлевают?", "Is disability not prolonged for those whom the order does not name?"},
            {{{"closed", {"да: продление — изъятие из общих Правил, о прочих — они", "yes: prolonging is an exception from the general Rules, which speak of the others"}},
              {"open",   {"о прочих порядок молчит", "the order is silent of the others"}}}}},
    Reading{"T6", {"1697:term", "92:days", "1580:days", "183:days"},
            {"Решает ли о сроке, который наступит позже, продление порядка, принятое после решения?", "Does an extension of the order that is made after the decision reach a term that ends later?"},
            {{{"as_it_stood", {"нет: срок наступает в дни порядка, каким он был в день решения", "no: the term must end within the days of the order as it stood on the day of the decision"}},
              {"as_extended", {"да: срок наступает в дни порядка, сколько бы он ни длился", "yes: within the days of the order, however long it came to last"}}}}},
    Reading{"T8", {"467:days", "1697:days"},
            {"Порядки приняты 09.04.2020 и 16.10.2020, а действуют «с 1 марта» и «со 2 октября»: решают ли они о форме экспертиз, проведенных до того?", "The orders were made on 2020-04-09 and 2020-10-16 and are in force \"from 1 March\" and \"from 2 October\": do they decide of the form of examinations held before?"},
            {{{"as_made",      {"нет: проведенная по общим Правилам остается законной", "no: one held under the general Rules stays lawful"}},
              {"reaches_back", {"да: названы дни, с которых порядок действует", "yes: the days from which the order is in force are named"}}}}},
    Reading{"T9", {"467:days", "1697:days"},
            {"Продлевает ли порядок, пока он не принят (до 09.04.2020; со 2 по 15.10.2020)?", "Does the order prolong while it is not yet made (before 2020-04-09; from 2020-10-02 to 2020-10-15)?"},
            {{{"reaches_back", {"да: названы дни, с которых порядок действует, и от гражданина ничего не требуется", "yes: the days from which the order is in force are named, and nothing is asked of the person"}},
              {"as_made",      {"нет: в день решения порядка еще не было", "no: on the day of the decision there was no order yet"}}}}},
    Reading{"T7", {"467:term", "1697:term", "95:12:1"},
            {"«Срок переосвидетельствования наступает»: когда?", "\"The term of re-examination comes\": when?"},
            {{{"end",   {"в день, до которого установлена инвалидность", "on the day until which disability is set"}},
              {"month", {"с месяцем, на который назначено переосвидетельствование (п. 12): он предшествует этому дню", "with the month for which re-examination is set (item 12), which precedes that day"}}}}},
    Reading{"T12", {"1697:form"},
            {"Экспертиза и в названных целях, и в целях «е», «л»: исключительно ли она заочная?", "An examination for named purposes and for е or л as well: is it held in absence only?"},
            {{{"any_named", {"да: она проводится и «в целях подп. «а»–«д» …»", "yes: it is held \"for purposes а to д …\", too"}},
              {"all_named", {"нет: «е» и «л» не названы, а экспертиза одна", "no: е and л are not named, and the examination is one"}}}}},
    Reading{"T13", {"467:term", "1697:term", "1697:form", "95:24:8"},
            {"Направление принесено в других целях (ИПРА, утрата трудоспособности, справка): продлевается ли инвалидность, срок которой наступает?", "A referral is brought for other purposes (the programme, occupational capacity, a certificate): is disability whose term comes prolonged?"},
            {{{"prolonged", {"да: экспертиза проводится «в целях подп. …» (в том числе по словам порядка), и направления на переосвидетельствование нет", "yes: an examination is held «в целях подп. …», by the words of the order, too, and there is no referral for a re-examination"}},
              {"examined",  {"нет: «при отсутствии направления», какого бы то ни было", "no: \"without a referral\", of whatever kind"}}}}},
    Reading{"T14", {"1697:deadline", "1697:term"},
            {"Решение принято позже, чем за 3 рабочих дня до истечения: продлевается ли инвалидность?", "The decision is made later than 3 working days before the end: is disability prolonged?"},
            {{{"prolonged", {"да: срок дан бюро, от гражданина ничего не требуется, и о последствиях опоздания слов нет", "yes: the deadline is the bureau's, nothing is asked of the person, and no word is of what follows from lateness"}},
              {"silent",    {"не известно: «решение — не позднее», о решении позже срока порядок молчит", "not known: \"the decision is made no later\", and of a later one the order is silent"}}}}},
    Reading{"T15", {"467:term", "1697:term", "95:41:1", "95:43:1"},
            {"Гражданин освидетельствован при контроле или по жалобе, направления нет, а срок наступает в дни порядка: продлевается ли инвалидность?", "A person was examined for control or on an appeal, there is no referral, and the term comes within the days of the order: is disability prolonged?"},
            {{{"examined",  {"нет: решение выносится «на основании полученных результатов» (п. 43), иначе контроль и жалоба потеряли бы смысл", "no: the decision is made «на основании полученных результатов» (item 43); else control and appeal would come to nothing"}},
              {"prolonged", {"да: направления нет, а больше порядок ни о чем не спрашивает", "yes: there is no referral, and the order asks for nothing else"}}}}},
    Reading{"T16", {"467:term", "1697:term", "95:40:1"},
            {"До истечения больше 2 месяцев, а переосвидетельствовать можно «не более чем за 2 месяца» (п. 40): можно ли уже продлить?", "The end is more than 2 months away, and a re-examination may be held «не более чем за 2 месяца» before it (item 40): can disability be prolonged already?"},
            {{{"any_day",    {"да: порядок назвал лишь последний день решения, и от гражданина ничего не требуется", "yes: the order names no day of the decision but the last, and nothing is asked of the person"}},
              {"two_months", {"нет: «переосвидетельствование осуществляется путем продления», и п. 40 говорит и о нем", "no: \"re-examination is carried out by prolonging\", and item 40 speaks of it, too"}}}}},
    Reading{"N13", {"1697:deadline"},
            {"Дни, объявленные Президентом нерабочими в 2021 году", "Days declared non-working by the President in 2021"},
            {{{"working", {"считаются рабочими (ВС РФ, Обзор № 1 от 21.04.2020, вопрос 5)", "count as working days (Supreme Court, Review No. 1 of 21.04.2020, question 5)"}},
              {"off",     {"не считаются рабочими", "do not count as working days"}}}}},
    Reading{"L0107", {"92:days", "1580:days", "183:days", "letter-2022-06-20"},
            {"Порядок продлен «до 1 июля 2022 г.», прежде — «до 1 октября 2021 г.», «до 1 марта 2022 г.»: действует ли он и в названный день?", "The order is prolonged \"to 1 July 2022\", before that \"to 1 October 2021\", \"to 1 March 2022\": is it in force on the named day, too?"},
            {{{"lasts", {"да: письмо считает порядок, продленный «до 1 июля», прекращенным со 2 июля", "yes: the letter has the order that is prolonged \"to 1 July\" end from 2 July"}},
              {"ended", {"нет: «до» — без названного дня", "no: \"to\" leaves the named day out"}}}}},
};
// clang-format on
inline constexpr auto readings = [] {
  std::array<Reading, pp95::readings.size() + own_readings.size()> all{};
  std::copy(own_readings.begin(), own_readings.end(), std::copy(pp95::readings.begin(), pp95::readings.end(), all.begin()));
  return all;
}();
consteval ReadingIs read_as(std::string_view id, std::string_view value) { return is_read(select(readings, id, value)); }

template <class... Id>
consteval Cites cites(Id... ids) { return cites_in<registry_table>(ids...); }

inline constexpr auto without_referral = fact(&Case::temporary, &Temporary::without_referral);
inline constexpr auto goal             = fact(&Case::temporary, &Temporary::goal);
inline constexpr auto goals            = fact(&Case::temporary, &Temporary::goals);
inline constexpr auto cause_held       = fact(&Case::temporary, &Temporary::cause_held);
using mse::facts::current;
using mse::facts::current_status;
using mse::facts::current_term;
using mse::facts::current_until;
inline constexpr auto governing_date = pp95::governing_date;
using pp95::eighteenth;

inline constexpr std::size_t general_definitions = count_of<pp95::Def>;

// The purpose is stated, alone or among others.
consteval auto is_for(Goal g) { return value(goal) == g || Element<bool, decltype(goals)>{goals, static_cast<std::uint16_t>(static_cast<std::uint16_t>(g) - 1)}; }
inline constexpr auto no_goal = !given(goal) && !some<0, count_of<Goal>>(goals);
inline constexpr std::size_t index_of_m = static_cast<std::size_t>(Goal::m) - 1;
inline constexpr auto beyond_1697 = is_for(Goal::e) || is_for(Goal::l);
inline constexpr auto within_1697 = is_for(Goal::a) || is_for(Goal::b) || is_for(Goal::v) || is_for(Goal::g) || is_for(Goal::d) || is_for(Goal::zh) || is_for(Goal::z) ||
                                    is_for(Goal::i) || is_for(Goal::k) || is_for(Goal::m) || is_for(Goal::n) || is_for(Goal::o);

// As NORMA_DEFINE, numbered on from the general act's.
#define NORMA_DEFINE_MORE(name, cites, ...)                                              \
  inline constexpr auto meaning_of_##name = ::norma::mean(Def::name, cites, __VA_ARGS__); \
  inline constexpr ::norma::Ref<decltype(meaning_of_##name)::sort> name{static_cast<std::uint16_t>(general_definitions + static_cast<std::size_t>(Def::name) - 1)};

// clang-format off
NORMA_DEFINE_MORE(order_in_force, cites("467:days", "1697:days", "92:days", "1580:days", "183:days", "letter-2022-06-20"),
    since_467 <= governing_date && (governing_date < last_day || (governing_date == last_day && read_as("L0107", "lasts"))))
// Whose days of effect lie before it was made: prolongation needs nobody's act and reaches back; an examination held by then was held.
inline constexpr auto made = made_467 <= governing_date && (governing_date < since_1697 || made_1697 <= governing_date);
NORMA_DEFINE_MORE(prolongs, cites("467:days", "1697:days"), order_in_force && (read_as("T9", "reaches_back") || made))
NORMA_DEFINE_MORE(form_in_force, cites("467:days", "1697:days"), order_in_force && (read_as("T8", "reaches_back") || made))
// The acts are dated 01.02.2021, 21.09.2021 and 17.02.2022; when they came into force is not found. Order 467 had its one end.
NORMA_DEFINE_MORE(known_end, cites("1697:days", "92:days", "1580:days", "183:days"),
    choose(read_as("T6", "as_extended") || !(since_1697 <= governing_date), last_day,
           choose(governing_date < day(2021, 2, 1), day(2021, 3, 1),
                  choose(governing_date < day(2021, 9, 21), day(2021, 10, 1),
                         choose(governing_date < day(2022, 2, 17), day(2022, 3, 1), last_day)))))
// A term «до достижения возраста» is set for no month.
NORMA_DEFINE_MORE(term_comes, cites("467:term", "1697:term", "95:12:1"),
    choose(read_as("T7", "month") && current_term != mse::Term::to_14 && current_term != mse::Term::to_18, value(current_until) - months(1), value(current_until)))
// The last day on which it comes. A month is a month: it lasts until the day before the end.
inline constexpr auto term_goes = choose(term_comes == value(current_until), value(current_until), previous_day(value(current_until)));
NORMA_DEFINE_MORE(falls_within, cites("467:term", "1697:term", "95:40:1"),
    (read_as("T16", "any_day") || value(current_until) - months(2) <= mse::facts::decided_on) &&
    given(current) && given(current_until) && since_467 <= term_comes &&
    // Of 1 March 2021 what is retold of 1697 says «включительно» (spkizilyar.ru).
    (term_comes < known_end || (term_comes == known_end && (known_end == day(2021, 3, 1) || read_as("L0107", "lasts")))))
// П. 24 абз. 8: the examination goes by the stated purposes.
NORMA_DEFINE_MORE(for_status, cites("95:24:8", "95:24_1:а", "95:24_1:б"), no_goal || is_for(Goal::a) || is_for(Goal::b))
inline constexpr auto cause_alone = is_for(Goal::v) && !for_status;
inline constexpr auto term_alone = is_for(Goal::d) && !for_status;
NORMA_DEFINE_MORE(named_purpose, cites("1697:form"), !beyond_1697 || (within_1697 && read_as("T12", "any_named")))
// П. 19_4: for a duplicate, a new certificate and other purposes «направление … не требуется».
inline constexpr auto for_papers = value(goal) == Goal::m || value(goal) == Goal::n || value(goal) == Goal::o;
inline constexpr auto applied_for_papers = mse::facts::route == mse::Route::self && !no_goal && (!given(goal) || for_papers) && !some<0, index_of_m>(goals);
inline constexpr auto for_others_only = !for_status && (applied_for_papers || read_as("T13", "prolonged"));
// П. 41, 43: control and an appeal ask for no referral.
inline constexpr auto for_control = value(mse::facts::early_basis) == mse::Basis::control;
inline constexpr auto held_without_referral = for_control || (given(mse::facts::appeal_received_on) && given(mse::facts::examined_on));
inline constexpr auto nobody_examined = without_referral && !(held_without_referral && read_as("T15", "examined"));
NORMA_DEFINE_MORE(no_examination_467, cites("467:term", "95:24:8"), nobody_examined || for_others_only || read_as("T1", "prolonged"))
NORMA_DEFINE_MORE(no_examination, cites("1697:term", "95:24:8"), nobody_examined || for_others_only || read_as("T10", "prolonged"))
inline constexpr auto clamped = value(current_until) + months(6);
NORMA_DEFINE_MORE(six_months_later, cites("467:term", "1697:term"),
    choose(read_as("T11", "next_month") && clamped - months(6) < value(current_until), next_day(clamped), clamped))
NORMA_DEFINE_MORE(first_absent, cites("1697:form"), given(current) || read_as("T2", "absent"))
NORMA_DEFINE_MORE(first_absent_467, cites("467:form"), given(current) || read_as("T4", "absent"))
NORMA_DEFINE_MORE(from_last_day, cites("1697:deadline"), read_as("T3", "last_day"))
NORMA_DEFINE_MORE(days_between, cites("1697:deadline"), read_as("T3", "between"))
NORMA_DEFINE_MORE(late_is_silent, cites("1697:deadline"), read_as("T14", "silent"))
NORMA_DEFINE_MORE(to_named_day, cites("92:days", "1580:days", "183:days"), read_as("L0107", "lasts"))
// clang-format on
inline constexpr auto definitions = hana::make_tuple(meaning_of_order_in_force, meaning_of_prolongs, meaning_of_form_in_force, meaning_of_known_end, meaning_of_term_comes, meaning_of_falls_within, meaning_of_for_status, meaning_of_named_purpose, meaning_of_no_examination_467, meaning_of_no_examination, meaning_of_six_months_later, meaning_of_first_absent, meaning_of_first_absent_467, meaning_of_from_last_day, meaning_of_days_between, meaning_of_late_is_silent, meaning_of_to_named_day);
static_assert(in_order_of_names<Def>(definitions), "norma: definitions stand in the order of their names");

// `term` has one outcome more here; the first six are the general act's.
inline constexpr Decision<bool> recognised{mse::recognised.index};
inline constexpr Decision<Status> status{mse::status.index};
inline constexpr Decision<Term> term{mse::term.index};
inline constexpr Decision<Cause> cause{mse::cause.index};
inline constexpr Decision<Form> form{mse::form.index};
inline constexpr Decision<Prolongation> prolongation{mse::decision_count};
inline constexpr Decision<bool> absence_only{mse::decision_count + 1};
inline constexpr Decision<Need> application{mse::decision_count + 2, 2};
inline constexpr Decision<Need> consent{mse::decision_count + 3};
inline constexpr Decision<Programme> programme{mse::decision_count + 4, 1};
inline constexpr Decision<bool> perhaps_prolonged{mse::decision_count + 5};
inline constexpr Decision<bool> nobody_asks{mse::decision_count + 6, 2};
inline constexpr Decision<bool> other_purpose{mse::decision_count + 7, 2};
inline constexpr Decision<bool> nothing_arrived{mse::decision_count + 8, 2};
inline constexpr Decision<bool> established_on_unknown{mse::decision_count + 9, 0}, until_unknown{mse::decision_count + 10, 0}, decide_by_unknown{mse::decision_count + 11, 0};
inline constexpr Decision<bool> not_examined{mse::decision_count + 12, 2};
inline constexpr Derived established_on = mse::established_on;
inline constexpr Derived until_6m{mse::derived_count}, decide_by{mse::derived_count + 1};

inline constexpr auto prolonged = lawful(prolongation, Prolongation::prolonged);

}  // namespace norma::temporary
