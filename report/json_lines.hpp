// Long lists in a JSON report: one item a line, so that reports diff well and programs can read them line by line.
#pragma once
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

namespace norma::report {

// Appends `"name": [`, the items one a line, `],` and a line end.
inline void append_lines(std::string& out, char const* name, std::size_t n, std::function<nlohmann::ordered_json(std::size_t)> const& item) {
  out += std::string("\"") + name + "\": [";
  for (std::size_t i = 0; i < n; ++i) out += (i ? ",\n" : "\n") + item(i).dump();
  out += "\n],\n";
}

}  // namespace norma::report
