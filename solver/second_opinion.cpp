#include "solver/second_opinion.hpp"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <mutex>

#include "solver/parallel.hpp"

namespace norma::solver {
namespace {

std::string output_of(std::string const& command) {
  std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), &pclose);
  if (!pipe) return "cannot be started";
  std::string text;
  std::array<char, 4096> buffer;
  for (std::size_t n; (n = fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;) text.append(buffer.data(), n);
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

// A file of one's own, removed in the end.
class ScriptFile {
 public:
  explicit ScriptFile(std::string const& script) : path_((std::filesystem::temp_directory_path() / "norma-XXXXXX").string()) {
    int const fd = mkstemp(path_.data());
    written_ = fd >= 0 && (close(fd), std::ofstream(path_) << script);
  }
  ~ScriptFile() { std::filesystem::remove(path_, ignored_); }
  ScriptFile(ScriptFile const&) = delete;
  ScriptFile& operator=(ScriptFile const&) = delete;

  std::string const& path() const { return path_; }
  bool written() const { return written_; }

 private:
  std::string path_;
  bool written_ = false;
  std::error_code ignored_;
};

// What cvc5 says. Each of two ways of solving answers in a moment what the other may not answer in a minute: some canonical
// questions (is there a witness closer still?) took over 30 s without eager bit-blasting, and 0.12 s with it.
std::string ask(std::string const& script, unsigned milliseconds) {
  ScriptFile const file(script);
  if (!file.written()) return "no temporary file can be written";
  std::string said;
  for (auto const limit : {std::min(milliseconds, 3'000u), milliseconds})
    for (auto const* way : {"--bitblast=eager", ""}) {
      said = output_of(std::string("cvc5 --lang=smt2 ") + way + " --tlimit=" + std::to_string(limit) + " '" + file.path() + "' 2>&1");
      if (said == "unsat" || said == "sat") return said;
    }
  return said;
}

}  // namespace

bool second_solver_found() { return output_of("command -v cvc5").find("cvc5") != std::string::npos; }

SecondOpinion second_opinion(Refuted const& refuted, unsigned milliseconds, unsigned threads,
                             std::function<void(std::size_t, std::size_t)> const& progress) {
  std::vector<std::string> said(refuted.size());
  std::mutex guard;
  std::size_t done = 0;
  in_parallel(refuted.size(), threads, [&](std::size_t i) {
    said[i] = ask(refuted[i].second, milliseconds);
    std::lock_guard const lock(guard);
    if (progress) progress(++done, refuted.size());
  });
  SecondOpinion out;
  for (std::size_t i = 0; i < refuted.size(); ++i)
    if (said[i] != "unsat") (said[i] == "sat" ? out.against : out.silent).push_back({refuted[i].first, "cvc5 says: " + said[i]});
  return out;
}

}  // namespace norma::solver
