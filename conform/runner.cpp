#include "conform/runner.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>

#include "report/markup.hpp"

namespace norma::conform {
namespace {

constexpr std::size_t noise_lines = 2'000, noise_most = std::size_t{1} << 23;  // before a program that answers nothing is given up
constexpr std::size_t remembered = 512;  // nonces, to know a second answer by
constexpr unsigned starts = 3;           // that may fail in a row
constexpr std::size_t unasked_most = 200;
constexpr std::size_t errors_shown = 2'000;
constexpr Milliseconds first_pause{50}, longest_pause{2'000};

std::string excerpt(std::string_view line) {
  constexpr std::size_t enough = 200;
  return report::shortened(report::one_line(line.substr(0, 4 * enough)), enough);
}

std::string tail(std::string const& s) { return s.size() <= errors_shown ? s : s.substr(s.size() - errors_shown); }

std::uint64_t entropy() {
  std::random_device device;
  return std::uint64_t{device()} << 32 | device();
}

}  // namespace

Runner::Runner(RunnerOptions options) : options_(std::move(options)), dice_(entropy()) {
  std::signal(SIGPIPE, SIG_IGN);  // a program that closes its input is an outcome
  for (std::size_t i = 0; i < std::max<std::size_t>(1, options_.jobs); ++i) slots_.push_back(std::make_unique<Slot>(options_.limits));
}

Runner::~Runner() = default;

std::string Runner::nonce() { return fmt::format("{:016x}{:016x}", dice_(), dice_()); }

void Runner::note(std::string const& what, std::string_view first) {
  auto& n = noted_[what];
  if (n.count++ == 0) n.first = excerpt(first);
}

bool Runner::launch(Slot& slot) {
  slot.welcomed = slot.alone = false;
  slot.refused.clear();
  slot.first_noise.clear();
  slot.noise = slot.noise_bytes = 0;
  slot.answered.clear();
  slot.since = Clock::now();
  if (auto const why = slot.link.start(options_.command); !why.empty()) {
    slot.refused = why;
    return false;
  }
  slot.link.send(hello_line(options_.hello));
  return true;
}

std::variant<Welcome, std::string> Runner::start() {
  auto& slot = *slots_.front();
  bool const ru = options_.lang == Lang::ru;
  auto const failed = [&](std::string why) {
    if (!slot.link.errors().empty()) why += (ru ? "; в потоке ошибок: " : "; on standard error: ") + excerpt(tail(slot.link.errors()));
    slot.link.kill();
    return why;
  };
  if (!launch(slot)) return failed(slot.refused);
  while (!welcome_) {
    if (options_.stopped()) return failed(ru ? "прервано" : "interrupted");
    if (Clock::now() - slot.since > options_.start) return failed(fmt::format(fmt::runtime(ru ? "за {} мс не пришло сообщение welcome" : "no welcome within {} ms"), options_.start.count()));
    wait(Milliseconds(50));
    auto const how = slot.link.work([&](std::string_view line) { hear(slot, line, nullptr); });
    if (!slot.refused.empty()) return failed(slot.refused);
    if (!welcome_ && !how.empty()) return failed(ru ? "не прислала welcome: " + how : how + " without a welcome");
  }
  return *welcome_;
}

void Runner::wait(Milliseconds most) {
  std::vector<pollfd> fds;
  for (auto const& slot : slots_) slot->link.wait_for(fds);
  ::poll(fds.data(), fds.size(), static_cast<int>(most.count()));
}

void Runner::put(Slot& slot, std::size_t which, Work const& work) {
  Flight flight{which, nonce(), {}, Clock::now()};
  flight.request = case_line(type_, {++seq_, flight.nonce, static_cast<int>(options_.deadline.count())}, middle_, work.input(which));
  if (slot.flight.empty()) slot.since = flight.sent;
  slot.link.send(flight.request);
  slot.flight.push_back(std::move(flight));
}

void Runner::fill(Slot& slot, Work const& work) {
  if (!slot.welcomed || slot.alone) return;
  if (!alone_.empty()) {
    if (!slot.flight.empty()) return;
    slot.alone = true;
    put(slot, alone_.front(), work);
    alone_.pop_front();
    return;
  }
  while (slot.flight.size() < welcome_->in_flight) {
    if (!again_.empty()) {
      put(slot, again_.front(), work);
      again_.pop_front();
    } else if (auto const next = work.next()) put(slot, *next, work);
    else return;
  }
}

void Runner::noise(Slot& slot, std::string const& kind, std::string_view line) {
  note(kind, line);
  ++slot.noise;
  slot.noise_bytes += line.size();
  if (slot.first_noise.empty()) slot.first_noise = kind + ": " + excerpt(line);
}

void Runner::hear(Slot& slot, std::string_view line, Work const* work) {
  if (slot.welcomed) return hear_reply(slot, line, work);
  if (!slot.refused.empty()) return;
  auto const read = reader_.welcome(line);
  if (auto const* wrong = std::get_if<Noise>(&read)) {
    slot.refused = wrong->what + "; it said: " + excerpt(line);
    return;
  }
  slot.welcomed = true;
  slot.failed_starts = 0;
  if (!welcome_) welcome_ = std::get<Welcome>(read);
}

void Runner::hear_reply(Slot& slot, std::string_view line, Work const* work) {
  auto read = reader_.reply(line);
  if (auto const* wrong = std::get_if<Noise>(&read)) return noise(slot, "not_a_message", wrong->what + ": " + excerpt(line));
  auto& reply = std::get<Reply>(read);
  auto const found = std::find_if(slot.flight.begin(), slot.flight.end(), [&](Flight const& f) { return f.nonce == reply.nonce; });
  if (found == slot.flight.end()) return noise(slot, slot.answered.contains(reply.nonce) ? "answered_twice" : "unknown_nonce", line);
  if (!work) return note("late", line);
  Outcome outcome{Outcome::Fate::answered, std::move(reply.body), std::move(found->request), std::string(line)};
  auto const which = found->which;
  slot.flight.erase(found);
  if (slot.answered.size() >= remembered) slot.answered.clear();
  slot.answered.insert(std::move(reply.nonce));
  slot.since = Clock::now();
  slot.losses = 0;
  slot.noise = slot.noise_bytes = 0;
  slot.first_noise.clear();
  slot.alone = false;
  if (which == abandoned) return;
  switch (work->settle(which, std::move(outcome))) {
    case Next::done: break;
    case Next::again: again_.push_back(which); break;
    case Next::again_alone: alone_.push_back(which); break;
  }
}

void Runner::lose(Slot& slot, Outcome::Fate fate, std::string const& how, Work const& work) {
  // Whatever it still says comes too late: it is noted, and answers nothing.
  slot.link.end(options_.grace, [&](std::string_view line) {
    if (slot.welcomed) hear_reply(slot, line, nullptr);
  });
  auto const errors = tail(slot.link.errors());
  slot.link.kill();
  auto const pause = std::min(longest_pause, first_pause * (1u << std::min(slot.losses, 10u)));
  ++slot.losses;
  slot.not_before = Clock::now() + pause;
  if (!slot.welcomed) {
    if (++slot.failed_starts >= starts) broken_ = "it cannot be started again: " + how;
    return;
  }
  auto flight = std::exchange(slot.flight, {});
  slot.welcomed = false;
  if (flight.empty()) {
    note("ended_unasked", how);
    if (++unasked_ends_ > unasked_most) broken_ = fmt::format("it ended {} times without being asked to", unasked_ends_);
    return;
  }
  Outcome outcome{fate, {}, std::move(flight.front().request), {}, how, errors};
  if (!slot.first_noise.empty() && fate != Outcome::Fate::crash) {
    outcome.fate = Outcome::Fate::protocol;
    outcome.message += "; " + slot.first_noise;
  }
  auto const oldest = flight.front().which;
  for (std::size_t i = 1; i < flight.size(); ++i)
    if (flight[i].which != abandoned) alone_.push_back(flight[i].which);
  if (oldest == abandoned) return;
  if (work.settle(oldest, std::move(outcome)) != Next::done) alone_.push_front(oldest);
}

void Runner::look_at_deadlines(Slot& slot, Work const& work) {
  if (!slot.link.open()) return;
  if (!slot.refused.empty()) return lose(slot, Outcome::Fate::protocol, slot.refused, work);
  auto const late = [&](Milliseconds limit) { return Clock::now() - slot.since > limit; };
  if (!slot.welcomed && late(options_.start)) return lose(slot, Outcome::Fate::timeout, fmt::format("no welcome within {} ms", options_.start.count()), work);
  if (slot.noise > noise_lines || slot.noise_bytes > noise_most) return lose(slot, Outcome::Fate::protocol, "it floods: more lines than cases, and they answer none", work);
  if (slot.welcomed && !slot.flight.empty() && late(options_.deadline)) lose(slot, Outcome::Fate::timeout, fmt::format("no answer within {} ms", options_.deadline.count()), work);
}

bool Runner::busy() const {
  return !again_.empty() || !alone_.empty() || std::any_of(slots_.begin(), slots_.end(), [](auto const& s) {
           return std::any_of(s->flight.begin(), s->flight.end(), [](Flight const& f) { return f.which != abandoned; });
         });
}

// What an earlier run left in flight is waited for by nobody, and still fills the window.
void Runner::abandon() {
  again_.clear();
  alone_.clear();
  for (auto const& slot : slots_)
    for (auto& f : slot->flight) f.which = abandoned;
}

std::string Runner::run(Work const& work) {
  abandon();
  for (;;) {
    if (work.stopped()) return "interrupted";
    auto pause = Milliseconds(100);
    bool asked = false;
    for (auto const& slot : slots_) {
      if (!slot->link.open()) {
        // The others are started when the first has more than it can take.
        bool const needed = slot == slots_.front() || slots_.front()->flight.size() >= welcome_->in_flight || busy();
        auto const left = slot->not_before - Clock::now();
        if (needed && left <= Milliseconds(0)) {
          if (!launch(*slot)) {
            broken_ = slot->refused;
            return broken_;
          }
        } else if (needed) pause = std::min(pause, std::chrono::ceil<Milliseconds>(left));
      }
      auto const before = slot->flight.size();
      fill(*slot, work);
      asked = asked || slot->flight.size() > before;
      if (slot->welcomed && !slot->flight.empty())
        pause = std::min(pause, std::max(Milliseconds(0), std::chrono::ceil<Milliseconds>(slot->since + options_.deadline - Clock::now()) + Milliseconds(1)));
    }
    if (!busy()) {
      // Nothing was taken though a program could have: there is nothing left.
      bool const ready = std::any_of(slots_.begin(), slots_.end(), [](auto const& s) { return s->welcomed; });
      if (ready && !asked) return {};
    }
    if (!asked) wait(pause);
    for (auto const& slot : slots_) {
      auto const how = slot->link.work([&](std::string_view line) { hear(*slot, line, &work); });
      if (!how.empty()) {
        bool const spoke = how.starts_with("sent a line");
        lose(*slot, spoke ? Outcome::Fate::protocol : Outcome::Fate::crash, !slot->refused.empty() ? slot->refused : how, work);
      } else look_at_deadlines(*slot, work);
      if (!broken_.empty()) return broken_;
    }
  }
}

void Runner::finish() {
  for (auto const& slot : slots_) {
    if (!slot->link.open()) continue;
    slot->link.send(bye_line);
    slot->link.end(std::max(options_.grace, Milliseconds(1'000)), [](std::string_view) {});
  }
}

}  // namespace norma::conform
