// What a generated line of a corpus says of the mutants that it is there to kill.
#pragma once
#include <algorithm>

#include "corpus_files/strict_json.hpp"
#include "model/provision.hpp"

namespace norma::cli {

// `title`, `why`, `cites` and `mistakes` of a line, whatever the mutants are of: they are told by the functions of their own room.
template <class Book, class Mutant>
struct Mistakes {
  std::string title, why = "Выведено из правил: ответ по ним и ответ с этой ошибкой здесь расходятся.";
  corpus::Json cites = corpus::Json::array(), list = corpus::Json::array();

  Mistakes(Book const& book, std::vector<Mutant> const& mutants) : title("Против ошибки: " + sentence_of(book, mutants.front(), Lang::ru)) {
    for (auto const& m : mutants) {
      list.push_back({{"mutant", id_of(book, m)}, {"ru", sentence_of(book, m, Lang::ru)}, {"en", sentence_of(book, m, Lang::en)}});
      for (auto const c : cites_of(book, m)) {
        corpus::Json const unit = std::string(book.provisions[c.provision].id);
        if (std::find(cites.begin(), cites.end(), unit) == cites.end()) cites.push_back(unit);
      }
    }
  }
};

}  // namespace norma::cli
