#include "oracle/by_date.hpp"

#include <simdjson.h>

#include <algorithm>
#include <deque>
#include <mutex>

#include "oracle/foreign_fact.hpp"
#include "oracle/json_text.hpp"

namespace norma::oracle {
namespace {

// The date that stands as the value of this key, if the key stands once. A key within a string has its quotes escaped, so
// that what is found between bare quotes is a key or a whole string; a string has no colon after it.
std::optional<Date> date_at(std::string_view json, std::string_view key, bool& unsure) {
  auto const at = json.find(key);
  if (at == json.npos) return std::nullopt;
  if (json.find(key, at + 1) != json.npos) return unsure = true, std::nullopt;
  auto const colon = json.find_first_not_of(" \t\r\n", at + key.size());
  if (colon == json.npos || json[colon] != ':') return unsure = true, std::nullopt;
  auto const quote = json.find_first_not_of(" \t\r\n", colon + 1);
  if (quote == json.npos || json[quote] != '"') return std::nullopt;
  return parse_date(json.substr(quote + 1, std::min<std::size_t>(json.find('"', quote + 1), json.size()) - quote - 1));
}

std::optional<Date> parsed(simdjson::simdjson_result<simdjson::dom::element> e) {
  std::string_view s;
  return e.get(s) == simdjson::SUCCESS ? parse_date(s) : std::nullopt;
}

bool knows_field(Law const& law, std::string_view field) {
  auto const known = law.fields();
  return field == "case" || std::find(known.begin(), known.end(), field) != known.end();
}

bool says_nothing(simdjson::dom::element e) {
  if (e.is_null()) return true;
  simdjson::dom::object o;
  if (e.get(o) != simdjson::SUCCESS) return false;
  for (auto const [key, value] : o)
    if (!says_nothing(value)) return false;
  return true;
}

// The line without the fields that the law does not know and that state nothing.
std::string passed_over(Law const& law, std::string_view json) {
  simdjson::dom::parser parser;
  simdjson::dom::object root;
  if (parser.parse(json.data(), json.size()).get(root) != simdjson::SUCCESS) return std::string(json);
  std::string out = "{";
  for (auto const [key, value] : root) {
    if (!knows_field(law, key) && says_nothing(value)) continue;
    if (out.size() > 1) out += ',';
    append_quoted(out, key);
    out += ':';
    out += simdjson::minify(value);
  }
  return out + '}';
}

std::optional<InputError> answered(Law const& law, Answering& answering, std::string_view json, std::size_t line, std::string& out) {
  auto const before = out.size();
  auto error = answering.respond(json, line, out);
  if (!error) return error;
  out.resize(before);
  error = with_both_acts(std::move(*error), law);
  append_error(out, *error, line);
  out += '\n';
  return error;
}

// The reply, among those of one law, as the next of all.
void move_reply(Law const& law, std::vector<Reply>& from, std::size_t at, Line const& line, std::string const& text, std::vector<Reply>& replies, std::string& out) {
  auto& reply = from[at];
  auto const begin = at == 0 ? 0 : from[at - 1].end;
  if (reply.error) {
    *reply.error = with_both_acts(std::move(*reply.error), law);
    append_error(out, *reply.error, line.number);
    out += '\n';
  } else out.append(text, begin, reply.end - begin);
  replies.push_back({out.size(), reply.incomplete, std::move(reply.error)});
}

}  // namespace

std::size_t act_of_day(Date day) {
  auto const list = listings();
  std::size_t best = list.size();
  auto const from = [&](std::size_t i) { return list[i].by_date->from; };
  for (std::size_t i = 0; i < list.size(); ++i)
    if (list[i].by_date && list[i].by_date->contains(day) && (best == list.size() || from(best) < from(i))) best = i;
  if (best < list.size()) return best;
  // Before all days the first act, after them the last.
  for (std::size_t i = 0; i < list.size(); ++i)
    if (list[i].by_date && (best == list.size() || (day < from(best) ? from(i) < from(best) : from(best) < from(i)))) best = i;
  return best;
}

std::optional<Date> day_of_case(std::string_view json) {
  bool unsure = false;
  auto const decided = date_at(json, "\"decided_on\"", unsure);
  if (!unsure && decided) return decided;
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  if (parser.parse(json.data(), json.size()).get(root) != simdjson::SUCCESS) return std::nullopt;
  return parsed(root["decided_on"]);
}

std::vector<std::string> stated_fields(std::string_view json) {
  std::vector<std::string> out;
  simdjson::dom::parser parser;
  simdjson::dom::object root;
  if (parser.parse(json.data(), json.size()).get(root) != simdjson::SUCCESS) return out;
  for (auto const [key, value] : root)
    if (!says_nothing(value)) out.emplace_back(key);
  return out;
}

struct ByDate::Shared {
  Worlds worlds;
  AnsweringOptions options;
  std::mutex guard;
  std::vector<std::shared_ptr<Law const>> laws = std::vector<std::shared_ptr<Law const>>(listings().size());
  std::vector<std::unique_ptr<Answering>> first = std::vector<std::unique_ptr<Answering>>(listings().size());

