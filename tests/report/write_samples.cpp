// Writes the made-up gates as SARIF, one file a gate, into a directory.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "tests/report/gate_samples.hpp"

int main(int argc, char** argv) {
  using namespace norma::report;
  if (argc != 2) return std::cerr << "usage: write_samples DIRECTORY\n", 2;
  std::filesystem::path const directory(argv[1]);
  std::filesystem::create_directories(directory);
  auto open = samples::empty();
  open.complete = false;
  open.remarks = {"term: limit of steps"};
  for (auto const& [name, gate] : {std::pair{"empty", samples::empty()}, {"various", samples::various()}, {"hostile", samples::hostile_gate()}, {"many", samples::many(100)}, {"open", open}}) {
    std::ofstream out(directory / (std::string(name) + ".sarif"));
    if (!(out << gate_sarif(gate))) return std::cerr << "cannot write " << name << "\n", 1;
  }
}
