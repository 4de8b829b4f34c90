#include "report/mutants_text.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

#include "report/columns.hpp"

namespace norma::report {
namespace {

using mutants::Fate;
using mutants::Operator;

struct Count {
  std::array<std::size_t, 3> of{};  // by fate
  std::size_t all() const { return of[0] + of[1] + of[2]; }
};

class Writer {
 public:
  Writer(std::string& out, Rulebook const& book, std::vector<mutants::Mutant> const& all, std::vector<mutants::Row> const& rows, Lang lang)
      : out_(out), book_(book), all_(all), rows_(rows), lang_(lang) {}

  void write(std::size_t cases) {
    Count total;
    std::map<Operator, Count> by_operator;
    std::map<std::uint16_t, Count> by_provision;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      auto const fate = static_cast<std::size_t>(rows_[i].fate);
      ++total.of[fate], ++by_operator[all_[i].op].of[fate];
      for (auto const c : mutants::cites_of(book_, all_[i])) ++by_provision[c.provision].of[fate];
    }
    line(fmt::format(fmt::runtime(say("Мутантов: {}; дел: {}.", "Mutants: {}; cases: {}.")), total.all(), cases));
    head(say("оператор", "operator"));
    for (auto const& [op, n] : by_operator) row(mutants::words_of(op).in(lang_), n);
    row(say("всего", "all"), total);
    head(say("положение", "provision"));
    for (auto const& [p, n] : by_provision)
      if (n.of[0] < n.all()) row(book_.provisions[p].id, n);
    if (total.of[0] < total.all()) line(say("Положения, все мутанты которых убиты, опущены.", "Provisions whose mutants are all killed are left out."));
    list(say("Живые и нерешенные:", "Alive or undecided:"), [](auto const&, auto const& r) { return r.fate == Fate::undecided; });
    list(say("Равносильные, по которым в правилах есть лишнее:", "Equivalent, so that something in the rules could be left out:"), [](auto const& m, auto const& r) {
      return r.fate == Fate::equivalent && (m.op == Operator::drop_condition || m.op == Operator::drop_rule || m.op == Operator::drop_priority);
    });
  }

 private:
  static constexpr std::size_t name_columns = 52, listed = 100;

  std::string say(char const* ru, char const* en) const { return lang_ == Lang::ru ? ru : en; }
  void line(std::string const& s) { out_ += s + "\n"; }
  void head(std::string const& of) {
    line("");
    line(padded(of, name_columns) + padded(say("всего", "all"), 8) + padded(say("убито", "killed"), 8) + padded(say("равносильно", "equivalent"), 13) + say("живо", "alive"));
  }
  void row(std::string_view name, Count const& n) {
    line(padded(name, name_columns) + padded(std::to_string(n.all()), 8) + padded(std::to_string(n.of[0]), 8) + padded(std::to_string(n.of[1]), 13) + std::to_string(n.of[2]));
  }
  void list(std::string const& title, auto const& chosen) {
    std::size_t n = 0;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (!chosen(all_[i], rows_[i])) continue;
      if (n == 0) line(""), line(title);
      if (++n <= listed) line("  " + mutants::id_of(book_, all_[i]) + (rows_[i].why.empty() ? "" : " — " + rows_[i].why)), line("    " + mutants::sentence_of(book_, all_[i], lang_));
    }
    if (n > listed) line(fmt::format(fmt::runtime(say("  … и еще {}", "  … and {} more")), n - listed));
  }

  std::string& out_;
  Rulebook const& book_;
  std::vector<mutants::Mutant> const& all_;
  std::vector<mutants::Row> const& rows_;
  Lang lang_;
};

}  // namespace

void append_mutants(std::string& out, Rulebook const& book, std::vector<mutants::Mutant> const& all, std::vector<mutants::Row> const& rows,
                    std::size_t cases, Lang lang) {
  Writer(out, book, all, rows, lang).write(cases);
}

}  // namespace norma::report
