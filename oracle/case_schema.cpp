#include "oracle/case_schema.hpp"

#include <nlohmann/json.hpp>

#include "oracle/case_format.hpp"
#include "oracle/case_values.hpp"
#include "rules/acts.hpp"

namespace norma::oracle {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json schema_of();

template <Record R>
Json record_schema() {
  Json properties = Json::object(), required = Json::array();
  for_each_member(R{}, [&](std::string_view name, Member const& member, auto const& m) {
    Json property = schema_of<std::remove_cvref_t<decltype(m)>>();
    property["title"] = member.words.ru;
    property["description"] = member.words.en;
    properties[std::string(name)] = std::move(property);
    if (member.presence == Presence::required) required.push_back(name);
  });
  Json schema{{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
  if (!required.empty()) schema["required"] = std::move(required);
  return schema;
}

Json date_schema() { return {{"type", "string"}, {"format", "date"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}; }

template <Enumeration E>
Json enumeration_schema() {
  Json names = Json::array();
  for (auto const& e : enumeration<E>::table) names.push_back(e.name);
  if constexpr (is_answer<E>) names.insert(names.end(), {true, false});
  return {{"enum", std::move(names)}};
}

template <class T>
struct dated_key_of;
template <class E, bool Twice>
struct dated_key_of<Dated<E, Twice>> { using type = E; };

template <class T>
Json dated_schema() {
  Json entry{{"type", "object"},
             {"properties", {{std::string(dated_key), enumeration_schema<typename dated_key_of<T>::type>()},
                             {std::string(dated_date), date_schema()}}},
             {"additionalProperties", false},
             {"required", {dated_key, dated_date}}};
  return {{"type", "array"}, {"items", std::move(entry)}};
}

template <class T>
Json schema_of() {
  if constexpr (is_optional<T>) {
    return {{"anyOf", {schema_of<typename T::value_type>(), {{"type", "null"}}}}};
  } else if constexpr (is_item_set<T>) {
    Json names = Json::array();
    for (std::size_t i = 0; i < T::size; ++i) names.push_back(T::name(i));
    Json list{{"type", "array"}, {"uniqueItems", true}, {"items", {{"enum", std::move(names)}}}};
    if constexpr (T::short_form) return {{"anyOf", {{{"type", "boolean"}}, std::move(list)}}};
    return list;
  } else if constexpr (is_dated<T>) {
    return dated_schema<T>();
  } else if constexpr (Record<T>) {
    return record_schema<T>();
  } else if constexpr (std::is_same_v<T, bool>) {
    return {{"type", "boolean"}};
  } else if constexpr (std::is_same_v<T, Date>) {
    return date_schema();
  } else if constexpr (Enumeration<T>) {
    return enumeration_schema<T>();
  } else {
    return {{"type", "integer"}, {"minimum", T::low}, {"maximum", T::high}};
  }
}

}  // namespace

template <class Case>
std::string case_schema(Rulebook const& book) {
  Json body = record_schema<Case>();
  Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
              {"title", "Norma: a case, act " + std::string(book.act)},
              {"type", "object"}};
  Json const id{{"type", "string"}, {"minLength", 1}, {"description", "id of the case"}};
  schema["properties"][std::string(id_field)] = id;
  schema["properties"].update(body["properties"]);
  schema["additionalProperties"] = false;
  schema["required"] = {id_field};
  for (auto const& name : body["required"]) schema["required"].push_back(name);
  auto& constraints = schema["x-constraints"] = Json::array();
  for (auto const& c : book.constraints)
    constraints.push_back({{"field", c.field}, {"ru", c.words.ru}, {"en", c.words.en}});
  return schema.dump(2);
}

#define NORMA_INSTANTIATE(folder) template std::string case_schema<::norma::folder::Case>(Rulebook const&);
NORMA_EACH_ACT(NORMA_INSTANTIATE)
#undef NORMA_INSTANTIATE

}  // namespace norma::oracle
