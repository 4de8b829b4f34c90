#include "rulebook/date_bounds.hpp"
#include "rulebook/read.hpp"

#include <fstream>
#include <iterator>

#include "model/fingerprint.hpp"
#include "model/outcome.hpp"
#include "rulebook/expression.hpp"
#include "rulebook/names.hpp"
#include "rulebook/whole.hpp"
#include "rulebook/write.hpp"

namespace norma::rulebook {
namespace {

using nlohmann::json;

class BookReader {
 public:
  BookReader(json const& root, Arena& arena) : top_(root, "rulebook", arena), arena_(arena) {}

  Rulebook read() {
    b_.act = top_.text("act");
    rows("readings", 250, [&](Fields const& f) { reading(f); });
    b_.readings = arena_.readings;
    rows("provisions", 5000, [&](Fields const& f) { provision(f); });
    b_.provisions = arena_.provisions;
    rows("editions", 200, [&](Fields const& f) { b_.editions.push_back({interval(f), f.text("decree")}); });
    rows("facts", 2000, [&](Fields const& f) { fact(f); });
    // Decisions and derived dates are named by definitions, whose own expressions come later.
    rows("decisions", max_decisions, [&](Fields const& f) { decision(f); }, {"due"});
    rows("dates", max_derived, [&](Fields const& f) { derived(f); });
    rows("definitions", max_definitions - 1, [&](Fields const& f) { definition(f); });
    again("decisions", [&](Fields const& f) { b_.decisions[due_++].due = expr(f, "due", Sort::boolean); });
    rows("rules", max_rules, [&](Fields const& f) { rule(f); }, {"defeated_by"});
    again("rules", [&](Fields const& f) { defeaters(f); });
    rows("strata", max_rules, [&](Fields const& f) { stratum(f); });
    if (next_ != b_.rules.size()) top_.fail("strata", "every rule in a stratum");
    rows("constraints", 1000, [&](Fields const& f) { b_.constraints.push_back(constraint(f)); });
    rows("fits", 1000, [&](Fields const& f) { b_.fits.push_back(constraint(f)); });
    rows("properties", 1000, [&](Fields const& f) {
      b_.properties.push_back({f.text("name"), f.words("words"), cites(f), expr(f, "holds", Sort::boolean)});
    });
    rows("outside", 100, [&](Fields const& f) { outside(f); });
    if (top_.has("unanswered"))
      rows("unanswered", 100, [&](Fields const& f) {
        b_.unanswered.push_back({f.text("name"), f.flag("date"), f.words("words"), cites(f), f.words("needed")});
      });
    rows("usual", 100, [&](Fields const& f) { b_.usual.push_back({named_fact(f, "fact", Sort::date), f.number("years", 0, 150)}); });
    b_.governing_date = position(names_.definitions, top_, "governing_date", "the name of a definition");
    if (b_.definitions[b_.governing_date].sort != Sort::date) top_.fail("governing_date", "a definition that is a date");
    b_.decided_on = named_fact(top_, "decided_on", Sort::date);
    b_.received_on = named_fact(top_, "received_on", Sort::date);
    joint();
    top_.nothing_else({"format", "version", "digest"});
    if (auto const wrong = fault_of(b_)) top_.fail(wrong->table, wrong->expected);
    if (auto const beyond = beyond_dates(b_))
      top_.fail("rules", "dates of the years " + std::to_string(first_held) + " to " + std::to_string(last_held) + " only; " + beyond->row + " may come to " + std::to_string(beyond->from) + " to " + std::to_string(beyond->to));
    return std::move(b_);
  }

 private:
  void rows(char const* table, std::size_t most, auto const& row, std::initializer_list<std::string_view> read_again = {}) {
    auto const& list = top_.at(table);
    if (!list.is_array() || list.size() > most) top_.fail(table, "a list of at most " + std::to_string(most) + " rows");
    for (std::size_t i = 0; i < list.size(); ++i) {
      Fields const f(list[i], std::string(table) + "[" + std::to_string(i) + "]", arena_);
      row(f);
      f.nothing_else(read_again);
    }
  }
  // What could not be read before other tables were.
  void again(char const* table, auto const& row) {
    for (std::size_t i = 0; auto const& x : top_.at(table)) row(Fields(x, std::string(table) + "[" + std::to_string(i++) + "]", arena_));
  }

  template <class Key>
  void declare(std::map<Key, std::uint16_t, std::less<>>& in, Key name, Fields const& f, char const* field) {
    if (!in.emplace(std::move(name), static_cast<std::uint16_t>(in.size())).second) f.fail(field, "a name that no row above has");
  }

