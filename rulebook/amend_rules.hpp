// The rules of a rulebook while a draft changes them: each in the stratum that completes its decision or date.
#pragma once
#include <map>

#include "rulebook/text_rows.hpp"

namespace norma::rulebook {

// Keeps a reference to the book. Until `settle`, what the book derives from its rules (strata, defeaters) is out of date.
class AmendedRules {
 public:
  explicit AmendedRules(Rulebook& book);

  void add(Cursor const& c, ReadRule const& rule, std::size_t at);
  void replace(Cursor const& c, ReadRule const& rule, std::size_t at);
  void end(Cursor const& c, std::string const& id, std::size_t at, Date day, std::size_t day_at);

  // Law changes on the first day of an edition only. Remembers a day on which the draft says that it changes.
  void changes_on(Date day, std::size_t at) { changes_.push_back({day, at}); }

  // Lays the rules out by strata, resolves what they override. Throws Wrong: overrides of unknown rules, cycles, an override
  // that leaves its stratum, a change on a day on which no edition begins.
  void settle();

 private:
  std::size_t position(std::string_view id) const;  // or the number of rules
  std::size_t stratum_for(Cursor const& c, ReadRule const& read, std::size_t at) const;
  void remember(ReadRule const& rule, std::size_t at);
  void check_days() const;
  [[noreturn]] void unknown_rule(Cursor const& c, std::string_view id, std::size_t at) const;

  Rulebook& book_;
  std::vector<std::size_t> stratum_;  // by rule
  struct Change {
    Date day;
    std::size_t at;
    bool end = false;  // from the day on the rule does not stand
  };
  std::vector<Change> changes_;
  struct Place {
    std::size_t at, overrides_at;
  };
  std::map<std::string_view, Place> written_;  // rules of the draft: where they begin
};

}  // namespace norma::rulebook
