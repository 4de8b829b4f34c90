#include "rulebook/text_print_expr.hpp"

#include <algorithm>

#include "rulebook/text_runs.hpp"
#include "rulebook/text_lexer.hpp"
#include "rulebook/text_words.hpp"

namespace norma::rulebook {
namespace {

// How tightly an expression holds together; one that stands where a tighter one is expected is put in brackets.
enum Level { conditional, either, both, negation, comparison, sum, operand };

class Printer {
 public:
  Printer(Scope const& scope, Expr e, Lang lang) : scope_(scope), e_(e), lang_(lang) {}

  Lines lines(std::size_t at, Level wanted, EnumInfo names, std::size_t room) const {
    auto const whole = laid(at, wanted, names, ~std::size_t{0});
    if (characters_in(whole[0]) <= room) return whole;
    return laid(at, wanted, names, room);
  }

 private:
  std::string word(Words w) const { return std::string(w.in(lang_)); }

  // In one line if `room` is without end.
  Lines laid(std::size_t at, Level wanted, EnumInfo names, std::size_t room) const {
    if (level_of(at) < wanted) {
      auto inner = hung("(", open(at, names, less(room, 2)));
      inner[0].erase(1, 1);  // the blank after the bracket
      for (std::size_t i = 1; i < inner.size(); ++i) inner[i].erase(0, 1);
      inner.back() += ")";
      return inner;
    }
    return open(at, names, room);
  }

  static std::size_t less(std::size_t room, std::size_t n) { return room == ~std::size_t{0} ? room : room > n + 20 ? room - n : 20; }
  static bool endless(std::size_t room) { return room == ~std::size_t{0}; }

  Lines part(std::size_t at, Level wanted, EnumInfo names, std::size_t room) const {
    return endless(room) ? laid(at, wanted, names, room) : lines(at, wanted, names, room);
  }

  Level level_of(std::size_t at) const {
    if (!run(at).empty() || listed(at)) return comparison;
    auto const& n = e_[at];
    switch (n.op) {
      case Op::choose: return conditional;
      case Op::disjunction: return implies(at) ? conditional : either;
      case Op::conjunction: return both;
      case Op::negation: return absent(n.a) ? comparison : negation;
      case Op::equal: case Op::differ: case Op::less: case Op::at_most: case Op::greater: case Op::at_least:
      case Op::reading: case Op::lawful:
        return comparison;
      case Op::add_years: case Op::roll_years: case Op::add_months: case Op::next_day: case Op::previous_day:
      case Op::first_of_next_month:
        return sum;
      default: return operand;
    }
  }

  // "If a, then b" is the disjunction of not-a and b.
  bool implies(std::size_t at) const { return e_[at].op == Op::disjunction && e_[e_[at].a].op == Op::negation; }

  // The comparison of something that may be absent with "not given".
  bool absent(std::size_t at) const {
    auto const& n = e_[at];
    if (n.op != Op::differ) return false;
    auto const &left = e_[n.a], &right = e_[n.b];
    return scope_.may_be_absent(left) && right.op == Op::literal && right.value == 0 && right.sort == left.sort;
  }

  Lines run(std::size_t at) const { return run_parts(scope_, e_, at, lang_); }

  // A conjunction or disjunction that is joined to the right is told as a list.
  bool listed(std::size_t at) const {
    auto const& n = e_[at];
    return (n.op == Op::conjunction || n.op == Op::disjunction) && !implies(at) && e_[n.b].op == n.op && run(n.b).empty();
  }

  Lines list(std::size_t at, std::size_t room) const {
    auto const op = e_[at].op;
    Lines out{word(op == Op::conjunction ? words::every_one_of : words::any_of) + " ("};
    auto const one = [&](std::size_t operand, char const* end) {
      // Among alternatives, "if" would be read as a condition of them all.
      bool const plain = op == Op::disjunction && implies(operand) && run(operand).empty();
      auto const lines = after(plain ? alternatives(operand, less(room, 3)) : part(operand, conditional, {}, less(room, 3)), end);
      if (endless(room)) out[0] += lines[0] + (*end == ',' ? " " : "");
      else
        for (auto const& l : lines) out.push_back("  " + l);
    };
    bool more = true;
    for (; more; at = e_[at].b) {
      more = listed(at);
      one(e_[at].a, ",");
      if (!more) one(e_[at].b, ")");
    }
    return out;
  }

  Lines alternatives(std::size_t at, std::size_t room) const {
    auto const whole = chain(at, words::either, both, ~std::size_t{0});
    return endless(room) || characters_in(whole[0]) <= room ? whole : chain(at, words::either, both, room);
  }

  // The parts on one line, or each on its own.
  static Lines parted(Lines const& parts, std::size_t room) {
    Lines out{parts[0]};
    for (std::size_t i = 1; i < parts.size(); ++i) {
      if (endless(room) || characters_in(out.back()) + 1 + characters_in(parts[i]) <= room) out.back() += " " + parts[i];
      else out.push_back("  " + parts[i]);
    }
    return out;
  }

