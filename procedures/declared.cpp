#include "procedures/declared.hpp"

#include <algorithm>
#include <set>

namespace norma::procedures {
namespace {

bool among(std::vector<std::string> const& list, std::string_view name) { return std::find(list.begin(), list.end(), name) != list.end(); }

std::string_view kind_of(TransitionInfo const&) { return "step"; }
std::string_view kind_of(ConditionInfo const&) { return "condition"; }
std::string_view kind_of(CallInfo const& c) { return c.head.call == Call::must ? "duty" : "right"; }
std::string_view kind_of(EventInfo const&) { return "event"; }
std::string_view id_of(EventInfo const& e) { return e.name; }
std::string_view id_of(auto const& row) { return row.head.id; }

std::string_view direction(bool before, bool after) { return before && after ? "changed" : after ? "added" : "ended"; }
std::string_view direction(Aside const& a) {
  if (!a.altered.empty() || a.before.empty() == a.after.empty()) return "changed";
  return direction(!a.before.empty(), !a.after.empty());
}

class Holding {
 public:
  Holding(United const& laws, std::vector<Effect> const& effects) : u_(laws), effects_(effects) {}

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
      auto const& change = u_.changes[i];
      auto const shared = shared_provisions(effect, change);
      if (shared.empty() || !means(effect, change) || !on_its_day(effect, change)) continue;
      out_.by[i].push_back(e), any = true;
      met.insert(shared.begin(), shared.end()), met.insert(key_of(u_, change));
    }
    for (std::size_t i = 0; i < u_.aside.size(); ++i)
      if (effect.of == u_.aside[i].what && effect.change == direction(u_.aside[i])) out_.beside[i].push_back(e), any = true, met.insert(effect.provisions.begin(), effect.provisions.end());
    if (!effect.beyond.empty()) return;
    if (!any) return out_.unmet.push_back({e});
    for (auto const* list : {&effect.provisions, &effect.rows})
      for (auto const& what : *list)
        if (!met.contains(what)) out_.unmet.push_back({e, what});
  }

  std::vector<std::string> shared_provisions(Effect const& effect, RowChange const& change) const {
    std::vector<std::string> out;
    for (auto const p : provisions_of(u_, change))
      if (among(effect.provisions, u_.after.provisions[p].id)) out.emplace_back(u_.after.provisions[p].id);
    return out;
  }

  bool means(Effect const& effect, RowChange const& change) const {
    if (!effect.rows.empty()) return among(effect.rows, key_of(u_, change));
    return with_rows(u_, change, [&](auto const* before, auto const* after) {
      bool const of = (before && kind_of(*before) == effect.of) || (after && kind_of(*after) == effect.of);
      return of && (effect.change == direction(before, after) || (effect.change == "ended" && cut_off(change)));
    });
  }

  bool cut_off(RowChange const& change) const {
    return differs_in_days_alone(u_, change) && with_rows(u_, change, [](auto const* before, auto const* after) {
      if constexpr (requires { before->head; }) return before->head.interval.from == after->head.interval.from && after->head.interval.until < before->head.interval.until;
      else return false;
    });
  }

  bool on_its_day(Effect const& effect, RowChange const& change) const {
    auto const first = first_day_of(u_, change);
    return !first || !effect.commencement || *first == *effect.commencement;
  }

  United const& u_;
  std::vector<Effect> const& effects_;
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

std::string key_of(Aside const& aside) { return aside.what + "/" + std::string(direction(aside)); }

Declared hold(United const& laws, std::vector<Effect> const& effects) { return Holding(laws, effects).held(); }

}  // namespace norma::procedures
