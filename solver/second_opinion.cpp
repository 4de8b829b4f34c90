#include "solver/second_opinion.hpp"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <memory>

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

}  // namespace

bool second_solver_found() { return output_of("command -v cvc5").find("cvc5") != std::string::npos; }

std::vector<Disagreement> second_opinion(std::vector<std::pair<std::string, std::string>> const& refuted,
                                         unsigned milliseconds) {
  std::vector<Disagreement> out;
  // A file of its own for each call: editions are asked in parallel. Eager bit-blasting first, for one
  // canonical question (is there a witness closer still?) took cvc5 over 30 s without it, and 0.12 s with it.
  std::string file = (std::filesystem::temp_directory_path() / "norma-XXXXXX").string();
  int const fd = mkstemp(file.data());
  if (fd < 0) return {{"second opinion", "no temporary file can be made"}};
  close(fd);
  for (auto const& [name, script] : refuted) {
    std::ofstream(file) << script;
    std::string said;
    for (auto const* way : {"--bitblast=eager", ""}) {
      said = output_of(std::string("cvc5 --lang=smt2 ") + way + " --tlimit=" + std::to_string(milliseconds) + " '" + file + "' 2>&1");
      if (said == "unsat" || said == "sat") break;
    }
    if (said != "unsat") out.push_back({name, "cvc5 says: " + said});
  }
  std::filesystem::remove(file);
  return out;
}

}  // namespace norma::solver
