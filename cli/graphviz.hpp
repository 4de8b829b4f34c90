// Drawings by the program `dot` of Graphviz.
#pragma once
#include <optional>
#include <string>
#include <variant>

#include "oracle/input_error.hpp"

namespace norma::cli {

// Why nothing can be drawn here, if so.
std::optional<oracle::Phrase> graphviz_missing();

// The graph as SVG, or why it cannot be had.
std::variant<std::string, oracle::Phrase> svg_of(std::string const& dot);

}  // namespace norma::cli
