#include <fmt/format.h>

#include <unordered_map>

#include "report/gate_words.hpp"
#include "report/markup.hpp"

namespace norma::report {
namespace {

constexpr std::array langs{Lang::ru, Lang::en};

// All that there is to say of an item, in both languages: a log has one text for all readers.
std::string body(GateItem const& item) {
  std::string out;
  for (auto const lang : langs) {
    if (!out.empty()) out += "\n";
    auto const add = [&](std::string const& s) {
      if (auto const line = one_line(s); !line.empty()) out += line + "\n";
    };
    add(std::string(item_words(item, lang)) + ". " + item.headline.in(lang));
    add(item.reason.in(lang));
    for (auto const& unit : item.units) add(unit_words(unit, lang));
    for (auto const& line : lines_of(item.story.in(lang))) add(line);
  }
  if (auto const line = one_line(item.case_json); !line.empty()) out += "\n" + line + "\n";
  return out;
}

class JUnitWriter {
 public:
  explicit JUnitWriter(Gate const& gate) : gate_(gate) {}

  std::string text() {
    for (auto const* item : ordered(gate_)) add(*item);
    equality();
    completeness();
    auto const counts = fmt::format("tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"0\" time=\"{}\"", tests_, count(gate_, GateItem::State::fails), gate_.complete ? 0 : 1, seconds());
    return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"norma gate\" {0}>\n<testsuite name=\"{1}\" {0}>\n{2}{3}</testsuite>\n</testsuites>\n", counts,
                       xml("norma gate " + one_line(gate_.act)), properties(), cases_);
  }

 private:
  std::string seconds() const { return fmt::format("{}.{:03}", gate_.milliseconds / 1000, gate_.milliseconds % 1000); }

  std::string properties() const {
    std::string out = "<properties>\n";
    for (auto const& [name, value] : {std::pair{"base", &gate_.base}, {"head", &gate_.head}, {"commit", &gate_.commit}, {"program", &gate_.program}, {"solver", &gate_.solver},
                                      {"date", &gate_.date}})
      if (!value->empty()) out += fmt::format("<property name=\"{}\" value=\"{}\"/>\n", name, xml(one_line(*value)));
    return out + "</properties>\n";
  }

  // Readers drop a second test of the same name.
  std::string unique(std::string const& classname, std::string const& name) {
    auto const n = ++seen_[classname + "\n" + name];
    return n == 1 ? name : fmt::format("{} #{}", name, n);
  }

  void testcase(std::string const& classname, std::string const& raw, std::string const& more, std::string_view time, std::string const& content) {
    ++tests_;
    auto const group = one_line(classname.empty() ? "norma" : classname), name = unique(group, one_line(raw));
    cases_ += fmt::format("<testcase classname=\"{}\" name=\"{}\"{} time=\"{}\">{}</testcase>\n", xml(group), xml(name), more, time, content);
  }

  void add(GateItem const& item) {
    auto const text = xml(body(item));
    auto const content = item.state == GateItem::State::fails
                             ? fmt::format("\n<failure type=\"{}\" message=\"{}\">{}</failure>\n", name_of(item.kind), xml(one_line(item.headline.ru + " / " + item.headline.en)), text)
                             : fmt::format("\n<system-out>{}</system-out>\n", text);
    auto const file = item.file.empty() ? "" : fmt::format(" file=\"{}\"", xml(one_line(item.file)));
    testcase(item.units.empty() ? gate_.act : item.units.front().id, item.key, file, "0.000", content);
  }

  // What is proven is a test, too; it takes the time of the whole.
  void equality() {
    std::string said;
    for (auto const lang : langs)
      for (auto const& sentence : proof_words(gate_, lang)) said += sentence + "\n";
    testcase(gate_.act, "decisions equal", "", seconds(), "\n<system-out>" + xml(said) + "</system-out>\n");
  }

  void completeness() {
    if (gate_.complete) return;
    std::string said;
    for (auto const& remark : gate_.remarks) said += one_line(remark) + "\n";
    auto const message = verdict_words(gate_, Lang::ru) + " / " + verdict_words(gate_, Lang::en);
    testcase(gate_.act, "complete", "", "0.000", fmt::format("\n<error type=\"incomplete\" message=\"{}\">{}</error>\n", xml(message), xml(said)));
  }

  Gate const& gate_;
  std::size_t tests_ = 0;
  std::string cases_;
  std::unordered_map<std::string, std::size_t> seen_;
};

}  // namespace

std::string gate_junit(Gate const& gate) { return JUnitWriter(gate).text(); }

}  // namespace norma::report
