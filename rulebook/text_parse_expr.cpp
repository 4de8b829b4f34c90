#include "rulebook/text_parse_expr.hpp"

#include <algorithm>

#include "rulebook/read.hpp"
#include "rulebook/text_runs.hpp"

namespace norma::rulebook {
namespace {

// clang-format off
inline const Sentence an_operand{"выражение", "an expression"};
inline const Sentence needs_two{"«%» соединяет два условия", "`%` needs two propositions"};
inline const Sentence guard_of_choice{"после «если» нужно условие", "`choose` needs a proposition"};
inline const Sentence sorts_of_choice{"«если … то … иначе» выбирает из двух выражений одного рода", "`choose` needs two expressions of one sort"};
inline const Sentence one_sort{"сравнивают выражения одного рода", "a comparison needs two expressions of one sort"};
inline const Sentence ordered{"порядок есть только у дат и чисел", "only dates and integers are ordered"};
inline const Sentence dated{"сроки прибавляют только к дате", "calendar arithmetic needs a date"};
inline const Sentence not_absent{"спросить, указано ли, можно только о факте, которого может не быть", "only a fact that may be absent can be asked whether it is given"};
inline const Sentence not_ranged{"отрезок перечня лежит в одном перечне и не пуст", "a range of items lies within its set and is not empty"};
inline const Sentence no_set{"элементы есть только у перечня", "only a set has items"};
// clang-format on

Sentence with(Sentence s, std::string_view word) {
  s.ru.replace(s.ru.find('%'), 1, word);
  s.en.replace(s.en.find('%'), 1, word);
  return s;
}

// Children stand before their parents, but not in the order of the finished expression.
class Tree {
 public:
  Tree(Cursor& cursor, Scope const& scope, std::size_t definitions) : c_(cursor), scope_(scope), definitions_(definitions) {}

  std::uint16_t conditional(EnumInfo names) {
    Deeper const deeper(*this);
    if (!c_.passes(words::if_)) return disjunction(names);
    auto const at = c_.now().at;
    auto const c = disjunction({});
    if (sort(c) != Sort::boolean) c_.wrong(at, guard_of_choice);
    comma();
    c_.expect(words::then);
    auto const then = c_.now().at;
    auto const a = conditional(names);
    if (!otherwise()) {
      if (sort(a) != Sort::boolean) c_.wrong(then, {"после «то» без «иначе» нужно условие", "`then` without `else` needs a proposition"});
      return push({.op = Op::disjunction, .a = push({.op = Op::negation, .a = c}), .b = a});
    }
    auto const last = c_.now().at;
    auto const b = conditional(names.empty() ? scope_.enumeration_of(nodes_, a) : names);
    if (sort(a) != sort(b)) c_.wrong(last, sorts_of_choice);
    return push({.op = Op::choose, .sort = sort(a), .a = c, .b = a, .c = b});
  }

  Sort sort(std::uint16_t n) const { return nodes_[n].sort; }

  // In postorder, as the model lowers expressions.
  std::vector<Node> ordered_from(std::uint16_t root) const {
    std::vector<Node> out;
    place(root, out);
    return out;
  }

 private:
  // Brackets, conditions and negations within one another.
  struct Deeper {
    explicit Deeper(Tree& tree) : t(tree) {
      if (++t.depth_ > deepest_expression) t.too_deep();
    }
    ~Deeper() { --t.depth_; }
    Deeper(Deeper const&) = delete;
    Deeper& operator=(Deeper const&) = delete;
    Tree& t;
  };

  [[noreturn]] void too_deep() const {
    auto const n = std::to_string(deepest_expression);
    c_.wrong(c_.now().at, {"выражение вложено глубже " + n + " уровней", "an expression has no more than " + n + " levels"});
  }

