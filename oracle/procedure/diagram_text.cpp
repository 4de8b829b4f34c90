#include "oracle/procedure/diagram.hpp"
#include "oracle/procedure/diagram_words.hpp"
#include "oracle/words.hpp"

namespace norma::oracle {
namespace {

class Listing {
 public:
  Listing(ProcedureBook const& book, Chart const& chart, Lang lang) : b_(book), chart_(chart), lang_(lang) {}

  std::string write(Words title) {
    auto const& edition = b_.editions[chart_.edition];
    put(0, std::string(title.in(lang_)) + ", " + word(diagram::edition) + date_words(edition.interval.from, lang_) + " (" +
               word(diagram::decree) + std::string(edition.decree) + ")");
    for (auto const& s : chart_.states) state(s);
    if (!chart_.everywhere.empty()) {
      put(0, "\n" + word(diagram::everywhere) + ":");
      for (auto const& s : chart_.everywhere) step(1, "", s, 0);
    }
    if (!chart_.elsewhere.empty()) {
      put(0, "\n" + word(diagram::elsewhere) + ":");
      for (auto const& l : deadline_lines(b_, chart_, chart_.elsewhere, 0, true, lang_)) put(1, l);
    }
    // A listing is searched, and its reader wraps it: plain spaces.
    for (std::size_t at; (at = out_.find("\u00A0")) != std::string::npos;) out_.replace(at, 2, " ");
    return std::move(out_);
  }

 private:
  std::string word(Words w) const { return std::string(w.in(lang_)); }
  void put(std::size_t depth, std::string const& line) { (out_.append(2 * depth, ' ') += line) += "\n"; }

  void state(ChartState const& s) {
    auto const& info = b_.states[s.number - 1u];
    std::string marks = word(info.rest == Rest::at_rest ? diagram::at_rest : diagram::under_way);
    if (info.initial) marks = word(diagram::beginning) + ", " + marks;
    for (auto const w : {reach_words(s.reach, lang_), dead_end_words(s.dead_end, lang_)})
      if (!w.empty()) (marks += ", ") += w;
    put(0, "\n" + word(info.words) + " [" + marks + "]");
    for (auto const& l : deadline_lines(b_, chart_, s.deadlines, s.number, true, lang_)) put(1, word(diagram::deadline_of) + ": " + l);
    bool leaves = false;
    for (auto const& e : chart_.edges) {
      if (e.from != s.number) continue;
      leaves = true;
      put(1, "→ " + word(b_.states[e.to - 1u].words));
      for (auto const& x : e.steps) step(2, "", x, s.number);
    }
    if (!leaves) put(1, word(diagram::no_way_out));
    for (auto const& r : s.remarks) step(1, word(diagram::unmoving), r, s.number);
  }

  void step(std::size_t depth, std::string const& before, ChartStep const& s, std::uint16_t from) {
    auto const& event = b_.events[s.event - 1u];
    auto line = before + word(event.words) + " (" + cite_words(b_, s.provisions) + "); " + actor_words(b_, event.actors, lang_);
    auto const note = [&](std::string_view w) {
      if (!w.empty()) ((line += " [") += w) += "]";
    };
    note(reach_words(s.reach, lang_));
    if (!s.wording_shown) note(diagram::not_shown.in(lang_));
    put(depth, line);
    for (auto const& l : deadline_lines(b_, chart_, s.deadlines, from, false, lang_)) put(depth + 1, word(diagram::deadline_of) + ": " + l);
  }

  ProcedureBook const& b_;
  Chart const& chart_;
  Lang lang_;
  std::string out_;
};

}  // namespace

std::string diagram_text(ProcedureBook const& book, Chart const& chart, Words title, Lang lang) {
  return Listing(book, chart, lang).write(title);
}

}  // namespace norma::oracle
