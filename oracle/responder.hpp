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
  explicit Responder(Engine<Case> const& engine, std::optional<Lang> explained_in = std::nullopt, bool named = false)
      : engine_(&engine), writer_(engine, named) {
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
    if (answer.misfit >= 0) {
      auto const error = reader_.broken(engine_->book().fits[static_cast<std::size_t>(answer.misfit)]);
      append_error(out, error, line);
      out += '\n';
      return error;
    }
    incomplete_ = !complete(engine_->book(), answer);
    writer_.append(out, c.id, c.facts, answer, &kept_);
    if (explainer_) {
      out.back() = ',';
      out += "\"explain\":" + explainer_->explain(c.facts, answer) + '}';
    }
    out += '\n';
    return std::nullopt;
  }

  // Whether the case last answered has a decision that is not encoded, or one that another act governs, too.
  bool incomplete() const { return incomplete_; }
  DecisionWriter<Case> const& writer() const { return writer_; }
  KeptTexts& kept() { return kept_; }

 private:
  Engine<Case> const* engine_;
  bool incomplete_ = false;
  CaseReader<Case> reader_;
  DecisionWriter<Case> writer_;
  KeptTexts kept_;
  std::optional<Explainer<Case>> explainer_;
};

}  // namespace norma::oracle