  std::uint16_t push(Node n) {
    if (nodes_.size() > 60000) c_.wrong(c_.now().at, {"в выражении не больше 60000 частей", "an expression has no more than 60000 parts"});
    std::uint16_t const children[]{n.a, n.b, n.c};
    std::size_t height = 1;
    for (int k = 0; k < arity(n.op); ++k) height = std::max(height, heights_[children[k]] + 1);
    if (height > deepest_expression) too_deep();
    nodes_.push_back(n);
    heights_.push_back(height);
    return static_cast<std::uint16_t>(nodes_.size() - 1);
  }

  std::uint16_t place(std::uint16_t at, std::vector<Node>& out) const {
    auto n = nodes_[at];
    std::uint16_t* const children[]{&n.a, &n.b, &n.c};
    for (int k = 0; k < arity(n.op); ++k) *children[k] = place(*children[k], out);
    out.push_back(n);
    return static_cast<std::uint16_t>(out.size() - 1);
  }

  void comma() {
    auto const mark = c_.mark();
    if (c_.passes(",") && !c_.sees(words::then)) c_.back(mark);
  }

  bool otherwise() {
    auto const mark = c_.mark();
    static_cast<void>(c_.passes(","));
    if (c_.passes(words::else_)) return true;
    c_.back(mark);
    return false;
  }

  std::uint16_t joined(Words word, Op op, EnumInfo names, std::uint16_t (Tree::*next)(EnumInfo)) {
    auto at = c_.now().at;
    auto left = (this->*next)(names);
    for (auto joint = c_.now(); c_.passes(word); joint = c_.now()) {
      if (sort(left) != Sort::boolean) c_.wrong(at, with(needs_two, joint.text));
      at = c_.now().at;
      auto const right = (this->*next)({});
      if (sort(right) != Sort::boolean) c_.wrong(at, with(needs_two, joint.text));
      left = push({.op = op, .a = left, .b = right});
    }
    return left;
  }

  std::uint16_t disjunction(EnumInfo names) { return joined(words::either, Op::disjunction, names, &Tree::conjunction); }
  std::uint16_t conjunction(EnumInfo names) { return joined(words::both, Op::conjunction, names, &Tree::negation); }

  std::uint16_t negation(EnumInfo names) {
    if (!c_.passes(words::negation)) return comparison(names);
    Deeper const deeper(*this);
    auto const at = c_.now().at;
    auto const a = negation({});
    if (sort(a) != Sort::boolean) c_.wrong(at, {"«не» относится к условию", "`not` needs a proposition"});
    return push({.op = Op::negation, .a = a});
  }

  std::uint16_t comparison(EnumInfo names) {
    if (c_.passes(words::any_of)) return c_.passes("(") ? listed(Op::disjunction) : some();
    if (c_.passes(words::every_one_of)) return c_.passes("(") ? listed(Op::conjunction) : every();
    if (c_.passes(words::reading)) return reading();
    if (auto const mark = c_.mark(); names_here()) {
      auto const name = c_.take();
      if (c_.passes(words::can_be)) return lawful(name);
      c_.back(mark);
    }
    auto const begin = c_.now().at;
    auto const left = sum(names);
    auto const at = c_.now().at;
    bool const given = c_.passes(words::given);
    if (given || c_.passes(words::not_given)) {
      if (!scope_.may_be_absent(nodes_[left])) c_.wrong(begin, not_absent);
      auto const is = push({.op = Op::differ, .a = left, .b = push({.op = Op::literal, .sort = sort(left)})});
      return given ? is : push({.op = Op::negation, .a = is});
    }
    auto const op = comparator();
    if (!op) return left;
    auto const known = scope_.enumeration_of(nodes_, left);
    auto const right = sum(known);
    if (sort(left) != sort(right)) c_.wrong(at, one_sort);
    if (auto const other = scope_.enumeration_of(nodes_, right); !known.empty() && !other.empty() && !same_enumeration(known, other)) c_.wrong(at, one_sort);
    bool const ranked = sort(left) == Sort::date || sort(left) == Sort::integer;
    if (*op != Op::equal && *op != Op::differ && !ranked) c_.wrong(at, ordered);
    return push({.op = *op, .a = left, .b = right});
  }

