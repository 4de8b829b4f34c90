#include "oracle/decision_writer_impl.hpp"
#include "rules/acts.hpp"

namespace norma::oracle {

bool complete(Rulebook const& book, Answer const& answer) {
  if (!answer.result.encoded()) return false;
  for (std::size_t d = 0; d < book.decisions.size(); ++d)
    if (!book.decisions[d].internal && answer.result.state[d] == State::not_encoded) return false;
  for (auto const& o : book.outside)
    if (o.interval.contains(answer.governing)) return false;
  return book.unanswered.empty();
}

#define NORMA_INSTANTIATE(folder) template class DecisionWriter<::norma::folder::Case>;
NORMA_EACH_ACT(NORMA_INSTANTIATE)
#undef NORMA_INSTANTIATE

}  // namespace norma::oracle
