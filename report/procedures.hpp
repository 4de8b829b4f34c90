// The report of two procedures compared, for people and for programs.
#pragma once
#include <optional>
#include <string>

#include "procedures/diff.hpp"
#include "report/gate.hpp"

namespace norma::report {

// Two procedures compared, or why they were not; neither: the act has none.
struct ProceduresView {
  std::optional<procedures::Diff> diff{};
  Told not_compared{};
  bool lost = false;   // not compared, for the later law alone has none
  bool apart = false;  // for one of them alone has one
  bool asked() const { return diff || !not_compared.ru.empty(); }
};

// «новое: обязанность — «направление возвращено» (19_2:2 return)».
std::string change_words(procedures::United const& laws, procedures::RowChange const& change, Lang lang);
// What of a row is worded otherwise, a line each: «срок: 3 рабочих дня → 5 рабочих дней»; of a row that only one law has, what it says.
std::vector<std::string> row_words(procedures::United const& laws, procedures::RowChange const& change, Lang lang);
// The log that shows it, an event a line, and what each law says of it.
std::vector<std::string> run_words(procedures::United const& laws, procedures::ShownBy const& shown, Lang lang);
// The same log as `norma audit` reads it, on one line.
std::string run_json(procedures::United const& laws, procedures::ShownBy const& shown);
// What beside rows the laws have otherwise: «календарь — записано иначе: 2021».
std::string aside_words(procedures::Aside const& aside, Lang lang);

std::string procedures_text(ProceduresView const& view, Lang lang);
// A JSON object, one change a line.
std::string procedures_json(ProceduresView const& view);

}  // namespace norma::report
