// The definitions of explain.hpp; for cases of an act that is not in the list.
#pragma once
#include "oracle/explain.hpp"
#include "oracle/explain_json.hpp"
#include "oracle/narrate.hpp"

namespace norma::oracle {

template <class Case>
std::string Explainer<Case>::explain(Case const& facts, Answer const& answer) const {
  std::array<std::int32_t, slot_count<Case>> slots;
  flatten(facts, slots.data());
  auto const defined = engine_->definitions(facts);
  Account const account{engine_->book(), answer.result, answer.depends_on,
                        {slots.data(), engine_->world().data(), defined.data(), answer.result.lawful.data(),
                         answer.result.value.data()}};
  Json const out{{"lang", lang_ == Lang::ru ? "ru" : "en"},
                 {"decisions", explain_decisions(account, lang_)},
                 {"dates", explain_dates(account, lang_)},
                 {"text", narrate(account, lang_)}};
  return out.dump();
}

}  // namespace norma::oracle
