// What a check said, kept so that the same law need not be checked again.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "solver/verdict.hpp"

namespace norma::verify {

// Verdicts by "kind/subject/edition", and the keys of all findings, those that outgrow an acceptance among them.
struct Verdicts {
  std::map<std::string, solver::Verdict> of;
  std::vector<std::string> findings;
};

Verdicts verdicts_of(Rulebook const& book, solver::Report const& report);

// Whether every question was decided, and nothing disagreed.
bool settled(solver::Report const& report);

// Questions that the former law settled with "proven" and the later does not, or does not ask, unless they are of a rule or
// constraint that is gone. Not those of an edition of which the later asks nothing: that it is gone is told as such.
std::vector<std::string> lost(Verdicts const& before, Verdicts const& after);

// A folder of verdicts, one file a key. A key is all that the verdicts hang on, in full: the law's text, the solver, the
// program's own text, the limits. It is compared byte by byte, and only whole and settled reports are kept: a cache errs toward
// checking again.
class VerdictCache {
 public:
  explicit VerdictCache(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // The verdicts kept under the key; nothing, and `remark` says why, if the file is of another key, damaged, or cannot be read.
  std::optional<Verdicts> find(std::string const& key, std::string& remark) const;
  // False if they could not be written.
  bool keep(std::string const& key, Verdicts const& verdicts) const;

 private:
  std::filesystem::path file_of(std::string const& key) const;
  std::filesystem::path folder_;
};

}  // namespace norma::verify
