#include "oracle/batch/program.hpp"

#include <algorithm>
#include <bit>

namespace norma::oracle::batch {
namespace {

// What an expression may ask of a world.
struct Asked {
  World const* world;
  std::vector<Value> definitions;
  std::vector<std::vector<Value>> const* lawful;
  std::vector<Value> const* value;
};

// Definitions and inner decisions that a switch can change.
struct Reach {
  std::vector<char> definitions, decisions;
  int reading = -1;

  bool meets(Expr e) const {
    return std::any_of(e.begin(), e.end(), [&](Node const& n) {
      auto const i = static_cast<std::size_t>(n.value);
      return (n.op == Op::definition && definitions[i]) || (n.op == Op::lawful && decisions[i]) || (n.op == Op::reading && n.value == reading);
    });
  }
};

class Compiler {
 public:
  Compiler(Rulebook const& book, World const& world) : book_(book), world_(world), p_(std::make_shared<Program>()) {}

  std::shared_ptr<Program const> program() {
    begin();
    base();
    for (std::uint16_t r = 0; r < book_.readings.size(); ++r)
      for (std::uint8_t a = 1; a <= book_.readings[r].count(); ++a)
        if (a != world_[r]) p_->switched.push_back(switched(r, a));
    p_->facts = e_.facts;
    p_->literals = e_.literals;
    p_->steps = e_.steps;
    p_->pool = e_.pool;
    p_->masks = e_.masks;
    p_->columns = e_.columns;
    return p_;
  }

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(e_.steps.size()); }

  Value write(Expr expr, Asked const& s) {
    std::vector<Value> v(expr.size());
    for (std::size_t i = 0; i < expr.size(); ++i) v[i] = node(expr[i], v, s);
    return v.back();
  }

  Value node(Node const& n, std::vector<Value> const& v, Asked const& s) {
    auto const at = static_cast<std::size_t>(n.value);
    switch (n.op) {
      case Op::fact: return e_.fact(n.value, book_.facts.empty() ? n.sort != Sort::boolean : book_.facts[at].sort != Sort::boolean);
      case Op::literal: return n.sort == Sort::boolean && (n.value == 0 || n.value == 1) ? (n.value ? e_.yes : e_.no) : e_.literal(n.value);
      case Op::definition: return s.definitions[at];
      case Op::reading: return (*s.world)[at] == n.a ? e_.yes : e_.no;
      case Op::lawful: return n.a < (*s.lawful)[at].size() ? (*s.lawful)[at][n.a] : e_.no;
      case Op::value_of: return (*s.value)[at];
      case Op::negation: return e_.negate(e_.truth(v[n.a]));
      case Op::conjunction: return e_.both(e_.truth(v[n.a]), e_.truth(v[n.b]));
      case Op::disjunction: return e_.either(e_.truth(v[n.a]), e_.truth(v[n.b]));
      case Op::choose: return e_.choose(e_.truth(v[n.a]), v[n.b], v[n.c]);
      default: return arity(n.op) == 1 ? e_.date(n.op, v[n.a], n.value) : e_.compare(n.op, v[n.a], v[n.b]);
    }
  }

  void begin() {
    p_->rules = book_.rules.size();
    p_->slots = book_.facts.size();
    p_->governing = book_.governing_date;
    for (auto const& f : book_.facts) p_->truth.push_back(f.sort == Sort::boolean);
    auto& s = p_->said;
    s.active.assign(book_.rules.size(), e_.no);
    s.live = s.assigned = s.active;
    for (auto const& d : book_.decisions) s.lawful.emplace_back(std::max<std::size_t>(d.outcomes.size(), static_cast<std::size_t>(std::bit_width(d.domain))), e_.no);
    s.unknown.assign(book_.decisions.size(), e_.no);
    s.conflict = s.gap = s.unknown;
    s.given.assign(book_.derived.size(), e_.no);
    s.clash = s.given;
    s.value.assign(book_.derived.size(), e_.literal(0));
  }

