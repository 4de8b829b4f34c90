// A fingerprint of source folders: whether a program and a tree are of one text.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace norma::cli {

inline std::vector<std::string> const law_folders{"rules"};                               // what the law says
inline std::vector<std::string> const answering_folders{"model", "rules", "oracle", "rulebook", "solver", "verify"};  // all that an answer hangs on

// Over the names and contents of all files below the folders, in order: 16 hexadecimal digits (FNV-1a). It tells an edit,
// not a forgery.
std::string tree_digest(std::filesystem::path const& root, std::vector<std::string> const& folders);

// The source tree that this program stands in, if it stands in one.
std::optional<std::filesystem::path> own_tree();

}  // namespace norma::cli
