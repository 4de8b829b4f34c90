#include "verify/diff.hpp"

#include <algorithm>
#include <numeric>

#include "oracle/flat.hpp"

namespace norma::verify {
namespace {

using solver::Row;

void add(std::vector<std::uint16_t>& to, Cites const& cites) {
  for (auto const c : cites) to.push_back(c.provision);
}

void sort_unique(auto& v) {
  std::sort(v.begin(), v.end());
  v.erase(std::unique(v.begin(), v.end()), v.end());
}

// The decree with which an edition begins on the day.
void add_decree(std::vector<std::string_view>& to, Rulebook const& book, Date day) {
  for (auto const& e : book.editions)
    if (e.interval.from == day && !e.decree.empty()) to.push_back(e.decree);
}

class Tracer {
 public:
  Tracer(Side before, Side after, solver::TwoLaws const& laws) : before_(before), after_(after), laws_(laws) {}

  Responsible of(solver::Change const& change) const {
    Responsible out;
    for (auto const row : change.by) {
      if (row.part == Row::Part::rule) rule(row.index, out);
      if (row.part == Row::Part::definition) definition(row.index, out);
      if (row.part == Row::Part::reading) reading(row.index, out);
    }
    sort_unique(out.before), sort_unique(out.after);
    if (!begun(out) && out.decrees.empty()) between(out);
    sort_unique(out.decrees);
    out.known = out.known && (change.before.state == State::not_encoded) != (change.after.state == State::not_encoded);
    return out;
  }

 private:
  // The row as its rulebook has it, or null; on a day: if it is in force then.
  static RuleInfo const* row(Side s, std::uint16_t at) {
    if (at == solver::TwoLaws::nowhere) return nullptr;
    auto const& r = s.book->rules[at];
    return !s.day || r.head.interval.contains(s.book->editions[edition_on(*s.book, *s.day)].interval.from) ? &r : nullptr;
  }

  void rule(std::uint16_t i, Responsible& out) const {
    auto const* was = row(before_, laws_.rules_before[i]);
    auto const* is = row(after_, laws_.rules_after[i]);
    if (was) add(out.before, laws_.before.book.rules[i].head.cites);
    if (is) add(out.after, laws_.after.book.rules[i].head.cites);
    if (was && !is) add_decree(out.decrees, *before_.book, was->head.interval.until);
    if (is && !was) add_decree(out.decrees, *after_.book, is->head.interval.from);
  }

  void definition(std::uint16_t i, Responsible& out) const {
    add(out.before, laws_.before.book.definitions[i].cites);
    add(out.after, laws_.after.book.definitions[i].cites);
  }

  void reading(std::uint16_t i, Responsible& out) const {
    for (auto const id : laws_.after.book.readings[i].cites)
      if (auto const p = find_provision(laws_.after.book.provisions, id); !id.empty() && p < laws_.after.book.provisions.size())
        out.before.push_back(static_cast<std::uint16_t>(p)), out.after.push_back(static_cast<std::uint16_t>(p));
  }

  // Provisions with a wording that begins between the two days: theirs are the decrees. False if there are none.
  bool begun(Responsible& out) const {
    if (!before_.day || !after_.day) return false;
    auto const from = std::min(*before_.day, *after_.day), to = std::max(*before_.day, *after_.day);
    auto const between = [&](Date d) { return from < d && d <= to; };
    std::vector<std::string_view> decrees;
    bool all_known = true;
    for (auto const p : *before_.day < *after_.day ? out.after : out.before) {
      auto const& unit = laws_.after.book.provisions[p];
      if (between(unit.from)) decrees.push_back(unit.decree), all_known = all_known && unit.since == Since::known;
      for (auto const& w : unit.earlier)
        if (between(w.from)) decrees.push_back(w.decree), all_known = false;
    }
    if (decrees.empty()) return false;
    out.decrees = std::move(decrees);
    out.known = all_known;
    return true;
  }

  // Definitions carry no day: where one edition alone begins between the two days, it is that one.
  void between(Responsible& out) const {
    if (!before_.day || !after_.day) return;
    auto const from = std::min(*before_.day, *after_.day), to = std::max(*before_.day, *after_.day);
    std::vector<std::string_view> begun;
    for (auto const& e : after_.book->editions)
      if (from < e.interval.from && e.interval.from <= to) begun.push_back(e.decree);
    if (begun.size() == 1) out.decrees = begun;
  }

  Side before_, after_;
  solver::TwoLaws const& laws_;
};

}  // namespace

std::variant<solver::TwoLaws, std::string> laws_of(Side before, Side after) {
  if (before.day.has_value() != after.day.has_value()) return "a law of one day is compared with that of another day, not with a whole rulebook";
  if (!before.day) return solver::align(*before.book, *after.book);
  return solver::laws_of_days(*before.book, *before.day, *after.book, *after.day);
}

solver::Oracle flat_oracle() {
  using Slots = std::vector<std::int32_t>;
  return {.decide = [](Rulebook const& book, Slots const& slots, World const& world) { return oracle::decide_flat(book, slots.data(), world); },
          .possible = [](Rulebook const& book, Slots const& slots) { return oracle::broken_flat(book, slots.data(), default_world(book)) < 0; },
          .fits = [](Rulebook const& book, Slots const& slots, World const& world, Result const& r) { return oracle::fits_flat(book, slots.data(), world, r); },
          .holds = [](Rulebook const& book, Expr e, Slots const& slots, World const& world, Result const& r) { return oracle::evaluate(e, oracle::DecidedCase(book, slots.data(), world, r).scope()) != 0; },
          .value = [](Rulebook const& book, Expr e, Slots const& slots, World const& world) { return oracle::evaluate(book, e, slots.data(), world); }};
}

std::variant<Diff, std::string> diff(Side before, Side after, solver::DiffOptions const& options) {
  auto laws = laws_of(before, after);
  if (auto* why = std::get_if<std::string>(&laws)) return std::move(*why);
  Diff out{std::move(std::get<solver::TwoLaws>(laws)), {}, {}, {}};
  out.difference = solver::compare(out.laws, flat_oracle(), options);
  Tracer const tracer(before, after, out.laws);
  for (auto const& c : out.difference.changes) out.responsible.push_back(tracer.of(c));
  out.order.resize(out.responsible.size());
  std::iota(out.order.begin(), out.order.end(), 0);
  auto const key = [&](std::size_t i) { return std::tie(out.responsible[i].before, out.responsible[i].after, out.responsible[i].known); };
  out.apart = before.day ? solver::readings_apart(*before.book, *after.book) : solver::apart(*before.book, *after.book);
  std::stable_sort(out.order.begin(), out.order.end(), [&](auto a, auto b) { return key(a) < key(b); });
  return out;
}

bool complete(Diff const& d) {
  auto const& all = d.difference.asked;
  return d.difference.domain_known && d.difference.unconfirmed.empty() && std::none_of(all.begin(), all.end(), [](auto const& q) { return q.verdict == solver::Comparison::undecided; });
}

bool equal(Diff const& d) {
  return complete(d) && d.difference.changes.empty() && d.apart.empty() && !d.difference.only_before && !d.difference.only_after;
}

}  // namespace norma::verify
