// Puts cases to an implementation: several programs, each with a window of cases that are not answered yet.
//
// A case has an outcome when it is answered, or when the program was lost while it was the oldest that was not. Whatever else was
// in flight then is asked again, alone. So an outcome does not hang on how many programs there are, nor on their windows, unless
// the implementation's answers do.
#pragma once
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>

#include "conform/link.hpp"
#include "conform/protocol.hpp"
#include "model/enumeration.hpp"

namespace norma::conform {

struct RunnerOptions {
  std::string command;
  Hello hello;
  std::size_t jobs = 1;
  Milliseconds deadline{10'000};  // of an answer
  Milliseconds start{20'000};     // of the welcome
  Milliseconds grace{500};        // between closing the input, SIGTERM and SIGKILL
  LinkLimits limits{};
  std::function<bool()> stopped = [] { return false; };  // asked while the welcome is waited for
  Lang lang = Lang::en;           // of why there is no welcome
};

struct Outcome {
  enum class Fate : std::uint8_t { answered, timeout, crash, protocol } fate{};
  std::variant<Answered, Declined, Failed, Malformed> body{};  // if answered
  std::string request{}, raw{};                              // lines as they went over the wire
  std::string message{};                                     // if not answered
  std::string errors{};                                      // the end of standard error, if not answered
};

// What there is to say of lines that answer nothing, and of programs that ended.
struct Noted {
  std::size_t count = 0;
  std::string first;
};

class Runner {
 public:
  enum class Next : std::uint8_t { done, again, again_alone };
  struct Work {
    std::function<std::optional<std::size_t>()> next;      // the next case; nothing for now if there is none
    std::function<std::string_view(std::size_t)> input;    // its JSON
    std::function<Next(std::size_t, Outcome&&)> settle;
    std::function<bool()> stopped;                         // asked often
  };

  explicit Runner(RunnerOptions options);
  ~Runner();

  // Starts the first program; its welcome, or why there is none.
  std::variant<Welcome, std::string> start();
  // What each case says beside its input; after the start, before the first case.
  void ask_for(std::string middle, std::string type = "case") { middle_ = std::move(middle), type_ = std::move(type); }

  // Works until there is no next case and nothing in flight. Why it ended before, or nothing.
  std::string run(Work const& work);
  // Ends the programs: a farewell first.
  void finish();

  std::map<std::string, Noted> const& noted() const { return noted_; }

 private:
  static constexpr std::size_t abandoned = ~std::size_t{0};
  struct Flight {
    std::size_t which;
    std::string nonce, request;
    Moment sent;
  };
  struct Slot {
    explicit Slot(LinkLimits limits) : link(limits) {}
    Link link;
    bool welcomed = false, alone = false;
    std::deque<Flight> flight;
    std::set<std::string> answered;  // nonces
    Moment since{};                  // of the start, or of the last answer
    Moment not_before{};
    unsigned losses = 0, failed_starts = 0;  // in a row
    std::size_t noise = 0, noise_bytes = 0;  // since the last answer
    std::string first_noise, refused;
  };

  bool launch(Slot& slot);
  void fill(Slot& slot, Work const& work);
  void put(Slot& slot, std::size_t which, Work const& work);
  void hear(Slot& slot, std::string_view line, Work const* work);
  void hear_reply(Slot& slot, std::string_view line, Work const* work);
  void noise(Slot& slot, std::string const& kind, std::string_view line);
  void lose(Slot& slot, Outcome::Fate fate, std::string const& how, Work const& work);
  void look_at_deadlines(Slot& slot, Work const& work);
  void wait(Milliseconds most);
  void note(std::string const& what, std::string_view first);
  bool busy() const;
  void abandon();
  std::string nonce();

  RunnerOptions options_;
  std::string middle_, type_ = "case";
  std::vector<std::unique_ptr<Slot>> slots_;
  std::deque<std::size_t> again_, alone_;
  MessageReader reader_;
  std::optional<Welcome> welcome_;
  std::string broken_;  // why no program can be started any more
  std::map<std::string, Noted> noted_;
  std::uint64_t seq_ = 0;
  std::size_t unasked_ends_ = 0;
  std::mt19937_64 dice_;
};

}  // namespace norma::conform
