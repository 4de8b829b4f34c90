#include "corpus_files/lines.hpp"

#include <cerrno>
#include <cstring>

#include "corpus_files/document_stream.hpp"
#include "corpus_files/files.hpp"
#include "corpus_files/input_file.hpp"

namespace norma::corpus {

void each_line(std::string const& file, Lang lang, std::function<void(std::string const&, Json const&)> const& take, std::function<void(std::string)> const& bad) {
  auto const input = InputFile::open(file);
  if (!input) return bad(file + ": " + std::strerror(errno));
  DocumentStream in(input->fd(), [] { return true; });
  while (auto const document = in.next()) {
    auto const place = file + ":" + std::to_string(document->line);
    auto const line = parse_strict(document->text);
    if (auto const* error = std::get_if<oracle::InputError>(&line)) bad(place + ": " + oracle::sentence(*error, lang));
    else take(place, std::get<Json>(line));
  }
  if (in.error() != 0) bad(file + ": " + std::strerror(in.error()));
}

std::vector<std::string> each_line_below(std::vector<std::string> const& paths, Lang lang, std::function<std::optional<oracle::InputError>(Json const&)> const& take) {
  std::vector<std::string> unreadable, lines;
  auto const bad = [&](std::string sentence) { lines.push_back(std::move(sentence)); };
  for (auto const& path : paths) {
    std::error_code error;
    for (auto const& file : files_of(path, error))
      each_line(file, lang, [&](std::string const& place, Json const& line) {
        if (auto const wrong = take(line)) bad(place + ": " + oracle::sentence(*wrong, lang));
      }, bad);
    if (error) unreadable.push_back(path + ": " + error.message());
  }
  unreadable.insert(unreadable.end(), lines.begin(), lines.end());
  return unreadable;
}

}  // namespace norma::corpus
