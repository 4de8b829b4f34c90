#include "bench/small/cases.hpp"

#include <random>

#include "oracle/json_text.hpp"

namespace norma::bench::small {
namespace {

using Random = std::mt19937_64;

std::size_t below(Random& r, std::size_t n) { return r() % n; }
Date between(Random& r, Date first, Date last) {
  return from_serial(serial(first) + static_cast<int>(below(r, static_cast<std::size_t>(serial(last) - serial(first)))));
}
bool one_of(Random& r, std::size_t n) { return below(r, n) == 0; }

Case draw(Random& r) {
  Case c;
  c.applied_on = between(r, day(2018, 1, 1), day(2024, 1, 1));
  c.person.born_on = between(r, day(1930, 1, 1), day(2010, 1, 1));
  c.person.occupation = static_cast<Occupation>(1 + below(r, count_of<Occupation>));
  c.person.veteran = one_of(r, 8);
  c.person.carer = one_of(r, 4);
  c.zone = static_cast<Zone>(1 + below(r, count_of<Zone>));
  c.income.value = static_cast<int>(1 + below(r, 500));
  c.misused = one_of(r, 8);
  return c;
}

plain::Day plain_day(Date d) {
  return std::chrono::year(d.year()) / static_cast<int>(d.month()) / d.dom();
}

plain::Application plainly(Case const& c) {
  auto const& p = c.person;
  return {plain_day(c.applied_on), plain_day(p.born_on), static_cast<plain::Occupation>(slot_value(p.occupation) - 1),
          static_cast<plain::Zone>(slot_value(c.zone) - 1), p.veteran, p.carer, c.misused, static_cast<std::int16_t>(c.income.value)};
}

void write(std::string& out, std::size_t number, Case const& c) {
  auto const truth = [](bool v) { return v ? "true" : "false"; };
  out += "{\"case\":\"a" + std::to_string(number) + "\",\"applied_on\":";
  oracle::append_date(out, c.applied_on);
  out += ",\"person\":{\"born_on\":";
  oracle::append_date(out, c.person.born_on);
  out += ",\"occupation\":" + oracle::quoted(name_of(c.person.occupation));
  out += std::string(",\"veteran\":") + truth(c.person.veteran) + ",\"carer\":" + truth(c.person.carer);
  out += "},\"zone\":" + oracle::quoted(name_of(c.zone)) + ",\"income\":" + std::to_string(c.income.value);
  out += std::string(",\"misused\":") + truth(c.misused) + "}\n";
}

}  // namespace

Cases::Cases(std::size_t count) : slots(count * slot_count<Case>) {
  Random random(14);
  std::vector<std::size_t> ends{0};
  for (std::size_t i = 0; i < count; ++i) {
    auto const& c = facts.emplace_back(draw(random));
    applications.push_back(plainly(c));
    flatten(c, slots.data() + i * slot_count<Case>);
    write(text, i, c);
    ends.push_back(text.size());
  }
  text.append(simdjson::SIMDJSON_PADDING, ' ');
  for (std::size_t i = 0; i < count; ++i) lines.push_back(std::string_view(text).substr(ends[i], ends[i + 1] - ends[i] - 1));
}

}  // namespace norma::bench::small
