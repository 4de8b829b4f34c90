#include "oracle/reason_words.hpp"

#include <algorithm>

#include "oracle/words.hpp"

namespace norma::oracle {
namespace {

// A subject with a clause of its own takes a comma before the dash: «день, на который …, — 15.01.2021».
std::string stated(std::string_view subject, std::string const& value, Lang lang) {
  bool const clause = lang == Lang::ru && subject.find(", ") != std::string_view::npos;
  return std::string(subject) + (clause ? ", — " : " — ") + value;
}

// A proposition that holds is said by its words alone.
std::string said(Sort sort, EnumInfo names, std::string_view words, std::int32_t value, Lang lang) {
  if (sort == Sort::boolean && value != 0) return std::string(words);
  return stated(words, value_words(sort, names, value, lang), lang);
}

std::string fact_words(Rulebook const& book, Leaf const& leaf, Lang lang) {
  auto const& f = book.facts[leaf.index];
  auto const words = f.words.in(lang);
  if (f.element.empty()) return said(f.sort, f.names, words, leaf.value, lang);
  auto const element = element_words(book, f.element, lang);
  if (leaf.value == 0) return stated(words, value_words(Sort::boolean, {}, 0, lang) + ": " + element, lang);
  if (f.sort == Sort::boolean) return stated(words, element, lang);
  return stated(words, value_words(f.sort, f.names, leaf.value, lang) + " (" + element + ")", lang);
}

std::string lawful_words(Rulebook const& book, Leaf const& leaf, Lang lang) {
  auto const& d = book.decisions[leaf.index];
  auto const outcome = std::string(d.outcomes[leaf.outcome].words.in(lang));
  if (leaf.value != 0) return stated(d.words.in(lang), outcome, lang);
  // An outcome that is itself a denial is quoted: two denials in a row say nothing.
  bool const ru = lang == Lang::ru;
  bool const denies = ru ? outcome.starts_with("не ") : outcome.starts_with("not ") || outcome.find(" not ") != std::string::npos;
  return stated(d.words.in(lang), (ru ? "не " : "not ") + (denies ? quotation(outcome, lang) : outcome), lang);
}

std::string reading_words(Rulebook const& book, Leaf const& leaf, std::uint8_t const* world, Lang lang) {
  auto const& r = book.readings[leaf.index];
  auto const& chosen = r.alternatives[world[leaf.index] - std::size_t{1}];
  auto const words = quotation(chosen.words.in(lang), lang);
  return (lang == Lang::ru ? "толкование " : "reading ") + std::string(r.id) + ": " + words;
}

// The set or map of which the leaf is an element, or empty.
std::string_view set_of(Rulebook const& book, Leaf const& leaf) {
  if (leaf.op != Op::fact || book.facts[leaf.index].element.empty()) return {};
  std::string_view const path = book.facts[leaf.index].path;
  return path.substr(0, path.find('['));
}

// The leaves with commas. That a set lacks several elements is said once, or not at all if it has others.
std::string listed(Account const& account, Leaves const& leaves, Lang lang) {
  std::string out;
  auto const& b = account.book;
  for (auto const& leaf : leaves) {
    auto const set = set_of(b, leaf);
    auto text = leaf_words(account, leaf, lang);
    if (!set.empty() && leaf.value == 0) {
      auto const in_set = [&](Leaf const& l) { return set_of(b, l) == set; };
      if (std::any_of(leaves.begin(), leaves.end(), [&](Leaf const& l) { return in_set(l) && l.value != 0; })) continue;
      if (std::find_if(leaves.begin(), leaves.end(), in_set) != leaves.begin() + (&leaf - leaves.data())) continue;
      if (std::count_if(leaves.begin(), leaves.end(), in_set) > 1)
        text = stated(b.facts[leaf.index].words.in(lang), value_words(Sort::boolean, {}, 0, lang), lang);
    }
    out += (out.empty() ? "" : ", ") + text;
  }
  return out;
}

bool is_denial(Leaf const& l) { return l.op == Op::lawful && l.value == 0; }

}  // namespace

std::string leaf_words(Account const& account, Leaf const& leaf, Lang lang) {
  auto const& b = account.book;
  switch (leaf.op) {
    case Op::fact: return fact_words(b, leaf, lang);
    case Op::lawful: return lawful_words(b, leaf, lang);
    case Op::reading: return reading_words(b, leaf, account.scope.world, lang);
    case Op::definition: {
      auto const& d = b.definitions[leaf.index];
      return said(d.sort, {}, d.words.in(lang), leaf.value, lang);
    }
    default: {
      auto const& d = b.derived[leaf.index];
      auto const key = d.key.empty() ? "" : " (" + outcome_words(b, d.key, lang) + ")";
      return stated(std::string(d.words.in(lang)) + key, value_words(Sort::date, {}, leaf.value, lang), lang);
    }
  }
}

std::string reasons_words(Account const& account, Reasons const& reasons, Lang lang) {
  std::string out;
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    auto const& leaf = reasons[i].leaf;
    // «группа — не I, не II»: denials about one decision share its words.
    bool const goes_on = i > 0 && is_denial(leaf) && is_denial(reasons[i - 1].leaf) &&
                         reasons[i - 1].leaf.index == leaf.index;
    if (goes_on) {
      out += (lang == Lang::ru ? ", не " : ", not ") +
             std::string(account.book.decisions[leaf.index].outcomes[leaf.outcome].words.in(lang));
      continue;
    }
    out += (out.empty() ? "" : "; ") + leaf_words(account, leaf, lang);
    auto const facts = listed(account, facts_behind(account, reasons[i].because), lang);
    if (!facts.empty()) out += " (" + facts + ")";
  }
  return out;
}

Leaves facts_behind(Account const& account, Reasons const& reasons) {
  Leaves leaves;
  for (auto const& r : reasons) {
    bool const date = r.leaf.op == Op::definition && account.book.definitions[r.leaf.index].sort == Sort::date;
    merge(leaves, date && !r.because.empty() ? facts_behind(account, r.because) : Leaves{r.leaf});
  }
  return leaves;
}

}  // namespace norma::oracle
