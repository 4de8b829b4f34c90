#include "conform/rounds.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace norma::conform {

using report::Verdict;

namespace {

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

void Rounds::put(std::size_t which, std::string const& key) {
  position_.emplace(key, order_.size());
  order_.push_back(which);
  keys_.push_back(key);
  final_.emplace_back();
}

bool Rounds::restore(std::string const& key, Record record) {
  auto const found = position_.find(key);
  if (found == position_.end() || final_[found->second].ran()) return false;
  final_[found->second] = std::move(record);
  advance();
  return true;
}

std::optional<std::size_t> Rounds::next() {
  while (next_ < end() && final_[next_].ran()) ++next_;
  if (next_ >= end()) return std::nullopt;
  return next_++;
}

Runner::Next Rounds::settle(std::size_t position, Outcome&& outcome, OnFinal const& on_final) {
  auto record = judge(order_[position], std::move(outcome));
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
  on_final(keys_[position], record);
  final_[position] = std::move(record);
  advance();
  return Runner::Next::done;
}

void Rounds::advance() {
  while (frontier_ < end() && final_[frontier_].ran()) {
    auto const& r = final_[frontier_++];
    failures_ += report::conforms(r.verdict) ? 0 : 1;
    losses_ += r.lost ? 1 : 0;
    if ((limits_.failures > 0 && failures_ >= limits_.failures) || losses_ >= limits_.losses) cut_ = frontier_;
  }
}

void Rounds::close() {
  for (auto p = end(); p < final_.size(); ++p) final_[p] = {};
}

std::string Rounds::cut_short(Lang lang) const {
  if (std::all_of(final_.begin(), final_.end(), [](Record const& r) { return r.ran(); })) return {};
  bool const ru = lang == Lang::ru;
  if (cut_ == ~std::size_t{0}) return ru ? "прервано" : "interrupted";
  if (losses_ >= limits_.losses) return fmt::format(fmt::runtime(ru ? "программа потеряна {} раз: больше ее не запускают" : "the program was lost {} times: it is not started again"), losses_);
  return fmt::format(fmt::runtime(ru ? "несоответствий {}: больше не спрашивают" : "{} failures: no more is asked"), failures_);
}

std::vector<std::pair<std::size_t, Record const*>> Rounds::records() const {
  std::vector<std::pair<std::size_t, Record const*>> out;
  for (std::size_t p = 0; p < order_.size(); ++p) out.emplace_back(order_[p], &final_[p]);
  std::sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
  return out;
}

Record record_of(Outcome&& outcome, std::function<Verdict(Statement const&, std::string&)> const& judge) {
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
    std::string problem;
    r.verdict = judge(*r.statement, problem);
    if (r.verdict == Verdict::protocol) r.message = std::move(problem);
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

}  // namespace norma::conform
