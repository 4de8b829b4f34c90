#include "conform/http.hpp"

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <cstdio>
#include <filesystem>
#include <iostream>

#include "conform/bundle.hpp"
#include "oracle/json_text.hpp"
#include "report/markup.hpp"

namespace norma::conform {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;
using tcp = boost::asio::ip::tcp;

constexpr std::uint64_t largest_body = std::uint64_t{1} << 20;

// One connection, made again when the other side has closed it.
class Poster {
 public:
  explicit Poster(Address const& address) : address_(address), stream_(context_) {}

  using Response = http::response<http::string_body>;

  // Throws boost::system::system_error.
  Response post(std::string_view body) {
    bool const kept = connected_;
    try {
      return try_once(body);
    } catch (boost::system::system_error const&) {
      // A connection that was kept may have been closed meanwhile; a new one is not tried twice.
      if (!kept) throw;
      connected_ = false;
      return try_once(body);
    }
  }

 private:
  Response try_once(std::string_view body) {
    if (!connected_) connect();
    http::request<http::string_body> request(http::verb::post, address_.path, 11);
    request.set(http::field::host, address_.host + ":" + address_.port);
    request.set(http::field::content_type, "application/json");
    request.body() = std::string(body);
    request.prepare_payload();
    http::write(stream_, request);
    beast::flat_buffer buffer;
    http::response_parser<http::string_body> parser;
    parser.body_limit(~std::uint64_t{0});  // what Beast 1.74 takes for longer hangs on how it came: the limit is kept here
    http::read_header(stream_, buffer, parser);
    while (!parser.is_done()) {
      if (parser.content_length_remaining().value_or(0) > largest_body || parser.get().body().size() > largest_body) throw boost::system::system_error(http::make_error_code(http::error::body_limit));
      http::read_some(stream_, buffer, parser);
    }
    connected_ = parser.keep_alive();
    if (!connected_) stream_.close();
    return parser.release();
  }

  void connect() {
    stream_.close();
    tcp::resolver resolver(context_);
    stream_.connect(resolver.resolve(address_.host, address_.port));
    stream_.socket().set_option(tcp::no_delay(true));
    connected_ = true;
  }

  Address address_;
  boost::asio::io_context context_;
  beast::tcp_stream stream_;
  bool connected_ = false;
};

// Of a case that the runner wrote.
std::string nonce_of(std::string_view line) {
  constexpr std::string_view key = R"("nonce":")";
  auto const at = line.find(key);
  if (at == line.npos) return {};
  auto const begin = at + key.size();
  return std::string(line.substr(begin, line.find('"', begin) - begin));
}

std::string error_line(std::string_view request, std::string const& message) {
  auto const nonce = nonce_of(request);
  return "{\"type\":\"error\"," + (nonce.empty() ? "" : "\"nonce\":" + oracle::quoted(nonce) + ",") + "\"message\":" + oracle::quoted(report::utf8(message)) + "}";
}

}  // namespace

std::optional<Address> address_of(std::string const& url) {
  constexpr std::string_view scheme = "http://";
  if (!url.starts_with(scheme) || url.find_first_of(" \t\r\n#") != url.npos) return std::nullopt;
  auto const rest = url.substr(scheme.size());
  auto const slash = rest.find('/');
  auto authority = rest.substr(0, slash);
  Address out{authority, "80", slash == rest.npos ? "/" : rest.substr(slash)};
  if (auto const colon = authority.rfind(':'); colon != authority.npos && authority.find(']', colon) == authority.npos) {
    out.host = authority.substr(0, colon);
    out.port = authority.substr(colon + 1);
  }
  if (out.host.size() > 1 && out.host.front() == '[' && out.host.back() == ']') out.host = out.host.substr(1, out.host.size() - 2);
  bool const digits = !out.port.empty() && out.port.find_first_not_of("0123456789") == out.port.npos;
  return out.host.empty() || !digits ? std::nullopt : std::optional(out);
}

int bridge(Address const& address) {
  Poster poster(address);
  for (std::string line; std::getline(std::cin, line);) {
    std::string answer;
    try {
      auto const response = poster.post(line);
      answer = response.body();
      if (response.result() != http::status::ok && !line.starts_with(R"({"type":"bye")"))
        answer = error_line(line, "HTTP " + std::to_string(response.result_int()) + ": " + report::shortened(report::one_line(answer), 200));
    } catch (boost::system::system_error const& e) {
      std::fprintf(stderr, "http://%s:%s%s: %s\n", address.host.c_str(), address.port.c_str(), address.path.c_str(), e.code().message().c_str());
      return 3;
    }
    // JSON may stand in several lines; its strings have no line ends.
    for (auto& c : answer)
      if (c == '\n' || c == '\r') c = ' ';
    if (answer.find_first_not_of(' ') != answer.npos) std::cout << answer << std::endl;
  }
  return 0;
}

std::string bridge_command(std::string const& url) {
  return shell_word(std::filesystem::read_symlink("/proc/self/exe").string()) + " " + bridge_name + " " + shell_word(url);
}

}  // namespace norma::conform
