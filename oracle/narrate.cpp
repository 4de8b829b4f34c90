#include "oracle/narrate.hpp"

#include <algorithm>

#include "oracle/clash.hpp"
#include "oracle/decision_layout.hpp"
#include "oracle/json_text.hpp"
#include "oracle/live_rules.hpp"
#include "oracle/needed.hpp"
#include "oracle/outside_acts.hpp"
#include "oracle/phrases.hpp"
#include "oracle/reason_words.hpp"
#include "oracle/wording.hpp"
#include "oracle/words.hpp"

namespace norma::oracle {
namespace {

class Narrator {
 public:
  Narrator(Account const& account, Lang lang) : account_(account), book_(account.book), lang_(lang), layout_(book_) {}

  std::vector<std::string> tell() {
    tell_edition();
    tell_outside();
    tell_left_out();
    if (account_.result.encoded()) {
      for (auto const& part : layout_.parts) {
        if (part.kind == DecisionPart::Kind::decision) tell_decision(part.index);
        else tell_dates(part);
      }
    }
    tell_unanswered();
    for (std::size_t r = 0; r < book_.readings.size(); ++r)
      if (account_.depends_on >> r & 1) tell_reading(r);
    return std::move(sentences_);
  }

 private:
  std::string say(Words const& w) const { return std::string(w.in(lang_)); }
  std::string day(Date d) const { return date_words(d, lang_); }
  // A citation; the first time, with the beginning of what it says.
  std::string cited(std::size_t p) {
    auto const& provision = book_.provisions[p];
    std::string out(provision.cite);
    if (std::find(told_.begin(), told_.end(), p) != told_.end()) return out;
    told_.push_back(p);
    constexpr std::size_t enough = 60;
    auto const governing = Date::from_key(account_.scope.definitions[book_.governing_date]);
    if (auto const words = provision.words_on(governing)) return out + " (" + quotation(beginning(words->in(lang_), enough), lang_) + ")";
    return out + " (" + wording_on(provision, governing, lang_) + ")";
  }
  std::string cited(std::vector<std::size_t> const& provisions) {
    std::vector<std::string> parts;
    for (auto const p : provisions) parts.push_back(cited(p));
    return enumerated(parts, lang_);
  }
  std::string cited(Cites const& cites) {
    std::vector<std::size_t> provisions;
    for (auto const c : cites) provisions.push_back(c.provision);
    return cited(provisions);
  }

  void tell_edition() {
    auto const governing = Date::from_key(account_.scope.definitions[book_.governing_date]);
    if (account_.result.encoded()) {
      auto const from = book_.editions[account_.result.edition].interval.from;
      sentences_.push_back(say(law_of_act) + std::string(book_.act) + say(edition) + day(from) + say(governing_day) + day(governing) + ").");
      return;
    }
    auto const first = book_.editions.front().interval.from;
    auto const last = previous_day(book_.editions.back().interval.until);
    sentences_.push_back(say(law_unknown) + day(governing) + say(law_known) + day(first) + say(to) + day(last) + ".");
  }

  void tell_outside() {
    auto const governing = Date::from_key(account_.scope.definitions[book_.governing_date]);
    for (auto const& o : book_.outside) {
      if (!o.interval.contains(governing)) continue;
      std::vector<std::string> decided;
      for (auto const& d : book_.decisions)
        if (std::find(o.decisions.begin(), o.decisions.end(), d.name) != o.decisions.end()) decided.push_back(say(d.words));
      sentences_.push_back(say(decided.empty() ? stands_beside : stands_over) + outside_act_words(o, lang_) + "." + (decided.empty() ? std::string() : say(not_told_here) + enumerated(decided, lang_) + "."));
    }
  }

  void tell_left_out() {
    if (!account_.result.encoded()) return;
    std::vector<std::string> items;
    for (auto const& item : layout_.not_in_force[account_.result.edition])
      if (account_.scope.slots[item.slot] != 0) items.push_back(std::string(book_.provisions[find_provision(book_.provisions, book_.facts[item.slot].element)].cite));
    if (!items.empty()) sentences_.push_back(say(left_out) + enumerated(items, lang_) + ".");
  }

