// What all lines of the corpus have in common: titles, citations, readings.
#pragma once
#include <span>

#include "corpus_files/strict_json.hpp"
#include "model/rulebook.hpp"

namespace norma::corpus {

// The field of the object, or null.
Json const* at(Json const& object, std::string const& key);

oracle::InputError wrong(oracle::Quoted field, oracle::Phrase expected, Json const* found);
oracle::InputError wrong(std::string path, oracle::Phrase expected, Json const* found);

// Each tells what is wrong with a field of the line, if anything.
std::optional<oracle::InputError> read_text(Json const& line, char const* key, std::string& out);
std::optional<oracle::InputError> read_cites(std::span<Provision const> provisions, Json const& line,
                                             std::vector<std::string>& out);
std::optional<oracle::InputError> read_readings(std::span<Reading const> readings, Json const& line, World& world);
// A field of the object at `path` (empty: of the line) that is none of those known.
std::optional<oracle::InputError> unknown_field(Json const& object, std::string const& path,
                                                std::span<std::string_view const> known);

}  // namespace norma::corpus
