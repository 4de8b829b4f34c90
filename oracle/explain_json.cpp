#include "oracle/explain_json.hpp"

#include "oracle/json_text.hpp"
#include "oracle/live_rules.hpp"
#include "oracle/reason_words.hpp"
#include "oracle/wording.hpp"

namespace norma::oracle {
namespace {

Json date_json(std::int32_t key) {
  if (key == 0) return nullptr;
  return iso_date(Date::from_key(key));
}

Json value_json(Sort sort, EnumInfo names, bool nullable, std::int32_t value) {
  if (sort == Sort::boolean) return value != 0;
  if (sort == Sort::date) return date_json(value);
  if (value == 0 && nullable) return nullptr;
  if (sort == Sort::integer || value == 0) return value;
  return names[static_cast<std::size_t>(value - 1)].name;
}

// What the leaf is called in files, and its value there.
Json leaf_json(Account const& account, Leaf const& leaf) {
  auto const& b = account.book;
  switch (leaf.op) {
    case Op::fact: {
      auto const& f = b.facts[leaf.index];
      bool const may_be_null = f.nullable || f.parent >= 0;
      return {{"fact", f.path}, {"value", value_json(f.sort, f.names, may_be_null, leaf.value)}};
    }
    case Op::definition: {
      auto const& d = b.definitions[leaf.index];
      return {{"definition", d.name}, {"value", value_json(d.sort, {}, true, leaf.value)}};
    }
    case Op::lawful: {
      auto const& d = b.decisions[leaf.index];
      return {{"decision", d.name}, {"outcome", d.outcomes[leaf.outcome].name}, {"lawful", leaf.value != 0}};
    }
    case Op::reading: {
      auto const& r = b.readings[leaf.index];
      return {{"reading", r.id}, {"value", r.alternatives[account.scope.world[leaf.index] - std::size_t{1}].name}};
    }
    default: {
      auto const& d = b.derived[leaf.index];
      Json j{{"date", d.name}};
      if (!d.key.empty()) j["of"] = d.key;
      j["value"] = date_json(leaf.value);
      return j;
    }
  }
}

Json reasons_json(Account const& account, Reasons const& reasons, Lang lang) {
  Json list = Json::array();
  for (auto const& r : reasons) {
    Json j = leaf_json(account, r.leaf);
    j["words"] = leaf_words(account, r.leaf, lang);
    if (!r.because.empty()) j["because"] = reasons_json(account, r.because, lang);
    list.push_back(std::move(j));
  }
  return list;
}

Json provision_json(Account const& account, Cite cite, Lang lang) {
  auto const& p = account.book.provisions[cite.provision];
  return {{"id", p.id}, {"cite", p.cite}, {"summary", wording_on(p, Date::from_key(account.scope.definitions[account.book.governing_date]), lang)}};
}

Json provisions_json(Account const& account, Cites const& cites, Lang lang) {
  Json list = Json::array();
  for (auto const c : cites) list.push_back(provision_json(account, c, lang));
  return list;
}

Json outcome_names(DecisionInfo const& d, std::uint32_t mask) {
  Json list = Json::array();
  for (std::size_t o = 0; o < d.outcomes.size(); ++o)
    if (mask >> o & 1) list.push_back(d.outcomes[o].name);
  return list;
}

constexpr std::string_view modality_name(Modality m) {
  switch (m) {
    case Modality::must: return "must";
    case Modality::may: return "may";
    case Modality::must_not: return "must_not";
    default: return "not_encoded";
  }
}

Json rule_json(Account const& account, std::uint16_t r, Lang lang) {
  auto const& rule = account.book.rules[r];
  Json j{{"rule", rule.head.id}};
  if (!rule.assigns) {
    j["says"] = modality_name(rule.modality);
    j["outcomes"] = outcome_names(account.book.decisions[rule.target], rule.outcomes);
  }
  j["provisions"] = provisions_json(account, rule.head.cites, lang);
  auto why_applied = reasons_of_guard(account, rule);
  j["because"] = reasons_json(account, why_applied, lang);
  if (rule.assigns) j["date_because"] = reasons_json(account, reasons_of_value(account, rule), lang);
  return j;
}

Json defeated_json(Account const& account, std::uint16_t r, Lang lang) {
  auto const& rule = account.book.rules[r];
  Json j{{"rule", rule.head.id}, {"says", modality_name(rule.modality)},
         {"outcomes", outcome_names(account.book.decisions[rule.target], rule.outcomes)},
         {"provisions", provisions_json(account, rule.head.cites, lang)}, {"by", Json::array()}};
  for (auto const d : rule.defeaters) {
    auto const& over = account.book.rules[d];
    if (!account.result.live.has(d)) continue;
    auto const basis = provision_json(account, over.head.overrides.basis, lang);
    j["by"].push_back({{"rule", over.head.id}, {"basis", basis}});
  }
  return j;
}

// Each outcome that a live rule speaks of: whether it is lawful, and which rules speak of it.
Json outcomes_json(Account const& account, std::size_t d, std::vector<std::uint16_t> const& live, Lang lang) {
  auto const& info = account.book.decisions[d];
  Json j = Json::object();
  for (std::size_t o = 0; o < info.outcomes.size(); ++o) {
    Json rules = Json::array();
    for (auto const r : live)
      if (account.book.rules[r].outcomes >> o & 1) rules.push_back(account.book.rules[r].head.id);
    if (rules.empty()) continue;
    j[std::string(info.outcomes[o].name)] = {{"words", info.outcomes[o].words.in(lang)},
                                             {"lawful", (account.result.lawful[d] >> o & 1) != 0},
                                             {"rules", std::move(rules)}};
  }
  return j;
}

}  // namespace

Json explain_decisions(Account const& account, Lang lang) {
  auto const& b = account.book;
  RuleSet const defeated = account.result.active ^ account.result.live;
  Json out = Json::object();
  for (std::size_t d = 0; d < b.decisions.size(); ++d) {
    auto const live = rules_for(b, account.result.live, false, d);
    auto const beaten = rules_for(b, defeated, false, d);
    if (account.result.state[d] == State::not_due && live.empty() && beaten.empty()) continue;
    Json j{{"words", b.decisions[d].words.in(lang)},
           {"outcomes", outcomes_json(account, d, live, lang)},
           {"rules", Json::array()}};
    for (auto const r : live) j["rules"].push_back(rule_json(account, r, lang));
    if (!beaten.empty()) j["defeated"] = Json::array();
    for (auto const r : beaten) j["defeated"].push_back(defeated_json(account, r, lang));
    out[std::string(b.decisions[d].name)] = std::move(j);
  }
  return out;
}

Json explain_dates(Account const& account, Lang lang) {
  auto const& b = account.book;
  Json out = Json::object();
  for (std::size_t d = 0; d < b.derived.size(); ++d) {
    auto const live = rules_for(b, account.result.live, true, d);
    if (live.empty()) continue;
    Json j{{"value", date_json(account.result.value[d])}, {"rules", Json::array()}};
    for (auto const r : live) j["rules"].push_back(rule_json(account, r, lang));
    auto& place = out[std::string(b.derived[d].name)];
    if (b.derived[d].key.empty()) place = std::move(j);
    else place[std::string(b.derived[d].key)] = std::move(j);
  }
  return out;
}

}  // namespace norma::oracle
