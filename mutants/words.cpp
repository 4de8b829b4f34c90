// What a mutant is called, and what it says.
#include "mutants/mutant.hpp"
#include "rulebook/text.hpp"

namespace norma::mutants {
namespace {

struct Named {
  std::string_view id;
  Words words;
};
constexpr std::array<Named, operators> table{{
    {"drop_condition", {"условие опущено", "a condition is left out"}},
    {"negate_condition", {"условие обращено", "a condition is reversed"}},
    {"change_comparison", {"граница взята иначе", "a limit is taken in instead of out, or the reverse"}},
    {"move_bound", {"число или день сдвинуты", "a number or a day is one off"}},
    {"change_calendar", {"29 февраля считается иначе", "29 February is reckoned otherwise"}},
    {"change_outcome", {"другой исход", "another outcome"}},
    {"drop_rule", {"правило опущено", "a rule is left out"}},
    {"drop_priority", {"приоритет утрачен", "a priority is lost"}},
    {"swap_priority", {"приоритет обращен", "a priority is reversed"}},
    {"move_commencement", {"начало действия сдвинуто", "the commencement is moved"}},
    {"move_end", {"конец действия сдвинут", "the end of force is moved"}},
    {"change_modality", {"другая модальность", "another modality"}},
}};

std::string_view name_of(Modality m) { return m == Modality::must ? "must" : m == Modality::may ? "may" : "must_not"; }

Words words_of(Modality m) {
  switch (m) {
    case Modality::must: return {"обязательно", "mandatory"};
    case Modality::may: return {"допустимо", "permitted"};
    case Modality::must_not: return {"запрещено", "forbidden"};
    case Modality::unknown: break;
  }
  return {"не закодировано", "not encoded"};
}

std::string name(Rulebook const& book, Mutant const& m) {
  switch (m.part) {
    case Part::definition: return "definition " + std::string(book.definitions[m.row].name);
    case Part::due: return "due " + std::string(book.decisions[m.row].name);
    default: return std::string(book.rules[m.row].head.id);
  }
}

// The same in a sentence.
std::string row_words(Rulebook const& book, Mutant const& m, Lang lang) {
  auto const ru = lang == Lang::ru;
  switch (m.part) {
    case Part::definition: return (ru ? "понятие " : "definition ") + std::string(book.definitions[m.row].name);
    case Part::due: return (ru ? "когда нужно решение " : "when there is to be a decision on ") + std::string(book.decisions[m.row].name);
    default: return (ru ? "правило " : "rule ") + std::string(book.rules[m.row].head.id);
  }
}

std::string outcomes(Rulebook const& book, Mutant const& m, std::uint32_t set) {
  std::string out;
  auto const& names = book.decisions[book.rules[m.row].target].outcomes;
  for (std::uint32_t o = 0; o < names.size(); ++o)
    if ((set >> o & 1) != 0) out += (out.empty() ? "" : ",") + std::string(names[o].name);
  return out;
}

std::string to(Rulebook const& book, Mutant const& m) {
  switch (m.op) {
    case Operator::drop_condition: return m.to == 0 ? ".left" : ".right";
    case Operator::move_bound: case Operator::move_commencement: case Operator::move_end: return m.to == 0 ? ".left_out" : m.to > 0 ? "+1" : "-1";
    case Operator::change_outcome: return "=" + outcomes(book, m, static_cast<std::uint32_t>(m.to));
    case Operator::drop_priority: case Operator::swap_priority: return "." + std::string(book.rules[static_cast<std::size_t>(m.to)].head.id);
    case Operator::change_modality: return "=" + std::string(name_of(static_cast<Modality>(m.to)));
    default: return "";
  }
}

Expr expression(Rulebook const& book, Mutant const& m) {
  switch (m.part) {
    case Part::definition: return book.definitions[m.row].expr;
    case Part::due: return book.decisions[m.row].due;
    case Part::value: return book.rules[m.row].value;
    default: return book.rules[m.row].guard;
  }
}

std::string text(Rulebook const& book, Expr e, Lang lang) {
  constexpr std::size_t one_line = 4000;
  auto out = rulebook::expression_text(book, e, lang, one_line);
  while (!out.empty() && out.back() == '\n') out.pop_back();
  return out;
}

std::string rule_sentence(Rulebook const& book, Mutant const& m, Lang lang) {
  auto const ru = lang == Lang::ru;
  auto const& r = book.rules[m.row];
  auto const other = [&] { return std::string(book.rules[static_cast<std::size_t>(m.to)].head.id); };
  auto const instead = [&](std::string const& is, std::string const& was) { return is + (ru ? " вместо " : " instead of ") + was; };
  auto const day = [&](Date d) { return instead(iso_date(m.to > 0 ? next_day(d) : previous_day(d)), iso_date(d)); };
  switch (m.op) {
    case Operator::drop_rule: return ru ? "правило опущено" : "the rule is left out";
    case Operator::change_outcome: return (ru ? "исход: " : "outcome: ") + instead(outcomes(book, m, static_cast<std::uint32_t>(m.to)), outcomes(book, m, r.outcomes));
    case Operator::change_modality: return instead(std::string(words_of(static_cast<Modality>(m.to)).in(lang)), std::string(words_of(r.modality).in(lang)));
    case Operator::drop_priority: return (ru ? "не уступает правилу " : "does not yield to ") + other();
    case Operator::swap_priority: return (ru ? "не уступает, а вытесняет правило " : "does not yield to, but overrides ") + other();
    case Operator::move_commencement: return (ru ? "действует с " : "in force from ") + day(r.head.interval.from);
    default: return (ru ? "не действует с " : "no more in force from ") + day(r.head.interval.until);
  }
}

}  // namespace

std::string_view name_of(Operator op) { return table[static_cast<std::size_t>(op)].id; }
Words words_of(Operator op) { return table[static_cast<std::size_t>(op)].words; }

// The nodes of a subtree stand together, its root last.
std::vector<Node> below(Expr e, std::size_t root) {
  auto first = root;
  for (auto n = e[first]; arity(n.op) > 0; n = e[first]) first = n.a;
  std::vector<Node> out(e.begin() + static_cast<std::ptrdiff_t>(first), e.begin() + static_cast<std::ptrdiff_t>(root) + 1);
  for (auto& n : out) {
    if (arity(n.op) > 0) n.a = static_cast<std::uint16_t>(n.a - first);
    if (arity(n.op) > 1) n.b = static_cast<std::uint16_t>(n.b - first);
    if (arity(n.op) > 2) n.c = static_cast<std::uint16_t>(n.c - first);
  }
  return out;
}

std::string id_of(Rulebook const& book, Mutant const& m) {
  auto const part = m.part == Part::guard ? "/guard/" + std::to_string(m.node) : m.part == Part::value ? "/value/" + std::to_string(m.node) : m.part == Part::rule ? "" : "/" + std::to_string(m.node);
  return name(book, m) + part + "/" + std::string(name_of(m.op)) + to(book, m);
}

std::string sentence_of(Rulebook const& book, Mutant const& m, Lang lang) {
  auto const row = row_words(book, m, lang) + ": ";
  if (m.part == Part::rule) return row + rule_sentence(book, m, lang);
  auto const was = below(expression(book, m), m.node);
  solver::NodeArena arena;
  auto local = m;
  local.node = static_cast<std::uint16_t>(was.size() - 1);
  auto const is = mutated_expression(was, local, arena);
  if (lang == Lang::ru) return row + "«" + text(book, is, lang) + "» вместо «" + text(book, was, lang) + "»";
  return row + "\"" + text(book, is, lang) + "\" instead of \"" + text(book, was, lang) + "\"";
}

}  // namespace norma::mutants
