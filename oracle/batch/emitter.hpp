// Writes steps, each thing once: what is asked for again is the same place, and constants vanish.
#pragma once
#include <map>
#include <tuple>
#include <vector>

#include "model/node.hpp"
#include "oracle/batch/kernels.hpp"

namespace norma::oracle::batch {

// Where a value of each case stands: among the masks, or among the columns.
struct Value {
  std::uint32_t place = 0;
  bool column = false;
  friend constexpr auto operator<=>(Value, Value) = default;
};

class Emitter {
 public:
  static constexpr Value no{0}, yes{1};

  Emitter() : scopes_(1) {}

  // What is written within a scope is known in it alone, for it may not have been computed outside.
  void open() { scopes_.emplace_back(); }
  void close() { scopes_.pop_back(); }

  Value fact(std::int32_t slot, bool column);
  Value literal(std::int32_t value);  // a column
  Value fresh(bool column);           // a place that somebody else fills

  Value negate(Value a);
  Value both(Value a, Value b);
  Value either(Value a, Value b) { return any({a, b}); }
  Value but_not(Value a, Value b);
  Value any(std::vector<Value> of);
  Value choose(Value condition, Value a, Value b);
  Value compare(Op op, Value a, Value b);
  Value date(Op op, Value a, std::int32_t value);
  // Whether the two differ, as a mask.
  Value unlike(Value a, Value b) { return compare(Op::differ, a, b); }
  // Pairs of a mask and a column; see kernels.hpp.
  Value clash(std::vector<std::pair<Value, Value>> const& pairs);
  Value pick(std::vector<std::pair<Value, Value>> const& pairs, Value clashing);
  void copy(Value to, Value from);

  Value truth(Value v);   // as a mask: not zero
  Value number(Value v);  // as a column

  struct Fact {
    std::int32_t slot;
    Value value;
  };
  std::vector<Fact> facts;
  std::vector<std::pair<std::int32_t, std::uint32_t>> literals;  // value, column
  std::vector<Step> steps;
  std::vector<std::uint32_t> pool;
  std::uint32_t masks = 2, columns = 0;

 private:
  using Key = std::tuple<Code, std::uint32_t, std::uint32_t, std::uint32_t, std::int32_t>;
  Value write(Code code, bool column, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0, std::int32_t value = 0);
  std::uint32_t listed(std::vector<std::uint32_t> const& list);
  std::int32_t const* literal_of(Value v) const;

  std::vector<std::map<Key, Value>> scopes_;
  std::map<std::vector<std::uint32_t>, std::uint32_t> lists_;
  std::map<std::int32_t, Value> by_slot_, by_literal_;
  std::map<std::uint32_t, std::int32_t> literal_at_;
};

}  // namespace norma::oracle::batch