  bool names_here() const { return c_.now().kind == Kind::word || c_.now().kind == Kind::quoted; }

  std::optional<Op> comparator() {
    if (c_.passes("=")) return Op::equal;
    if (c_.passes("≠")) return Op::differ;
    if (c_.passes("<") || c_.passes(words::before)) return Op::less;
    if (c_.passes("≤") || c_.passes(words::not_after)) return Op::at_most;
    if (c_.passes(">") || c_.passes(words::after)) return Op::greater;
    if (c_.passes("≥") || c_.passes(words::not_before)) return Op::at_least;
    return std::nullopt;
  }

  std::uint16_t sum(EnumInfo names) {
    auto const at = c_.now().at;
    if (c_.passes(words::month_after) || c_.passes(words::month_after_than)) {
      Deeper const deeper(*this);
      return push({.op = Op::first_of_next_month, .sort = Sort::date, .a = date_at(at, sum({}))});
    }
    auto left = operand(names);
    for (;;) {
      bool const more = c_.passes("+");
      if (!more && !c_.passes("-")) return left;
      left = period(date_at(at, left), more);
    }
  }

  std::uint16_t date_at(std::size_t at, std::uint16_t n) const {
    if (sort(n) != Sort::date) c_.wrong(at, dated);
    return n;
  }

  bool counted(words::Counted const& unit) {
    for (auto const w : unit.ru)
      if (c_.passes(Words{w, w})) return true;
    for (auto const w : unit.en)
      if (c_.passes(Words{w, w})) return true;
    return false;
  }

  std::uint16_t period(std::uint16_t date, bool more) {
    auto const at = c_.now().at;
    auto const n = c_.number(0, 1200);
    auto const count = more ? n : -n;
    Node out{.sort = Sort::date, .a = date, .value = count};
    if (counted(words::years)) out.op = c_.passes(words::rolled) ? Op::roll_years : Op::add_years;
    else if (counted(words::months)) out.op = Op::add_months;
    else if (counted(words::day)) {
      if (n != 1) c_.wrong(at, {"прибавить или вычесть можно один день", "only 1 day can be added or taken away"});
      out.op = more ? Op::next_day : Op::previous_day;
      out.value = 0;
    } else c_.missing({"годы, месяцы или день", "years, months or day"});
    return push(out);
  }

  std::uint16_t operand(EnumInfo names) {
    if (c_.passes("(")) {
      auto const n = conditional(names);
      c_.expect(")");
      return n;
    }
    if (c_.passes(words::truth)) return push({.op = Op::literal, .sort = Sort::boolean, .value = 1});
    if (c_.passes(words::falsehood)) return push({.op = Op::literal, .sort = Sort::boolean});
    if (c_.passes(words::no_date)) return push({.op = Op::literal, .sort = Sort::date});
    if (c_.passes(words::enumerator)) return push({.op = Op::literal, .sort = Sort::enumeration, .value = c_.number(0, 255)});
    if (c_.now().kind == Kind::date) return push({.op = Op::literal, .sort = Sort::date, .value = c_.date().key()});
    bool const negative = c_.passes("-");
    constexpr std::int32_t most = 2'000'000'000;
    if (negative || c_.now().kind == Kind::number) {
      auto const n = c_.number(0, most);
      return push({.op = Op::literal, .sort = Sort::integer, .value = negative ? -n : n});
    }
    return named(names);
  }

