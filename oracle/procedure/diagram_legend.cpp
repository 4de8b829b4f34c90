#include "oracle/procedure/diagram_legend.hpp"

#include <array>
#include <fmt/format.h>

#include "oracle/procedure/diagram_words.hpp"
#include "oracle/procedure/dot_label.hpp"
#include "oracle/words.hpp"

namespace norma::oracle::diagram {
namespace {

constexpr std::array<std::string_view, 8> palette{"#C2550A", "#12833F", "#8A8A00", "#0B8C8C",
                                                  "#1F5FBF", "#6A3FB5", "#B5177E", "#7A4B2A"};
constexpr std::string_view rest_fill = "#DDEBD3", initial_fill = "#B9D8A4", way_fill = "#FFFFFF", lost_fill = "#F2F2F2";

// clang-format off
constexpr Words who{
    "Кто действует (цвет стрелки; несколько цветов: любой из них)",
    "Who acts (colour of the arrow; several colours: any of them)"};
constexpr Words signs          {"Обозначения", "Signs"};
constexpr Words sign_initial   {"начало процедуры", "the procedure begins here"};
constexpr Words sign_rest      {"покой: никто не должен действовать", "at rest: nobody has to act"};
constexpr Words sign_under_way {"в пути: дело не окончено", "under way: the course is not over"};
constexpr Words sign_dead_end{
    "дело может остановиться: никто не обязан действовать к сроку",
    "a course can stop here: nobody is bound to act by any date"};
constexpr Words sign_lost      {"пунктир: состояние или переход недостижимы", "dashed: a state or step that cannot be reached"};
constexpr Words sign_deadline{
    "срок; если не сказано иное, считается со дня, когда дело пришло в это состояние",
    "a deadline; unless it says otherwise, it runs from the day on which the course came to the state"};
// clang-format on

std::string_view colour(std::size_t actor) { return palette[(actor - 1) % palette.size()]; }

std::string cells(std::string const& sample, std::string_view words) {
  return sample + fmt::format("<TD ALIGN=\"LEFT\">{}</TD>", escaped_html(words));
}

std::string box(std::string_view fill, std::string_view border, int width, bool dashed = false) {
  return fmt::format("<TD WIDTH=\"26\" HEIGHT=\"12\" FIXEDSIZE=\"TRUE\" BORDER=\"{}\" COLOR=\"{}\" BGCOLOR=\"{}\"{}></TD>", width, border,
                     fill, dashed ? " STYLE=\"DASHED\"" : "");
}

bool lost(Reach r) { return r == Reach::unreachable || r == Reach::unshown; }

std::vector<std::string> actors(ProcedureBook const& book, Chart const& chart, Lang lang) {
  std::vector<std::string> out;
  for (std::size_t a = 1; a <= book.actors.size(); ++a)
    if (holds(chart.actors, a))
      out.push_back(cells(fmt::format("<TD WIDTH=\"26\" HEIGHT=\"4\" FIXEDSIZE=\"TRUE\" BGCOLOR=\"{}\"></TD>", colour(a)),
                          book.actors[a - 1].words.in(lang)));
  return out;
}

std::vector<std::string> looks(Chart const& chart, Lang lang) {
  std::vector<std::string> out{cells(box(initial_fill, ink, 2), sign_initial.in(lang)), cells(box(rest_fill, ink, 1), sign_rest.in(lang)),
                               cells(box(way_fill, ink, 1), sign_under_way.in(lang))};
  bool stops = false, loses = false;
  for (auto const& s : chart.states) {
    stops = stops || s.dead_end == DeadEnd::yes;
    loses = loses || lost(s.reach);
  }
  for (auto const& e : chart.edges) loses = loses || lost(e.reach);
  if (stops) out.push_back(cells(box(way_fill, red, 3), sign_dead_end.in(lang)));
  if (loses) out.push_back(cells(box(lost_fill, grey, 1, true), sign_lost.in(lang)));
  out.push_back(cells(box(paper, paper, 0), sign_deadline.in(lang)));
  return out;
}

// Two lists side by side, row by row.
std::string side_by_side(std::vector<std::string> const& left, std::vector<std::string> const& right) {
  std::string out;
  for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    auto const at = [&](auto const& list) { return i < list.size() ? list[i] : "<TD></TD><TD></TD>"; };
    out += "<TR>" + at(left) + at(right) + "</TR>";
  }
  return out;
}

}  // namespace

Look look_of(bool initial, Rest rest, Reach reach, bool stops) {
  if (lost(reach))
    return {grey, fmt::format("style=\"rounded,filled,dashed\", fillcolor=\"{}\", color=\"{}\"", lost_fill, grey)};
  auto const fill = initial ? initial_fill : rest == Rest::at_rest ? rest_fill : way_fill;
  auto out = fmt::format("fillcolor=\"{}\", color=\"{}\"", fill, stops ? red : ink);
  if (stops) out += ", penwidth=3";
  else if (initial) out += ", penwidth=2";
  return {ink, out};
}

std::string colours_of(std::uint64_t actors) {
  std::string out;
  for (std::size_t a = 1; a <= 64; ++a)
    if (holds(actors, a)) (out += out.empty() ? "" : ":") += colour(a);
  return out;
}

std::string_view single_colour(std::uint64_t actors) {
  if (actors == 0 || (actors & (actors - 1)) != 0) return "";
  std::size_t a = 1;
  while (!holds(actors, a)) ++a;
  return colour(a);
}

std::string legend(ProcedureBook const& book, Chart const& chart, Words title, Lang lang) {
  auto const& law = book.editions[chart.edition];
  auto const heading = fmt::format("{}, {}{} ({}{})", title.in(lang), diagram::edition.in(lang), date_words(law.interval.from, lang),
                                   decree.in(lang), law.decree);
  auto const heads = [&](Words w) { return "<TD COLSPAN=\"2\" ALIGN=\"LEFT\"><B>" + escaped_html(w.in(lang)) + "</B></TD>"; };
  auto out = "<<FONT POINT-SIZE=\"11\"><TABLE BORDER=\"0\" CELLSPACING=\"4\"><TR><TD COLSPAN=\"4\" ALIGN=\"LEFT\"><FONT POINT-SIZE=\"18\"><B>" +
             escaped_html(heading) + "</B></FONT></TD></TR><TR>" + heads(who) + heads(signs) + "</TR>" +
             side_by_side(actors(book, chart, lang), looks(chart, lang));
  auto const note = [&](Words about, std::vector<std::string> const& lines) {
    if (lines.empty()) return;
    out += "<TR><TD COLSPAN=\"4\" ALIGN=\"LEFT\" BALIGN=\"LEFT\"><B>" + escaped_html(about.in(lang)) + "</B>";
    for (auto const& l : lines)
      for (auto const& part : wrapped(l, 150)) out += "<BR/>" + escaped_html(part);
    out += "</TD></TR>";
  };
  note(elsewhere, deadline_lines(book, chart, chart.elsewhere, 0, true, lang));
  std::vector<std::string> remarks;
  for (auto const& s : chart.everywhere) {
    remarks.push_back(std::string(book.events[s.event - 1u].words.in(lang)) + " (" + cite_words(book, s.provisions) + "); " +
                      actor_words(book, book.events[s.event - 1u].actors, lang));
    for (auto const& l : deadline_lines(book, chart, s.deadlines, 0, false, lang)) remarks.back() += "; " + std::string(deadline_of.in(lang)) + ": " + l;
  }
  note(everywhere, remarks);
  return out + "</TABLE></FONT>>";
}

}  // namespace norma::oracle::diagram
