// Where the data is that goes with the program: the corpus, the findings that are accepted, the amendments that are declared.
#pragma once
#include <filesystem>
#include <string>

namespace norma::cli {

// The variable that names another folder of data.
inline constexpr char const* data_variable = "NORMA_DATA";

// A file or folder of the data, by its name in the repository. Of NORMA_DATA, if that is set, there or not; else of the tree that
// the program stands in; else of what was installed with it; else as it is from here. What lies in the working folder never
// takes the place of the program's own: the same command gives the same answer everywhere.
std::string data_file(std::string const& relative);

// The same for a file that is to be written: an installed program's data is not written to, but from here.
std::string data_file_to_write(std::string const& relative);

// " NORMA_DATA=FOLDER" beside the options that a report tells, if the variable is set; else nothing.
std::string data_remark();

// As a person would name it who stands in the working folder.
std::string as_named_here(std::filesystem::path const& file);

}  // namespace norma::cli
