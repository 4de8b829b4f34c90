#include "oracle/wording.hpp"

#include "oracle/words.hpp"

namespace norma::oracle {

std::string wording_on(Provision const& unit, Date day, Lang lang) {
  if (auto const words = unit.words_on(day)) return std::string(words->in(lang));
  bool const ru = lang == Lang::ru;
  if (day < unit.from) return (ru ? "редакция, действовавшая до " : "the wording before ") + date_words(unit.from, lang) + (ru ? ", не приведена" : " is not shown");
  return (ru ? "утратило силу " : "not in force since ") + date_words(unit.until, lang);
}

}  // namespace norma::oracle
