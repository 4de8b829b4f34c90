// What an implementation is asked: cases of the corpus, cases drawn at random, and which of them.
#pragma once
#include <functional>

#include "conform/law.hpp"

namespace norma::conform {

struct Choice {
  std::vector<std::string> paths;       // folders of *.jsonl files, or files: lines of a corpus, or cases
  std::string keyword;                  // part of the id or title
  std::vector<std::string> provisions;  // ids: the case cites one, or its answer rests on one
  std::vector<std::string> editions;    // first days
  std::vector<std::string> topics;      // decisions and dates that are judged; all, if none is named
  std::size_t generate = 0;             // cases drawn at random, beside the others
  std::uint64_t seed = 0;               // of the order, and of what is drawn
  std::size_t shard = 1, shards = 1;

  // As JSON, without paths and shards; and back.
  std::string text() const;
  void read(std::string const& text);
};

struct SuiteCase {
  std::string key;    // fingerprint of the facts
  std::string id, title, place;
  std::string input;  // JSON without an id
  Case facts;
  std::size_t edition = 0;
};

struct Suite {
  std::vector<SuiteCase> cases;        // of this shard; the corpus in its order, then what is drawn
  std::vector<std::size_t> order;      // in which they are put: by the seed
  std::string digest;                  // of all cases of all shards, and of what is asked of them
  std::size_t all = 0;                 // cases of all shards
  std::size_t not_put = 0;             // of all shards: selected, and the law has no answer
  std::vector<std::string> bad_lines;  // what could not be read, in words

  // With its id, as `norma decide` reads it.
  static std::string with_id(Law const& law, SuiteCase const& c);
};

// The cases on which the law, under this world, answers something of the scope.
Suite read_suite(Law const& law, World const& world, Scope const& scope, Choice const& selection, Lang lang);

// Topics of the selection, all if it names none. What is no topic: in words.
std::variant<Scope, std::string> scope_of(Law const& law, Choice const& selection, Lang lang = Lang::ru);

// Ids of the provisions that a user may mean: an id, an id with all that stands below it, a citation.
std::vector<std::string> provisions_named(Rulebook const& book, std::string const& words);

std::string key_of(Law const& law, Case const& facts);
// Which of so many shards has the case, from 1.
std::size_t shard_of(std::string const& key, std::size_t shards);
// As it is put: JSON without an id.
std::string input_of(Law const& law, Case const& facts);

}  // namespace norma::conform
