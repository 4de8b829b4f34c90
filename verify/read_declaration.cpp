#include "verify/declared.hpp"

#include <algorithm>
#include <set>

#include "corpus_files/strict_json.hpp"
#include "procedures/aside.hpp"
#include "rulebook/read.hpp"
#include "rulebook/text.hpp"
#include "rulebook/text_scope.hpp"

namespace norma::verify {
namespace {


// What an answer without outcomes may be.
constexpr std::array no_outcomes{State::not_due, State::gap, State::conflict, State::not_encoded};

using corpus::Json;

struct Malformed {
  std::string what;
};

class DeclarationReader {
 public:
  DeclarationReader(std::string file, Rulebook const& book) : file_(std::move(file)), book_(book) {}

  Declaration read(Json const& j) const {
    only(j, {"decree", "commencement", "effects", "procedure", "why", "doubt"}, "");
    Declaration out{file_, text(j, "decree", ""), {}, {}};
    auto const first = parse_date(text(j, "commencement", ""));
    if (!first) fail("commencement", "a day YYYY-MM-DD");
    out.commencement = *first;
    if (!j.contains("effects") || !j["effects"].is_array()) fail("effects", "a list");
    for (std::size_t i = 0; i < j["effects"].size(); ++i) out.effects.push_back(effect(j["effects"][i], "effects[" + std::to_string(i) + "]", out.commencement));
    if (!j.contains("procedure")) return out;
    if (!j["procedure"].is_array()) fail("procedure", "a list");
    for (std::size_t i = 0; i < j["procedure"].size(); ++i) out.procedure.push_back(of_procedure(j["procedure"][i], "procedure[" + std::to_string(i) + "]", out.commencement));
    return out;
  }

 private:
  [[noreturn]] void fail(std::string const& field, std::string const& expected) const { throw Malformed{file_ + ": " + field + ": expected " + expected}; }

  void only(Json const& j, std::set<std::string> const& fields, std::string const& where) const {
    if (!j.is_object()) fail(where.empty() ? "the file" : where, "an object");
    for (auto const& [key, value] : j.items())
      if (!fields.contains(key)) throw Malformed{file_ + ": " + where + (where.empty() ? "" : ".") + Json(key).dump() + ": no such field"};
  }

  std::string text(Json const& j, char const* field, std::string const& where) const {
    if (!j.contains(field) || !j[field].is_string() || j[field].get_ref<std::string const&>().empty()) fail(where + (where.empty() ? "" : ".") + field, "a text");
    return j[field];
  }

  std::vector<std::string> texts(Json const& j, char const* field, std::string const& where) const {
    if (!j.contains(field) || !j[field].is_array()) fail(where + "." + field, "a list of texts");
    std::vector<std::string> out;
    for (auto const& x : j[field]) {
      if (!x.is_string()) fail(where + "." + field, "a list of texts");
      out.push_back(x);
    }
    return out;
  }

  Effect effect(Json const& j, std::string const& where, Date commencement) const {
    only(j, {"decision", "provisions", "gains", "loses", "words", "source", "ru", "en", "doubt", "beyond", "from", "until", "when", "dates"}, where);
    Effect e{text(j, "decision", where), texts(j, "provisions", where), texts(j, "gains", where), texts(j, "loses", where), text(j, "ru", where), text(j, "en", where)};
    if (j.contains("beyond")) e.beyond = text(j, "beyond", where);
    if (j.contains("when")) e.when = condition(text(j, "when", where), where);
    if (j.contains("from")) e.from = day(j, "from", where);
    if (j.contains("until")) e.until = day(j, "until", where);
    if (e.until && *e.until <= e.from.value_or(commencement)) fail(where + ".until", "a day after " + iso_date(e.from.value_or(commencement)) + ", on which it begins to hold");
    if (e.provisions.empty()) fail(where + ".provisions", "at least one id");
    sourced(j, where);
    auto const d = std::find_if(book_.decisions.begin(), book_.decisions.end(), [&](auto const& x) { return x.name == e.decision && !x.internal; });
    bool const date = std::any_of(book_.derived.begin(), book_.derived.end(), [&](auto const& x) { return names(x, e.decision); });
    if (d == book_.decisions.end() && !date) fail(where + ".decision", "the name of a printed decision or of a date, found " + e.decision);
    if (j.contains("dates")) e.directions = directions(j, where, date);
    if (date && !(e.gains.empty() && e.loses.empty())) fail(where + ".gains/loses", "nothing: a date is another, or it is not");
    registered(e.provisions, where);
    for (auto const& [field, list] : {std::pair("gains", &e.gains), std::pair("loses", &e.loses)})
      for (auto const& o : *list)
        if (!known(*d, o)) fail(where + "." + field, "outcomes of " + e.decision + " (" + outcomes_of(*d) + ") or not_due, gap, conflict, not_encoded, found " + o);
    return e;
  }

  static std::string beside() {
    std::string out;
    for (auto const& t : procedures::all_beside())
      (out += out.empty() ? "" : ", ") += t.name;
    return out;
  }

  void distinct(std::vector<std::string> list, std::string const& where) const {
    std::sort(list.begin(), list.end());
    if (auto const again = std::adjacent_find(list.begin(), list.end()); again != list.end()) fail(where, "each once, found again " + *again);
  }

  void registered(std::vector<std::string> const& provisions, std::string const& where) const {
    distinct(provisions, where + ".provisions");
    for (auto const& p : provisions)
      if (find_provision(book_.provisions, p) == book_.provisions.size()) fail(where + ".provisions", "ids of provisions, found " + p);
  }