  using Positions = std::map<std::string, std::uint16_t, std::less<>>;
  std::uint16_t position(Positions const& in, Fields const& f, char const* field, char const* expected) const {
    auto const at = in.find(f.text(field));
    if (at == in.end()) f.fail(field, expected);
    return at->second;
  }
  // Of each name in the list.
  std::vector<std::uint16_t> positions(Positions const& in, Fields const& f, char const* field, std::string const& expected) const {
    std::vector<std::uint16_t> out;
    for (auto const& name : f.texts(field)) {
      auto const at = in.find(name);
      if (at == in.end()) f.fail(field, expected + ", found " + name);
      out.push_back(at->second);
    }
    return out;
  }

  std::uint16_t named_fact(Fields const& f, char const* field, Sort sort) const {
    auto const i = position(names_.facts, f, field, "the path of a fact");
    if (b_.facts[i].sort != sort) f.fail(field, "a fact of sort " + std::string(sort_names[static_cast<std::size_t>(sort)]));
    return i;
  }

  Interval interval(Fields const& f) const {
    Interval const i{f.date("from", Date{}), f.date("until", never)};
    if (!(i.from < i.until)) f.fail("until", "a day after `from`");
    return i;
  }

  void reading(Fields const& f) {
    Reading r{f.text("id"), {}, f.words("question"), {}};
    auto const list = f.texts("cites");
    if (list.size() > r.cites.size()) f.fail("cites", "at most " + std::to_string(r.cites.size()) + " provisions");
    for (std::size_t i = 0; i < list.size(); ++i) r.cites[i] = arena_.keep(list[i]);
    auto const& alternatives = f.at("alternatives");
    if (!alternatives.is_array() || alternatives.size() < 2 || alternatives.size() > 3) f.fail("alternatives", "two or three");
    for (std::size_t a = 0; a < alternatives.size(); ++a) {
      Fields const one(alternatives[a], f.where() + ".alternatives", arena_);
      r.alternatives[a] = {one.text("name"), one.words("words")};
      one.nothing_else();
    }
    declare(names_.readings, std::string(r.id), f, "id");
    arena_.readings.push_back(r);
  }

  void provision(Fields const& f) {
    Fields const t(f.at("treatment"), f.where() + ".treatment", arena_);
    auto const kind = named<Treatment::Kind>(treatment_names, t.text("kind"));
    if (!kind) t.fail("kind", "encoded, open_texture, no_effect or not_shown");
    Treatment treatment{*kind};
    if (*kind == Treatment::Kind::open_texture) treatment.fact = t.text("fact");
    if (*kind == Treatment::Kind::no_effect) {
      auto const why = named<Why>(why_names, t.text("why"));
      if (!why) t.fail("why", "lead_in, repealed, procedure or organisation");
      treatment.why = *why;
      treatment.reason = t.text("reason");
    }
    t.nothing_else();
    auto const words = f.words("words");
    auto const id = f.text("id");
    declare(provisions_, std::string(id), f, "id");
    arena_.provisions.push_back({id, f.text("cite"), f.date("from", Date{}), f.date("until", never), f.text("decree"), treatment, words.ru, words.en, f.flag("found") ? Mark::found : Mark::seed, earlier(f)});
  }

  std::span<Wording const> earlier(Fields const& f) {
    if (!f.has("earlier")) return {};
    auto const& list = f.at("earlier");
    if (!list.is_array() || list.empty() || list.size() > 100) f.fail("earlier", "a list of wordings");
    auto& out = arena_.wordings.emplace_back();
    for (auto const& x : list) {
      Fields const w(x, f.where() + ".earlier", arena_);
      auto const words = w.words("words");
      out.push_back({w.date("from", Date{}), w.date("until", never), w.text("decree"), words.ru, words.en, w.flag("found") ? Mark::found : Mark::seed});
      w.nothing_else();
    }
    return out;
  }

  EnumInfo enumerators(Fields const& f, char const* field) {
    auto const& list = f.at(field);
    if (!list.is_array() || list.empty() || list.size() > 250) f.fail(field, "a list of names with words");
    auto& out = arena_.enumerations.emplace_back();
    for (auto const& x : list) {
      Fields const e(x, f.where() + "." + field, arena_);
      out.push_back({e.text("name"), e.words("words")});
      e.nothing_else();
    }
    return out;
  }

  Sort sort(Fields const& f) const {
    auto const s = named<Sort>(sort_names, f.text("sort"));
    if (!s) f.fail("sort", "boolean, integer, date or enumeration");
    return *s;
  }

