// Writes decisions as JSON, one compact line each.
#pragma once
#include <string>
#include <string_view>

#include "oracle/engine.hpp"
#include "oracle/decision_layout.hpp"
#include "oracle/texts_by_rules.hpp"

namespace norma::oracle {

// Whether every printed decision is answered by encoded law, and no act that is not encoded stands over one of them.
bool complete(Rulebook const& book, Answer const& answer);

// Keeps a pointer to the engine. Const members are thread-safe.
template <class Case>
class DecisionWriter {
 public:
  // `named`: decisions name the act. Those of an act of which some units are found only do so always.
  explicit DecisionWriter(Engine<Case> const& engine, bool named = false);

  // Appends the decision of the case, without a line end. `answer` is the engine's, of the same facts. `kept`: texts that this writer
  // may use again for other cases, of one thread; or null.
  void append(std::string& out, std::string_view id, Case const& facts, Answer const& answer, KeptTexts* kept = nullptr) const;

 private:
  void append_decision(std::string& out, DecisionPart const& part, Case const& facts, Result const& result, KeptTexts* kept) const;
  void append_answered(std::string& out, std::size_t decision, Result const& result) const;
  void append_unencoded(std::string& out, std::size_t decision, Case const& facts, Result const& result) const;
  void append_source(std::string& out, ProvisionSet const& set) const;
  void append_needed(std::string& out, std::size_t decision, Case const& facts, Result const& result) const;
  void append_unanswered(std::string& out, Date day) const;
  void append_candidates(std::string& out, std::size_t decision, Result const& result) const;
  ProvisionSet silent_of(std::size_t decision, Result const& result) const;
  void append_pairs(std::string& out, Case const& facts, Result const& result) const;
  void append_not_in_force(std::string& out, Case const& facts, Result const& result) const;
  void append_outside(std::string& out, Date day) const;
  void cite_inner(AskedOutcome asked, Result const& result, ProvisionSet& set) const;
  void append_conflict(std::string& out, std::vector<std::uint16_t> const& rules) const;
  void append_date_of(std::string& out, DecisionPart const& part, Case const& facts, Result const& result, KeptTexts* kept) const;
  void append_unknown_date(std::string& out, DecisionPart const& part, Case const& facts, Result const& result) const;
  void append_dates(std::string& out, DecisionPart const& part, Case const& facts, Result const& result) const;
  void append_date_clash(std::string& out, std::size_t derived, Case const& facts, Result const& result) const;
  void append_not_encoded(std::string& out, Case const& facts) const;
  void append_depends(std::string& out, std::uint64_t depends_on) const;
  void append_provisions(std::string& out, ProvisionSet const& set) const;
  ProvisionSet cited_for(std::size_t decision, Result const& result) const;

  Engine<Case> const* engine_;
  DecisionLayout layout_;
  bool named_;
};

}  // namespace norma::oracle
