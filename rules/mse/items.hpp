// The items of the list of diseases that a panel can establish, of any edition of decree 95.
#pragma once
#include <array>
#include <string_view>

namespace norma::mse {

// clang-format off
inline constexpr std::array<std::string_view, 69> list_items{
    "95:app:1", "95:app:2", "95:app:3", "95:app:4", "95:app:5", "95:app:6", "95:app:7", "95:app:8", "95:app:9",
    "95:app:10", "95:app:11", "95:app:12", "95:app:13", "95:app:14", "95:app:15",
    "95:app:16:а", "95:app:16:б", "95:app:16:в", "95:app:16:г", "95:app:16:д", "95:app:16:е", "95:app:16:ж",
    "95:app:17:а", "95:app:17:б", "95:app:17:в", "95:app:17_1:а", "95:app:17_1:б", "95:app:17_1:в",
    "95:app:18", "95:app:19", "95:app:20", "95:app:21", "95:app:22", "95:app:23", "95:app:24", "95:app:25",
    "95:app:26", "95:app:27", "95:app:28", "95:app:29", "95:app:30", "95:app:31", "95:app:32", "95:app:33",
    "95:app:34", "95:app:35", "95:app:36", "95:app:37", "95:app:38", "95:app:39", "95:app:40", "95:app:41",
    "95:app:42", "95:app:43", "95:app:44",
    "95:app:45", "95:app:46", "95:app:47", "95:app:48", "95:app:49", "95:app:50", "95:app:51", "95:app:52",
    "95:app:53", "95:app:54", "95:app:55", "95:app:56", "95:app:57", "95:app:58"};
// clang-format on

// The conditions of which a panel finds something: the items of the list, and a disease that the list does not name.
inline constexpr std::size_t unlisted = list_items.size();
inline constexpr auto conditions = [] {
  std::array<std::string_view, list_items.size() + 1> names{};
  for (std::size_t i = 0; i < list_items.size(); ++i) names[i] = list_items[i];
  names[unlisted] = "unlisted";
  return names;
}();

// The position of the item. Not an item of the list: a compile error.
consteval std::uint16_t item_number(std::string_view item) {
  for (std::size_t i = 0; i < list_items.size(); ++i)
    if (list_items[i] == item) return static_cast<std::uint16_t>(i);
  throw "norma: this is not an item of the list of diseases";
}

}  // namespace norma::mse
