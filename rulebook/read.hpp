// A rulebook read from its file.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "model/procedure_book.hpp"

namespace norma::rulebook {

// A rulebook with what its views point into; a copy shares that.
struct Loaded {
  Rulebook book;
  std::string digest;
  std::shared_ptr<void const> owner;
  std::optional<ProcedureBook> procedure{};  // none: the file has none, as no file of the first version has
};

// No file is larger, and no expression deeper.
inline constexpr std::size_t largest_file = 32u << 20, deepest_expression = 500;

// The file's text, or its beginning, longer than `largest`; nothing if it cannot be read.
std::optional<std::string> text_of_file(std::string const& file, std::size_t largest);

// Reads what `write` has written, with a procedure or without. Otherwise one line that says where and what was expected: no JSON,
// another format or version, a digest that the text does not have, a row whose fields are missing, of another sort, or name what
// there is not.
std::variant<Loaded, std::string> read(std::string_view text);
// The same of a file; the line begins with its name.
std::variant<Loaded, std::string> read_file(std::string const& file);

}  // namespace norma::rulebook