  std::uint16_t named(EnumInfo names) {
    bool const fact = c_.passes(words::fact), definition = !fact && c_.passes(words::definition);
    bool const date = !fact && !definition && c_.passes(words::derived);
    if (!names_here()) c_.missing(an_operand);
    auto const t = c_.take();
    auto const found = fact ? scope_.fact(t.text) : definition ? scope_.definition(t.text) : date ? scope_.derived(t.text) : scope_.any(t.text, names);
    if (!found) {
      if (scope_.decision(t.text))
        c_.wrong(t.at, {"это решение, а не факт; о решении спрашивают так: «" + t.text + " может быть …»", "this is a decision, not a fact; one asks of it: `" + t.text + " can be …`"});
      if (auto const [set, element] = element_of(t.text); !set.empty() && scope_.has_elements(set))
        c_.wrong(t.at, {"в перечне " + std::string(set) + " нет элемента " + std::string(element) + "; проект не заводит новых (`norma provisions` их называет)", "there is no item " + std::string(element) + " in " + std::string(set) + "; a draft brings in none (`norma provisions` names them)"});
      auto known = scope_.expression_names();
      for (auto const& e : names) known.emplace_back(e.name);
      c_.wrong(t.at, unknown({"факт, понятие или дата", "fact, definition or date"}, t.text, known));
    }
    if (found->op == Op::definition && static_cast<std::size_t>(found->value) >= definitions_)
      c_.wrong(t.at, {"понятие называет только понятия выше себя: " + t.text, "a definition names only definitions above it: " + t.text});
    return push(*found);
  }

  std::uint16_t reading() {
    auto const id = c_.name({"номер толкования", "the id of a reading"});
    auto const r = scope_.reading(id.text);
    if (!r) c_.wrong(id.at, {"толкование должно быть объявлено до нормы, которая от него зависит: " + id.text, "a reading must be declared before a rule depends on it: " + id.text});
    c_.expect("=");
    auto const a = c_.name({"вариант толкования", "an alternative"});
    auto const& reading = scope_.book().readings[*r];
    for (std::size_t i = 0; i < reading.count(); ++i)
      if (reading.alternatives[i].name == a.text) return push({.op = Op::reading, .a = static_cast<std::uint16_t>(i + 1), .value = *r});
    c_.wrong(a.at, {"у этого толкования нет такого варианта: " + a.text, "this reading has no such alternative: " + a.text});
  }

  std::uint16_t outcome(std::uint16_t decision) {
    auto const t = c_.name({"исход", "an outcome"});
    auto const& d = scope_.book().decisions[decision];
    auto const o = enumerator_named(d.outcomes, t.text);
    if (o == 0) c_.wrong(t.at, no_outcome(d, t.text));
    return push({.op = Op::lawful, .a = static_cast<std::uint16_t>(o - 1), .value = decision});
  }

  std::uint16_t lawful(Token const& name) {
    auto const d = scope_.decision(name.text);
    if (!d) {
      std::vector<std::string> known;
      for (auto const& x : scope_.book().decisions) known.emplace_back(x.name);
      c_.wrong(name.at, unknown({"решение", "decision"}, name.text, known));
    }
    if (!c_.passes(words::one_of)) return outcome(*d);
    c_.expect("(");
    auto all = outcome(*d);
    while (c_.passes(",")) all = push({.op = Op::disjunction, .a = all, .b = outcome(*d)});
    c_.expect(")");
    return all;
  }

  // Propositions between brackets, joined to the right.
  std::uint16_t listed(Op joint) {
    std::vector<std::uint16_t> all;
    do {
      auto const at = c_.now().at;
      all.push_back(conditional({}));
      if (sort(all.back()) != Sort::boolean) c_.wrong(at, {"в перечне условий стоят условия", "a list of propositions holds propositions"});
    } while (c_.passes(","));
    c_.expect(")");
    auto out = all.back();
    for (auto i = all.size() - 1; i-- > 0;) out = push({.op = joint, .a = all[i], .b = out});
    return out;
  }

  // The slots of the facts "set[first .. last]"; what the set is called and its first element.
  struct Range {
    std::int32_t first = 0, last = 0;
    std::string element;
  };

