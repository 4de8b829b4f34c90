#include "rulebook/text_rows.hpp"

#include <map>

namespace norma::rulebook {
namespace {

// clang-format off
inline const Sentence no_citation{"норма должна называть хотя бы одно положение: «по …»", "a rule must cite at least one provision: `by …`"};
inline const Sentence full{"список положений, толкований или преодоленных норм слишком длинен", "a rule's list of citations, overrides or readings is full"};
inline const Sentence not_a_guard{"после «когда» нужно условие", "a guard is a proposition"};
inline const Sentence not_a_date{"выводимое значение — дата", "a derived value is a date"};
inline const Sentence not_a_promise{"после «выполняется» нужно условие", "what holds is a proposition"};
inline const Sentence backwards{"срок действия должен кончаться после того, как начался", "an interval must end after it begins"};
// clang-format on

template <class List, class T>
void add(Cursor const& c, List& list, T item, std::size_t at) {
  if (list.size == list.items.size()) c.wrong(at, full);
  list.push_back(item);
}

}  // namespace

std::optional<ReadRow> RowReader::row() {
  auto const at = c_.now().at;
  if (c_.passes(words::rule) || c_.passes(words::rule_acc)) return ReadRow{rule(), at};
  if (c_.passes(words::definition)) return ReadRow{ReadDefinition{definition()}, at};
  if (c_.passes(words::constraint)) return ReadRow{ReadConstraint{constraint()}, at};
  if (c_.passes(words::fit)) return ReadRow{ReadFit{constraint()}, at};
  if (c_.passes(words::property)) return ReadRow{ReadProperty{property()}, at};
  return std::nullopt;
}

ReadRule RowReader::rule() {
  ReadRule read;
  auto& r = read.row;
  r.head.id = keep(c_.quoted({"номер нормы в кавычках", "the id of the rule in quotation marks"}));
  r.head.cites = cites();
  if (r.head.cites.size == 0) c_.wrong(c_.now().at, no_citation);
  auto const in_force = days();
  r.head.interval = in_force.interval, read.from_at = in_force.from_at, read.to_at = in_force.to_at;
  for (auto at = c_.now().at; c_.passes(words::under); at = c_.now().at) add(c_, r.head.readings, reading(), at);
  r.guard = guard(read.when_at);
  effect(r);
  if (c_.passes(words::overrides)) {
    read.overrides_at = c_.now().at;
    do {
      auto const at = c_.now().at;
      add(c_, r.head.overrides.rules, keep(c_.quoted({"номер преодоленной нормы в кавычках", "the id of a rule in quotation marks"})), at);
    } while (c_.passes(","));
    c_.expect(words::by);
    r.head.overrides.basis = cite();
  }
  return read;
}

void RowReader::effect(RuleInfo& r) {
  if (c_.now().kind == Kind::symbol && c_.now().text == ",") c_.missing({"«то»; условия соединяет «и»", "`then`; conditions are joined by `and`"});
  c_.expect(words::then);
  auto const name = c_.name({"решение или дата", "a decision or a date"});
  for (std::size_t m = 0; m < words::modalities.size(); ++m)
    if (c_.passes(words::modalities[m])) {
      r.modality = static_cast<Modality>(m);
      auto const d = scope_.decision(name.text);
      if (!d) {
        std::vector<std::string> known;
        for (auto const& x : book().decisions) known.emplace_back(x.name);
        c_.wrong(name.at, unknown({"решение", "decision"}, name.text, known));
      }
      r.target = *d;
      if (r.modality != Modality::unknown) outcomes(r);
      return;
    }
  if (!c_.passes(words::is)) c_.missing({"«обязательно», «допустимо», «запрещено», «не закодировано» или «это»", "`must be`, `may be`, `must not be`, `is not encoded` or `is`"});
  auto const x = scope_.derived(name.text);
  if (!x) {
    std::vector<std::string> known;
    for (auto const& d : book().derived) known.push_back(derived_name(d));
    c_.wrong(name.at, unknown({"выводимая дата", "derived date"}, name.text, known));
  }
  r.assigns = true;
  r.target = static_cast<std::uint16_t>(x->value);
  r.value = expression(Sort::date, not_a_date, book().definitions.size());
}

void RowReader::outcomes(RuleInfo& r) {
  auto const& d = book().decisions[r.target];
  auto const one = [&] {
    auto const t = c_.name({"исход", "an outcome"});
    auto const o = enumerator_named(d.outcomes, t.text);
    if (o == 0 || (d.domain >> (o - 1) & 1) == 0)
      c_.wrong(t.at, no_outcome(d, t.text));
    r.outcomes |= 1u << (o - 1);
  };
  if (!c_.passes(words::one_of)) return one();
  c_.expect("(");
  do one();
  while (c_.passes(","));
  c_.expect(")");
}

Selection RowReader::reading() {
  auto const id = c_.name({"номер толкования", "the id of a reading"});
  auto const r = scope_.reading(id.text);
  if (!r) c_.wrong(id.at, {"толкование должно быть объявлено до нормы, которая от него зависит: " + id.text, "a reading must be declared before a rule depends on it: " + id.text});
  c_.expect("=");
  auto const a = c_.name({"вариант толкования", "an alternative"});
  auto const& reading = book().readings[*r];
  for (std::size_t i = 0; i < reading.count(); ++i)
    if (reading.alternatives[i].name == a.text) return {*r, static_cast<std::uint16_t>(i + 1)};
  c_.wrong(a.at, {"у этого толкования нет такого варианта: " + a.text, "this reading has no such alternative: " + a.text});
}

DefinitionInfo RowReader::definition() {
  DefinitionInfo d;
  auto const name = c_.name({"имя понятия", "the name of a definition"});
  d.name = keep(name.text);
  d.cites = cites();
  d.words = says();
  c_.expect(words::is);
  auto const own = scope_.definition(name.text);
  auto const above = own ? static_cast<std::size_t>(own->value) : book().definitions.size();
  d.expr = arena_.expressions.emplace_back(parse_any_expression(c_, scope_, above));
  d.sort = d.expr.back().sort;
  return d;
}

ConstraintInfo RowReader::constraint() {
  ConstraintInfo c;
  c.name = keep(c_.quoted({"название в кавычках", "a name in quotation marks"}));
  c_.expect(words::on_field);
  c.field = keep(c_.name({"поле дела", "a field of the case"}).text);
  c.words = says();
  c_.expect(words::holds);
  c.expr = expression(Sort::boolean, not_a_promise, book().definitions.size());
  return c;
}

PropertyInfo RowReader::property() {
  PropertyInfo p;
  p.name = keep(c_.quoted({"название в кавычках", "a name in quotation marks"}));
  p.cites = cites();
  p.words = says();
  c_.expect(words::holds);
  p.expr = expression(Sort::boolean, not_a_promise, book().definitions.size());
  return p;
}

Words RowReader::says() {
  c_.expect(words::says);
  // In one piece or several.
  auto const text = [&](Sentence const& what) {
    auto all = c_.quoted(what);
    while (c_.now().kind == Kind::quoted) all += c_.take().text;
    return keep(std::move(all));
  };
  auto const ru = text({"русские слова в кавычках", "Russian words in quotation marks"});
  if (!c_.passes(",")) c_.missing({"«,» и те же слова по-английски в кавычках", "`,` and the same words in English, in quotation marks"});
  return {ru, text({"английские слова в кавычках", "English words in quotation marks"})};
}

Cite RowReader::cite() {
  auto const t = c_.name({"положение акта", "a provision"});
  auto const p = scope_.provision(t.text);
  if (p) return {*p};
  std::vector<std::string> known;
  for (auto const& x : book().provisions) known.emplace_back(x.id);
  c_.wrong(t.at, unknown({"положение", "provision"}, t.text, known));
}

Cites RowReader::cites() {
  Cites out;
  if (!c_.passes(words::by)) return out;
  do {
    auto const at = c_.now().at;
    add(c_, out, cite(), at);
  } while (c_.passes(","));
  return out;
}

RowDays RowReader::days() {
  RowDays out;
  auto& i = out.interval;
  c_.expect(words::in_force);
  if (!c_.passes(words::always)) {
    c_.expect(words::from);
    out.from_at = c_.now().at;
    i.from = c_.date();
  }
  auto const at = c_.now().at;
  if (c_.passes(words::till)) c_.wrong(at, {"«до» двусмысленно; пишут «по» и последний день включительно", "write `to` and the last day, which is included"});
  if (c_.passes(words::to)) {
    out.to_at = c_.now().at;
    auto const last = c_.date();
    if (last == last_supported || last < i.from) c_.wrong(at, backwards);
    i.until = next_day(last);
  }
  return out;
}

Expr RowReader::guard(std::size_t& when_at) {
  if (c_.passes(words::any_case)) return arena_.expressions.emplace_back(1, Node{.op = Op::literal, .sort = Sort::boolean, .value = 1});
  c_.expect(words::when);
  when_at = c_.now().at;
  return expression(Sort::boolean, not_a_guard, book().definitions.size());
}

Expr RowReader::expression(Sort sort, Sentence const& wrong, std::size_t definitions) {
  return arena_.expressions.emplace_back(parse_expression(c_, scope_, sort, wrong, definitions));
}

void check_overrides(Rulebook const& book, std::vector<PlacedRule> const& rules) {
  std::map<std::string_view, PlacedRule> all;
  for (auto const& r : rules)
    if (!all.emplace(r.head.id, r).second) throw Wrong{r.at, {"у двух норм акта не может быть одного номера: " + std::string(r.head.id), "two rules of an act must not have one id: " + std::string(r.head.id)}};
  for (auto const& r : book.rules) all.emplace(r.head.id, PlacedRule{r.head, 0});
  std::vector<std::string> known;
  for (auto const& [id, r] : all) known.emplace_back(id);
  for (auto const& r : rules)
    for (auto const id : r.head.overrides.rules)
      if (!all.contains(id)) {
        auto said = unknown({"норма", "rule"}, id, known);
        throw Wrong{r.at, {"преодолевается норма, которой нет в акте; " + said.ru, "a rule overrides a rule that the act does not hold; " + said.en}};
      }
  enum class Mark : std::uint8_t { fresh, open, closed };
  std::map<std::string_view, Mark> marks;
  // Overrides of the book's own rules form no cycle, so that every cycle goes through a rule of the text.
  auto const follow = [&](auto const& self, std::string_view id, std::size_t at) -> void {
    auto const found = all.find(id);
    if (found == all.end()) return;
    if (marks[id] == Mark::open) throw Wrong{at, {"приоритеты не должны замыкаться в круг: " + std::string(id), "overrides must not form a cycle: " + std::string(id)}};
    if (marks[id] == Mark::closed) return;
    marks[id] = Mark::open;
    for (auto const over : found->second.head.overrides.rules) self(self, over, at);
    marks[id] = Mark::closed;
  };
  for (auto const& r : rules) follow(follow, r.head.id, r.at);
}

}  // namespace norma::rulebook