  void fact(Fields const& f) {
    FactInfo info{.path = std::string(f.text("path")), .sort = sort(f), .nullable = f.flag("nullable"), .words = f.words("words"), .qualifies = f.flag("qualifies")};
    auto const value = [&](char const* field) { return info.sort == Sort::date ? f.date(field, Date{}).key() : f.number(field, -2'000'000'000, 2'000'000'000); };
    info.low = value("low");
    info.high = value("high");
    info.ordinary = value("ordinary");
    if (info.sort == Sort::enumeration) info.names = enumerators(f, "values");
    if (info.low > info.high) f.fail("high", "no less than `low`");
    if (info.sort == Sort::enumeration && (info.low < 0 || info.high > static_cast<std::int32_t>(info.names.size()) || info.ordinary < 0 || info.ordinary > static_cast<std::int32_t>(info.names.size())))
      f.fail("high", "numbers of its values, of which there are " + std::to_string(info.names.size()));
    if (f.has("within")) info.parent = named_fact(f, "within", Sort::boolean);
    if (f.has("element")) info.element = f.text("element");
    declare(names_.facts, info.path, f, "path");
    b_.facts.push_back(std::move(info));
  }

  void definition(Fields const& f) {
    DefinitionInfo d{f.text("name"), f.words("words"), cites(f), sort(f), {}};
    d.expr = expr(f, "is", d.sort);
    declare(names_.definitions, std::string(d.name), f, "name");
    b_.definitions.push_back(d);
  }

  std::uint32_t outcomes(DecisionInfo const& d, Fields const& f, char const* field) const {
    std::uint32_t mask = 0;
    for (auto const& name : f.texts(field)) {
      std::size_t o = 0;
      while (o < d.outcomes.size() && d.outcomes[o].name != name) ++o;
      if (o == d.outcomes.size()) f.fail(field, "outcomes of " + std::string(d.name) + ", found " + name);
      mask |= 1u << o;
    }
    return mask;
  }

  void decision(Fields const& f) {
    DecisionInfo d{f.text("name"), f.words("words"), enumerators(f, "outcomes"), f.flag("truth"), f.flag("internal"), 0, {}};
    if (d.outcomes.size() > 32) f.fail("outcomes", "at most 32");
    d.domain = outcomes(d, f, "domain");
    declare(names_.decisions, std::string(d.name), f, "name");
    b_.decisions.push_back(d);
  }

  void derived(Fields const& f) {
    DerivedInfo const d{f.text("name"), f.text("key"), f.words("words")};
    if (!names_.derived.emplace(std::pair(std::string(d.name), std::string(d.key)), static_cast<std::uint16_t>(names_.derived.size())).second)
      f.fail("name", "a date that no row above has");
    b_.derived.push_back(d);
  }

  std::uint16_t derived_in(Fields const& f, json const& name) const {
    bool const pair = name.is_array() && name.size() == 2 && name[0].is_string() && name[1].is_string();
    auto const at = pair ? names_.derived.find({name[0].get<std::string>(), name[1].get<std::string>()}) : names_.derived.end();
    if (at == names_.derived.end()) f.fail("date", "[name, key] of a derived date");
    return at->second;
  }

  Cite cite(Fields const& f, char const* field, std::string const& id) const {
    auto const at = provisions_.find(id);
    if (at == provisions_.end()) f.fail(field, "ids of provisions, found " + id);
    return {at->second};
  }

  Cites cites(Fields const& f) const {
    Cites out;
    for (auto const& id : f.texts("cites")) {
      if (out.size == out.items.size()) f.fail("cites", "at most " + std::to_string(out.items.size()));
      out.push_back(cite(f, "cites", id));
    }
    return out;
  }

  Expr expr(Fields const& f, char const* field, Sort sort) const {
    return read_expression(f.at(field), b_, names_, sort, f.where() + "." + field, arena_);
  }

  void rule(Fields const& f) {
    RuleInfo r;
    r.head.id = f.text("id");
    r.head.cites = cites(f);
    r.head.interval = interval(f);
    r.section = static_cast<std::uint16_t>(f.number("section", 0, 60000));
    auto const ids = f.texts("readings"), chosen = f.texts("alternatives");
    if (ids.size() != chosen.size() || ids.size() > r.head.readings.items.size()) f.fail("readings", "as many as alternatives, at most 2");
    for (std::size_t i = 0; i < ids.size(); ++i) {
      json const named = {"reading", ids[i], chosen[i]};
      auto const n = read_expression(named, b_, names_, Sort::boolean, f.where() + ".readings", arena_).back();
      r.head.readings.push_back({static_cast<std::uint16_t>(n.value), n.a});
    }
    r.guard = expr(f, "when", Sort::boolean);
    r.assigns = f.has("date");
    if (r.assigns) {
      r.target = derived_in(f, f.at("date"));
      r.value = expr(f, "is", Sort::date);
    } else {
      r.target = position(names_.decisions, f, "decision", "the name of a decision");
      auto const modality = named<Modality>(modality_names, f.text("modality"));
      if (!modality) f.fail("modality", "must, may, must_not or not_encoded");
      r.modality = *modality;
      r.outcomes = outcomes(b_.decisions[r.target], f, "outcomes");
    }
    auto const over = f.texts("overrides");
    if (over.size() > r.head.overrides.rules.items.size()) f.fail("overrides", "at most 6 rules");
    for (auto const& id : over) r.head.overrides.rules.push_back(arena_.keep(id));
    if (!over.empty()) r.head.overrides.basis = cite(f, "by", std::string(f.text("by")));
    declare(names_.rules, std::string(r.head.id), f, "id");
    b_.rules.push_back(std::move(r));
  }

