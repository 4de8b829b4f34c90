// The table of facts, drawn from the reflection of the case.
#pragma once
#include "model/rulebook.hpp"

namespace norma {

namespace detail {

template <class T>
void describe(T const& ordinary, std::string const& path, Words words, std::int32_t parent,
              std::vector<FactInfo>& out);

template <class R>
void describe_members(R const& record, std::string const& path, std::int32_t parent, std::vector<FactInfo>& out) {
  for_each_member(record, [&](std::string_view name, Member member, auto const& m) {
    describe(m, path.empty() ? std::string(name) : path + "." + std::string(name), member.words, parent, out);
  });
}

template <class T>
FactInfo describe_scalar() {
  FactInfo f;
  f.sort = sort_of<T>();
  if constexpr (std::is_same_v<T, bool>) f.high = 1;
  else if constexpr (std::is_same_v<T, Date>) {
    f.low = first_supported.key();
    f.high = last_supported.key();
  } else if constexpr (Enumeration<T>) {
    f.low = 1;
    f.high = static_cast<std::int32_t>(count_of<T>);
    f.names = enumeration<T>::table;
  } else {
    f.low = T::low;
    f.high = T::high;
  }
  return f;
}

template <class T>
void describe(T const& ordinary, std::string const& path, Words words, std::int32_t parent,
              std::vector<FactInfo>& out) {
  auto const add = [&](FactInfo f, std::string p, std::int32_t value, bool null, std::string_view element) {
    f.path = std::move(p);
    f.words = words;
    f.parent = parent;
    f.nullable = null;
    f.ordinary = value;
    f.element = element;
    out.push_back(std::move(f));
  };
  if constexpr (is_item_set<T>) {
    for (std::size_t i = 0; i < T::size; ++i) {
      add(describe_scalar<bool>(), path + "[" + std::string(T::name(i)) + "]", ordinary.has[i], false, T::name(i));
      out.back().qualifies = T::short_form;
    }
  } else if constexpr (is_dated<T>) {
    auto const names = T::names();
    for (std::size_t i = 0; i < ordinary.on.size(); ++i) {
      auto const name = names[i % names.size()].name;
      add(describe_scalar<Date>(), path + "[" + std::string(name) + (i < names.size() ? "]" : ", again]"),
          slot_value(ordinary.on[i]), true, name);
    }
  } else if constexpr (Record<T>) {
    describe_members(ordinary, path, parent, out);
  } else if constexpr (is_optional_record<T>) {
    using R = typename T::value_type;
    add(describe_scalar<bool>(), path, ordinary ? 1 : 0, false, {});
    auto const presence = static_cast<std::int32_t>(out.size() - 1);
    std::size_t const first = out.size();
    describe_members(ordinary.value_or(R{}), path, presence, out);
    if (!ordinary)
      for (std::size_t i = first; i < out.size(); ++i) out[i].ordinary = 0;
  } else if constexpr (is_optional<T>) {
    add(describe_scalar<typename T::value_type>(), path, slot_value(ordinary), true, {});
  } else {
    add(describe_scalar<T>(), path, slot_value(ordinary), false, {});
  }
}

}  // namespace detail

// The table of the slots of Case: paths, sorts, ranges and words, from its reflection; ordinary values from `ordinary`.
template <class Case>
std::vector<FactInfo> describe_facts(Case const& ordinary) {
  std::vector<FactInfo> out;
  detail::describe_members(ordinary, {}, -1, out);
  return out;
}

}  // namespace norma
