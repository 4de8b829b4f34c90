// An act that decides cases, whatever the type of its cases: what commands take from the list of acts.
#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/listing.hpp"
#include "model/outcome.hpp"
#include "model/rulebook.hpp"
#include "oracle/deciding.hpp"
#include "oracle/input_error.hpp"

namespace norma::oracle {

// A line of a case, and where it stands.
struct Line {
  std::string_view json;
  std::size_t number = 0;  // of the line, counted from 1
};

// What became of a line among many.
struct Reply {
  std::size_t end = 0;  // of its answer in the output
  bool incomplete = false;
  std::unique_ptr<InputError> error{};

  void take(std::optional<InputError> wrong, bool lacking) {
    incomplete = !wrong && lacking;
    error = wrong ? std::make_unique<InputError>(std::move(*wrong)) : nullptr;
  }
};

// Answers lines of cases under one world of readings; one thread at a time. The law outlives it.
class Answering {
 public:
  virtual ~Answering() = default;
  // Appends the decision of the case and a line end. Bad input: appends and returns the error instead.
  virtual std::optional<InputError> respond(std::string_view json, std::size_t line, std::string& out) = 0;
  // Whether the case last answered has a decision that is not encoded, or one that another act governs, too.
  virtual bool incomplete() const = 0;
  // The same of each line, in order, many at a time. Appends to both; a reply's end is a position in `out`.
  virtual void respond_all(std::span<Line const> lines, std::vector<Reply>& replies, std::string& out);
  // Another that answers alike, for another thread. They share what is not written.
  virtual std::unique_ptr<Answering> another() const = 0;
};

struct AnsweringOptions {
  std::optional<Lang> explained_in{};  // decisions are explained in this language
  bool named = false;                  // decisions name the act, also of an act that has nothing but its text
};

// Const members are thread-safe.
class Law {
 public:
  virtual ~Law() = default;
  virtual Listing const& listing() const = 0;
  virtual Rulebook const& book() const = 0;
  // The names of a case's fields: of the whole, and of each record in it, as paths ("person", "person.born_on").
  virtual std::vector<std::string> const& fields() const = 0;
  virtual std::unique_ptr<Answering> answering(World world, AnsweringOptions options) const = 0;
  // What the rules say of the case with these slots, by the typed engine.
  virtual Result decide(std::span<std::int32_t const> slots, World const& world) const = 0;
  // Position of the first constraint that the case breaks, or -1.
  virtual int broken(std::span<std::int32_t const> slots) const = 0;
  // The same engine, and what reads cases for it. It outlives the law.
  virtual std::shared_ptr<Deciding const> deciding(World world) const = 0;
  virtual std::unique_ptr<SlotReader> reader() const = 0;
  // The same case: parts of what it does not have are not there, whatever these slots hold in their place.
  virtual std::vector<std::int32_t> canonical(SlotsOfCase slots) const = 0;
  virtual std::string write_case(std::string_view id, std::span<std::int32_t const> slots) const = 0;
  // The JSON Schema of a case.
  virtual std::string schema() const = 0;
  // The same cases by another rulebook, whose views point into `owner`; or what is in the way, in one line.
  virtual std::shared_ptr<Law const> by(Rulebook book, std::shared_ptr<void const> owner, std::string& obstacle) const = 0;
};

// What the list of acts says, in its order.
std::span<Listing const> listings();
// The act at this place of the list.
std::shared_ptr<Law const> law_at(std::size_t place);
// Its place in the list by name, or the number of acts.
std::size_t law_named(std::string_view name);

}  // namespace norma::oracle
