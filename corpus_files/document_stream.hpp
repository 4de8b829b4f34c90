// Cuts a stream into JSON documents without reading them, or hands it out as it comes.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace norma::corpus {

struct Document {
  std::string_view text;
  std::size_t line = 0;  // on which it begins, counted from 1
};

// A document is a line, or several lines while braces are open. A line that begins with «{» in its first column always
// begins a document, so that a broken document spoils no other.
class DocumentStream {
 public:
  // Reads from `fd`. Before it may have to wait for more, it asks `go_on`; the answer no is the end of the input.
  DocumentStream(int fd, std::function<bool()> go_on) : fd_(fd), go_on_(std::move(go_on)) {}

  // The next document; its text is valid until the next call. Nothing at the end; what was cut short is dropped.
  std::optional<Document> next();

  // Whether the first character that is not blank is this one. Takes nothing.
  bool begins_with(char c);

  // What has come and has not been taken, whole or cut anywhere; valid until the next call. Empty at the end.
  std::string_view bytes();

  // The error number of the read that failed, or 0.
  int error() const { return error_; }

 private:
  struct Line {
    std::size_t end;   // position of its line end, or of the end of input
    bool last;         // no line end: the input ends here
  };

  bool fill();
  bool stop(int error);
  Line line_from(std::size_t begin);
  bool starts_with_brace(std::size_t at);
  void skip_blank();

  int fd_;
  std::function<bool()> go_on_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0, end_ = 0;  // unread part of the buffer
  std::size_t line_ = 1;
  bool at_end_ = false;
  bool stopped_ = false;  // by go_on or by an error: what has come of a document is not all of it
  int error_ = 0;
};

}  // namespace norma::corpus
