#include "conform/campaign.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "oracle/json_text.hpp"
#include "oracle/world.hpp"

namespace norma::conform {

using report::Verdict;

namespace {

bool has(std::vector<std::string> const& list, std::string_view name) { return std::find(list.begin(), list.end(), name) != list.end(); }

// Whether a second answer is the first one again.
bool same(Record const& a, Record const& b) {
  if (a.verdict != b.verdict || a.lost != b.lost || a.statement.has_value() != b.statement.has_value()) return false;
  return !a.statement || canonical(*a.statement) == canonical(*b.statement);
}

std::string told(Record const& r) {
  auto const what = std::string(name_of(r.verdict));
  if (r.statement) return what + " " + canonical(*r.statement);
  return r.message.empty() ? what : what + " (" + r.message + ")";
}

}  // namespace

std::vector<std::string> readings_of(Rulebook const& book, World const& world) {
  std::vector<std::string> out;
  for (std::size_t r = 0; r < world.size(); ++r)
    if (world[r] != 1) out.push_back(fmt::format("{}={}", book.readings[r].id, book.readings[r].alternatives[world[r] - 1u].name));
  return out;
}

std::vector<std::string> Terms::decisions(Law const& law) const {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < law.topics().size(); ++i)
    if (scope.topics[i] && law.topics()[i].kind == Topic::Kind::decision) out.push_back(law.topics()[i].name);
  return out;
}

std::vector<std::string> Terms::dates(Law const& law) const {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < law.topics().size(); ++i)
    if (scope.topics[i] && law.topics()[i].kind != Topic::Kind::decision) out.push_back(law.topics()[i].name);
  return out;
}

std::variant<Terms, std::string> terms_of(Law const& law, Welcome const& w, Scope const& selected, World const& base) {
  auto const& book = law.book();
  if (w.acts && !has(*w.acts, book.act)) return fmt::format("the implementation does not take on act {}", book.act);
  Terms out{base, selected, {}, {}, {}, {}};
  for (auto const& [name, value] : w.readings)
    if (auto const error = oracle::select_reading(book.readings, out.world, name, value)) return "its welcome, capabilities.readings: " + oracle::sentence(*error, Lang::en);
  out.declared = readings_of(book, out.world);
  for (auto const* list : {&w.decisions, &w.dates})
    if (*list)
      for (auto const& name : **list)
        if (law.topic(name) == law.topics().size()) out.notes.push_back("its welcome names a decision that this act does not have: " + oracle::shortened(name, 80));
  for (std::size_t i = 0; i < law.topics().size(); ++i) {
    auto const& t = law.topics()[i];
    bool const decision = t.kind == Topic::Kind::decision;
    // Dates may stand in either list; an implementation that names no list takes on all.
    bool const taken = decision ? !w.decisions || has(*w.decisions, t.name)
                                : (!w.dates && !w.decisions) || (w.dates ? has(*w.dates, t.name) : true) || (w.decisions && has(*w.decisions, t.name));
    if (out.scope.topics[i] && !taken) out.untested.push_back(t.name);
    out.scope.topics[i] = out.scope.topics[i] && taken;
  }
  out.scope.dates_required = w.dates.has_value();
  if (w.editions) {
    out.editions = *w.editions;
    for (auto const& name : *w.editions)
      if (std::none_of(book.editions.begin(), book.editions.end(), [&](auto const& e) { return iso_date(e.interval.from) == name; }))
        out.notes.push_back("its welcome names an edition that this act does not have: " + oracle::shortened(name, 80));
    if (w.editions->empty()) return std::string("its welcome, capabilities.editions: it takes on none");
  }
  return out;
}

Campaign::Campaign(Law const& law, Suite const& suite, Terms const& terms, Limits limits)
    : law_(law), suite_(suite), terms_(terms), limits_(limits), engine_(law.engine(terms.world)) {
  for (auto const i : suite.order) {
    auto const& c = suite.cases[i];
    if (!terms.editions.empty() && !has(terms.editions, iso_date(law.book().editions[c.edition].interval.from))) ++out_of_scope_;
    else if (law.tests(terms.scope, engine_.decide(c.facts))) {
      position_.emplace(c.key, order_.size());
      order_.push_back(i);
    }
    else ++not_put_;
  }
  final_.resize(order_.size());
}

bool Campaign::restore(std::string const& key, Record record) {
  auto const found = position_.find(key);
  if (found == position_.end() || final_[found->second].ran()) return false;
  final_[found->second] = std::move(record);
  advance();
  return true;
}