  // What every effect says of itself.
  void sourced(Json const& j, std::string const& where) const {
    for (char const* field : {"words", "source"}) static_cast<void>(text(j, field, where));
    if (j.contains("doubt")) static_cast<void>(text(j, "doubt", where));
  }

  procedures::Effect of_procedure(Json const& j, std::string const& where, Date commencement) const {
    only(j, {"change", "of", "provisions", "rows", "words", "source", "ru", "en", "doubt", "beyond"}, where);
    procedures::Effect e{text(j, "change", where), text(j, "of", where), texts(j, "provisions", where), text(j, "ru", where), text(j, "en", where)};
    e.commencement = commencement;
    if (j.contains("beyond")) e.beyond = text(j, "beyond", where);
    sourced(j, where);
    if (e.change != "added" && e.change != "ended" && e.change != "changed") fail(where + ".change", "added, ended or changed, found " + e.change);
    bool const row = e.of == "step" || e.of == "condition" || e.of == "duty" || e.of == "right" || e.of == "event";
    if (!row && !procedures::find_beside(e.of)) fail(where + ".of", "step, condition, duty, right, event, or what is beside rows (" + beside() + "), found " + e.of);
    if (row && e.provisions.empty()) fail(where + ".provisions", "at least one id");
    registered(e.provisions, where);
    if (j.contains("rows")) {
      e.rows = texts(j, "rows", where);
      if (!row) fail(where + ".rows", "no such field, unless the effect is of a row");
      if (e.rows.empty()) fail(where + ".rows", "at least one key of a change, as diff and gate tell it (duty/24:4 notice/added)");
      distinct(e.rows, where + ".rows");
    }
    return e;
  }

  Date day(Json const& j, char const* field, std::string const& where) const {
    auto const out = j[field].is_string() ? parse_date(j[field].get<std::string>()) : std::nullopt;
    if (!out) fail(where + "." + field, "a day YYYY-MM-DD");
    return *out;
  }

  std::string condition(std::string const& words, std::string const& where) const {
    auto const read = rulebook::read_expression_text(words, book_, Sort::boolean);
    if (auto const* fault = std::get_if<rulebook::Fault>(&read)) fail(where + ".when", "a condition in the language of rules\n" + rulebook::shown(*fault, where + ".when", Lang::en));
    return words;
  }

  solver::Directions directions(Json const& j, std::string const& where, bool date) const {
    auto const list = texts(j, "dates", where);
    if (!date) fail(where + ".dates", "no such field, unless the decision is a date");
    solver::Directions out{false, false, false, false};
    for (auto const& w : list) {
      if (w != "earlier" && w != "later" && w != "given" && w != "gone") fail(where + ".dates", "earlier, later, given, gone, found " + w);
      (w == "earlier" ? out.earlier : w == "later" ? out.later : w == "given" ? out.given : out.gone) = true;
    }
    if (list.empty()) fail(where + ".dates", "some of earlier, later, given, gone");
    return out;
  }

  static std::string outcomes_of(DecisionInfo const& d) {
    std::string out;
    for (auto const& o : d.outcomes) out += (out.empty() ? "" : ", ") + std::string(o.name);
    return out;
  }

  static bool known(DecisionInfo const& d, std::string const& name) {
    return std::any_of(d.outcomes.begin(), d.outcomes.end(), [&](auto const& o) { return o.name == name; }) ||
           std::any_of(no_outcomes.begin(), no_outcomes.end(), [&](State s) { return name_of(s) == name; });
  }

  std::string file_;
  Rulebook const& book_;
};

}  // namespace

bool names(DerivedInfo const& date, std::string_view name) { return date.name == name || rulebook::derived_name(date) == name; }

std::variant<Declaration, std::string> read_declaration(std::filesystem::path const& file, Rulebook const& book) {
  if (std::error_code failed; !std::filesystem::is_regular_file(file, failed)) return file.string() + ": cannot be read; expected a file";
  auto const text = rulebook::text_of_file(file.string(), rulebook::largest_file);
  if (!text) return file.string() + ": cannot be read";
  auto const parsed = corpus::parse_strict(*text);
  if (auto const* wrong = std::get_if<oracle::InputError>(&parsed))
    return file.string() + ": " + (wrong->found == oracle::field_again.en ? "\"" + wrong->field.en + "\" is given twice in one object" : "expected " + wrong->expected.en);
  try {
    return DeclarationReader(file.string(), book).read(std::get<corpus::Json>(parsed));
  } catch (Malformed const& m) {
    return m.what;
  }
}

std::variant<std::vector<Declaration>, std::string> read_declarations(std::filesystem::path const& folder, Rulebook const& book) {
  std::error_code failed;
  std::vector<std::filesystem::path> files;
  for (std::filesystem::directory_iterator i(folder, failed), end; !failed && i != end; i.increment(failed))
    if (i->path().extension() == ".json") files.push_back(i->path());
  if (failed) return folder.string() + ": " + failed.message();
  std::sort(files.begin(), files.end());
  std::vector<Declaration> out;
  for (auto const& f : files) {
    auto read = read_declaration(f, book);
    if (auto* wrong = std::get_if<std::string>(&read)) return std::move(*wrong);
    out.push_back(std::move(std::get<Declaration>(read)));
  }
  std::stable_sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return a.commencement < b.commencement; });
  return out;
}

}  // namespace norma::verify
