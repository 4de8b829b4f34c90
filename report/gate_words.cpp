#include "report/gate_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "oracle/words.hpp"

namespace norma::report {
namespace {

using Kind = GateItem::Kind;
using State = GateItem::State;

constexpr std::array kinds{Kind::finding, Kind::change, Kind::lost_proof, Kind::no_effect, Kind::domain, Kind::coverage, Kind::gone};

// 1 находка, 2 находки, 5 находок; 1 finding, 2 findings.
struct Forms {
  std::string_view one, few, many, single, plural;

  std::string_view of(std::size_t n, Lang lang) const {
    if (lang == Lang::en) return n == 1 ? single : plural;
    return oracle::counted(n, one, few, many);
  }
};

constexpr Forms forms(Kind kind) {
  switch (kind) {
    case Kind::finding: return {"новая находка", "новые находки", "новых находок", "new finding", "new findings"};
    case Kind::change: return {"незаявленное изменение", "незаявленных изменения", "незаявленных изменений", "undeclared change", "undeclared changes"};
    case Kind::no_effect:
      return {"заявленное изменение, которого нет", "заявленных изменения, которых нет", "заявленных изменений, которых нет", "declared change that does not occur",
              "declared changes that do not occur"};
    case Kind::domain:
      return {"дело, возможное лишь по одному из двух текстов", "дела, возможных лишь по одному из двух текстов", "дел, возможных лишь по одному из двух текстов",
              "case possible under only one of the two laws", "cases possible under only one of the two laws"};
    case Kind::coverage:
      return {"отличие в днях, редакциях или толкованиях", "отличия в днях, редакциях или толкованиях", "отличий в днях, редакциях или толкованиях",
              "difference in days, editions or readings", "differences in days, editions or readings"};
    case Kind::lost_proof: return {"утраченное доказательство", "утраченных доказательства", "утраченных доказательств", "lost proof", "lost proofs"};
    case Kind::gone: break;
  }
  return {"исчезнувшая находка", "исчезнувшие находки", "исчезнувших находок", "finding gone", "findings gone"};
}

constexpr Words label(Kind kind, State state) {
  switch (kind) {
    case Kind::finding:
      if (state == State::fails) return {"Новая находка", "New finding"};
      return state == State::accepted ? Words{"Принятая находка", "Accepted finding"} : Words{"Находка", "Finding"};
    case Kind::change:
      if (state == State::fails) return {"Незаявленное изменение", "Undeclared change"};
      return state == State::declared ? Words{"Заявленное изменение", "Declared change"} : Words{"Изменение", "Change"};
    case Kind::no_effect: return {"Заявленное изменение, которого нет", "Declared change that does not occur"};
    case Kind::domain: return {"Дело, возможное лишь по одному из двух текстов", "Case possible under only one of the two laws"};
    case Kind::coverage: return {"Есть лишь в одном из двух текстов", "In only one of the two laws"};
    case Kind::lost_proof: return {"Утраченное доказательство", "Lost proof"};
    case Kind::gone: break;
  }
  return {"Находка исчезла", "Finding gone"};
}

constexpr Words section(State state) {
  switch (state) {
    case State::fails: return {"Что не проходит", "What fails"};
    case State::declared: return {"Что заявлено", "What is declared"};
    case State::accepted: return {"Что принято", "What is accepted"};
    case State::told: break;
  }
  return {"К сведению", "For information"};
}

}  // namespace

bool Gate::passes() const { return complete && count(*this, State::fails) == 0; }

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::finding: return "finding";
    case Kind::change: return "change";
    case Kind::no_effect: return "no_effect";
    case Kind::domain: return "domain";
    case Kind::coverage: return "coverage";
    case Kind::lost_proof: return "lost_proof";
    case Kind::gone: break;
  }
  return "gone";
}

std::string_view name_of(State state) {
  switch (state) {
    case State::fails: return "fails";
    case State::declared: return "declared";
    case State::accepted: return "accepted";
    case State::told: break;
  }
  return "told";
}

std::vector<GateItem const*> ordered(Gate const& gate) {
  std::vector<GateItem const*> out;
  out.reserve(gate.items.size());
  for (auto const& item : gate.items) out.push_back(&item);
  std::stable_sort(out.begin(), out.end(), [](GateItem const* a, GateItem const* b) { return a->state < b->state; });
  return out;
}

std::size_t count(Gate const& gate, State state) {
  return static_cast<std::size_t>(std::count_if(gate.items.begin(), gate.items.end(), [&](GateItem const& item) { return item.state == state; }));
}