std::optional<std::size_t> Campaign::next() {
  while (next_ < end() && final_[next_].ran()) ++next_;
  if (next_ >= end()) return std::nullopt;
  return next_++;
}

Record Campaign::judged(SuiteCase const& c, Outcome&& outcome) const {
  Record r;
  using Fate = Outcome::Fate;
  r.request = std::move(outcome.request);
  r.raw = std::move(outcome.raw);
  r.message = std::move(outcome.message);
  r.errors = std::move(outcome.errors);
  if (outcome.fate != Fate::answered) {
    r.verdict = outcome.fate == Fate::timeout ? Verdict::timeout : outcome.fate == Fate::crash ? Verdict::crash : Verdict::protocol;
    r.lost = true;
  } else if (auto* result = std::get_if<Answered>(&outcome.body)) {
    r.statement = std::move(result->statement);
    auto const result_of_law = engine_.decide(c.facts);
    r.verdict = law_.verdict(*r.statement, terms_.scope, engine_, c.facts, result_of_law);
    if (r.verdict == Verdict::protocol) r.message = parts(c, r).problem;
  } else if (auto* declined = std::get_if<Declined>(&outcome.body)) {
    r.verdict = Verdict::declined;
    r.message = std::move(declined->reason);
  } else if (auto* failed = std::get_if<Failed>(&outcome.body)) {
    r.verdict = Verdict::error;
    r.message = std::move(failed->message);
  } else {
    r.verdict = Verdict::protocol;
    r.message = std::get<Malformed>(outcome.body).what;
  }
  if (report::conforms(r.verdict)) r.request.clear(), r.raw.clear();
  return r;
}

Judged Campaign::parts(SuiteCase const& c, Record const& r) const {
  if (!r.statement) return {};
  return law_.judge(*r.statement, terms_.scope, engine_, c.facts, engine_.decide(c.facts));
}

Runner::Next Campaign::settle(std::size_t position, Outcome&& outcome, OnFinal const& on_final) {
  auto record = judged(at(position), std::move(outcome));
  auto const first = first_.find(position);
  if (first == first_.end() && !report::conforms(record.verdict)) {
    bool const lost = record.lost;
    first_.emplace(position, std::move(record));
    return lost ? Runner::Next::again_alone : Runner::Next::again;
  }
  if (first != first_.end()) {
    if (same(first->second, record)) record = std::move(first->second);
    else {
      record.message = told(first->second) + "; asked again: " + told(record);
      record.verdict = Verdict::flaky;
      record.lost = record.lost || first->second.lost;
      if (record.raw.empty()) record.raw = first->second.raw;
      if (record.request.empty()) record.request = first->second.request;
      if (record.errors.empty()) record.errors = first->second.errors;
      record.statement.reset();
    }
    first_.erase(first);
  }
  on_final(at(position), record);
  final_[position] = std::move(record);
  advance();
  return Runner::Next::done;
}

void Campaign::advance() {
  while (frontier_ < end() && final_[frontier_].ran()) {
    auto const& r = final_[frontier_++];
    failures_ += report::conforms(r.verdict) ? 0 : 1;
    losses_ += r.lost ? 1 : 0;
    if ((limits_.failures > 0 && failures_ >= limits_.failures) || losses_ >= limits_.losses) cut_ = frontier_;
  }
}

void Campaign::close() {
  for (auto p = end(); p < final_.size(); ++p) final_[p] = {};
}

std::string Campaign::cut_short(Lang lang) const {
  if (std::all_of(final_.begin(), final_.end(), [](Record const& r) { return r.ran(); })) return {};
  bool const ru = lang == Lang::ru;
  if (cut_ == ~std::size_t{0}) return ru ? "прервано" : "interrupted";
  if (losses_ >= limits_.losses) return fmt::format(fmt::runtime(ru ? "программа потеряна {} раз: больше ее не запускают" : "the program was lost {} times: it is not started again"), losses_);
  return fmt::format(fmt::runtime(ru ? "несоответствий {}: больше не спрашивают" : "{} failures: no more is asked"), failures_);
}

std::vector<std::pair<std::size_t, Record const*>> Campaign::records() const {
  std::vector<std::pair<std::size_t, Record const*>> out;
  for (std::size_t p = 0; p < order_.size(); ++p) out.emplace_back(order_[p], &final_[p]);
  std::sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
  return out;
}

}  // namespace norma::conform
