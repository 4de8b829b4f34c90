#include "cli/gate_procedures.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/gate_place.hpp"
#include "cli/replay_run.hpp"
#include "oracle/words.hpp"
#include "procedures/declared.hpp"
#include "report/declared_procedures.hpp"
#include "rulebook/write_procedure.hpp"

namespace norma::cli {
namespace {

using report::GateItem;

// Further editions move nobody by themselves.
bool only_editions_added(procedures::Aside const& a) { return a.what == "editions" && a.before.empty() && !a.after.empty(); }

class ChangedRows {
 public:
  ChangedRows(procedures::Diff const& diff, std::vector<procedures::Effect> const& effects, SourceLines const& lines) : d_(diff), u_(diff.laws), effects_(effects), lines_(lines) {}

  std::vector<GateItem> items() {
    auto const held = procedures::hold(u_, effects_);
    for (std::size_t i = 0; i < u_.changes.size(); ++i) change(i, held.by[i]);
    for (std::size_t i = 0; i < u_.aside.size(); ++i) aside(u_.aside[i], held.beside[i]);
    if (!d_.interrupted)
      for (auto const& x : held.unmet) unmet(x);
    return std::move(items_);
  }

 private:
  GateItem item_of(std::string const& key, std::vector<std::size_t> const& by) const {
    GateItem item{.kind = GateItem::Kind::change, .state = by.empty() ? GateItem::State::fails : GateItem::State::declared, .key = "change/procedure/" + key, .subject = "procedure", .headline = {}};
    for (auto const e : by) {
      item.reason.ru += (item.reason.ru.empty() ? "" : " ") + effects_[e].ru;
      item.reason.en += (item.reason.en.empty() ? "" : " ") + effects_[e].en;
    }
    return item;
  }

  void change(std::size_t i, std::vector<std::size_t> const& by) {
    auto const& c = u_.changes[i];
    auto item = item_of(procedures::key_of(u_, c), by);
    item.headline = told([&](Lang l) { return oracle::capitalised(report::change_words(u_, c, l)) + in_short(c, l); });
    item.story = told([&](Lang l) {
      auto lines = report::row_words(u_, c, l);
      if (d_.shown[i])
        for (auto& line : report::run_words(u_, *d_.shown[i], l)) lines.push_back(std::move(line));
      return fmt::format("{}", fmt::join(lines, "\n"));
    });
    item.about = GateItem::About::log;
    if (d_.shown[i]) item.case_json = report::run_json(u_, *d_.shown[i]);
    add_units(item, u_.after.provisions, provisions_of(u_, c));
    auto const row = procedures::row_key_of(u_, c);
    locate(item, lines_, {row.substr(row.find('/') + 1)});
    items_.push_back(std::move(item));
  }

  // What of a row is otherwise, if a line says it.
  std::string in_short(procedures::RowChange const& c, Lang lang) const {
    constexpr std::size_t most = 200;
    if (!c.before || !c.after) return {};
    auto const all = fmt::format("{}", fmt::join(report::row_words(u_, c, lang), "; "));
    return all.size() > most ? "" : ". " + oracle::capitalised(all);
  }

  void unmet(procedures::Unmet const& x) {
    auto const& e = effects_[x.effect];
    GateItem item{.kind = GateItem::Kind::no_effect, .state = GateItem::State::fails, .key = "no_effect/procedure", .subject = "procedure", .headline = report::unmet_words(e, x)};
    std::vector<std::uint16_t> provisions;
    for (auto const& id : e.provisions) {
      item.key += "/" + id;
      if (auto const p = find_provision(u_.after.provisions, id); p < u_.after.provisions.size()) provisions.push_back(static_cast<std::uint16_t>(p));
    }
    if (e.provisions.empty()) item.key += "/" + e.of;
    if (!x.what.empty()) item.key += "/" + x.what;
    add_units(item, u_.after.provisions, provisions);
    locate(item, lines_, {});
    items_.push_back(std::move(item));
  }

  void aside(procedures::Aside const& a, std::vector<std::size_t> const& by) {
    auto item = item_of(procedures::key_of(a), by);
    if (by.empty() && only_editions_added(a)) item.state = GateItem::State::told;
    item.headline = told([&](Lang l) { return std::string(l == Lang::ru ? "Процедура, " : "The procedure, ") + report::aside_words(a, l) + "."; });
    items_.push_back(std::move(item));
  }

