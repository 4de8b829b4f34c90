// The protocol over HTTP, for the runner as for any other program that speaks in lines: what comes in line by line is posted to an
// address, and what is answered goes out as a line.
#pragma once
#include <optional>
#include <string>

namespace norma::conform {

struct Address {
  std::string host, port, path;
};

// Of `http://host[:port][/path]`; nothing if it is none. Other schemes are for a proxy to speak.
std::optional<Address> address_of(std::string const& url);

// Serves standard input until it ends. 0; 3 if the address cannot be reached, with words on standard error.
int bridge(Address const& address);

// The command that does so in a process of its own: this program.
std::string bridge_command(std::string const& url);
inline constexpr char const* bridge_name = "conform-http";

}  // namespace norma::conform
