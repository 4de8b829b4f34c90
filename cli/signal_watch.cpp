#include "cli/signal_watch.hpp"

#include <csignal>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "solver/interruption.hpp"

namespace norma::cli {

SignalWatch::SignalWatch() {
  sigset_t set;
  sigemptyset(&set);
  for (auto const s : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, s);
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  signals_ = ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
  stop_ = ::eventfd(0, EFD_CLOEXEC);
  watcher_ = std::thread([this] { watch(); });
}

SignalWatch::~SignalWatch() {
  ::eventfd_write(stop_, 1);
  watcher_.join();
  ::close(signals_);
  ::close(stop_);
}

void SignalWatch::watch() const {
  pollfd waiting[2] = {{stop_, POLLIN, 0}, {signals_, POLLIN, 0}};
  constexpr int forever = -1, again = 20;  // a solver that was just about to begin is interrupted the next time
  for (int patience = forever;;) {
    if (::poll(waiting, 2, patience) < 0) continue;
    if (waiting[0].revents != 0) return;
    if (patience == forever && waiting[1].revents != 0) {
      patience = again;
      waiting[1].fd = -1;
    }
    if (patience == again) solver::interrupt();
  }
}

}  // namespace norma::cli
