#include "oracle/case_writer.hpp"

#include "oracle/case_format.hpp"
#include "oracle/json_text.hpp"
#include "rules/acts.hpp"

namespace norma::oracle {
namespace {

template <class T>
bool same(T const& a, T const& b) {
  std::array<std::int32_t, slot_count<T>> left{}, right{};
  flatten(a, left.data());
  flatten(b, right.data());
  return left == right;
}

void write(std::string& out, bool v) { out += v ? "true" : "false"; }
void write(std::string& out, Date v) { append_date(out, v); }
template <Enumeration E>
void write(std::string& out, E v) { append_quoted(out, name_of(v)); }
template <int L, int H>
void write(std::string& out, Ranged<L, H> v) { out += std::to_string(v.value); }

template <auto const& Names, bool Short>
void write(std::string& out, ItemSet<Names, Short> const& v) {
  if (Short && v == ItemSet<Names, Short>{}) {
    out += "false";
    return;
  }
  char before = '[';
  for (std::size_t i = 0; i < v.has.size(); ++i)
    if (v.has[i]) {
      out += before;
      append_quoted(out, v.name(i));
      before = ',';
    }
  out += before == '[' ? "[]" : "]";
}

template <class E, bool Twice>
void write(std::string& out, Dated<E, Twice> const& v) {
  char before = '[';
  for (std::size_t i = 0; i < v.on.size(); ++i)
    if (v.on[i]) {
      out += before;
      out += "{\"" + std::string(dated_key) + "\":";
      append_quoted(out, v.names()[i % v.names().size()].name);
      out += ",\"" + std::string(dated_date) + "\":";
      append_date(out, *v.on[i]);
      out += '}';
      before = ',';
    }
  out += before == '[' ? "[]" : "]";
}

template <Record R>
void write(std::string& out, R const& record);

template <class T>
void write(std::string& out, std::optional<T> const& v) {
  if (v) write(out, *v);
  else out += "null";
}

template <Record R>
void write_members(std::string& out, R const& record, char before) {
  R const ordinary{};
  for_each_member(record, [&](std::string_view name, Member const& member, auto const& m) {
    bool usual = false;
    for_each_member(ordinary, [&](std::string_view n, Member const&, auto const& o) {
      if constexpr (std::is_same_v<decltype(m), decltype(o)>) usual = usual || (n == name && same(m, o));
    });
    if (member.presence == Presence::optional && usual) return;
    out += before;
    append_quoted(out, name);
    out += ':';
    write(out, m);
    before = ',';
  });
  out += before == '{' ? "{}" : "}";
}

template <Record R>
void write(std::string& out, R const& record) { write_members(out, record, '{'); }

}  // namespace

template <class Case>
std::string write_case(std::string_view id, Case const& facts) {
  std::string out = "{";
  append_quoted(out, id_field);
  out += ':';
  append_quoted(out, id);
  write_members(out, facts, ',');
  return out;
}

template <class Case>
std::string write_case(std::string_view id, std::span<std::int32_t const> slots) {
  Case facts;
  unflatten(facts, slots.data());
  return write_case(id, facts);
}

#define NORMA_INSTANTIATE(folder) template std::string write_case(std::string_view, ::norma::folder::Case const&); \
  template std::string write_case<::norma::folder::Case>(std::string_view, std::span<std::int32_t const>);
NORMA_EACH_ACT(NORMA_INSTANTIATE)
#undef NORMA_INSTANTIATE

}  // namespace norma::oracle
