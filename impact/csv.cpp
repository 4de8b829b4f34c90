#include "impact/csv.hpp"

#include <algorithm>
#include <charconv>

#include "oracle/json_text.hpp"

namespace norma::impact {
namespace {

constexpr std::size_t longest = std::size_t{1} << 24;

std::string listed(EnumInfo names) {
  std::string out;
  for (auto const& n : names) out += (out.empty() ? "" : ", ") + std::string(n.name);
  return out;
}

oracle::Phrase expected(FactInfo const& f) {
  switch (f.sort) {
    case Sort::boolean: return {"true или false", "true or false"};
    case Sort::date: return {"дата ГГГГ-ММ-ДД", "a date YYYY-MM-DD"};
    case Sort::enumeration: return {"одно из: " + listed(f.names), "one of: " + listed(f.names)};
    case Sort::integer: break;
  }
  auto const range = std::to_string(f.low) + ".." + std::to_string(f.high);
  return {"целое число " + range, "a whole number " + range};
}

// The slot value of the text, or nothing.
std::optional<std::int32_t> value_of(FactInfo const& f, std::string_view text) {
  switch (f.sort) {
    case Sort::boolean:
      if (text == "true" || text == "1") return 1;
      if (text == "false" || text == "0") return 0;
      return std::nullopt;
    case Sort::date: {
      auto const d = parse_date(text);
      return d ? std::optional(d->key()) : std::nullopt;
    }
    case Sort::enumeration:
      for (std::size_t i = 0; i < f.names.size(); ++i)
        if (f.names[i].name == text) return static_cast<std::int32_t>(i + 1);
      return std::nullopt;
    case Sort::integer: break;
  }
  std::int32_t n = 0;
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), n);
  return fault == std::errc() && end == text.data() + text.size() && n >= f.low && n <= f.high ? std::optional(n) : std::nullopt;
}

// Whether a case must state it: truths are false if nothing is said.
bool required(FactInfo const& f) { return f.sort != Sort::boolean && !f.nullable; }

}  // namespace

void CsvRecords::add(std::string_view bytes) {
  if (at_ == 0 && line_ == 1 && text_.empty() && bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  text_.erase(0, at_);
  at_ = 0;
  text_ += bytes;
  ended_ = ended_ || bytes.empty();
}

bool CsvRecords::next(std::vector<std::string>& fields, std::size_t& line) {
  while (true) {
    fields.clear();
    std::string field;
    bool quoted = false, was_quoted = false;
    auto i = at_;
    std::size_t ends = 0;
    for (; i < text_.size(); ++i) {
      char const c = text_[i];
      ends += c == '\n';
      if (quoted) {
        if (c != '"') field += c;
        else if (i + 1 < text_.size() && text_[i + 1] == '"') field += '"', ++i;
        else if (i + 1 == text_.size() && !ended_) break;  // perhaps the first of two
        else quoted = false;
      } else if (c == '"' && field.empty() && !was_quoted) quoted = was_quoted = true;
      else if (c == ',') fields.push_back(std::move(field)), field.clear(), was_quoted = false;
      else if (c == '\n') break;
      else field += c;
    }
    bool const whole = i < text_.size() && text_[i] == '\n' && !quoted;
    if (!whole && !(ended_ && at_ < text_.size() && !quoted)) {
      broken_ = text_.size() - at_ > longest || (ended_ && quoted);
      return false;
    }
    if (field.ends_with('\r')) field.pop_back();
    fields.push_back(std::move(field));
    line = line_;
    line_ += ends;
    at_ = std::min(i + 1, text_.size());
    if (fields.size() > 1 || !fields.front().empty()) return true;  // an empty line is no record
    if (at_ == text_.size()) return false;
  }
}

std::variant<CsvColumns, std::string> CsvColumns::of(Rulebook const& book, std::vector<std::string> const& header) {
  CsvColumns out;
  out.facts_ = book.facts;
  for (auto const& path : header) {
    auto const at = std::find_if(book.facts.begin(), book.facts.end(), [&](auto const& f) { return f.path == path; });
    if (path != "case" && at == book.facts.end()) return "expected columns that are paths of facts (norma vocabulary) or case, found " + oracle::quoted(path);
    auto const slot = path == "case" ? name : static_cast<std::size_t>(at - book.facts.begin());
    if (std::find(out.slot_.begin(), out.slot_.end(), slot) != out.slot_.end()) return "column " + path + " stands twice";
    out.slot_.push_back(slot);
  }
  for (std::size_t s = 0; s < book.facts.size(); ++s)
    if (auto const& f = book.facts[s]; f.parent < 0 && required(f) && std::find(out.slot_.begin(), out.slot_.end(), s) == out.slot_.end()) return "expected a column " + f.path;
  return out;
}

std::variant<std::vector<std::int32_t>, oracle::InputError> CsvColumns::slots(std::vector<std::string> const& fields) const {
  std::vector<std::int32_t> out(facts_.size(), 0);
  oracle::InputError error;
  for (std::size_t c = 0; c < slot_.size() && c < fields.size(); ++c)
    if (slot_[c] == name) error.case_id = fields[c];
  auto const wrong = [&](std::string const& field, oracle::Phrase what, oracle::Quoted found) {
    error.field = field, error.expected = std::move(what), error.found = std::move(found);
    return error;
  };
  if (fields.size() != slot_.size()) {
    auto const n = std::to_string(slot_.size());
    error.field = oracle::whole_line;
    error.expected = {n + " полей, как в первой строке", n + " fields, as in the first line"};
    error.found = std::to_string(fields.size());
    return error;
  }
  std::vector<char> given(facts_.size(), 0);
  for (std::size_t c = 0; c < fields.size(); ++c) {
    if (slot_[c] == name || fields[c].empty()) continue;
    auto const& f = facts_[slot_[c]];
    auto const value = value_of(f, fields[c]);
    if (!value) return wrong(f.path, expected(f), oracle::Quoted(fields[c]));
    out[slot_[c]] = *value;
    given[slot_[c]] = 1;
    if (f.parent >= 0 && (f.sort != Sort::boolean || *value != 0)) out[static_cast<std::size_t>(f.parent)] = 1;
  }
  for (std::size_t s = 0; s < facts_.size(); ++s)
    if (auto const& f = facts_[s]; required(f) && !given[s] && (f.parent < 0 || out[static_cast<std::size_t>(f.parent)] != 0)) return wrong(f.path, expected(f), oracle::nothing_found);
  return out;
}

}  // namespace norma::impact
