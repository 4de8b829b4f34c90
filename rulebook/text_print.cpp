#include "rulebook/text.hpp"
#include "rulebook/text_print_expr.hpp"
#include "rulebook/text_words.hpp"

namespace norma::rulebook {
namespace {

class RowPrinter {
 public:
  RowPrinter(Rulebook const& book, Lang lang) : scope_(book), lang_(lang) {}

  std::string rule(RuleInfo const& r) {
    begin(words::rule, quoted(r.head.id));
    cites(r.head.cites);
    interval(r.head.interval);
    for (auto const s : r.head.readings) {
      auto const& reading = b().readings[s.reading];
      line(word(words::under) + " " + name_text(reading.id) + " = " + name_text(reading.alternatives[s.alternative - 1u].name));
    }
    auto const& g = r.guard;
    if (g.size() == 1 && g[0].op == Op::literal && g[0].value == 1) line(word(words::any_case));
    else expression(word(words::when), g);
    effect(r);
    if (r.head.overrides.rules.size > 0) {
      Lines ids;
      for (auto const id : r.head.overrides.rules) ids.push_back(quoted(id));
      list(word(words::overrides), ids);
      line("  " + word(words::by) + " " + name_text(provision(r.head.overrides.basis)));
    }
    return out_;
  }

  std::string definition(DefinitionInfo const& d) {
    begin(words::definition, name_text(d.name));
    cites(d.cites);
    says(d.words);
    expression(word(words::is), d.expr);
    return out_;
  }

  std::string constraint(Words kind, ConstraintInfo const& c) {
    begin(kind, quoted(c.name) + " " + word(words::on_field) + " " + name_text(c.field));
    says(c.words);
    expression(word(words::holds), c.expr);
    return out_;
  }

  std::string property(PropertyInfo const& p) {
    begin(words::property, quoted(p.name));
    cites(p.cites);
    says(p.words);
    expression(word(words::holds), p.expr);
    return out_;
  }

 private:
  Rulebook const& b() const { return scope_.book(); }
  std::string word(Words w) const { return std::string(w.in(lang_)); }
  std::string_view provision(Cite c) const { return b().provisions[c.provision].id; }

  void begin(Words kind, std::string const& name) { out_ = word(kind) + " " + name + "\n"; }
  void line(std::string const& text) { out_ += "  " + text + "\n"; }

  // A word and a list, on as many lines as it takes.
  void list(std::string const& lead, Lines const& items) {
    auto const margin = characters_in(lead) + 1;
    Lines lines{items[0]};
    for (std::size_t i = 1; i < items.size(); ++i) {
      lines.back() += ",";
      if (2 + margin + characters_in(lines.back()) + 2 + characters_in(items[i]) > text_width) lines.push_back(items[i]);
      else lines.back() += " " + items[i];
    }
    for (auto const& l : hung(lead, lines)) line(l);
  }

  void cites(Cites const& cites) {
    if (cites.size == 0) return;
    Lines ids;
    for (auto const c : cites) ids.push_back(name_text(provision(c)));
    list(word(words::by), ids);
  }

  // Long words stand in several pieces, each in its own quotation marks.
  Lines pieces(std::string_view text, std::size_t room) const {
    Lines out;
    while (characters_in(quoted(text)) > room) {
      std::size_t end = 0;
      for (auto next = text.find(' '); next != text.npos && characters_in(quoted(text.substr(0, next + 1))) <= room; next = text.find(' ', next + 1)) end = next + 1;
      if (end == 0) break;
      out.push_back(quoted(text.substr(0, end)));
      text.remove_prefix(end);
    }
    out.push_back(quoted(text));
    return out;
  }

  void says(Words w) {
    auto const lead = word(words::says);
    auto const room = text_width - characters_in(lead) - 4;
    auto all = pieces(w.ru, room);
    all.back() += ",";
    auto const en = pieces(w.en, room);
    all.insert(all.end(), en.begin(), en.end());
    for (auto const& l : hung(lead, all)) line(l);
  }

  void interval(Interval i) {
    auto out = word(words::in_force);
    out += " " + (i.from == since_adoption ? word(words::always) : word(words::from) + " " + iso_date(i.from));
    if (i.until != never) out += " " + word(words::to) + " " + iso_date(previous_day(i.until));
    line(out);
  }

  void expression(std::string const& lead, Expr e) {
    auto const margin = characters_in(lead) + 3;
    for (auto const& l : hung(lead, expression_lines(scope_, e, lang_, text_width - margin))) line(l);
  }

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

  Scope scope_;
  Lang lang_;
  std::string out_;
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
