#include "cli/gate_items.hpp"

#include <algorithm>
#include <set>

#include "cli/gate_place.hpp"
#include "oracle/story.hpp"
#include "oracle/words.hpp"
#include "oracle/world.hpp"
#include "rulebook/text_scope.hpp"

namespace norma::cli {
namespace {

using report::GateItem;
using report::Told;

class Collector {
 public:
  explicit Collector(GateSources const& s) : s_(s), d_(s.diff.diff), book_(d_.laws.after.book) {}

  std::vector<GateItem> items() {
    for (auto const i : d_.order) change(i);
    for (auto const at : s_.declared.without_effect) without_effect(s_.declarations[at.declaration], s_.declarations[at.declaration].effects[at.effect]);
    domain("only-before", d_.difference.only_before, {"Дело больше не считается возможным", "A case is no longer taken for possible"});
    domain("only-after", d_.difference.only_after, {"Дело прежде не считалось возможным", "A case was not taken for possible before"});
    for (auto const& a : d_.apart) apart(a);
    for (auto const p : s_.uncited) uncited(static_cast<std::uint16_t>(p));
    if (s_.check) findings(*s_.check);
    // Of a check that was cut off, what it did not come to is neither gone nor lost.
    if (!s_.cut_off) gone(), lost();
    std::stable_sort(items_.begin(), items_.end(), [](auto const& a, auto const& b) { return a.state < b.state; });
    return std::move(items_);
  }

 private:
  void units(GateItem& item, std::vector<std::uint16_t> provisions, Rulebook const& book) const {
    std::sort(provisions.begin(), provisions.end());
    provisions.erase(std::unique(provisions.begin(), provisions.end()), provisions.end());
    add_units(item, book.provisions, provisions);
  }

  void locate(GateItem& item, std::vector<std::string> const& rules) const { cli::locate(item, s_.lines, rules); }

  void change(std::size_t i) {
    bool const declares = s_.declared.declares(i);
    auto const& c = declares ? d_.difference.changes[i] : verify::undeclared_part(d_, s_.declared, i);
    auto const& r = d_.responsible[i];
    auto const name = c.date ? rulebook::derived_name(book_.derived[c.index]) : std::string(book_.decisions[c.index].name);
    auto provisions = r.before;
    provisions.insert(provisions.end(), r.after.begin(), r.after.end());
    GateItem item{.kind = GateItem::Kind::change, .state = declares ? GateItem::State::declared : s_.declared.unsettled[i] != 0 ? GateItem::State::told : GateItem::State::fails, .key = {}, .subject = name, .headline = {}};
    item.headline = told([&](Lang l) {
      auto const when = report::condition_words(d_, c, l);
      return oracle::capitalised(report::change_words(d_, c, l)) + (when.empty() ? "" : " (" + when + ")");
    });
    if (item.state == GateItem::State::told) item.reason = {"Заявлено ли это изменение во всех делах, не решено. Заявлено:", "Whether this is declared of all such cases was not decided. Declared is:"};
    else if (!declares && !s_.declared.by[i].empty()) item.reason = {"Заявлено не для всех таких дел. Это дело заявленным не охвачено. Заявлено:", "Not declared of all such cases. This one lies beyond what is declared:"};
    for (auto const at : s_.declared.by[i]) {
      auto const& e = s_.declarations[at.declaration].effects[at.effect];
      item.reason.ru += (item.reason.ru.empty() ? "" : " ") + e.ru;
      item.reason.en += (item.reason.en.empty() ? "" : " ") + e.en;
    }
    item.story = told([&](Lang l) { return oracle::tell_case(book_, c.witness, l); });
    units(item, provisions, book_);
    item.key = "change/" + name + "/" + answers(c);
    for (std::size_t k = 0; k < item.units.size(); ++k) item.key += (k ? "+" : "/") + item.units[k].id;
    for (std::size_t k = 0; k < c.readings.size(); ++k) item.key += (k ? "," : "@") + oracle::choice(book_.readings, c.readings[k]);
    item.case_json = s_.diff.write_case(item.key, c.witness);
    std::vector<std::string> rules;
    for (auto const row : c.by)
      if (row.part == solver::Row::Part::rule) rules.emplace_back(book_.rules[row.index].head.id);
    locate(item, rules);
    items_.push_back(std::move(item));
  }

  // "-to_14+to_18"; "not_encoded>answered"
  std::string answers(solver::Change const& c) const {
    auto const& s = c.shift;
    std::string out = s.before == State::answered && s.after == State::answered ? "" : std::string(name_of(s.before)) + ">" + std::string(name_of(s.after));
    for (auto const& [sign, mask] : {std::pair('-', s.lost), std::pair('+', s.gained)})
      for (std::size_t o = 0; !c.date && o < book_.decisions[c.index].outcomes.size(); ++o)
        if ((mask >> o & 1) != 0) out += sign + std::string(book_.decisions[c.index].outcomes[o].name);
    return out.empty() ? "another day" : out;
  }

