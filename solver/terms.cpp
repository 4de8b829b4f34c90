#include "solver/terms.hpp"

#include <algorithm>

namespace norma::solver {
namespace {

z3::expr number(z3::context& c, int value, unsigned n) { return c.bv_val(value, n); }
z3::expr year_of(z3::expr const& d) { return d.extract(16, 9); }
z3::expr month_of(z3::expr const& d) { return d.extract(8, 5); }
z3::expr day_of(z3::expr const& d) { return d.extract(4, 0); }
z3::expr date_of(z3::expr const& y, z3::expr const& m, z3::expr const& d) { return z3::concat(y, z3::concat(m, d)); }

z3::expr is_leap(z3::expr const& year) { return year.extract(1, 0) == number(year.ctx(), 0, 2); }

z3::expr first_of(z3::expr const& y, z3::expr const& m) { return date_of(y, m, number(y.ctx(), 1, 5)); }

z3::expr add_months(z3::expr const& d, int n) {
  auto& c = d.ctx();
  int const back = n < 0 ? (-n + 11) / 12 : 0;          // whole years taken back first
  int const carry = (n + 12 * back) / 12, rest = (n + 12 * back) % 12;
  auto const y = year_of(d) + number(c, carry - back, 8), m = month_of(d);
  auto const over = z3::ugt(m, number(c, 12 - rest, 4));
  auto const year = z3::ite(over, y + number(c, 1, 8), y);
  auto const month = z3::ite(over, m - number(c, 12 - rest, 4), m + number(c, rest, 4));
  auto const last = days_in_month(year, month);
  return date_of(year, month, z3::ite(z3::ult(day_of(d), last), day_of(d), last));
}

z3::expr shift_years(z3::expr const& d, int n, int correction) {
  auto& c = d.ctx();
  auto const moved = d + number(c, n * 512, 17);
  auto const leap_day = d.extract(8, 0) == number(c, (2 << 5) | 29, 9);
  return z3::ite(leap_day && !is_leap(year_of(moved)), moved + number(c, correction, 17), moved);
}

z3::expr next_month_first(z3::expr const& d) {
  auto& c = d.ctx();
  auto const december = month_of(d) == number(c, 12, 4);
  return z3::ite(december, first_of(year_of(d) + number(c, 1, 8), number(c, 1, 4)),
                 first_of(year_of(d), month_of(d) + number(c, 1, 4)));
}

z3::expr next_day(z3::expr const& d) {
  auto const last = day_of(d) == days_in_month(year_of(d), month_of(d));
  return z3::ite(last, next_month_first(d), d + number(d.ctx(), 1, 17));
}

z3::expr previous_day(z3::expr const& d) {
  auto& c = d.ctx();
  auto const january = month_of(d) == number(c, 1, 4);
  auto const year = z3::ite(january, year_of(d) - number(c, 1, 8), year_of(d));
  auto const month = z3::ite(january, number(c, 12, 4), month_of(d) - number(c, 1, 4));
  return z3::ite(day_of(d) == number(c, 1, 5), date_of(year, month, days_in_month(year, month)), d - number(c, 1, 17));
}

// Numbers may be negative in what is written beside them.
z3::expr compare_numbers(Op op, z3::expr const& a, z3::expr const& b) {
  switch (op) {
    case Op::less: return z3::slt(a, b);
    case Op::at_most: return z3::sle(a, b);
    case Op::greater: return z3::sgt(a, b);
    case Op::at_least: return z3::sge(a, b);
    case Op::equal: return a == b;
    default: return a != b;
  }
}

z3::expr compare(Op op, z3::expr const& a, z3::expr const& b) {
  switch (op) {
    case Op::equal: return a == b;
    case Op::differ: return a != b;
    case Op::less: return z3::ult(a, b);
    case Op::at_most: return z3::ule(a, b);
    case Op::greater: return z3::ugt(a, b);
    case Op::at_least: return z3::uge(a, b);
    case Op::conjunction: return a && b;
    default: return a || b;
  }
}

// Whether the known day decides the comparison.
std::optional<bool> decided(Expr expr, Node const& n, KnownDay const& known) {
  auto const is_day = [&](std::size_t at) { return expr[at].op == Op::definition && static_cast<std::size_t>(expr[at].value) == known.definition; };
  bool const turned = is_day(n.b);
  if ((!turned && !is_day(n.a)) || expr[turned ? n.a : n.b].op != Op::literal) return std::nullopt;
  auto const day = expr[turned ? n.a : n.b].value;
  bool const before = previous_day(known.within.until).key() < day, after = known.within.from.key() > day;
  if (!before && !after) return std::nullopt;
  switch (n.op) {
    case Op::equal: return false;
    case Op::differ: return true;
    case Op::less: case Op::at_most: return turned ? after : before;
    case Op::greater: case Op::at_least: return turned ? before : after;
    default: return std::nullopt;
  }
}

z3::expr leaf(z3::context& c, Node const& n, Scope const& s) {
  auto const i = static_cast<std::size_t>(n.value);
  switch (n.op) {
    case Op::fact: return (*s.facts)[i];
    case Op::definition: return (*s.definitions)[i];
    case Op::reading: return s.chosen && !s.chosen->empty() ? (*s.chosen)[i][n.a] : c.bool_val((*s.world)[i] == n.a);
    case Op::lawful: return (*s.lawful)[i][n.a];
    case Op::value_of: return (*s.values)[i];
    default: return constant(c, n.sort, n.value);
  }
}

}  // namespace

unsigned width(Sort sort) {
  switch (sort) {
    case Sort::boolean: return 1;
    case Sort::date: return 17;
    case Sort::enumeration: return 8;  // as in the model
    case Sort::integer: break;
  }
  return 32;  // as in the model: whatever a range, a literal or a comparison holds there, it holds here
}

z3::expr constant(z3::context& c, Sort sort, std::int32_t value) {
  return sort == Sort::boolean ? c.bool_val(value != 0) : number(c, value, width(sort));
}

z3::expr days_in_month(z3::expr const& year, z3::expr const& month) {
  auto& c = month.ctx();
  auto const is = [&](int m) { return month == number(c, m, 4); };
  return z3::ite(is(2), z3::ite(is_leap(year), number(c, 29, 5), number(c, 28, 5)),
                 z3::ite(is(4) || is(6) || is(9) || is(11), number(c, 30, 5), number(c, 31, 5)));
}

z3::expr is_calendar_day(z3::expr const& d) {
  auto& c = d.ctx();
  return z3::uge(month_of(d), number(c, 1, 4)) && z3::ule(month_of(d), number(c, 12, 4)) &&
         z3::uge(day_of(d), number(c, 1, 5)) && z3::ule(day_of(d), days_in_month(year_of(d), month_of(d)));
}

z3::expr any_of(z3::context& c, std::vector<z3::expr> const& propositions) {
  z3::expr_vector v(c);
  for (auto const& p : propositions) v.push_back(p);
  return propositions.empty() ? c.bool_val(false) : z3::mk_or(v);
}

namespace {

// What of the parts matters: one constant changes nothing, the other decides all.
z3::expr joined(z3::context& c, std::vector<z3::expr> const& parts, bool conjunction) {
  z3::expr_vector left(c);
  for (auto const& p : parts) {
    if (conjunction ? p.is_false() : p.is_true()) return p;
    if (!(conjunction ? p.is_true() : p.is_false())) left.push_back(p);
  }
  if (left.empty()) return c.bool_val(conjunction);
  return left.size() == 1 ? left[0] : conjunction ? z3::mk_and(left) : z3::mk_or(left);
}

std::vector<z3::expr> arguments(z3::expr const& e) {
  std::vector<z3::expr> out;
  for (unsigned i = 0; i < e.num_args(); ++i) out.push_back(e.arg(i));
  return out;
}

}  // namespace

z3::expr simply_all(z3::context& c, std::vector<z3::expr> const& propositions) { return joined(c, propositions, true); }
z3::expr simply_any(z3::context& c, std::vector<z3::expr> const& propositions) { return joined(c, propositions, false); }

z3::expr folded(z3::expr const& e) {
  auto& c = e.ctx();
  if (e.num_args() == 0) return e;
  auto const first = e.arg(0);
  switch (e.decl().decl_kind()) {
    case Z3_OP_AND: return joined(c, arguments(e), true);
    case Z3_OP_OR: return joined(c, arguments(e), false);
    case Z3_OP_NOT: return first.is_true() || first.is_false() ? c.bool_val(first.is_false()) : first.is_not() ? first.arg(0) : e;
    case Z3_OP_ITE:
      if (first.is_true() || first.is_false()) return e.arg(first.is_true() ? 1 : 2);
      return z3::eq(e.arg(1), e.arg(2)) ? e.arg(1) : e;
    default: break;
  }
  bool const constants = std::ranges::all_of(arguments(e), [](auto const& a) { return a.is_numeral() || a.is_true() || a.is_false(); });
  return constants ? e.simplify() : e;
}

z3::expr in_range(FactInfo const& f, z3::expr const& v) {
  auto& c = v.ctx();
  auto within = z3::uge(v, constant(c, f.sort, f.low)) && z3::ule(v, constant(c, f.sort, f.high));
  if (f.sort == Sort::date) within = within && is_calendar_day(v);
  return f.nullable ? within || v == constant(c, f.sort, 0) : within;
}

z3::expr calendar(Node const& n, z3::expr const& d) {
  auto const moved = [&] {
    switch (n.op) {
      case Op::add_years: return shift_years(d, n.value, -1);
      case Op::roll_years: return shift_years(d, n.value, (3 << 5 | 1) - (2 << 5 | 29));
      case Op::add_months: return add_months(d, n.value);
      case Op::next_day: return next_day(d);
      case Op::previous_day: return previous_day(d);
      default: return next_month_first(d);
    }
  }();
  auto const none = number(d.ctx(), 0, 17);
  return z3::ite(d == none, none, moved);
}

z3::expr encode(z3::context& c, Expr expr, Scope const& scope) {
  std::vector<z3::expr> v;
  v.reserve(expr.size());
  for (auto const& n : expr) {
    if (auto const known = scope.day && arity(n.op) == 2 ? decided(expr, n, *scope.day) : std::nullopt) {
      v.push_back(c.bool_val(*known));
      continue;
    }
    switch (arity(n.op)) {
      case 0: v.push_back(leaf(c, n, scope)); break;
      case 1: v.push_back(n.op == Op::negation ? !v[n.a] : calendar(n, v[n.a])); break;
      case 3:
        if (v[n.a].is_true()) v.push_back(v[n.b]);
        else if (v[n.a].is_false()) v.push_back(v[n.c]);
        else v.push_back(z3::ite(v[n.a], v[n.b], v[n.c]));
        break;
      default:
        v.push_back(expr[n.a].sort == Sort::integer ? compare_numbers(n.op, v[n.a], v[n.b]) : compare(n.op, v[n.a], v[n.b]));
    }
    if (!scope.simplified) v.back() = folded(v.back());
    else if (v.back().is_bool()) v.back() = v.back().simplify();
  }
  return v.back();
}

}  // namespace norma::solver
