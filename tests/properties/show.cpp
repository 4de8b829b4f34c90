#include "tests/properties/show.hpp"

#include <ostream>

#include "oracle/case_writer.hpp"

namespace norma::mse {
void showValue(Case const& facts, std::ostream& out) { out << oracle::write_case("counterexample", facts); }
}  // namespace norma::mse
