// A rulebook's file, under a digest that fits: it is refused with a sentence, or decides the ordinary case, and what is written
// of it is read back as the same.
#include "model/fingerprint.hpp"
#include "oracle/flat.hpp"
#include "rulebook/read.hpp"
#include "rulebook/write.hpp"
#include "tests/fuzz/harness.hpp"

using namespace norma;

// The input is what stands below the first line.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const body = fuzz::text_of(data, size);
  std::string text = "{\"format\": \"norma-rulebook\", \"version\": 1, \"digest\": \"" + norma::fingerprint(body) + "\",\n";
  text += body;
  auto const read = rulebook::read(text);
  if (std::holds_alternative<std::string>(read)) return 0;
  auto const& book = std::get<rulebook::Loaded>(read).book;
  std::vector<std::int32_t> slots;
  for (auto const& f : book.facts) slots.push_back(f.ordinary);
  auto const world = default_world(book);
  oracle::broken_flat(book, slots.data(), world);
  auto const result = oracle::decide_flat(book, slots.data(), world);
  for (auto const& p : book.properties) oracle::satisfies(book, p, slots.data(), world, result);
  auto const written = rulebook::write(book);
  auto const again = rulebook::read(written);
  fuzz::promise(std::holds_alternative<rulebook::Loaded>(again), "what is written is read", written);
  fuzz::promise(rulebook::write(std::get<rulebook::Loaded>(again).book) == written, "it is read as it was", written);
  return 0;
}
