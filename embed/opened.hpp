// A law as a program that embeds the oracle names it.
#pragma once
#include <memory>
#include <string>
#include <variant>

#include "oracle/law.hpp"

namespace norma::embed {

struct Opened {
  std::unique_ptr<oracle::Answering> usual, explaining;
};

// By the options of norma_open in norma.h; else what is wrong, in one line.
std::variant<Opened, std::string> open(std::string const& options);

}  // namespace norma::embed
