// The fixed phrases of the narration, in both languages.
#pragma once
#include "model/enumeration.hpp"

namespace norma::oracle {

// «предписывает» of one provision, «предписывают» of several; English uses the same words for both.
struct Verb {
  Words one, several;
  constexpr std::string_view of(std::size_t provisions, Lang l) const {
    return (provisions == 1 ? one : several).in(l);
  }
};

// clang-format off
inline constexpr Verb prescribes  {{"предписывает", "prescribed by"}, {"предписывают", "prescribed by"}};
inline constexpr Verb offers      {{"одно из этого предписывает", "one of these prescribed by"}, {"одно из этого предписывают", "one of these prescribed by"}};
inline constexpr Verb permits     {{"допускает", "permitted by"}, {"допускают", "permitted by"}};
inline constexpr Verb forbids     {{"запрещает", "forbidden by"}, {"запрещают", "forbidden by"}};
inline constexpr Verb asks        {{"говорит", "called for by"}, {"говорят", "called for by"}};
inline constexpr Verb is_given_by {{"так устанавливает", "set by"}, {"так устанавливают", "set by"}};

inline constexpr Words because         {", потому что: ", ", because: "};
inline constexpr Words several_lawful  {"законно любое из: ", "any of these is lawful: "};
inline constexpr Words yields          {" не применяется: приоритет у ", " does not apply, overridden by "};
inline constexpr Words yield           {" не применяются: приоритет у ", " do not apply, overridden by "};
inline constexpr Words by_basis        {"; основание — ", "; basis: "};
inline constexpr Words conflict        {"противоречие, исполнить вместе нельзя: ", "conflict, these cannot be obeyed together: "};
inline constexpr Words gap             {"решение нужно, но ни одна норма не дает ответа.", "a decision is due, but no provision answers."};
inline constexpr Words no_wording      {"ответа нет, на эту дату неизвестна редакция нормы: ", "no answer, the wording on this date is not encoded: "};
inline constexpr Words not_stated      {"ответа нет, в деле не указано: ", "no answer, the case does not state: "};
inline constexpr Words words_silent    {"ответа нет, известные слова этого не решают: ", "no answer, the words that are known do not settle it: "};
inline constexpr Words not_answered    {"Ответа нет: ", "No answer: "};
inline constexpr Words would_need      {". Для него нужно: ", ". It would take: "};
inline constexpr Words law_of_act      {"Применен акт ", "Law applied: act "};
inline constexpr Words edition         {" в редакции, действующей с ", ", the edition in force from "};
inline constexpr Words governing_day   {" (день, право которого применяется, — ", " (day whose law applies: "};
inline constexpr Words law_unknown     {"Право этого дня не закодировано: ", "The law of this day is not encoded: "};
inline constexpr Words law_known       {"; закодировано право с ", "; the law is encoded from "};
inline constexpr Words to              {" по ", " to "};
inline constexpr Words stands_beside   {"Рядом с этим правом в этот день действует акт ", "Another act stands beside this law on that day: "};
inline constexpr Words stands_over     {"Над этим правом в этот день стоит акт ", "Another act stands over this law on that day: "};
inline constexpr Words not_told_here   {" Ответ его не учитывает; он решает: ", " The answer leaves it out; it governs: "};
inline constexpr Words left_out        {"Названо в деле, но в перечне этого дня не значится, и ответ этого не учитывает: ", "Stated in the case but not in the list of that day, and left out of the answer: "};
inline constexpr Words depends         {"Ответ зависит от толкования ", "The answer depends on reading "};
inline constexpr Words taken           {" Принято: ", " Taken: "};
inline constexpr Words alternatively   {"; возможно также: ", "; also possible: "};
// clang-format on

}  // namespace norma::oracle