  procedures::Diff const& d_;
  procedures::United const& u_;
  std::vector<procedures::Effect> const& effects_;
  SourceLines const& lines_;
  std::vector<GateItem> items_;
};

}  // namespace

namespace {

// The edition of the first day on which a row that differs is in force. What is asked of an edition hangs on the rows in force in it and,
// of its commencement, in the one before: of earlier editions every answer is what it was. What is beside rows, or of an event, has no days
// of its own: then all are asked; but for further editions, of which each has its first day.
std::size_t first_touched(procedures::United const& u, ProcedureBook const& later) {
  if (std::any_of(u.aside.begin(), u.aside.end(), [](auto const& a) { return !only_editions_added(a); })) return 0;
  auto first = later.editions.back().interval.from;
  if (!u.aside.empty())
    for (auto const& e : later.editions)
      if (std::none_of(u.before.editions.begin(), u.before.editions.end(), [&](auto const& x) { return x.interval.from == e.interval.from; })) first = std::min(first, e.interval.from);
  bool dated = true;
  auto const note = [&](auto const* row) {
    if constexpr (requires { row->head; }) first = row ? std::min(first, row->head.interval.from) : first;
    else dated = false;
  };
  for (auto const& c : u.changes) with_rows(u, c, [&](auto const* before, auto const* after) { note(before), note(after); });
  auto const at = edition_on(later, first);
  return dated && at < later.editions.size() ? at : 0;
}

}  // namespace

std::string asked_of(procedures::Diff const& diff, ProcedureBook const& later) {
  return "procedure from edition " + std::to_string(first_touched(diff.laws, later)) + "\n" + rulebook::write_procedure(later);
}

ProcedureFindings new_findings(procedures::Diff const& diff, ProcedureBook const& later, std::vector<Acceptance> const& accepted, solver::ProcedureCheckOptions options, SourceLines const& lines) {
  ProcedureFindings out;
  options.from = first_touched(diff.laws, later);
  options.world = default_world(later);
  auto const report = solver::check_procedure(later, replay_run(later), options);
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    auto const& f = report.findings[i];
    out.all.push_back(f.key());
    if (accepts(accepted, f.key())) continue;
    GateItem item{.kind = GateItem::Kind::finding, .state = GateItem::State::fails, .key = "procedure/" + f.key(), .subject = "procedure", .headline = told([&](Lang l) { return headline(later, f, l); })};
    item.story = told([&](Lang l) { return fmt::format("{}", fmt::join(run_words(later, f, l), "\n")); });
    item.case_json = run_of(later, f);
    item.about = GateItem::About::log;
    add_units(item, later.provisions, f.provisions);
    locate(item, lines, {});
    out.items.push_back(std::move(item));
  }
  for (auto const& o : report.obligations)
    if (o.verdict == solver::ProcedureVerdict::undecided) out.remarks.push_back("undecided: " + std::string(name_of(o.kind)) + " " + o.subject + ", " + iso_date(later.editions[o.edition].interval.from) + ": " + o.method);
  for (auto const* list : {&report.disagreements, &report.unconfirmed})
    for (auto const& d : *list) out.remarks.push_back(d.query + ": " + d.what);
  out.disagreed = !report.disagreements.empty();
  return out;
}

std::vector<procedures::Effect> procedure_effects(std::vector<verify::Declaration> const& declarations) {
  std::vector<procedures::Effect> out;
  for (auto const& d : declarations) out.insert(out.end(), d.procedure.begin(), d.procedure.end());
  return out;
}

std::vector<GateItem> procedure_items(report::ProceduresView const& view, std::vector<verify::Declaration> const& declarations, SourceLines const& lines) {
  if (!view.asked()) return {};
  if (!view.diff)
    return {{.kind = GateItem::Kind::coverage, .state = view.lost ? GateItem::State::fails : GateItem::State::told, .key = "coverage/procedure", .subject = "procedure",
             .headline = {"Процедура не сравнена: " + view.not_compared.ru + ".", "The procedure was not compared: " + view.not_compared.en + "."}}};
  auto const effects = procedure_effects(declarations);
  return ChangedRows(*view.diff, effects, lines).items();
}

}  // namespace norma::cli
