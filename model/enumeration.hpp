// Enumerations of the law: C++ enumerators with their spelling in files and their words in Russian and English.
#pragma once
#include <array>
#include <boost/preprocessor/seq/for_each.hpp>
#include <boost/preprocessor/tuple/elem.hpp>
#include <boost/preprocessor/variadic/to_seq.hpp>
#include <cstdint>
#include <span>
#include <string_view>

namespace norma {

enum class Lang : std::uint8_t { ru, en };

struct Words {
  std::string_view ru, en;
  constexpr std::string_view in(Lang l) const { return l == Lang::ru ? ru : en; }
};

struct Enumerator {
  std::string_view name;  // as spelled in files
  Words words;
};

// What is known of an enumeration at run time. Enumerators are numbered from 1; 0 is "not given".
using EnumInfo = std::span<Enumerator const>;

// Specialised by NORMA_ENUM: `table` holds the enumerators in order.
template <class E>
struct enumeration {};

template <class E>
concept Enumeration = requires { enumeration<E>::table; };

inline constexpr std::array<Enumerator, 2> truth_table{{{"false", {"нет", "no"}}, {"true", {"да", "yes"}}}};

}  // namespace norma

#define NORMA_ENUM_ID(r, data, row) BOOST_PP_TUPLE_ELEM(0, row),
#define NORMA_ENUM_ROW(r, data, row)                                            \
  ::norma::Enumerator{BOOST_PP_TUPLE_ELEM(1, row),                              \
                      {BOOST_PP_TUPLE_ELEM(2, row), BOOST_PP_TUPLE_ELEM(3, row)}},

// NORMA_ENUM(norma::ns, E, (identifier, "spelling", "слова", "words"), ...), at global scope.
#define NORMA_ENUM(space, E, ...)                                                                        \
  namespace space {                                                                                      \
  enum class E : std::uint8_t {                                                                          \
    norma_not_given = 0,                                                                                 \
    BOOST_PP_SEQ_FOR_EACH(NORMA_ENUM_ID, _, BOOST_PP_VARIADIC_TO_SEQ(__VA_ARGS__))                       \
  };                                                                                                     \
  }                                                                                                      \
  template <>                                                                                            \
  struct norma::enumeration<space::E> {                                                                  \
    static constexpr std::array table{                                                                   \
        BOOST_PP_SEQ_FOR_EACH(NORMA_ENUM_ROW, _, BOOST_PP_VARIADIC_TO_SEQ(__VA_ARGS__))};                \
  };

namespace norma {

// Number of enumerators of E.
template <Enumeration E>
inline constexpr std::size_t count_of = enumeration<E>::table.size();

// The spelling of an enumerator in files. `e` must be given.
template <Enumeration E>
constexpr std::string_view name_of(E e) {
  return enumeration<E>::table[static_cast<std::size_t>(e) - 1].name;
}

}  // namespace norma
