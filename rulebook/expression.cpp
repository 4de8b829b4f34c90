#include "rulebook/expression.hpp"

#include "rulebook/names.hpp"
#include "rulebook/read.hpp"

namespace norma::rulebook {
namespace {

class Reader {
 public:
  Reader(Rulebook const& book, Names const& names, std::string const& where) : book_(book), names_(names), where_(where) {}

  // Position of the node that the JSON stands for.
  std::uint16_t node(nlohmann::json const& j, std::size_t depth) {
    if (depth > deepest_expression) fail("no more than " + std::to_string(deepest_expression) + " levels");
    if (!j.is_array() || j.empty() || !j[0].is_string()) fail("a list that begins with an operator");
    auto const& name = j[0].get_ref<std::string const&>();
    auto const op = name == choose_name ? std::optional(Op::choose) : named<Op>(op_names, name);
    if (!op) fail("an operator, found " + name);
    return arity(*op) == 0 ? leaf(*op, j) : inner(*op, j, depth);
  }

  std::vector<Node> take() { return std::move(nodes_); }

 private:
  [[noreturn]] void fail(std::string const& expected) const { throw Malformed(where_ + ": expected " + expected); }

  std::uint16_t push(Node n) {
    if (nodes_.size() > 0xfffe) fail("no more than 65534 nodes");
    nodes_.push_back(n);
    return static_cast<std::uint16_t>(nodes_.size() - 1);
  }

  std::string text(nlohmann::json const& j, std::size_t i) const {
    if (i >= j.size() || !j[i].is_string()) fail("a name after " + j[0].get<std::string>());
    return j[i].get<std::string>();
  }

  std::uint16_t find(std::map<std::string, std::uint16_t, std::less<>> const& in, std::string const& name, char const* what) const {
    auto const at = in.find(name);
    if (at == in.end()) fail(std::string("the name of a ") + what + ", found " + name);
    return at->second;
  }

  std::uint16_t leaf(Op op, nlohmann::json const& j) {
    auto const length = op == Op::literal || op == Op::fact || op == Op::definition ? 2u : 3u;
    if (j.size() > length) fail("nothing more after " + j[0].get<std::string>());
    switch (op) {
      case Op::literal: return literal(j);
      case Op::fact: {
        auto const i = find(names_.facts, text(j, 1), "fact");
        return push({.op = op, .sort = book_.facts[i].sort, .value = i});
      }
      case Op::definition: {
        auto const i = find(names_.definitions, text(j, 1), "definition above");
        return push({.op = op, .sort = book_.definitions[i].sort, .value = i});
      }
      case Op::reading: {
        auto const i = find(names_.readings, text(j, 1), "reading");
        auto const& r = book_.readings[i];
        for (std::size_t a = 0; a < r.count(); ++a)
          if (r.alternatives[a].name == text(j, 2)) return push({.op = op, .sort = Sort::boolean, .a = static_cast<std::uint16_t>(a + 1), .value = i});
        fail("an alternative of " + std::string(r.id) + ", found " + text(j, 2));
      }
      case Op::lawful: {
        auto const i = find(names_.decisions, text(j, 1), "decision");
        auto const& outcomes = book_.decisions[i].outcomes;
        for (std::size_t o = 0; o < outcomes.size(); ++o)
          if (outcomes[o].name == text(j, 2)) return push({.op = op, .sort = Sort::boolean, .a = static_cast<std::uint16_t>(o), .value = i});
        fail("an outcome of " + text(j, 1) + ", found " + text(j, 2));
      }
      default: {
        auto const at = names_.derived.find({text(j, 1), text(j, 2)});
        if (at == names_.derived.end()) fail("a derived date, found " + text(j, 1));
        return push({.op = op, .sort = Sort::date, .value = at->second});
      }
    }
  }

  std::uint16_t literal(nlohmann::json const& j) {
    if (j.size() != 2) fail("one value after literal");
    auto const& v = j[1];
    if (v.is_boolean()) return push({.op = Op::literal, .sort = Sort::boolean, .value = v.get<bool>()});
    if (auto const n = whole_of(v, -2'000'000'000, 2'000'000'000)) return push({.op = Op::literal, .sort = Sort::integer, .value = *n});
    if (auto const n = v.is_object() && v.contains("enumerator") ? whole_of(v["enumerator"], 0, 255) : std::nullopt)
      return push({.op = Op::literal, .sort = Sort::enumeration, .value = *n});
    if (v.is_object() && v.contains("date")) {
      if (v["date"].is_null()) return push({.op = Op::literal, .sort = Sort::date, .value = 0});
      if (auto const d = date_of(v["date"])) return push({.op = Op::literal, .sort = Sort::date, .value = d->key()});
    }
    fail("true, false, a number, {\"date\": …} or {\"enumerator\": …} after literal");
  }

  std::uint16_t inner(Op op, nlohmann::json const& j, std::size_t depth) {
    bool const counted = op == Op::add_years || op == Op::roll_years || op == Op::add_months;
    auto const first = counted ? 2u : 1u;
    auto const n = static_cast<std::size_t>(arity(op));
    auto const name = j[0].get<std::string>();
    if (j.size() != first + n) fail(std::to_string(n) + " operands of " + name);
    Node out{.op = op};
    if (counted) {
      auto const many = whole_of(j[1], -1200, 1200);
      if (!many) fail("a number from -1200 to 1200 after " + name);
      out.value = *many;
    }
    std::uint16_t* const places[]{&out.a, &out.b, &out.c};
    for (std::size_t k = 0; k < n; ++k) *places[k] = node(j[first + k], depth + 1);
    out.sort = sort_of(op, out, name);
    return push(out);
  }

  Sort sort_of(Op op, Node const& n, std::string const& name) const {
    auto const is = [&](std::uint16_t child, Sort s) {
      if (nodes_[child].sort != s) fail("operands of " + name + " of the right sort");
    };
    switch (op) {
      case Op::negation: is(n.a, Sort::boolean); return Sort::boolean;
      case Op::conjunction: case Op::disjunction: is(n.a, Sort::boolean); is(n.b, Sort::boolean); return Sort::boolean;
      case Op::choose: is(n.a, Sort::boolean); is(n.c, nodes_[n.b].sort); return nodes_[n.b].sort;
      case Op::equal: case Op::differ: case Op::less: case Op::at_most: case Op::greater: case Op::at_least:
        is(n.b, nodes_[n.a].sort);
        return Sort::boolean;
      default: is(n.a, Sort::date); return Sort::date;
    }
  }

  Rulebook const& book_;
  Names const& names_;
  std::string const& where_;
  std::vector<Node> nodes_;
};

}  // namespace

Expr read_expression(nlohmann::json const& json, Rulebook const& book, Names const& names, Sort sort, std::string const& where, Arena& arena) {
  Reader reader(book, names, where);
  reader.node(json, 1);
  auto const& nodes = arena.expressions.emplace_back(reader.take());
  if (nodes.back().sort != sort) throw Malformed(where + ": expected an expression of sort " + std::string(sort_names[static_cast<std::size_t>(sort)]));
  return nodes;
}

}  // namespace norma::rulebook
