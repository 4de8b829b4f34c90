#include "rulebook/text_scope.hpp"

namespace norma::rulebook {
namespace {

template <class Map>
std::optional<std::uint16_t> find(Map const& in, std::string_view name) {
  auto const at = in.find(name);
  return at == in.end() ? std::nullopt : std::optional(at->second);
}

}  // namespace

std::string derived_name(DerivedInfo const& d) {
  return d.key.empty() ? std::string(d.name) : std::string(d.name) + "[" + std::string(d.key) + "]";
}

std::int32_t enumerator_named(EnumInfo names, std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i].name == name) return static_cast<std::int32_t>(i) + 1;
  return 0;
}

bool same_enumeration(EnumInfo a, EnumInfo b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](auto const& x, auto const& y) { return x.name == y.name; });
}

void Scope::refresh() {
  names_ = {};
  dates_.clear();
  provisions_.clear();
  auto const number = [](auto& map, auto const& table, auto const& name) {
    for (std::size_t i = 0; i < table.size(); ++i) map.emplace(name(table[i]), static_cast<std::uint16_t>(i));
  };
  number(names_.facts, book_.facts, [](auto const& f) { return f.path; });
  number(names_.definitions, book_.definitions, [](auto const& d) { return std::string(d.name); });
  number(names_.decisions, book_.decisions, [](auto const& d) { return std::string(d.name); });
  number(names_.readings, book_.readings, [](auto const& r) { return std::string(r.id); });
  number(names_.rules, book_.rules, [](auto const& r) { return std::string(r.head.id); });
  number(dates_, book_.derived, derived_name);
  number(provisions_, book_.provisions, [](auto const& p) { return std::string(p.id); });
}

Named Scope::fact(std::string_view path) const {
  auto const i = find(names_.facts, path);
  return i ? Named(Node{.op = Op::fact, .sort = book_.facts[*i].sort, .value = *i}) : std::nullopt;
}

bool Scope::has_elements(std::string_view set) const {
  auto const first = names_.facts.lower_bound(std::string(set) + "[");
  return first != names_.facts.end() && first->first.starts_with(std::string(set) + "[");
}

Named Scope::definition(std::string_view name) const {
  auto const i = find(names_.definitions, name);
  return i ? Named(Node{.op = Op::definition, .sort = book_.definitions[*i].sort, .value = *i}) : std::nullopt;
}

Named Scope::derived(std::string_view name) const {
  auto const i = find(dates_, name);
  return i ? Named(Node{.op = Op::value_of, .sort = Sort::date, .value = *i}) : std::nullopt;
}

Named Scope::any(std::string_view name, EnumInfo wanted) const {
  if (auto const e = enumerator_named(wanted, name)) return Node{.op = Op::literal, .sort = Sort::enumeration, .value = e};
  if (auto const f = fact(name)) return f;
  if (auto const d = definition(name)) return d;
  return derived(name);
}

std::optional<std::uint16_t> Scope::decision(std::string_view name) const { return find(names_.decisions, name); }
std::optional<std::uint16_t> Scope::reading(std::string_view id) const { return find(names_.readings, id); }
std::optional<std::uint16_t> Scope::provision(std::string_view id) const { return find(provisions_, id); }
std::optional<std::uint16_t> Scope::rule(std::string_view id) const { return find(names_.rules, id); }

EnumInfo Scope::enumeration_of(Expr e, std::size_t at) const {
  auto const& n = e[at];
  if (n.sort != Sort::enumeration) return {};
  auto const i = static_cast<std::size_t>(n.value);
  switch (n.op) {
    case Op::fact: return book_.facts[i].names;
    case Op::definition: {
      // While a definition is being read it is not in the book yet, so this ends.
      auto const& is = book_.definitions[i].expr;
      return enumeration_of(is, is.size() - 1);
    }
    case Op::choose: {
      auto const first = enumeration_of(e, n.b);
      return first.empty() ? enumeration_of(e, n.c) : first;
    }
    default: return {};
  }
}

bool Scope::may_be_absent(Node const& n) const {
  if (n.sort == Sort::boolean || n.op == Op::literal) return false;
  if (n.op != Op::fact) return true;
  auto const& f = book_.facts[static_cast<std::size_t>(n.value)];
  return f.nullable || f.parent >= 0;
}

std::vector<std::string> Scope::expression_names() const {
  std::vector<std::string> out;
  for (auto const* map : {&names_.facts, &names_.definitions, &dates_})
    for (auto const& [name, at] : *map) out.push_back(name);
  return out;
}

}  // namespace norma::rulebook
