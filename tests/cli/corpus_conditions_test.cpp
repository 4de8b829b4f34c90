// The corpus of event logs breaks every condition of the procedure, in each of its parts.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "corpus_files/corpus_log.hpp"
#include "cli/data_files.hpp"
#include "oracle/procedure/log_reader.hpp"
#include "oracle/procedure/stepper.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::test {
namespace {

// A part of a condition: expressions of which one must hold.
using Part = std::vector<Expr>;

bool is_exception(Expr e, std::size_t at) {
  auto const& n = e[at];
  if (n.op == Op::disjunction) return is_exception(e, n.a) && is_exception(e, n.b);
  bool const given = n.op == Op::differ && e[n.b].op == Op::literal && e[n.b].value == 0;
  return n.op == Op::negation || (n.op == Op::differ && !given);
}

// What must all hold, as the rows write it: "not in this case, or else a and b" has two parts. Alternatives are one.
std::vector<Part> parts_of(Expr e, std::size_t at) {
  auto const& n = e[at];
  auto const both = [&](std::uint16_t unless, std::uint16_t parts) {
    auto out = parts_of(e, parts);
    for (auto& part : out) part.push_back(e.first(std::size_t{unless} + 1));
    return out;
  };
  if (n.op == Op::conjunction) {
    auto out = parts_of(e, n.a);
    auto const more = parts_of(e, n.b);
    out.insert(out.end(), more.begin(), more.end());
    return out;
  }
  if (n.op == Op::disjunction && is_exception(e, n.a)) return both(n.a, n.b);
  if (n.op == Op::disjunction && is_exception(e, n.b)) return both(n.b, n.a);
  return {{e.first(at + 1)}};
}

class CorpusConditions : public testing::Test {
 protected:
  ProcedureBook const book = pp95::procedure::procedure().book;
  std::map<std::size_t, std::vector<Part>> parts;            // by condition
  std::map<std::size_t, std::set<std::size_t>> broken_alone;  // by condition, its parts that some log breaks and no other

  void SetUp() override {
    for (auto const c : positions_in(book.conditions)) parts[c] = parts_of(book.conditions[c].holds, book.conditions[c].holds.size() - 1);
    oracle::LogFields const fields(book);
    oracle::LogReader reader(fields);
    std::size_t read = 0;
    for (auto const& file : std::filesystem::directory_iterator(cli::data_file("corpus/pp95/logs"))) {
      if (file.path().extension() != ".jsonl") continue;
      std::ifstream in(file.path());
      for (std::string line; std::getline(in, line); ++read) {
        auto const entry = corpus::read_corpus_log(fields, corpus::Json::parse(line));
        ASSERT_TRUE(std::holds_alternative<corpus::CorpusLog>(entry)) << line;
        auto const log = reader.read(std::get<corpus::CorpusLog>(entry).text);
        ASSERT_TRUE(std::holds_alternative<oracle::EventLog>(log)) << sentence(std::get<oracle::InputError>(log), Lang::en) << "\n" << line;
        note(std::get<oracle::EventLog>(log), std::get<corpus::CorpusLog>(entry).world);
      }
    }
    ASSERT_GT(read, 600u);
  }

  void note(oracle::EventLog const& log, World const& world) {
    oracle::Stepper<oracle::FlatRows> const stepper(oracle::FlatRows(book, world));
    auto course = log.begin;
    stepper.open_past_calls(course, log.denied);
    for (auto const& event : log.events) {
      auto seen = course;  // what the conditions see: the facts stated, and nothing done yet
      auto const step = stepper.take(course, event);
      for (auto const& c : book.events[event.event - 1u].carries)
        for (std::size_t s = c.slot; s < c.slot + std::size_t{c.slots}; ++s) seen.slots[s] = book.facts[s].ordinary;
      for (auto const& [slot, value] : event.stated) seen.slots[slot] = value;
      seen.slots[book.today] = event.on.key();
      seen.slots[book.actor] = event.actor;
      for (auto const c : step.broken) {
        std::vector<std::size_t> broken;
        for (std::size_t k = 0; k < parts[c].size(); ++k)
          if (std::none_of(parts[c][k].begin(), parts[c][k].end(), [&](Expr e) { return oracle::evaluate(e, {seen.slots.data(), world.data(), nullptr, nullptr, nullptr}) != 0; }))
            broken.push_back(k);
        if (broken.size() == 1) broken_alone[c].insert(broken.front());
      }
    }
  }
};

TEST_F(CorpusConditions, EachPartOfEachIsBrokenByALog) {
  for (auto const& [c, list] : parts)
    for (std::size_t k = 0; k < list.size(); ++k)
      EXPECT_TRUE(broken_alone[c].contains(k)) << book.conditions[c].head.id << ", part " << k + 1 << " of " << list.size();
}

}  // namespace
}  // namespace norma::test
