// What the files of cases look like beyond the reflection of the facts.
#pragma once
#include "model/reflect.hpp"
#include "oracle/input_error.hpp"

namespace norma::oracle {

inline constexpr std::string_view id_field = "case";
// A Dated map is an array of objects with these two fields.
inline constexpr std::string_view dated_key = "cause", dated_date = "received_on";

// What a file must hold for a fact of type T, in words.
template <class T>
Phrase expected_of() {
  if constexpr (is_optional<T>) {
    auto p = expected_of<typename T::value_type>();
    return {p.ru + " или null", p.en + " or null"};
  } else if constexpr (is_item_set<T>) {
    if constexpr (T::short_form)
      return {"true, false или массив состояний", "true, false or an array of conditions"};
    return {"массив подпунктов перечня", "an array of item ids"};
  } else if constexpr (is_dated<T> || Record<T>) {
    return is_dated<T> ? Phrase{"массив объектов", "an array of objects"} : Phrase{"объект", "an object"};
  } else if constexpr (std::is_same_v<T, bool>) {
    return {"true или false", "true or false"};
  } else if constexpr (std::is_same_v<T, Date>) {
    auto const range = std::string(", 1901-03-01 .. 2099-12-31");
    return {"дата ГГГГ-ММ-ДД" + range, "a date YYYY-MM-DD" + range};
  } else if constexpr (Enumeration<T>) {
    std::string names;
    for (auto const& e : enumeration<T>::table) names += (names.empty() ? "" : ", ") + std::string(e.name);
    return {"одно из: " + names, "one of: " + names};
  } else {
    auto const range = std::to_string(T::low) + ".." + std::to_string(T::high);
    return {"целое число " + range, "a whole number " + range};
  }
}

}  // namespace norma::oracle
