// Cases put to two laws, and counted by what differs.
#pragma once
#include <memory>
#include <span>

#include "impact/counts.hpp"
#include "oracle/input_error.hpp"
#include "oracle/law.hpp"
#include "verify/diff.hpp"

namespace norma::impact {

// Two laws over the cases of one act, ready to be asked by many threads.
class Comparison {
 public:
  // Both sides name a day, or neither does. Each law is asked of every case, whatever day it is of; by whole rulebooks the case's
  // own day chooses the edition. `by`: paths of facts. Else what is in the way, in one line.
  static std::variant<std::shared_ptr<Comparison const>, std::string> make(std::shared_ptr<oracle::Law const> act, verify::Side from, verify::Side to, std::vector<std::string> by);

  Counts nothing() const;  // what is compared, and no case
  solver::TwoLaws const& laws() const { return laws_; }

 private:
  friend class Counter;
  Comparison() = default;
  std::shared_ptr<oracle::Law const> act_;
  solver::TwoLaws laws_;
  std::shared_ptr<void const> before_, after_;  // programs of batches
  std::vector<std::string> by_;
  std::vector<std::size_t> by_slots_;
};

// What is wrong with a line.
struct Refusal {
  std::size_t line = 0;
  oracle::InputError error;
};

// One thread at a time.
class Counter {
 public:
  explicit Counter(std::shared_ptr<Comparison const> comparison);
  Counter(Counter&&) noexcept;
  ~Counter();

  // Lines of JSON; what cannot be counted is appended to `refused`.
  void count(std::span<oracle::Line const> lines, std::vector<Refusal>& refused);
  // A case of these slots, of the line; it is counted at the latest by `finish`.
  void count(std::span<std::int32_t const> slots, std::size_t line, std::vector<Refusal>& refused);
  void finish(std::vector<Refusal>& refused);

  // What has been counted. There may be no more groups than this.
  static constexpr std::size_t most_groups = 10'000;
  bool too_many_groups() const;
  Counts counts() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace norma::impact
