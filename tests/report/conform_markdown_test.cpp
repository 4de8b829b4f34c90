// A pull request's comment on a conformance run stays within the limit, whatever the implementation says.
#include <gtest/gtest.h>

#include "report/conform.hpp"
#include "report/markup.hpp"

namespace norma::report {
namespace {

// Of all characters those that become longest by escaping.
std::string const hostile = [] {
  std::string s;
  for (int i = 0; i < 150; ++i) s += "@x&<";
  return s;
}();

TEST(ConformMarkdown, FitsAPullRequestsCommentWhateverIsSaid) {
  Conformance c;
  c.vendor = c.product = c.version = hostile;
  c.notes.assign(20, hostile);
  for (auto const n : {0u, 5u, 2'000u}) {
    c.cases.assign(n, ConformCase{});
    for (auto& one : c.cases) one.verdict = Verdict::mismatch, one.id = one.title = one.message = hostile;
    for (auto const lang : {Lang::ru, Lang::en}) {
      auto const text = conform_markdown(c, lang);
      EXPECT_LE(utf16_units(text), 65'536u) << n;
      EXPECT_EQ(text.find("@x"), std::string::npos) << "a mention would call somebody";
    }
  }
  EXPECT_NE(conform_markdown(c, Lang::en).find(" more\n"), std::string::npos) << "what is left out is counted";
}

}  // namespace
}  // namespace norma::report
