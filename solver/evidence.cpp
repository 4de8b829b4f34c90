#include "solver/evidence.hpp"

#include <algorithm>

#include "solver/moved.hpp"

namespace norma::solver {
namespace {

using Editions = std::vector<std::size_t>;

Limits with_own_seed(Limits limits) {
  limits.seed = 0;  // what is found, and so what is left to be asked, does not depend on the options
  return limits;
}

class Search {
 public:
  Search(Rulebook const& book, Replay const& replay, Options const& options, std::vector<Shown>& shown)
      : book_(book), replay_(replay), shown_(shown), facts_(declare_facts(c_, book)), session_(c_, facts_, {}, with_own_seed(options.limits), options.sinks) {}

  Session& session() { return session_; }

  void weight(std::size_t rule) {
    auto const missing = [&](std::size_t e) { return in_force(book_, rule, e) && !shown_[e].matters(rule); };
    if (editions_where(missing).empty()) return;
    auto const& law = law_of(selected_world(book_, book_.rules[rule].head));
    for (auto const& difference : encode_without(c_, book_, facts_, law, rule).differ) seek("redundant_rule", book_.rules[rule].head.id, law, difference, missing);
  }

  void life(std::size_t rule) {
    auto const& law = law_of(selected_world(book_, book_.rules[rule].head));
    seek("dead_rule", book_.rules[rule].head.id, law, law.live[rule], [&](std::size_t e) { return in_force(book_, rule, e) && !shown_[e].lives(rule); });
  }

  void outcome(std::size_t decision, std::size_t outcome) {
    auto const& law = law_of(default_world(book_));
    seek("never_lawful", book_.decisions[decision].outcomes[outcome].name, law, law.lawful[decision][outcome], [&](std::size_t e) { return !shown_[e].lawful(decision, outcome); });
  }

  // The editions in which the switch changes nothing.
  Editions idle(Selection s) {
    auto const missing = [&](std::size_t e) { return !shown_[e].matters(s); };
    if (editions_where(missing).empty()) return {};
    auto const& base = law_of(default_world(book_));
    auto const& other = law_of(switched(default_world(book_), s));
    std::vector<z3::expr> const parts{elsewhere(base, other), decisions_differ(c_, book_, base, other), dates_differ(c_, book_, base, other)};
    Editions out = editions_where(missing);
    for (auto const& difference : parts) {
      auto const none = seek("reading", book_.readings[s.reading].id, base, difference, missing, Rests::verdict);
      std::erase_if(out, [&](auto e) { return std::find(none.begin(), none.end(), e) == none.end(); });
    }
    return out;
  }

 private:
  Encoding const& law_of(World const& world) {
    if (auto const known = laws_.find(world); known != laws_.end()) return known->second;
    auto const usual = default_world(book_);
    return laws_.emplace(world, world == usual ? encode_act(c_, book_, facts_, any_edition, world)
                                               : encode_beside(c_, book_, facts_, law_of(usual), world)).first->second;
  }

  template <class Missing>
  Editions editions_where(Missing const& missing) const {
    Editions out;
    for (std::size_t e = 0; e < book_.editions.size(); ++e)
      if (missing(e)) out.push_back(e);
    return out;
  }

  // That the governing date lies in one of the editions.
  z3::expr in_one_of(Encoding const& law, Editions const& editions) {
    std::vector<z3::expr> spans;
    for (std::size_t i = 0, j = 0; i < editions.size(); i = j) {
      for (j = i + 1; j < editions.size() && editions[j] == editions[j - 1] + 1;) ++j;
      spans.push_back(governed(c_, book_, law, editions[i], editions[j - 1] + 1));
    }
    return any_of(c_, spans);
  }

  // The other law puts the case into another edition, or into none.
  z3::expr elsewhere(Encoding const& base, Encoding const& other) {
    if (z3::eq(base.definitions[book_.governing_date], other.definitions[book_.governing_date])) return c_.bool_val(false);
    std::vector<z3::expr> moves;
    for (std::size_t e = 0; e < book_.editions.size(); ++e) moves.push_back(governed(c_, book_, base, e, e + 1) && !governed(c_, book_, other, e, e + 1));
    return any_of(c_, moves);
  }

  // Asks for cases of the goal in the editions that miss one, until none misses one or there is no more; these it returns. An
  // edition whose case the oracle takes for nothing is left out of what is asked and of what is returned, and so is everything
  // if the solver cannot say.
  template <class Missing>
  Editions seek(std::string const& kind, std::string_view subject, Encoding const& law, z3::expr const& goal, Missing const& missing, Rests rests = Rests::neither_answer) {
    auto left = editions_where(missing);
    if (goal.is_false()) return left;
    auto const name = "any edition " + kind + " " + std::string(subject);
    while (!left.empty()) switch (session_.ask(name, {in_one_of(law, left), goal}, rests)) {
        case Outcome::unsatisfiable: return left;
        case Outcome::unknown: return {};
        case Outcome::satisfiable: {
          auto const found = session_.model();
          take(found);
          auto const here = replay_.decide(found, law.world).edition;
          if (std::erase_if(left, [&](auto e) { return e == here || !missing(e); }) == 0) return {};
        }
      }
    return {};
  }

  // A case shows what it shows in its own edition; moved, in the others.
  void take(std::vector<std::int32_t> const& slots) {
    for (std::size_t e = 0; e < book_.editions.size(); ++e) {
      shown_[e].take(slots);
      for (auto const& other : moved(book_, replay_, slots, e)) shown_[e].take(other);
    }
  }

  Rulebook const& book_;
  Replay const& replay_;
  std::vector<Shown>& shown_;
  z3::context c_;
  Facts facts_;
  Session session_;
  std::map<World, Encoding> laws_;
};

}  // namespace

Evidence::Evidence(Rulebook const& book, Replay const& replay, Options const& options) : shown_(book.editions.size(), Shown(book, replay)) {
  for (std::size_t e = 0; e < shown_.size(); ++e) shown_[e].begin(e);
  auto const wanted = [&](Kind k) { return options.wanted.test(static_cast<std::size_t>(k)); };
  Search search(book, replay, options, shown_);
  for (std::size_t r = 0; r < book.rules.size() && wanted(Kind::redundant_rule); ++r) search.weight(r);
  for (std::size_t r = 0; r < book.rules.size() && wanted(Kind::dead_rule); ++r) search.life(r);
  for (std::size_t d = 0; d < book.decisions.size() && wanted(Kind::never_lawful); ++d)
    for (std::size_t o = 0; o < book.decisions[d].outcomes.size(); ++o)
      if ((book.decisions[d].domain >> o & 1) != 0) search.outcome(d, o);
  if (wanted(Kind::reading))
    for (auto const s : switches_of(book))
      for (auto const e : search.idle(s)) idle_.insert({s, e});
  queries = search.session().queries();
  unsat = search.session().unsat();
  confirmations = search.session().confirmations();
  refuted = search.session().take_refuted();
}

}  // namespace norma::solver
