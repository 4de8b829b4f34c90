#include "impact/counter.hpp"

#include <algorithm>

#include "oracle/batch/batch.hpp"
#include "oracle/flat.hpp"
#include "oracle/provision_set.hpp"
#include "solver/diff/comparison.hpp"

namespace norma::impact {
namespace {

using oracle::batch::Batch;
using oracle::batch::Program;

std::string obstacle(Rulebook const& own, solver::TwoLaws const& laws) {
  for (auto const* law : {&laws.before, &laws.after})
    if (!std::equal(law->book.facts.begin(), law->book.facts.end(), own.facts.begin(), own.facts.end(), [](auto const& a, auto const& b) { return a.path == b.path && a.sort == b.sort; }))
      return "the facts of a rulebook are not those of this program's cases";
  return {};
}

// The value as files spell it; of a date its year.
std::string spelled(FactInfo const& f, std::int32_t value) {
  switch (f.sort) {
    case Sort::boolean: return value != 0 ? "true" : "false";
    case Sort::date: return value == 0 ? "" : std::to_string(Date::from_key(value).year());
    case Sort::enumeration: return value == 0 ? "" : std::string(f.names[static_cast<std::size_t>(value) - 1].name);
    case Sort::integer: break;
  }
  return value == 0 ? "" : std::to_string(value);
}

}  // namespace

// A class by its numbers.
struct NumberedClass {
  std::size_t question;
  solver::Said before, after;
  RuleSet lost, come;
  friend bool operator<(NumberedClass const& a, NumberedClass const& b) {
    return std::tie(a.question, a.before, a.after, a.lost.words, a.come.words) < std::tie(b.question, b.before, b.after, b.lost.words, b.come.words);
  }
};

std::variant<std::shared_ptr<Comparison const>, std::string> Comparison::make(std::shared_ptr<oracle::Law const> act, verify::Side from, verify::Side to, std::vector<std::string> by) {
  auto laws = verify::laws_of(from, to);
  if (auto* why = std::get_if<std::string>(&laws)) return std::move(*why);
  std::shared_ptr<Comparison> out(new Comparison);
  out->act_ = std::move(act);
  out->laws_ = std::move(std::get<solver::TwoLaws>(laws));
  if (auto const why = obstacle(out->act_->book(), out->laws_); !why.empty()) return why;
  auto const& facts = out->laws_.after.book.facts;
  for (auto const& path : by) {
    auto const at = std::find_if(facts.begin(), facts.end(), [&](auto const& f) { return f.path == path; });
    if (at == facts.end() && std::any_of(facts.begin(), facts.end(), [&](auto const& f) { return f.path.starts_with(path + "["); })) return "--by " + path + ": expected one item of the list: " + path + "[ITEM]";
    if (at == facts.end()) return "--by: expected the path of a fact (norma vocabulary), found " + path;
    out->by_slots_.push_back(static_cast<std::size_t>(at - facts.begin()));
  }
  out->by_ = std::move(by);
  out->before_ = oracle::batch::compile(out->laws_.before.book, out->laws_.before.usual);
  out->after_ = oracle::batch::compile(out->laws_.after.book, out->laws_.after.usual);
  if (!out->before_ || !out->after_) return "a rule is overridden by one of an earlier layer, or the law has more than 64 readings, editions or dates: such a law is not put to batches";
  return out;
}

Counts Comparison::nothing() const {
  Counts c;
  c.act = laws_.after.book.act;
  c.by = by_;
  return c;
}

struct Counter::State {
  explicit State(std::shared_ptr<Comparison const> c)
      : comparison(std::move(c)), book(comparison->laws_.after.book), before(std::static_pointer_cast<Program const>(comparison->before_)),
        after(std::static_pointer_cast<Program const>(comparison->after_)), questions(solver::questions(book)), reader(comparison->act_->reader()), slots_(oracle::batch::lanes * facts()) {
    rows.reserve(oracle::batch::lanes);
    for (auto const q : questions) {
      RuleSet of;
      for (std::size_t r = 0; r < book.rules.size(); ++r)
        if (book.rules[r].assigns == q.date && book.rules[r].target == q.index) of.insert(r);
      rules.push_back(of);
    }
  }

  struct Row {
    std::size_t line = 0;
    std::string id{};
  };

  // The slots of the case in this lane.
  std::span<std::int32_t> slots(std::size_t lane) { return std::span(slots_).subspan(lane * facts(), facts()); }
  std::size_t facts() const { return comparison->act_->book().facts.size(); }

  // After the case was put into both.
  void add(Row row, std::vector<Refusal>& refused) {
    rows.push_back(std::move(row));
    if (before.full()) flush(refused);
  }

  void flush(std::vector<Refusal>& refused) {
    if (rows.empty()) return;
    before.decide();
    after.decide();
    for (int lane = 0; lane < before.size(); ++lane) {
      auto const& row = rows[static_cast<std::size_t>(lane)];
      auto const* breaks = !before.possible(lane) ? &comparison->laws_.before.book : !after.possible(lane) ? &book : nullptr;
      if (!breaks) {
        unfit += !before.fits(lane) || !after.fits(lane);
        add(slots(static_cast<std::size_t>(lane)), before.result(lane), after.result(lane));
        continue;
      }
      ++refused_count;
      refused.push_back({row.line, wrong(*breaks, row, slots(static_cast<std::size_t>(lane)))});
    }
    before.clear();
    after.clear();
    rows.clear();
  }

