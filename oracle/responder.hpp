// From the text of a case to the line that answers it.
#pragma once
#include <optional>

#include "oracle/case_reader.hpp"
#include "oracle/decision_writer.hpp"
#include "oracle/explain.hpp"

namespace norma::oracle {

// Keeps a pointer to the engine, and its buffers from case to case; one thread at a time.
template <class Case>
class Responder {
 public:
  // `explained_in`: the language of explanations, if decisions are to be explained.
  explicit Responder(Engine<Case> const& engine, std::optional<Lang> explained_in = std::nullopt)
      : engine_(&engine), writer_(engine) {
    if (explained_in) explainer_.emplace(engine, *explained_in);
  }

  // Appends the decision of the case and a line end. Bad input: appends and returns the error instead.
  std::optional<InputError> respond(std::string_view json, std::size_t line, std::string& out) {
    auto const read = read_case(json, reader_, *engine_);
    if (auto const* error = std::get_if<InputError>(&read)) {
      append_error(out, *error, line);
      out += '\n';
      return *error;
    }
    auto const& c = std::get<NamedCase<Case>>(read);
    auto const answer = engine_->answer(c.facts);
    writer_.append(out, c.id, c.facts, answer);
    if (explainer_) {
      out.back() = ',';
      out += "\"explain\":" + explainer_->explain(c.facts, answer) + '}';
    }
    out += '\n';
    return std::nullopt;
  }

 private:
  Engine<Case> const* engine_;
  CaseReader<Case> reader_;
  DecisionWriter<Case> writer_;
  std::optional<Explainer<Case>> explainer_;
};

}  // namespace norma::oracle
