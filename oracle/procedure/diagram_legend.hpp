// The looks of the drawn diagram, and its legend.
#pragma once
#include <string>

#include "oracle/procedure/chart.hpp"

namespace norma::oracle::diagram {

// Verdana has the widths of DejaVu Sans, for readers who lack it.
inline constexpr std::string_view fonts = "DejaVu Sans,Verdana,Arial,sans-serif";
inline constexpr std::string_view ink = "#222222", grey = "#777777", red = "#C00000";
inline constexpr std::string_view paper = "#FFF0B8";  // behind deadlines

struct Look {
  std::string_view font;
  std::string attributes;
};
Look look_of(bool initial, Rest rest, Reach reach, bool dead_end);

// A line of each actor's colour, side by side; actors beyond the palette begin it again.
std::string colours_of(std::uint64_t actors);
// The colour of the only actor; of several, nothing.
std::string_view single_colour(std::uint64_t actors);

// The title and the legend as a label: who is drawn in which colour, and the looks that the chart uses.
std::string legend(ProcedureBook const& book, Chart const& chart, Words title, Lang lang);

}  // namespace norma::oracle::diagram
