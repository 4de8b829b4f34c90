// A toy case with a member of every kind that model/reflect.hpp knows, and terms over it.
#pragma once
#include "model/rule.hpp"

NORMA_ENUM(norma::toy, Colour,
    (red,   "red",   "красный", "red"),
    (green, "green", "зеленый", "green"),
    (blue,  "blue",  "синий",   "blue"))

namespace norma::toy {

inline constexpr std::array<std::string_view, 3> item_names{"hat", "coat", "shoe"};
using Items = ItemSet<item_names>;

// Its first member is an optional record, so that a presence and a leaf share an address.
struct Inner {
  Date since = day(2020, 2, 29);
  std::optional<Date> until;
  Colour colour = Colour::blue;
};
struct Box {
  std::optional<Inner> inner;
  bool sealed = false;
};
struct Toy {
  Date on = day(2021, 1, 15);
  bool flag = true;
  Colour colour = Colour::red;
  Ranged<2, 5> level{3};
  std::optional<Date> later;
  std::optional<Colour> shade;
  std::optional<Ranged<1, 3>> grade;
  Box box;
  Items items;
  Dated<Colour> painted;
};

}  // namespace norma::toy

NORMA_FACTS(norma::toy::Inner,
    (since,  required, "с", "since"),
    (until,  required, "до", "until"),
    (colour, required, "цвет внутри", "colour inside"))
NORMA_FACTS(norma::toy::Box,
    (inner,  optional, "внутри", "inside"),
    (sealed, optional, "запечатано", "sealed"))
NORMA_FACTS(norma::toy::Toy,
    (on,      required, "день", "day"),
    (flag,    required, "признак", "flag"),
    (colour,  required, "цвет", "colour"),
    (level,   required, "уровень", "level"),
    (later,   optional, "позже", "later"),
    (shade,   optional, "оттенок", "shade"),
    (grade,   optional, "степень", "grade"),
    (box,     optional, "коробка", "box"),
    (items,   required, "вещи", "items"),
    (painted, required, "окрашено", "painted"))

namespace norma::toy {

inline constexpr auto on           = fact(&Toy::on);
inline constexpr auto flag         = fact(&Toy::flag);
inline constexpr auto colour       = fact(&Toy::colour);
inline constexpr auto level        = fact(&Toy::level);
inline constexpr auto later        = fact(&Toy::later);
inline constexpr auto shade        = fact(&Toy::shade);
inline constexpr auto grade        = fact(&Toy::grade);
inline constexpr auto inner        = fact(&Toy::box, &Box::inner);
inline constexpr auto inner_since  = fact(&Toy::box, &Box::inner, &Inner::since);
inline constexpr auto inner_until  = fact(&Toy::box, &Box::inner, &Inner::until);
inline constexpr auto inner_colour = fact(&Toy::box, &Box::inner, &Inner::colour);
inline constexpr auto sealed       = fact(&Toy::box, &Box::sealed);
inline constexpr auto items        = fact(&Toy::items);
inline constexpr auto painted      = fact(&Toy::painted);
inline constexpr Element<bool, decltype(items)> coat{items, 1};
inline constexpr Element<std::optional<Date>, decltype(painted)> painted_blue{painted, 2};

inline constexpr std::size_t slots = slot_count<Toy>;

// Toys that between them make every optional present and absent, and every comparison come out both ways.
inline std::vector<Toy> specimens() {
  std::vector<Toy> all(1);
  for (auto const d : {day(2020, 2, 29), day(2021, 1, 15), day(2021, 1, 31), day(2021, 12, 31), day(2024, 3, 1)}) {
    Toy t;
    t.on = d;
    t.flag = d.month() == 1;
    t.colour = d.month() == 2 ? Colour::green : Colour::blue;
    t.level.value = 2 + d.dom() % 4;
    t.later = day(2021, 1, 31);
    t.shade = Colour::green;
    t.grade = Ranged<1, 3>{1 + d.month() % 3};
    t.items.has[1] = d.dom() > 15;
    t.painted.on[2] = day(2021, 2, 28);
    t.box.sealed = true;
    all.push_back(t);
    t.box.inner = Inner{d, std::nullopt, Colour::green};
    all.push_back(t);
    t.box.inner->until = day(2021, 1, 15);
    all.push_back(t);
  }
  return all;
}

}  // namespace norma::toy
