// Ctrl-C as a question that a loop can ask.
#pragma once

namespace norma::cli {

// From its construction on, SIGINT and SIGTERM do not end the process but are noticed here.
class Interrupts {
 public:
  Interrupts();
  Interrupts(Interrupts const&) = delete;
  Interrupts& operator=(Interrupts const&) = delete;
  ~Interrupts();

  // Whether there has been one. Does not wait.
  bool noticed() { return wait_for(-1, 0); }

  // Whether `fd` can be read, or is at its end, without waiting.
  bool ready(int fd) const;

  // Waits until `fd` can be read or an interrupt has come; true if one has.
  bool noticed_before_reading(int fd) { return wait_for(fd, -1); }

 private:
  bool wait_for(int fd, int milliseconds);

  int signals_;
  bool noticed_ = false;
};

}  // namespace norma::cli
