#include "oracle/needed.hpp"

#include <algorithm>

#include "oracle/live_rules.hpp"

namespace norma::oracle {
namespace {

template <class T>
bool add(std::vector<T>& list, T x) {
  if (std::find(list.begin(), list.end(), x) != list.end()) return false;
  list.push_back(x);
  return true;
}

class Search {
 public:
  Search(Rulebook const& book, Result const& result, std::int32_t const* slots, Date day) : book_(book), result_(result), slots_(slots), day_(day) {}

  Needed of(std::size_t decision) {
    look_at(decision);
    return std::move(out_);
  }

 private:
  void look_at(std::size_t decision) {
    if (!add(seen_, decision)) return;
    for (auto const r : rules_for(book_, result_.live, false, decision)) {
      auto const& rule = book_.rules[r];
      if (rule.modality != Modality::unknown) continue;
      bool const asks = ask_facts(rule.guard, rule.guard.size() - 1);
      if (asks) add(out_.asking, r);
      else if (!ask_decisions(rule.guard)) cite(rule.head.cites);
    }
  }

  // A rule is for want of a fact if that it is not given is a part of the guard by itself.
  bool ask_facts(Expr guard, std::size_t at) {
    auto const& n = guard[at];
    if (n.op == Op::conjunction) {
      bool const left = ask_facts(guard, n.a);
      return ask_facts(guard, n.b) || left;
    }
    auto const slot = n.op == Op::negation ? fact_given(guard, n.a) : -1;
    if (slot < 0 || slots_[slot] != 0) return false;
    add(out_.facts, static_cast<std::size_t>(slot));
    return true;
  }
  // The slot of the fact which the expression asks whether it is given, or -1.
  int fact_given(Expr guard, std::size_t at) const {
    auto n = guard[at];
    if (n.op == Op::differ && guard[n.b].op == Op::literal && guard[n.b].value == 0) n = guard[n.a];
    return n.op == Op::fact && book_.facts[static_cast<std::size_t>(n.value)].nullable ? n.value : -1;
  }

  // What hangs on a decision that is itself not known needs what that one needs.
  bool ask_decisions(Expr guard) {
    bool any = false;
    for (auto const& n : guard) {
      auto const d = static_cast<std::size_t>(n.value);
      if (n.op != Op::lawful || result_.state[d] != State::not_encoded) continue;
      any = true;
      look_at(d);
    }
    return any;
  }

  void cite(Cites const& cites) {
    for (auto const c : cites) {
      auto const& unit = book_.provisions[c.provision];
      bool const known = unit.treatment.kind != Treatment::Kind::not_shown && unit.words_on(day_);
      add(known ? out_.silent : out_.texts, std::size_t{c.provision});
    }
  }

  Rulebook const& book_;
  Result const& result_;
  std::int32_t const* slots_;
  Date day_;
  std::vector<std::size_t> seen_;
  Needed out_;
};

}  // namespace

std::vector<NeededWords> words_of(Rulebook const& book, Needed const& needed) {
  std::vector<NeededWords> out;
  for (auto const slot : needed.facts) {
    auto const& f = book.facts[slot];
    out.push_back({"факт не указан: " + f.path + " — " + std::string(f.words.ru), "a fact is not stated: " + f.path + " (" + std::string(f.words.en) + ")"});
  }
  if (!out.empty()) return out;
  bool const shown = needed.texts.empty();
  for (auto const p : shown ? needed.silent : needed.texts) {
    auto const& unit = book.provisions[p];
    out.push_back({(shown ? "полный текст: " : "текст: ") + std::string(unit.cite) + " — " + std::string(unit.ru),
                   (shown ? "the full wording of " : "the wording of ") + std::string(unit.id) + ": " + std::string(unit.en)});
  }
  return out;
}

Needed needed_for(Rulebook const& book, Result const& result, std::size_t decision, std::int32_t const* slots, Date day) {
  return Search(book, result, slots, day).of(decision);
}

}  // namespace norma::oracle
