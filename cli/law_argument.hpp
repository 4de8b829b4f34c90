// Laws as the user names them: days of an act that is built in, rulebooks' files, or days of a rulebook.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/procedure_book.hpp"
#include "oracle/law.hpp"

namespace norma::cli {

struct LawArgument {
  Rulebook book;
  std::optional<Date> day{};
  std::string file{};                   // empty: the act that is built in
  std::shared_ptr<void const> owner{};  // of what the book points into
  std::string digest{};                 // of the file
  std::optional<ProcedureBook> procedure{};  // if the act has one, or the file holds it

  // «право 05.07.2019», `base.json`, …
  std::string words(Lang lang) const;
};

struct NamedLaws {
  std::shared_ptr<oracle::Law const> act;  // of which they all speak
  std::vector<LawArgument> laws;           // in the order of the texts
};

// Laws of the act that `--act` names. If it names none: of the act that a file names; else, where the first act of the list has not
// all the days, of the act of these days; else of the first. A text is `DAY`, `act`, `act@DAY`, `FILE` or `FILE@DAY`. Nothing if they
// cannot be had; the user has been told why by `command`.
std::optional<NamedLaws> named_laws(std::string const& command, std::string const& act, std::vector<std::string> const& texts);

// Writes cases of this rulebook's facts as case files of the act; if the facts are others, the empty string.
std::function<std::string(std::string const& id, std::vector<std::int32_t> const& slots)> case_writer(std::shared_ptr<oracle::Law const> act, Rulebook const& book);

}  // namespace norma::cli
