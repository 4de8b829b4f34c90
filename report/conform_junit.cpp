#include <fmt/format.h>

#include <unordered_map>

#include "report/conform_words.hpp"
#include "report/markup.hpp"

namespace norma::report {
namespace {

// All that there is to say of a case that does not conform, in both languages: a log has one text for all readers.
std::string body(ConformCase const& c) {
  std::string out;
  auto const add = [&](std::string const& s) {
    if (auto const line = one_line(s); !line.empty()) out += line + "\n";
  };
  add(c.title);
  add(c.message);
  for (auto const& p : c.parts)
    if (!conforms(p.verdict)) add(fmt::format("{}: {} / lawful, по закону: {} [{}]", p.name, p.said.empty() ? "—" : p.said, p.lawful, fmt::join(p.provisions, ", ")));
  if (!c.readings.empty()) add(fmt::format("explained by, объясняет: {}", fmt::join(c.readings, ", ")));
  add(c.stderr_text);
  add(c.input);
  return out;
}

std::string classname(Conformance const& c, ConformCase const& one) {
  for (bool const failing : {true, false})
    for (auto const& p : one.parts)
      if (conforms(p.verdict) != failing && !p.provisions.empty()) return p.provisions.front();
  return c.act.empty() ? "norma" : c.act;
}

std::string_view element(ConformCase const& c) {
  if (!c.known.empty() || c.verdict == Verdict::not_run) return "skipped";
  switch (c.verdict) {
    case Verdict::error:
    case Verdict::timeout:
    case Verdict::crash:
    case Verdict::protocol: return "error";
    default: return "failure";
  }
}

}  // namespace

std::string conform_junit(Conformance const& c) {
  std::size_t failures = 0, errors = 0, skipped = 0;
  std::string cases;
  std::unordered_map<std::string, std::size_t> seen;
  for (auto const& one : c.cases) {
    auto const group = one_line(classname(c, one));
    auto name = one_line(one.id);
    if (auto const n = ++seen[group + "\n" + name]; n > 1) name += fmt::format(" #{}", n);
    std::string content;
    if (!conforms(one.verdict)) {
      auto const kind = element(one);
      (kind == "skipped" ? skipped : kind == "error" ? errors : failures) += 1;
      auto const message = xml(one_line(fmt::format("{}{}{}", words_of(one.verdict, Lang::en), one.message.empty() ? "" : ": ", one.message)));
      content = kind == "skipped" ? fmt::format("\n<skipped message=\"{}\"/>\n", xml(one_line(one.known.empty() ? "not run: " + c.incomplete : "known: " + one.known)))
                                  : fmt::format("\n<{0} type=\"{1}\" message=\"{2}\">{3}</{0}>\n", kind, name_of(one.verdict), message, xml(body(one)));
    }
    cases += fmt::format("<testcase classname=\"{}\" name=\"{}\" time=\"0.000\">{}</testcase>\n", xml(group), xml(name), content);
  }
  std::size_t tests = c.cases.size();
  for (auto const& f : c.baseline_faults) {
    ++tests;
    ++failures;
    cases += fmt::format("<testcase classname=\"baseline\" name=\"{}\" time=\"0.000\">\n<failure type=\"baseline\" message=\"{}\"/>\n</testcase>\n", xml(one_line(f.id + " " + f.key)), xml(one_line(f.why.en + " / " + f.why.ru)));
  }
  auto const counts = fmt::format("tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" time=\"{}.{:03}\"", tests, failures, errors, skipped, c.milliseconds / 1000, c.milliseconds % 1000);
  std::string properties = "<properties>\n";
  for (auto const& [what, value] : conform_about(c, Lang::en)) properties += fmt::format("<property name=\"{}\" value=\"{}\"/>\n", xml(what), xml(value));
  return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"norma conform\" {0}>\n<testsuite name=\"{1}\" {0}>\n{2}</properties>\n{3}</testsuite>\n</testsuites>\n", counts,
                     xml("norma conform " + one_line(c.act)), properties, cases);
}

}  // namespace norma::report