  void tell_decision(std::size_t d) {
    auto const state = account_.result.state[d];
    if (state == State::not_due) return;
    auto const subject = capitalised(book_.decisions[d].words.in(lang_)) + ": ";
    auto const live = rules_for(book_, account_.result.live, false, d);
    auto const lawful = account_.result.lawful[d];
    if (state == State::gap) sentences_.push_back(subject + say(gap));
    if (state == State::conflict) tell_provisions(subject + say(conflict), minimal_clash(book_, account_.result, d));
    if (state == State::not_encoded) {
      tell_needed(subject, d);
      return;
    }
    if ((lawful & (lawful - 1)) != 0)
      sentences_.push_back(subject + say(several_lawful) + outcomes_words(book_.decisions[d], lawful, lang_) + ".");
    for (auto const r : live) tell_rule(subject, r, live);
    auto const defeated = account_.result.active ^ account_.result.live;
    for (auto const r : rules_for(book_, defeated, false, d)) tell_defeat(subject, r);
  }

  void tell_needed(std::string const& subject, std::size_t d) {
    auto const day = Date::from_key(account_.scope.definitions[book_.governing_date]);
    auto const needed = needed_for(book_, account_.result, d, account_.scope.slots, day);
    if (needed.facts.empty()) {
      auto const& units = needed.texts.empty() ? needed.silent : needed.texts;
      sentences_.push_back(subject + say(needed.texts.empty() ? words_silent : no_wording) + cited(units) + ".");
      return;
    }
    std::string facts;
    for (auto const slot : needed.facts) facts += (facts.empty() ? "" : "; ") + std::string(book_.facts[slot].words.in(lang_)) + " (" + book_.facts[slot].path + ")";
    std::vector<std::size_t> by;
    for (auto const r : needed.asking)
      for (auto const c : book_.rules[r].head.cites)
        if (std::find(by.begin(), by.end(), c.provision) == by.end()) by.push_back(c.provision);
    sentences_.push_back(subject + say(not_stated) + facts + (lang_ == Lang::ru ? "; об этом " : "; ") + std::string(asks.of(by.size(), lang_)) + " " + cited(by) + ".");
  }

  void tell_provisions(std::string sentence, std::vector<std::uint16_t> const& rules) {
    std::vector<std::string> parts;
    for (auto const r : rules) parts.push_back(cited(book_.rules[r].head.cites));
    sentences_.push_back(std::move(sentence) + enumerated(parts, lang_) + ".");
  }

  void tell_rule(std::string const& subject, std::uint16_t r, std::vector<std::uint16_t> const& live) {
    auto const& rule = book_.rules[r];
    auto outcomes = rule.outcomes;
    if (rule.modality == Modality::must_not) {
      std::uint32_t open = 0;
      for (auto const other : live)
        if (book_.rules[other].modality != Modality::must_not) open |= book_.rules[other].outcomes;
      outcomes &= open;
      if (outcomes == 0) return;
    }
    bool const choice = (outcomes & (outcomes - 1)) != 0;
    auto const& verb = rule.modality == Modality::must_not ? forbids
                       : rule.modality == Modality::may    ? permits
                       : choice                            ? offers
                                                           : prescribes;
    auto sentence = subject + outcomes_words(book_.decisions[rule.target], outcomes, lang_) + " — " +
                    std::string(verb.of(rule.head.cites.size, lang_)) + " " + cited(rule.head.cites);
    auto const why_applied = reasons_words(account_, reasons_of_guard(account_, rule), lang_);
    if (!why_applied.empty()) sentence += say(because) + why_applied;
    sentences_.push_back(sentence + ".");
  }

