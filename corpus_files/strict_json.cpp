#include "corpus_files/strict_json.hpp"

#include <set>

#include "oracle/json_text.hpp"

namespace norma::corpus {
namespace {
constexpr int deepest = 100;
}

std::variant<Json, oracle::InputError> parse_strict(std::string_view text) {
  std::vector<std::set<std::string>> open;  // the fields so far of each object that is not closed
  std::string twice;
  bool too_deep = false;
  // What is deeper is not kept: whoever prints, copies or compares a value goes down into it step by step.
  auto const watch = [&](int depth, Json::parse_event_t event, Json& value) {
    too_deep = too_deep || depth > deepest;
    if (too_deep) return false;
    if (event == Json::parse_event_t::object_start) open.emplace_back();
    if (event == Json::parse_event_t::object_end) open.pop_back();
    if (event == Json::parse_event_t::key && !open.back().insert(value.get<std::string>()).second && twice.empty())
      twice = value.get<std::string>();
    return true;
  };
  auto json = Json::parse(text, watch, false);
  if (too_deep) {
    auto const most = std::to_string(deepest);
    return oracle::InputError{oracle::whole_line, {"не более " + most + " уровней вложенности", "no more than " + most + " levels"}, oracle::excerpt(text)};
  }
  if (json.is_discarded())
    return oracle::InputError{oracle::whole_line, {"правильный JSON", "well-formed JSON"}, oracle::excerpt(text)};
  if (!twice.empty())
    return oracle::InputError{twice, {"поле только один раз", "a field only once"}, oracle::field_again};
  return json;
}

}  // namespace norma::corpus
