// One run: which case is put when, what its verdict is, and when it is enough.
//
// A case that fails is put again before its verdict stands; an answer that differs then is a verdict of its own. The run ends
// early after so many failures or losses of the program in the order in which cases are put, so that where it ends hangs neither
// on how many programs there are nor on how fast they are.
#pragma once
#include <functional>
#include <unordered_map>

#include "conform/runner.hpp"
#include "conform/suite.hpp"

namespace norma::conform {

// What the implementation takes on, and under which readings it is judged.
struct Terms {
  World world;
  Scope scope;
  std::vector<std::string> declared;  // readings that are not the defaults: "N05=decision"
  std::vector<std::string> untested;  // topics of the selection that it does not take on
  std::vector<std::string> editions;  // that it takes on; all, if it names none
  std::vector<std::string> notes;

  // The topics of the scope of this kind, by name.
  std::vector<std::string> decisions(Law const& law) const;
  std::vector<std::string> dates(Law const& law) const;
};

// The terms of a welcome; `base` is the world that the user chose, `chosen` the readings that it names. Else why it cannot be
// judged, in words.
std::variant<Terms, std::string> terms_of(Law const& law, Welcome const& welcome, Scope const& selected, World const& base);

// "N05=decision", for each reading that is not the default.
std::vector<std::string> readings_of(Rulebook const& book, World const& world);

// How a case ended.
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

class Campaign {
 public:
  using OnFinal = std::function<void(SuiteCase const&, Record const&)>;

  Campaign(Law const& law, Suite const& suite, Terms const& terms, Limits limits);

  // A verdict that stands, from a journal. False if there is no such case in this run, or if it has one.
  bool restore(std::string const& key, Record record);

  // What the runner asks.
  std::optional<std::size_t> next();
  std::string_view input(std::size_t position) const { return at(position).input; }
  Runner::Next settle(std::size_t position, Outcome&& outcome, OnFinal const& on_final);
  bool enough() const { return frontier_ >= end(); }

  // Why there are cases without a verdict; empty if there are none.
  std::string cut_short(Lang lang) const;
  // Drops what was decided beyond the end, so that it hangs on nothing.
  void close();

  // The record of the outcome, judged.
  Record judged(SuiteCase const& c, Outcome&& outcome) const;
  Judged parts(SuiteCase const& c, Record const& r) const;

  // In the order of the suite: position in the suite, and the record.
  std::vector<std::pair<std::size_t, Record const*>> records() const;
  std::size_t size() const { return order_.size(); }
  std::size_t out_of_scope() const { return out_of_scope_; }
  std::size_t not_put() const { return not_put_; }

  Law const& law() const { return law_; }
  Engine const& engine() const { return engine_; }
  Terms const& terms() const { return terms_; }
  Suite const& suite() const { return suite_; }

 private:
  SuiteCase const& at(std::size_t position) const { return suite_.cases[order_[position]]; }
  std::size_t end() const { return std::min(cut_, order_.size()); }
  void advance();

  Law const& law_;
  Suite const& suite_;
  Terms const& terms_;
  Limits limits_;
  Engine engine_;
  std::vector<std::size_t> order_;  // of the suite's cases: those that are put
  std::vector<Record> final_;       // by position in the order
  std::unordered_map<std::string, std::size_t> position_;  // by key
  std::map<std::size_t, Record> first_;
  std::size_t next_ = 0, frontier_ = 0, cut_ = ~std::size_t{0};
  std::size_t failures_ = 0, losses_ = 0;
  std::size_t out_of_scope_ = 0, not_put_ = 0;
};

}  // namespace norma::conform