  static oracle::InputError wrong(Rulebook const& law, Row const& row, std::span<std::int32_t const> slots) {
    auto const& broken = law.constraints[static_cast<std::size_t>(oracle::broken_flat(law, slots.data(), default_world(law)))];
    return {std::string(broken.field), {std::string(broken.words.ru), std::string(broken.words.en)}, oracle::nothing_found, row.id};
  }

  void add(std::span<std::int32_t const> slots, Result const& was, Result const& is) {
    ++cases;
    bool changed = false;
    std::vector<std::int32_t> group;
    for (auto const s : comparison->by_slots_) group.push_back(book.facts[s].sort == Sort::date && slots[s] != 0 ? Date(Date::from_key(slots[s]).year(), 1, 1).key() : slots[s]);
    for (std::size_t q = 0; q < questions.size(); ++q) {
      if (!solver::differ(book, was, is, questions[q])) continue;
      changed = true;
      NumberedClass n{q, solver::said(was, questions[q]), solver::said(is, questions[q]), without(was.live, is.live) & rules[q], without(is.live, was.live) & rules[q]};
      // The same rules live: what they ask has changed.
      if (n.lost.empty() && n.come.empty()) n.lost = was.live & rules[q], n.come = is.live & rules[q];
      auto& in = classes[n];
      ++in.cases;
      if (!group.empty()) ++in.groups[group];
    }
    changed_cases += changed;
    if (group.empty()) return;
    auto& g = groups[group];
    ++g.cases;
    g.changed += changed;
  }

  Says says(solver::Question q, solver::Said s) const {
    Says out{std::string(name_of(s.state)), {}};
    if (q.date) return out;
    auto const& outcomes = book.decisions[q.index].outcomes;
    for (std::size_t o = 0; o < outcomes.size(); ++o)
      if ((s.lawful >> o & 1) != 0) out.lawful.emplace_back(outcomes[o].name);
    return out;
  }

  std::vector<std::string> cited(RuleSet const& of) const {
    oracle::ProvisionSet set;
    of.each(0, book.rules.size(), [&](std::size_t r) {
      set.insert(comparison->laws_.before.book.rules[r].head);
      set.insert(book.rules[r].head);
    });
    std::vector<std::string> out;
    set.each([&](std::size_t p) { out.emplace_back(book.provisions[p].id); });
    return out;
  }

  struct OfClass {
    std::uint64_t cases = 0;
    std::map<std::vector<std::int32_t>, std::uint64_t> groups;
  };

  std::shared_ptr<Comparison const> comparison;
  Rulebook const& book;
  Batch before, after;
  std::vector<solver::Question> questions;
  std::vector<RuleSet> rules;  // by question: those that answer it
  std::unique_ptr<oracle::SlotReader> reader;
  std::vector<std::int32_t> slots_;  // by lane and fact
  std::vector<Row> rows;
  std::uint64_t cases = 0, changed_cases = 0, refused_count = 0, unfit = 0;
  std::map<NumberedClass, OfClass> classes;
  std::map<std::vector<std::int32_t>, InGroup> groups;
};

Counter::Counter(std::shared_ptr<Comparison const> comparison) : state_(std::make_unique<State>(std::move(comparison))) {}
Counter::Counter(Counter&&) noexcept = default;
Counter::~Counter() = default;

void Counter::count(std::span<oracle::Line const> lines, std::vector<Refusal>& refused) {
  for (auto const& line : lines) {
    auto& s = *state_;
    State::Row row{line.number};
    if (auto error = s.reader->read(line.json, row.id, s.slots(s.rows.size()), {&s.before, &s.after})) {
      ++s.refused_count;
      refused.push_back({line.number, std::move(*error)});
    } else s.add(std::move(row), refused);
  }
  finish(refused);
}

void Counter::count(std::span<std::int32_t const> slots, std::size_t line, std::vector<Refusal>& refused) {
  auto& s = *state_;
  std::copy(slots.begin(), slots.end(), s.slots(s.rows.size()).begin());
  s.before.put(slots);
  s.after.put(slots);
  s.add({line}, refused);
}

void Counter::finish(std::vector<Refusal>& refused) { state_->flush(refused); }

bool Counter::too_many_groups() const { return state_->groups.size() > most_groups; }

Counts Counter::counts() const {
  auto const& s = *state_;
  auto out = s.comparison->nothing();
  out.cases = s.cases;
  out.changed = s.changed_cases;
  out.refused = s.refused_count;
  out.unfit = s.unfit;
  auto const spelled_group = [&](std::vector<std::int32_t> const& values) {
    Group g;
    for (std::size_t i = 0; i < values.size(); ++i) g.push_back(spelled(s.book.facts[s.comparison->by_slots_[i]], values[i]));
    return g;
  };
  for (auto const& [n, of] : s.classes) {
    auto const q = s.questions[n.question];
    Class const c{static_cast<std::uint32_t>(n.question), std::string(q.date ? s.book.derived[q.index].name : s.book.decisions[q.index].name), q.date,
            std::string(q.date ? s.book.derived[q.index].key : std::string_view()), s.says(q, n.before), s.says(q, n.after), s.cited(n.lost), s.cited(n.come)};
    out.classes[c] += of.cases;
    for (auto const& [g, k] : of.groups) out.class_groups[c][spelled_group(g)] += k;
  }
  for (auto const& [g, n] : s.groups) {
    auto& to = out.groups[spelled_group(g)];
    to.cases += n.cases;
    to.changed += n.changed;
  }
  return out;
}

}  // namespace norma::impact
