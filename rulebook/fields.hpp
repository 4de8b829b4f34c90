// A row of a rulebook's file while it is read: its fields, and what is wrong with them.
#pragma once
#include <deque>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <string>

#include "model/rulebook.hpp"

namespace norma::rulebook {

// What was expected where. Thrown within this room only; `read` makes it a value.
struct Malformed : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Owns what the views of a loaded rulebook point into.
struct Arena {
  std::deque<std::string> texts;
  std::deque<std::vector<Enumerator>> enumerations;
  std::deque<std::vector<Wording>> wordings;
  std::deque<std::vector<Node>> expressions;
  std::vector<Reading> readings;
  std::vector<Provision> provisions;
  std::deque<std::shared_ptr<void const>> tables;

  template <class Row>
  std::span<Row const> keep(std::vector<Row> rows) {
    auto const owned = std::make_shared<std::vector<Row> const>(std::move(rows));
    tables.push_back(owned);
    return *owned;
  }
  std::string_view keep(std::string text) { return texts.emplace_back(std::move(text)); }
};

class Fields {
 public:
  Fields(nlohmann::json const& json, std::string where, Arena& arena);

  [[noreturn]] void fail(std::string const& field, std::string const& expected) const;
  // Fails at a field that was not asked for and is not one of these, which something else reads.
  void nothing_else(std::initializer_list<std::string_view> read_elsewhere = {}) const;
  bool has(char const* field) const { return asked_.insert(field), json_.contains(field); }
  nlohmann::json const& at(char const* field) const;
  std::string_view text(char const* field) const;
  std::int32_t number(char const* field, std::int32_t low, std::int32_t high) const;
  bool flag(char const* field) const;              // false where it is absent
  Date date(char const* field, Date absent) const;  // `absent`: what null stands for
  Words words(char const* field) const;
  std::vector<std::string> texts(char const* field) const;  // none where it is absent
  std::string const& where() const { return where_; }
  Arena& arena() const { return arena_; }

 private:
  nlohmann::json const& json_;
  std::string where_;
  Arena& arena_;
  mutable std::set<std::string, std::less<>> asked_;
};

// The date that a JSON string spells, or nothing.
std::optional<Date> date_of(nlohmann::json const& json);
// The whole number within these bounds that the JSON is.
std::optional<std::int32_t> whole_of(nlohmann::json const& json, std::int32_t low, std::int32_t high);

}  // namespace norma::rulebook
