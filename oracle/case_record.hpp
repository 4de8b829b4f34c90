// Reads JSON objects as records of facts.
#pragma once
#include "oracle/case_values.hpp"

namespace norma::oracle {

template <class T>
bool read_fact(Complaint const& complain, Place const& at, json::element e, T& out);

// The names of a record's fields, for messages.
template <Record R>
std::string field_names(bool with_id) {
  std::string names(with_id ? id_field : "");
  for_each_member(R{}, [&](std::string_view name, Member const&, auto const&) {
    names += (names.empty() ? "" : ", ") + std::string(name);
  });
  return names;
}

// One object being read as a record. Members in declared order are read in one pass; the others, and mistakes, in a
// second. The object of a whole case has one field more: its id.
template <Record R>
class RecordReader {
 public:
  RecordReader(Complaint const& complain, Place const& at, R& out, std::string_view* id)
      : complain_(complain), at_(at), out_(out), id_(id) {}

  bool read(json::object object) {
    auto it = object.begin();
    auto const end = object.end();
    if (id_ && it != end && it.key_equals(id_field)) {
      if (!read_id(it.value())) return false;
      ++it;
    }
    bool const ok = each([&](std::uint32_t bit, std::string_view name, Member const&, auto& member) {
      if (!(it != end && it.key_equals(name))) return true;
      seen_ |= bit;
      auto const value = it.value();
      ++it;
      return read_fact(complain_, {&at_, name}, value, member);
    });
    if (!ok) return false;
    for (; it != end; ++it)
      if (!read_out_of_order(it.key(), it.value())) return false;
    return nothing_missing();
  }

 private:
  static_assert(member_words<R>::table.size() <= 31);
  static constexpr std::uint32_t id_bit = 1u << 31;

  // Calls f(bit, name, Member, member) for each member until it returns false; says whether it never did.
  template <class F>
  bool each(F&& f) {
    bool ok = true;
    std::uint32_t bit = 1;
    for_each_member(out_, [&](std::string_view name, Member const& member, auto& m) {
      ok = ok && f(bit, name, member, m);
      bit <<= 1;
    });
    return ok;
  }

  bool read_id(json::element e) {
    if ((seen_ & id_bit) != 0) return complain_.repeated_field({&at_, id_field});
    seen_ |= id_bit;
    if (e.get(*id_) == simdjson::SUCCESS && !id_->empty()) return true;
    return complain_.say({&at_, id_field}, expected_id(), found_text(e, false));
  }

  bool read_out_of_order(std::string_view key, json::element value) {
    if (id_ && key == id_field) return read_id(value);
    bool known = false;
    bool const ok = each([&](std::uint32_t bit, std::string_view name, Member const&, auto& member) {
      if (name != key) return true;
      known = true;
      if ((seen_ & bit) != 0) return complain_.repeated_field({&at_, name});
      seen_ |= bit;
      return read_fact(complain_, {&at_, name}, value, member);
    });
    return known ? ok : complain_.unknown_field({&at_, key}, field_names<R>(id_ != nullptr));
  }

  bool nothing_missing() {
    if (id_ && !(seen_ & id_bit)) return complain_.say({&at_, id_field}, expected_id(), nothing_found);
    return each([&](std::uint32_t bit, std::string_view name, Member const& member, auto& m) {
      using T = std::remove_cvref_t<decltype(m)>;
      return member.presence == Presence::optional || (seen_ & bit) != 0 ||
             complain_.say({&at_, name}, expected_of<T>(), nothing_found);
    });
  }

  static Phrase expected_id() { return {"непустая строка", "a string that is not empty"}; }

  Complaint const& complain_;
  Place const& at_;
  R& out_;
  std::string_view* id_;
  std::uint32_t seen_ = 0;  // a bit a member, and one for the id
};

template <Record R>
bool read_record(Complaint const& complain, Place const& at, json::element e, R& out, std::string_view* id = nullptr) {
  json::object object;
  if (e.get(object) != simdjson::SUCCESS) return complain.wrong<R>(at, e);
  if (!RecordReader<R>(complain, at, out, id).read(object)) return false;
  if constexpr (requires { settle_short_forms(out); }) settle_short_forms(out);
  return true;
}

template <class T>
bool read_fact(Complaint const& complain, Place const& at, json::element e, T& out) {
  json::array array;
  if constexpr (is_item_set<T>) {
    if constexpr (T::short_form)
      if (bool all = false; e.get(all) == simdjson::SUCCESS) {
        out.has.fill(all);
        return true;
      }
    return e.get(array) == simdjson::SUCCESS ? read_items(complain, at, array, out) : complain.wrong<T>(at, e);
  } else if constexpr (is_dated<T>) {
    return e.get(array) == simdjson::SUCCESS ? read_dated(complain, at, array, out) : complain.wrong<T>(at, e);
  } else if constexpr (is_optional_record<T>) {
    out.reset();
    if (e.is_null()) return true;
    return e.is_object() ? read_record(complain, at, e, out.emplace()) : complain.wrong<T>(at, e);
  } else if constexpr (Record<T>) {
    return read_record(complain, at, e, out);
  } else {
    return read_scalar(e, out) || complain.wrong<T>(at, e);
  }
}

}  // namespace norma::oracle
