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

// Whether a case must state it: a truth that nothing is said of is false, so that one which is true of the ordinary case is asked for.
bool required(FactInfo const& f) { return !f.nullable && f.element.empty() && (f.sort != Sort::boolean || f.ordinary != 0); }

// Whether the path is that of the set or map which the fact is an item of.
bool is_item_of(FactInfo const& f, std::string_view path) { return !f.element.empty() && f.path.size() > path.size() && f.path.starts_with(path) && f.path[path.size()] == '['; }

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
  std::vector<char> has(book.facts.size(), 0);
  for (auto const& path : header) {
    Column column{path};
    bool many = false;  // a list of what are no truths, so that a field of items would not do
    for (std::size_t s = 0; s < book.facts.size(); ++s) {
      auto const& f = book.facts[s];
      if (f.path == path) column.slot = s;
      else if (is_item_of(f, path)) f.sort == Sort::boolean ? column.items.push_back(s) : void(many = true);
    }
    if (many) return "column " + path + ": expected one column an item: " + path + "[ITEM]";
    if (path != "case" && !column.of_fact()) return "expected columns that are paths of facts (norma vocabulary), items of a list (LIST[ITEM]) or case, found " + oracle::quoted(path);
    bool twice = path == "case" && std::ranges::any_of(out.columns_, [](auto const& c) { return c.path == "case"; });
    auto const mark = [&](std::size_t s) { twice = twice || has[s], has[s] = 1; };
    if (column.slot != name) mark(column.slot);
    for (auto const s : column.items) mark(s);
    if (twice) return "column " + path + " stands twice";
    out.columns_.push_back(std::move(column));
  }
  for (std::size_t s = 0; s < book.facts.size(); ++s)
    if (auto const& f = book.facts[s]; f.parent < 0 && required(f) && !has[s]) return "expected a column " + f.path;
  return out;
}

std::optional<std::string_view> CsvColumns::put(Column const& c, std::string_view field, std::vector<std::int32_t>& slots, std::vector<char>& given) const {
  auto const set = [&](std::size_t slot, std::int32_t value) {
    auto const& f = facts_[slot];
    slots[slot] = value;
    given[slot] = 1;
    if (f.parent >= 0 && (f.sort != Sort::boolean || value != 0)) slots[static_cast<std::size_t>(f.parent)] = 1;
  };
  if (c.items.empty()) {
    auto const value = value_of(facts_[c.slot], field);
    if (!value) return field;
    set(c.slot, *value);
    return std::nullopt;
  }
  constexpr std::string_view between = " ;";
  for (auto from = field.find_first_not_of(between); from != field.npos; from = field.find_first_not_of(between, from)) {
    auto const to = std::min(field.find_first_of(between, from), field.size());
    auto const item = field.substr(from, to - from);
    auto const at = std::ranges::find_if(c.items, [&](std::size_t s) { return facts_[s].element == item; });
    if (at == c.items.end()) return item;
    set(*at, 1);
    from = to;
  }
  return std::nullopt;
}

std::variant<std::vector<std::int32_t>, oracle::InputError> CsvColumns::slots(std::vector<std::string> const& fields) const {
  std::vector<std::int32_t> out(facts_.size(), 0);
  oracle::InputError error;
  for (std::size_t c = 0; c < columns_.size() && c < fields.size(); ++c)
    if (!columns_[c].of_fact()) error.case_id = fields[c];
  auto const wrong = [&](std::string const& field, oracle::Phrase what, oracle::Quoted found) {
    error.field = field, error.expected = std::move(what), error.found = std::move(found);
    return error;
  };
  if (fields.size() != columns_.size()) {
    auto const n = std::to_string(columns_.size());
    error.field = oracle::whole_line;
    error.expected = {"полей, как в первой строке: " + n, "fields, as in the first line: " + n};
    error.found = std::to_string(fields.size());
    return error;
  }
  std::vector<char> given(facts_.size(), 0);
  for (std::size_t c = 0; c < fields.size(); ++c) {
    auto const& column = columns_[c];
    if (!column.of_fact() || fields[c].empty()) continue;
    if (auto const bad = put(column, fields[c], out, given))
      return wrong(column.path, column.items.empty() ? expected(facts_[column.slot]) : oracle::Phrase{"пункты перечня через пробел или точку с запятой", "items of the list, with spaces or semicolons between them"}, oracle::Quoted(std::string(*bad)));
  }
  for (std::size_t s = 0; s < facts_.size(); ++s)
    if (auto const& f = facts_[s]; required(f) && !given[s] && (f.parent < 0 || out[static_cast<std::size_t>(f.parent)] != 0)) return wrong(f.path, expected(f), oracle::nothing_found);
  return out;
}

}  // namespace norma::impact
