#include "verify/declared.hpp"

#include <algorithm>
#include <deque>
#include <set>

#include "rulebook/text.hpp"
#include "rulebook/text_scope.hpp"

namespace norma::verify {
namespace {

// The outcomes, or what stands in their place.
std::set<std::string> answers(DecisionInfo const& d, solver::Said s) {
  std::set<std::string> out;
  if (s.state != State::answered) out.emplace(name_of(s.state));
  for (std::size_t o = 0; o < d.outcomes.size(); ++o)
    if ((s.lawful >> o & 1) != 0) out.emplace(d.outcomes[o].name);
  return out;
}

std::set<std::string> minus(std::set<std::string> a, std::set<std::string> const& b) {
  for (auto const& x : b) a.erase(x);
  return a;
}

bool touches(std::vector<std::string> const& list, std::set<std::string> const& names) {
  return std::any_of(list.begin(), list.end(), [&](auto const& x) { return names.contains(x); });
}

// Extents of all effects, with the nodes of their conditions.
class Extents {
 public:
  // What cannot be read of the two laws side by side, though it was of the later, holds nowhere and is told.
  Extents(Rulebook const& both, std::vector<Declaration> const& list, std::vector<std::string>& undecided) {
    for (auto const& declaration : list) {
      out_.emplace_back();
      for (auto const& e : declaration.effects) {
        solver::Extent x{{e.from.value_or(declaration.commencement), e.until.value_or(never)}, {}, e.directions};
        if (!e.when.empty()) {
          auto read = rulebook::read_expression_text(e.when, both, Sort::boolean);
          if (auto* nodes = std::get_if<rulebook::ReadExpression>(&read)) x.when = nodes_.emplace_back(std::move(nodes->nodes));
          else x.days.until = x.days.from, undecided.push_back(declaration.file + ": " + std::get<rulebook::Fault>(read).said.en + ": " + e.when);
        }
        out_.back().push_back(x);
      }
    }
  }
  solver::Extent const& at(EffectAt e) const { return out_[e.declaration][e.effect]; }

 private:
  std::deque<std::vector<Node>> nodes_;
  std::vector<std::vector<solver::Extent>> out_;
};

class Holder {
 public:
  Holder(Diff& d, std::vector<Declaration> const& list, solver::DiffOptions const& options)
      : d_(d), book_(d.laws.after.book), list_(list), options_(options), extents_(book_, list, out_.undecided) {}

  Declared hold() {
    for (auto const& x : list_) used_.emplace_back(x.effects.size(), 0);
    out_.beyond.resize(d_.difference.changes.size());
    out_.unsettled.resize(d_.difference.changes.size());
    for (std::size_t i = 0; i < d_.difference.changes.size(); ++i) {
      out_.by.emplace_back();
      d_.difference.changes[i].date ? date(i) : decision(i);
    }
    ask();
    // Of a comparison that was cut off, what it did not come to may yet have its class.
    for (std::size_t k = 0; k < list_.size() && complete(d_); ++k)
      for (std::size_t e = 0; e < used_[k].size(); ++e)
        if (!used_[k][e] && list_[k].effects[e].beyond.empty()) out_.without_effect.push_back({k, e});
    return std::move(out_);
  }

 private:
  // Effects that share a provision with the class and whose decision is the one sought.
  std::vector<EffectAt> concerned(std::size_t change, auto const& of_it) const {
    std::set<std::string> responsible;
    for (auto const* side : {&d_.responsible[change].before, &d_.responsible[change].after})
      for (auto const p : *side) responsible.emplace(book_.provisions[p].id);
    std::vector<EffectAt> out;
    for (std::size_t k = 0; k < list_.size(); ++k)
      for (std::size_t e = 0; e < list_[k].effects.size(); ++e)
        if (of_it(list_[k].effects[e]) && touches(list_[k].effects[e].provisions, responsible)) out.push_back({k, e});
    return out;
  }

  void date(std::size_t i) {
    auto const& c = d_.difference.changes[i];
    take(i, concerned(i, [&](Effect const& e) { return names(book_.derived[c.index], e.decision); }), {});
  }

