#include "rulebook/write_parts.hpp"

#include "rulebook/names.hpp"

namespace norma::rulebook {
namespace {

OrderedJson literal(Node const& n) {
  switch (n.sort) {
    case Sort::boolean: return n.value != 0;
    case Sort::integer: return n.value;
    case Sort::date: return {{"date", json_of(Date::from_key(n.value))}};
    case Sort::enumeration: break;
  }
  return {{"enumerator", n.value}};
}

OrderedJson node(Expr e, std::size_t at, Rulebook const& b) {
  auto const& n = e[at];
  auto const i = static_cast<std::size_t>(n.value);
  OrderedJson j{name_of(n.op)};
  switch (n.op) {
    case Op::fact: j.push_back(b.facts[i].path); return j;
    case Op::literal: j.push_back(literal(n)); return j;
    case Op::definition: j.push_back(b.definitions[i].name); return j;
    case Op::reading: j.push_back(b.readings[i].id); j.push_back(b.readings[i].alternatives[n.a - 1u].name); return j;
    case Op::lawful: j.push_back(b.decisions[i].name); j.push_back(b.decisions[i].outcomes[n.a].name); return j;
    case Op::value_of: j.push_back(b.derived[i].name); j.push_back(b.derived[i].key); return j;
    default: break;
  }
  if (n.op == Op::add_years || n.op == Op::roll_years || n.op == Op::add_months) j.push_back(n.value);
  std::uint16_t const children[]{n.a, n.b, n.c};
  for (int k = 0; k < arity(n.op); ++k) j.push_back(node(e, children[k], b));
  return j;
}

}  // namespace

OrderedJson json_of(Date d) { return d.given() ? OrderedJson(iso_date(d)) : OrderedJson(nullptr); }
OrderedJson json_of_end(Date d) { return d == never ? OrderedJson(nullptr) : json_of(d); }
OrderedJson json_of(Words w) { return {{"ru", w.ru}, {"en", w.en}}; }

OrderedJson json_of(EnumInfo const& names) {
  auto out = OrderedJson::array();
  for (auto const& x : names) out.push_back({{"name", x.name}, {"words", json_of(x.words)}});
  return out;
}

OrderedJson json_of(Reading const& r) {
  OrderedJson j{{"id", r.id}, {"cites", OrderedJson::array()}, {"question", json_of(r.question)}, {"alternatives", OrderedJson::array()}};
  for (auto const c : r.cites)
    if (!c.empty()) j["cites"].push_back(c);
  for (std::size_t a = 0; a < r.count(); ++a) j["alternatives"].push_back({{"name", r.alternatives[a].name}, {"words", json_of(r.alternatives[a].words)}});
  return j;
}

OrderedJson json_of(EditionInfo const& e) { return {{"from", json_of(e.interval.from)}, {"until", json_of_end(e.interval.until)}, {"decree", e.decree}}; }

OrderedJson json_of(OutsideAct const& o) {
  OrderedJson j{{"act", o.act}, {"prolonged_by", o.prolonged_by}, {"from", json_of(o.interval.from)}, {"until", json_of_end(o.interval.until)}, {"decisions", OrderedJson::array()}, {"words", json_of(o.words)}};
  for (auto const d : o.decisions) j["decisions"].push_back(d);
  if (!o.asked.empty()) j["asked"] = o.asked;
  return j;
}

OrderedJson json_of(FactInfo const& f, std::vector<FactInfo> const& facts) {
  OrderedJson j{{"path", f.path}, {"sort", sort_names[static_cast<std::size_t>(f.sort)]}, {"words", json_of(f.words)}};
  if (f.nullable) j["nullable"] = true;
  auto const value = [&](std::int32_t v) { return f.sort == Sort::date ? json_of(Date::from_key(v)) : OrderedJson(v); };
  j["low"] = value(f.low);
  j["high"] = value(f.high);
  j["ordinary"] = value(f.ordinary);
  if (f.sort == Sort::enumeration) j["values"] = json_of(f.names);
  if (f.parent >= 0) j["within"] = facts[static_cast<std::size_t>(f.parent)].path;
  if (!f.element.empty()) j["element"] = f.element;
  if (f.qualifies) j["qualifies"] = true;
  return j;
}

OrderedJson json_of(Cites const& cites, std::span<Provision const> registry) {
  auto out = OrderedJson::array();
  for (auto const c : cites) out.push_back(registry[c.provision].id);
  return out;
}

OrderedJson json_of(Expr e, Rulebook const& book) { return node(e, e.size() - 1, book); }

}  // namespace norma::rulebook
