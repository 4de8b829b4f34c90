#include "cli/law_argument.hpp"

#include <algorithm>

#include "cli/chosen_law.hpp"
#include "oracle/case_writer.hpp"
#include "oracle/words.hpp"
#include "rules/mse/facts.hpp"
#include "rules/first_act.hpp"

namespace norma::cli {
namespace {

constexpr char const* built_in = "act";

std::variant<LawArgument, std::string> law_named(std::string const& name) {
  if (name == built_in) return LawArgument{acts::first::act().book};
  auto read = law_of_file(name);
  if (auto* wrong = std::get_if<std::string>(&read)) return std::move(*wrong) + "; expected a day YYYY-MM-DD, `act`, or a rulebook's file (norma export)";
  auto& law = std::get<ChosenLaw>(read);
  return LawArgument{std::move(law.book), {}, name, std::move(law.owner), std::move(law.digest)};
}

}  // namespace

std::string LawArgument::words(Lang lang) const {
  std::string out = file;
  if (day) out = (lang == Lang::ru ? "право " : "the law of ") + oracle::date_words(*day, lang) + (out.empty() ? "" : ", " + out);
  else if (out.empty()) out = lang == Lang::ru ? "встроенный акт" : "the act that is built in";
  return out;
}

std::variant<LawArgument, std::string> law_argument(std::string const& text) {
  auto const at = text.rfind('@');
  auto const name = at == std::string::npos ? text : text.substr(0, at), tail = at == std::string::npos ? text : text.substr(at + 1);
  auto const day = parse_date(tail);
  if (at != std::string::npos && !day) return text + ": expected FILE@DAY with a day YYYY-MM-DD";
  auto law = law_named(at == std::string::npos && day ? built_in : name);
  if (auto* ok = std::get_if<LawArgument>(&law)) ok->day = day;
  return law;
}

std::function<std::string(std::string const&, std::vector<std::int32_t> const&)> case_writer(Rulebook const& book) {
  auto const own = acts::first::act().book;
  bool const same = std::equal(own.facts.begin(), own.facts.end(), book.facts.begin(), book.facts.end(), [](auto const& a, auto const& b) { return a.path == b.path; });
  return [same](std::string const& id, std::vector<std::int32_t> const& slots) { return same ? oracle::write_case<mse::Case>(id, slots) : std::string(); };
}

}  // namespace norma::cli
