#include "oracle/foreign_fact.hpp"

#include <algorithm>

namespace norma::oracle {
namespace {

bool has_field(Law const& law, std::string_view path) {
  return std::find(law.fields().begin(), law.fields().end(), path) != law.fields().end();
}
bool has_item(Law const& law, std::string_view item) {
  auto const& facts = law.book().facts;
  return std::any_of(facts.begin(), facts.end(), [&](FactInfo const& f) { return !f.element.empty() && f.element == item; });
}

InputError named(InputError error, std::string const& what, Law const& law, std::vector<std::string_view> const& others) {
  std::string const own(law.listing().name);
  std::string foreign;
  for (auto const o : others) foreign += (foreign.empty() ? "" : ", ") + std::string(o);
  bool const several = others.size() > 1;
  error.expected.ru = "факт акта " + own + ", которым решается дело; " + what + (several ? " — факт актов " : " — факт акта ") + foreign;
  error.expected.en = "a fact of act " + own + ", which decides the case; " + what + (several ? " is a fact of acts " : " is a fact of act ") + foreign;
  return error;
}

}  // namespace

InputError with_both_acts(InputError error, Law const& law) {
  bool const field = !has_field(law, error.field.en) && error.field.en.find('[') == std::string::npos;
  bool const item = error.field.en.ends_with(']') && !has_item(law, error.found.en);
  if (!field && !item) return error;
  std::string const what = field ? error.field.en : error.found.en;
  std::vector<std::string_view> others;
  for (std::size_t i = 0; i < listings().size(); ++i) {
    if (listings()[i].name == law.listing().name) continue;
    auto const other = law_at(i);
    if (field ? has_field(*other, what) : has_item(*other, what)) others.push_back(listings()[i].name);
  }
  return others.empty() ? error : named(std::move(error), what, law, others);
}

}  // namespace norma::oracle
