#include "corpus_files/document_stream.hpp"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace norma::corpus {
namespace {

constexpr std::size_t block = std::size_t{1} << 20;
constexpr std::size_t longest = std::size_t{1} << 26;  // more than this is no case, and would fill the memory

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // some editors begin a file with it

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Follows braces and brackets outside strings.
class Depth {
 public:
  void follow(std::string_view text) {
    for (char const c : text) {
      if (escaped_) escaped_ = false;
      else if (in_string_) in_string_ = c != '"', escaped_ = c == '\\';
      else if (c == '"') in_string_ = true;
      else if (c == '{' || c == '[') ++open_;
      else if (c == '}' || c == ']') --open_;
    }
    // No JSON string spans lines.
    in_string_ = escaped_ = false;
  }
  bool open() const { return open_ > 0; }

 private:
  long open_ = 0;
  bool in_string_ = false, escaped_ = false;
};

}  // namespace

bool DocumentStream::stop(int error) {
  at_end_ = stopped_ = true;
  error_ = error;
  return false;
}

bool DocumentStream::fill() {
  if (at_end_) return false;
  if (end_ - begin_ > longest) return stop(EFBIG);
  if (!go_on_()) return stop(0);
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (buffer_.size() < end_ + block) buffer_.resize(2 * end_ + block);
  auto const n = ::read(fd_, buffer_.data() + end_, buffer_.size() - end_);
  if (n < 0) return stop(errno);
  if (n == 0) {
    at_end_ = true;
    return false;
  }
  end_ += static_cast<std::size_t>(n);
  return true;
}

// `begin` counts from begin_, which moves when the buffer is filled.
DocumentStream::Line DocumentStream::line_from(std::size_t begin) {
  for (auto at = begin;;) {
    auto const* from = buffer_.data() + begin_ + at;
    auto const* found = static_cast<char const*>(std::memchr(from, '\n', end_ - begin_ - at));
    if (found) return {at + static_cast<std::size_t>(found - from), false};
    at = end_ - begin_;
    if (!fill()) return {at, true};
  }
}

bool DocumentStream::starts_with_brace(std::size_t at) { return begin_ + at < end_ && buffer_[begin_ + at] == '{'; }

void DocumentStream::skip_blank() {
  while (begin_ < end_ || fill()) {
    if (line_ == 1 && std::string_view(buffer_.data() + begin_, end_ - begin_).starts_with(byte_order_mark))
      begin_ += byte_order_mark.size();
    while (begin_ < end_ && is_blank(buffer_[begin_])) line_ += buffer_[begin_++] == '\n';
    if (begin_ < end_) return;
  }
}

bool DocumentStream::begins_with(char c) {
  do {
    std::string_view rest(buffer_.data() + begin_, end_ - begin_);
    if (rest.starts_with(byte_order_mark)) rest.remove_prefix(byte_order_mark.size());
    auto const at = rest.find_first_not_of(" \t\r\n");
    if (at != std::string_view::npos) return rest[at] == c;
  } while (fill());
  return false;
}

std::string_view DocumentStream::bytes() {
  if (begin_ == end_ && !fill()) return {};
  std::string_view const all(buffer_.data() + begin_, end_ - begin_);
  begin_ = end_;
  return all;
}

std::optional<Document> DocumentStream::next() {
  skip_blank();
  if (begin_ == end_) return std::nullopt;
  auto const first_line = line_;
  auto line = line_from(0);
  auto const text = [&](std::size_t from, std::size_t to) {
    return std::string_view(buffer_.data() + begin_ + from, to - from);
  };
  // The usual case needs no look inside: a line from brace to brace, and the next line begins with one.
  bool const usual = !line.last && starts_with_brace(line.end + 1) && text(0, line.end).ends_with('}');
  if (!usual) {
    Depth depth;
    depth.follow(text(0, line.end));
    while (depth.open() && !line.last) {
      auto const from = line.end + 1;
      auto const more = line_from(from);
      if (starts_with_brace(from)) break;
      depth.follow(text(from, more.end));
      line = more;
      ++line_;
    }
  }
  if (stopped_ && line.last) return std::nullopt;
  Document const document{text(0, line.end), first_line};
  begin_ += line.end;
  if (!line.last) {
    ++begin_;
    ++line_;
  }
  return document;
}

}  // namespace norma::corpus
