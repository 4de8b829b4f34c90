// Texts that hang on a set of rules alone, kept from case to case.
#pragma once
#include <string>
#include <vector>

#include "model/outcome.hpp"

namespace norma::oracle {

class TextsByRules {
 public:
  // The text of these rules; `write` appends it to an empty string. A reference until the next call.
  template <class Write>
  std::string const& of(RuleSet const& rules, Write&& write) {
    if (kept_.empty()) kept_.resize(places);
    auto& entry = kept_[place(rules)];
    if (entry.text.empty() || entry.rules != rules) {
      entry.text.clear();
      write(entry.text);
      entry.rules = rules;
    }
    return entry.text;
  }

 private:
  static constexpr std::size_t places = 64;  // a later text takes the place of an earlier one
  static constexpr int bits = 6;
  static std::size_t place(RuleSet const& rules) {
    std::uint64_t mixed = 0;
    for (auto const w : rules.words) mixed = (mixed ^ w) * 0x9E3779B97F4A7C15u;
    return mixed >> (64 - bits);
  }

  struct Entry {
    RuleSet rules;
    std::string text;
  };
  std::vector<Entry> kept_;
};

// What a writer of decisions keeps.
struct KeptTexts {
  std::vector<TextsByRules> decisions, dates;  // by decision what is told of its answers; by date its `by` and what follows
};

// Appends what `write` appends, which hangs on the rules alone: the text kept at place `i`, if there is where to keep it.
template <class Write>
void append_kept(std::string& out, std::vector<TextsByRules>* kept, std::size_t i, RuleSet const& rules, Write&& write) {
  if (!kept) return write(out);
  if (kept->size() <= i) kept->resize(i + 1);
  out += (*kept)[i].of(rules, write);
}

}  // namespace norma::oracle
