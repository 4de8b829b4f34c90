#include "rulebook/read_concerns.hpp"

namespace norma::rulebook {
namespace {

constexpr std::size_t most_told = 1000;

class ConcernsReader {
 public:
  ConcernsReader(Fields const& top, ProcedureBook const& book, ProcedureNames const& names, Positions const& provisions)
      : top_(top), b_(book), names_(names), provisions_(provisions) {}

  Concerns read() {
    Fields const f(top_.at("concerns"), "procedure.concerns", top_.arena());
    c_.person = names_.actors_in(f, "person");
    c_.attended = names_.events_in(f, "attended");
    c_.burdens = names_.events_in(f, "burdens");
    c_.status_courses = names_.events_in(f, "status_courses");
    if (!f.at("status").is_null()) status(Fields(f.at("status"), "procedure.concerns.status", f.arena()));
    f.nothing_else();
    c_.tellings = pairs<Telling>("tellings");
    c_.contests = pairs<Contest>("contests");
    world();
    settled();
    answered();
    return std::move(c_);
  }

 private:
  void status(Fields const& f) {
    c_.status_begins = static_cast<std::uint16_t>(position(names_.events, f, "begins", "the name of an event") + 1);
    c_.status = position(names_.of_course.facts, f, "fact", "the path of a fact");
    auto const& fact = b_.facts[c_.status];
    if (fact.sort != Sort::enumeration || fact.names.size() > most_numbered) f.fail("fact", "a fact of sort enumeration, with at most 64 values");
    Positions values;
    for (auto const& v : fact.names) values.emplace(std::string(v.name), static_cast<std::uint16_t>(values.size()));
    c_.status_values = set_of(values, f, "values", "values of the fact");
    c_.status_ends = positions(names_.of_course.facts, f, "ends", "paths of facts");
    for (auto const end : c_.status_ends)
      if (b_.facts[end].sort != Sort::date) f.fail("ends", "facts of sort date");
    f.nothing_else();
  }

  void rows(char const* table, auto const& row) { rows_of(top_, "procedure.", table, most_told, row); }

  template <class Pair>
  std::span<Pair const> pairs(char const* table) {
    std::vector<Pair> out;
    rows(table, [&](Fields const& f) { out.push_back({names_.events_in(f, "by"), names_.events_in(f, "of")}); });
    return top_.arena().keep(std::move(out));
  }

  void world() {
    std::vector<WorldEvent> out;
    Positions ids;
    rows("world", [&](Fields const& f) {
      auto w = head_of_row<WorldEvent>(f, provisions_, ids);
      w.words = f.words("words");
      w.states = names_.states_in(f, "in");
      w.answers = names_.events_in(f, "answers");
      w.after = names_.events_in(f, "after");
      out.push_back(w);
    });
    c_.world = top_.arena().keep(std::move(out));
  }

  void settled() {
    std::vector<std::string_view> out;
    for (auto const& id : top_.texts("settled")) {
      if (!names_.steps.contains(id) && !names_.conditions.contains(id) && !names_.calls.contains(id)) top_.fail("settled", "ids of steps, conditions and calls, found " + id);
      out.push_back(top_.arena().keep(id));
    }
    c_.settled = top_.arena().keep(std::move(out));
  }

  void answered() {
    std::vector<AnsweredOmission> out;
    rows("answered", [&](Fields const& f) { out.push_back({f.text("omission"), f.words("because"), f.has("from") ? f.date("from", Date{}) : Date{}}); });
    c_.answered = top_.arena().keep(std::move(out));
  }

  Fields const& top_;
  ProcedureBook const& b_;
  ProcedureNames const& names_;
  Positions const& provisions_;
  Concerns c_;
};

}  // namespace

Concerns read_concerns(Fields const& top, ProcedureBook const& book, ProcedureNames const& names, Positions const& provisions) {
  return ConcernsReader(top, book, names, provisions).read();
}

}  // namespace norma::rulebook
