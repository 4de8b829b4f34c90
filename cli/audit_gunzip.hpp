// Unpacks gzip as it comes.
#pragma once
#include <functional>
#include <string_view>
#include <vector>
#include <zlib.h>

namespace norma::cli {

class Gunzip {
 public:
  Gunzip();
  ~Gunzip();
  Gunzip(Gunzip const&) = delete;
  Gunzip& operator=(Gunzip const&) = delete;

  // Unpacks the next piece and hands on what came of it, until `take` says no. False: it said no, or this is no gzip.
  bool feed(std::string_view packed, std::function<bool(std::string_view)> const& take);
  // All that was begun has ended.
  bool whole() const { return ended_; }
  bool broken() const { return broken_; }

 private:
  z_stream stream_{};
  std::vector<char> buffer_;
  bool ended_ = false, broken_ = false;
};

}  // namespace norma::cli
