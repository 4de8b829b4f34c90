// A program that runs beside this one, in a process group of its own, with its standard streams as pipes that never block.
#pragma once
#include <string>
#include <string_view>
#include <sys/types.h>
#include <utility>
#include <variant>

namespace norma::conform {

class Process {
 public:
  Process() = default;
  // Starts `command` by the shell; else why it cannot be started.
  static std::variant<Process, std::string> start(std::string const& command);
  Process(Process&& o) noexcept { swap(o); }
  // What it held is killed.
  Process& operator=(Process&& o) noexcept {
    Process old(std::move(*this));
    swap(o);
    return *this;
  }
  // Kills the whole group, and waits for the program.
  ~Process();

  bool running() const { return pid_ > 0; }
  pid_t pid() const { return pid_; }
  int input() const { return in_; }      // to write to; -1 when closed
  int output() const { return out_; }    // to read from
  int errors() const { return err_; }
  int end() const { return end_; }       // can be read when the program has ended

  void close_input();
  void close_errors();
  void signal(int number) const;  // the whole group
  // Whether the program has ended; if so, its whole group is killed, and how it ended is told once, in words.
  bool ended(std::string& how);
  void close_all();

 private:
  void swap(Process& o) {
    std::swap(pid_, o.pid_);
    std::swap(group_, o.group_);
    std::swap(in_, o.in_);
    std::swap(out_, o.out_);
    std::swap(err_, o.err_);
    std::swap(end_, o.end_);
  }

  pid_t pid_ = -1, group_ = -1;
  int in_ = -1, out_ = -1, err_ = -1, end_ = -1;
};

// From now on, programs whose parent ends become children of this one.
void adopt_orphans();
// Kills and awaits every child of this process. For when no program should be left.
void end_children();

}  // namespace norma::conform