  void base() {
    auto& s = p_->said;
    Asked asked{&world_, {}, &s.lawful, &s.value};
    for (auto const& d : book_.definitions) asked.definitions.push_back(write(d.expr, asked));
    p_->definitions = asked.definitions;
    p_->definitions[book_.governing_date] = e_.number(asked.definitions[book_.governing_date]);
    p_->editions = editions(p_->definitions[book_.governing_date]);
    std::vector<Value> broken;
    for (auto const& c : book_.constraints) broken.push_back(e_.negate(e_.truth(write(c.expr, asked))));
    p_->possible = e_.negate(e_.any(broken));
    p_->defined = {0, here()};
    p_->encoded = e_.any(p_->editions);
    for (auto const& stratum : book_.strata) {
      for (std::size_t r = stratum.first_rule; r < stratum.last_rule; ++r)
        if (selected(r, world_)) activate(r, asked, s);
      settle(stratum, asked, s);
    }
    std::vector<Value> unfit;
    for (auto const& f : book_.fits) unfit.push_back(e_.negate(e_.truth(write(f.expr, asked))));
    p_->fits = e_.negate(e_.both(p_->encoded, e_.any(unfit)));
    p_->settled = {p_->defined.last, here()};
    asked_ = asked;
  }

  // By edition the cases whose day it governs: the first that holds the day. Places of their own, for whoever asks by
  // another edition fills them.
  std::vector<Value> editions(Value day) {
    std::vector<Value> out;
    for (auto const in : edition_of(day)) {
      out.push_back(e_.fresh(false));
      e_.copy(out.back(), in);
    }
    return out;
  }

  std::vector<Value> edition_of(Value day) {
    std::vector<Value> out;
    for (auto const& x : book_.editions) out.push_back(e_.but_not(within(day, x.interval), e_.any(out)));
    return out;
  }

  Value within(Value day, Interval i) {
    return e_.both(e_.compare(Op::at_least, day, e_.literal(i.from.key())), e_.compare(Op::less, day, e_.literal(i.until.key())));
  }

  bool selected(std::size_t r, World const& world) const {
    auto const& list = book_.rules[r].head.readings;
    return std::all_of(list.begin(), list.end(), [&](Selection s) { return world[s.reading] == s.alternative; });
  }

  // Law is in force in an edition if it is on its first day.
  Value in_force(std::size_t r) {
    std::vector<Value> in;
    for (std::size_t x = 0; x < book_.editions.size(); ++x)
      if (book_.rules[r].head.interval.contains(book_.editions[x].interval.from)) in.push_back(p_->editions[x]);
    return e_.any(in);
  }

  void activate(std::size_t r, Asked const& asked, Said& s) {
    auto const& rule = book_.rules[r];
    auto const force = in_force(r);
    s.active[r] = force == e_.no ? e_.no : e_.both(e_.truth(write(rule.guard, asked)), force);
    if (rule.assigns && s.active[r] != e_.no) s.assigned[r] = e_.number(write(rule.value, asked));
  }

  // Section 3 of the design, for one stratum; oracle/resolve.hpp says it of one case.
  void settle(Stratum const& stratum, Asked const& asked, Said& s) {
    for (std::size_t r = stratum.first_rule; r < stratum.last_rule; ++r) s.live[r] = s.active[r];
    for (auto const r : stratum.contested) {
      std::vector<Value> over;
      for (auto const d : book_.rules[r].defeaters)
        if (d < stratum.last_rule) over.push_back(s.live[d]);
      s.live[r] = e_.but_not(s.live[r], e_.any(over));
    }
    for (auto const x : stratum.derived) settle_date(stratum, x, s);
    for (auto const d : stratum.decisions) settle_decision(stratum, d, asked, s);
  }

  void settle_date(Stratum const& stratum, std::size_t x, Said& s) {
    std::vector<Value> live;
    std::vector<std::pair<Value, Value>> pairs;
    for (std::size_t r = stratum.first_rule; r < stratum.last_rule; ++r)
      if (book_.rules[r].assigns && book_.rules[r].target == x && s.live[r] != e_.no) {
        live.push_back(s.live[r]);
        pairs.push_back({s.live[r], s.assigned[r]});
      }
    s.given[x] = e_.any(live);
    s.clash[x] = e_.clash(pairs);
    s.value[x] = e_.pick(pairs, s.clash[x]);
  }

