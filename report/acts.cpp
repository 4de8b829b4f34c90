#include "report/acts.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>
#include <nlohmann/json.hpp>

#include "oracle/words.hpp"
#include "oracle/decision_layout.hpp"

namespace norma::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> encoded_names{"encoded", "partly_encoded", "not_encoded"};
constexpr std::array<Words, 3> encoded_words{{{"закодировано", "encoded"}, {"закодировано отчасти", "encoded in part"}, {"не закодировано", "not encoded"}}};

bool found(Rulebook const& book) {
  return std::any_of(book.provisions.begin(), book.provisions.end(), [](Provision const& p) { return p.mark == Mark::found; });
}
bool seed(Rulebook const& book) {
  return std::any_of(book.provisions.begin(), book.provisions.end(), [](Provision const& p) { return p.mark == Mark::seed; });
}
std::size_t not_shown_in(Rulebook const& book) {
  return static_cast<std::size_t>(std::count_if(book.provisions.begin(), book.provisions.end(), [](Provision const& p) { return p.treatment.kind == Treatment::Kind::not_shown; }));
}
Json sources(Rulebook const& book) {
  Json out = Json::array();
  if (seed(book)) out.push_back("seed");
  if (found(book)) out.push_back("found");
  return out;
}
Interval days(Rulebook const& book) { return {book.editions.front().interval.from, book.editions.back().interval.until}; }

std::string decision_lines(std::vector<DecisionState> const& list, Encoded which, Lang lang) {
  std::string names;
  for (auto const& d : list)
    if (d.encoded == which) names += (names.empty() ? "" : ", ") + std::string(d.name);
  if (names.empty()) return {};
  return fmt::format("  {}: {}\n", encoded_words[static_cast<std::size_t>(which)].in(lang), names);
}

}  // namespace

Acts acts() {
  Acts out;
  for (std::size_t i = 0; i < oracle::listings().size(); ++i) out.push_back(oracle::law_at(i));
  return out;
}

std::vector<DecisionState> decisions_of(Rulebook const& book) {
  std::vector<DecisionState> out;
  for (std::size_t d = 0; d < book.decisions.size(); ++d) {
    if (book.decisions[d].internal || !oracle::unknown_date(book.decisions[d]).empty()) continue;
    bool answers = false, missing = false;
    for (auto const& r : book.rules)
      if (!r.assigns && r.target == d) (r.modality == Modality::unknown ? missing : answers) = true;
    out.push_back({book.decisions[d].name, book.decisions[d].words, !answers ? Encoded::none : missing ? Encoded::part : Encoded::whole});
  }
  for (auto const& x : book.derived)
    if (std::none_of(out.begin(), out.end(), [&](auto const& s) { return s.name == x.name; })) out.push_back({x.name, x.words, Encoded::whole});
  for (auto const& u : book.unanswered) out.push_back({u.name, u.words, Encoded::none});
  return out;
}

std::string acts_text(Acts const& acts, Lang lang) {
  bool const ru = lang == Lang::ru;
  std::string out;
  for (auto const& law : acts) {
    auto const& book = law->book();
    auto const& l = law->listing();
    auto const in = days(book);
    out += fmt::format("{}  {}\n  {} – {}; ", l.name, l.title.in(lang), oracle::date_words(in.from, lang), oracle::date_words(previous_day(in.until), lang));
    out += l.by_date ? (ru ? "применяется по дню дела" : "chosen by the day of the case") : fmt::format("{} --act {}", ru ? "по выбору:" : "asked for by", l.name);
    std::string source;
    for (auto const& s : sources(book)) source += (source.empty() ? "" : ", ") + s.get<std::string>();
    out += fmt::format("; {}: {}\n", ru ? "источник" : "source", source);
    out += fmt::format("  {}: {}, {}: {} ({}: {}), {}: {}\n", ru ? "правил" : "rules", book.rules.size(), ru ? "положений" : "provisions", book.provisions.size(),
                       ru ? "текст неизвестен" : "wording not known", not_shown_in(book), ru ? "толкований" : "readings", book.readings.size());
    auto const list = decisions_of(book);
    for (auto const e : {Encoded::whole, Encoded::part, Encoded::none}) out += decision_lines(list, e, lang);
    out += "\n";
  }
  out.pop_back();
  return out;
}

