// Decides cases many at a time, by the flat rulebook: the third way of running it, and the fourth semantics.
#pragma once
#include <optional>
#include <span>

#include "model/outcome.hpp"
#include "oracle/batch/program.hpp"
#include "oracle/batch/rows.hpp"

namespace norma::oracle::batch {

// Owns its places; one thread at a time. Put cases, decide them, ask what was said of each.
class Batch {
 public:
  explicit Batch(std::shared_ptr<Program const> program, Kernels const& kernels = widest_kernels());
  Batch(Batch&&) noexcept;
  Batch& operator=(Batch&&) noexcept;
  ~Batch();

  // Forgets the cases.
  void clear();
  int size() const { return size_; }
  bool full() const { return size_ == lanes; }
  // Appends a case, while it is not full.
  void put(std::span<std::int32_t const> slots);
  template <Record Case>
  void put(Case const& facts) {
    auto const row = next();
    auto* numbers = row.numbers;
    write_row<0>(facts, row.bits, numbers);
  }

  // What the rules say of all of them. The edition is the one of each case's governing date, unless `edition` holds one.
  void decide(std::optional<std::size_t> edition = std::nullopt);
  // After it: whether the case keeps all constraints, and fits what is decided of it.
  bool possible(int lane) const;
  bool fits(int lane) const;
  // The results; `active` rules only if asked for.
  Result result(int lane) const;
  // The same into one that this batch has filled before, or a new one.
  void result(int lane, Result& out) const;
  std::int32_t definition(std::size_t d, int lane) const;
  Date governing(int lane) const;
  void with_active(bool on) { active_too_ = on; }

  // After it: bit i if switching reading i, and no other, changes a printed outcome.
  void depend();
  std::uint64_t depends_on(int lane) const;

 private:
  struct Row {
    std::uint64_t* bits;
    std::int32_t* numbers;
  };
  struct Places;
  Row next();
  void load();
  void run(Steps steps);
  void collect();
  void tell(std::vector<std::uint32_t> const& places, std::vector<std::uint64_t>& out);
  Mask const& mask(Value v) const;

  std::shared_ptr<Program const> program_;
  Kernels const* kernels_;
  std::unique_ptr<Places> places_;
  int size_ = 0;
  bool forced_ = false, active_too_ = false;
};

}  // namespace norma::oracle::batch
