#include "properties/procedure/walk.hpp"

namespace norma::properties::procedure {
namespace {

class Candidates {
 public:
  Candidates(Law const& law, Walk const& from, Habit habit) : law_(law), from_(from), habit_(habit) {}

  void without(std::size_t first, std::size_t count) {
    auto w = from_;
    auto const at = w.log.events.begin() + static_cast<std::ptrdiff_t>(first);
    w.log.events.erase(at, at + static_cast<std::ptrdiff_t>(count));
    offer(std::move(w));
  }
  void under_default_readings() {
    auto w = from_;
    w.world = default_world(law_.book);
    if (w.world != from_.world) offer(std::move(w));
  }
  void with_ordinary_fact(std::size_t event, std::size_t fact) {
    auto w = from_;
    auto& [slot, value] = w.log.events[event].stated[fact];
    auto const& f = law_.book.facts[slot];
    if (value == f.ordinary || (f.nullable && f.ordinary == 0)) return;  // a required fact is never null
    value = law_.book.facts[slot].ordinary;
    offer(std::move(w));
  }
  // The event and all after it come earlier.
  void sooner(std::size_t event, int by) {
    auto w = from_;
    for (auto i = event; i < w.log.events.size(); ++i) w.log.events[i].on = w.log.events[i].on - days(by);
    offer(std::move(w));
  }
  std::vector<Walk> take() { return std::move(list_); }

 private:
  void offer(Walk w) {
    if (habit_ != Habit::lawful || lawful(law_.book, w)) list_.push_back(std::move(w));
  }

  Law const& law_;
  Walk const& from_;
  Habit habit_;
  std::vector<Walk> list_;
};

}  // namespace

std::vector<Walk> simpler(Law const& law, Walk const& walk, Habit habit) {
  Candidates out(law, walk, habit);
  auto const& events = walk.log.events;
  out.under_default_readings();
  for (auto length = events.size() / 2; length >= 1; length /= 2)
    for (auto end = events.size(); end >= length; end -= length) out.without(end - length, length);
  if (events.size() == 1) out.without(0, 1);
  for (std::size_t i = 1; i < events.size(); ++i)
    for (int gap = serial(events[i].on) - serial(events[i - 1].on); gap > 0; gap /= 2) out.sooner(i, gap);
  for (std::size_t i = 0; i < events.size(); ++i)
    for (std::size_t f = 0; f < events[i].stated.size(); ++f) out.with_ordinary_fact(i, f);
  return out.take();
}

}  // namespace norma::properties::procedure
