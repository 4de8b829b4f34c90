#include "cli/audit_gunzip.hpp"

namespace norma::cli {

namespace {
constexpr int gzip_window = 15 + 16;  // the widest window, and the header of gzip
}

Gunzip::Gunzip() : buffer_(std::size_t{1} << 16) { broken_ = inflateInit2(&stream_, gzip_window) != Z_OK; }
Gunzip::~Gunzip() { inflateEnd(&stream_); }

bool Gunzip::feed(std::string_view packed, std::function<bool(std::string_view)> const& take) {
  stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream_.avail_in = static_cast<uInt>(packed.size());
  do {
    if (broken_) return false;
    if (ended_ && stream_.avail_in > 0) {  // several members one after another are one file
      broken_ = inflateReset(&stream_) != Z_OK;
      ended_ = false;
    }
    stream_.next_out = reinterpret_cast<Bytef*>(buffer_.data());
    stream_.avail_out = static_cast<uInt>(buffer_.size());
    int const result = inflate(&stream_, Z_NO_FLUSH);
    ended_ = result == Z_STREAM_END;
    broken_ = result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR;
    std::size_t const got = buffer_.size() - stream_.avail_out;
    if (got > 0 && !take({buffer_.data(), got})) return false;
  } while (!broken_ && (stream_.avail_in > 0 || stream_.avail_out == 0));
  return !broken_;
}

}  // namespace norma::cli
