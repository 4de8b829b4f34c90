#include "rulebook/read.hpp"

#include <fstream>
#include <iterator>

#include "model/fingerprint.hpp"
#include "model/outcome.hpp"
#include "rulebook/date_bounds.hpp"
#include "rulebook/names.hpp"
#include "rulebook/read_parts.hpp"
#include "rulebook/read_procedure.hpp"
#include "rulebook/whole.hpp"

namespace norma::rulebook {
namespace {

using nlohmann::json;

class BookReader {
 public:
  BookReader(json const& root, Arena& arena) : top_(root, "rulebook", arena), arena_(arena) {}

  // The act; its procedure, too, if the file is of the version that has one.
  std::pair<Rulebook, std::optional<ProcedureBook>> read(bool with_procedure) {
    std::optional<ProcedureBook> procedure;
    b_.act = top_.text("act");
    rows("readings", 250, [&](Fields const& f) {
      arena_.readings.push_back(reading_of(f));
      declare(names_.readings, arena_.readings.back().id, f, "id");
    });
    b_.readings = arena_.readings;
    rows("provisions", 5000, [&](Fields const& f) { provision(f); });
    b_.provisions = arena_.provisions;
    rows("editions", 200, [&](Fields const& f) { b_.editions.push_back(edition_of(f)); });
    rows("facts", 2000, [&](Fields const& f) {
      auto info = fact_of(f);
      if (f.has("within")) info.parent = named_fact(f, "within", Sort::boolean);
      declare(names_.facts, info.path, f, "path");
      b_.facts.push_back(std::move(info));
    });
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
      b_.properties.push_back({f.text("name"), f.words("words"), cites_of(provisions_, f), expr(f, "holds", Sort::boolean)});
    });
    rows("outside", 100, [&](Fields const& f) { b_.outside.push_back(outside_of(f, names_.decisions, b_.decisions)); });
    if (top_.has("unanswered"))
      rows("unanswered", 100, [&](Fields const& f) {
        b_.unanswered.push_back({f.text("name"), f.flag("date"), f.words("words"), cites_of(provisions_, f), f.words("needed")});
      });
    rows("usual", 100, [&](Fields const& f) { b_.usual.push_back({named_fact(f, "fact", Sort::date), f.number("years", 0, 150)}); });
    b_.governing_date = position(names_.definitions, top_, "governing_date", "the name of a definition");
    if (b_.definitions[b_.governing_date].sort != Sort::date) top_.fail("governing_date", "a definition that is a date");
    b_.decided_on = named_fact(top_, "decided_on", Sort::date);
    b_.received_on = named_fact(top_, "received_on", Sort::date);
    joint();
    if (with_procedure) procedure = read_procedure(top_.at("procedure"), b_, provisions_, names_.decisions, arena_);
    top_.nothing_else({"format", "version", "digest"});
    if (auto const wrong = fault_of(b_)) top_.fail(wrong->table, wrong->expected);
    if (auto const beyond = beyond_dates(b_))
      top_.fail("rules", beyond_held(*beyond));
    return {std::move(b_), std::move(procedure)};
  }

 private:
  void rows(char const* table, std::size_t most, auto const& row, std::initializer_list<std::string_view> read_again = {}) { rows_of(top_, "", table, most, row, read_again); }
  // What could not be read before other tables were.
  void again(char const* table, auto const& row) {
    for (std::size_t i = 0; auto const& x : top_.at(table)) row(Fields(x, std::string(table) + "[" + std::to_string(i++) + "]", arena_));
  }

  std::uint16_t named_fact(Fields const& f, char const* field, Sort sort) const {
    auto const i = position(names_.facts, f, field, "the path of a fact");
    if (b_.facts[i].sort != sort) f.fail(field, "a fact of sort " + std::string(sort_names[static_cast<std::size_t>(sort)]));
    return i;
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
    declare(provisions_, id, f, "id");
    arena_.provisions.push_back({id, f.text("cite"), f.date("from", Date{}), f.date("until", never), f.text("decree"), treatment, words.ru, words.en, f.flag("found") ? Mark::found : Mark::seed, earlier(f), f.flag("known_from") ? Since::known : Since::in_force});
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

  void definition(Fields const& f) {
    DefinitionInfo d{f.text("name"), f.words("words"), cites_of(provisions_, f), sort_in(f), {}};
    d.expr = expr(f, "is", d.sort);
    declare(names_.definitions, d.name, f, "name");
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
    DecisionInfo d{f.text("name"), f.words("words"), enumerators_of(f, "outcomes"), f.flag("truth"), f.flag("internal"), 0, {}};
    if (d.outcomes.size() > 32) f.fail("outcomes", "at most 32");
    d.domain = outcomes(d, f, "domain");
    declare(names_.decisions, d.name, f, "name");
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

  Expr expr(Fields const& f, char const* field, Sort sort) const {
    return read_expression(f.at(field), b_, names_, sort, f.where() + "." + field, arena_);
  }

  void rule(Fields const& f) {
    RuleInfo r;
    r.head.id = f.text("id");
    r.head.cites = cites_of(provisions_, f);
    r.head.interval = interval_of(f);
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
    if (!over.empty()) r.head.overrides.basis = cite_of(provisions_, f, "by", std::string(f.text("by")));
    declare(names_.rules, r.head.id, f, "id");
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
  Positions provisions_;
  std::size_t due_ = 0, next_ = 0;
};

// What the first line says of the text that follows it.
struct Head {
  int version;
  std::string digest;
};

// Throws Malformed if the text is of another format or version, or has another digest.
Head head_of(std::string_view text, json const& root) {
  // Looked at where it stands: a value may be as deep as the file is long, and a copy goes down into it.
  auto const is = [&](char const* field, json const& value) { return root.contains(field) && root[field] == value; };
  if (!root.is_object() || !is("format", format_name)) throw Malformed("expected a JSON object of format " + std::string(format_name));
  bool const of_rules = is("version", version_of_rules);
  if (!of_rules && !is("version", version_with_procedure)) throw Malformed("expected version " + std::to_string(version_of_rules) + " or " + std::to_string(version_with_procedure) + " of the format; this program reads no other");
  auto const end = text.find('\n');
  auto const computed = end == text.npos ? std::string() : fingerprint(text.substr(end + 1));
  if (!is("digest", computed)) throw Malformed("expected a digest that fits the text (" + computed + "): the file was altered or cut off");
  return {of_rules ? version_of_rules : version_with_procedure, computed};
}

}  // namespace

std::variant<Loaded, std::string> read(std::string_view text) {
  if (text.size() > largest_file) return "expected a file of at most " + std::to_string(largest_file >> 20) + " MiB";
  auto const root = json::parse(text, nullptr, false);
  if (root.is_discarded()) return std::string("expected JSON; the file is damaged or cut off");
  try {
    auto const head = head_of(text, root);
    auto const arena = std::make_shared<Arena>();
    auto [book, procedure] = BookReader(root, *arena).read(head.version == version_with_procedure);
    return Loaded{std::move(book), head.digest, arena, std::move(procedure)};
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
