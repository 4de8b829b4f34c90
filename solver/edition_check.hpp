// The obligations of consecutive editions that have the same rules in force.
#pragma once
#include <map>
#include <set>

#include "solver/check.hpp"
#include "solver/witness.hpp"

namespace norma::solver {

// Editions [first, last), among which no rule comes into force or ends.
struct EditionGroup {
  std::size_t first = 0, last = 0;
};
std::vector<EditionGroup> group_editions(Rulebook const& book);

// Owns a context, so one object serves one thread. What is proven for the whole group at once is proven for each of
// its editions; what is refuted is refuted for each edition by a case of its own.
class EditionCheck {
 public:
  EditionCheck(Rulebook const& book, Replay const& replay, Options const& options, EditionGroup group);

  // Number of obligations of the group, over all its editions.
  static std::size_t count(Rulebook const& book, Options const& options, EditionGroup group);

  // Answers them all, calling `answered` after each.
  void run(std::function<void()> const& answered);

  // The canonical witness of a finding of this edition that `run` left without one (dead weight and readings, which
  // need it in one edition only). `finding.witness_edition` lies in the group.
  void complete(Finding& finding);

  std::vector<Obligation> obligations;
  std::vector<Finding> findings;  // one a defect and edition; obligations refer to them by position
  std::vector<Disagreement> disagreements;
  std::vector<Disagreement> unwitnessed;  // findings whose case was not found within the limits, and why
  std::size_t queries() const { return session_.queries(); }
  std::size_t unsat() const { return session_.unsat(); }
  // For the second opinion, what was found unsatisfiable since the last call, if the options ask for it.
  Refuted take_refuted() { return session_.take_refuted(); }

 private:
  using Goals = std::vector<z3::expr>;

  void answer(Obligation o);
  void answer_assumptions(Obligation& o);
  void answer_clash(Obligation& o);
  void answer_gap(Obligation& o);
  void answer_property(Obligation& o);
  void answer_dead(Obligation& o);
  void answer_redundant(Obligation& o);
  void answer_reading(Obligation& o);

  // Default verdict first, then each reading switched alone; `question` gives the goal in a world.
  void answer_question(Obligation& o, std::function<z3::expr(Encoding const&)> const& question, bool enumerate);
  bool refute(Obligation& o, Encoding const& e, Goals const& goals, std::vector<Selection> readings, Finding* found);
  bool replays(Finding const& f, Encoding const& e);
  bool claim_holds(Finding const& f, Result const& result) const;
  bool same_printed(Result const& a, Result const& b) const;
  void name_provisions(Finding& f, Result const& result) const;
  void add_finding(Obligation& o, Finding f);
  // Asks for a case of the current edition. With a memo, the whole group is asked first, once, and an unsatisfiable
  // answer then stands for every edition.
  Outcome ask(Obligation& o, Encoding const& e, Goals const& goals, std::string const& memo = {});
  // Whether the goal has no case in the whole group; false, too, if the solver cannot say.
  bool excluded_in_group(std::string const& memo, std::string const& name, std::function<Goals()> const& goals);
  // The verdict of a question that was not decided.
  void leave_open(Obligation& o, std::string reason) const;
  // A goal in a world.
  struct Option {
    Encoding const* encoding;
    z3::expr goal;
  };
  // Which of the options have a case of the current edition; nothing if the solver gave up. `possible_among` asks for
  // all at once, so that what they share is proved once; that pays where the goals are free of calendar arithmetic.
  using Positions = std::optional<std::vector<std::size_t>>;
  Positions possible_among(Obligation& o, std::vector<Option> const& options, std::string const& memo);
  Positions possible_each(Obligation& o, std::vector<Option> const& options, std::string const& memo);
  z3::expr any_of(std::vector<Option> const& options, std::vector<char> const& settled, std::size_t first, std::size_t last);
  Outcome differs(Obligation& o, Encoding const& e, Goals const& differences, std::string const& memo);
  z3::expr governed(Encoding const& e, std::size_t first, std::size_t last);
  Goals with_window(Encoding const& e, Goals goals);
  Outcome switch_changes(Obligation& o, Selection s, Goals& goals);

  Encoding const& world_of(World const& world);
  World selected_world(RuleHead const& head) const;
  std::string query_name(Obligation const& o) const;

  Rulebook const& book_;
  Replay const& replay_;
  Options const& options_;
  EditionGroup group_;
  std::size_t edition_;  // of the group: the one being answered
  z3::context c_;
  Facts facts_;
  Session session_;
  std::map<World, Encoding> encodings_;
  std::set<std::string> proven_for_group_, asked_of_group_;        // memos
  std::map<std::pair<std::size_t, World>, Goals> differences_;     // by rule and world: what dropping the rule changes
};

}  // namespace norma::solver
