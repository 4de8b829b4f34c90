// The report of two laws compared, for people and for programs.
#pragma once
#include <functional>
#include <string>

#include "verify/diff.hpp"

namespace norma::report {

struct DiffView {
  verify::Diff const& diff;
  std::string before, after;  // the two laws, as the user named them
  // The case with these slots as a file that `norma decide` accepts, of this name.
  std::function<std::string(std::string const& id, std::vector<std::int32_t> const& slots)> write_case;
  bool interrupted = false;
  bool one_solver = false;  // whether what the solver finds impossible is confirmed by no other engine
  bool readings = false;  // whether single switches of readings were asked, too
  std::string counted{};  // JSON: cases of a population by class, if they were counted
  std::string procedures{};   // JSON: the procedures compared, if there are any
  bool same_procedure = true;  // nothing of a procedure is different or left unasked: the laws as a whole are equal if decisions and dates are
};

// What changes for the class: «срок: до 14 лет → до 18 лет».
std::string change_words(verify::Diff const& d, solver::Change const& c, Lang lang);
// The acts that are responsible, by their numbers: «Постановление 771», «Постановление 588, приказ 374н».
std::string decrees_words(std::vector<std::string_view> const& decrees, Lang lang);
// In which cases: «только при чтении N06=…»; empty if there is nothing to say.
std::string condition_words(verify::Diff const& d, solver::Change const& c, Lang lang);

// What only one of the laws has, as a sentence.
std::string apart_words(solver::Apart const& a, Lang lang);

// A table of what is equal and what differs, then the classes by the provisions that are responsible, each with its sentence and
// its person's case.
std::string diff_text(DiffView const& view, Lang lang);

// One JSON object, keys in a fixed order, one class of change a line.
std::string diff_json(DiffView const& view);

}  // namespace norma::report
