#include "oracle/procedure/diagram.hpp"

#include <array>
#include <fmt/format.h>

#include "oracle/procedure/diagram_legend.hpp"
#include "oracle/procedure/diagram_words.hpp"
#include "oracle/procedure/dot_label.hpp"

namespace norma::oracle {
namespace {

using namespace diagram;

class Drawing {
 public:
  Drawing(ProcedureBook const& book, Chart const& chart, Lang lang) : b_(book), chart_(chart), lang_(lang) {}

  std::string draw(Words title) {
    out_ = "digraph procedure {\n"
           "  graph [rankdir=TB, nodesep=0.35, ranksep=0.45, bgcolor=white, labelloc=t, labeljust=l, ";
    out_ += fmt::format("fontname=\"{}\", label={}]\n", fonts, legend(b_, chart_, title, lang_));
    out_ += fmt::format("  node [shape=box, style=\"rounded,filled\", fontname=\"{0}\", margin=\"0.14,0.08\"]\n"
                        "  edge [fontname=\"{0}\", arrowsize=0.8, penwidth=1.4]\n", fonts);
    for (auto const& s : chart_.states) node(s);
    for (auto const& e : chart_.edges) edge(e);
    return std::move(out_) + "}\n";
  }

 private:
  void node(ChartState const& s) {
    auto const& info = b_.states[s.number - 1u];
    auto const look = look_of(info.initial, info.rest, s.reach, s.dead_end == DeadEnd::yes);
    DotLabel label(false);
    label.add(info.words.in(lang_), {24, 12, look.font, "B"});
    label.add(dead_end_words(s.dead_end, lang_), {30, 10, s.dead_end == DeadEnd::yes ? red : grey});
    label.add(reach_words(s.reach, lang_), {30, 10, grey});
    for (auto const& l : deadline_lines(b_, chart_, s.deadlines, s.number, true, lang_)) label.add(l, {38, 9, ink, "", paper});
    for (auto const& r : s.remarks) step(label, r, s.number, ink);
    out_ += fmt::format("  \"{}\" [label={}, {}]\n", info.name, label.value(), look.attributes);
  }

  void edge(ChartEdge const& e) {
    bool const dashed = e.reach == Reach::unreachable || e.reach == Reach::unshown;
    bool const dotted = !dashed && std::none_of(e.steps.begin(), e.steps.end(), [](auto const& s) { return s.wording_shown; });
    DotLabel label(true);
    for (auto const& s : e.steps) step(label, s, e.from, dashed ? grey : ink);
    // States are listed in the order of the text: a way back is laid out as its reverse, so that time runs downwards.
    bool const back = e.to < e.from;
    out_ += fmt::format("  \"{}\" -> \"{}\" [label={}, color=\"{}\", tooltip=\"{}\"{}{}]\n", name(back ? e.to : e.from),
                        name(back ? e.from : e.to), label.value(), dashed ? std::string(grey) : colours_of(e.actors),
                        escaped_string(actor_words(b_, e.actors, lang_)), back ? ", dir=back" : "",
                        dashed ? ", style=dashed" : dotted ? ", style=dotted" : "");
  }

  std::string_view name(std::uint16_t state) const { return b_.states[state - 1u].name; }

  void step(DotLabel& label, ChartStep const& s, std::uint16_t from, std::string_view colour) {
    auto const& event = b_.events[s.event - 1u];
    auto const one = single_colour(event.actors);
    label.add(event.words.in(lang_), {28, 10, colour != ink || one.empty() ? colour : one});
    label.add(cite_words(b_, s.provisions), {28, 9, grey});
    label.add(reach_words(s.reach, lang_), {28, 9, grey, "I"});
    if (!s.wording_shown) label.add(not_shown.in(lang_), {28, 9, grey, "I"});
    for (auto const& l : deadline_lines(b_, chart_, s.deadlines, from, false, lang_)) label.add(l, {30, 9, ink, "", paper});
  }

  ProcedureBook const& b_;
  Chart const& chart_;
  Lang lang_;
  std::string out_;
};

}  // namespace

std::string diagram_dot(ProcedureBook const& book, Chart const& chart, Words title, Lang lang) {
  return Drawing(book, chart, lang).draw(title);
}

}  // namespace norma::oracle
