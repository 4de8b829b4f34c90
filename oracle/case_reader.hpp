// Reads case files, by the reflection of the facts.
#pragma once
#include <memory>
#include <variant>

#include "model/rulebook.hpp"
#include "oracle/engine.hpp"
#include "oracle/input_error.hpp"

namespace norma::oracle {

template <class Case>
struct NamedCase {
  std::string id;
  Case facts;
};

template <class Case>
using CaseOrError = std::variant<NamedCase<Case>, InputError>;

// Keeps its buffers from case to case; one thread at a time.
template <class Case>
class CaseReader {
 public:
  CaseReader();
  CaseReader(CaseReader&&) noexcept;
  CaseReader& operator=(CaseReader&&) noexcept;
  ~CaseReader();

  // The one case that the text holds. Whether it is possible is not asked.
  CaseOrError<Case> read(std::string_view json);

  // The error of the case last read, which breaks the constraint.
  InputError broken(ConstraintInfo const& constraint) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Reads one case. Slow for many cases: they share nothing.
template <class Case>
CaseOrError<Case> read_case(std::string_view json) {
  return CaseReader<Case>().read(json);
}

// Reads one case and refuses it if it breaks a constraint of the engine's act.
template <class Case>
CaseOrError<Case> read_case(std::string_view json, CaseReader<Case>& reader, Engine<Case> const& engine) {
  auto result = reader.read(json);
  if (auto const* c = std::get_if<NamedCase<Case>>(&result)) {
    int const broken = engine.broken(c->facts);
    if (broken >= 0) return reader.broken(engine.book().constraints[static_cast<std::size_t>(broken)]);
  }
  return result;
}

}  // namespace norma::oracle
