#include "rulebook/text.hpp"
#include "rulebook/text_lines.hpp"

namespace norma::rulebook {
namespace {

class RowPrinter : RowLines {
 public:
  using RowLines::RowLines;

  std::string rule(RuleInfo const& r) {
    begin(words::rule, quoted(r.head.id));
    cites(r.head.cites);
    interval(r.head.interval);
    for (auto const s : r.head.readings) {
      auto const& reading = b().readings[s.reading];
      line(word(words::under) + " " + name_text(reading.id) + " = " + name_text(reading.alternatives[s.alternative - 1u].name));
    }
    guard(r.guard);
    effect(r);
    if (r.head.overrides.rules.size > 0) {
      Lines ids;
      for (auto const id : r.head.overrides.rules) ids.push_back(quoted(id));
      list(word(words::overrides), ids);
      line("  " + word(words::by) + " " + name_text(provision(r.head.overrides.basis)));
    }
    return take();
  }

  std::string definition(DefinitionInfo const& d) {
    begin(words::definition, name_text(d.name));
    cites(d.cites);
    says(d.words);
    expression(word(words::is), d.expr);
    return take();
  }

  std::string constraint(Words kind, ConstraintInfo const& c) {
    begin(kind, quoted(c.name) + " " + word(words::on_field) + " " + name_text(c.field));
    says(c.words);
    expression(word(words::holds), c.expr);
    return take();
  }

  std::string property(PropertyInfo const& p) {
    begin(words::property, quoted(p.name));
    cites(p.cites);
    says(p.words);
    expression(word(words::holds), p.expr);
    return take();
  }

 private:
  std::string outcomes(RuleInfo const& r) const {
    auto const& d = b().decisions[r.target];
    Lines names;
    for (std::size_t o = 0; o < d.outcomes.size(); ++o)
      if ((r.outcomes >> o & 1) != 0) names.push_back(outcome_text(d.outcomes[o].name));
    if (names.size() == 1) return names[0];
    std::string all;
    for (auto const& n : names) all += (all.empty() ? "" : ", ") + n;
    return word(words::one_of) + " (" + all + ")";
  }

  void effect(RuleInfo const& r) {
    auto const then = word(words::then) + " ";
    if (r.assigns) return expression(then + name_text(derived_name(b().derived[r.target])) + " " + word(words::is), r.value);
    auto const head = then + name_text(b().decisions[r.target].name) + " " + word(words::modalities[static_cast<std::size_t>(r.modality)]);
    line(r.outcomes == 0 ? head : head + " " + outcomes(r));
  }
};

}  // namespace

std::string text_of(Rulebook const& book, RuleInfo const& rule, Lang lang) { return RowPrinter(book, lang).rule(rule); }
std::string text_of(Rulebook const& book, DefinitionInfo const& d, Lang lang) { return RowPrinter(book, lang).definition(d); }
std::string text_of(Rulebook const& book, PropertyInfo const& p, Lang lang) { return RowPrinter(book, lang).property(p); }
std::string text_of_constraint(Rulebook const& book, ConstraintInfo const& c, Lang lang) { return RowPrinter(book, lang).constraint(words::constraint, c); }
std::string text_of_fit(Rulebook const& book, ConstraintInfo const& c, Lang lang) { return RowPrinter(book, lang).constraint(words::fit, c); }

std::string expression_text(Rulebook const& book, Expr expr, Lang lang, std::size_t characters) {
  Scope const scope(book);
  std::string out;
  for (auto const& l : expression_lines(scope, expr, lang, characters)) out += (out.empty() ? "" : "\n") + l;
  return out;
}

}  // namespace norma::rulebook
