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
  out += "],\"answer\":\"not_encoded\"";
  if (!act.asked.empty()) {
    out += ",\"ask\":";
    append_quoted(out, act.asked);
  }
  out += '}';
}

std::string outside_act_words(OutsideAct const& act, Lang lang) {
  auto out = std::string(act.act);
  if (!act.prolonged_by.empty()) out += (lang == Lang::ru ? ", продленный актом " : ", prolonged by ") + std::string(act.prolonged_by);
  out += " — " + std::string(act.words.in(lang));
  if (act.asked.empty()) return out;
  return out + (lang == Lang::ru ? "; дела по нему решает `norma decide --act " : "; `norma decide --act ") + std::string(act.asked) + (lang == Lang::ru ? "`" : "` decides cases by it");
}

}  // namespace norma::oracle
