// An implementation that answers at once: echo FILE. The file has a line a case, the input and what is said of it, with a tab
// between; whatever else comes is answered by nothing.
#include <unistd.h>

#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <unordered_map>

int main(int argc, char** argv) {
  std::unordered_map<std::string, std::string> answers;
  std::ifstream file(argc > 1 ? argv[1] : "/dev/null");
  for (std::string line; std::getline(file, line);)
    if (auto const tab = line.find('\t'); tab != line.npos) answers.emplace(line.substr(0, tab), line.substr(tab + 1));
  std::string in, out;
  char block[1 << 16];
  auto const write_out = [&] {
    for (std::size_t done = 0; done < out.size();) {
      auto const n = ::write(1, out.data() + done, out.size() - done);
      if (n <= 0) std::exit(0);
      done += static_cast<std::size_t>(n);
    }
    out.clear();
  };
  for (;;) {
    auto const n = ::read(0, block, sizeof block);
    if (n <= 0) return 0;
    in.append(block, static_cast<std::size_t>(n));
    std::size_t begin = 0;
    for (auto end = in.find('\n'); end != in.npos; end = in.find('\n', begin)) {
      auto const line = std::string_view(in).substr(begin, end - begin);
      begin = end + 1;
      if (line.starts_with(R"({"type":"hello")")) {
        out += "{\"type\":\"welcome\",\"protocol\":1,\"vendor\":\"bench\",\"product\":\"echo\",\"version\":\"1\",\"capabilities\":{\"in_flight\":64}}\n";
        continue;
      }
      constexpr std::string_view nonce = R"("nonce":")", input = R"("input":)";
      auto const at = line.find(nonce), given = line.find(input);
      if (at == line.npos || given == line.npos) continue;
      constexpr std::size_t digits = 32;
      auto const found = answers.find(std::string(line.substr(given + input.size(), line.size() - given - input.size() - 1)));
      out += "{\"type\":\"result\",\"nonce\":\"";
      out += line.substr(at + nonce.size(), digits);
      out += "\",";
      out += found == answers.end() ? "\"decisions\":{}" : found->second;
      out += "}\n";
    }
    in.erase(0, begin);
    write_out();
  }
}
