#include "conform/link.hpp"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

namespace norma::conform {
namespace {

constexpr std::size_t block = std::size_t{1} << 16;
constexpr Milliseconds time_to_end{500};
constexpr std::size_t at_a_time = std::size_t{1} << 20;  // what one program sends must not keep the others waiting

}  // namespace

std::string Link::start(std::string const& command) {
  in_.clear();
  out_.clear();
  errors_.clear();
  written_ = 0;
  at_end_ = false;
  closed_.reset();
  auto started = Process::start(command);
  if (auto* why = std::get_if<std::string>(&started)) return std::move(*why);
  process_ = std::move(std::get<Process>(started));
  return {};
}

void Link::send(std::string_view line) {
  if (written_ == out_.size()) {
    out_.clear();
    written_ = 0;
  }
  out_ += line;
  out_ += '\n';
}

void Link::wait_for(std::vector<pollfd>& fds) const {
  if (!open()) return;
  if (!at_end_) fds.push_back({process_.output(), POLLIN, 0});
  if (process_.errors() >= 0) fds.push_back({process_.errors(), POLLIN, 0});
  if (process_.end() >= 0) fds.push_back({process_.end(), POLLIN, 0});
  if (unwritten() && process_.input() >= 0 && !closed_) fds.push_back({process_.input(), POLLOUT, 0});
}

std::string Link::work(OnLine const& on_line) {
  if (!open()) return {};
  // Asked first: what an ended program has said is all in the pipe by then.
  std::string how;
  bool const ended = process_.ended(how);
  auto wrong = read_lines(on_line);
  read_errors();
  if (ended) {
    while (wrong.empty() && !at_end_) {
      auto const before = in_.size();
      wrong = read_lines(on_line);
      if (in_.size() == before) break;  // empty, though something holds it open
    }
    read_errors();
    if (!in_.empty() && wrong.empty()) how += ", in the middle of a line";
    process_.close_all();
    return wrong.empty() ? how : wrong;
  }
  if (!wrong.empty()) return wrong;
  auto broken = write_out();
  if (broken.empty() && at_end_) broken = "closed its output";
  if (broken.empty()) return {};
  // An end closes the streams first: how it ended says more.
  if (!closed_) closed_ = Clock::now();
  return Clock::now() - *closed_ > time_to_end ? broken : std::string();
}

std::string Link::read_lines(OnLine const& on_line) {
  char buffer[block];
  for (std::size_t taken = 0; taken < at_a_time && !at_end_;) {
    auto const n = ::read(process_.output(), buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return {};
    if (n == 0) {
      at_end_ = true;
      return {};
    }
    taken += static_cast<std::size_t>(n);
    std::string_view rest(buffer, static_cast<std::size_t>(n));
    for (auto end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
      if (in_.size() + end > limits_.line) return "sent a line longer than " + std::to_string(limits_.line) + " bytes";
      auto line = rest.substr(0, end);
      if (!in_.empty()) line = in_.append(line);
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      on_line(line);
      in_.clear();
      rest.remove_prefix(end + 1);
    }
    if (in_.size() + rest.size() > limits_.line) return "sent a line longer than " + std::to_string(limits_.line) + " bytes";
    in_.append(rest);
  }
  return {};
}

void Link::read_errors() {
  char buffer[block];
  for (std::size_t taken = 0; taken < at_a_time && process_.errors() >= 0;) {
    auto const n = ::read(process_.errors(), buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return;
    if (n == 0) return process_.close_errors();
    taken += static_cast<std::size_t>(n);
    errors_.append(buffer, static_cast<std::size_t>(n));
    if (errors_.size() > limits_.errors) errors_.erase(0, errors_.size() - limits_.errors);
  }
}

std::string Link::write_out() {
  while (unwritten() && process_.input() >= 0) {
    auto const n = ::write(process_.input(), out_.data() + written_, out_.size() - written_);
    if (n >= 0) written_ += static_cast<std::size_t>(n);
    else if (errno == EPIPE) return "closed its input";
    else if (errno != EINTR) return errno == EAGAIN ? std::string() : std::strerror(errno);
  }
  return {};
}

bool Link::wait_for_end(Milliseconds grace, OnLine const& on_line) {
  auto const until = Clock::now() + grace;
  for (auto now = Clock::now(); now < until; now = Clock::now()) {
    std::string how;
    bool const ended = process_.ended(how);
    // A line that is too long says nothing any more.
    if (!read_lines(on_line).empty()) at_end_ = true;
    read_errors();
    if (ended) return true;
    std::vector<pollfd> fds;
    wait_for(fds);
    // What the program has closed would be ready at once, again and again.
    constexpr int soon = 5;
    if (at_end_ || process_.errors() < 0) ::poll(nullptr, 0, soon);
    else ::poll(fds.data(), fds.size(), static_cast<int>(std::chrono::ceil<Milliseconds>(until - now).count()));
  }
  return false;
}

void Link::end(Milliseconds grace, OnLine const& on_line) {
  if (!open()) return;
  if (unwritten() && process_.input() >= 0) static_cast<void>(write_out());
  process_.close_input();
  if (!wait_for_end(grace, on_line)) {
    process_.signal(SIGTERM);
    wait_for_end(grace, on_line);
  }
  kill();
}

void Link::kill() { process_ = Process(); }

}  // namespace norma::conform
