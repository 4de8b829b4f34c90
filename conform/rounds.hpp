// One run: which question is put when, what its verdict is, and when it is enough; whatever it is that is asked.
//
// A question that fails is put again before its verdict stands; an answer that differs then is a verdict of its own. The run ends
// early after so many failures or losses of the program in the order in which questions are put, so that where it ends hangs
// neither on how many programs there are nor on how fast they are.
#pragma once
#include <functional>
#include <unordered_map>

#include "conform/runner.hpp"
#include "report/conform.hpp"

namespace norma::conform {

// How a question ended.
struct Record {
  report::Verdict verdict = report::Verdict::not_run;
  std::optional<Statement> statement{};  // if there was a result
  std::string message{};                 // of a refusal, a failure, a loss
  std::string errors{};                  // the end of standard error, if the program was lost
  std::string request{}, raw{};          // of what does not conform: the lines as they went over the wire
  bool lost = false;                     // the program had to be started again

  bool ran() const { return verdict != report::Verdict::not_run; }
};

struct Limits {
  std::size_t failures = 0;  // 0: no limit
  std::size_t losses = 10;
};

class Rounds {
 public:
  using OnFinal = std::function<void(std::string const& key, Record const&)>;

  explicit Rounds(Limits limits) : limits_(limits) {}
  Rounds(Rounds const&) = delete;
  Rounds& operator=(Rounds const&) = delete;
  virtual ~Rounds() = default;

  // A verdict that stands, from a journal. False if there is no such question in this run, or if it has one.
  bool restore(std::string const& key, Record record);

  // What the runner asks.
  std::optional<std::size_t> next();
  std::string_view input(std::size_t position) const { return input_of(order_[position]); }
  Runner::Next settle(std::size_t position, Outcome&& outcome, OnFinal const& on_final);
  bool enough() const { return frontier_ >= end(); }

  // Why there are questions without a verdict; empty if there are none.
  std::string cut_short(Lang lang) const;
  // Drops what was decided beyond the end, so that it hangs on nothing.
  void close();

  // In the order of the suite: position in the suite, and the record.
  std::vector<std::pair<std::size_t, Record const*>> records() const;
  std::size_t size() const { return order_.size(); }

 protected:
  // The next to be put is this one of the suite. All before anything else.
  void put(std::size_t which, std::string const& key);
  virtual std::string_view input_of(std::size_t which) const = 0;
  virtual Record judge(std::size_t which, Outcome&& outcome) const = 0;

 private:
  std::size_t end() const { return std::min(cut_, order_.size()); }
  void advance();

  Limits limits_;
  std::vector<std::size_t> order_;  // of the suite: those that are put
  std::vector<std::string> keys_;   // by position in the order
  std::vector<Record> final_;
  std::unordered_map<std::string, std::size_t> position_;  // by key
  std::map<std::size_t, Record> first_;
  std::size_t next_ = 0, frontier_ = 0, cut_ = ~std::size_t{0};
  std::size_t failures_ = 0, losses_ = 0;
};

// The record of an outcome. `judge` tells the verdict of a statement, and what is wrong with it if it is a breach of the protocol.
Record record_of(Outcome&& outcome, std::function<report::Verdict(Statement const&, std::string& problem)> const& judge);

}  // namespace norma::conform
