// Changes of a procedure held against what is declared of them.
#pragma once
#include "procedures/effect.hpp"
#include "procedures/united.hpp"

namespace norma::procedures {

// A name that is the same while the rows are: "duty/19_2:2 return"; with what becomes of them: "duty/19_2:2 return/added".
std::string row_key_of(United const& laws, RowChange const& change);
std::string key_of(United const& laws, RowChange const& change);
// "calendar/changed": added or ended where entries are only more or only fewer.
std::string key_of(Aside const& aside);

// What an effect says and no change bears out.
struct Unmet {
  std::size_t effect = 0;
  std::string what{};  // the provision or the key of `rows` of which there is no change; empty: there is none at all
};

struct Declared {
  std::vector<std::vector<std::size_t>> by;      // by change: the effects that declare it; none: undeclared
  std::vector<std::vector<std::size_t>> beside;  // the same by what is beside rows
  std::vector<Unmet> unmet;                      // of effects without `beyond`
};

// An effect declares the changes of its kind (step, duty, …; of a row that was of another kind, either) and direction that share a
// provision with it and whose first day is its commencement; if it names rows, those of them, of whatever kind and direction. A row that
// is cut off has ended, too. Of what is beside rows, which cites nothing and has no days, kind and direction decide.
Declared hold(United const& laws, std::vector<Effect> const& effects);

}  // namespace norma::procedures
