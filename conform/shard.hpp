// Which part of a suite is run: I of N.
#pragma once
#include <string>

#include "conform/suite.hpp"

namespace norma::conform {

// "2/4" into the selection; if `text` is empty, from GTEST_TOTAL_SHARDS and GTEST_SHARD_INDEX. What is wrong, in words, or nothing.
std::string choose_shard(std::string const& text, Choice& selection, Lang lang);

}  // namespace norma::conform
