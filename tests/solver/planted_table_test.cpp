// Slips of an amendment, one a row, and by which finding `check` notices each: as somebody sees who has accepted all that the
// enacted law has. Of the newest edition, so that a row is quick.
#include <functional>
#include <set>

#include "rules/mse/terms.hpp"
#include "tests/solver/support.hpp"

namespace norma::solver {
namespace {

template <class Table>
auto& named(Table& table, std::string_view name) {
  auto const at = std::find_if(table.begin(), table.end(), [&](auto const& x) { return x.name == name; });
  if (at == table.end()) throw std::invalid_argument(std::string(name));
  return *at;
}

struct Slip {
  char const* name;
  std::vector<Kind> asked;
  char const* noticed;  // what the key of a new finding begins with
  std::function<void(class Amendment&)> make;
};

// The newest edition of the act, to be altered.
class Amendment {
 public:
  Rulebook book = newest();

  static Rulebook newest() {
    auto b = pp95::act().book;
    b.editions.erase(b.editions.begin(), b.editions.end() - 1);
    return b;
  }
  RuleInfo& rule(std::string_view id) { return book.rules[rule_named(book, id)]; }
  void remove(std::string_view id) { rule(id).head.interval = {last_supported, last_supported}; }
  void change(Expr& expr, std::function<void(Node&)> const& f) {
    auto& copy = nodes_.emplace_back(expr.begin(), expr.end());
    for (auto& n : copy) f(n);
    expr = copy;
  }
  Expr always(bool value) {
    auto& one = nodes_.emplace_back(1, Node{.op = Op::literal, .sort = Sort::boolean, .value = value});
    return one;
  }
  DefinitionInfo& definition(std::string_view name) { return named(book.definitions, name); }
  PropertyInfo& property(std::string_view name) { return named(book.properties, name); }
  ConstraintInfo& constraint(std::string_view name) { return named(book.constraints, name); }
  // No rule is overridden by this one any more.
  void yield(std::string_view id) {
    auto const over = static_cast<std::uint16_t>(rule_named(book, id));
    for (auto& r : book.rules) std::erase(r.defeaters, over);
  }

