#include "cli/graphviz.hpp"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace norma::cli {

std::optional<oracle::Phrase> graphviz_missing() {
  if (std::system("command -v dot >/dev/null 2>&1") == 0) return std::nullopt;
  return oracle::Phrase{"для --format svg нужна программа dot (Graphviz); от имени root: apt-get install -y graphviz",
                        "--format svg needs the program dot (Graphviz); as root, run: apt-get install -y graphviz"};
}

std::variant<std::string, oracle::Phrase> svg_of(std::string const& dot) {
  std::string file = (std::filesystem::temp_directory_path() / "norma-XXXXXX").string();
  int const fd = mkstemp(file.data());
  if (fd < 0) return oracle::Phrase{"нельзя создать временный файл", "no temporary file can be made"};
  close(fd);
  std::ofstream(file) << dot;
  std::string svg;
  FILE* const pipe = popen(("dot -Tsvg '" + file + "'").c_str(), "r");
  std::array<char, 1 << 16> buffer;
  for (std::size_t n; pipe && (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) svg.append(buffer.data(), n);
  int const status = pipe ? pclose(pipe) : -1;
  std::filesystem::remove(file);
  if (status == 0) return svg;
  return oracle::Phrase{"программа dot не нарисовала диаграмму", "the program dot did not draw the diagram"};
}

}  // namespace norma::cli
