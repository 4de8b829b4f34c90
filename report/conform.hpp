// What a conformance run tells of an implementation, as data that every format tells in its own way.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "report/gate.hpp"

namespace norma::report {

enum class Verdict : std::uint8_t {
  match,      // what the law says, and all of it
  permitted,  // one of several lawful outcomes
  mismatch,   // not lawful
  declined,   // the implementation did not want to answer
  error,      // it said that it failed
  timeout,    // no answer by the deadline
  crash,      // the process ended, or closed a stream
  protocol,   // it spoke, but not as the protocol has it
  flaky,      // asked again, it answered otherwise
  not_run     // the run ended before
};
inline constexpr std::array verdicts{Verdict::match, Verdict::permitted, Verdict::mismatch, Verdict::declined, Verdict::error, Verdict::timeout, Verdict::crash, Verdict::protocol, Verdict::flaky, Verdict::not_run};

// As files spell it.
std::string_view name_of(Verdict v);
std::optional<Verdict> verdict_named(std::string_view name);
std::string_view words_of(Verdict v, Lang lang);
constexpr bool conforms(Verdict v) { return v == Verdict::match || v == Verdict::permitted; }

// One decision or date of a case.
struct ConformPart {
  std::string name;                     // "term"
  Verdict verdict{};
  std::string said, lawful;             // as JSON: what the implementation said, what the law says
  std::vector<std::string> provisions;  // ids, in the order of the act: those that make the lawful answer
};

struct ConformCase {
  std::string key;      // of the input: the same in every run
  std::string id;       // of the corpus, or "generated-…"
  std::string title;
  std::string edition;  // its first day
  std::string input;    // JSON, as it was put, with the id
  Verdict verdict{};
  std::string message{};                    // why there is no answer; what it said when it failed
  std::string stderr_text{};                // of the process that did not answer
  std::vector<ConformPart> parts{};         // those judged
  std::vector<std::string> readings{};      // "Q19=a_contrario": each, switched alone, makes the answer lawful
  std::string known{};                      // why the baseline lists it; empty if it does not
};

// A slip of the pen in a rule that would make the implementation right: the law with it answers as the implementation does.
struct ConformSlip {
  std::string mutant;        // its id
  Told words;                // what is read instead of what
  std::size_t explains = 0;  // cases that it explains; it breaks no case that conforms
};

// Mismatches that look like one mistake.
struct ConformDefect {
  std::string id;                       // stable across runs
  std::string part;                     // "term"
  Told named;                           // the same in words
  std::string said, lawful;             // of the smallest case
  std::vector<GateUnit> units;          // provisions that make the lawful answer
  std::vector<std::string> cases;       // keys
  std::string case_json{};              // the smallest case, as a line that `norma decide` or `norma audit` accepts
  Told story{};                         // of its person
  std::vector<Told> why{};              // the explanation of the lawful answer, in sentences
  std::vector<std::string> readings{};  // that explain every mismatch of it
  std::vector<ConformSlip> slips{};     // each of which explains every mismatch of it; at most three, of those that explain most
  std::size_t asked = 0;                // questions put to the implementation to make the case small
  std::string command{};                // to put the smallest case again, if a bundle was written
};

// What else there is to say of how the implementation spoke.
struct ConformRemark {
  std::string what;      // "late", "unknown_nonce", …
  std::size_t count = 0;
  std::string first{};   // the beginning of the first such line
};

// Another run of the same suite, or of a part of it.
struct OtherRun {
  std::string name;                                         // who was asked
  std::vector<std::pair<std::string, std::string>> ids;     // key and id of each case
  std::vector<Verdict> verdicts;                            // of each
};

struct BaselineFault {
  std::string key, id;
  Told why;
};

struct Conformance {
  bool of_logs = false;        // event logs were judged, not cases decided
  std::string act;
  std::string suite_version, suite_digest;
  std::string vendor, product, version;
  std::string implementation;  // the command or the address
  std::string commit, program, date;
  std::uint64_t seed = 0;
  std::vector<std::string> scope;                // decisions and dates that were judged
  std::vector<std::string> untested;             // decisions and dates that the implementation did not take on
  std::vector<std::string> declared_readings;    // "N05=decision"
  std::vector<std::string> consistent_with;      // readings that explain all mismatches that they touch, breaking no match
  bool readings_explain_all = false;             // … and no mismatch is left
  std::vector<ConformSlip> behaves_as;           // slips that together explain as many mismatches as slips can
  bool slips_explain_all = false;                // … and no mismatch is left
  std::vector<ConformCase> cases;                // in the order of the suite
  std::vector<ConformDefect> defects;
  std::vector<ConformRemark> remarks;
  std::vector<BaselineFault> baseline_faults;
  std::optional<OtherRun> beside{};              // to be told side by side
  std::vector<std::string> notes;                // one line each, e.g. of a journal that was torn
  std::vector<GateUnit> units;                   // every provision that some case of the run rests on, in the order of the act
  std::size_t not_put = 0;                       // cases of the selection that test nothing: the law has no lawful outcome
  std::size_t out_of_scope = 0;                  // cases of editions that the implementation did not take on; all, if it took on nothing of what is judged
  std::string incomplete;                        // why some cases were not run; empty if all were
  std::size_t milliseconds = 0;

  std::size_t count(Verdict v) const;
  // Every case that was run conforms, or fails as the baseline says; and nothing is left, nothing faulty.
  bool passes() const;
  // Some case was run, and each of them conforms.
  bool conforms() const;
};

// Each returns the whole document and ends it with a newline.
std::string conform_text(Conformance const& c, Lang lang);  // at 100 columns
std::string conform_json(Conformance const& c);             // one case and one defect a line
std::string conform_junit(Conformance const& c);            // classname = provision, name = case
std::string conform_markdown(Conformance const& c, Lang lang);  // at most 65,536 characters
std::string conform_html(Conformance const& c, Lang lang);  // one file, no script, nothing fetched, prints on A4

// The run of a JSON report, or why it cannot be read, in words.
std::variant<OtherRun, std::string> read_other_run(std::string const& file);

}  // namespace norma::report