  void settle_decision(Stratum const& stratum, std::size_t d, Asked const& asked, Said& s) {
    auto const live = [&](Modality m, auto const& of) {
      std::vector<Value> list;
      for (std::size_t r = stratum.first_rule; r < stratum.last_rule; ++r) {
        auto const& rule = book_.rules[r];
        if (!rule.assigns && rule.target == d && rule.modality == m && of(rule.outcomes)) list.push_back(s.live[r]);
      }
      return e_.any(list);
    };
    auto const all = [](std::uint32_t) { return true; };
    auto const must = live(Modality::must, all), unknown = live(Modality::unknown, all);
    std::vector<Value> kept, open;
    for (std::size_t o = 0; o < 32; ++o) {
      auto const has = [o](std::uint32_t outcomes) { return (outcomes >> o & 1) != 0; };
      auto const without = [o](std::uint32_t outcomes) { return (outcomes >> o & 1) == 0; };
      auto const mandated = e_.but_not(must, live(Modality::must, without)), forbidden = live(Modality::must_not, has);
      kept.push_back(e_.but_not(mandated, forbidden));
      if (o < s.lawful[d].size())
        open.push_back((book_.decisions[d].domain >> o & 1) != 0 ? e_.but_not(e_.either(mandated, live(Modality::may, has)), forbidden) : e_.no);
    }
    s.unknown[d] = unknown;
    s.conflict[d] = e_.but_not(e_.but_not(must, e_.any(kept)), unknown);
    auto const silent = e_.either(unknown, s.conflict[d]);
    for (std::size_t o = 0; o < open.size(); ++o) s.lawful[d][o] = e_.but_not(open[o], silent);
    auto const due = e_.both(e_.truth(write(book_.decisions[d].due, asked)), p_->encoded);
    s.gap[d] = e_.but_not(due, e_.either(silent, e_.any(s.lawful[d])));
  }

  Switched switched(std::uint16_t reading, std::uint8_t alternative) {
    Switched out{.reading = reading, .defined = {here(), 0}, .moved = e_.no, .parts = {}};
    auto world = world_;
    world[reading] = alternative;
    e_.open();
    Said s = p_->said;
    Asked asked{&world, asked_.definitions, &s.lawful, &s.value};
    Reach reach{std::vector<char>(book_.definitions.size(), 0), std::vector<char>(book_.decisions.size(), 0), reading};
    for (std::size_t d = 0; d < book_.definitions.size(); ++d) {
      if (!reach.meets(book_.definitions[d].expr)) continue;
      asked.definitions[d] = write(book_.definitions[d].expr, asked);
      reach.definitions[d] = asked.definitions[d] != asked_.definitions[d];
    }
    if (reach.definitions[book_.governing_date]) out.moved = moved(asked.definitions[book_.governing_date]);
    out.defined.last = here();
    for (auto const& stratum : book_.strata) {
      auto const again = to_do_again(stratum, world, reach);
      if (!again.any) continue;
      out.parts.push_back(part(stratum, again, asked, reach, s));
    }
    e_.close();
    return out;
  }

  Value moved(Value day) {
    day = e_.number(day);
    auto const usual = p_->definitions[book_.governing_date];
    std::vector<Value> unlike;
    auto const before = edition_of(usual), after = edition_of(day);
    for (std::size_t x = 0; x < before.size(); ++x) unlike.push_back(e_.unlike(before[x], after[x]));
    for (auto const& o : book_.outside) unlike.push_back(e_.unlike(within(usual, o.interval), within(day, o.interval)));
    return e_.any(unlike);
  }

  struct Again {
    std::vector<std::size_t> rules;
    bool any = false;
  };
  Again to_do_again(Stratum const& stratum, World const& world, Reach const& reach) const {
    Again out;
    for (std::size_t r = stratum.first_rule; r < stratum.last_rule; ++r) {
      auto const& rule = book_.rules[r];
      bool const before = selected(r, world_), after = selected(r, world);
      if (before != after || (after && (reach.meets(rule.guard) || (rule.assigns && reach.meets(rule.value))))) out.rules.push_back(r);
    }
    out.any = !out.rules.empty() || std::any_of(stratum.decisions.begin(), stratum.decisions.end(), [&](auto const d) { return reach.meets(book_.decisions[d].due); });
    return out;
  }

