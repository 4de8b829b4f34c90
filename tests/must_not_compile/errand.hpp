// A toy procedure that is right, for the files beside it to get one thing wrong: someone goes to a shop and comes back.
#pragma once
#include "model/procedure_check.hpp"

NORMA_ENUM(norma::errand, Place,
    (home,   "home",   "дома",      "at home"),
    (shop,   "shop",   "в магазине", "in the shop"),
    (street, "street", "на улице",  "in the street"))
NORMA_ENUM(norma::errand, What,
    (leave,  "leave",  "ушел",     "left"),
    (back,   "back",   "вернулся", "came back"),
    (phone,  "phone",  "позвонил", "phoned"))
NORMA_ENUM(norma::errand, Who,
    (child,  "child",  "ребенок",  "child"),
    (parent, "parent", "родитель", "parent"))

namespace norma::errand {

struct Course {
  Date today;
  Who actor{};
  Dated<What> last;
  bool money = false;
};

}  // namespace norma::errand

NORMA_FACTS(norma::errand::Course,
    (today, required, "день", "day"),
    (actor, required, "кто", "who"),
    (last,  required, "когда в последний раз", "when last"),
    (money, optional, "есть деньги", "there is money"))

namespace norma::errand {

using norma::any_of;
inline constexpr auto today = fact(&Course::today);
inline constexpr auto actor = fact(&Course::actor);
inline constexpr auto money = fact(&Course::money);

constexpr Cites cited() {
  Cites c;
  c.push_back({0});
  return c;
}
inline constexpr Interval all_along = in_force(day(2020, 1, 1));
inline constexpr auto child = any_of(Who::child), parent = any_of(Who::parent);

// The street and the phone are not declared.
inline constexpr std::array states{state(Place::home, Rest::at_rest, true), state(Place::shop, Rest::under_way)};
inline constexpr std::array events{event(What::leave, Nature::act, child, norma::states(money)), event(What::back, Nature::act, child)};

inline constexpr auto leave = transition("leave", cited(), all_along, any_of(Place::home), What::leave, money, Place::shop);
inline constexpr auto back = transition("back", cited(), all_along, any_of(Place::shop), What::back, true, Place::home, set(money, false));
inline constexpr auto by_supper = duty("by supper", cited(), all_along, any_of(What::leave), true, child, any_of(What::back), calendar_days(0), today);

// True, or a compile error, of the two transitions and these rows.
template <class... Rows>
consteval bool right_with(Rows... rows) {
  return check_procedure(procedure_heads(hana::make_tuple(leave, back, rows...)), states, events);
}

}  // namespace norma::errand