  void defeaters(Fields const& f) {
    b_.rules[names_.rules.find(f.text("id"))->second].defeaters = positions(names_.rules, f, "defeated_by", "ids of rules");
  }

  void stratum(Fields const& f) {
    Stratum s{.first_rule = static_cast<std::uint16_t>(next_)};
    next_ += static_cast<std::size_t>(f.number("rules", 0, static_cast<std::int32_t>(b_.rules.size() - next_)));
    s.last_rule = static_cast<std::uint16_t>(next_);
    s.decisions = positions(names_.decisions, f, "decisions", "names of decisions");
    if (!f.at("dates").is_array()) f.fail("dates", "a list of [name, key]");
    for (auto const& x : f.at("dates")) s.derived.push_back(derived_in(f, x));
    s.contested = positions(names_.rules, f, "contested", "rules of the stratum");
    for (auto const r : s.contested)
      if (r < s.first_rule || r >= s.last_rule) f.fail("contested", "rules of the stratum, found " + std::string(b_.rules[r].head.id));
    b_.strata.push_back(std::move(s));
  }

  ConstraintInfo constraint(Fields const& f) const {
    return {f.text("name"), f.text("field"), f.words("words"), expr(f, "holds", Sort::boolean)};
  }

  void outside(Fields const& f) {
    OutsideAct o{f.text("act"), f.text("prolonged_by"), interval(f), {}, f.words("words")};
    for (auto const d : positions(names_.decisions, f, "decisions", "names of decisions")) o.decisions.push_back(b_.decisions[d].name);
    if (f.has("asked")) o.asked = f.text("asked");
    b_.outside.push_back(std::move(o));
  }

  void joint() {
    if (top_.at("joint").is_null()) return;
    auto const pair = top_.texts("joint");
    if (pair.size() != 2 || !names_.decisions.contains(pair[0]) || !names_.decisions.contains(pair[1])) top_.fail("joint", "null or the names of two decisions");
    b_.joint = Joint{names_.decisions.find(pair[0])->second, names_.decisions.find(pair[1])->second};
  }

  Fields top_;
  Arena& arena_;
  Rulebook b_;
  Names names_;
  std::map<std::string, std::uint16_t, std::less<>> provisions_;
  std::size_t due_ = 0, next_ = 0;
};

// The digest that the text names; throws Malformed if that is not the text's.
std::string digest_of(std::string_view text, json const& root) {
  // Looked at where it stands: a value may be as deep as the file is long, and a copy goes down into it.
  auto const is = [&](char const* field, json const& value) { return root.contains(field) && root[field] == value; };
  if (!root.is_object() || !is("format", format_name)) throw Malformed("expected a JSON object of format " + std::string(format_name));
  if (!is("version", version)) throw Malformed("expected version " + std::to_string(version) + " of the format; this program reads no other");
  auto const end = text.find('\n');
  auto const computed = end == text.npos ? std::string() : fingerprint(text.substr(end + 1));
  if (!is("digest", computed)) throw Malformed("expected a digest that fits the text (" + computed + "): the file was altered or cut off");
  return computed;
}

}  // namespace

std::variant<Loaded, std::string> read(std::string_view text) {
  if (text.size() > largest_file) return "expected a file of at most " + std::to_string(largest_file >> 20) + " MiB";
  auto const root = json::parse(text, nullptr, false);
  if (root.is_discarded()) return std::string("expected JSON; the file is damaged or cut off");
  try {
    auto const digest = digest_of(text, root);
    auto const arena = std::make_shared<Arena>();
    auto book = BookReader(root, *arena).read();
    return Loaded{std::move(book), digest, arena};
  } catch (Malformed const& e) {
    return std::string(e.what());
  }
}

std::optional<std::string> text_of_file(std::string const& file, std::size_t largest) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  std::string text;
  for (char chunk[1 << 16]; text.size() <= largest && (in.read(chunk, sizeof chunk), in.gcount() > 0);) text.append(chunk, static_cast<std::size_t>(in.gcount()));
  return in.bad() ? std::nullopt : std::optional(std::move(text));
}

std::variant<Loaded, std::string> read_file(std::string const& file) {
  auto const text = text_of_file(file, largest_file);
  if (!text) return file + ": cannot be read";
  auto out = read(*text);
  if (auto* wrong = std::get_if<std::string>(&out)) return file + ": " + *wrong;
  return out;
}

}  // namespace norma::rulebook
