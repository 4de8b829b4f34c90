#include <algorithm>
#include <set>

#include "cli/schema_parts.hpp"
#include "cli/schemas.hpp"
#include "oracle/decision_layout.hpp"

namespace norma::cli {
namespace {

using namespace schema;

// Of an act of which some units are found only: where the answer comes from, and what it would take to answer.
Json source() { return one_of({"seed", "found"}); }
Json needed() { return array(object({{"ru", text()}, {"en", text()}}, {"ru", "en"})); }

// Either lawful outcomes, or a gap, a conflict, or law that is not encoded.
Json decision(DecisionInfo const& d, Json const& provisions) {
  auto const outcomes = one_of(outcomes_of(d));
  auto const none = Json{{"type", "array"}, {"maxItems", 0}};
  auto const list = array(provisions);
  Json out = either({object({{"lawful", some(outcomes)}, {"by", list}, {"source", source()}}, {"lawful", "by"}),
                     object({{"lawful", none}, {"gap", {{"const", true}}}, {"silent", list}}, {"lawful", "gap", "silent"}),
                     object({{"lawful", none}, {"conflict", list}, {"candidates", array(outcomes)}, {"source", source()}}, {"lawful", "conflict"}),
                     object({{"lawful", none}, {"not_encoded", list}, {"by", list}, {"act", text()}, {"needed", needed()}}, {"lawful", "not_encoded"})});
  out["title"] = d.words.ru;
  out["description"] = d.words.en;
  return out;
}

Json clash(Json const& provisions) { return object({{"conflict", array(provisions)}}, {"conflict"}); }

}  // namespace

std::string decision_schema(Rulebook const& book) {
  auto const provisions = provision_ids(book.provisions);
  Json answer{{"case", any_text()}, {"act", text()}, {"edition", date()},
              {"not_encoded", object({{"date", or_null(date())}, {"encoded_from", date()}, {"encoded_until", date()}}, {"date", "encoded_from", "encoded_until"})}};
  for (auto const& d : book.decisions)
    if (!d.internal && oracle::unknown_date(d).empty()) answer[std::string(d.name)] = decision(d, provisions);
  std::set<std::string_view> with_keys;
  for (auto const& d : book.derived)
    if (!d.key.empty()) with_keys.insert(d.name);
  for (auto const& d : book.derived) {
    auto& place = answer[std::string(d.name)];
    if (!place.is_null()) continue;
    // By outcome: its day, null if it has none, or the clash of two rules that set it; and where the days come from.
    if (with_keys.contains(d.name)) place = {{"type", "object"}, {"properties", {{"source", source()}}}, {"additionalProperties", either({date(), {{"type", "null"}}, clash(provisions)})}};
    else
      place = object({{"value", or_null(date())}, {"by", array(provisions)}, {"conflict", array(provisions)}, {"source", source()}}, {"value"});
    for (auto const& asked : book.decisions)
      if (oracle::unknown_date(asked) == d.name)
        place = either({place, object({{"value", {{"type", "null"}}}, {"not_encoded", array(provisions)}, {"act", text()}, {"needed", needed()}}, {"value", "not_encoded", "act", "needed"})});
    place["title"] = d.words.ru;
    place["description"] = d.words.en;
  }
  for (auto const& u : book.unanswered) {
    auto const what = u.date ? std::string("value") : std::string("lawful");
    auto& place = answer[std::string(u.name)];
    place = object({{what, u.date ? Json{{"type", "null"}} : Json{{"type", "array"}, {"maxItems", 0}}}, {"not_encoded", array(provisions)}, {"act", text()}, {"needed", needed()}},
                   {what, "not_encoded", "act", "needed"});
    place["title"] = u.words.ru;
    place["description"] = u.words.en;
  }
  if (book.joint) {
    auto const &first = book.decisions[book.joint->first], &second = book.decisions[book.joint->second];
    answer["pairs"] = some(object({{std::string(first.name), one_of(outcomes_of(first))}, {std::string(second.name), array(one_of(outcomes_of(second)))}},
                                  {std::string(first.name), std::string(second.name)}));
  }
  answer["not_in_force"] = some(text());
  answer["depends_on"] = array(reading_ids(book.readings));
  answer["also_governed_by"] = outside_acts();
  answer["explain"] = object({{"lang", one_of({"ru", "en"})}, {"decisions", {{"type", "object"}}}, {"dates", {{"type", "object"}}}, {"text", array(text())}},
                             {"lang", "decisions", "dates", "text"});
  return whole_schema("a decision, act " + std::string(book.act), either({object(std::move(answer), {"case", "depends_on"}), error()}));
}

}  // namespace norma::cli
