// How a decision's dates are written: definitions of decision_writer.hpp. Include decision_writer_impl.hpp.
#pragma once
#include <bit>

#include "oracle/clash.hpp"
#include "oracle/decision_writer.hpp"
#include "oracle/json_text.hpp"

namespace norma::oracle {

template <class Case>
void DecisionWriter<Case>::append_date_of(std::string& out, DecisionPart const& part, Case const& facts,
                                          Result const& result, KeptTexts* kept) const {
  auto const d = part.index;
  if (result.value_state[d] == State::not_due) {
    append_unknown_date(out, part, facts, result);
    return;
  }
  out += part.key;
  out += "{\"value\":";
  append_date(out, Date::from_key(result.value[d]));
  out += ',';
  if (result.value_state[d] == State::conflict) {
    append_date_clash(out, d, facts, result);
    out += '}';
    return;
  }
  auto const rules = result.live & layout_.assigning[d];
  append_kept(out, kept ? &kept->dates : nullptr, d, rules, [&](std::string& text) {
    text += "\"by\":[";
    ProvisionSet set;
    rules.each(0, layout_.cites.size(), [&](std::size_t r) { set |= layout_.cites[r]; });
    append_provisions(text, set);
    text += ']';
    append_source(text, set);
    text += '}';
  });
}

template <class Case>
void DecisionWriter<Case>::append_unknown_date(std::string& out, DecisionPart const& part, Case const& facts, Result const& result) const {
  if (part.unknown < 0) return;
  auto const d = static_cast<std::size_t>(part.unknown);
  if (result.state[d] != State::not_encoded) return;
  out += part.key;
  out += "{\"value\":null,";
  append_unencoded(out, d, facts, result);
}

template <class Case>
void DecisionWriter<Case>::append_dates(std::string& out, DecisionPart const& part, Case const& facts,
                                        Result const& result) const {
  bool first = true;
  auto const begin_entry = [&] {
    if (first) {
      out += part.key;
      out += '{';
    } else out += ',';
    first = false;
  };
  ProvisionSet set;
  bool dated = false;
  for (auto const d : part.dates) {
    if (result.value_state[d] == State::not_due) continue;
    begin_entry();
    dated = true;
    (result.live & layout_.assigning[d]).each(0, layout_.cites.size(), [&](std::size_t r) { set |= layout_.cites[r]; });
    out += layout_.dates[d];
    if (result.value_state[d] == State::conflict) {
      out += '{';
      append_date_clash(out, d, facts, result);
      out += '}';
    } else append_date(out, Date::from_key(result.value[d]));
  }
  if (part.open_decision >= 0) {
    auto const d = static_cast<std::size_t>(part.open_decision);
    for (auto bits = result.lawful[d] & part.open_outcomes; bits != 0; bits &= bits - 1) {
      begin_entry();
      out += layout_.outcomes[d][static_cast<std::size_t>(std::countr_zero(bits))];
      out += ":null";
    }
  }
  if (dated) append_source(out, set);
  if (!first) out += '}';
  else append_unknown_date(out, part, facts, result);
}

template <class Case>
void DecisionWriter<Case>::append_date_clash(std::string& out, std::size_t derived, Case const& facts,
                                             Result const& result) const {
  std::array<std::int32_t, slot_count<Case>> slots;
  flatten(facts, slots.data());
  auto const defined = engine_->definitions(facts);
  Scope const scope{slots.data(), engine_->world().data(), defined.data(), result.lawful.data(), result.value.data()};
  append_conflict(out, minimal_date_clash(engine_->book(), result, derived, scope));
}

}  // namespace norma::oracle
