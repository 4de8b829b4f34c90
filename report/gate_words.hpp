// The words that the formats of a gate share, and the order in which they tell its items.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/gate.hpp"

namespace norma::report {

inline constexpr std::array gate_states{GateItem::State::fails, GateItem::State::declared, GateItem::State::accepted, GateItem::State::told};

// Names in files: "lost_proof", "fails".
std::string_view name_of(GateItem::Kind kind);
std::string_view name_of(GateItem::State state);

// The gate's items in the order of their states, each state's in the gate's own order.
std::vector<GateItem const*> ordered(Gate const& gate);
std::size_t count(Gate const& gate, GateItem::State state);

// «Новая находка», «Заявленное изменение».
std::string_view item_words(GateItem const& item, Lang lang);
// «Что не проходит», «К сведению».
std::string_view section_words(GateItem::State state, Lang lang);
// «Проверка изменений».
std::string_view title_words(Lang lang);
// What stands over a story and over a case.
std::string_view story_words(GateItem const& item, Lang lang);
std::string_view case_words(GateItem const& item, Lang lang);

// «2 новые находки, 1 незаявленное изменение»: what fails, kind by kind; empty if nothing does.
std::string failing_words(Gate const& gate, Lang lang);

// One or two sentences: passed, failed and on what, or incomplete.
std::string verdict_words(Gate const& gate, Lang lang);
// What is declared, accepted and told: «Не мешает: заявлено 2, принято 1.» Empty if nothing is.
std::string known_words(Gate const& gate, Lang lang);
// What was proven, what was reused, how long it took: a sentence each.
std::vector<std::string> proof_words(Gate const& gate, Lang lang);

// What the report is about: «Коммит» and its name, and so on; without those that are not known.
std::vector<std::pair<std::string_view, std::string>> about(Gate const& gate, Lang lang);

// «п. 13 абз. 2: …»: the place and what it says, as far as that is known.
std::string unit_words(GateUnit const& unit, Lang lang);

}  // namespace norma::report