  Lines open(std::size_t at, EnumInfo names, std::size_t room) const {
    if (auto const r = run(at); !r.empty()) return parted(r, room);
    if (listed(at)) return list(at, room);
    auto const& n = e_[at];
    switch (n.op) {
      case Op::choose: return choice(at, names, room);
      case Op::disjunction: return implies(at) ? implication(at, room) : chain(at, words::either, both, room);
      case Op::conjunction: return chain(at, words::both, negation, room);
      case Op::negation:
        if (absent(n.a)) return before(e_[n.a].a, sum, " " + word(words::not_given), room);
        return hung(word(words::negation), part(n.a, negation, {}, less(room, 4)));
      case Op::differ:
        if (absent(at)) return before(n.a, sum, " " + word(words::given), room);
        return compared(at, room);
      case Op::equal: case Op::less: case Op::at_most: case Op::greater: case Op::at_least: return compared(at, room);
      case Op::first_of_next_month: return month_after(at, words::month_after, room);
      case Op::add_years: case Op::roll_years: case Op::add_months: case Op::next_day: case Op::previous_day: {
        bool const chained = e_[n.a].op != Op::first_of_next_month;
        return before(n.a, chained ? sum : operand, period(n), room);
      }
      default: return {leaf(n, names)};
    }
  }

  static Lines after(Lines l, std::string const& end) {
    l.back() += end;
    return l;
  }

  // What stands before these words.
  Lines before(std::size_t at, Level wanted, std::string const& end, std::size_t room) const {
    return after(part(at, wanted, {}, less(room, characters_in(end))), end);
  }

  Lines month_after(std::size_t at, Words phrase, std::size_t room) const {
    auto const whole = hung(word(phrase), part(e_[at].a, sum, {}, ~std::size_t{0}));
    if (endless(room) || characters_in(whole[0]) <= room) return whole;
    Lines out{word(phrase)};
    for (auto const& l : part(e_[at].a, sum, {}, less(room, 2))) out.push_back("  " + l);
    return out;
  }

  std::string period(Node const& n) const {
    bool const day = n.op == Op::next_day || n.op == Op::previous_day;
    auto const count = n.op == Op::next_day ? 1 : n.op == Op::previous_day ? -1 : n.value;
    auto const& unit = day ? words::day : n.op == Op::add_months ? words::months : words::years;
    auto const size = count < 0 ? -count : count;
    auto out = std::string(count < 0 ? " - " : " + ") + std::to_string(size) + " " + std::string(words::form(unit, size, lang_));
    return n.op == Op::roll_years ? out + " " + word(words::rolled) : out;
  }

  std::string sign(Op op, Sort sort) const {
    if (op == Op::equal) return "=";
    if (op == Op::differ) return "≠";
    bool const date = sort == Sort::date;
    switch (op) {
      case Op::less: return date ? word(words::before) : "<";
      case Op::at_most: return date ? word(words::not_after) : "≤";
      case Op::greater: return date ? word(words::after) : ">";
      default: return date ? word(words::not_before) : "≥";
    }
  }

  Lines compared(std::size_t at, std::size_t room) const {
    auto const& n = e_[at];
    auto const op = sign(n.op, e_[n.a].sort);
    auto out = part(n.a, sum, {}, room);
    auto const rest = less(room, characters_in(op) + 1);
    bool const than = e_[n.b].op == Op::first_of_next_month && n.op != Op::equal && n.op != Op::differ;
    auto const right = hung(op, than ? month_after(n.b, words::month_after_than, rest) : part(n.b, sum, scope_.enumeration_of(e_, n.a), rest));
    if (out.size() == 1 && right.size() == 1 && (endless(room) || characters_in(out[0]) + characters_in(right[0]) < room)) return {out[0] + " " + right[0]};
    out.insert(out.end(), right.begin(), right.end());
    return out;
  }

  // Operands of the same kind that follow one another, each with the word before it.
  Lines chain(std::size_t at, Words joint, Level tighter, std::size_t room) const {
    auto const op = e_[at].op;
    std::vector<std::size_t> operands;
    auto leftmost = at;
    for (; e_[leftmost].op == op && run(leftmost).empty() && !listed(leftmost); leftmost = e_[leftmost].a) operands.push_back(e_[leftmost].b);
    operands.push_back(leftmost);
    std::ranges::reverse(operands);
    auto const link = word(joint);
    bool const dense = operands.size() > 8;
    bool short_before = false;
    Lines out;
    for (std::size_t i = 0; i < operands.size(); ++i) {
      auto const inner = part(operands[i], tighter, {}, less(room, characters_in(link) + 1));
      auto const next = i == 0 ? inner : hung(link, inner);
      bool const joins = !out.empty() && (endless(room) || (dense && short_before && next.size() == 1 && characters_in(out.back()) + 1 + characters_in(next[0]) <= room));
      if (joins) out.back() += " " + next[0];
      else out.insert(out.end(), next.begin(), next.end());
      short_before = next.size() == 1;
    }
    return out;
  }

