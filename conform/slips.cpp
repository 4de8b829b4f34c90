#include "conform/slips.hpp"

#include <algorithm>
#include <set>

#include "mutants/kills.hpp"
#include "oracle/flat.hpp"
#include "solver/parallel.hpp"

namespace norma::conform {
namespace {

using report::Verdict;

struct Subject {
  std::size_t which;
  Record const* record;
  bool conforms;
};

class Finder {
 public:
  explicit Finder(Campaign const& campaign) : c_(campaign), book_(campaign.law().book()), kills_(book_, {}) {
    for (auto const& [which, record] : c_.records()) {
      if (!record->statement || (!report::conforms(record->verdict) && record->verdict != Verdict::mismatch)) continue;
      kills_.add({c_.suite().cases[which].facts, c_.terms().world});
      subjects_.push_back({which, record, report::conforms(record->verdict)});
    }
  }

  bool any() const {
    return std::any_of(subjects_.begin(), subjects_.end(), [](auto const& s) { return !s.conforms; });
  }

  FoundSlips find(unsigned threads) {
    auto all = mutants::mutants_of(book_);
    for (auto const& m : mutants::further_outcomes(book_)) all.push_back(m);
    // What is said of a decision that was answered explains it before what it hangs on does.
    std::ranges::stable_partition(all, [&](auto const& m) { return answered(m); });
    std::vector<std::vector<std::size_t>> explained(all.size());
    solver::in_parallel(all.size(), threads, [&](std::size_t i) { explained[i] = explains(all[i]); });
    FoundSlips out;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (!explained[i].empty()) out.all.push_back({told(all[i], explained[i].size()), std::move(explained[i])});
    std::stable_sort(out.all.begin(), out.all.end(), [](auto const& a, auto const& b) { return a.explained.size() > b.explained.size(); });
    take(out);
    return out;
  }

 private:
  // The slip stands in a rule of a decision that is judged.
  bool answered(mutants::Mutant const& m) const {
    using mutants::Part;
    if (m.part != Part::guard && m.part != Part::rule) return false;
    auto const& law = c_.law();
    for (std::size_t t = 0; t < law.topics().size(); ++t)
      if (c_.terms().scope.topics[t] && law.topics()[t].kind == Topic::Kind::decision && law.topics()[t].index == book_.rules[m.row].target) return true;
    return false;
  }

  // Mismatches that the mutant makes lawful, if it makes nothing unlawful.
  std::vector<std::size_t> explains(mutants::Mutant const& m) const {
    solver::NodeArena arena;
    auto const mutant = mutants::mutated(book_, m, arena);
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < subjects_.size(); ++i)
      if (!subjects_[i].conforms && kills_.kills(m, mutant, i) && lawful(mutant, i)) out.push_back(subjects_[i].which);
    if (out.empty()) return out;
    for (std::size_t i = 0; i < subjects_.size(); ++i)
      if (subjects_[i].conforms && kills_.kills(m, mutant, i) && !lawful(mutant, i)) return {};
    return out;
  }

  // Whether the answers are lawful by the mutant, which must itself answer what the act answers: one that says nothing explains
  // nothing.
  bool lawful(Rulebook const& mutant, std::size_t i) const {
    auto const& p = kills_.probes()[i];
    auto const result = oracle::decide_flat(mutant, p.slots.data(), p.world);
    auto const& law = c_.law();
    for (std::size_t t = 0; t < law.topics().size(); ++t)
      if (c_.terms().scope.topics[t] && law.answers(law.topics()[t], kills_.result(i)) && !law.answers(law.topics()[t], result)) return false;
    return report::conforms(law.verdict(*subjects_[i].record->statement, c_.terms().scope, c_.engine(), c_.suite().cases[subjects_[i].which].facts, result));
  }

  report::ConformSlip told(mutants::Mutant const& m, std::size_t explained) const {
    std::string where;
    for (auto const cite : mutants::cites_of(book_, m)) where += (where.empty() ? "" : ", ") + std::string(book_.provisions[cite.provision].cite);
    auto const sentence = [&](Lang lang) { return mutants::sentence_of(book_, m, lang); };
    return {mutants::id_of(book_, m), {(where.empty() ? "как если бы — " : "как если бы в " + where + " стояло иное — ") + sentence(Lang::ru), (where.empty() ? "as if — " : "as if " + where + " said otherwise — ") + sentence(Lang::en)}, explained};
  }

  void take(FoundSlips& out) const {
    std::set<std::size_t> left;
    for (auto const& s : subjects_)
      if (!s.conforms) left.insert(s.which);
    for (;;) {
      std::size_t best = out.all.size(), most = 0;
      for (std::size_t i = 0; i < out.all.size(); ++i) {
        auto const n = static_cast<std::size_t>(std::count_if(out.all[i].explained.begin(), out.all[i].explained.end(), [&](auto w) { return left.contains(w); }));
        if (n > most) best = i, most = n;
      }
      if (best == out.all.size()) break;
      out.taken.push_back(best);
      for (auto const w : out.all[best].explained) left.erase(w);
    }
    out.everything = left.empty();
  }

  Campaign const& c_;
  Rulebook const& book_;
  mutants::Kills kills_;
  std::vector<Subject> subjects_;
};

}  // namespace

FoundSlips find_slips(Campaign const& campaign, unsigned threads) {
  Finder finder(campaign);
  return finder.any() ? finder.find(threads) : FoundSlips{};
}

std::vector<report::ConformSlip> slips_of(FoundSlips const& found, std::vector<std::size_t> const& cases) {
  constexpr std::size_t told = 3;
  std::vector<report::ConformSlip> out;
  for (auto const& s : found.all)
    if (out.size() < told && std::includes(s.explained.begin(), s.explained.end(), cases.begin(), cases.end())) out.push_back(s.told);
  return out;
}

}  // namespace norma::conform
