// What a run has decided so far, on disk: a line a verdict, appended and never changed, so that a run that was killed goes on.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "conform/campaign.hpp"

namespace norma::conform {

// What the verdicts of a journal hang on. Journals of one run differ in the shard alone.
struct JournalHead {
  std::string suite;      // digest of all cases of all shards
  std::size_t all = 0;    // how many they are
  std::size_t shard = 1, shards = 1;
  std::uint64_t seed = 0;
  std::string run;        // JSON: what else makes the run: the choice of cases, the law, what the implementation said of itself
  std::vector<std::string> paths{};  // of the cases, as this machine names them
  std::string line() const;
  bool same_run(JournalHead const& o) const { return suite == o.suite && all == o.all && shards == o.shards && seed == o.seed && run == o.run; }
};

struct Entry {
  std::string key;
  Record record;
};

struct JournalRead {
  JournalHead head;
  std::vector<Entry> entries;
  std::size_t whole = 0;  // bytes of whole lines
  bool torn = false;      // the last line was cut off, and is left out
};

// The journal, or what is wrong with it, in words: file, line, what was expected.
std::variant<JournalRead, std::string> read_journal(std::string const& file);

std::string entry_line(std::string const& key, Record const& record);

class Journal {
 public:
  // Writes a new journal; of one that there is, `keep` bytes are kept. Why it cannot be opened, or nothing.
  std::string open(std::string const& file, std::optional<std::size_t> keep);
  Journal() = default;
  Journal(Journal const&) = delete;
  Journal& operator=(Journal const&) = delete;
  ~Journal();
  bool is_open() const { return fd_ >= 0; }
  void append(std::string const& line);  // with one write, so that a kill leaves whole lines but for the last
  int error() const { return error_; }

 private:
  int fd_ = -1, error_ = 0;
};

}  // namespace norma::conform
