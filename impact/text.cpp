#include "impact/text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/outcome.hpp"
#include "oracle/words.hpp"
#include "report/columns.hpp"

namespace norma::impact {
namespace {

class Writer {
 public:
  Writer(Counts const& c, Rulebook const& book, Lang lang, std::size_t most) : c_(c), book_(book), lang_(lang), most_(most) {}

  std::string text() {
    out_ += fmt::format(fmt::runtime(say("Акт {}: {} → {}.\n", "Act {}: {} → {}.\n")), c_.act, c_.from.in(lang_), c_.to.in(lang_));
    out_ += fmt::format(fmt::runtime(say("Дел: {}. Решается иначе: {}{}. Не принято: {}.\n", "Cases: {}. Decided otherwise: {}{}. Refused: {}.\n")), c_.cases, c_.changed, in_brackets(percent(c_.changed, c_.cases)), c_.refused);
    if (c_.unfit > 0) out_ += fmt::format(fmt::runtime(say("Дел, факты которых не согласуются с тем, что решает один из законов: {}.\n", "Cases whose facts do not fit what one of the laws decides: {}.\n")), c_.unfit);
    classes();
    groups();
    return std::move(out_);
  }

 private:
  std::string_view say(std::string_view r, std::string_view e) const { return lang_ == Lang::ru ? r : e; }
  // With the decimal sign of the language; of nothing there is no share.
  std::string percent(std::uint64_t part, std::uint64_t of) const {
    if (of == 0) return {};
    auto out = fmt::format("{:.1f}", 100.0 * static_cast<double>(part) / static_cast<double>(of));
    if (auto const point = out.find('.'); lang_ == Lang::ru && point != out.npos) out[point] = ',';
    return out + (lang_ == Lang::ru ? " %" : "%");
  }
  static std::string in_brackets(std::string const& s) { return s.empty() ? s : " (" + s + ")"; }

  DecisionInfo const* decision(Class const& c) const {
    for (auto const& d : book_.decisions)
      if (!c.date && d.name == c.question) return &d;
    return nullptr;
  }

  std::string says(Class const& c, Says const& s) const {
    if (s.state == name_of(State::answered) && !c.date) {
      std::string out;
      for (auto const& o : s.lawful) {
        auto const* d = decision(c);
        std::string words = o;
        for (std::size_t i = 0; d && i < d->outcomes.size(); ++i)
          if (d->outcomes[i].name == o) words = oracle::outcomes_words(*d, 1u << i, lang_);
        out += (out.empty() ? "" : ", ") + words;
      }
      return out;
    }
    if (s.state == name_of(State::answered)) return std::string(say("другая дата", "another date"));
    if (s.state == name_of(State::gap)) return std::string(say("пробел", "gap"));
    if (s.state == name_of(State::conflict)) return std::string(say("противоречие", "conflict"));
    if (s.state == name_of(State::not_due)) return std::string(say("нет", "none"));
    return std::string(say("не закодировано", "not encoded"));
  }

  std::string question(Class const& c) const {
    if (auto const* d = decision(c)) return std::string(d->words.in(lang_));
    for (auto const& x : book_.derived)
      if (c.date && x.name == c.question && x.key == c.of) return std::string(x.words.in(lang_)) + (c.of.empty() ? "" : " (" + oracle::outcome_words(book_, c.of, lang_) + ")");
    return c.question + (c.of.empty() ? "" : " (" + c.of + ")");
  }

  std::string provisions(std::vector<std::string> const& ids) const {
    std::string out;
    for (auto const& id : ids) {
      auto const at = find_provision(book_.provisions, id);
      out += (out.empty() ? "" : ", ") + (at < book_.provisions.size() ? std::string(book_.provisions[at].cite) : id);
    }
    return out;
  }

  void classes() {
    std::vector<std::pair<Class, std::uint64_t>> list(c_.classes.begin(), c_.classes.end());
    std::stable_sort(list.begin(), list.end(), [](auto const& a, auto const& b) { return a.second > b.second; });
    if (!list.empty()) out_ += say("\nКлассы изменений, от самого частого:\n", "\nClasses of change, the most frequent first:\n");
    std::uint64_t rest = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
      auto const& [c, n] = list[i];
      if (i >= most_) {
        rest += n;
        continue;
      }
      out_ += fmt::format("{:>12}  {}: {} → {}\n", n, oracle::capitalised(question(c)), c.date && c.before.state == c.after.state ? std::string(say("дата", "a date")) : says(c, c.before), says(c, c.after));
      auto const line = [&](std::vector<std::string> const& ids, std::string_view what) {
        if (!ids.empty()) out_ += fmt::format("{:>12}  {}{}\n", "", what, provisions(ids));
      };
      if (c.lost == c.come) {
        line(c.lost, say("изменяется: ", "changes: "));
      } else {
        line(c.lost, say("отпадает: ", "falls away: "));
        line(c.come, say("появляется: ", "comes: "));
      }
    }
    if (rest > 0) out_ += fmt::format(fmt::runtime(say("{:>12}  еще, классов: {} (--format json)\n", "{:>12}  more, classes: {} (--format json)\n")), rest, list.size() - most_);
  }

  void groups() {
    if (c_.by.empty()) return;
    out_ += say("\nПо фактам: дел, из них решается иначе\n", "\nBy facts: cases, and how many of them are decided otherwise\n");
    out_ += fmt::format("  {}\n", fmt::join(c_.by, ", "));
    std::vector<std::pair<Group, InGroup>> list(c_.groups.begin(), c_.groups.end());
    std::stable_sort(list.begin(), list.end(), [](auto const& a, auto const& b) { return a.second.cases > b.second.cases; });
    for (std::size_t i = 0; i < list.size() && i < most_; ++i) {
      auto const& [g, n] = list[i];
      std::string values;
      for (auto const& v : g) values += (values.empty() ? "" : ", ") + (v.empty() ? std::string("-") : v);
      out_ += fmt::format("{:>12} {:>12} {:>8}  {}\n", n.cases, n.changed, percent(n.changed, n.cases), values);
    }
    if (list.size() > most_) out_ += fmt::format(fmt::runtime(say("  и еще {} (--format json)\n", "  and {} more (--format json)\n")), list.size() - most_);
  }

  Counts const& c_;
  Rulebook const& book_;
  Lang lang_;
  std::size_t most_;
  std::string out_;
};

}  // namespace

std::string text(Counts const& counts, Rulebook const& book, Lang lang, std::size_t most) { return Writer(counts, book, lang, most).text(); }

}  // namespace norma::impact