std::string_view item_words(GateItem const& item, Lang lang) { return label(item.kind, item.state).in(lang); }
std::string_view section_words(State state, Lang lang) { return section(state).in(lang); }
std::string_view title_words(Lang lang) { return Words{"Проверка изменений", "Gate report"}.in(lang); }
std::string_view story_words(GateItem const& item, Lang lang) {
  return (item.about == GateItem::About::log ? Words{"Что изменилось и на чем это видно", "What is otherwise, and a course that shows it"} : Words{"О ком речь", "Who it concerns"}).in(lang);
}
std::string_view case_words(GateItem const& item, Lang lang) {
  return (item.about == GateItem::About::log ? Words{"Журнал (для norma audit)", "The log (for norma audit)"} : Words{"Дело (для norma decide)", "The case (for norma decide)"}).in(lang);
}

std::string failing_words(Gate const& gate, Lang lang) {
  std::string out;
  for (auto const kind : kinds) {
    auto const n = static_cast<std::size_t>(
        std::count_if(gate.items.begin(), gate.items.end(), [&](GateItem const& item) { return item.state == State::fails && item.kind == kind; }));
    if (n > 0) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", n, forms(kind).of(n, lang));
  }
  return out;
}

std::string verdict_words(Gate const& gate, Lang lang) {
  bool const ru = lang == Lang::ru;
  auto const fails = failing_words(gate, lang);
  std::string out;
  if (!fails.empty()) out = (ru ? "Проверка не пройдена: " : "The gate failed: ") + fails + ".";
  else if (gate.complete) return ru ? "Проверка пройдена: нового и незаявленного нет." : "The gate passed: nothing new, nothing undeclared.";
  if (!gate.complete) {
    out += out.empty() ? "" : " ";
    out += fails.empty() ? (ru ? "Проверка не завершена и пройденной не считается." : "The gate is incomplete and does not count as passed.")
                         : (ru ? "Она не завершена: возможно и другое." : "It is incomplete: there may be more.");
  }
  return out;
}

std::string known_words(Gate const& gate, Lang lang) {
  std::string out;
  auto const add = [&](State state, Words what) {
    if (auto const n = count(gate, state); n > 0) out += fmt::format(fmt::runtime(what.in(lang)), out.empty() ? "" : ", ", n);
  };
  add(State::declared, {"{}заявлено {}", "{}{} declared"});
  add(State::accepted, {"{}принято {}", "{}{} accepted"});
  add(State::told, {"{}к сведению {}", "{}{} for information"});
  return out.empty() ? out : (lang == Lang::ru ? "Сверх того: " : "Besides: ") + out + ".";
}

std::vector<std::string> proof_words(Gate const& gate, Lang lang) {
  bool const ru = lang == Lang::ru;
  std::vector<std::string> out;
  if (gate.asked > 0)
    out.push_back(fmt::format(fmt::runtime(ru ? "Решения и даты, которые доказанно не изменились: {} из {}." : "Decisions and dates proven equal: {} of {}."), gate.equal, gate.asked));
  if (gate.proven > 0 || gate.reused > 0)
    out.push_back(fmt::format(fmt::runtime(ru ? "Обязательств доказано: {}; ответов взято из кэша: {}." : "Obligations proven: {}; answers taken from the cache: {}."), gate.proven,
                              gate.reused));
  auto const tenths = (gate.milliseconds + 50) / 100;
  if (gate.milliseconds > 0) out.push_back(fmt::format(fmt::runtime(ru ? "Заняло {},{} с." : "Took {}.{} s."), tenths / 10, tenths % 10));
  return out;
}

std::vector<std::pair<std::string_view, std::string>> about(Gate const& gate, Lang lang) {
  std::vector<std::pair<std::string_view, std::string>> out;
  auto const add = [&](Words what, std::string const& value) {
    if (!value.empty()) out.emplace_back(what.in(lang), value);
  };
  add({"Акт", "Act"}, gate.act);
  add({"Прежнее право", "Former law"}, gate.base);
  add({"Новое право", "New law"}, gate.head);
  add({"Коммит", "Commit"}, gate.commit);
  add({"Программа", "Program"}, gate.program);
  add({"Решатель", "Solver"}, gate.solver);
  add({"Дата", "Date"}, gate.date);
  return out;
}

std::string unit_words(GateUnit const& unit, Lang lang) {
  auto const& summary = unit.summary.in(lang);
  auto const& place = unit.cite.empty() ? unit.id : unit.cite;
  return summary.empty() ? place : place + " — " + summary;
}

}  // namespace norma::report