  Part part(Stratum const& stratum, Again const& again, Asked const& asked, Reach& reach, Said& s) {
    auto const& usual = p_->said;
    Part out{.probe = {here(), 0}, .touched = {}, .rest = {}, .shown = {}, .same = {}};
    std::vector<Value> touched;
    auto const ask = [&](Expr expr) {
      for (auto const& n : expr) {
        auto const i = static_cast<std::size_t>(n.value);
        if (n.op == Op::definition && reach.definitions[i]) touched.push_back(e_.unlike(asked.definitions[i], asked_.definitions[i]));
        if (n.op == Op::lawful && reach.decisions[i]) touched.push_back(e_.unlike(s.lawful[i][n.a], usual.lawful[i][n.a]));
        if (n.op == Op::reading && n.value == reach.reading) touched.push_back(e_.yes);
      }
    };
    std::vector<std::size_t> within;
    for (auto const r : again.rules) {
      auto const& rule = book_.rules[r];
      if (selected(r, world_) && selected(r, *asked.world)) {
        ask(rule.guard);
        if (rule.assigns) ask(rule.value);
        within.push_back(r);
      } else if (selected(r, world_)) {
        touched.push_back(usual.active[r]);
        s.active[r] = e_.no;
      } else {
        activate(r, asked, s);
        touched.push_back(s.active[r]);
      }
    }
    for (auto const d : stratum.decisions) ask(book_.decisions[d].due);
    out.touched = e_.any(touched);
    out.probe.last = out.rest.first = here();
    e_.open();
    for (auto const r : within) activate(r, asked, s);
    settle(stratum, asked, s);
    out.shown = shown(stratum, s, reach, out);
    e_.close();
    out.rest.last = here();
    return out;
  }

  // Where a printed answer is another, the reading is named, and what follows from it is not asked: later strata see the usual
  // answers. What is not printed is kept in a place of its own.
  Value shown(Stratum const& stratum, Said& s, Reach& reach, Part& part) {
    auto const& usual = p_->said;
    std::vector<Value> unlike;
    auto const printed = [&](Value& a, Value b) {
      if (a != b) unlike.push_back(e_.unlike(a, b));
      a = b;
    };
    for (auto const x : stratum.derived) {
      printed(s.given[x], usual.given[x]);
      printed(s.clash[x], usual.clash[x]);
      printed(s.value[x], usual.value[x]);
    }
    for (auto const d : stratum.decisions) {
      if (!book_.decisions[d].internal) {
        printed(s.unknown[d], usual.unknown[d]);
        printed(s.conflict[d], usual.conflict[d]);
        printed(s.gap[d], usual.gap[d]);
        for (std::size_t o = 0; o < s.lawful[d].size(); ++o) printed(s.lawful[d][o], usual.lawful[d][o]);
        continue;
      }
      for (std::size_t o = 0; o < s.lawful[d].size(); ++o) {
        if (s.lawful[d][o] == usual.lawful[d][o]) continue;
        reach.decisions[d] = 1;
        auto const kept = e_.fresh(false);
        e_.copy(kept, s.lawful[d][o]);
        s.lawful[d][o] = kept;
        part.same.push_back({kept, usual.lawful[d][o]});
      }
    }
    return e_.any(unlike);
  }

  Rulebook const& book_;
  World world_;
  std::shared_ptr<Program> p_;
  Emitter e_;
  Asked asked_;  // by the definitions of the world as it is
};

}  // namespace

std::shared_ptr<Program const> compile(Rulebook const& book, World const& world) {
  if (book.governing_date >= book.definitions.size() || book.readings.size() > 64 || book.editions.size() > 64 || book.derived.size() > 64) return nullptr;
  for (auto const& s : book.strata)
    for (auto const r : s.contested)
      for (auto const d : book.rules[r].defeaters)
        if (d < s.first_rule) return nullptr;
  return Compiler(book, world).program();
}

}  // namespace norma::oracle::batch