  std::int32_t truth_slot(std::string const& path, std::size_t at, Sentence const& otherwise) const {
    auto const f = scope_.fact(path);
    if (!f || f->sort != Sort::boolean) c_.wrong(at, otherwise);
    return f->value;
  }

  Range range() {
    auto const t = c_.name({"отрезок перечня: перечень[первый .. последний]", "a range of items: set[first .. last]"});
    auto const [set, element] = element_of(t.text);
    auto const dots = element.find(" .. ");
    if (dots == element.npos) c_.wrong(t.at, not_ranged);
    auto const path = [named = set](std::string_view e) { return std::string(named) + "[" + std::string(e) + "]"; };
    Range const r{truth_slot(path(element.substr(0, dots)), t.at, no_set), truth_slot(path(element.substr(dots + 4)), t.at, no_set), std::string(element.substr(0, dots))};
    if (r.last <= r.first) c_.wrong(t.at, not_ranged);
    for (auto s = r.first; s <= r.last; ++s)
      if (element_of(scope_.book().facts[static_cast<std::size_t>(s)].path).set != set) c_.wrong(t.at, not_ranged);
    return r;
  }

  // The slot that stands in another set where `r.first` stands in its own. The set must hold all the range's elements.
  std::int32_t beside(Range const& r) {
    auto const t = c_.name({"перечень", "a set"});
    auto const first = truth_slot(t.text + "[" + r.element + "]", t.at, no_set);
    auto const& facts = scope_.book().facts;
    for (auto s = r.first; s <= r.last; ++s) {
      auto const other = static_cast<std::size_t>(first + s - r.first);
      auto const wanted = t.text + "[" + std::string(element_of(facts[static_cast<std::size_t>(s)].path).element) + "]";
      if (other >= facts.size() || facts[other].path != wanted) c_.wrong(t.at, not_ranged);
    }
    return first;
  }

  std::uint16_t truth(std::int32_t slot) { return push({.op = Op::fact, .sort = Sort::boolean, .value = slot}); }

  std::uint16_t all_of(Range const& r, Op joint, auto const& item) {
    auto all = item(r.first);
    for (auto s = r.first + 1; s <= r.last; ++s) all = push({.op = joint, .a = all, .b = item(s)});
    return all;
  }

  std::uint16_t some() {
    auto const r = range();
    if (!c_.passes(words::also_in)) return all_of(r, Op::disjunction, [&](std::int32_t s) { return truth(s); });
    auto const shift = beside(r) - r.first;
    return all_of(r, Op::disjunction, [&](std::int32_t s) {
      auto const a = truth(s);
      return push({.op = Op::conjunction, .a = a, .b = truth(s + shift)});
    });
  }

  std::uint16_t every() {
    auto const r = range();
    c_.expect(words::is_also_in);
    auto const shift = beside(r) - r.first;
    return all_of(r, Op::conjunction, [&](std::int32_t s) {
      auto const a = push({.op = Op::negation, .a = truth(s)});
      return push({.op = Op::disjunction, .a = a, .b = truth(s + shift)});
    });
  }

  Cursor& c_;
  Scope const& scope_;
  std::size_t definitions_, depth_ = 0;
  std::vector<Node> nodes_;
  std::vector<std::size_t> heights_;
};

}  // namespace

std::vector<Node> parse_any_expression(Cursor& cursor, Scope const& scope, std::size_t definitions, EnumInfo names) {
  Tree tree(cursor, scope, definitions);
  return tree.ordered_from(tree.conditional(names));
}

std::vector<Node> parse_expression(Cursor& cursor, Scope const& scope, Sort sort, Sentence const& wrong_sort, std::size_t definitions, EnumInfo names) {
  auto const at = cursor.now().at;
  auto out = parse_any_expression(cursor, scope, definitions, names);
  if (out.back().sort != sort) cursor.wrong(at, wrong_sort);
  return out;
}

}  // namespace norma::rulebook
