// JSON off the hot path, without tolerance.
#pragma once
#include <nlohmann/json.hpp>
#include <variant>

#include "oracle/input_error.hpp"

namespace norma::corpus {

using Json = nlohmann::ordered_json;

// The JSON value that the text holds, fields in their order. A field given twice is an error.
std::variant<Json, oracle::InputError> parse_strict(std::string_view text);

}  // namespace norma::corpus