  void add(Lines& out, std::string const& lead, Lines const& lines, std::size_t room) const {
    auto const next = hung(lead, lines);
    if (endless(room) && !out.empty()) out.back() += " " + next[0];
    else out.insert(out.end(), next.begin(), next.end());
  }

  // Russian sets off what follows a condition.
  void set_off(Lines& out) const {
    if (lang_ == Lang::ru) out.back() += ",";
  }

  Lines choice(std::size_t at, EnumInfo names, std::size_t room) const {
    Lines out;
    auto lead = word(words::if_);
    auto const margin = endless(room) ? "" : "  ";
    for (;; lead = word(words::else_) + " " + word(words::if_)) {
      auto const& n = e_[at];
      add(out, lead, part(n.a, either, {}, less(room, characters_in(lead) + 2)), room);
      set_off(out);
      add(out, margin + word(words::then), part(n.b, either, names, less(room, 10)), room);
      set_off(out);
      if (names.empty()) names = scope_.enumeration_of(e_, n.b);
      at = n.c;
      if (e_[at].op != Op::choose) break;
    }
    add(out, word(words::else_), part(at, implies(at) ? either : conditional, names, less(room, 8)), room);
    return out;
  }

  Lines implication(std::size_t at, std::size_t room) const {
    auto const& n = e_[at];
    Lines out;
    add(out, word(words::if_), part(e_[n.a].a, either, {}, less(room, 6)), room);
    set_off(out);
    add(out, (endless(room) ? "" : "  ") + word(words::then), part(n.b, e_[n.b].op == Op::choose ? either : conditional, {}, less(room, 8)), room);
    return out;
  }

  std::string named(Named const& found, Node const& n, Words kind, std::string const& name) const {
    bool const clear = found && found->op == n.op && found->value == n.value;
    return (clear ? "" : word(kind) + " ") + name_text(name);
  }

  std::string leaf(Node const& n, EnumInfo names) const {
    auto const& b = scope_.book();
    auto const i = static_cast<std::size_t>(n.value);
    switch (n.op) {
      case Op::fact: return named(scope_.any(b.facts[i].path, names), n, words::fact, b.facts[i].path);
      case Op::definition: {
        std::string const name(b.definitions[i].name);
        return named(scope_.any(name, names), n, words::definition, name);
      }
      case Op::value_of: {
        auto const name = derived_name(b.derived[i]);
        return named(scope_.any(name, names), n, words::derived, name);
      }
      case Op::reading:
        return word(words::reading) + " " + name_text(b.readings[i].id) + " = " + name_text(b.readings[i].alternatives[n.a - 1u].name);
      case Op::lawful: return name_text(b.decisions[i].name) + " " + word(words::can_be) + " " + outcome_text(b.decisions[i].outcomes[n.a].name);
      default: return literal(n, names);
    }
  }

  std::string literal(Node const& n, EnumInfo names) const {
    switch (n.sort) {
      case Sort::boolean: return word(n.value != 0 ? words::truth : words::falsehood);
      case Sort::integer: return std::to_string(n.value);
      case Sort::date: return n.value == 0 ? word(words::no_date) : iso_date(Date::from_key(n.value));
      case Sort::enumeration: break;
    }
    auto const i = static_cast<std::size_t>(n.value) - 1;
    if (i < names.size() && enumerator_named(names, names[i].name) == n.value) return name_text(names[i].name);
    return word(words::enumerator) + " " + std::to_string(n.value);
  }

  Scope const& scope_;
  Expr e_;
  Lang lang_;
};

}  // namespace

std::size_t characters_in(std::string_view s) {
  return static_cast<std::size_t>(std::ranges::count_if(s, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

Lines hung(std::string const& word, Lines const& lines) {
  Lines out;
  for (auto const& l : lines) out.push_back(out.empty() ? word + " " + l : std::string(characters_in(word) + 1, ' ') + l);
  return out;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (char const c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? "\\n" : std::string(1, c);
  }
  return out + "\"";
}

std::string name_text(std::string_view name) {
  if (!is_plain_word(name)) return quoted(name);
  for (auto const& w : words::leading)
    for (auto const lang : {Lang::ru, Lang::en}) {
      auto const phrase = w.in(lang);
      if (phrase.substr(0, phrase.find(' ')) == name) return quoted(name);
    }
  return std::string(name);
}

std::string outcome_text(std::string_view name) {
  for (auto const lang : {Lang::ru, Lang::en})
    if (auto const phrase = words::one_of.in(lang); phrase.substr(0, phrase.find(' ')) == name) return quoted(name);
  return is_plain_word(name) ? std::string(name) : quoted(name);
}

Lines expression_lines(Scope const& scope, Expr expr, Lang lang, std::size_t characters, EnumInfo names) {
  return Printer(scope, expr, lang).lines(expr.size() - 1, conditional, names, characters);
}

}  // namespace norma::rulebook
