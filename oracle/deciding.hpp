// Cases of an act as their slots, read and decided, whatever the type of its cases.
#pragma once
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/rulebook.hpp"
#include "oracle/engine.hpp"
#include "oracle/input_error.hpp"

namespace norma::oracle {

namespace batch {
class Batch;
}

// The values of a case's facts, in the order of the rulebook's.
using SlotsOfCase = std::span<std::int32_t const>;

struct SlotCase {
  std::string id;
  std::vector<std::int32_t> slots;
};

// Keeps its buffers from case to case; one thread at a time.
class SlotReader {
 public:
  virtual ~SlotReader() = default;
  // The one case that the text holds. Whether it is possible is not asked.
  virtual std::variant<SlotCase, InputError> read(std::string_view json) = 0;
  // The same in places that are there already: the name, as many slots as the act has facts, and the case put into these batches.
  virtual std::optional<InputError> read(std::string_view json, std::string& id, std::span<std::int32_t> slots, std::initializer_list<batch::Batch*> into) = 0;
  // The error of the case last read, which breaks the constraint.
  virtual InputError broken(ConstraintInfo const& constraint) const = 0;
};

// The typed engine under one world of readings. Const members are thread-safe.
class Deciding {
 public:
  virtual ~Deciding() = default;
  virtual Rulebook const& book() const = 0;
  virtual World const& world() const = 0;
  // As those of Engine.
  virtual Result decide(SlotsOfCase slots) const = 0;
  virtual Result decide_if(SlotsOfCase slots, std::uint16_t decision, std::uint32_t outcome) const = 0;
  virtual Answer answer(SlotsOfCase slots) const = 0;
  virtual int broken(SlotsOfCase slots) const = 0;
  // The line that `norma decide` prints of the case, without its end, and its explanation. `answer` is that of the same slots.
  virtual std::string line(std::string_view id, SlotsOfCase slots, Answer const& answer) const = 0;
  virtual std::string explain(SlotsOfCase slots, Answer const& answer, Lang lang) const = 0;

  // Reads a case by this reader and refuses it if it breaks a constraint of the act.
  std::variant<SlotCase, InputError> read(std::string_view json, SlotReader& reader) const {
    auto out = reader.read(json);
    if (auto const* c = std::get_if<SlotCase>(&out))
      if (int const at = broken(c->slots); at >= 0) return reader.broken(book().constraints[static_cast<std::size_t>(at)]);
    return out;
  }
};

}  // namespace norma::oracle
