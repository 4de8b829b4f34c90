// What a gate says of a change of the law, as a list that every format tells in its own way.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/enumeration.hpp"

namespace norma::report {

// A text in both languages, owned.
struct Told {
  std::string ru, en;
  std::string const& in(Lang lang) const { return lang == Lang::ru ? ru : en; }
};

struct GateUnit {
  std::string id;    // "95:13:2"
  std::string cite;  // «п. 13 абз. 2»
  Told summary;
};

struct GateItem {
  enum class Kind : std::uint8_t {
    finding,         // of `check`, that the base does not have
    change,          // a class of change
    no_effect,       // a declared effect of which there is no class
    domain,          // a case that only one of the laws has for possible
    coverage,        // days, an edition or a reading that only one of the laws has
    lost_proof,      // proven of the base, and no longer
    gone             // a finding of the base that is no more
  } kind{};
  enum class State : std::uint8_t {
    fails,           // new or undeclared
    declared,        // a change that an amendment declares
    accepted,        // a finding that is accepted, with its reason
    told             // good to know
  } state{};
  std::string key;                 // stable across runs: the finding's key, or what the class changes and by which provisions
  std::string subject;             // the decision or obligation: "term", "conflict/term"
  Told headline;                   // one sentence
  Told reason{};                   // why it is accepted, or what declares it; may be empty
  Told story{};                    // of what is shown, in lines; may be empty
  std::string case_json{};         // the person's case as one line that `norma decide` accepts, or a log that `norma audit` does; may be empty
  std::vector<GateUnit> units{};   // provisions responsible or concerned, in the order of the act
  std::string file{};              // source line of the first rule or provision concerned, relative to the repository;
  std::size_t line = 0;            // counted from 1
  enum class About : std::uint8_t { person, log } about{};  // what story and case_json speak of
};

struct Gate {
  std::string act;                           // «95»
  std::string base, head;                    // the two laws, as they are named
  std::string commit, program, solver, date; // what the report is about
  std::vector<GateItem> items;               // those that fail first
  bool complete = true;                      // nothing undecided, nothing interrupted
  std::vector<std::string> remarks{};        // of the cache, of what was left open: one line each
  std::size_t equal = 0, asked = 0;          // decisions and dates proven equal, of how many
  std::size_t reused = 0, proven = 0;        // verdicts and solver answers taken from the cache; obligations that hold
  std::size_t milliseconds = 0;

  bool passes() const;
};

// Each returns the whole document and ends it with a newline.
std::string gate_text(Gate const& gate, Lang lang);      // at 100 columns
std::string gate_markdown(Gate const& gate, Lang lang);  // at most 65,536 characters: what fails first, then "and N more"
std::string gate_json(Gate const& gate);                 // one item a line
std::string gate_sarif(Gate const& gate);                // SARIF 2.1.0
std::string gate_junit(Gate const& gate);                // classname = provision, name = key
std::string gate_html(Gate const& gate, Lang lang);      // one file, no script, nothing fetched, prints on A4

}  // namespace norma::report
