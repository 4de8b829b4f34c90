// The small decision as one would write it without Norma: a struct, if and else, and JSON by hand.
#pragma once
#include <simdjson.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace norma::bench::small::plain {

using Day = std::chrono::year_month_day;

enum class Occupation : std::uint8_t { worker, student, pensioner, other };
enum class Zone : std::uint8_t { city, suburb, region };
enum class Standing : std::uint8_t { barred, ordinary, privileged };
enum class Fare : std::uint8_t { full, half, free };

struct Application {
  Day applied_on{}, born_on{};
  Occupation occupation{};
  Zone zone{};
  bool veteran = false, carer = false, misused = false;
  std::int16_t income = 0;
};

struct Decision {
  Standing standing{};
  Fare fare{};
  bool paper = false, chip = false;   // the cards that may be given
  bool as_student = false, as_poor = false;  // why half the fare is due of an ordinary applicant
  bool paper_refused = false;         // which a carer would have had
  Day valid_until{};                  // where `limited`
  bool limited = false;
};

Decision decide(Application const& a);

// From a line of JSON to a line of JSON, the bytes that Norma writes. Keeps its buffers; one thread at a time.
class Lines {
 public:
  // Appends the decision and a line end. False, and nothing appended, if the line is no application. The text is followed by
  // SIMDJSON_PADDING bytes that may be read.
  bool respond(std::string_view json, std::string& out);

 private:
  simdjson::ondemand::parser parser_;
};

}  // namespace norma::bench::small::plain
