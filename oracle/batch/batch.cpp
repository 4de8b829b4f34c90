#include "oracle/batch/batch.hpp"

#include <algorithm>
#include <bit>
#include <cassert>

namespace norma::oracle::batch {

// Bits of the results: by decision its state and outcomes; the editions, the dates that are given and those that clash. None of
// these in two words.
struct BatchLayout {
  std::vector<std::uint32_t> places, decisions, live, active;
  std::uint32_t editions = 0, given = 0, clash = 0;  // by the first bit, as decisions are

  explicit BatchLayout(Program const& p) {
    auto const& s = p.said;
    for (std::size_t d = 0; d < s.lawful.size(); ++d) {
      decisions.push_back(room(s.lawful[d].size() + 3));
      add({s.unknown[d], s.conflict[d], s.gap[d]});
      add(s.lawful[d]);
    }
    editions = together(p.editions);
    given = together(s.given);
    clash = together(s.clash);
    for (std::size_t r = 0; r < p.rules; ++r) {
      live.push_back(s.live[r].place);
      active.push_back(s.active[r].place);
    }
  }

 private:
  // The place of so many bits, in a new word if the last has no room for them.
  std::uint32_t room(std::size_t bits) {
    if (places.size() % 64 + bits > 64) places.resize((places.size() + 63) / 64 * 64, Emitter::no.place);
    return static_cast<std::uint32_t>(places.size());
  }
  void add(std::vector<Value> const& values) {
    for (auto const v : values) places.push_back(v.place);
  }
  std::uint32_t together(std::vector<Value> const& values) {
    auto const first = room(values.size());
    add(values);
    return first;
  }
};

struct Batch::Places {
  explicit Places(Program const& p)
      : layout(p), masks(p.masks), columns(p.columns), words((p.slots + 63) / 64 + 1), bits(lanes * words), numbers(1) {
    // A place for each number of a row, also of one that nothing asks.
    std::vector<std::uint32_t> number(p.slots);
    std::uint32_t count = 0;
    for (std::size_t s = 0; s < p.slots; ++s)
      if (!p.truth[s]) number[s] = count++;
    width = count;
    numbers.assign(lanes * std::size_t{width} + 1, 0);
    for (auto const& f : p.facts) {
      auto const slot = static_cast<std::uint32_t>(f.slot);
      if (f.value.column) loaded.push_back({number[slot], f.value.place});
      else truths.push_back({slot, f.value.place});
    }
    std::sort(truths.begin(), truths.end());
    masks[Emitter::no.place] = {};
    masks[Emitter::yes.place] = first_lanes(lanes);
    for (auto const& [value, place] : p.literals) std::fill_n(columns[place].at, lanes, value);
  }

