#include "rulebook/card.hpp"

#include <algorithm>
#include <bit>

#include "rulebook/glossary.hpp"
#include "rulebook/text_procedure.hpp"
#include "rulebook/text_print_expr.hpp"

namespace norma::rulebook {
namespace {

class Card {
 public:
  Card(Rulebook const& book, Lang lang) : b_(book), scope_(book), lang_(lang) {}

  // A remark, on as many lines as it takes; the lines after the first begin further in.
  void remark(std::string const& text, std::size_t hang = 2, std::string const& lead = "# ") {
    auto line = lead;
    std::size_t used = characters_in(line);
    bool fresh = true;
    for (std::size_t at = 0; at < text.size();) {
      auto const end = std::min(text.find(' ', at), text.size());
      auto const word = text.substr(at, end - at);
      if (!fresh && used + 1 + characters_in(word) > text_width) {
        out_ += line + "\n";
        line = "# " + std::string(hang, ' ');
        used = characters_in(line);
        fresh = true;
      }
      line += (fresh ? "" : " ") + word;
      used += (fresh ? 0 : 1) + characters_in(word);
      fresh = false;
      at = end + 1;
    }
    out_ += line + "\n";
  }

  std::string in(char const* ru, char const* en) const { return lang_ == Lang::ru ? ru : en; }

  void cites(Cites const& cites) {
    for (auto const c : cites) remark(unit(c));
  }

  // With the wordings of those of these days that the act's editions know.
  void cites(Cites const& cites, Interval days) {
    days.from = std::max(days.from, b_.editions.front().interval.from);
    for (auto const c : cites) {
      auto const& p = b_.provisions[c.provision];
      auto const opening = p.words_on(days.from);
      remark(std::string(p.cite) + " — " + (opening ? std::string(opening->in(lang_)) : not_shown(p, days)));
      for (auto const& w : p.earlier)
        if (days.from < w.from && w.from < days.until) remark(since(w.from) + std::string(Words{w.ru, w.en}.in(lang_)), 4, "#   ");
      if (days.from < p.from && p.from < days.until) remark(since(p.from) + std::string(p.words().in(lang_)), 4, "#   ");
    }
  }

  std::string since(Date d) const { return in("с ", "since ") + iso_date(d) + ": "; }

  std::string not_shown(Provision const& p, Interval days) const {
    if (days.from < p.from) return in("редакция до ", "the wording before ") + iso_date(p.from) + in(" не приведена", " is not shown");
    return in("утратило силу ", "not in force since ") + iso_date(p.until);
  }

  std::string unit(Cite c) const {
    auto const& p = b_.provisions[c.provision];
    return std::string(p.cite) + " — " + std::string(p.words().in(lang_));
  }

  void interval(auto const& h) {
    auto const by = decree_from(b_, h.cites, h.interval.from);
    auto text = h.interval.from == since_adoption ? in("Действует с принятия акта", "In force since the act was adopted")
                                                  : in("Действует с ", "In force from ") + iso_date(h.interval.from);
    if (!by.empty()) text += in(" (постановление ", " (decree ") + std::string(by) + ")";
    if (h.interval.until != never) {
      text += in(" по ", " to ") + iso_date(previous_day(h.interval.until));
      if (auto const end = decree_until(b_, h.interval.until); !end.empty()) text += in("; затем постановление ", "; then decree ") + std::string(end);
    }
    remark(text + ".");
  }

  void readings(RuleHead const& h) {
    for (auto const s : h.readings) {
      auto const& r = b_.readings[s.reading];
      auto const words = [&](std::size_t a) { return std::string(r.alternatives[a].words.in(lang_)); };
      auto text = in("Только при толковании ", "Only under reading ") + std::string(r.id) + ": " + std::string(r.question.in(lang_)) + " — " + words(s.alternative - 1u);
      text += s.alternative == 1 ? in(" (принято по умолчанию)", " (taken by default)") : in("; по умолчанию: ", "; by default: ") + words(0);
      remark(text + ".");
    }
  }

  void priorities(RuleInfo const& r) {
    auto const& o = r.head.overrides;
    if (o.rules.size > 0) {
      std::string ids;
      for (auto const id : o.rules) ids += (ids.empty() ? "" : ", ") + quoted(id);
      remark((o.rules.size == 1 ? in("Имеет приоритет над нормой ", "Overrides the rule ") : in("Имеет приоритет над нормами ", "Overrides the rules ")) + ids + in(" словами: ", " by the words of ") + unit(o.basis));
    }
    for (auto const d : r.defeaters) {
      auto const& over = b_.rules[d].head;
      remark(in("Уступает норме ", "Yields to the rule ") + quoted(over.id) + in("; основание — ", "; basis: ") + std::string(b_.provisions[over.overrides.basis.provision].cite));
    }
  }

  void row(std::string const& text) { out_ += text; }

  void glossary(Glossary const& g) {
    auto const& terms = g.terms();
    if (terms.empty()) return;
    constexpr std::size_t widest = 34;
    std::size_t column = 0;
    for (auto const& t : terms)
      if (auto const n = characters_in(t.name); n <= widest) column = std::max(column, n);
    remark(in("Где", "Where"));
    for (auto const& t : terms) {
      auto lead = "#   " + t.name;
      if (characters_in(t.name) > column) {
        out_ += lead + "\n";
        lead = "#   " + std::string(column, ' ');
      } else lead += std::string(column - characters_in(t.name), ' ');
      remark(t.words.in(lang_), column + 4, lead + "  ");
    }
  }

