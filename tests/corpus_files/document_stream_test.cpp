#include "corpus_files/document_stream.hpp"

#include <gtest/gtest.h>
#include <string>
#include <thread>
#include <unistd.h>

namespace norma::test {
namespace {

using corpus::DocumentStream;
using Documents = std::vector<std::pair<std::size_t, std::string>>;

// The documents of a text that arrives in pieces of `piece` bytes.
Documents cut(std::string const& text, std::size_t piece = 1 << 16) {
  int ends[2];
  EXPECT_EQ(pipe(ends), 0);
  std::thread writer([&] {
    for (std::size_t at = 0; at < text.size(); at += piece) {
      auto const n = std::min(piece, text.size() - at);
      EXPECT_EQ(write(ends[1], text.data() + at, n), static_cast<ssize_t>(n));
    }
    close(ends[1]);
  });
  DocumentStream in(ends[0], [] { return true; });
  Documents found;
  while (auto const d = in.next()) found.emplace_back(d->line, d->text);
  writer.join();
  close(ends[0]);
  EXPECT_EQ(in.error(), 0);
  return found;
}

TEST(DocumentStream, CutsLines) {
  EXPECT_EQ(cut("{\"a\":1}\n\n{\"b\":2}\r\n{\"c\":3}"),
            (Documents{{1, "{\"a\":1}"}, {3, "{\"b\":2}\r"}, {4, "{\"c\":3}"}}));
}

TEST(DocumentStream, JoinsThePiecesOfAPrettyDocument) {
  std::string const pretty = "{\n  \"a\": {\n    \"b\": \"}\"\n  }\n}";
  EXPECT_EQ(cut(pretty + "\n" + pretty), (Documents{{1, pretty}, {6, pretty}}));
}

TEST(DocumentStream, ABrokenDocumentSpoilsNoOther) {
  EXPECT_EQ(cut("{\"a\": [\n{\"b\":2}\nnonsense\n{\"c\":\"{\"}\n"),
            (Documents{{1, "{\"a\": ["}, {2, "{\"b\":2}"}, {3, "nonsense"}, {4, "{\"c\":\"{\"}"}}));
}

TEST(DocumentStream, SkipsAByteOrderMark) { EXPECT_EQ(cut("\xEF\xBB\xBF{}\n"), (Documents{{1, "{}"}})); }

TEST(DocumentStream, NothingInNothing) {
  EXPECT_TRUE(cut("").empty());
  EXPECT_TRUE(cut(" \n\t\r\n").empty());
}

TEST(DocumentStream, DropsWhatAStopCutsShort) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  std::string const text = "{\"a\":1}\n{\"b\":";
  ASSERT_EQ(write(ends[1], text.data(), text.size()), static_cast<ssize_t>(text.size()));
  bool first = true;
  DocumentStream in(ends[0], [&] { return std::exchange(first, false); });
  auto const whole = in.next();
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->text, "{\"a\":1}");
  EXPECT_FALSE(in.next());
  EXPECT_FALSE(in.next());
  close(ends[0]);
  close(ends[1]);
}

TEST(DocumentStream, TellsHowItBeginsAndHandsOutBytes) {
  for (std::string const text : {"\n <log/>", "\xEF\xBB\xBF<log/>", "{\"<\":1}", "", " \n"}) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    ASSERT_EQ(write(ends[1], text.data(), text.size()), static_cast<ssize_t>(text.size()));
    close(ends[1]);
    DocumentStream in(ends[0], [] { return true; });
    EXPECT_EQ(in.begins_with('<'), text.find("<log/>") != std::string::npos);
    std::string all;
    for (auto piece = in.bytes(); !piece.empty(); piece = in.bytes()) all += piece;
    EXPECT_EQ(all, text);
    close(ends[0]);
  }
}

TEST(DocumentStream, HoweverItArrives) {
  std::string text;
  auto const pretty = "{\n \"a\": \"" + std::string(50, 'x') + "\"\n}\n";
  for (int i = 0; i < 200; ++i) text += i % 3 == 0 ? pretty : "{\"b\":[1,2]}\n";
  auto const whole = cut(text);
  EXPECT_EQ(whole.size(), 200u);
  for (std::size_t const piece : {1u, 2u, 7u, 61u}) EXPECT_EQ(cut(text, piece), whole);
}

}  // namespace
}  // namespace norma::test
