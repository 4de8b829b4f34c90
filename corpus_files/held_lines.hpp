// Lines of a stream that are kept until they are answered or counted together.
#pragma once
#include <string>
#include <vector>

#include "corpus_files/document_stream.hpp"
#include "oracle/law.hpp"

namespace norma::corpus {

struct HeldLines {
  std::string text;
  struct Place {
    std::size_t end, number;  // in the text; of the line in its stream
  };
  std::vector<Place> places;

  void add(Document const& d) {
    text += d.text;
    places.push_back({text.size(), d.line});
  }
  // Valid while nothing is added.
  std::vector<oracle::Line> lines() const {
    std::vector<oracle::Line> list;
    std::size_t begin = 0;
    for (auto const& p : places) {
      list.push_back({std::string_view(text).substr(begin, p.end - begin), p.number});
      begin = p.end;
    }
    return list;
  }
};

}  // namespace norma::corpus
