// Answers of solvers, kept from run to run under the formulas themselves.
#pragma once
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "solver/formula_hash.hpp"

namespace norma::solver {

struct KeptAnswer {
  bool satisfiable = false;
  bool confirmed = false;            // of no case: by both engines; of a case: looked at
  std::vector<std::int32_t> slots{};  // of a case; of none, positions of formulas that exclude each other, where it was asked for them
};

// An answer is kept under the 128-bit name of the formulas that were asked, so one that is reused is the answer to the same
// formulas, whoever built them; everything else that it hangs on, the solvers' names and versions, is in the file's first line. What can turn a question into "proven" is only "no
// case": it is kept only as it was given, after the second engine if there is one, never where it was unknown or cut off. A line that is damaged is not used, nor
// is a file of other solvers. A kept case is shown to the oracle like any other.
class AnswerCache {
 public:
  // Of this file, which need not exist; `solvers`: what its first line must say.
  AnswerCache(std::filesystem::path file, std::string solvers);
  AnswerCache(AnswerCache const&) = delete;
  AnswerCache& operator=(AnswerCache const&) = delete;
  // Appends what is new; whole lines only.
  ~AnswerCache();

  // May be called from several threads.
  std::optional<KeptAnswer> find(Hash h);
  void keep(Hash h, KeptAnswer answer);

  std::size_t reused() const { return reused_; }
  std::size_t asked() const { return asked_; }
  // What was wrong with the file, in English; empty if nothing.
  std::string const& remark() const { return remark_; }

 private:
  void read();

  std::filesystem::path file_;
  std::string solvers_, remark_;
  std::mutex guard_;
  std::unordered_map<std::string, KeptAnswer> answers_;
  std::string fresh_;
  std::size_t reused_ = 0, asked_ = 0;
  bool begin_anew_ = true;
};

}  // namespace norma::solver
