// What answers cases of acts in the list, for these.
#include "bench/small/facts.hpp"
#include "oracle/case_reader_impl.hpp"
#include "oracle/decision_writer_impl.hpp"
#include "oracle/engine_impl.hpp"
#include "oracle/explain_impl.hpp"

namespace norma::oracle {

template class CaseReader<bench::small::Case>;
template class Engine<bench::small::Case>;
template class DecisionWriter<bench::small::Case>;
template class Explainer<bench::small::Case>;

}  // namespace norma::oracle
