// expect: norma: a rule's list of citations, overrides or readings is full
#include "rules/pp95/definitions.hpp"
constexpr auto wrong = norma::pp95::cites("95:5:а", "95:5:б", "95:5:в", "95:6:1", "95:7:1", "95:9:1", "95:10:1", "95:11:1",
                                          "95:12:1", "95:13:1", "95:13:2", "95:13:3", "95:39:1", "95:40:1", "95:41:1");
