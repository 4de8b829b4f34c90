#include "solver/survey.hpp"

#include <algorithm>
#include <memory>

#include "solver/parallel.hpp"

namespace norma::solver {
namespace {

struct Question {
  Kind kind;
  std::size_t index;
  std::optional<Answer> answer{};
};

// In which editions nobody has been shown to be given the outcome.
std::vector<std::size_t> unshown(Rulebook const& book, Evidence const& evidence, std::size_t outcome) {
  std::vector<std::size_t> out;
  for (std::size_t e = 0; e < book.editions.size(); ++e)
    if (!evidence.of(e).lawful(outcome / 32, outcome % 32)) out.push_back(e);
  return out;
}

// In which editions the rule has not been shown to matter, if it is one of the default readings; under others, two readings
// would have to be switched.
std::vector<std::size_t> weightless(Rulebook const& book, Evidence const& evidence, std::size_t rule) {
  std::vector<std::size_t> out;
  bool const by_default = selected_world(book, book.rules[rule].head) == default_world(book);
  for (std::size_t e = 0; by_default && e < book.editions.size(); ++e)
    if (in_force(book, rule, e) && !evidence.of(e).matters(rule)) out.push_back(e);
  return out;
}

std::vector<Question> questions(Rulebook const& book, Options const& options, Evidence const* evidence) {
  std::vector<Question> list;
  auto const add = [&](Kind k, std::size_t n) {
    for (std::size_t i = 0; i < n && options.wanted.test(static_cast<std::size_t>(k)); ++i) list.push_back({k, i});
  };
  add(Kind::conflict, book.decisions.size() + book.derived.size());
  add(Kind::gap, book.decisions.size());
  add(Kind::property, book.properties.size());
  for (std::size_t d = 0; evidence && d < book.decisions.size() && options.wanted.test(static_cast<std::size_t>(Kind::never_lawful)); ++d)
    for (std::size_t o = 0; o < book.decisions[d].outcomes.size(); ++o)
      if ((book.decisions[d].domain >> o & 1) != 0 && !unshown(book, *evidence, outcome_index(d, o)).empty()) list.push_back({Kind::never_lawful, outcome_index(d, o)});
  for (std::size_t r = 0; evidence && r < book.rules.size() && options.wanted.test(static_cast<std::size_t>(Kind::redundant_rule)); ++r)
    if (!weightless(book, *evidence, r).empty()) list.push_back({Kind::redundant_rule, r});
  return list;
}

// Owns a context, so one object serves one thread.
class Surveyor {
 public:
  Surveyor(Rulebook const& book, Options const& options, Evidence const* evidence)
      : book_(book), evidence_(evidence), readings_(c_, book), choices_(choices(c_, book, readings_.all(), default_world(book))), facts_(declare_facts(c_, book)), slots_(with_switches(facts_, readings_)),
        law_(encode_any_law(c_, book, facts_, choices_)), session_(c_, slots_, {}, options.limits, options.sinks) {
    for (std::size_t e = 0; e < book.editions.size(); ++e) windows_.push_back(governed(c_, book, law_, e, e + 1));
    if (options.known) known_.emplace(c_, *options.known, book, facts_, readings_.all());
  }

  Session& session() { return session_; }

  std::optional<Answer> answer(Question const& q) {
    auto const goal = goal_of(q);
    auto const name = "any edition " + std::string(name_of(q.kind)) + " " + std::to_string(q.index);
    Answer out;
    if (!places(name, goal, out.any)) return std::nullopt;
    if (known_ && is_promise(q.kind) && !unexcused(q, name + " unexcused", out)) return std::nullopt;
    return out;
  }

 private:
  z3::expr goal_of(Question const& q) {
    if (is_promise(q.kind)) return broken_promise(c_, book_, facts_, q.kind, q.index, law_) && governed(c_, book_, law_, 0, book_.editions.size());
    std::vector<z3::expr> here;
    for (auto const e : q.kind == Kind::never_lawful ? unshown(book_, *evidence_, q.index) : weightless(book_, *evidence_, q.index)) here.push_back(windows_[e]);
    if (q.kind == Kind::never_lawful) return readings_.one() && any_of(c_, here) && law_.lawful[q.index / 32][q.index % 32];
    return readings_.one() && any_of(c_, here) && any_of(c_, encode_without(c_, book_, facts_, law_, q.index).differ);
  }

  // Each edition by itself: where neither law changed in it, the two formulas are one, and there is nothing to search.
  bool unexcused(Question const& q, std::string const& name, Answer& out) {
    auto const& any = out.any;
    for (std::size_t e = 0; e < windows_.size(); ++e) {
      if (!any.editions.contains(e) && !any.switches.contains(e)) continue;
      auto const broken = broken_promise(c_, book_, facts_, q.kind, q.index, law_of(e));
      auto const excused = known_->excuses(q.kind, q.index, book_.editions[e].interval, law_of(e), broken);
      if (!excused.is_true() && !places(name, windows_[e] && broken && !excused, out.unexcused)) return false;
    }
    return true;
  }

