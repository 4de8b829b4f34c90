// The messages of the protocol, version 1: JSON objects, one a line; docs/protocol.md.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "model/enumeration.hpp"

namespace norma::conform {

inline constexpr int protocol_version = 1;

struct Hello {
  std::string suite_version, suite_digest, act;
};

// What an implementation says that it does. Nothing: it did not say.
struct Welcome {
  int protocol = 0;
  std::string vendor, product, version;
  std::optional<std::vector<std::string>> acts, decisions, dates, editions;
  std::optional<std::vector<std::string>> logs;  // what it says of event logs; nothing: it does not judge them
  std::vector<std::pair<std::string, std::string>> readings, log_readings;  // reading, alternative: of cases, of logs
  std::size_t in_flight = 1;
};

// That it does not take on the act, in words; empty if it does.
std::string declines_act(Welcome const& welcome, std::string_view act, Lang lang);

struct Question {
  std::uint64_t seq = 0;
  std::string nonce;
  int deadline_ms = 0;
};

// What is said of one decision. Outcomes are as JSON spells them: "1y" with its quotes, true.
struct Said {
  enum class Kind : std::uint8_t { none, outcome, lawful, declined } kind = Kind::none;
  std::vector<std::string> outcomes{};
  std::string reason{};
};

// What is said of a date: a day, null, or either for each outcome. Days are texts as they came.
using Day = std::optional<std::string>;
using SaidDate = std::variant<Day, std::map<std::string, Day>>;

// What is said of an event log.
struct SaidBreach {
  std::optional<std::size_t> event;  // from 1; nothing: a duty that was not done
  std::string provision;
  std::string kind{};                // empty: not said
  std::optional<std::string> due{};  // nothing: not said
  auto operator<=>(SaidBreach const&) const = default;
};
struct SaidDuty {
  std::string action, by, due;
  auto operator<=>(SaidDuty const&) const = default;
};
struct Judgement {
  std::optional<std::string> verdict{};
  std::optional<std::vector<SaidBreach>> violations{};  // sorted
  std::optional<std::vector<SaidDuty>> open{};          // sorted
};

struct Statement {
  std::map<std::string, Said> decisions;
  std::map<std::string, SaidDate> dates;
  std::optional<Judgement> judgement{};  // of a log; then there is nothing else
};
std::string said_of(SaidBreach const& b);  // as JSON
std::string said_of(SaidDuty const& d);
template <class One>
std::string list_of(std::vector<One> const& all) {
  std::string out = "[";
  for (auto const& one : all) out += (out.size() > 1 ? "," : "") + said_of(one);
  return out + "]";
}
// The statement as JSON, the same for every spelling of it.
std::string canonical(Statement const& s);

struct Answered {
  Statement statement;
};
struct Declined {
  std::string reason;
};
struct Failed {
  std::string message;
};
// The line is well-formed, but what it says of its case is not.
struct Malformed {
  std::string what;
};
struct Reply {
  std::string nonce;
  std::variant<Answered, Declined, Failed, Malformed> body;
};
// A line that is no message, or none that is expected; in words.
struct Noise {
  std::string what;
};

// Without a line end.
std::string welcome_line(Welcome const& w);  // of what its answers hang on: without how many cases may be in flight
std::string hello_line(Hello const& hello);
// `type`: "case" or "log".
std::string case_line(std::string_view type, Question const& q, std::string_view middle, std::string_view input);
// What stands between the deadline and the input of every case: act, decisions, dates.
std::string case_middle(std::string_view act, std::vector<std::string> const& decisions, std::vector<std::string> const& dates);
// The same of every log: act, what is to be said.
std::string log_middle(std::string_view act, std::vector<std::string> const& parts);
inline constexpr std::string_view bye_line = R"({"type":"bye"})";

// Reads what an implementation says. Keeps its buffers; one thread at a time. Safe with any bytes.
class MessageReader {
 public:
  MessageReader();
  MessageReader(MessageReader&&) noexcept;
  ~MessageReader();

  std::variant<Welcome, Noise> welcome(std::string_view line);
  std::variant<Reply, Noise> reply(std::string_view line);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace norma::conform
