#include "properties/pp95/property.hpp"

#include "rules/pp95/act.hpp"

namespace norma::properties::pp95 {

Bench make_bench() {
  auto const act = norma::pp95::act();
  auto const usual = default_world(act.book);
  Bench bench{Engine(act, usual), oracle::batch::compile(act.book, usual), {}};
  for (std::size_t r = 0; r < act.book.readings.size(); ++r)
    for (std::uint8_t a = 2; a <= act.book.readings[r].count(); ++a) {
      World other = usual;
      other[r] = a;
      bench.variants.push_back({r, a, Engine(act, other), oracle::batch::compile(act.book, other)});
    }
  return bench;
}

std::vector<Property> properties() {
  std::vector<Property> all;
  for (auto const& some : {evaluator_properties(), outcome_properties(), status_properties(), term_properties(),
                           list_properties(), retold_properties(), date_properties(), shift_properties(),
                           cause_properties(), circumstance_properties(), reading_properties()})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

}  // namespace norma::properties::pp95
