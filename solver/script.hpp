// Formulas as SMT-LIB 2.
#pragma once
#include <z3++.h>

#include <string>
#include <vector>

namespace norma::solver {

// A whole script that asks whether all formulas, of one context, hold together; `name` stands above it as a comment.
std::string script(z3::context& c, std::string const& name, std::vector<z3::expr> const& formulas);

// The name of a script's file: the query's with a number, in characters that every file system takes.
std::string script_file(std::string name, std::size_t number);

}  // namespace norma::solver
