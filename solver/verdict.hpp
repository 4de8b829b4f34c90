// What the solver is asked about an act, and what it can answer.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/rulebook.hpp"

namespace norma::solver {

enum class Kind : std::uint8_t {
  vacuous_assumption,  // do the constraints still admit a case?
  conflict,            // can live mandates exclude one another?
  gap,                 // can the decision be due with nothing to answer it?
  property,            // does the law keep what it promises?
  dead_rule,           // can the rule ever be live?
  redundant_rule,      // does removing the rule change any outcome?
  reading              // is there a case whose outcome differs between readings?
};
inline constexpr std::size_t kinds = 7;

std::string_view name_of(Kind k);

// `undecided` and `untranslated` are never counted as proven.
enum class Verdict : std::uint8_t { proven, refuted, depends_on_reading, undecided, untranslated };
inline constexpr std::size_t verdicts = 5;

std::string_view name_of(Verdict v);

inline bool is_open(Verdict v) { return v == Verdict::undecided || v == Verdict::untranslated; }

// One question about one edition.
struct Obligation {
  Kind kind{};
  std::string subject;      // name of the decision, rule, reading or property; "case" for the assumptions
  std::size_t index = 0;    // its position in the rulebook's table
  std::size_t edition = 0;
  Verdict verdict = Verdict::undecided;
  std::string reason;       // of undecided and untranslated
  std::vector<std::size_t> findings;  // positions in the report
};

// One distinct defect, in every edition that has it.
struct Finding {
  Kind kind{};
  std::string subject;
  std::size_t index = 0;
  std::vector<std::uint16_t> provisions;  // that clash or are concerned: positions in the registry, in its order
  std::vector<std::uint16_t> rules;       // that clash: positions in the rulebook
  std::vector<Selection> readings;        // under which it holds; none: under the default readings
  std::vector<std::size_t> editions;
  std::size_t witness_edition = 0;
  World world;                            // readings of the witness
  std::vector<std::int32_t> witness;      // slots of the canonical case; empty only where no case can exist

  // Stable name, for accepting the finding: "conflict/term/95:10:2+95:13:6".
  std::string key(Rulebook const& book) const;
};

struct Disagreement {
  std::string query, what;
};

struct Report {
  std::vector<Obligation> obligations;  // by edition, kind and position
  std::vector<Finding> findings;        // in the order of the obligations
  std::vector<Disagreement> disagreements;
  std::vector<Disagreement> unconfirmed;  // on which the second solver gave no answer
  std::vector<Disagreement> unwitnessed;  // findings whose case was not found within the limits
  std::size_t queries = 0, unsat = 0, second_opinions = 0;
};

}  // namespace norma::solver
