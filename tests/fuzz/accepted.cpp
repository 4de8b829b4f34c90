// A file of accepted findings is a list of reasons, or one sentence says what is wrong with it.
#include "cli/accepted.hpp"
#include "tests/fuzz/harness.hpp"

using namespace norma;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const read = cli::acceptances(std::string(fuzz::text_of(data, size)), "file");
  if (auto const* wrong = std::get_if<std::string>(&read)) {
    fuzz::promise(wrong->starts_with("file: "), "the file is named", *wrong);
    return 0;
  }
  auto const& list = std::get<std::vector<cli::Acceptance>>(read);
  std::vector<std::string> keys;
  for (auto const& a : list) {
    fuzz::promise(!a.finding.empty() && !a.ru.empty() && !a.en.empty(), "a reason in both languages", a.finding);
    keys.push_back(a.finding);
  }
  auto const met = cli::compare(keys, list);
  fuzz::promise(met.fresh == 0 && met.stale.empty(), "each accepts its own");
  return 0;
}
