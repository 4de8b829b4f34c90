#include "rulebook/text_runs.hpp"

#include <algorithm>
#include <functional>

#include "rulebook/text_lexer.hpp"
#include "rulebook/text_print_expr.hpp"
#include "rulebook/text_words.hpp"

namespace norma::rulebook {
namespace {

// Operands of a chain that is joined to the left; none if it is not.
std::vector<std::size_t> operands(Expr e, std::size_t at, Op joint) {
  std::vector<std::size_t> out;
  for (; e[at].op == joint; at = e[at].a) out.push_back(e[at].b);
  out.push_back(at);
  std::ranges::reverse(out);
  return out;
}

// Slots of a pair of facts; the second is -1 where there is one fact only.
struct Pair {
  std::int32_t first = -1, second = -1;
};

bool is_truth(Node const& n) { return n.op == Op::fact && n.sort == Sort::boolean; }

Pair single(Expr e, std::size_t at) { return is_truth(e[at]) ? Pair{e[at].value, -1} : Pair{}; }

Pair joined(Expr e, std::size_t at) {
  auto const& n = e[at];
  return n.op == Op::conjunction && is_truth(e[n.a]) && is_truth(e[n.b]) ? Pair{e[n.a].value, e[n.b].value} : Pair{};
}

Pair implied(Expr e, std::size_t at) {
  auto const& n = e[at];
  bool const so = n.op == Op::disjunction && e[n.a].op == Op::negation && is_truth(e[e[n.a].a]) && is_truth(e[n.b]);
  return so ? Pair{e[e[n.a].a].value, e[n.b].value} : Pair{};
}

// The text of the facts of all pairs, if these follow one another in their sets: "findings.listed[a .. b]", "findings.irreversible".
std::pair<std::string, std::string> range(Scope const& scope, Expr e, std::vector<std::size_t> const& list, Pair (*pair)(Expr, std::size_t)) {
  auto const& facts = scope.book().facts;
  auto const start = pair(e, list.front());
  if (start.first < 0) return {};
  auto const path = [&](std::int32_t slot) { return element_of(facts[static_cast<std::size_t>(slot)].path); };
  auto const first = path(start.first);
  auto const other = start.second < 0 ? ElementName{} : path(start.second);
  for (std::size_t i = 0; i < list.size(); ++i) {
    auto const p = pair(e, list[i]);
    auto const n = static_cast<std::int32_t>(i);
    if (p.first != start.first + n || (start.second >= 0 && p.second != start.second + n)) return {};
    auto const a = path(p.first);
    if (a.element.empty() || a.set != first.set) return {};
    if (start.second >= 0 && (path(p.second).set != other.set || path(p.second).element != a.element)) return {};
  }
  auto const text = std::string(first.set) + "[" + std::string(first.element) + " .. " + std::string(path(pair(e, list.back()).first).element) + "]";
  return is_plain_word(text) ? std::pair(text, std::string(other.set)) : std::pair<std::string, std::string>();
}

std::vector<std::string> outcomes(Scope const& scope, Expr e, std::vector<std::size_t> const& list, Lang lang) {
  auto const decision = e[list[0]].value;
  auto const& d = scope.book().decisions[static_cast<std::size_t>(decision)];
  std::vector<std::string> out{name_text(d.name) + " " + std::string(words::can_be.in(lang)) + " " + std::string(words::one_of.in(lang)) + " ("};
  for (auto const i : list) {
    if (e[i].op != Op::lawful || e[i].value != decision) return {};
    auto const name = outcome_text(d.outcomes[e[i].a].name) + (i == list.back() ? ")" : ",");
    if (i == list.front()) out.back() += name;
    else out.push_back(name);
  }
  return out;
}

}  // namespace

ElementName element_of(std::string_view path) {
  auto const open = path.find('[');
  if (open == path.npos || !path.ends_with(']')) return {path, {}};
  return {path.substr(0, open), path.substr(open + 1, path.size() - open - 2)};
}

std::vector<std::string> run_parts(Scope const& scope, Expr e, std::size_t at, Lang lang) {
  auto const op = e[at].op;
  if (op != Op::disjunction && op != Op::conjunction) return {};
  auto const list = operands(e, at, op);
  auto const phrase = [&](Words w, std::string const& name) { return std::string(w.in(lang)) + " " + name; };
  if (op == Op::conjunction) {
    auto const [set, other] = range(scope, e, list, implied);
    if (set.empty()) return {};
    return {phrase(words::every_one_of, set), phrase(words::is_also_in, name_text(other))};
  }
  if (e[list[0]].op == Op::lawful) return outcomes(scope, e, list, lang);
  if (auto const set = range(scope, e, list, single).first; !set.empty()) return {phrase(words::any_of, set)};
  auto const [set, other] = range(scope, e, list, joined);
  if (set.empty()) return {};
  return {phrase(words::any_of, set), phrase(words::also_in, name_text(other))};
}

}  // namespace norma::rulebook
