// Files that are written whole or not at all.
#pragma once
#include <filesystem>
#include <string_view>

namespace norma::verify {

// The text, written beside the file, or the one that a link names, and moved into its place; into a device or a pipe as it is. False if it could not be: then the file is what it was, and errno says
// why.
bool write_whole(std::filesystem::path const& file, std::string_view text);

}  // namespace norma::verify
