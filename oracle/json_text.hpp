// JSON text by hand, for the writers of the hot path.
#pragma once
#include <string>
#include <string_view>

#include "model/date.hpp"

namespace norma::oracle {

// Appends `s`, which is UTF-8, as a JSON string with its quotes.
void append_quoted(std::string& out, std::string_view s);

// The JSON string of `s`, with its quotes.
std::string quoted(std::string_view s);

// Appends the date as a JSON string; "no date" as null.
inline void append_date(std::string& out, Date d) {
  if (!d.given()) {
    out += "null";
    return;
  }
  auto const text = spell(d);
  out += '"';
  out.append(text.data(), text.size());
  out += '"';
}

// The first characters of `s`, at most `bytes` long, cut between characters; «…» stands for the rest.
std::string shortened(std::string_view s, std::size_t bytes);

// The beginning of a text that may not even be UTF-8, for a message.
std::string excerpt(std::string_view s);

}  // namespace norma::oracle
