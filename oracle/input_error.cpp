#include "oracle/input_error.hpp"

#include "oracle/json_text.hpp"

namespace norma::oracle {

void append_error(std::string& out, InputError const& error, std::size_t line, std::size_t column) {
  auto const field = [&](std::string_view key, std::string_view value) {
    out += ",\"";
    out += key;
    out += "\":";
    append_quoted(out, value);
  };
  out += "{\"error\":{\"line\":" + std::to_string(line);
  if (column > 0) out += ",\"column\":" + std::to_string(column);
  if (!error.case_id.empty()) field("case", error.case_id);
  field("field", error.field.en);
  field("expected", error.expected.en);
  field("expected_ru", error.expected.ru);
  field("found", error.found.en);
  out += "}}";
}

std::string sentence(InputError const& error, Lang lang) {
  bool const ru = lang == Lang::ru;
  return error.field.in(lang) + (ru ? ": ожидалось: " : ": expected ") + error.expected.in(lang) +
         (ru ? "; получено: " : ", found ") + error.found.in(lang);
}

std::string sentence(InputError const& error, std::size_t line, Lang lang) {
  bool const ru = lang == Lang::ru;
  std::string out = (ru ? "строка " : "line ") + std::to_string(line);
  if (!error.case_id.empty()) out += (ru ? ", дело " : ", case ") + error.case_id;
  return out + ", " + sentence(error, lang);
}

}  // namespace norma::oracle
