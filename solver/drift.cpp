#include "solver/drift.hpp"

#include <algorithm>

#include "solver/interruption.hpp"
#include "solver/known_law.hpp"
#include "solver/witness.hpp"

namespace norma::solver {
namespace {

Facts without_constraints(Facts facts) {
  facts.constraints.clear();
  return facts;
}

// Anything at all as a result, the same of both laws where it has the same name.
class AnyResult {
 public:
  explicit AnyResult(z3::context& c) : c_(c) {}

  Encoding of(Rulebook const& book) {
    Encoding e{default_world(book), 0, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    for (auto const& d : book.definitions) e.definitions.push_back(constant("definition " + std::string(d.name), d.sort));
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
      : book_(book), known_(*options.known), report_(report), readings_(c_, book), facts_(declare_facts(c_, book)), ranges_(without_constraints(facts_)),
        law_(c_, known_, book, facts_, readings_), session_(c_, ranges_, {}, options.limits, options.sinks.without_files()) {}

  void constraints() {
    for (std::size_t k = 0; k < book_.constraints.size(); ++k) {
      Obligation o{Kind::narrowed, std::string(book_.constraints[k].name), k, newest(), Verdict::undecided, {}, {}};
      auto const refused = law_.admits() && !facts_.constraints[k];
      if (decide(o, refused)) continue;
      auto const w = canonical_witness(book_, facts_, session_, o.subject, {refused}, newest());
      if (w.slots) refute(o, *w.slots);
      else o.reason = "no canonical witness: " + session_.why();
      report_.obligations.push_back(std::move(o));
    }
  }

  void properties() {
    AnyResult any(c_);
    auto const now = any.of(book_), then = any.of(known_);
    for (std::size_t p = 0; p < known_.properties.size(); ++p) {
      auto const& known = known_.properties[p];
      Obligation o{Kind::weakened, std::string(known.name), p, newest(), Verdict::undecided, {}, {}};
      auto const same = std::find_if(book_.properties.begin(), book_.properties.end(), [&](auto const& x) { return x.name == known.name; });
      if (same == book_.properties.end()) refute(o, {});
      else if (decide(o, encode(c_, same->expr, scope_of(facts_, now)) && !encode(c_, known.expr, scope_of(law_.facts(), then)))) continue;
      else refute(o, {});
      report_.obligations.push_back(std::move(o));
    }
  }

  std::size_t queries() const { return session_.queries(); }
  std::size_t unsat() const { return session_.unsat(); }
  Confirmations const& confirmations() const { return session_.confirmations(); }

 private:
  std::size_t newest() const { return book_.editions.size() - 1; }

  // True if that settled the obligation, which is then reported: nothing shows the goal, or the solver cannot say.
  bool decide(Obligation& o, z3::expr const& goal) {
    switch (session_.ask(std::string(name_of(o.kind)) + " " + o.subject, std::vector<z3::expr>{goal})) {
      case Outcome::satisfiable: return false;
      case Outcome::unsatisfiable: o.verdict = Verdict::proven; break;
      case Outcome::unknown: o.reason = session_.why();
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
  Facts facts_, ranges_;
  KnownLaw law_;
  Session session_;
};

}  // namespace

void add_drift(Rulebook const& book, Options const& options, Report& report) {
  if (!options.known || interrupted()) return;
  Drift drift(book, options, report);
  if (options.wanted.test(static_cast<std::size_t>(Kind::narrowed))) drift.constraints();
  if (options.wanted.test(static_cast<std::size_t>(Kind::weakened))) drift.properties();
  report.queries += drift.queries();
  report.unsat += drift.unsat();
  report.confirmations.add(drift.confirmations());
}

}  // namespace norma::solver