  void without_effect(verify::Declaration const& declaration, verify::Effect const& e) {
    GateItem item{.kind = GateItem::Kind::no_effect, .state = GateItem::State::fails, .key = "no_effect/" + e.decision, .subject = e.decision, .headline = {e.ru, e.en}};
    item.reason = {declaration.file, declaration.file};
    std::vector<std::uint16_t> provisions;
    for (auto const& id : e.provisions) {
      item.key += "/" + id;
      if (auto const p = find_provision(book_.provisions, id); p < book_.provisions.size()) provisions.push_back(static_cast<std::uint16_t>(p));
    }
    units(item, provisions, book_);
    locate(item, {});
    items_.push_back(std::move(item));
  }

  void domain(char const* name, std::optional<std::vector<std::int32_t>> const& slots, Told const& headline) {
    if (!slots) return;
    GateItem item{.kind = GateItem::Kind::domain, .state = GateItem::State::fails, .key = std::string("domain/") + name, .subject = "case", .headline = headline};
    item.story = told([&](Lang l) { return oracle::tell_case(book_, *slots, l); });
    item.case_json = s_.diff.write_case(item.key, *slots);
    items_.push_back(std::move(item));
  }

  // What is taken away is not compared, and so is not passed; what is added is told.
  void apart(solver::Apart const& a) {
    using Part = solver::Apart::Part;
    auto const what = a.part == Part::days ? "days/" + iso_date(a.days.from) : a.part == Part::edition ? "edition/" + iso_date(a.days.from)
                      : (a.part == Part::reading ? "reading/" : "alternative/") + a.name;
    items_.push_back({.kind = GateItem::Kind::coverage, .state = a.former ? GateItem::State::fails : GateItem::State::told,
                      .key = std::string("coverage/") + (a.former ? "only-before/" : "only-after/") + what, .subject = "act",
                      .headline = told([&](Lang l) { return report::apart_words(a, l); })});
  }

  // What the text adds and no rule applies is lost, or a rule names another provision in its place.
  void uncited(std::uint16_t p) {
    auto const& unit = s_.later.provisions[p];
    GateItem item{.kind = GateItem::Kind::coverage, .state = GateItem::State::fails, .key = "coverage/uncited/" + std::string(unit.id), .subject = "act",
                  .headline = {"На новое положение " + std::string(unit.cite) + " не опирается ни одна норма.", "No rule rests on the new provision " + std::string(unit.cite) + "."}};
    units(item, {p}, s_.later);
    locate(item, {});
    items_.push_back(std::move(item));
  }

  // Of the later law: what the base has as well is known, and not told.
  void findings(CheckView const& v) {
    std::set<std::string> const before(s_.before.findings.begin(), s_.before.findings.end());
    for (std::size_t i = 0; i < v.report.findings.size(); ++i) {
      auto const& f = v.report.findings[i];
      auto const key = f.key(v.book);
      if (before.contains(key)) continue;
      GateItem item{.kind = GateItem::Kind::finding, .state = v.comparison.is_new(i) ? GateItem::State::fails : GateItem::State::accepted, .key = key, .subject = std::string(solver::name_of(f.kind)) + "/" + f.subject, .headline = {}};
      item.headline = told([&](Lang l) { return headline(v, f, l); });
      if (!v.comparison.is_new(i)) {
        auto const& a = v.accepted[static_cast<std::size_t>(v.comparison.reason[i])];
        item.reason = {a.ru, a.en};
      }
      if (!f.witness.empty()) {
        item.story = told([&](Lang l) { return oracle::tell_case(v.book, f.witness, l); });
        item.case_json = s_.write_case(key, f.witness);
      }
      units(item, f.provisions, v.book);
      std::vector<std::string> rules;
      for (auto const r : f.rules) rules.emplace_back(v.book.rules[r].head.id);
      if (f.kind == solver::Kind::dead_rule || f.kind == solver::Kind::redundant_rule) rules.push_back(f.subject);
      locate(item, rules);
      items_.push_back(std::move(item));
    }
  }

  void gone() {
    std::set<std::string> const now(s_.after.findings.begin(), s_.after.findings.end());
    for (auto const& key : s_.before.findings)
      if (!now.contains(key)) items_.push_back({.kind = GateItem::Kind::gone, .state = GateItem::State::told, .key = key, .subject = key.substr(0, key.find('/', key.find('/') + 1)),
                                                .headline = {"Находки больше нет: " + key, "The finding is gone: " + key}});
  }

  // A proof that is lost to a finding is told with the finding.
  void lost() {
    std::set<std::string> refuted;
    for (auto const& i : items_)
      if (i.kind == GateItem::Kind::finding) refuted.insert(i.subject);
    for (auto const& q : verify::lost(s_.before, s_.after)) {
      auto const subject = q.substr(0, q.rfind('/'));
      if (refuted.contains(subject)) continue;
      items_.push_back({.kind = GateItem::Kind::lost_proof, .state = GateItem::State::fails, .key = "lost_proof/" + q, .subject = subject,
                        .headline = {"Было доказано, теперь нет: " + q, "Was proven, and is no longer: " + q}});
    }
  }

  GateSources const& s_;
  verify::Diff const& d_;
  Rulebook const& book_;
  std::vector<GateItem> items_;
};

}  // namespace

std::vector<report::GateItem> gate_items(GateSources const& s) { return Collector(s).items(); }

}  // namespace norma::cli