  BatchLayout layout;
  std::vector<Mask> masks;
  std::vector<Column> columns;
  std::size_t words;                 // of a row's bits
  std::vector<std::uint64_t> bits;   // by lane
  std::vector<std::int32_t> numbers; // by lane
  std::size_t width = 0;             // of a row's numbers
  std::vector<std::pair<std::uint32_t, std::uint32_t>> truths, loaded;  // slot or number, place
  std::vector<std::uint64_t> said, live, active;                        // by lane
  std::array<Mask, 64> depends;
  std::vector<std::uint64_t> depends_on;
};

Batch::Batch(std::shared_ptr<Program const> program, Kernels const& kernels)
    : program_(std::move(program)), kernels_(&kernels), places_(std::make_unique<Places>(*program_)) {}
Batch::Batch(Batch&&) noexcept = default;
Batch& Batch::operator=(Batch&&) noexcept = default;
Batch::~Batch() = default;

void Batch::clear() { size_ = 0; }

Batch::Row Batch::next() {
  assert(!full());
  auto& p = *places_;
  auto const lane = static_cast<std::size_t>(size_++);
  Row const row{p.bits.data() + lane * p.words, p.numbers.data() + lane * p.width};
  std::fill_n(row.bits, p.words, 0);
  std::fill_n(row.numbers, p.width, 0);
  return row;
}

void Batch::put(std::span<std::int32_t const> slots) {
  auto row = next();
  for (std::size_t s = 0; s < slots.size(); ++s)
    if (!program_->truth[s]) *row.numbers++ = slots[s];
    else if (slots[s] != 0) row.bits[s / 64] |= std::uint64_t{1} << s % 64;
}

// Rows to masks and columns. What no case fills is as it was: its lanes are never asked.
void Batch::load() {
  auto& p = *places_;
  std::uint64_t square[64];
  for (std::size_t first = 0; first < p.truths.size();) {
    auto const word = p.truths[first].first / 64;
    auto last = first;
    while (last < p.truths.size() && p.truths[last].first / 64 == word) ++last;
    for (int w = 0; w < 4; ++w) {
      for (int b = 0; b < 64; ++b) square[b] = p.bits[static_cast<std::size_t>(lane_at(w, b)) * p.words + word];
      kernels_->transpose(square);
      for (auto i = first; i < last; ++i) p.masks[p.truths[i].second].words[w] = square[p.truths[i].first % 64];
    }
    first = last;
  }
  constexpr int near = 16;
  for (int lane = 0; lane < size_; lane += near)
    for (auto const& [number, place] : p.loaded) {
      auto const* from = p.numbers.data() + static_cast<std::size_t>(lane) * p.width + number;
      auto* to = p.columns[place].at + lane;
      for (int i = 0; i < near; ++i) to[i] = from[static_cast<std::size_t>(i) * p.width];
    }
}

void Batch::run(Steps s) {
  auto const* steps = program_->steps.data();
  kernels_->run(steps + s.first, steps + s.last, program_->pool.data(), places_->masks.data(), places_->columns.data());
}

Mask const& Batch::mask(Value v) const { return places_->masks[v.place]; }

void Batch::decide(std::optional<std::size_t> edition) {
  load();
  run(program_->defined);
  forced_ = edition.has_value();
  if (edition)
    for (std::size_t e = 0; e < program_->editions.size(); ++e) places_->masks[program_->editions[e].place] = e == *edition ? first_lanes(lanes) : Mask{};
  run(program_->settled);
  collect();
}

// Masks to rows, 64 of them at a time: by lane as many words as it takes.
void Batch::tell(std::vector<std::uint32_t> const& of, std::vector<std::uint64_t>& out) {
  auto const width = (of.size() + 63) / 64;
  out.resize(lanes * width);
  std::uint64_t square[64];
  for (std::size_t k = 0; k < width; ++k)
    for (int w = 0; w < 4; ++w) {
      std::uint64_t any = 0;
      for (std::size_t i = 0; i < 64; ++i) any |= square[i] = k * 64 + i < of.size() ? places_->masks[of[k * 64 + i]].words[w] : 0;
      if (any != 0) kernels_->transpose(square);
      for (int b = 0; b < 64; ++b) out[static_cast<std::size_t>(lane_at(w, b)) * width + k] = square[b];
    }
}

void Batch::collect() {
  auto& p = *places_;
  tell(p.layout.places, p.said);
  tell(p.layout.live, p.live);
  if (active_too_) tell(p.layout.active, p.active);
}

bool Batch::possible(int lane) const { return holds(mask(program_->possible), lane); }
bool Batch::fits(int lane) const { return holds(mask(program_->fits), lane); }

std::int32_t Batch::definition(std::size_t d, int lane) const {
  auto const v = program_->definitions[d];
  return v.column ? places_->columns[v.place].at[lane] : holds(mask(v), lane);
}

Date Batch::governing(int lane) const { return Date::from_key(definition(program_->governing, lane)); }

Result Batch::result(int lane) const {
  Result out;
  result(lane, out);
  return out;
}

void Batch::result(int lane, Result& out) const {
  auto const& p = *places_;
  auto const& said = program_->said;
  auto const at = static_cast<std::size_t>(lane);
  auto const* words = p.said.data() + at * ((p.layout.places.size() + 63) / 64);
  auto const bits = [words](std::uint32_t first, std::size_t count) { return count == 0 ? 0 : words[first / 64] >> first % 64 & ~std::uint64_t{0} >> (64 - count); };
  auto const edition = bits(p.layout.editions, program_->editions.size());
  if (edition == 0) {
    out = {};
    return;
  }
  out.edition = static_cast<std::size_t>(std::countr_zero(edition));
  for (std::size_t d = 0; d < p.layout.decisions.size(); ++d) {
    auto const of = bits(p.layout.decisions[d], said.lawful[d].size() + 3);
    out.lawful[d] = static_cast<std::uint32_t>(of >> 3);
    out.state[d] = (of & 1) != 0 ? State::not_encoded : (of & 2) != 0 ? State::conflict : (of & 4) != 0 ? State::gap : out.lawful[d] != 0 ? State::answered : State::not_due;
  }
  auto const dates = said.value.size();
  std::fill_n(out.value.begin(), dates, 0);
  std::fill_n(out.value_state.begin(), dates, State::not_due);
  auto const clash = bits(p.layout.clash, dates);
  for (auto given = bits(p.layout.given, dates); given != 0; given &= given - 1) {
    auto const x = static_cast<std::size_t>(std::countr_zero(given));
    out.value_state[x] = (clash >> x & 1) != 0 ? State::conflict : State::answered;
    out.value[x] = p.columns[said.value[x].place].at[lane];
  }
  auto const width = (program_->rules + 63) / 64;
  std::copy_n(p.live.data() + at * width, width, out.live.words.data());
  if (active_too_) std::copy_n(p.active.data() + at * width, width, out.active.words.data());
  else std::fill_n(out.active.words.data(), width, 0);
}

void Batch::depend() {
  auto& p = *places_;
  p.depends.fill({});
  auto const here = first_lanes(size_);
  for (auto const& s : program_->switched) {
    auto& differs = p.depends[s.reading];
    run(s.defined);
    auto const add = [&](Value v) {
      for (int w = 0; w < 4; ++w) differs.words[w] |= mask(v).words[w] & here.words[w];
    };
    if (!forced_) add(s.moved);
    for (auto const& part : s.parts) {
      run(part.probe);
      std::uint64_t open = 0;
      for (int w = 0; w < 4; ++w) open |= mask(part.touched).words[w] & here.words[w] & ~differs.words[w];
      if (open == 0) {
        for (auto const& [to, from] : part.same) p.masks[to.place] = mask(from);
        continue;
      }
      run(part.rest);
      add(part.shown);
    }
  }
  p.depends_on.assign(lanes, 0);
  std::uint64_t square[64];
  for (int w = 0; w < 4; ++w) {
    for (std::size_t r = 0; r < 64; ++r) square[r] = p.depends[r].words[w];
    kernels_->transpose(square);
    for (int b = 0; b < 64; ++b) p.depends_on[static_cast<std::size_t>(lane_at(w, b))] = square[b];
  }
}

std::uint64_t Batch::depends_on(int lane) const { return places_->depends_on[static_cast<std::size_t>(lane)]; }

}  // namespace norma::oracle::batch
