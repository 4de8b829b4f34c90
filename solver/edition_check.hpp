// The obligations of consecutive editions that have the same rules in force.
#pragma once
#include <map>
#include <set>

#include "solver/evidence.hpp"
#include "solver/survey.hpp"
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
  // Without a survey and evidence, or where they did not settle a question, every edition and switch is asked by itself.
  EditionCheck(Rulebook const& book, Replay const& replay, Options const& options, EditionGroup group, Survey const* survey = nullptr, Evidence const* evidence = nullptr);

  // Findings of newer editions, whose cases are tried before the solver is asked; must outlive this. Those of the group's own
  // editions are tried in any case.
  void try_first(std::vector<Finding> const& newer) { newer_ = &newer; }

  // Number of obligations of the group, over all its editions.
  static std::size_t count(Rulebook const& book, Options const& options, EditionGroup group);

  // Answers them all, the newest edition first, calling `answered` after each.
  void run(std::function<void()> const& answered);

  // The canonical witness of a finding of this edition that `run` left without one (dead weight and readings, which
  // need it in one edition only). `finding.witness_edition` lies in the group.
  void complete(Finding& finding);

  std::vector<Obligation> obligations;
  std::vector<Finding> findings;  // one a defect and edition; obligations refer to them by position
  std::vector<Disagreement> disagreements;
  std::vector<Disagreement> unwitnessed;  // findings whose case was not found within the limits, and why
  std::size_t queries() const { return session_.queries() + scouts_.queries(); }
  std::size_t unsat() const { return session_.unsat() + scouts_.unsat(); }
  Confirmations confirmations() const;
  // For the second opinion, what was found unsatisfiable since the last call, if the options ask for it.
  Refuted take_refuted();

 private:
  using Goals = std::vector<z3::expr>;
  using Slots = std::vector<std::int32_t>;

  void answer(Obligation o);
  void answer_assumptions(Obligation& o);
  void answer_promise(Obligation& o);
  void answer_dead(Obligation& o);
  void answer_redundant(Obligation& o);
  void answer_reading(Obligation& o);
  void answer_reach(Obligation& o);

  z3::expr goal_of(Obligation const& o, Encoding const& e) { return broken_promise(c_, book_, facts_, o.kind, o.index, e); }
  // False if a query was not decided.
  bool answer_by_default(Obligation& o);
  // Refutes until nothing is left, if the kind is enumerated (conflicts, by the rules that clash); else once. `memo` as of `ask`.
  bool refute_all(Obligation& o, Encoding const& e, std::vector<Selection> const& readings, Verdict verdict, std::string const& memo);
  // Under the switches that the survey names, or all that change the formula.
  void answer_by_switch(Obligation& o);
  void look_beyond(Obligation& o, Answer const* known);
  // What a case of a finding that outgrows its acceptance must show.
  Goals beyond(Finding const& f, Encoding const& e);
  // The survey has a case where this edition has none: one of them is wrong.
  void contradict(Obligation& o);
  // `start`: a case that satisfies the goals.
  bool refute(Obligation& o, Encoding const& e, Goals const& goals, std::vector<Selection> readings, Shows const& shows, Slots start, Finding* found);
  // Shows cases of the question in the current edition: the oracle has it so, and not all rules of one of the sets live.
  Shows shows(Obligation const& o, World const& world, std::vector<std::vector<std::uint16_t>> excluded);
  // Whether the case is possible and of the current edition, and the oracle's answer to it is as is asked.
  Shows shows_if(World const& world, std::function<bool(Slots const&, Result const&)> asked);
  // The plainest case that shows the question, of the cases of newer editions' findings, moved here.
  std::optional<Slots> at_hand(Obligation const& o, std::vector<Selection> const& readings, Shows const& shows);
  void put_in_order();
  bool replays(Finding const& f, Encoding const& e);
  bool claim_holds(Finding const& f, Result const& result) const;
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
  // Asks for a case of the current edition whose every circumstance is worth knowing.
  void settle_by_case(Obligation& o, bool shown);
  Outcome scout(Obligation& o, Encoding const& e, z3::expr const& goal);
  bool names(Possible const& possible, Selection s) const;
  Outcome differs(Obligation& o, Encoding const& e, Goals const& differences);
  z3::expr governed(Encoding const& e, std::size_t first, std::size_t last);
  Goals with_window(Encoding const& e, Goals goals);
  // On success `goals` asks for a case in which it does, and `shown`, if given, shows such cases.
  Outcome switch_changes(Obligation& o, Selection s, Goals& goals, Shows* shown = nullptr);

  Encoding const& world_of(World const& world);
  std::string query_name(Obligation const& o) const;

  Rulebook const& book_;
  Replay const& replay_;
  Options const& options_;
  EditionGroup group_;
  Survey const* survey_;
  Evidence const* evidence_;
  std::vector<Finding> const* newer_ = nullptr;
  std::size_t edition_;  // of the group: the one being answered
  z3::context c_;
  Facts facts_;
  Session session_;
  Session scouts_;  // its seed is fixed, so that what its cases leave to be asked does not depend on the options
  Shown shown_;
  TwoSwitches switches_;               // of the known law's formulas
  std::optional<KnownLaw> known_;      // made when it is first needed
  std::map<World, Encoding> encodings_;
  std::set<std::string> proven_for_group_, asked_of_group_;        // memos
  std::map<std::pair<std::size_t, World>, Goals> differences_;     // by rule and world: what dropping the rule changes
};

}  // namespace norma::solver
