#include "oracle/outside_acts.hpp"

#include "oracle/json_text.hpp"

namespace norma::oracle {

void append_outside_act(std::string& out, OutsideAct const& act) {
  out += "{\"act\":";
  append_quoted(out, act.act);
  if (!act.prolonged_by.empty()) {
    out += ",\"prolonged_by\":";
    append_quoted(out, act.prolonged_by);
  }
  out += ",\"decisions\":[";
  for (auto const& d : act.decisions) {
    if (&d != &act.decisions.front()) out += ',';
    append_quoted(out, d);
  }
  out += "],\"answer\":\"not_encoded\"}";
}

std::string outside_act_words(OutsideAct const& act, Lang lang) {
  auto out = std::string(act.act);
  if (!act.prolonged_by.empty()) out += (lang == Lang::ru ? ", продленный актом " : ", prolonged by ") + std::string(act.prolonged_by);
  return out + " — " + std::string(act.words.in(lang));
}

}  // namespace norma::oracle
