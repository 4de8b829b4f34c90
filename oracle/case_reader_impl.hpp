// The definitions of case_reader.hpp; for cases of an act that is not in the list.
#pragma once
#include "oracle/case_reader.hpp"
#include "oracle/case_record.hpp"

namespace norma::oracle {
namespace detail {

inline Quoted const whole{Phrase{"дело целиком", "(whole case)"}};

// The element at a path of names, or an error.
inline simdjson::simdjson_result<json::element> at_path(json::element e, std::string_view path) {
  while (true) {
    auto const dot = path.find('.');
    auto const next = e[path.substr(0, dot)];
    if (next.error() || dot == std::string_view::npos) return next;
    e = next.value_unsafe();
    path.remove_prefix(dot + 1);
  }
}

inline InputError malformed(std::string_view json, simdjson::error_code code) {
  return {whole, {"правильный JSON", "well-formed JSON"},
          excerpt(json) + " (" + simdjson::error_message(code) + ")"};
}

}  // namespace detail

template <class Case>
struct CaseReader<Case>::State {
  json::parser parser;
  json::element root{};
};

template <class Case>
CaseReader<Case>::CaseReader() : state_(std::make_unique<State>()) {}
template <class Case>
CaseReader<Case>::CaseReader(CaseReader&&) noexcept = default;
template <class Case>
CaseReader<Case>& CaseReader<Case>::operator=(CaseReader&&) noexcept = default;
template <class Case>
CaseReader<Case>::~CaseReader() = default;

template <class Case>
CaseOrError<Case> CaseReader<Case>::read(std::string_view text) {
  auto const code = state_->parser.parse(text.data(), text.size()).get(state_->root);
  if (code != simdjson::SUCCESS) return detail::malformed(text, code);
  CaseOrError<Case> result(std::in_place_type<NamedCase<Case>>);
  auto& read = std::get<NamedCase<Case>>(result);
  InputError error;
  std::string_view id;
  if (read_record(Complaint(error), Place{}, state_->root, read.facts, &id)) {
    read.id = id;
    return result;
  }
  if (error.field.empty()) error.field = detail::whole;
  if (state_->root[id_field].get(id) == simdjson::SUCCESS) error.case_id = id;
  return error;
}

template <class Case>
InputError CaseReader<Case>::broken(ConstraintInfo const& constraint) const {
  auto const element = detail::at_path(state_->root, constraint.field);
  std::string_view id;
  if (state_->root[id_field].get(id) != simdjson::SUCCESS) id = {};
  return {std::string(constraint.field),
          {std::string(constraint.words.ru), std::string(constraint.words.en)},
          element.error() ? nothing_found : Quoted(found_text(element.value_unsafe(), true)),
          std::string(id)};
}

}  // namespace norma::oracle