  Scope const& scope() const { return scope_; }
  std::string take() { return std::move(out_); }

 private:
  Rulebook const& b_;
  Scope scope_;
  Lang lang_;
  std::string out_;
};

}  // namespace

std::string_view decree_from(Rulebook const& book, Cites const& cites, Date from) {
  for (auto const c : cites)
    if (auto const& p = book.provisions[c.provision]; p.from == from) return p.decree;
  for (auto const& e : book.editions)
    if (e.interval.from == from) return e.decree;
  return {};
}

std::string_view decree_until(Rulebook const& book, Date until) {
  for (auto const& e : book.editions)
    if (e.interval.from == until) return e.decree;
  return {};
}

std::string_view decree_from(Rulebook const& book, RuleHead const& head) { return decree_from(book, head.cites, head.interval.from); }
std::string_view decree_until(Rulebook const& book, RuleHead const& head) { return decree_until(book, head.interval.until); }

std::string rule_card(Rulebook const& book, RuleInfo const& rule, Lang lang) {
  Card card(book, lang);
  card.cites(rule.head.cites, rule.head.interval);
  card.interval(rule.head);
  card.readings(rule.head);
  card.priorities(rule);
  card.row(text_of(book, rule, lang));
  Glossary g(card.scope());
  g.add(rule.guard);
  if (rule.assigns) {
    g.add_derived(rule.target);
    g.add(rule.value);
  } else g.add_decision(rule.target, rule.outcomes);
  card.glossary(g);
  return card.take();
}

// Of a row that is one expression.
static std::string expression_card(Rulebook const& book, Cites const& cites, std::string row, Expr expr, Lang lang) {
  Card card(book, lang);
  card.cites(cites);
  card.row(std::move(row));
  Glossary g(card.scope());
  g.add(expr);
  card.glossary(g);
  return card.take();
}

std::string definition_card(Rulebook const& book, DefinitionInfo const& d, Lang lang) {
  return expression_card(book, d.cites, text_of(book, d, lang), d.expr, lang);
}

std::string property_card(Rulebook const& book, PropertyInfo const& p, Lang lang) {
  return expression_card(book, p.cites, text_of(book, p, lang), p.expr, lang);
}

std::string constraint_card(Rulebook const& book, ConstraintInfo const& c, bool fit, Lang lang) {
  return expression_card(book, {}, fit ? text_of_fit(book, c, lang) : text_of_constraint(book, c, lang), c.expr, lang);
}

// Most of a long table are named by those that are not meant.
static bool all_of(auto const& table, std::uint64_t set) { return table.size() > 8 && std::popcount(set) * 2 > static_cast<int>(table.size()); }

// A row of a procedure between what it rests on and what its names mean; `explain` adds those that stand beside its expressions.
static std::string procedure_card(ProcedureBook const& book, auto const& row, Lang lang, auto const& explain) {
  auto course = course_with_provisions(book);
  course.editions = book.editions;
  Card card(course, lang);
  card.cites(row.head.cites, row.head.interval);
  card.interval(row.head);
  card.row(text_of(book, row, lang));
  Glossary g(card.scope());
  auto const add = [&](auto const& table, std::uint64_t set) {
    if (all_of(table, set)) return;
    for (auto const n : numbers_of(table))
      if (has(set, n)) g.add_name(table[n - 1u].name, table[n - 1u].words);
  };
  explain(g, add);
  card.glossary(g);
  return card.take();
}

std::string step_card(ProcedureBook const& book, TransitionInfo const& t, Lang lang) {
  return procedure_card(book, t, lang, [&](Glossary& g, auto const& add) {
    add(book.states, t.head.from);
    g.add_name(book.events[t.head.event - 1u].name, book.events[t.head.event - 1u].words);
    g.add(t.guard);
    if (t.head.to != 0) g.add_name(book.states[t.head.to - 1u].name, book.states[t.head.to - 1u].words);
    add(book.events, t.head.forgets);
    for (auto const& u : t.updates) {
      g.add_name(book.facts[u.slot].path, book.facts[u.slot].words);
      g.add(u.value);
    }
  });
}

std::string requirement_card(ProcedureBook const& book, ConditionInfo const& c, Lang lang) {
  return procedure_card(book, c, lang, [&](Glossary& g, auto const& add) {
    add(book.events, c.head.events);
    g.add(c.holds);
  });
}

std::string call_card(ProcedureBook const& book, CallInfo const& c, Lang lang) {
  return procedure_card(book, c, lang, [&](Glossary& g, auto const& add) {
    add(book.events, c.head.triggers);
    g.add(c.guard);
    add(book.actors, c.head.actors);
    add(book.events, c.head.actions);
    if (c.since.size() > 1 || c.since[0].value != book.today) g.add(c.since);  // that it runs from today is not printed
    add(book.events, c.head.releases);
  });
}

}  // namespace norma::rulebook
