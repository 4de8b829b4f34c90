#include "solver/drift.hpp"

#include <algorithm>

#include "solver/interruption.hpp"
#include "solver/known_law.hpp"
#include "solver/witness.hpp"

namespace norma::solver {
namespace {

Facts without_ranges(Facts facts) {
  facts.ranges.clear();
  return facts;
}

// Whether every value of the known fact is one of the other's. Errs toward "no", which has it asked.
bool as_wide(Rulebook const& known, FactInfo const& was, Rulebook const& book, FactInfo const& is) {
  if (is.parent >= 0 && (was.parent < 0 || known.facts[static_cast<std::size_t>(was.parent)].path != book.facts[static_cast<std::size_t>(is.parent)].path)) return false;
  return was.sort == is.sort && (was.sort == Sort::boolean || (is.low <= was.low && was.high <= is.high && (is.nullable || !was.nullable)));
}

// Anything at all as a result, the same of both laws where it has the same name.
class AnyResult {
 public:
  explicit AnyResult(z3::context& c) : c_(c) {}

  // In place of what the encoding decides; its definitions stay, for of one name they may say another thing.
  Encoding of(Rulebook const& book, Encoding e) {
    e.lawful.clear(), e.values.clear();
    for (auto const& d : book.decisions) {
      e.lawful.emplace_back();
      for (auto const& o : d.outcomes) e.lawful.back().push_back(constant("lawful " + std::string(d.name) + "=" + std::string(o.name), Sort::boolean));
    }
    for (auto const& x : book.derived) e.values.push_back(constant("date " + std::string(x.name) + "[" + std::string(x.key) + "]", Sort::date));
    return e;
  }

 private:
  z3::expr constant(std::string const& name, Sort sort) {
    return sort == Sort::boolean ? c_.bool_const(name.c_str()) : c_.bv_const(name.c_str(), width(sort));
  }
  z3::context& c_;
};

class Drift {
 public:
  Drift(Rulebook const& book, Options const& options, Report& report)
      : book_(book), known_(*options.known), report_(report), readings_(c_, book), facts_(declare_facts(c_, book)), ranges_(without_constraints(facts_)), anything_(without_ranges(ranges_)),
        law_(c_, known_, book, facts_, readings_.all()), session_(c_, ranges_, {}, options.limits, options.sinks.without_files()),
        free_(c_, anything_, {}, options.limits, options.sinks.without_files()) {}

  // Facts that have fewer values than the known law's; cases with the others are asked for in no question, so that this must be.
  void ranges() {
    for (auto const& was : known_.facts) {
      auto const is = std::find_if(book_.facts.begin(), book_.facts.end(), [&](auto const& f) { return f.path == was.path; });
      if (is != book_.facts.end() && as_wide(known_, was, book_, *is)) continue;
      auto const i = static_cast<std::size_t>(is - book_.facts.begin());
      Obligation o{Kind::narrowed, "fact " + was.path, book_.constraints.size() + i, newest(), Verdict::undecided, {}, {}};
      if (is != book_.facts.end() && (cannot_be_asked(o) || decide(free_, o, law_.admits() && !range_of(c_, book_.facts, i, facts_.slots)))) continue;
      refute(o, {});
      report_.obligations.push_back(std::move(o));
    }
  }

  void constraints() {
    for (std::size_t k = 0; k < book_.constraints.size(); ++k) {
      Obligation o{Kind::narrowed, std::string(book_.constraints[k].name), k, newest(), Verdict::undecided, {}, {}};
      auto const refused = law_.admits() && !facts_.constraints[k];
      if (cannot_be_asked(o) || decide(session_, o, refused)) continue;
      auto const w = canonical_witness(book_, facts_, session_, o.subject, {refused}, newest());
      if (w.slots) refute(o, *w.slots);
      else o.reason = "no canonical witness: " + session_.why();
      report_.obligations.push_back(std::move(o));
    }
  }

  // Of cases that the known law admits, under its default readings: a promise that is weaker under another reading only is not
  // seen, which errs toward "proven".
  void properties() {
    AnyResult any(c_);
    auto const now = any.of(book_, encode_any_law(c_, book_, facts_, readings_)), then = any.of(known_, law_.law());
    for (std::size_t p = 0; p < known_.properties.size(); ++p) {
      auto const& known = known_.properties[p];
      Obligation o{Kind::weakened, std::string(known.name), p, newest(), Verdict::undecided, {}, {}};
      auto const same = std::find_if(book_.properties.begin(), book_.properties.end(), [&](auto const& x) { return x.name == known.name; });
      if (same == book_.properties.end()) refute(o, {});
      else if (cannot_be_asked(o) || decide(session_, o, law_.admits() && readings_.none() && encode(c_, same->expr, scope_of(facts_, now)) && !encode(c_, known.expr, scope_of(law_.facts(), then)))) continue;
      else refute(o, {});
      report_.obligations.push_back(std::move(o));
    }
  }

  void account() {
    for (auto* s : {&session_, &free_}) {
      report_.queries += s->queries(), report_.unsat += s->unsat();
      report_.confirmations.add(s->confirmations());
    }
  }

 private:
  std::size_t newest() const { return book_.editions.size() - 1; }

  // True if the known law's cases cannot be told from others, so that the obligation is left open.
  bool cannot_be_asked(Obligation& o) {
    if (law_.incomparable().empty()) return false;
    o.reason = "fact " + law_.incomparable() + " is of another kind in the known law";
    report_.obligations.push_back(std::move(o));
    return true;
  }

  // True if that settled the obligation, which is then reported: nothing shows the goal, or the solver cannot say.
  bool decide(Session& session, Obligation& o, z3::expr const& goal) {
    switch (session.ask(std::string(name_of(o.kind)) + " " + o.subject, std::vector<z3::expr>{goal})) {
      case Outcome::satisfiable: return false;
      case Outcome::unsatisfiable: o.verdict = Verdict::proven; break;
      case Outcome::unknown: o.reason = session.why();
    }
    report_.obligations.push_back(std::move(o));
    return true;
  }

  void refute(Obligation& o, std::vector<std::int32_t> witness) {
    o.verdict = Verdict::refuted;
    o.findings = {report_.findings.size()};
    report_.findings.push_back({o.kind, o.subject, o.index, {}, {}, {}, {newest()}, newest(), default_world(book_), std::move(witness), false, true});
  }

  Rulebook const& book_;
  Rulebook const& known_;
  Report& report_;
  z3::context c_;
  OneSwitch readings_;
  Facts facts_, ranges_, anything_;
  KnownLaw law_;
  Session session_, free_;  // the second also over values that no fact has now
};

}  // namespace

void add_drift(Rulebook const& book, Options const& options, Report& report) {
  if (!options.known || interrupted()) return;
  Drift drift(book, options, report);
  if (options.wanted.test(static_cast<std::size_t>(Kind::narrowed))) drift.ranges(), drift.constraints();
  if (options.wanted.test(static_cast<std::size_t>(Kind::weakened))) drift.properties();
  drift.account();
}

}  // namespace norma::solver
