// Parts of rows that tables of a rulebook's file share, as JSON.
#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "model/rulebook.hpp"

namespace norma::rulebook {

using OrderedJson = nlohmann::ordered_json;

OrderedJson json_of(Date d);     // null: not given
OrderedJson json_of_end(Date d);  // null: not come yet
OrderedJson json_of(Words w);
OrderedJson json_of(EnumInfo const& names);
OrderedJson json_of(Reading const& r);
OrderedJson json_of(EditionInfo const& e);
OrderedJson json_of(OutsideAct const& o);
// `facts`: the table that the fact stands in, which names what it lies within.
OrderedJson json_of(FactInfo const& f, std::vector<FactInfo> const& facts);
// Ids of the registry's provisions.
OrderedJson json_of(Cites const& cites, std::span<Provision const> registry);
// ["and", ["fact", "history.exam"], …]; an enumerator is its number, counted from 1, for its type stands beside it. What nodes name
// is found in the book.
OrderedJson json_of(Expr e, Rulebook const& book);

// An object as text, one row of a table a line, so that two files diff well.
class ObjectText {
 public:
  void line(char const* name, OrderedJson const& value) { text_ += "\"" + std::string(name) + "\": " + value.dump() + ",\n"; }
  void object(char const* name, std::string const& whole) { text_ += "\"" + std::string(name) + "\": {\n" + whole + ",\n"; }
  template <class Table>
  void rows(char const* name, Table const& table, auto const& row) {
    text_ += "\"" + std::string(name) + "\": [";
    char const* separator = "\n";
    for (auto const& r : table) {
      text_ += separator + row(r).dump();
      separator = ",\n";
    }
    text_ += "\n],\n";
  }
  // All of it after the opening brace, with the closing one; at least one line or table.
  std::string take() {
    text_.erase(text_.size() - 2, 1);  // the comma after the last
    return std::move(text_) + "}";
  }

 private:
  std::string text_;
};

}  // namespace norma::rulebook
