// What the solver is asked about an act, and what it can answer.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/rulebook.hpp"
#include "solver/answer.hpp"

namespace norma::solver {

enum class Kind : std::uint8_t {
  vacuous_assumption,  // do the constraints still admit a case?
  conflict,            // can live mandates exclude one another?
  gap,                 // can the decision be due with nothing to answer it?
  property,            // does the law keep what it promises?
  dead_rule,           // can the rule ever be live?
  redundant_rule,      // does removing the rule change any outcome?
  reading,             // is there a case whose outcome differs between readings?
  never_due,           // is the decision ever due? where it is not, that it has no gap says nothing
  never_lawful,        // can anybody be given this outcome?
  narrowed,            // does a constraint, or the range of a fact, refuse a case that the known law admits?
  weakened             // does a property promise less than the known law's?
};
inline constexpr std::size_t kinds = 11;

// Whether a finding of the kind that `check` left without a case is to be shown by one: of the others no case can exist, or what
// is wrong is not the answer to a case.
constexpr bool needs_case(Kind k) {
  return k != Kind::vacuous_assumption && k != Kind::never_due && k != Kind::never_lawful && k != Kind::narrowed && k != Kind::weakened;
}

// `Obligation::index` of `never_lawful`.
constexpr std::size_t outcome_index(std::size_t decision, std::size_t outcome) { return decision * 32 + outcome; }

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
  bool outgrown = false;                  // a case of an accepted finding that the known law does not excuse
  bool canonical = true;                  // else the witness is any replayed case, and is not shown

  // Stable name, for accepting the finding: "conflict/term/95:10:2+95:13:6".
  std::string key(Rulebook const& book) const;
};

// Ends the key of a finding that outgrows its acceptance.
inline constexpr char const* outgrown_mark = "#outgrown";

struct Disagreement {
  std::string query, what;
};

// What the second engine made of the answers "no case" on which a verdict rests.
struct Confirmations {
  std::size_t confirmed = 0, silent = 0;
  std::vector<Disagreement> contradictions;  // it has a case
  std::size_t kept = 0;                      // of the confirmed: in an earlier run, of the same formulas
  std::vector<std::pair<std::string, std::string>> scripts;  // name and SMT-LIB 2, where they are to be kept

  void add(Confirmations const& more) {
    confirmed += more.confirmed;
    silent += more.silent;
    kept += more.kept;
    contradictions.insert(contradictions.end(), more.contradictions.begin(), more.contradictions.end());
    scripts.insert(scripts.end(), more.scripts.begin(), more.scripts.end());
  }
};

// Of a constraint of the domain: a case that it admits, and one that it alone excludes.
struct DomainCase {
  std::optional<std::vector<std::int32_t>> admitted, excluded;
  bool gave_up = false;  // one of them was not found within the limits
};

struct Report {
  std::vector<DomainCase> domain;       // one a constraint, if the assumptions are among what is checked
  std::vector<Obligation> obligations;  // by edition, kind and position
  std::vector<Finding> findings;        // in the order of the obligations
  std::vector<Disagreement> disagreements;
  std::vector<Disagreement> unconfirmed;  // on which the second solver gave no answer
  std::vector<Disagreement> unwitnessed;  // findings whose case was not found within the limits
  std::size_t queries = 0, unsat = 0, second_opinions = 0;
  Confirmations confirmations;  // its contradictions are among the disagreements, too
};

}  // namespace norma::solver
