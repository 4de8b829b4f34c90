// The journal of a run that completes a corpus: what was found so far, so that the same command goes on from there.
#pragma once
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <string>

#include "cli/options.hpp"
#include "mutants/ledger.hpp"
#include "rulebook/read.hpp"
#include "verify/whole_file.hpp"

namespace norma::cli {

class MutantJournal {
 public:
  MutantJournal(std::filesystem::path file, std::string digest) : file_(std::move(file)), digest_(std::move(digest)) {}

  std::filesystem::path const& file() const { return file_; }

  // What `read` makes of the journal that is there; a journal of another law begins anew.
  template <class Read>
  auto resume(Read read) -> decltype(read(std::string())) {
    std::error_code error;
    std::filesystem::create_directories(file_.parent_path(), error);
    constexpr std::size_t largest = std::size_t{1} << 30;
    if (auto const found = rulebook::text_of_file(file_.string(), largest)) {
      if (auto known = read(*found)) {
        // Without a line that was not finished.
        verify::write_whole(file_, found->substr(0, found->rfind('\n') + 1));
        return known;
      }
      complain("corpus generate: " + file_.string() + " is of another law or damaged; it is begun anew");
    }
    verify::write_whole(file_, mutants::journal_head(digest_));
    return std::nullopt;
  }

  bool open() {
    out_.open(file_, std::ios::app | std::ios::binary);
    return static_cast<bool>(out_);
  }
  void add(std::string const& line) { out_ << line << std::flush; }
  bool whole() const { return static_cast<bool>(out_); }
  void remove() {
    std::error_code error;
    std::filesystem::remove(file_, error);
  }

 private:
  std::filesystem::path file_;
  std::string digest_;
  std::ofstream out_;
};

}  // namespace norma::cli
