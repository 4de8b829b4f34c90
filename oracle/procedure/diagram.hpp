// A chart as text: a graph in the language of Graphviz, or an indented listing.
#pragma once
#include <string>

#include "oracle/procedure/chart.hpp"

namespace norma::oracle {

// `title` says whose procedure it is.
std::string diagram_dot(ProcedureBook const& book, Chart const& chart, Words title, Lang lang);
std::string diagram_text(ProcedureBook const& book, Chart const& chart, Words title, Lang lang);

}  // namespace norma::oracle
