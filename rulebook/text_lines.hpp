// Lines of which rows as text are made.
#pragma once
#include "rulebook/text_print_expr.hpp"
#include "rulebook/text_words.hpp"

namespace norma::rulebook {

// A row under way, of at most 100 columns where names allow. Keeps a reference to the book.
class RowLines {
 public:
  RowLines(Rulebook const& book, Lang lang) : scope_(book), lang_(lang) {}

  std::string word(Words w) const { return std::string(w.in(lang_)); }
  Rulebook const& b() const { return scope_.book(); }
  std::string_view provision(Cite c) const { return b().provisions[c.provision].id; }

  void begin(Words kind, std::string const& name) { out_ = word(kind) + " " + name + "\n"; }
  void line(std::string const& text) { out_ += "  " + text + "\n"; }
  // A word and a list with commas, on as many lines as it takes.
  void list(std::string const& lead, Lines const& items);
  // The same of names of which any one will do: "a or b".
  void any(std::string const& lead, Lines const& names);
  void cites(Cites const& cites);
  void says(Words words);
  void interval(Interval days);
  void guard(Expr e);
  // `names`: of the enumeration whose value the expression is, if it is one.
  void expression(std::string const& lead, Expr e, EnumInfo names = {});

  std::string take() { return std::move(out_); }

 private:
  Scope scope_;
  Lang lang_;
  std::string out_;
};

}  // namespace norma::rulebook
