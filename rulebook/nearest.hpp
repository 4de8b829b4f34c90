// What the user may have meant.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace norma::rulebook {

// The name that is fewest letters away, if that is near enough for a slip; else empty.
std::string nearest(std::string_view written, std::span<std::string const> names);

}  // namespace norma::rulebook
