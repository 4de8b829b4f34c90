// Tables of cases: a line a case, a column a fact, the first line the facts' paths.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/rulebook.hpp"
#include "oracle/input_error.hpp"

namespace norma::impact {

// Cuts a stream of CSV (RFC 4180: commas, quotes doubled, line ends within quotes) into records, as its bytes come.
class CsvRecords {
 public:
  // More of the stream; at its end an empty text.
  void add(std::string_view bytes);
  // The next record that is whole; its line is that on which it begins. Nothing: there is none yet.
  bool next(std::vector<std::string>& fields, std::size_t& line);
  // A quote that nothing closes, or longer than any case: the rest cannot be read.
  bool broken() const { return broken_; }

 private:
  std::string text_;
  std::size_t at_ = 0, line_ = 1;
  bool ended_ = false, broken_ = false;
};

// The columns of a table, by the facts of the rulebook.
class CsvColumns {
 public:
  // A column is the path of a fact (`norma vocabulary`), or `case`, the name of the case. A set of items (findings.listed) is one
  // column of its items, or columns of single items: findings.listed[ITEM]. Each fact that every case must state has a column,
  // and each that is true of the ordinary case; what else has none is not given, or false. Else what is wrong.
  static std::variant<CsvColumns, std::string> of(Rulebook const& book, std::vector<std::string> const& header);

  // The slots of the case that the fields state; else what is wrong. true and false may be 1 and 0; an empty field is not given; one of those true of the ordinary case may not be empty.
  // Items of a set are separated by spaces or semicolons.
  // A record (history.current) is there if one of its fields is given.
  std::variant<std::vector<std::int32_t>, oracle::InputError> slots(std::vector<std::string> const& fields) const;

 private:
  static constexpr std::size_t name = ~std::size_t{0};  // of the case
  struct Column {
    std::string path;
    std::size_t slot = name;
    std::vector<std::size_t> items{};  // slots of those of a set; else empty
    bool of_fact() const { return slot != name || !items.empty(); }
  };

  // The slots that the field sets; else the item, or the whole field, that is none of the column's.
  std::optional<std::string_view> put(Column const& c, std::string_view field, std::vector<std::int32_t>& slots, std::vector<char>& given) const;
  std::vector<FactInfo> facts_;
  std::vector<Column> columns_;
};

}  // namespace norma::impact
