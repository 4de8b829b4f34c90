// Event logs as JSON, the way they are read.
#pragma once
#include <nlohmann/json.hpp>
#include <optional>

#include "mutants/procedure/log_kills.hpp"
#include "oracle/procedure/log_reader.hpp"

namespace norma::mutants::procedure {

using Json = nlohmann::ordered_json;

// {"log","begin"?,"events","end_of_observation"?}. What is not stated, and could be, is left out.
Json json_of(ProcedureBook const& book, oracle::EventLog const& log);

// Readings other than the usual, by id; null if there are none.
Json readings_of(ProcedureBook const& book, World const& world);

// Makes a log what a reader has of its text, so that what is tried is what is written. One thread at a time.
class Canonical {
 public:
  explicit Canonical(ProcedureBook const& book) : book_(book), fields_(book), reader_(fields_) {}
  // Nothing if the text is refused.
  std::optional<oracle::EventLog> of(oracle::EventLog const& log) { return read(json_of(book_, log).dump()); }
  std::optional<oracle::EventLog> read(std::string const& text) {
    auto read = reader_.read(text);
    if (auto* log = std::get_if<oracle::EventLog>(&read)) return std::move(*log);
    return std::nullopt;
  }
  oracle::LogFields const& fields() const { return fields_; }

 private:
  ProcedureBook const& book_;
  oracle::LogFields fields_;
  oracle::LogReader reader_;
};

}  // namespace norma::mutants::procedure
