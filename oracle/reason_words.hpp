// Reasons in words.
#pragma once
#include <string>

#include "oracle/reasons.hpp"

namespace norma::oracle {

// What a leaf asked and got: «моложе 18 лет — нет», «дата рождения — 01.03.1980».
std::string leaf_words(Account const& account, Leaf const& leaf, Lang lang);

// The reasons in one line: definitions with the facts behind them in parentheses.
std::string reasons_words(Account const& account, Reasons const& reasons, Lang lang);

// The reasons with the facts behind dates in the place of the dates, each once.
Leaves facts_behind(Account const& account, Reasons const& reasons);

}  // namespace norma::oracle
