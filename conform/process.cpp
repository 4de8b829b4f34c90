#include "conform/process.hpp"

#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <vector>

namespace norma::conform {
namespace {

struct Pipe {
  int read = -1, write = -1;
  bool open() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return false;
    read = ends[0];
    write = ends[1];
    return true;
  }
  void close() {
    for (int* fd : {&read, &write}) {
      if (*fd >= 0) ::close(*fd);
      *fd = -1;
    }
  }
};

void never_block(int fd) { ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK); }

int give_up(int& fd) { return std::exchange(fd, -1); }

// In the child: everything between fork and exec is safe in a process with threads.
[[noreturn]] void become(char const* command, Pipe const& in, Pipe const& out, Pipe const& err) {
  ::setpgid(0, 0);
  ::dup2(in.read, 0);
  ::dup2(out.write, 1);
  ::dup2(err.write, 2);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  for (int const s : {SIGPIPE, SIGINT, SIGTERM}) ::signal(s, SIG_DFL);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::execl("/bin/sh", "sh", "-c", command, static_cast<char*>(nullptr));
  ::_exit(127);
}

std::string words(int status) {
  if (WIFSIGNALED(status)) return std::string("ended by signal ") + std::to_string(WTERMSIG(status)) + " (" + ::strsignal(WTERMSIG(status)) + ")";
  return "ended with exit status " + std::to_string(WEXITSTATUS(status));
}

}  // namespace

std::variant<Process, std::string> Process::start(std::string const& command) {
  Pipe in, out, err;
  auto const fail = [&](char const* what) {
    auto const why = std::string(what) + ": " + std::strerror(errno);
    for (auto* p : {&in, &out, &err}) p->close();
    return why;
  };
  if (!in.open() || !out.open() || !err.open()) return fail("pipe");
  // «exec»: the group's leader is the program itself where the command is a simple one.
  auto const line = "exec " + command;
  bool const simple = command.find_first_of(";|&<>()\n`$") == std::string::npos && command.find('=') == std::string::npos;
  auto const pid = ::fork();
  if (pid < 0) return fail("fork");
  if (pid == 0) become(simple ? line.c_str() : command.c_str(), in, out, err);
  ::setpgid(pid, pid);  // whichever of the two comes first
  Process p;
  p.pid_ = p.group_ = pid;
  p.in_ = give_up(in.write);
  p.out_ = give_up(out.read);
  p.err_ = give_up(err.read);
  p.end_ = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
  for (auto* pipe : {&in, &out, &err}) pipe->close();
  for (int const fd : {p.in_, p.out_, p.err_}) never_block(fd);
  return p;
}

Process::~Process() {
  if (group_ > 0) ::kill(-group_, SIGKILL);
  if (pid_ > 0)
    while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
  close_all();
}

void Process::close_input() {
  if (in_ >= 0) ::close(in_);
  in_ = -1;
}

void Process::close_errors() {
  if (err_ >= 0) ::close(err_);
  err_ = -1;
}

void Process::close_all() {
  for (int* fd : {&in_, &out_, &err_, &end_}) {
    if (*fd >= 0) ::close(*fd);
    *fd = -1;
  }
}

void Process::signal(int number) const {
  if (group_ > 0) ::kill(-group_, number);
}

bool Process::ended(std::string& how) {
  if (pid_ <= 0) return true;
  int status = 0;
  if (::waitpid(pid_, &status, WNOHANG) != pid_) return false;
  how = words(status);
  signal(SIGKILL);  // what it left behind
  pid_ = group_ = -1;
  return true;
}

void adopt_orphans() { ::prctl(PR_SET_CHILD_SUBREAPER, 1); }

void end_children() {
  // One that is killed may leave children of its own, which are ours then.
  for (int round = 0; round < 100; ++round) {
    std::ifstream list("/proc/self/task/" + std::to_string(::getpid()) + "/children");
    std::vector<pid_t> children;
    for (pid_t pid = 0; list >> pid;) children.push_back(pid);
    if (children.empty()) return;
    for (auto const pid : children) ::kill(pid, SIGKILL);
    for (auto const pid : children) ::waitpid(pid, nullptr, 0);
  }
}

}  // namespace norma::conform
