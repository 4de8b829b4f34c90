#include "cli/schema_rulebook_procedure.hpp"

namespace norma::cli::schema::rulebook_file {
namespace {

namespace file = norma::rulebook;

Json names() { return array(text()); }

// An object of these fields beside those that rows of every kind begin with.
Json row(Json properties, std::vector<std::string> required) {
  Json all{{"id", text()}, {"cites", some(text())}, {"from", day_or_null()}, {"until", day_or_null()}};
  all.update(properties);
  required.insert(required.begin(), {"id", "cites", "from", "until"});
  return object(all, required);
}

Json period() {
  std::vector<Json> out;
  for (auto const unit : file::unit_names) out.push_back(object({{std::string(unit), whole()}}, {std::string(unit)}));
  return either(std::move(out));
}

Json event() {
  auto const carried = object({{"fact", text()}, {"optional", truth()}}, {"fact"});
  return object({{"name", text()}, {"words", both()}, {"nature", spelled(file::nature_names)}, {"actors", names()}, {"carries", array(carried)}}, {"name", "words", "nature", "carries"});
}

Json step() {
  auto const set = object({{"fact", text()}, {"is", expression()}, {"after", period()}}, {"fact", "is"});
  return row({{"event", text()}, {"in", some(text())}, {"when", expression()}, {"to", or_null(text())}, {"sets", some(set)}, {"forgets", names()}, {"unshown", truth()}, {"begins", truth()}, {"again", truth()}, {"rare", truth()}, {"beside", truth()}},
             {"event", "in", "when", "to"});
}

Json condition() { return row({{"events", names()}, {"holds", expression()}, {"in_order", truth()}}, {"holds"}); }

Json call() {
  return row({{"call", spelled(file::call_names)}, {"after", names()}, {"when", expression()}, {"actors", some(text())}, {"actions", some(text())}, {"period", or_null(period())}, {"since", expression()}, {"released_by", names()}, {"moot", truth()}, {"beside", truth()}},
             {"call", "when", "actors", "actions", "period", "since"});
}

Json concerns() {
  auto const status = object({{"begins", text()}, {"fact", text()}, {"values", names()}, {"ends", names()}}, {"begins", "fact"});
  return object({{"person", names()}, {"attended", names()}, {"burdens", names()}, {"status_courses", names()}, {"status", or_null(status)}}, {"status"});
}

Json selection() { return {{"type", "array"}, {"items", text()}, {"minItems", 2}, {"maxItems", 2}}; }

}  // namespace

Json reading() {
  Json alternatives = enumerators();
  alternatives["minItems"] = 2, alternatives["maxItems"] = 3;
  return object({{"id", text()}, {"cites", names()}, {"question", both()}, {"alternatives", alternatives}}, {"id", "question", "alternatives"});
}

Json edition() { return object({{"from", day_or_null()}, {"until", day_or_null()}, {"decree", any_text()}}, {"from", "until", "decree"}); }

Json fact() {
  auto const value = either({{{"type", "integer"}}, day_or_null()});
  return object({{"path", text()}, {"sort", spelled(file::sort_names)}, {"words", both()}, {"nullable", truth()}, {"low", value}, {"high", value}, {"ordinary", value}, {"values", enumerators()}, {"within", text()}, {"element", any_text()}, {"qualifies", truth()}},
                {"path", "sort", "words", "low", "high", "ordinary"});
}

Json outside() {
  return object({{"act", text()}, {"prolonged_by", any_text()}, {"from", day_or_null()}, {"until", day_or_null()}, {"decisions", names()}, {"words", both()}, {"asked", any_text()}}, {"act", "prolonged_by", "from", "until", "words"});
}

Json procedure() {
  auto const state = object({{"name", text()}, {"words", both()}, {"rest", spelled(file::rest_names)}, {"initial", truth()}}, {"name", "words"});
  auto const days = array(date());
  auto const year = object({{"year", whole(1901)}, {"days_off", days}, {"working_weekends", days}, {"presidential", days}}, {"year"});
  auto const pair = object({{"by", names()}, {"of", names()}}, {});
  auto const world = row({{"words", both()}, {"in", names()}, {"answers", names()}, {"after", names()}}, {"words"});
  auto const answered = object({{"omission", text()}, {"because", both()}, {"from", day_or_null()}}, {"omission", "because"});
  Json properties{{"title", both()}, {"today", text()}, {"actor", text()}, {"last", text()}, {"presidential_days_off", selection()}, {"last_day_moves", selection()}, {"readings", array(reading())}, {"editions", some(edition())},
                  {"calendar", some(year)}, {"actors", enumerators()}, {"facts", array(fact())}, {"states", array(state)}, {"events", array(event())}, {"steps", array(step())}, {"conditions", array(condition())}, {"calls", array(call())},
                  {"outside", array(outside())}, {"concerns", concerns()}, {"tellings", array(pair)}, {"contests", array(pair)}, {"world", array(world)}, {"settled", names()}, {"answered", array(answered)}};
  std::vector<std::string> required;
  for (auto const& [name, schema] : properties.items())
    if (name != "settled") required.push_back(name);
  return object(properties, required);
}

}  // namespace norma::cli::schema::rulebook_file
