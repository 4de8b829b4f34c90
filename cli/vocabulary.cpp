#include "cli/vocabulary.hpp"

#include <algorithm>

#include "report/columns.hpp"
#include "oracle/procedure/log_fields.hpp"
#include "oracle/decision_layout.hpp"

namespace norma::cli {

using report::padded;
using report::width;

namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

// Names in a column, and what they mean.
void list(std::string& out, Rows const& rows) {
  std::size_t widest = 0;
  for (auto const& [name, words] : rows) widest = std::max(widest, width(name));
  for (auto const& [name, words] : rows) out += "  " + padded(name, widest + 2) + words + "\n";
}

void values(std::string& out, EnumInfo names, Lang lang) {
  Rows rows;
  for (auto const& n : names) rows.emplace_back(n.name, n.words.in(lang));
  list(out, rows);
}

// "findings.listed" of "findings.listed[95:app:1]".
std::string set_name(FactInfo const& f) { return f.path.substr(0, f.path.find('[')); }

// "YYYY-MM-DD | null"; of a record nothing.
std::string kind(Rulebook const& book, std::size_t slot, Lang lang) {
  auto const& f = book.facts[slot];
  std::string out;
  switch (f.sort) {
    case Sort::date: out = lang == Lang::ru ? "ГГГГ-ММ-ДД" : "YYYY-MM-DD"; break;
    case Sort::integer: out = std::to_string(f.low) + ".." + std::to_string(f.high); break;
    case Sort::enumeration: break;
    case Sort::boolean:
      if (std::none_of(book.facts.begin(), book.facts.end(), [&](FactInfo const& g) { return g.parent == static_cast<std::int32_t>(slot); })) out = "true | false";
      break;
  }
  return f.nullable && !out.empty() ? out + " | null" : out;
}

void facts(std::string& out, Rulebook const& book, Lang lang) {
  for (std::size_t i = 0; i < book.facts.size(); ++i) {
    auto const& f = book.facts[i];
    if (f.element.empty()) {
      auto const what = kind(book, i, lang);
      out += f.path + "  " + std::string(f.words.in(lang)) + (what.empty() ? "" : ": " + what) + "\n";
      if (f.sort == Sort::enumeration) values(out, f.names, lang);
      continue;
    }
    if (i > 0 && set_name(book.facts[i - 1]) == set_name(f)) continue;
    out += set_name(f) + "  " + std::string(f.words.in(lang)) + "\n ";
    std::vector<std::string_view> told;
    for (auto k = i; k < book.facts.size() && set_name(book.facts[k]) == set_name(f); ++k) {
      auto const item = book.facts[k].element;
      if (std::find(told.begin(), told.end(), item) == told.end()) told.push_back(item), out += " " + std::string(item);
    }
    out += "\n";
  }
}

// "x: a | b" or "x: true | false".
std::string fact_values(ProcedureBook const& book, oracle::LogField const& field, Lang lang) {
  auto const& fact = book.facts[field.slot];
  std::string names;
  if (field.set) {
    for (std::size_t s = 0; s < field.slots; ++s) names += (s ? ", " : "") + std::string(book.facts[field.slot + s].element);
    return (lang == Lang::ru ? "список из: " : "a list of ") + names;
  }
  if (fact.sort == Sort::boolean) names = "true | false";
  else if (fact.sort == Sort::date) names = lang == Lang::ru ? "ГГГГ-ММ-ДД" : "YYYY-MM-DD";
  else
    for (auto const& n : fact.names) names += (names.empty() ? "" : " | ") + std::string(n.name);
  return fact.nullable ? names + " | null" : names;
}

void events(std::string& out, ProcedureBook const& book, Lang lang) {
  bool const ru = lang == Lang::ru;
  oracle::LogFields const fields(book);
  for (auto const& e : book.events) {
    out += std::string(e.name) + "  " + std::string(e.words.in(lang)) + "\n";
    std::string actors;
    for (std::size_t a = 0; a < book.actors.size(); ++a)
      if (e.actors >> a & 1) actors += (actors.empty() ? "" : ", ") + std::string(book.actors[a].name);
    out += (ru ? "  кто: " : "  by: ") + actors + "\n";
    for (auto const& f : fields.all()) {
      auto const at = std::find_if(e.carries.begin(), e.carries.end(), [&](Carried const& c) { return c.slot == f.slot; });
      if (at == e.carries.end()) continue;
      out += "  " + f.name + (at->required ? (ru ? " (нужно): " : " (needed): ") : (ru ? " (можно): " : " (may be stated): ")) + fact_values(book, f, lang) + "\n";
    }
  }
}

void fact_words(std::string& out, ProcedureBook const& book, Lang lang) {
  oracle::LogFields const fields(book);
  for (auto const& f : fields.all()) {
    auto const& fact = book.facts[f.slot];
    out += f.name + "  " + std::string(fact.words.in(lang)) + "\n";
    if (!f.set && fact.sort == Sort::enumeration) values(out, fact.names, lang);
  }
}

}  // namespace

std::string vocabulary(Rulebook const& book, ProcedureBook const& procedure, Lang lang) {
  bool const ru = lang == Lang::ru;
  std::string out = ru ? "ДЕЛО: факты (norma decide; пункты перечня — norma provisions)\n\n"
                       : "CASE: facts (norma decide; items of the list: norma provisions)\n\n";
  facts(out, book, lang);
  out += ru ? "\nРЕШЕНИЯ: возможные исходы\n\n" : "\nDECISIONS: possible outcomes\n\n";
  for (auto const& d : book.decisions) {
    if (d.internal || !oracle::unknown_date(d).empty()) continue;
    out += std::string(d.name) + "  " + std::string(d.words.in(lang)) + "\n";
    values(out, d.outcomes, lang);
  }
  out += ru ? "\nПРОЦЕДУРА: состояния (norma audit)\n\n" : "\nPROCEDURE: states (norma audit)\n\n";
  Rows states;
  for (auto const& s : procedure.states)
    if (s.declared) states.emplace_back(s.name, s.words.in(lang));
  list(out, states);
  out += ru ? "\nПРОЦЕДУРА: кто действует\n\n" : "\nPROCEDURE: who acts\n\n";
  values(out, procedure.actors, lang);
  out += ru ? "\nПРОЦЕДУРА: события и факты, которые они сообщают\n\n" : "\nPROCEDURE: events and the facts that they state\n\n";
  events(out, procedure, lang);
  out += ru ? "\nПРОЦЕДУРА: факты\n\n" : "\nPROCEDURE: facts\n\n";
  fact_words(out, procedure, lang);
  return out;
}

}  // namespace norma::cli
