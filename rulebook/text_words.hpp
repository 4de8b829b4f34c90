// The keywords of the language of rules, in both languages. A text may mix them.
#pragma once
#include <array>

#include "model/enumeration.hpp"

namespace norma::rulebook::words {

// clang-format off
// Expressions.
inline constexpr Words either      {"или", "or"};
inline constexpr Words both        {"и", "and"};
inline constexpr Words negation    {"не", "not"};
inline constexpr Words if_         {"если", "if"};
inline constexpr Words then        {"то", "then"};
inline constexpr Words else_       {"иначе", "else"};
inline constexpr Words given       {"указано", "is given"};
inline constexpr Words not_given   {"не указано", "is not given"};
inline constexpr Words before      {"раньше", "before"};
inline constexpr Words not_after   {"не позже", "not after"};
inline constexpr Words after       {"позже", "after"};
inline constexpr Words not_before  {"не раньше", "not before"};
inline constexpr Words can_be      {"может быть", "can be"};
inline constexpr Words any_of      {"хотя бы одно из", "any of"};
inline constexpr Words one_of      {"одно из", "any of"};
inline constexpr Words every_one_of{"каждое из", "every one of"};
inline constexpr Words also_in     {"и вместе с тем из", "that is also in"};
inline constexpr Words is_also_in  {"есть и среди", "is also in"};
inline constexpr Words month_after {"первый день месяца после", "the first of the month after"};
inline constexpr Words month_after_than{"первого дня месяца после", "the first of the month after"};  // behind a comparison
inline constexpr Words rolled      {"с переносом", "rolled"};
inline constexpr Words truth       {"да", "true"};
inline constexpr Words falsehood   {"нет", "false"};
inline constexpr Words no_date     {"никогда", "never"};
inline constexpr Words reading     {"толкование", "reading"};
inline constexpr Words enumerator  {"значение", "value"};
inline constexpr Words fact        {"факт", "fact"};
inline constexpr Words definition  {"понятие", "definition"};
inline constexpr Words derived     {"дата", "date"};

// Rows.
inline constexpr Words rule        {"норма", "rule"};
inline constexpr Words constraint  {"ограничение", "constraint"};
inline constexpr Words fit         {"соответствие", "fit"};
inline constexpr Words property    {"свойство", "property"};
inline constexpr Words by          {"по", "by"};
inline constexpr Words in_force    {"действует", "in force"};
inline constexpr Words always      {"с принятия акта", "since adoption"};
inline constexpr Words from        {"с", "from"};
inline constexpr Words to          {"по", "to"};
inline constexpr Words till        {"до", "until"};  // refused with a hint
inline constexpr Words under       {"при толковании", "under reading"};
inline constexpr Words when        {"когда", "when"};
inline constexpr Words any_case    {"во всех случаях", "in every case"};
inline constexpr Words overrides   {"имеет приоритет над", "overrides"};
inline constexpr Words must        {"обязательно", "must be"};
inline constexpr Words may         {"допустимо", "may be"};
inline constexpr Words must_not    {"запрещено", "must not be"};
inline constexpr Words not_encoded {"не закодировано", "is not encoded"};
inline constexpr Words is          {"это", "is"};
inline constexpr Words on_field    {"о поле", "on"};
inline constexpr Words says        {"словами", "in words"};
inline constexpr Words holds       {"выполняется", "holds"};

// Rows behind a verb, in the accusative where it differs.
inline constexpr Words rule_acc    {"норму", "rule"};

// Steps of a draft.
inline constexpr Words add         {"добавить", "add"};
inline constexpr Words replace     {"заменить", "replace"};
inline constexpr Words end_rule    {"прекратить норму", "end rule"};
inline constexpr Words on_day      {"с", "on"};
inline constexpr Words edition     {"редакция", "edition"};
inline constexpr Words provision   {"положение", "provision"};
inline constexpr Words called      {"под именем", "called"};
inline constexpr Words by_decree   {"по постановлению", "by decree"};
inline constexpr Words one_way     {"либо", "either"};
inline constexpr Words other_way   {"или", "or"};
// clang-format on

inline constexpr std::array modalities{must, may, must_not, not_encoded};

// Periods, as they are counted: 1, 2 to 4, 5 and more.
struct Counted {
  std::array<std::string_view, 3> ru;
  std::array<std::string_view, 2> en;
};
inline constexpr Counted years{{"год", "года", "лет"}, {"year", "years"}};
inline constexpr Counted months{{"месяц", "месяца", "месяцев"}, {"month", "months"}};
inline constexpr Counted day{{"день", "дня", "дней"}, {"day", "days"}};

// n is not negative.
constexpr std::string_view form(Counted const& c, int n, Lang lang) {
  if (lang == Lang::en) return c.en[n == 1 ? 0 : 1];
  int const last = n % 10, teen = n / 10 % 10 == 1;
  return c.ru[!teen && last == 1 ? 0 : !teen && last >= 2 && last <= 4 ? 1 : 2];
}

// Where an operand is expected, these words begin something else than a name; a name so spelled stands in quotation marks.
inline constexpr std::array leading{negation, if_, any_of, one_of, every_one_of, month_after, month_after_than, truth, falsehood, no_date, reading, enumerator, fact, definition, derived};

}  // namespace norma::rulebook::words
