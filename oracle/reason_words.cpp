#include "oracle/reason_words.hpp"

#include <algorithm>
#include <bit>

#include "oracle/words.hpp"

namespace norma::oracle {
namespace {

// A subject with a clause of its own takes a comma before the dash: «день, на который …, — 15.01.2021».
std::string stated(std::string_view subject, std::string const& value, Lang lang) {
  bool const clause = lang == Lang::ru && subject.find(", ") != std::string_view::npos;
  return std::string(subject) + (clause ? ", — " : " — ") + value;
}

bool denies(std::string_view words, Lang lang) {
  auto const has = [&](std::string_view s) { return words.find(s) != std::string_view::npos; };
  if (lang == Lang::ru) return words.starts_with("не ") || has(" не ") || has(" нет") || has("нельзя") || has("невозможно");
  return words.starts_with("not ") || words.starts_with("no ") || has(" not ") || has("cannot ") || has(" no ") || has("nobody") || has("nothing");
}

// What is said of a proposition that does not hold: to one that itself denies something «нет» would be no answer.
std::string_view denied(std::string_view words, Lang lang) {
  if (denies(words, lang)) return lang == Lang::ru ? "неверно" : "not so";
  return truth_table[0].words.in(lang);
}

// A proposition that holds is said by its words alone.
std::string said(Sort sort, EnumInfo names, std::string_view words, std::int32_t value, Lang lang) {
  if (sort == Sort::boolean && value != 0) return std::string(words);
  if (sort == Sort::boolean) return stated(words, std::string(denied(words, lang)), lang);
  return stated(words, value_words(sort, names, value, lang), lang);
}

std::string fact_words(Rulebook const& book, Leaf const& leaf, Lang lang) {
  auto const& f = book.facts[leaf.index];
  auto const words = f.words.in(lang);
  if (leaf.value == 0 && f.nullable && f.element.empty()) return stated(words, lang == Lang::ru ? "не указано" : "not stated", lang);
  if (f.element.empty()) return said(f.sort, f.names, words, leaf.value, lang);
  auto const element = element_words(book, f.element, lang);
  if (leaf.value == 0) return stated(words, std::string(denied(words, lang)) + ": " + element, lang);
  if (f.sort == Sort::boolean) return stated(words, element, lang);
  return stated(words, value_words(f.sort, f.names, leaf.value, lang) + " (" + element + ")", lang);
}

// The one outcome that the decision has, if it is not the one denied: «не продлевается» says more than «не „продлевается“».
EnumInfo::value_type const* the_other(Account const& account, Leaf const& leaf) {
  auto const lawful = account.result.lawful[leaf.index];
  if (!std::has_single_bit(lawful) || lawful == std::uint32_t{1} << leaf.outcome) return nullptr;
  return &account.book.decisions[leaf.index].outcomes[static_cast<std::size_t>(std::countr_zero(lawful))];
}

std::string lawful_words(Account const& account, Leaf const& leaf, Lang lang) {
  auto const& d = account.book.decisions[leaf.index];
  auto const outcome = std::string(d.outcomes[leaf.outcome].words.in(lang));
  if (leaf.value != 0) return stated(d.words.in(lang), outcome, lang);
  if (auto const* other = the_other(account, leaf)) return stated(d.words.in(lang), std::string(other->words.in(lang)), lang);
  if (d.truth && leaf.outcome == 1) return stated(d.words.in(lang), std::string(denied(d.words.in(lang), lang)), lang);
  if (account.result.lawful[leaf.index] == 0) return stated(d.words.in(lang), lang == Lang::ru ? "нет" : "none", lang);
  // An outcome that is itself a denial is quoted: two denials in a row say nothing.
  bool const ru = lang == Lang::ru;
  return stated(d.words.in(lang), (ru ? "не " : "not ") + (denies(outcome, lang) ? quotation(outcome, lang) : outcome), lang);
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

// That the set or map has none of what is asked of it.
std::string none_of_set(Rulebook const& book, Leaf const& leaf, Lang lang) {
  auto const words = book.facts[leaf.index].words.in(lang);
  return stated(words, std::string(denied(words, lang)), lang);
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
        text = none_of_set(b, leaf, lang);
    }
    out += (out.empty() ? "" : ", ") + text;
  }
  return out;
}

bool is_denial(Leaf const& l) { return l.op == Op::lawful && l.value == 0; }

// Whether both say that the same set or map has not an item.
bool both_lacking(Rulebook const& book, Leaf const& a, Leaf const& b) {
  return a.value == 0 && b.value == 0 && !set_of(book, a).empty() && set_of(book, a) == set_of(book, b);
}

// Whether an earlier reason says what this one would: what the decision has instead, or that it has nothing; that the set has none.
bool said_before(Account const& account, Reasons const& reasons, std::size_t i) {
  auto const& leaf = reasons[i].leaf;
  if (i > 0 && both_lacking(account.book, reasons[i - 1].leaf, leaf)) return true;
  if (!is_denial(leaf) || !(the_other(account, leaf) || account.result.lawful[leaf.index] == 0)) return false;
  return std::any_of(reasons.begin(), reasons.begin() + static_cast<std::ptrdiff_t>(i), [&](Reason const& r) { return r.leaf.op == Op::lawful && r.leaf.index == leaf.index; });
}

}  // namespace

std::string leaf_words(Account const& account, Leaf const& leaf, Lang lang) {
  auto const& b = account.book;
  switch (leaf.op) {
    case Op::fact: return fact_words(b, leaf, lang);
    case Op::lawful: return lawful_words(account, leaf, lang);
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
    if (said_before(account, reasons, i)) continue;
    if (i + 1 < reasons.size() && both_lacking(account.book, leaf, reasons[i + 1].leaf)) {
      out += (out.empty() ? "" : "; ") + none_of_set(account.book, leaf, lang);
      continue;
    }
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
