#include "conform/journal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "report/markup.hpp"

namespace norma::conform {
namespace {

using Json = nlohmann::ordered_json;

constexpr char const* journal_format = "norma-conform-journal";

struct Bad {
  std::string expected;
};

template <class T>
T field(Json const& j, char const* name) {
  try {
    return j.at(name).get<T>();
  } catch (nlohmann::json::exception const&) {
    throw Bad{std::string("the field ") + name};
  }
}

JournalHead head_of(Json const& j) {
  if (!j.is_object() || j.value("format", "") != journal_format || j.value("version", 0) != 1) throw Bad{"a journal of norma conform, version 1"};
  JournalHead h;
  h.suite = field<std::string>(j, "suite");
  h.all = field<std::size_t>(j, "all");
  h.shard = field<std::size_t>(j, "shard");
  h.shards = field<std::size_t>(j, "shards");
  h.seed = field<std::uint64_t>(j, "seed");
  h.run = field<Json>(j, "run").dump();
  h.paths = field<std::vector<std::string>>(j, "paths");
  return h;
}

Entry entry_of(Json const& j, MessageReader& reader) {
  Entry e{field<std::string>(j, "key"), {}};
  auto const verdict = report::verdict_named(field<std::string>(j, "verdict"));
  if (!verdict || *verdict == report::Verdict::not_run) throw Bad{"a verdict"};
  auto& r = e.record;
  r.verdict = *verdict;
  r.message = j.value("message", "");
  r.errors = j.value("stderr", "");
  r.request = j.value("request", "");
  r.raw = j.value("reply", "");
  r.lost = j.value("lost", false);
  if (!j.contains("said")) return e;
  auto said = reader.reply(field<std::string>(j, "said"));
  auto* reply = std::get_if<Reply>(&said);
  if (!reply || !std::holds_alternative<Answered>(reply->body)) throw Bad{"a result in the field said"};
  r.statement = std::move(std::get<Answered>(reply->body).statement);
  return e;
}

}  // namespace

std::string JournalHead::line() const {
  return Json{{"format", journal_format}, {"version", 1}, {"suite", suite}, {"all", all}, {"shard", shard}, {"shards", shards}, {"seed", seed}, {"run", Json::parse(run)}, {"paths", paths}}.dump();
}

std::string entry_line(std::string const& key, Record const& r) {
  Json j{{"key", key}, {"verdict", name_of(r.verdict)}};
  auto const add = [&](char const* name, std::string const& text) {
    if (!text.empty()) j[name] = report::utf8(text);
  };
  add("message", r.message);
  add("stderr", r.errors);
  add("request", r.request);
  add("reply", r.raw);
  if (r.lost) j["lost"] = true;
  // A message again, so that it is read by the same reader.
  if (r.statement) j["said"] = R"({"type":"result","nonce":"-",)" + canonical(*r.statement).substr(1);
  return j.dump();
}

std::variant<JournalRead, std::string> read_journal(std::string const& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return file + ": " + std::strerror(errno);
  std::string const text(std::istreambuf_iterator<char>(in), {});
  JournalRead out;
  MessageReader reader;
  std::size_t line = 0;
  while (out.whole < text.size()) {
    auto const end = text.find('\n', out.whole);
    if (end == text.npos) {
      out.torn = true;
      break;
    }
    auto const json = Json::parse(text.begin() + static_cast<std::ptrdiff_t>(out.whole), text.begin() + static_cast<std::ptrdiff_t>(end), nullptr, false);
    ++line;
    try {
      if (json.is_discarded()) throw Bad{"JSON"};
      if (line == 1) out.head = head_of(json);
      else out.entries.push_back(entry_of(json, reader));
    } catch (Bad const& bad) {
      return file + ":" + std::to_string(line) + ": expected " + bad.expected;
    } catch (nlohmann::json::exception const&) {
      return file + ":" + std::to_string(line) + ": expected an entry of a journal";
    }
    out.whole = end + 1;
  }
  if (line == 0) return file + ": expected a journal of norma conform; it holds no whole line";
  return out;
}

std::string Journal::open(std::string const& file, std::optional<std::size_t> keep) {
  fd_ = ::open(file.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC | (keep ? 0 : O_CREAT | O_EXCL), 0644);
  if (fd_ >= 0 && keep && ::ftruncate(fd_, static_cast<off_t>(*keep)) != 0) {
    auto const why = file + ": " + std::strerror(errno);
    ::close(std::exchange(fd_, -1));
    return why;
  }
  if (fd_ < 0 && errno == EEXIST) return file + ": there is a journal already; --resume goes on with it";
  return fd_ >= 0 ? "" : file + ": " + std::strerror(errno);
}

Journal::~Journal() {
  if (fd_ >= 0) ::close(fd_);
}

void Journal::append(std::string const& line) {
  if (fd_ < 0 || error_ != 0) return;
  auto const text = line + "\n";
  for (std::size_t done = 0; done < text.size();) {
    auto const n = ::write(fd_, text.data() + done, text.size() - done);
    if (n >= 0) done += static_cast<std::size_t>(n);
    else if (errno != EINTR) {
      error_ = errno;
      return;
    }
  }
}

}  // namespace norma::conform
