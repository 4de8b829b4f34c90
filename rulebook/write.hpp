// An act as one JSON file.
#pragma once
#include <string>

#include "model/rulebook.hpp"

namespace norma::rulebook {

// The rulebook as JSON, one table row a line, so that two files diff well; ends with a newline. What other rows refer to is
// named, never numbered. `digest` is that of the text that follows it.
std::string write(Rulebook const& book);

// The same into a file; false if it could not be written.
bool write_file(Rulebook const& book, std::string const& file);

}  // namespace norma::rulebook
