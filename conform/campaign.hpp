// A run of cases: what the implementation takes on, which cases that leaves, and how its answers are judged.
#pragma once
#include "conform/rounds.hpp"
#include "conform/suite.hpp"

namespace norma::conform {

// What the implementation takes on, and under which readings it is judged.
struct Terms {
  World world;
  Scope scope;
  std::vector<std::string> declared;  // readings that are not the defaults: "N05=decision"
  std::vector<std::string> untested;  // topics of the selection that it does not take on
  std::vector<std::string> editions;  // that it takes on; all, if it names none
  std::vector<std::string> notes;

  // The topics of the scope of this kind, by name.
  std::vector<std::string> decisions(Law const& law) const;
  std::vector<std::string> dates(Law const& law) const;
};

// The terms of a welcome; `base` is the world that the user chose, `chosen` the readings that it names. Else why it cannot be
// judged, in words.
std::variant<Terms, std::string> terms_of(Law const& law, Welcome const& welcome, Scope const& selected, World const& base, Lang lang = Lang::ru);


class Campaign : public Rounds {
 public:
  Campaign(Law const& law, Suite const& suite, Terms const& terms, Limits limits);

  // The record of the outcome, judged.
  Record judged(SuiteCase const& c, Outcome&& outcome) const;
  Judged parts(SuiteCase const& c, Record const& r) const;

  std::size_t out_of_scope() const { return out_of_scope_; }
  std::size_t not_put() const { return not_put_; }

  Law const& law() const { return law_; }
  Engine const& engine() const { return *engine_; }
  Terms const& terms() const { return terms_; }
  Suite const& suite() const { return suite_; }

 private:
  std::string_view input_of(std::size_t which) const override { return suite_.cases[which].input; }
  Record judge(std::size_t which, Outcome&& outcome) const override { return judged(suite_.cases[which], std::move(outcome)); }

  Law const& law_;
  Suite const& suite_;
  Terms const& terms_;
  std::shared_ptr<Engine const> engine_;
  std::size_t out_of_scope_ = 0, not_put_ = 0;
};

}  // namespace norma::conform
