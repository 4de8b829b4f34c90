// Fingerprints of texts: FNV-1a, 64 bits (Fowler, Noll, Vo). They tell texts apart that differ by accident, not by design.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace norma {

class Fingerprint {
 public:
  void add(std::string_view text) {
    for (unsigned char const c : text) value_ = (value_ ^ c) * 0x100000001b3u;
  }
  // 16 hexadecimal digits.
  std::string hex() const {
    constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4) out += digits[value_ >> shift & 15];
    return out;
  }

 private:
  std::uint64_t value_ = 0xcbf29ce484222325u;
};

inline std::string fingerprint(std::string_view text) {
  Fingerprint f;
  f.add(text);
  return f.hex();
}

}  // namespace norma
