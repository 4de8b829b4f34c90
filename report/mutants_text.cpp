#include "report/mutants_text.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

#include "report/columns.hpp"

namespace norma::report {
namespace {

using mutants::Fate;

struct Count {
  std::array<std::size_t, 3> of{};  // by fate
  std::size_t all() const { return of[0] + of[1] + of[2]; }
};

class MutantsTextWriter {
 public:
  MutantsTextWriter(std::string& out, MutantTable const& all, std::vector<mutants::Row> const& rows, Lang lang, std::size_t listed)
      : out_(out), all_(all), rows_(rows), lang_(lang), listed_(listed) {}

  void write(std::size_t cases) {
    Count total;
    std::map<std::size_t, Count> by_operator;
    std::map<std::uint16_t, Count> by_provision;
    for (std::size_t i = 0; i < all_.size; ++i) {
      auto const fate = static_cast<std::size_t>(rows_[i].fate);
      ++total.of[fate], ++by_operator[all_.op(i)].of[fate];
      for (auto const c : all_.cites(i)) ++by_provision[c.provision].of[fate];
    }
    line(fmt::format(fmt::runtime(say("Мутантов: {}; дел или журналов: {}.", "Mutants: {}; cases or logs: {}.")), total.all(), cases));
    head(say("оператор", "operator"));
    for (auto const& [op, n] : by_operator) row(all_.op_words(op).in(lang_), n);
    row(say("всего", "all"), total);
    head(say("положение", "provision"));
    for (auto const& [p, n] : by_provision)
      if (n.of[0] < n.all()) row(all_.provisions[p].id, n);
    if (total.of[0] < total.all()) line(say("Положения, все мутанты которых убиты, опущены.", "Provisions whose mutants are all killed are left out."));
    list(say("Живые и нерешенные:", "Alive or undecided:"), [&](std::size_t i) { return rows_[i].fate == Fate::undecided; });
    list(say("Равносильные, по которым в правилах есть лишнее:", "Equivalent, so that something in the rules could be left out:"), [&](std::size_t i) { return rows_[i].fate == Fate::equivalent && all_.idle(i); });
  }

 private:
  static constexpr std::size_t name_columns = 64;

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
    for (std::size_t i = 0; i < all_.size; ++i) {
      if (!chosen(i)) continue;
      if (n == 0) line(""), line(title);
      if (++n <= listed_) line("  " + all_.id(i) + units(i) + (rows_[i].why.empty() ? "" : " — " + rows_[i].why)), line("    " + all_.sentence(i, lang_));
    }
    if (n > listed_) line(fmt::format(fmt::runtime(say("  … и еще {}", "  … and {} more")), n - listed_));
  }

  std::string units(std::size_t i) const {
    std::string out;
    for (auto const c : all_.cites(i)) (out += out.empty() ? " [" : " ") += all_.provisions[c.provision].id;
    return out.empty() ? out : out + "]";
  }

  std::string& out_;
  MutantTable const& all_;
  std::vector<mutants::Row> const& rows_;
  Lang lang_;
  std::size_t listed_;
};

}  // namespace

MutantTable table_of(Rulebook const& book, std::vector<mutants::Mutant> const& all) {
  using mutants::Operator;
  return {all.size(), book.provisions,
          [&](std::size_t i) { return static_cast<std::size_t>(all[i].op); },
          [](std::size_t op) { return mutants::words_of(static_cast<Operator>(op)); },
          [&](std::size_t i) { return mutants::cites_of(book, all[i]); },
          [&](std::size_t i) { return mutants::id_of(book, all[i]); },
          [&](std::size_t i, Lang lang) { return mutants::sentence_of(book, all[i], lang); },
          [&](std::size_t i) { return all[i].op == Operator::drop_condition || all[i].op == Operator::drop_rule || all[i].op == Operator::drop_priority; }};
}

MutantTable table_of(ProcedureBook const& book, std::vector<mutants::procedure::Mutant> const& all) {
  namespace of = mutants::procedure;
  return {all.size(), book.provisions,
          [&](std::size_t i) { return static_cast<std::size_t>(all[i].op); },
          [](std::size_t op) { return of::words_of(static_cast<of::Operator>(op)); },
          [&](std::size_t i) { return of::cites_of(book, all[i]); },
          [&](std::size_t i) { return of::id_of(book, all[i]); },
          [&](std::size_t i, Lang lang) { return of::sentence_of(book, all[i], lang); },
          [&](std::size_t i) {
            auto const op = all[i].op;
            return op == of::Operator::drop_condition || op == of::Operator::drop_step || op == of::Operator::drop_requirement || op == of::Operator::drop_deadline ||
                   op == of::Operator::drop_memory || op == of::Operator::drop_release;
          }};
}

void append_mutants(std::string& out, MutantTable const& all, std::vector<mutants::Row> const& rows, std::size_t probes, Lang lang, std::size_t listed) {
  MutantsTextWriter(out, all, rows, lang, listed).write(probes);
}

}  // namespace norma::report
