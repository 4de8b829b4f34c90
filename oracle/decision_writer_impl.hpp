// The definitions of decision_writer.hpp; for cases of an act that is not in the list.
#pragma once
#include <algorithm>

#include "oracle/clash.hpp"
#include "oracle/decision_writer.hpp"
#include "oracle/decision_writer_dates.hpp"
#include "oracle/json_text.hpp"
#include "oracle/needed.hpp"
#include "oracle/outside_acts.hpp"

namespace norma::oracle {
namespace detail {

inline std::uint32_t mandated_by(Rulebook const& book, RuleSet const& rules) {
  bool must = false;
  std::uint32_t mandated = ~0u;
  rules.each(0, book.rules.size(), [&](std::size_t r) {
    if (book.rules[r].modality != Modality::must) return;
    must = true;
    mandated &= book.rules[r].outcomes;
  });
  return must ? mandated : 0;
}

// The last day on which the law is encoded.
inline Date last_encoded(Rulebook const& book) { return previous_day(book.editions.back().interval.until); }

}  // namespace detail

template <class Case>
DecisionWriter<Case>::DecisionWriter(Engine<Case> const& engine, bool named)
    : engine_(&engine), layout_(engine.book()), named_(named || layout_.marked) {}

template <class Case>
void DecisionWriter<Case>::append(std::string& out, std::string_view id, Case const& facts,
                                  Answer const& answer, KeptTexts* kept) const {
  out += "{\"case\":";
  append_quoted(out, id);
  if (named_) out += layout_.act;
  if (answer.result.encoded()) {
    out += layout_.editions[answer.result.edition];
    for (auto const& part : layout_.parts) switch (part.kind) {
        case DecisionPart::Kind::decision: append_decision(out, part, facts, answer.result, kept); break;
        case DecisionPart::Kind::date: append_date_of(out, part, facts, answer.result, kept); break;
        case DecisionPart::Kind::dates: append_dates(out, part, facts, answer.result); break;
      }
    append_unanswered(out, answer.governing);
  } else append_not_encoded(out, facts);
  append_pairs(out, facts, answer.result);
  append_not_in_force(out, facts, answer.result);
  append_depends(out, answer.depends_on);
  append_outside(out, answer.governing);
  out += '}';
}

// Where the first of two joint decisions leaves several outcomes: what each of them leaves of the second.
template <class Case>
void DecisionWriter<Case>::append_pairs(std::string& out, Case const& facts, Result const& result) const {
  auto const& joint = engine_->book().joint;
  if (!joint || !result.encoded() || std::popcount(result.lawful[joint->first]) < 2) return;
  auto const key = [&](std::uint16_t d) { append_quoted(out, engine_->book().decisions[d].name); };
  char const* before = ",\"pairs\":[";
  for (auto bits = result.lawful[joint->first]; bits != 0; bits &= bits - 1) {
    auto const outcome = static_cast<std::uint32_t>(std::countr_zero(bits));
    auto const one = engine_->decide_if(facts, joint->first, outcome);
    out += before;
    out += '{';
    key(joint->first);
    out += ':' + layout_.outcomes[joint->first][outcome] + ',';
    key(joint->second);
    out += ":[";
    char const* comma = "";
    for (auto more = one.lawful[joint->second]; more != 0; more &= more - 1) {
      out += comma + layout_.outcomes[joint->second][static_cast<std::size_t>(std::countr_zero(more))];
      comma = ",";
    }
    out += "]}";
    before = ",";
  }
  out += ']';
}

// Items of the list that the case states and that the law of its day does not have: the answer leaves them out.
template <class Case>
void DecisionWriter<Case>::append_not_in_force(std::string& out, Case const& facts, Result const& result) const {
  if (!result.encoded() || layout_.not_in_force[result.edition].empty()) return;
  std::array<std::int32_t, slot_count<Case>> slots;
  flatten(facts, slots.data());
  char const* before = ",\"not_in_force\":[";
  for (auto const& item : layout_.not_in_force[result.edition]) {
    if (slots[item.slot] == 0) continue;
    out += before + item.name;
    before = ",";
  }
  if (*before == ',' && before[1] == '\0') out += ']';
}

template <class Case>
void DecisionWriter<Case>::append_outside(std::string& out, Date day) const {
  char const* before = ",\"also_governed_by\":[";
  bool any = false;
  for (auto const& o : engine_->book().outside) {
    if (!o.interval.contains(day)) continue;
    any = true;
    out += before;
    append_outside_act(out, o);
    before = ",";
  }
  if (any) out += ']';
}

template <class Case>
void DecisionWriter<Case>::append_decision(std::string& out, DecisionPart const& part, Case const& facts, Result const& result, KeptTexts* kept) const {
  auto const d = part.index;
  if (result.state[d] == State::not_due) return;
  if (result.state[d] == State::answered) {
    append_kept(out, kept ? &kept->decisions : nullptr, d, result.live & layout_.telling[d], [&](std::string& text) {
      text += part.key;
      append_answered(text, d, result);
    });
    return;
  }
  out += part.key;
  out += "{\"lawful\":[";
  switch (result.state[d]) {
    case State::gap:
      out += "],\"gap\":true,\"silent\":[";
      append_provisions(out, silent_of(d, result));
      out += "]}";
      return;
    case State::conflict:
      out += "],";
      append_conflict(out, minimal_clash(engine_->book(), result, d));
      append_candidates(out, d, result);
      append_source(out, cited_by(engine_->book(), minimal_clash(engine_->book(), result, d)));
      out += '}';
      return;
    default:
      out += "],";
      append_unencoded(out, d, facts, result);
  }
}

// Of a decision or a date that is not known: by which provisions, and what it would take.
template <class Case>
void DecisionWriter<Case>::append_unencoded(std::string& out, std::size_t d, Case const& facts, Result const& result) const {
  out += "\"not_encoded\":[";
  append_provisions(out, cited_for(d, result));
  out += ']';
  append_needed(out, d, facts, result);
  out += '}';
}

// Hangs on the live rules of `DecisionLayout::telling` alone.
template <class Case>
void DecisionWriter<Case>::append_answered(std::string& out, std::size_t d, Result const& result) const {
  out += "{\"lawful\":[";
  for (auto bits = result.lawful[d]; bits != 0; bits &= bits - 1) {
    out += layout_.outcomes[d][static_cast<std::size_t>(std::countr_zero(bits))];
    out += ',';
  }
  out.back() = ']';
  out += ",\"by\":[";
  auto const set = cited_for(d, result);
  append_provisions(out, set);
  out += ']';
  append_source(out, set);
  out += '}';
}

// Of an act of which some units are found only: where those come from that the answer rests on.
template <class Case>
void DecisionWriter<Case>::append_source(std::string& out, ProvisionSet const& set) const {
  if (!layout_.marked) return;
  bool found = false;
  set.each([&](std::size_t p) { found = found || engine_->book().provisions[p].mark == Mark::found; });
  out += found ? ",\"source\":\"found\"" : ",\"source\":\"seed\"";
}

template <class Case>
void DecisionWriter<Case>::append_needed(std::string& out, std::size_t decision, Case const& facts, Result const& result) const {
  if (!layout_.marked) return;
  auto const& book = engine_->book();
  std::array<std::int32_t, slot_count<Case>> slots;
  flatten(facts, slots.data());
  auto const day = Date::from_key(engine_->definitions(facts)[book.governing_date]);
  out += layout_.act + ",\"needed\":[";
  char const* before = "";
  for (auto const& n : words_of(book, needed_for(book, result, decision, slots.data(), day))) {
    out += before;
    out += "{\"ru\":";
    append_quoted(out, n.ru);
    out += ",\"en\":";
    append_quoted(out, n.en);
    out += '}';
    before = ",";
  }
  out += ']';
}

// What no rule answers, with the units of the day that would.
template <class Case>
void DecisionWriter<Case>::append_unanswered(std::string& out, Date day) const {
  auto const& book = engine_->book();
  for (auto const& u : book.unanswered) {
    out += ",\"" + std::string(u.name) + (u.date ? "\":{\"value\":null,\"not_encoded\":[" : "\":{\"lawful\":[],\"not_encoded\":[");
    ProvisionSet all, of_day;
    bool any = false;
    for (auto const c : u.cites) {
      auto const& unit = book.provisions[c.provision];
      all.insert(c.provision);
      if (day < unit.from || unit.until <= day) continue;
      of_day.insert(c.provision);
      any = true;
    }
    append_provisions(out, any ? of_day : all);
    out += ']' + layout_.act + ",\"needed\":[{\"ru\":";
    append_quoted(out, u.needed.ru);
    out += ",\"en\":";
    append_quoted(out, u.needed.en);
    out += "}]}";
  }
}

// The provisions of the live rules that made an outcome lawful, or took away what others made lawful; of a decision
// that is not encoded, those whose wording is missing.
template <class Case>
ProvisionSet DecisionWriter<Case>::cited_for(std::size_t decision, Result const& result) const {
  auto const& rules = engine_->book().rules;
  auto const live = result.live & layout_.modal[decision];
  bool const known = result.state[decision] != State::not_encoded;
  auto const lawful = result.lawful[decision];
  std::uint32_t forbidden = 0, permitted = 0;
  ProvisionSet set;
  live.each(0, rules.size(), [&](std::size_t r) {
    auto const& rule = rules[r];
    if (rule.modality == Modality::must_not) forbidden |= rule.outcomes;
    else if (known ? (rule.outcomes & lawful) != 0 : rule.modality == Modality::unknown) {
      set |= layout_.cites[r];
      for (auto const& asked : layout_.asked[r]) cite_inner(asked, result, set);
    }
    if (rule.modality == Modality::may) permitted |= rule.outcomes;
  });
  if (!known || forbidden == 0) return set;
  auto const open = permitted | detail::mandated_by(engine_->book(), live);
  live.each(0, rules.size(), [&](std::size_t r) {
    if (rules[r].modality == Modality::must_not && (rules[r].outcomes & open) != 0) set |= layout_.cites[r];
  });
  return set;
}

// An inner decision that a rule asks is answered by items of a list: those that answered as the rule asks.
template <class Case>
void DecisionWriter<Case>::cite_inner(AskedOutcome asked, Result const& result, ProvisionSet& set) const {
  auto const bit = std::uint32_t{1} << asked.outcome;
  if ((result.lawful[asked.decision] & bit) == 0) return;
  (result.live & layout_.modal[asked.decision]).each(0, layout_.cites.size(), [&](std::size_t r) {
    if ((engine_->book().rules[r].outcomes & bit) != 0) set |= layout_.cites[r];
  });
}

template <class Case>
void DecisionWriter<Case>::append_provisions(std::string& out, ProvisionSet const& set) const {
  bool first = true;
  set.each([&](std::size_t p) {
    if (!first) out += ',';
    first = false;
    out += layout_.provisions[p];
  });
}

template <class Case>
void DecisionWriter<Case>::append_conflict(std::string& out, std::vector<std::uint16_t> const& rules) const {
  out += "\"conflict\":[";
  append_provisions(out, cited_by(engine_->book(), rules));
  out += ']';
}

// The provisions that answer the decision in other cases, by the law of the day, and are silent in this one.
template <class Case>
ProvisionSet DecisionWriter<Case>::silent_of(std::size_t decision, Result const& result) const {
  auto const& book = engine_->book();
  auto const day = book.editions[result.edition].interval.from;
  ProvisionSet set;
  layout_.modal[decision].each(0, book.rules.size(), [&](std::size_t r) {
    auto const& head = book.rules[r].head;
    if (head.interval.contains(day) && head.readings.size == 0) set |= layout_.cites[r];
  });
  return set;
}

// What the live rules command or permit, although together they leave nothing.
template <class Case>
void DecisionWriter<Case>::append_candidates(std::string& out, std::size_t decision, Result const& result) const {
  std::uint32_t candidates = 0;
  (result.live & layout_.modal[decision]).each(0, engine_->book().rules.size(), [&](std::size_t r) {
    auto const& rule = engine_->book().rules[r];
    if (rule.modality == Modality::must || rule.modality == Modality::may) candidates |= rule.outcomes;
  });
  char const* before = ",\"candidates\":[";
  for (auto bits = candidates; bits != 0; bits &= bits - 1) {
    out += before;
    out += layout_.outcomes[decision][static_cast<std::size_t>(std::countr_zero(bits))];
    before = ",";
  }
  if (candidates != 0) out += ']';
}

template <class Case>
void DecisionWriter<Case>::append_not_encoded(std::string& out, Case const& facts) const {
  auto const& b = engine_->book();
  out += ",\"not_encoded\":{\"date\":";
  append_date(out, Date::from_key(engine_->definitions(facts)[b.governing_date]));
  out += ",\"encoded_from\":";
  append_date(out, b.editions.front().interval.from);
  out += ",\"encoded_until\":";
  append_date(out, detail::last_encoded(b));
  out += '}';
}

template <class Case>
void DecisionWriter<Case>::append_depends(std::string& out, std::uint64_t depends_on) const {
  out += ",\"depends_on\":[";
  for (auto bits = depends_on; bits != 0; bits &= bits - 1) {
    out += layout_.readings[static_cast<std::size_t>(std::countr_zero(bits))];
    out += ',';
  }
  if (depends_on != 0) out.back() = ']';
  else out += ']';
}

}  // namespace norma::oracle
