// The law as implementations are asked about it: which decisions and dates there are, and what is lawful in a case.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "conform/protocol.hpp"
#include "oracle/decision_layout.hpp"
#include "oracle/law.hpp"
#include "report/conform.hpp"

namespace norma::conform {

using Case = std::vector<std::int32_t>;  // its slots
using Engine = oracle::Deciding;

// A decision, a date, or a date for each outcome of a decision.
struct Topic {
  using Kind = oracle::DecisionPart::Kind;
  Kind kind;
  std::string name;
  std::uint16_t index;                 // of the decision; of the first date
  std::vector<std::uint16_t> dates{};  // of a date or dates; they need not stand side by side
  int owner = -1;                      // decision whose outcomes the dates belong to
};

struct Judged {
  report::Verdict verdict{};
  std::string problem{};                    // if it is a breach of the protocol
  std::vector<report::ConformPart> parts{};  // those on which the law has an answer
};

// What of a statement is judged.
struct Scope {
  std::vector<bool> topics;         // by topic: asked for
  bool dates_required = false;      // a date that is not stated is a mismatch
};

// Immutable; const members are thread-safe.
class Law {
 public:
  explicit Law(std::shared_ptr<oracle::Law const> act);

  Rulebook const& book() const { return act_->book(); }
  oracle::Law const& act() const { return *act_; }
  std::vector<Topic> const& topics() const { return topics_; }
  // Position of the topic so named, or the number of topics.
  std::size_t topic(std::string_view name) const;
  std::shared_ptr<Engine const> engine(World const& world) const { return act_->deciding(world); }

  // Whether the law answers the topic in this case: there are lawful outcomes, or nothing is due.
  bool answers(Topic const& t, Result const& result) const;
  // Whether it answers a decision of the scope, or a date if no decision is asked for.
  bool tests(Scope const& scope, Result const& result) const;
  // Positions of the provisions that make the answer; `inner`: also those that answer the inner decisions that its rules ask, such
  // as the items of a list.
  oracle::ProvisionSet provisions(Topic const& t, Result const& result, bool inner = true) const;
  // The lawful answer as JSON.
  std::string lawful(Topic const& t, Result const& result) const;

  Judged judge(Statement const& s, Scope const& scope, Engine const& engine, Case const& facts, Result const& result) const;
  // The same without words: only the verdict.
  report::Verdict verdict(Statement const& s, Scope const& scope, Engine const& engine, Case const& facts, Result const& result) const;

 private:
  Judged judged(Statement const& s, Scope const& scope, Engine const& engine, Case const& facts, Result const& result, bool worded) const;

  std::shared_ptr<oracle::Law const> act_;
  oracle::DecisionLayout layout_;
  std::vector<Topic> topics_;
};

}  // namespace norma::conform
