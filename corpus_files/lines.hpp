// The lines of a corpus file, one after another.
#pragma once
#include <functional>

#include "corpus_files/strict_json.hpp"

namespace norma::corpus {

// Hands each JSON document of the file to `take`, with its place ("FILE:LINE", lines counted from 1). A document that is no
// strict JSON, and a file that cannot be read, or not to its end, is a sentence to `bad`; the others are handed out all the same.
void each_line(std::string const& file, Lang lang, std::function<void(std::string const& place, Json const& line)> const& take,
               std::function<void(std::string)> const& bad);

// Hands each document of all files below these paths to `take`, which says what is wrong with it, if anything. Returns a sentence
// for each path, file and line that cannot be read; those of paths first.
std::vector<std::string> each_line_below(std::vector<std::string> const& paths, Lang lang,
                                         std::function<std::optional<oracle::InputError>(Json const& line)> const& take);

}  // namespace norma::corpus
