#include "procedures/declared.hpp"

#include <algorithm>
#include <set>

#include "procedures/row_names.hpp"

namespace norma::procedures {
namespace {

bool among(std::vector<std::string> const& list, std::string_view name) { return std::find(list.begin(), list.end(), name) != list.end(); }

std::string_view direction_of(Aside const& a) {
  if (!a.altered.empty() || a.before.empty() == a.after.empty()) return "changed";
  return direction(!a.before.empty(), !a.after.empty());
}

class Holding {
 public:
  Holding(United const& laws, std::vector<Effect> const& effects) : u_(laws), effects_(effects) {
    for (auto const& c : laws.changes) rows_.push_back({key_of(laws, c), provisions_of(laws, c), first_day_of(laws, c), cut_off(c)});
  }

  Declared held() {
    out_.by.resize(u_.changes.size()), out_.beside.resize(u_.aside.size());
    for (std::size_t e = 0; e < effects_.size(); ++e) hold(e);
    return std::move(out_);
  }

 private:
  void hold(std::size_t e) {
    auto const& effect = effects_[e];
    bool any = false;
    std::set<std::string, std::less<>> met;
    for (std::size_t i = 0; i < u_.changes.size(); ++i) {
      auto const shared = shared_provisions(effect, rows_[i]);
      if (shared.empty() || !means(effect, i) || !on_its_day(effect, rows_[i])) continue;
      out_.by[i].push_back(e), any = true;
      met.insert(shared.begin(), shared.end()), met.insert(rows_[i].key);
    }
    for (std::size_t i = 0; i < u_.aside.size(); ++i)
      if (effect.of == u_.aside[i].what && effect.change == direction_of(u_.aside[i])) out_.beside[i].push_back(e), any = true, met.insert(effect.provisions.begin(), effect.provisions.end());
    if (!effect.beyond.empty()) return;
    if (!any) return out_.unmet.push_back({e});
    for (auto const* list : {&effect.provisions, &effect.rows})
      for (auto const& what : *list)
        if (!met.contains(what)) out_.unmet.push_back({e, what});
  }

  // What every effect is held against.
  struct ChangedRow {
    std::string key;
    std::vector<std::uint16_t> provisions;
    std::optional<Date> first_day;
    bool cut_off = false;
  };

  std::vector<std::string> shared_provisions(Effect const& effect, ChangedRow const& row) const {
    std::vector<std::string> out;
    for (auto const p : row.provisions)
      if (among(effect.provisions, u_.after.provisions[p].id)) out.emplace_back(u_.after.provisions[p].id);
    return out;
  }

  bool means(Effect const& effect, std::size_t i) const {
    if (!effect.rows.empty()) return among(effect.rows, rows_[i].key);
    return with_rows(u_, u_.changes[i], [&](auto const* before, auto const* after) {
      bool const of = (before && kind_of(*before) == effect.of) || (after && kind_of(*after) == effect.of);
      return of && (effect.change == direction(before, after) || (effect.change == "ended" && rows_[i].cut_off));
    });
  }

  bool cut_off(RowChange const& change) const {
    return differs_in_days_alone(u_, change) && with_rows(u_, change, [](auto const* before, auto const* after) {
      if constexpr (requires { before->head; }) return before->head.interval.from == after->head.interval.from && after->head.interval.until < before->head.interval.until;
      else return false;
    });
  }

  static bool on_its_day(Effect const& effect, ChangedRow const& row) { return !row.first_day || !effect.commencement || *row.first_day == *effect.commencement; }

  United const& u_;
  std::vector<Effect> const& effects_;
  std::vector<ChangedRow> rows_;  // by change
  Declared out_;
};

}  // namespace

std::string row_key_of(United const& laws, RowChange const& change) {
  return with_rows(laws, change, [](auto const* before, auto const* after) {
    auto const& row = after ? *after : *before;
    return std::string(kind_of(row)) + "/" + std::string(id_of(row));
  });
}
std::string key_of(United const& laws, RowChange const& change) {
  return row_key_of(laws, change) + "/" + std::string(direction(change.before.has_value(), change.after.has_value()));
}

std::string key_of(Aside const& aside) { return aside.what + "/" + std::string(direction_of(aside)); }

Declared hold(United const& laws, std::vector<Effect> const& effects) { return Holding(laws, effects).held(); }

}  // namespace norma::procedures
