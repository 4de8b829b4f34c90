// The law that a command speaks of: an act of the list, or a rulebook's file; and where what belongs to it lies.
#pragma once
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "model/procedure_book.hpp"
#include "oracle/law.hpp"

namespace norma::cli {

// What a rulebook's file holds.
struct LawOfFile {
  Rulebook book;
  std::shared_ptr<void const> owner;  // of what the book's views point into
  std::string digest;                 // of the file
  std::optional<ProcedureBook> procedure{};  // if it holds one
};

// Which law: an act of the list, or what a rulebook's file holds.
struct LawChoice {
  std::string act, file;  // either may be empty
};
// Adds `--act NAME` and `--rulebook FILE`.
void add_law_choice(CLI::App& command, LawChoice& choice);
// `otherwise`: which act it is if the user names none, where that is not told elsewhere.
void add_act(CLI::App& command, std::string& name, std::string const& otherwise = "");

// The place of the named act in the list, of the first one if the name is empty. Nothing if there is no such act; the user has
// been told which there are.
std::optional<std::size_t> place_of_act(std::string const& name);

// The place in the list of the act that a rulebook's file names, or the number of acts if it names none of the list: a file of a
// draft may call its act what it likes.
std::size_t place_named_by(Rulebook const& of_file);
// What is wrong, in words, if the act of this place is asked for and the file's is another of the list; else nothing.
std::string of_another_act(std::string const& file, Rulebook const& of_file, std::size_t place);

// The law chosen, the first act of the list by default, and the digest of its file, if it comes from one.
struct OpenLaw {
  std::shared_ptr<oracle::Law const> law;
  std::string digest;
  std::optional<ProcedureBook> procedure{};  // of the file, if it holds one; it lives as long as the law
};
// Nothing if it cannot be had; the user has been told why.
std::optional<OpenLaw> open_law(LawChoice const& choice);

// Where cases of an act stand, and what is accepted of it, below the tree's root.
inline std::string corpus_of(Listing const& act, std::string const& part = "") { return "corpus/" + std::string(act.folder) + part; }
inline std::string accepted_of(Listing const& act, std::string const& part = ".json") { return "corpus/accepted/" + std::string(act.folder) + part; }
// The folder of its declared amendments: of the first act corpus/amendments, of another one below it.
std::string declared_of(Listing const& act);
// The name of an act that examples in help give: not the first.
std::string example_act();

// Whether it is the act of which commands speak by default.
bool is_first(Listing const& act);
// The procedure of an act; that none is encoded, in words.
std::optional<ProcedureBook> procedure_of(Listing const& act);
std::string no_procedure(Listing const& act, Lang lang);

// The rulebook that the file holds; else what is wrong, in words.
std::variant<LawOfFile, std::string> law_of_file(std::string const& file);

}  // namespace norma::cli
