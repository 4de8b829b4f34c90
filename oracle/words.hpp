// Values of the model in words for people.
#pragma once
#include <string>
#include <vector>

#include "model/rulebook.hpp"

namespace norma::oracle {

// 28.12.2020; 28 December 2020.
std::string date_words(Date d, Lang lang);

// The value of a slot of this sort: «да», «нет», a date, a number, an enumerator's words.
std::string value_words(Sort sort, EnumInfo names, std::int32_t value, Lang lang);

// The words of the outcome so spelled in files, of whichever decision; the spelling itself if there is none.
std::string outcome_words(Rulebook const& book, std::string_view name, Lang lang);

// The element of a set of conditions that no unit of the act names.
inline constexpr std::string_view unlisted_condition = "unlisted";

// What an element of a set or map is: «прил. п. 10», «трудовое увечье».
std::string element_words(Rulebook const& book, std::string_view element, Lang lang);

// The words of the outcomes in the mask, with commas.
std::string outcomes_words(DecisionInfo const& decision, std::uint32_t mask, Lang lang);

// The first characters of a sentence, up to the end of a word; «…» stands for the rest.
std::string beginning(std::string_view s, std::size_t characters);

// The Russian form after a number: 1 день, 2 дня, 5 дней.
std::string_view counted(std::size_t n, std::string_view one, std::string_view few, std::string_view many);

// In the quotation marks of the language, without a full stop; quotation marks inside give way.
std::string quotation(std::string_view s, Lang lang);

std::string capitalised(std::string_view s);

// «a», «a and b», «a, b and c».
std::string enumerated(std::vector<std::string> const& parts, Lang lang);

}  // namespace norma::oracle
