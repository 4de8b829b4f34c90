// A law as the user names it: a day of the act that is built in, a rulebook's file, or a day of a rulebook.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/rulebook.hpp"

namespace norma::cli {

struct LawArgument {
  Rulebook book;
  std::optional<Date> day{};
  std::string file{};                   // empty: the act that is built in
  std::shared_ptr<void const> owner{};  // of what the book points into
  std::string digest{};                 // of the file

  // «право 05.07.2019», `base.json`, …
  std::string words(Lang lang) const;
};

// `DAY`, `act`, `act@DAY`, `FILE`, `FILE@DAY`; else what is wrong, in words.
std::variant<LawArgument, std::string> law_argument(std::string const& text);

// Writes cases of this rulebook's facts as case files; of a rulebook whose facts are not those of the act that is built in, the
// empty string.
std::function<std::string(std::string const& id, std::vector<std::int32_t> const& slots)> case_writer(Rulebook const& book);

}  // namespace norma::cli
