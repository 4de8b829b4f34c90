// How many cases a change of the law touches, by class of change and by facts: numbers that add.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "oracle/input_error.hpp"

namespace norma::impact {

// What a law says of a decision or a date: its state as files spell it, and the outcomes that are lawful.
struct Says {
  std::string state;
  std::vector<std::string> lawful;
  friend auto operator<=>(Says const&, Says const&) = default;
};

// Cases whose answer to a question changes in the same way, and by the same provisions.
struct Class {
  std::uint32_t place = 0;  // of the question among those of the report
  std::string question;     // name of the decision or of the date
  bool date = false;
  std::string of;           // the outcome that the date belongs to, or empty
  Says before, after;
  std::vector<std::string> lost, come;  // provisions of the rules that live by the former law only, by the later only; else of all
  friend auto operator<=>(Class const&, Class const&) = default;
};

// Values of the facts by which is counted, as files spell them.
using Group = std::vector<std::string>;

struct InGroup {
  std::uint64_t cases = 0, changed = 0;
};

struct Counts {
  // What is compared; counts of different comparisons do not add.
  std::string act;
  oracle::Phrase from, to;
  std::string laws;  // digest of both
  std::vector<std::string> by;
  // Counted cases; those whose answer changes; those with facts that do not fit what one of the laws decides of them (a month of
  // the next examination with which no lawful term ends), counted all the same; those that cannot be read, or cannot be.
  std::uint64_t cases = 0, changed = 0, unfit = 0, refused = 0;
  std::map<Class, std::uint64_t> classes;
  std::map<Group, InGroup> groups;
  std::map<Class, std::map<Group, std::uint64_t>> class_groups;

  // Of the same comparison.
  void add(Counts const& part);
};

// One JSON object, a class a line, a group a line.
std::string json(Counts const& counts);
// What `json` has written; else what is wrong, in one line.
std::variant<Counts, std::string> read_counts(std::string const& text);
// The sum of the parts; else why they do not add.
std::variant<Counts, std::string> merged(std::vector<Counts> const& parts);

}  // namespace norma::impact