namespace {

constexpr std::array<std::string_view, 7> principle_names{"remote", "proactive", "complex", "omnichannel", "extraterritorial", "person_centred", "paperless"};
constexpr std::array<Words, 7> principle_words{{{"Удаленность (без визита)", "Remoteness (without a visit)"},
                                                {"Проактивность (по изменению статуса в реестрах)", "Proactivity (upon a change of status in the registers)"},
                                                {"Комплексный подход", "A complex approach"},
                                                {"Омниканальность", "Many channels"},
                                                {"Экстерриториальность", "Extraterritoriality"},
                                                {"Персонифицированность", "Centred on the person"},
                                                {"Без бумаги", "Without paper"}}};
constexpr std::array<std::string_view, 4> kept_names{"no", "possible", "yes", "not_known"};
constexpr std::array<Words, 4> kept_words{{{"НЕТ", "NO"}, {"возможно", "possible"}, {"да", "yes"}, {"не известно", "not known"}}};

// Calls f(law, row) for each row, principles in order, steps as they first come, days in order.
template <class F>
void each_principle(Acts const& acts, F&& f) {
  struct Row {
    oracle::Law const* law;
    PrincipleRow const* row;
  };
  std::vector<Row> rows;
  for (auto const& law : acts)
    for (auto const& r : law->listing().principles) rows.push_back({law.get(), &r});
  std::vector<std::string_view> steps;
  auto const step = [&](Row const& r) { return std::find(steps.begin(), steps.end(), r.row->step.en) - steps.begin(); };
  for (auto const& r : rows)
    if (step(r) == static_cast<std::ptrdiff_t>(steps.size())) steps.push_back(r.row->step.en);
  std::stable_sort(rows.begin(), rows.end(), [&](Row const& a, Row const& b) {
    return std::tuple(a.row->principle, step(a), a.row->interval.from) < std::tuple(b.row->principle, step(b), b.row->interval.from);
  });
  for (auto const& r : rows) f(*r.law, *r.row);
}

// A citation of items and paragraphs alone in English; what has words of its own stands by its id.
std::string english(Provision const& p) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> table{{{"п.", "item"}, {"абз.", "para."}, {"ст.", "art."}, {"прил.", "annex"}, {"предложение", "sentence"}}};
  std::string out;
  for (auto rest = std::string_view(p.cite); !rest.empty();) {
    auto const word = rest.substr(0, rest.find(' '));
    auto const* const known = std::find_if(table.begin(), table.end(), [&](auto const& t) { return t.first == word; });
    if (known == table.end() && word.find_first_not_of("0123456789_,") != word.npos) return std::string(p.id);
    out += (out.empty() ? "" : " ") + std::string(known == table.end() ? word : known->second);
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return out;
}

std::string cited(oracle::Law const& law, PrincipleRow const& row, auto const& name) {
  std::string out;
  for (auto const id : row.cites) {
    if (id.empty()) continue;
    auto const p = find_provision(law.book().provisions, id);
    out += (out.empty() ? "" : ", ") + std::string(p < law.book().provisions.size() ? name(law.book().provisions[p]) : id);
  }
  return out;
}

}  // namespace

std::string principles_table(Acts const& acts, Lang lang) {
  bool const ru = lang == Lang::ru;
  std::string out = ru ? "# Цифровые принципы по актам и дням\n" : "# Principles of digital services, by act and day\n";
  for (auto const& law : acts)
    if (auto const from = law->listing().principles_from.in(lang); !from.empty()) out += fmt::format("\n{}\n", from);
  auto before = static_cast<std::size_t>(-1);
  each_principle(acts, [&](oracle::Law const& law, PrincipleRow const& row) {
    auto const p = static_cast<std::size_t>(row.principle);
    if (p != before)
      out += fmt::format("\n## {}\n\n{}\n|---|---|---|---|---|---|\n", principle_words[p].in(lang),
                         ru ? "| шаг | акт | с | по | соблюден | положение |" : "| step | act | from | to | kept | provision |");
    before = p;
    out += fmt::format("| {} | {} | {} | {} | {} | {} ({}) |\n", row.step.in(lang), law.listing().name, iso_date(row.interval.from), iso_date(previous_day(row.interval.until)),
                       kept_words[static_cast<std::size_t>(row.kept)].in(lang), row.what.in(lang), cited(law, row, [&](Provision const& v) { return ru ? std::string(v.cite) : english(v); }));
  });
  return out;
}

std::string principles_json(Acts const& acts) {
  Json from = Json::array();
  for (auto const& law : acts)
    if (auto const& words = law->listing().principles_from; !words.ru.empty()) from.push_back({{"act", law->listing().name}, {"ru", words.ru}, {"en", words.en}});
  std::string out = "{\"from\": " + from.dump() + ",\n\"principles\": [";
  char const* before = "\n";
  each_principle(acts, [&](oracle::Law const& law, PrincipleRow const& row) {
    Json cites = Json::array();
    for (auto const id : row.cites)
      if (!id.empty()) cites.push_back(id);
    Json const line{{"principle", principle_names[static_cast<std::size_t>(row.principle)]}, {"step", {{"ru", row.step.ru}, {"en", row.step.en}}}, {"act", law.listing().name},
                    {"from", iso_date(row.interval.from)}, {"until", iso_date(row.interval.until)}, {"kept", kept_names[static_cast<std::size_t>(row.kept)]},
                    {"cites", cites}, {"what", {{"ru", row.what.ru}, {"en", row.what.en}}}};
    out += before + line.dump();
    before = ",\n";
  });
  return out + "\n]}\n";
}

std::string acts_json(Acts const& acts) {
  std::string out = "{\"acts\": [";
  char const* before = "\n";
  for (auto const& law : acts) {
    auto const& book = law->book();
    auto const& l = law->listing();
    auto const in = days(book);
    Json decisions = Json::object();
    for (auto const& d : decisions_of(book)) decisions[std::string(d.name)] = encoded_names[static_cast<std::size_t>(d.encoded)];
    Json const row{{"act", l.name}, {"title", {{"ru", l.title.ru}, {"en", l.title.en}}}, {"from", iso_date(in.from)}, {"until", iso_date(in.until)},
                   {"by_date", l.by_date.has_value()}, {"source", sources(book)}, {"decisions", decisions},
                   {"rules", book.rules.size()}, {"provisions", book.provisions.size()}, {"wording_not_known", not_shown_in(book)}, {"readings", book.readings.size()}};
    out += before + row.dump();
    before = ",\n";
  }
  return out + "\n]}\n";
}

}  // namespace norma::report
