#include "embed/norma.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <mutex>
#include <new>

#include <nlohmann/json.hpp>

#include "embed/opened.hpp"
#include "provenance.inc"

using norma::embed::Opened;

// The law and those who answer by it and are not busy: as many as there have been threads at a time.
struct norma_law {
  std::unique_ptr<norma::oracle::Answering> usual, explaining;
  std::mutex guard;
  std::vector<std::unique_ptr<norma::oracle::Answering>> idle_usual, idle_explaining;
};

namespace {

using norma::oracle::Answering;

char* copied(std::string_view text) {
  auto* const out = static_cast<char*>(std::malloc(text.size() + 1));
  if (!out) return nullptr;
  std::memcpy(out, text.data(), text.size());
  out[text.size()] = 0;
  return out;
}

template <class F>
char* with_one(norma_law& law, bool explain, F&& f) {
  std::unique_ptr<Answering> one;
  auto& idle = explain ? law.idle_explaining : law.idle_usual;
  {
    std::lock_guard const lock(law.guard);
    if (!idle.empty()) {
      one = std::move(idle.back());
      idle.pop_back();
    } else one = (explain ? law.explaining : law.usual)->another();
  }
  auto* const result = f(*one);
  std::lock_guard const lock(law.guard);
  try {
    idle.push_back(std::move(one));
  } catch (std::bad_alloc const&) {  // the next call makes another
  }
  return result;
}

// What should not happen, told as an error is.
char* told(std::exception const& e) { return copied(nlohmann::json{{"error", std::string("internal error: ") + e.what()}}.dump()); }

char* respond(norma_law* law, char const* json, std::size_t length, bool explain) noexcept try {
  return with_one(*law, explain, [&](Answering& by) {
    std::string out;
    static_cast<void>(by.respond({json, length}, 1, out));
    out.pop_back();
    return copied(out);
  });
} catch (std::bad_alloc const&) {
  return nullptr;
} catch (std::exception const& e) {
  return told(e);
}

std::vector<norma::oracle::Line> lines_of(std::string_view text, std::size_t number) {
  std::vector<norma::oracle::Line> lines;
  for (; !text.empty(); ++number) {
    auto const end = text.find('\n');
    auto const line = text.substr(0, end);
    if (line.find_first_not_of(" \t\r") != line.npos) lines.push_back({line, number});
    if (end == text.npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

}  // namespace

int norma_abi(void) { return NORMA_ABI; }
char const* norma_version(void) { return NORMA_VERSION; }
char const* norma_digest(void) { return NORMA_LAW_DIGEST; }

norma_t* norma_open(char const* options, char** error) {
  if (error) *error = nullptr;
  try {
    auto opened = norma::embed::open(options ? options : "{}");
    if (auto const* wrong = std::get_if<std::string>(&opened)) {
      if (error) *error = copied(*wrong);
      return nullptr;
    }
    auto& o = std::get<Opened>(opened);
    auto law = std::make_unique<norma_law>();
    law->usual = std::move(o.usual);
    law->explaining = std::move(o.explaining);
    return law.release();
  } catch (std::exception const& e) {
    if (error) *error = copied(e.what());
  } catch (...) {
    if (error) *error = copied("no memory");
  }
  return nullptr;
}

void norma_close(norma_t* law) { delete law; }

char* norma_decide(norma_t* law, char const* json, std::size_t length) { return respond(law, json, length, false); }
char* norma_explain(norma_t* law, char const* json, std::size_t length) { return respond(law, json, length, true); }

char* norma_decide_lines(norma_t* law, char const* lines, std::size_t length, std::size_t first_line, std::size_t* size) {
  if (size) *size = 0;
  try {
    auto const list = lines_of({lines, length}, first_line);
    return with_one(*law, false, [&](Answering& by) {
      std::string out;
      std::vector<norma::oracle::Reply> replies;
      by.respond_all(list, replies, out);
      if (size) *size = out.size();
      return copied(out);
    });
  } catch (std::bad_alloc const&) {
    return nullptr;
  } catch (std::exception const& e) {  // in place of all the lines: which of them it was of is not known
    auto* const line = told(e);
    if (size) *size = line ? std::strlen(line) : 0;
    return line;
  }
}

void norma_free(char* result) { std::free(result); }