 private:
  std::vector<std::vector<Node>> nodes_;
};

void years(Node& n, int from, int to) {
  if ((n.op == Op::add_years || n.op == Op::roll_years) && n.value == from) n.value = to;
}
auto moved_years(std::string_view definition, int from, int to) {
  return [=](Amendment& a) { a.change(a.definition(definition).expr, [=](Node& n) { years(n, from, to); }); };
}
auto removed(std::string_view id) {
  return [=](Amendment& a) { a.remove(id); };
}
auto modality(std::string_view id, Modality m) {
  return [=](Amendment& a) { a.rule(id).modality = m; };
}
auto guard(std::string_view id, bool value) {
  return [=](Amendment& a) { a.rule(id).guard = a.always(value); };
}
std::uint32_t outcome(auto decision, auto value) { return 1u << decision.position(value); }

std::vector<Slip> slips() {
  using mse::Term, mse::term, mse::Form, mse::form;
  return {
      {"two years made one", {Kind::conflict}, "conflict/term/95:10:2+95:13:", moved_years("two_years_reached", 2, 1)},
      {"four years made three", {Kind::conflict}, "conflict/term/95:10:2+95:13:", moved_years("four_years_reached", 4, 3)},
      {"group I without a term", {Kind::gap}, "gap/term/", removed("9 group I")},
      {"groups II and III without a term", {Kind::gap}, "gap/term/", removed("9 group II, III")},
      {"children without a term", {Kind::gap}, "gap/term/", removed("10")},
      {"nobody gets group III", {Kind::never_lawful}, "never_lawful/status=group_3", removed("7 group III")},
      {"nobody gets the category", {Kind::never_lawful}, "never_lawful/status=child_disabled", removed("7 category")},
      {"a cause that nobody gets", {Kind::never_lawful}, "never_lawful/cause=work_injury", removed("14:б")},
      {"a home that nobody is visited in", {Kind::never_lawful}, "never_lawful/form=at_home", removed("23:1 home")},
      {"the term never due", {Kind::never_due}, "never_due/term", [](Amendment& a) { a.book.decisions[term.index].due = a.always(false); }},
      {"the form never due", {Kind::never_due}, "never_due/form", [](Amendment& a) { a.book.decisions[form.index].due = a.always(false); }},
      {"an override of the limit lost", {Kind::conflict}, "conflict/term/95:9:1+95:9:3", [](Amendment& a) { a.yield("13:2 limit, group"); }},
      {"an override of section III lost", {Kind::conflict}, "conflict/term/95:9:1+95:9:3", [](Amendment& a) { a.yield("13:6 group"); }},
      {"a mandate where a permission stood", {Kind::conflict}, "conflict/term/", modality("13:2 open, group", Modality::must)},
      {"a ban where a mandate stood", {Kind::gap, Kind::conflict}, "gap/term/", modality("9 group I", Modality::must_not)},
      {"a ban where a permission stood", {Kind::never_lawful}, "never_lawful/form=at_home", modality("23:1 home", Modality::must_not)},
      {"another outcome", {Kind::conflict}, "conflict/term/", [](Amendment& a) { a.rule("13:6 category").outcomes = outcome(term, Term::y2); }},
      {"a rule that never applies", {Kind::dead_rule}, "dead_rule/13:7 group", guard("13:7 group", false)},
      {"a rule that always applies", {Kind::conflict}, "conflict/", guard("13:6 category", true)},
      {"a rule said twice", {Kind::redundant_rule}, "redundant_rule/", [](Amendment& a) { a.rule("13:2 limit, group").guard = a.rule("13_1 13:2 limit").guard; }},
      {"a constraint too strong", {Kind::narrowed}, "narrowed/arrival first",
       [](Amendment& a) { a.change(a.constraint("arrival first").expr, [](Node& n) { if (n.op == Op::at_most) n.op = Op::less; }); }},
      {"a constraint that nobody meets", {Kind::vacuous_assumption}, "vacuous_assumption/case", [](Amendment& a) { a.constraint("arrival first").expr = a.always(false); }},
      {"a property that says nothing", {Kind::weakened}, "weakened/no child holds a group", [](Amendment& a) { a.property("no child holds a group").expr = a.always(true); }},
      {"a child by another age", {Kind::gap}, "gap/status/", moved_years("eighteenth", 18, 17)},
  };
}

class PlantedSlips : public testing::TestWithParam<std::size_t> {};

TEST_P(PlantedSlips, IsNoticed) {
  auto const known = Amendment::newest();
  auto const slip = slips()[GetParam()];
  Amendment a;
  slip.make(a);
  auto options = only(slip.asked);
  options.known = &known;
  auto const before = check(known, replay_of(known), only(slip.asked));
  std::set<std::string> accepted;
  for (auto const& f : before.findings) accepted.insert(f.key(known));
  options.accepted = [&](std::string const& key) { return accepted.contains(key); };
  auto const report = check(a.book, replay_of(a.book), options);
  for (auto const& d : report.disagreements) ADD_FAILURE() << d.query << ": " << d.what;
  std::vector<std::string> news;
  for (auto const& f : report.findings)
    if (auto const key = f.key(a.book); !accepted.contains(key)) news.push_back(key);
  EXPECT_TRUE(std::any_of(news.begin(), news.end(), [&](auto const& k) { return k.starts_with(slip.noticed); }))
      << slip.name << ": " << testing::PrintToString(news);
}

INSTANTIATE_TEST_SUITE_P(Amendments, PlantedSlips, testing::Range(std::size_t{0}, slips().size()), [](auto const& at) {
  std::string name = slips()[at.param].name;
  for (auto& c : name)
    if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
  return name;
});

}  // namespace
}  // namespace norma::solver