  void tell_defeat(std::string const& subject, std::uint16_t r) {
    auto const& rule = book_.rules[r];
    auto sentence = subject + outcomes_words(book_.decisions[rule.target], rule.outcomes, lang_) + " — " +
                    cited(rule.head.cites) + say(rule.head.cites.size == 1 ? yields : yield);
    std::vector<std::size_t> over, bases;
    auto const add = [](std::vector<std::size_t>& list, Cite c) {
      if (std::find(list.begin(), list.end(), c.provision) == list.end()) list.push_back(c.provision);
    };
    for (auto const d : rule.defeaters) {
      if (!account_.result.live.has(d)) continue;
      auto const& head = book_.rules[d].head;
      add(bases, head.overrides.basis);
      for (auto const c : head.cites)
        if (head.cites.size == 1 || c != head.overrides.basis) add(over, c);
    }
    sentence += cited(over);
    sentences_.push_back(sentence + say(by_basis) + cited(bases) + ".");
  }

  // Dates are explained by what they are counted from. That their outcome is lawful goes without saying, and so does
  // what is not there to count from.
  // What no rule answers, together where the same is needed.
  void tell_unanswered() {
    auto const& all = book_.unanswered;
    for (auto u = all.begin(); u != all.end();) {
      std::vector<std::string> names;
      auto const& needed = u->needed;
      for (; u != all.end() && u->needed.ru == needed.ru; ++u) names.emplace_back(u->words.in(lang_));
      sentences_.push_back(say(not_answered) + enumerated(names, lang_) + say(would_need) + say(needed) + ".");
    }
  }

  void tell_dates(DecisionPart const& part) {
    auto const told = sentences_.size();
    if (part.kind == DecisionPart::Kind::date) tell_date(part.index);
    else for (auto const d : part.dates) tell_date(d);
    if (sentences_.size() != told || part.unknown < 0 || account_.result.state[static_cast<std::size_t>(part.unknown)] != State::not_encoded) return;
    auto const& info = book_.derived[part.kind == DecisionPart::Kind::date ? part.index : part.dates.front()];
    tell_needed(capitalised(info.words.in(lang_)) + ": ", static_cast<std::size_t>(part.unknown));
  }

  void tell_date(std::size_t d) {
    for (auto const r : rules_for(book_, account_.result.live, true, d)) {
      auto const& rule = book_.rules[r];
      auto const& info = book_.derived[d];
      auto subject = capitalised(info.words.in(lang_));
      if (!info.key.empty()) subject += " (" + outcome_words(book_, info.key, lang_) + ")";
      auto const value = Date::from_key(evaluate(rule.value, account_.scope));
      auto sentence = subject + ": " + day(value) + " — " +
                      std::string(is_given_by.of(rule.head.cites.size, lang_)) + " " + cited(rule.head.cites);
      std::string from;
      for (auto const& leaf : facts_behind(account_, reasons_of_value(account_, rule)))
        if (leaf.value != 0) from += (from.empty() ? "" : "; ") + leaf_words(account_, leaf, lang_);
      if (!from.empty()) sentence += say(because) + from;
      sentences_.push_back(sentence + ".");
    }
  }

  void tell_reading(std::size_t r) {
    auto const& reading = book_.readings[r];
    auto const chosen = account_.scope.world[r] - std::size_t{1};
    std::vector<std::string> others;
    for (std::size_t a = 0; a < reading.count(); ++a)
      if (a != chosen) others.push_back(quotation(reading.alternatives[a].words.in(lang_), lang_));
    auto const question = quotation(reading.question.in(lang_), lang_);
    auto const answer = quotation(reading.alternatives[chosen].words.in(lang_), lang_);
    sentences_.push_back(say(depends) + std::string(reading.id) + " " + question + "." + say(taken) + answer +
                         say(alternatively) + enumerated(others, lang_) + ".");
  }

  Account const& account_;
  Rulebook const& book_;
  Lang lang_;
  DecisionLayout layout_;
  std::vector<std::size_t> told_;  // provisions whose summary has been given
  std::vector<std::string> sentences_;
};

}  // namespace

std::vector<std::string> narrate(Account const& account, Lang lang) { return Narrator(account, lang).tell(); }

}  // namespace norma::oracle
