#include "rulebook/read_parts.hpp"

#include "rulebook/names.hpp"

namespace norma::rulebook {

void declare(Positions& in, std::string_view name, Fields const& f, char const* field) {
  if (!in.emplace(std::string(name), static_cast<std::uint16_t>(in.size())).second) f.fail(field, "a name that no row above has");
}

std::uint16_t position(Positions const& in, Fields const& f, char const* field, std::string const& expected) {
  auto const at = in.find(f.text(field));
  if (at == in.end()) f.fail(field, expected);
  return at->second;
}

std::vector<std::uint16_t> positions(Positions const& in, Fields const& f, char const* field, std::string const& expected) {
  std::vector<std::uint16_t> out;
  for (auto const& name : f.texts(field)) {
    auto const at = in.find(name);
    if (at == in.end()) f.fail(field, expected + ", found " + name);
    out.push_back(at->second);
  }
  return out;
}

Interval interval_of(Fields const& f) {
  Interval const i{f.date("from", Date{}), f.date("until", never)};
  if (!(i.from < i.until)) f.fail("until", "a day after `from`");
  return i;
}

Reading reading_of(Fields const& f) {
  Reading r{f.text("id"), {}, f.words("question"), {}};
  auto const list = f.texts("cites");
  if (list.size() > r.cites.size()) f.fail("cites", "at most " + std::to_string(r.cites.size()) + " provisions");
  for (std::size_t i = 0; i < list.size(); ++i) r.cites[i] = f.arena().keep(list[i]);
  auto const& alternatives = f.at("alternatives");
  if (!alternatives.is_array() || alternatives.size() < 2 || alternatives.size() > 3) f.fail("alternatives", "two or three");
  for (std::size_t a = 0; a < alternatives.size(); ++a) {
    Fields const one(alternatives[a], f.where() + ".alternatives", f.arena());
    r.alternatives[a] = {one.text("name"), one.words("words")};
    one.nothing_else();
  }
  return r;
}

EditionInfo edition_of(Fields const& f) { return {interval_of(f), f.text("decree")}; }

EnumInfo enumerators_of(Fields const& f, char const* field) {
  auto const& list = f.at(field);
  if (!list.is_array() || list.empty() || list.size() > 250) f.fail(field, "a list of names with words");
  auto& out = f.arena().enumerations.emplace_back();
  for (auto const& x : list) {
    Fields const e(x, f.where() + "." + field, f.arena());
    out.push_back({e.text("name"), e.words("words")});
    e.nothing_else();
  }
  return out;
}

Sort sort_in(Fields const& f) {
  auto const s = named<Sort>(sort_names, f.text("sort"));
  if (!s) f.fail("sort", "boolean, integer, date or enumeration");
  return *s;
}

FactInfo fact_of(Fields const& f) {
  FactInfo info{.path = std::string(f.text("path")), .sort = sort_in(f), .nullable = f.flag("nullable"), .words = f.words("words"), .qualifies = f.flag("qualifies")};
  auto const value = [&](char const* field) { return info.sort == Sort::date ? f.date(field, Date{}).key() : f.number(field, -2'000'000'000, 2'000'000'000); };
  info.low = value("low");
  info.high = value("high");
  info.ordinary = value("ordinary");
  if (info.sort == Sort::enumeration) info.names = enumerators_of(f, "values");
  if (info.low > info.high) f.fail("high", "no less than `low`");
  if (info.sort == Sort::enumeration && (info.low < 0 || info.high > static_cast<std::int32_t>(info.names.size()) || info.ordinary < 0 || info.ordinary > static_cast<std::int32_t>(info.names.size())))
    f.fail("high", "numbers of its values, of which there are " + std::to_string(info.names.size()));
  if (f.has("element")) info.element = f.text("element");
  return info;
}

Cite cite_of(Positions const& provisions, Fields const& f, char const* field, std::string const& id) {
  auto const at = provisions.find(id);
  if (at == provisions.end()) f.fail(field, "ids of provisions, found " + id);
  return {at->second};
}

Cites cites_of(Positions const& provisions, Fields const& f) {
  Cites out;
  for (auto const& id : f.texts("cites")) {
    if (out.size == out.items.size()) f.fail("cites", "at most " + std::to_string(out.items.size()));
    out.push_back(cite_of(provisions, f, "cites", id));
  }
  return out;
}

OutsideAct outside_of(Fields const& f, Positions const& decisions, std::vector<DecisionInfo> const& of) {
  OutsideAct o{f.text("act"), f.text("prolonged_by"), interval_of(f), {}, f.words("words")};
  for (auto const d : positions(decisions, f, "decisions", "names of decisions")) o.decisions.push_back(of[d].name);
  if (f.has("asked")) o.asked = f.text("asked");
  return o;
}

}  // namespace norma::rulebook
