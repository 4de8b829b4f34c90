// Rulebook files for tests: an act with its procedure, texts under a head that fits, and what is said of those that are wrong.
#pragma once
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "model/fingerprint.hpp"
#include "rulebook/read.hpp"
#include "rulebook/write.hpp"
#include "rules/pp95/act.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::rulebook {

inline ProcedureBook const& built_in() {
  static auto const book = pp95::procedure::procedure().book;
  return book;
}

inline std::string const& whole_file() {
  static auto const text = write(pp95::act().book, &built_in());
  return text;
}

// What follows the head's line, with a head of this version and a digest that fits.
inline std::string under_head(int version, std::string const& rest) {
  return "{\"format\": \"norma-rulebook\", \"version\": " + std::to_string(version) + ", \"digest\": \"" + fingerprint(rest) + "\",\n" + rest;
}

// The tables as a file; a head that stands in them is left out.
inline std::string as_file(int version, nlohmann::ordered_json tables) {
  for (auto const* of_head : {"format", "version", "digest"}) tables.erase(of_head);
  return under_head(version, tables.dump().substr(1) + "\n");
}

inline std::string refusal(std::string_view text) {
  auto const out = read(text);
  return std::holds_alternative<std::string>(out) ? std::get<std::string>(out) : "no refusal";
}

inline bool same(Expr a, Expr b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](Node const& x, Node const& y) {
    return x.op == y.op && x.sort == y.sort && x.a == y.a && x.b == y.b && x.c == y.c && x.value == y.value;
  });
}

}  // namespace norma::rulebook