  Encoding const& law_of(std::size_t edition) {
    auto at = laws_.find(edition);
    if (at == laws_.end()) at = laws_.emplace(edition, encode_any_law(c_, book_, facts_, choices_, edition)).first;
    return at->second;
  }

  static bool is_promise(Kind k) { return k == Kind::conflict || k == Kind::gap || k == Kind::property; }

  // False if a query was not decided.
  bool places(std::string const& name, z3::expr const& goal, Possible& out) {
    Assumed const asked(session_, goal);
    return any_case(name, out);
  }

  bool any_case(std::string const& name, Possible& out) {
    switch (session_.ask(name, std::vector<z3::expr>())) {
      case Outcome::unsatisfiable: return true;
      case Outcome::unknown: return false;
      case Outcome::satisfiable: break;
    }
    return by_default(name + " by default", out) && by_switch(name + " by one switch", out) && by_pair(name + " by two switches", out);
  }

  bool by_default(std::string const& name, Possible& out) {
    std::vector<z3::expr> rest{readings_.none()};
    for (;;) switch (session_.ask(name, rest)) {
        case Outcome::unsatisfiable: return true;
        case Outcome::unknown: return false;
        case Outcome::satisfiable: {
          auto const e = edition();
          out.editions.insert(e);
          rest.push_back(!windows_[e]);
        }
      }
  }

  bool by_switch(std::string const& name, Possible& out) { return note_switches(name, {!readings_.none() && readings_.one()}, out); }

  bool by_pair(std::string const& name, Possible& out) {
    std::vector<z3::expr> rest{!readings_.one()};
    for (auto const& [e, alone] : out.switches)
      for (auto const& s : alone) rest.push_back(!made(e, s));
    return note_switches(name, std::move(rest), out);
  }

  // Notes the switches of every case of `rest` in the editions that have none by default.
  bool note_switches(std::string const& name, std::vector<z3::expr> rest, Possible& out) {
    for (auto const e : out.editions) rest.push_back(!windows_[e]);
    for (;;) switch (session_.ask(name, rest)) {
        case Outcome::unsatisfiable: return sorted(out);
        case Outcome::unknown: return false;
        case Outcome::satisfiable: {
          auto const e = edition();
          auto set = switches();
          rest.push_back(!made(e, set));
          out.switches[e].push_back(std::move(set));
        }
      }
  }

  // Those of the last case.
  std::vector<Selection> switches() const {
    std::vector<Selection> out;
    auto const& slots = session_.model();
    for (auto const at : {slots[slots.size() - 2], slots.back()})  // as `with_switches` puts them
      if (at != 0) out.push_back(readings_.switches.at(static_cast<std::size_t>(at) - 1));
    return out;
  }

  z3::expr made(std::size_t edition, std::vector<Selection> const& set) const {
    auto out = windows_[edition];
    for (auto const s : set) out = out && readings_.is(static_cast<std::size_t>(std::find(readings_.switches.begin(), readings_.switches.end(), s) - readings_.switches.begin()));
    return out;
  }

  // Pairs last.
  static bool sorted(Possible& out) {
    for (auto& [_, sets] : out.switches)
      std::sort(sets.begin(), sets.end(), [](auto const& a, auto const& b) { return std::pair(a.size(), a) < std::pair(b.size(), b); });
    return true;
  }

  // That of the last case.
  std::size_t edition() const {
    auto const in = session_.evaluate(session_.model(), windows_).value();
    return static_cast<std::size_t>(std::find(in.begin(), in.end(), 1) - in.begin());
  }

  Rulebook const& book_;
  Evidence const* evidence_;
  z3::context c_;
  TwoSwitches readings_;
  std::vector<std::vector<z3::expr>> choices_;
  Facts facts_, slots_;
  Encoding law_;
  std::map<std::size_t, Encoding> laws_;  // by edition, made when they are first needed
  std::vector<z3::expr> windows_;  // by edition: that it governs
  Session session_;
  std::optional<KnownLaw> known_;
};

}  // namespace

Survey::Survey(Rulebook const& book, Options const& options, Evidence const* evidence) {
  auto list = questions(book, options, evidence);
  auto const parts = std::min<std::size_t>(list.size(), options.threads);
  std::vector<std::unique_ptr<Surveyor>> surveyors(parts);
  in_parallel(parts, options.threads, [&](std::size_t p) {
    surveyors[p] = std::make_unique<Surveyor>(book, options, evidence);
    for (auto i = p; i < list.size(); i += parts) list[i].answer = surveyors[p]->answer(list[i]);
  });
  for (auto& q : list)
    if (q.answer) settled_.emplace(std::pair(q.kind, q.index), std::move(*q.answer));
  for (auto const& s : surveyors) {
    queries += s->session().queries();
    unsat += s->session().unsat();
    confirmations.add(s->session().confirmations());
    for (auto& r : s->session().take_refuted()) refuted.push_back(std::move(r));
  }
}

Answer const* Survey::of(Kind kind, std::size_t index) const {
  auto const at = settled_.find({kind, index});
  return at == settled_.end() ? nullptr : &at->second;
}

}  // namespace norma::solver
