#include "cli/interrupts.hpp"

#include <csignal>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace norma::cli {

// The signals are blocked and read from a descriptor: a handler could run just before a read that then waits forever.
Interrupts::Interrupts() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  signals_ = ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

Interrupts::~Interrupts() {
  if (signals_ >= 0) ::close(signals_);
}

bool Interrupts::ready(int fd) const {
  pollfd waiting{fd, POLLIN, 0};
  return ::poll(&waiting, 1, 0) > 0;
}

bool Interrupts::wait_for(int fd, int milliseconds) {
  pollfd waiting[2] = {{signals_, POLLIN, 0}, {fd, POLLIN, 0}};  // poll ignores a descriptor of -1
  if (!noticed_ && ::poll(waiting, 2, milliseconds) > 0) noticed_ = (waiting[0].revents & POLLIN) != 0;
  return noticed_;
}

}  // namespace norma::cli