  std::shared_ptr<Law const> law(std::size_t act) {
    std::lock_guard const lock(guard);
    if (!laws[act]) laws[act] = law_at(act);
    return laws[act];
  }
  std::unique_ptr<Answering> answering(std::size_t act) {
    auto const of = law(act);
    std::lock_guard const lock(guard);
    if (!first[act]) first[act] = of->answering(worlds[act], options);
    return first[act]->another();
  }
};

ByDate::ByDate(Worlds worlds, AnsweringOptions options) : ByDate(std::make_shared<Shared>()) {
  shared_->worlds = std::move(worlds);
  shared_->options = options;
  shared_->options.named = true;
}
ByDate::ByDate(std::shared_ptr<Shared> shared) : shared_(std::move(shared)), uses_(listings().size()) {}

std::unique_ptr<Answering> ByDate::another() const { return std::unique_ptr<Answering>(new ByDate(shared_)); }

ByDate::Choice ByDate::act_of(std::string_view json) const {
  auto const day = day_of_case(json).value_or(Date{});
  auto const first = act_of_day(day);
  auto const list = listings();
  auto const meets = [&](std::size_t i) { return i != first && list[i].by_date && list[i].by_date->contains(day); };
  if (!list[first].by_date->contains(day)) return {first};
  Choice choice{first};
  std::optional<std::vector<std::string>> stated;
  for (std::size_t i = 0; i < list.size(); ++i) {
    // Only where the later act has just begun: elsewhere it stands over the earlier.
    if (!meets(i) || list[first].by_date->from != day) continue;
    choice.met = true;
    if (!stated) stated = stated_fields(json);
    auto const knows = [&](Law const& law) {
      return std::all_of(stated->begin(), stated->end(), [&](auto const& f) { return knows_field(law, f); });
    };
    if (!knows(*shared_->law(first)) && knows(*shared_->law(i))) return {i, true};
  }
  return choice;
}

ByDate::Use& ByDate::use(std::size_t act) {
  auto& use = uses_[act];
  if (!use.law) {
    use.law = shared_->law(act);
    use.answering = shared_->answering(act);
  }
  return use;
}

std::optional<InputError> ByDate::respond(std::string_view json, std::size_t line, std::string& out) {
  auto const [act, met] = act_of(json);
  auto& by = use(act);
  auto error = met ? answered(*by.law, *by.answering, passed_over(*by.law, json), line, out) : answered(*by.law, *by.answering, json, line, out);
  incomplete_ = by.answering->incomplete();
  return error;
}

void ByDate::respond_all(std::span<Line const> lines, std::vector<Reply>& replies, std::string& out) {
  std::vector<std::size_t> acts;
  std::deque<std::string> rewritten;
  for (auto const& line : lines) {
    auto const [act, met] = act_of(line.json);
    acts.push_back(act);
    auto& by = use(act);
    by.lines.push_back(line);
    if (met) by.lines.back().json = rewritten.emplace_back(passed_over(*by.law, line.json));
  }
  for (auto& by : uses_)
    if (!by.lines.empty()) by.answering->respond_all(by.lines, by.replies, by.out);
  std::vector<std::size_t> next(uses_.size(), 0);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto& by = uses_[acts[i]];
    move_reply(*by.law, by.replies, next[acts[i]]++, lines[i], by.out, replies, out);
  }
  for (auto& by : uses_) {
    by.lines.clear();
    by.replies.clear();
    by.out.clear();
  }
}

ByLaw::ByLaw(std::shared_ptr<Law const> law, World world, AnsweringOptions options)
    : law_(std::move(law)), answering_(law_->answering(std::move(world), options)) {}

std::optional<InputError> ByLaw::respond(std::string_view json, std::size_t line, std::string& out) {
  return answered(*law_, *answering_, json, line, out);
}

void ByLaw::respond_all(std::span<Line const> lines, std::vector<Reply>& replies, std::string& out) {
  std::vector<Reply> own;
  std::string text;
  answering_->respond_all(lines, own, text);
  for (std::size_t i = 0; i < lines.size(); ++i) move_reply(*law_, own, i, lines[i], text, replies, out);
}

std::unique_ptr<Answering> ByLaw::another() const { return std::unique_ptr<Answering>(new ByLaw(law_, answering_->another())); }

}  // namespace norma::oracle
