#include "solver/answer_cache.hpp"

#include <charconv>
#include <fstream>
#include <sstream>

#include "model/fingerprint.hpp"

namespace norma::solver {
namespace {

constexpr std::string_view format = "norma answers 2; ";
constexpr std::uintmax_t largest = std::uintmax_t{256} << 20;

std::string summed(std::string const& line) {
  Fingerprint f;
  f.add(line);
  return line + " " + f.hex() + "\n";
}

std::string line_of(std::string const& name, KeptAnswer const& a) {
  std::string out = name + (a.satisfiable ? a.confirmed ? " shown" : " case" : a.confirmed ? " confirmed" : " none");
  for (auto const s : a.slots) out += " " + std::to_string(s);
  return summed(out);
}

// Nothing if the line is not one that was written whole.
std::optional<std::pair<std::string, KeptAnswer>> read_line(std::string const& line) {
  auto const end = line.rfind(' ');
  if (end == line.npos || summed(line.substr(0, end)) != line + "\n") return std::nullopt;
  std::istringstream in(line.substr(0, end));
  std::string name, what;
  in >> name >> what;
  KeptAnswer a;
  a.satisfiable = what == "case" || what == "shown";
  a.confirmed = what == "confirmed" || what == "shown";
  if (!a.satisfiable && !a.confirmed && what != "none") return std::nullopt;
  for (std::int32_t s; in >> s;) a.slots.push_back(s);
  return std::pair{name, std::move(a)};
}

}  // namespace

AnswerCache::AnswerCache(std::filesystem::path file, std::string solvers) : file_(std::move(file)), solvers_(std::move(solvers)) { read(); }

void AnswerCache::read() {
  std::ifstream in(file_, std::ios::binary);
  std::string line;
  if (!in || !std::getline(in, line)) return;
  if (std::error_code error; std::filesystem::file_size(file_, error) > largest) return;  // begun anew
  if (line != std::string(format) + solvers_) return void(remark_ = file_.string() + ": answers of other solvers or of another version; none is reused");
  begin_anew_ = false;
  std::size_t damaged = 0;
  while (std::getline(in, line)) {
    if (auto a = read_line(line)) answers_.insert_or_assign(std::move(a->first), std::move(a->second));
    else ++damaged;
  }
  if (damaged > 0) remark_ = file_.string() + ": " + std::to_string(damaged) + " damaged lines; they are not used";
}

AnswerCache::~AnswerCache() {
  if (fresh_.empty()) return;
  std::error_code error;
  std::filesystem::create_directories(file_.parent_path(), error);
  std::ofstream out(file_, begin_anew_ ? std::ios::binary | std::ios::trunc : std::ios::binary | std::ios::app);
  if (begin_anew_) out << format << solvers_ << "\n";
  out << fresh_;
}

std::optional<KeptAnswer> AnswerCache::find(Hash h) {
  std::lock_guard const lock(guard_);
  ++asked_;
  auto const a = answers_.find(hex(h));
  if (a == answers_.end()) return std::nullopt;
  ++reused_;
  return a->second;
}

void AnswerCache::keep(Hash h, KeptAnswer answer) {
  std::lock_guard const lock(guard_);
  auto const name = hex(h);
  fresh_ += line_of(name, answer);
  answers_.insert_or_assign(name, std::move(answer));
}

}  // namespace norma::solver
