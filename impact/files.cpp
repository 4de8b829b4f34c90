#include "impact/files.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <optional>

#include "corpus_files/held_lines.hpp"
#include "corpus_files/in_order.hpp"
#include "corpus_files/input_file.hpp"
#include "impact/csv.hpp"

namespace norma::impact {
namespace {

// Cases that one thread counts.
struct Work : corpus::HeldLines {
  static constexpr std::size_t many = 4096, much = std::size_t{1} << 21;
  std::string file;
  std::vector<std::pair<std::size_t, std::vector<std::int32_t>>> rows;  // line, slots
  std::vector<Refusal> refused;

  std::size_t size() const { return places.size() + rows.size(); }
  bool full() const { return size() >= many || text.size() >= much; }
};

class Files {
 public:
  Files(std::shared_ptr<Comparison const> comparison, Reading const& how, Faults& faults)
      : comparison_(std::move(comparison)), how_(how), faults_(faults), by_(how.threads), work_(how.threads, [this](Work& w, unsigned worker) { count(w, worker); }) {}

  void read(std::string const& name) {
    auto const file = corpus::InputFile::open(name);
    if (!file) {
      faults_.whole.push_back(name + ": " + std::strerror(errno));
      return;
    }
    name_ = name;
    corpus::DocumentStream in(file->fd(), [this] {
      if (!how_.go_on(bytes_)) faults_.interrupted = true;
      return !faults_.interrupted && !faults_.too_many_groups;
    });
    if (name.ends_with(".csv")) table(in);
    else
      while (auto const document = in.next()) line(*document);
    if (in.error() != 0) faults_.whole.push_back(name + ": " + std::strerror(in.error()));
    hand_over();
  }

  Counts counts() {
    while (auto const done = work_.take(true)) tell(*done);
    auto sum = comparison_->nothing();
    for (auto const& c : by_)
      if (c) sum.add(c->counts());
    sum.refused += refused_here_;
    return sum;
  }

 private:
  void line(corpus::Document const& d) {
    auto& w = now();
    w.add(d);
    bytes_ += d.text.size() + 1;
    if (w.full()) hand_over();
  }

  void table(corpus::DocumentStream& in) {
    CsvRecords records;
    std::optional<CsvColumns> columns;
    std::vector<std::string> fields;
    std::size_t at = 0;
    for (bool end = false; !end && !records.broken();) {
      auto const bytes = in.bytes();
      end = bytes.empty();
      if (end && in.error() != 0) return;  // the last row may be cut off; that the file is not read to its end is told
      bytes_ += bytes.size();
      records.add(bytes);
      while (records.next(fields, at)) {
        if (columns) {
          row(*columns, fields, at);
          continue;
        }
        auto of = CsvColumns::of(comparison_->laws().after.book, fields);
        if (auto const* wrong = std::get_if<std::string>(&of)) {
          faults_.whole.push_back(name_ + ": line " + std::to_string(at) + ": " + *wrong);
          return;
        }
        columns = std::get<CsvColumns>(std::move(of));
      }
    }
    if (records.broken()) faults_.whole.push_back(name_ + ": after line " + std::to_string(at) + ": a quotation mark that nothing closes");
  }

  void row(CsvColumns const& columns, std::vector<std::string> const& fields, std::size_t at) {
    auto slots = columns.slots(fields);
    auto& w = now();
    if (auto* error = std::get_if<oracle::InputError>(&slots)) {
      w.refused.push_back({at, std::move(*error)});
      ++refused_here_;
    } else w.rows.push_back({at, std::move(std::get<0>(slots))});
    if (w.full()) hand_over();
  }

  Work& now() {
    if (!now_) {
      now_ = std::make_unique<Work>();
      now_->file = name_;
    }
    return *now_;
  }

  void count(Work& w, unsigned worker) {
    if (!by_[worker]) by_[worker].emplace(comparison_);
    auto& counter = *by_[worker];
    counter.count(w.lines(), w.refused);
    for (auto const& [number, slots] : w.rows) counter.count(slots, number, w.refused);
    counter.finish(w.refused);
    if (counter.too_many_groups()) too_many_ = true;
  }

  void hand_over() {
    if (!now_) return;
    bool const few = !now_->full();
    work_.put(std::move(now_), few);
    while (auto const done = work_.take(work_.full())) tell(*done);
  }

  void tell(Work& w) {
    std::stable_sort(w.refused.begin(), w.refused.end(), [](auto const& a, auto const& b) { return a.line < b.line; });
    for (auto& r : w.refused)
      if (faults_.first.size() < Faults::told) faults_.first.push_back({w.file, std::move(r)});
    faults_.too_many_groups = faults_.too_many_groups || too_many_;
  }

  std::shared_ptr<Comparison const> comparison_;
  Reading const& how_;
  Faults& faults_;
  std::string name_;
  std::size_t bytes_ = 0;
  std::uint64_t refused_here_ = 0;
  std::atomic<bool> too_many_ = false;
  std::vector<std::optional<Counter>> by_;
  std::unique_ptr<Work> now_;
  corpus::InOrder<Work> work_;  // last: its threads use the others
};

}  // namespace

Counts count_files(std::shared_ptr<Comparison const> comparison, std::vector<std::string> const& files, Reading const& how, Faults& faults) {
  Files counting(std::move(comparison), how, faults);
  for (auto const& f : files)
    if (!faults.interrupted && !faults.too_many_groups) counting.read(f);
  return counting.counts();
}

}  // namespace norma::impact