  void decision(std::size_t i) {
    auto const& c = d_.difference.changes[i];
    auto const& decision = book_.decisions[c.index];
    auto const was = answers(decision, {c.shift.before, c.shift.lost}), is = answers(decision, {c.shift.after, c.shift.gained});
    auto const gained = minus(is, was), lost = minus(was, is);
    auto const some = concerned(i, [&](Effect const& e) { return e.decision == decision.name && (touches(e.gains, gained) || touches(e.loses, lost)); });
    std::vector<std::vector<EffectAt>> naming;
    auto const each = [&](std::set<std::string> const& outcomes, std::vector<std::string> Effect::*field) {
      for (auto const& o : outcomes) {
        naming.emplace_back();
        for (auto const at : some) {
          auto const& named = effect(at).*field;
          if (std::find(named.begin(), named.end(), o) != named.end()) naming.back().push_back(at);
        }
      }
    };
    each(gained, &Effect::gains), each(lost, &Effect::loses);
    if (std::any_of(naming.begin(), naming.end(), [](auto const& x) { return x.empty(); })) return;
    take(i, some, std::move(naming));
  }

  // `naming`: of each outcome the effects that name it; of a date: all alike.
  void take(std::size_t i, std::vector<EffectAt> some, std::vector<std::vector<EffectAt>> naming) {
    if (some.empty()) return;
    if (naming.empty()) naming.push_back(some);
    auto const whole = [&](EffectAt at) { return extents_.at(at).whole(d_.laws.window); };
    solver::PartAsked rest{i, {}, false};
    for (auto const& list : naming)
      if (std::none_of(list.begin(), list.end(), whole)) rest.cover.push_back(of(list));
    if (!rest.cover.empty()) asked_.push_back(std::move(rest)), about_.push_back({});
    for (auto const at : some)
      if (whole(at)) used_[at.declaration][at.effect] = 1;
      else asked_.push_back({i, {of({at})}, true}), about_.push_back(at);
    out_.by[i] = std::move(some);
  }

  std::vector<solver::Extent> of(std::vector<EffectAt> const& list) const {
    std::vector<solver::Extent> out;
    for (auto const at : list) out.push_back(extents_.at(at));
    return out;
  }

  void ask() {
    auto const found = solver::parts(d_.laws, flat_oracle(), options_, d_.difference, asked_);
    for (std::size_t k = 0; k < found.size(); ++k) {
      auto const i = asked_[k].change;
      bool const open = !found[k].undecided.empty();
      if (asked_[k].covered) {
        auto const at = *about_[k];
        if (open || found[k].shown) used_[at.declaration][at.effect] = 1;
        else std::erase(out_.by[i], at);
      } else {
        if (open) out_.unsettled[i] = 1;
        out_.beyond[i] = found[k].shown;
      }
      if (open) leave_open("whether all of " + name(i) + " is declared: " + found[k].undecided);
    }
    // A class in which no effect has a case is undeclared, whatever was found of the rest.
    for (std::size_t i = 0; i < out_.by.size(); ++i)
      if (out_.by[i].empty()) out_.beyond[i].reset(), out_.unsettled[i] = 0;
  }

  void leave_open(std::string line) {
    auto& all = out_.undecided;
    if (std::find(all.begin(), all.end(), line) == all.end()) all.push_back(std::move(line));
  }

  std::string name(std::size_t i) const {
    auto const& c = d_.difference.changes[i];
    return c.date ? rulebook::derived_name(book_.derived[c.index]) : std::string(book_.decisions[c.index].name);
  }

  Effect const& effect(EffectAt at) const { return list_[at.declaration].effects[at.effect]; }

  Diff& d_;
  Rulebook const& book_;
  std::vector<Declaration> const& list_;
  solver::DiffOptions const& options_;
  Declared out_;
  Extents extents_;
  std::vector<std::vector<char>> used_;
  std::vector<solver::PartAsked> asked_;
  std::vector<std::optional<EffectAt>> about_;  // by question: the effect that is asked of, or all that declare the class
};

}  // namespace

solver::Change const& undeclared_part(Diff const& d, Declared const& declared, std::size_t change) {
  return declared.beyond[change] ? *declared.beyond[change] : d.difference.changes[change];
}

Declared hold(Diff& d, std::vector<Declaration> const& list, solver::DiffOptions const& options) { return Holder(d, list, options).hold(); }

}  // namespace norma::verify
