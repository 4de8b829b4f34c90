#include "verify/declared.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

namespace norma::verify {
namespace {

using nlohmann::json;

// What an answer without outcomes may be.
constexpr std::array no_outcomes{State::not_due, State::gap, State::conflict, State::not_encoded};

struct Malformed {
  std::string what;
};

class DeclarationReader {
 public:
  DeclarationReader(std::string file, Rulebook const& book) : file_(std::move(file)), book_(book) {}

  Declaration read(json const& j) const {
    only(j, {"decree", "commencement", "effects", "why", "doubt"}, "");
    Declaration out{file_, text(j, "decree", ""), {}, {}};
    auto const day = parse_date(text(j, "commencement", ""));
    if (!day) fail("commencement", "a day YYYY-MM-DD");
    out.commencement = *day;
    if (!j.contains("effects") || !j["effects"].is_array()) fail("effects", "a list");
    for (std::size_t i = 0; i < j["effects"].size(); ++i) out.effects.push_back(effect(j["effects"][i], "effects[" + std::to_string(i) + "]"));
    return out;
  }

 private:
  [[noreturn]] void fail(std::string const& field, std::string const& expected) const { throw Malformed{file_ + ": " + field + ": expected " + expected}; }

  void only(json const& j, std::set<std::string> const& fields, std::string const& where) const {
    if (!j.is_object()) fail(where.empty() ? "the file" : where, "an object");
    for (auto const& [key, value] : j.items())
      if (!fields.contains(key)) fail(where + (where.empty() ? "" : ".") + key, "no such field");
  }

  std::string text(json const& j, char const* field, std::string const& where) const {
    if (!j.contains(field) || !j[field].is_string() || j[field].get_ref<std::string const&>().empty()) fail(where + (where.empty() ? "" : ".") + field, "a text");
    return j[field];
  }

  std::vector<std::string> texts(json const& j, char const* field, std::string const& where) const {
    if (!j.contains(field) || !j[field].is_array()) fail(where + "." + field, "a list of texts");
    std::vector<std::string> out;
    for (auto const& x : j[field]) {
      if (!x.is_string()) fail(where + "." + field, "a list of texts");
      out.push_back(x);
    }
    return out;
  }

  Effect effect(json const& j, std::string const& where) const {
    only(j, {"decision", "provisions", "gains", "loses", "words", "source", "ru", "en", "doubt", "beyond"}, where);
    Effect e{text(j, "decision", where), texts(j, "provisions", where), texts(j, "gains", where), texts(j, "loses", where), text(j, "ru", where), text(j, "en", where), j.contains("beyond") ? text(j, "beyond", where) : std::string()};
    static_cast<void>(text(j, "words", where));
    auto const d = std::find_if(book_.decisions.begin(), book_.decisions.end(), [&](auto const& x) { return x.name == e.decision && !x.internal; });
    bool const date = std::any_of(book_.derived.begin(), book_.derived.end(), [&](auto const& x) { return x.name == e.decision; });
    if (d == book_.decisions.end() && !date) fail(where + ".decision", "the name of a printed decision or of a date, found " + e.decision);
    if (date && !(e.gains.empty() && e.loses.empty())) fail(where + ".gains/loses", "nothing: a date is another, or it is not");
    for (auto const& p : e.provisions)
      if (find_provision(book_.provisions, p) == book_.provisions.size()) fail(where + ".provisions", "ids of provisions, found " + p);
    for (auto const* list : {&e.gains, &e.loses})
      for (auto const& o : *list)
        if (!known(*d, o)) fail(where + ".gains/loses", "outcomes of " + e.decision + " or not_due, gap, conflict, not_encoded, found " + o);
    return e;
  }

  static bool known(DecisionInfo const& d, std::string const& name) {
    return std::any_of(d.outcomes.begin(), d.outcomes.end(), [&](auto const& o) { return o.name == name; }) ||
           std::any_of(no_outcomes.begin(), no_outcomes.end(), [&](State s) { return name_of(s) == name; });
  }

  std::string file_;
  Rulebook const& book_;
};

// The outcomes, or what stands in their place.
std::set<std::string> answers(DecisionInfo const& d, solver::Said s) {
  std::set<std::string> out;
  if (s.state != State::answered) out.emplace(name_of(s.state));
  for (std::size_t o = 0; o < d.outcomes.size(); ++o)
    if ((s.lawful >> o & 1) != 0) out.emplace(d.outcomes[o].name);
  return out;
}

std::set<std::string> minus(std::set<std::string> a, std::set<std::string> const& b) {
  for (auto const& x : b) a.erase(x);
  return a;
}

bool touches(std::vector<std::string> const& list, std::set<std::string> const& names) {
  return std::any_of(list.begin(), list.end(), [&](auto const& x) { return names.contains(x); });
}

}  // namespace

std::variant<Declaration, std::string> read_declaration(std::filesystem::path const& file, Rulebook const& book) {
  std::ifstream in(file);
  if (!in) return file.string() + ": cannot be read";
  auto const j = json::parse(in, nullptr, false);
  if (j.is_discarded()) return file.string() + ": expected JSON";
  try {
    return DeclarationReader(file.string(), book).read(j);
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

Declared hold(Diff const& d, std::vector<Declaration> const& list) {
  auto const& book = d.laws.after.book;
  Declared out;
  std::vector<std::vector<char>> used;
  for (auto const& x : list) used.emplace_back(x.effects.size(), 0);
  for (std::size_t i = 0; i < d.difference.changes.size(); ++i) {
    auto const& c = d.difference.changes[i];
    out.by.emplace_back();
    std::set<std::string> responsible;
    for (auto const* side : {&d.responsible[i].before, &d.responsible[i].after})
      for (auto const p : *side) responsible.emplace(book.provisions[p].id);
    if (c.date) {
      for (std::size_t k = 0; k < list.size(); ++k)
        for (std::size_t e = 0; e < list[k].effects.size(); ++e)
          if (list[k].effects[e].decision == book.derived[c.index].name && touches(list[k].effects[e].provisions, responsible)) {
            out.by.back().push_back({k, e});
            used[k][e] = 1;
          }
      continue;
    }
    auto const& decision = book.decisions[c.index];
    auto const was = answers(decision, {c.shift.before, c.shift.lost}), is = answers(decision, {c.shift.after, c.shift.gained});
    auto const gained = minus(is, was), lost = minus(was, is);
    auto open_gains = gained, open_losses = lost;
    std::vector<EffectAt> some;
    for (std::size_t k = 0; k < list.size(); ++k)
      for (std::size_t e = 0; e < list[k].effects.size(); ++e) {
        auto const& effect = list[k].effects[e];
        if (effect.decision != decision.name || !touches(effect.provisions, responsible)) continue;
        if (!touches(effect.gains, gained) && !touches(effect.loses, lost)) continue;
        some.push_back({k, e});
        open_gains = minus(open_gains, {effect.gains.begin(), effect.gains.end()});
        open_losses = minus(open_losses, {effect.loses.begin(), effect.loses.end()});
      }
    if (!open_gains.empty() || !open_losses.empty()) continue;
    for (auto const at : some) used[at.declaration][at.effect] = 1;
    out.by.back() = std::move(some);
  }
  for (std::size_t k = 0; k < list.size(); ++k)
    for (std::size_t e = 0; e < used[k].size(); ++e)
      if (!used[k][e] && list[k].effects[e].beyond.empty()) out.without_effect.push_back({k, e});
  return out;
}

}  // namespace norma::verify
