#include "oracle/law.hpp"

#include <array>
#include <map>
#include <mutex>

#include "oracle/batch/responder.hpp"
#include "oracle/case_schema.hpp"
#include "oracle/case_writer.hpp"
#include "oracle/interpreted.hpp"
#include "rules/acts.hpp"

namespace norma::oracle {
namespace {

template <class T>
void name_fields(std::string const& path, std::vector<std::string>& out) {
  for_each_member(T{}, [&](std::string_view name, Member const&, auto const& m) {
    auto const at = path.empty() ? std::string(name) : path + "." + std::string(name);
    out.push_back(at);
    using M = std::remove_cvref_t<decltype(m)>;
    if constexpr (is_optional_record<M>) name_fields<typename M::value_type>(at, out);
    else if constexpr (Record<M>) name_fields<M>(at, out);
  });
}

// What answers of one world share; the program of batches is made when the first batch comes.
template <class Case>
struct InWorld {
  InWorld(Act<Case> const& act, World world) : engine(act, std::move(world)) {}
  std::shared_ptr<batch::Program const> program() {
    std::call_once(made, [this] { steps = batch::compile(engine.book(), engine.world()); });
    return steps;
  }

  Engine<Case> engine;
  std::once_flag made;
  std::shared_ptr<batch::Program const> steps;
};

template <class Case>
class Answers : public Answering {
 public:
  Answers(std::shared_ptr<InWorld<Case>> world, AnsweringOptions o) : world_(std::move(world)), options_(o), responder_(world_->engine, o.explained_in, o.named) {}
  std::optional<InputError> respond(std::string_view json, std::size_t line, std::string& out) override { return responder_.respond(json, line, out); }
  bool incomplete() const override { return responder_.incomplete(); }
  std::unique_ptr<Answering> another() const override { return std::make_unique<Answers>(world_, options_); }
  void respond_all(std::span<Line const> lines, std::vector<Reply>& replies, std::string& out) override {
    constexpr std::size_t few = 16;  // below that a batch does not pay
    if (!options_.explained_in && lines.size() >= few && !batches_)
      if (auto program = world_->program()) batches_.emplace(world_->engine, std::move(program), responder_);
    if (batches_ && lines.size() >= few) batches_->respond(lines, replies, out);
    else Answering::respond_all(lines, replies, out);
  }

 private:
  std::shared_ptr<InWorld<Case>> world_;
  AnsweringOptions options_;
  Responder<Case> responder_;
  std::optional<batch::Responder<Case>> batches_;
};

template <class Case>
Case facts_of(SlotsOfCase slots) {
  Case c;
  unflatten(c, slots.data());
  return c;
}

template <class Case>
class ReaderOf : public SlotReader {
 public:
  std::variant<SlotCase, InputError> read(std::string_view json) override {
    auto read = reader_.read(json);
    if (auto* wrong = std::get_if<InputError>(&read)) return std::move(*wrong);
    auto& c = std::get<NamedCase<Case>>(read);
    SlotCase out{std::move(c.id), std::vector<std::int32_t>(slot_count<Case>)};
    flatten(c.facts, out.slots.data());
    return out;
  }
  std::optional<InputError> read(std::string_view json, std::string& id, std::span<std::int32_t> slots, std::initializer_list<batch::Batch*> into) override {
    auto read = reader_.read(json);
    if (auto* wrong = std::get_if<InputError>(&read)) return std::move(*wrong);
    auto& c = std::get<NamedCase<Case>>(read);
    id = std::move(c.id);
    flatten(c.facts, slots.data());
    for (auto* b : into) b->put(c.facts);
    return std::nullopt;
  }
  InputError broken(ConstraintInfo const& constraint) const override { return reader_.broken(constraint); }

 private:
  CaseReader<Case> reader_;
};

template <class Case>
class DecidingOf : public Deciding {
 public:
  DecidingOf(Act<Case> const& act, World world) : engine_(act, std::move(world)), writer_(engine_) {}
  Rulebook const& book() const override { return engine_.book(); }
  World const& world() const override { return engine_.world(); }
  Result decide(SlotsOfCase slots) const override { return engine_.decide(facts_of<Case>(slots)); }
  Result decide_if(SlotsOfCase slots, std::uint16_t decision, std::uint32_t outcome) const override { return engine_.decide_if(facts_of<Case>(slots), decision, outcome); }
  Answer answer(SlotsOfCase slots) const override { return engine_.answer(facts_of<Case>(slots)); }
  int broken(SlotsOfCase slots) const override { return engine_.broken(facts_of<Case>(slots)); }
  std::string line(std::string_view id, SlotsOfCase slots, Answer const& answer) const override {
    std::string out;
    writer_.append(out, id, facts_of<Case>(slots), answer);
    return out;
  }
  std::string explain(SlotsOfCase slots, Answer const& answer, Lang lang) const override { return Explainer<Case>(engine_, lang).explain(facts_of<Case>(slots), answer); }

 private:
  Engine<Case> engine_;
  DecisionWriter<Case> writer_;
};

template <class Case>
class LawOf : public Law {
 public:
  LawOf(Listing const& listing, Act<Case> act) : listing_(listing), act_(std::move(act)) { name_fields<Case>({}, fields_); }

  Listing const& listing() const override { return listing_; }
  Rulebook const& book() const override { return act_.book; }
  std::vector<std::string> const& fields() const override { return fields_; }
  std::unique_ptr<Answering> answering(World world, AnsweringOptions o) const override { return std::make_unique<Answers<Case>>(std::make_shared<InWorld<Case>>(act_, std::move(world)), o); }
  Result decide(std::span<std::int32_t const> slots, World const& world) const override { return engine(world).decide(facts_of<Case>(slots)); }
  int broken(std::span<std::int32_t const> slots) const override { return engine(default_world(act_.book)).broken(facts_of<Case>(slots)); }
  std::shared_ptr<Deciding const> deciding(World world) const override { return std::make_shared<DecidingOf<Case>>(act_, std::move(world)); }
  std::unique_ptr<SlotReader> reader() const override { return std::make_unique<ReaderOf<Case>>(); }
  std::vector<std::int32_t> canonical(SlotsOfCase slots) const override {
    std::vector<std::int32_t> out(slot_count<Case>);
    flatten(facts_of<Case>(slots), out.data());
    return out;
  }
  std::string write_case(std::string_view id, std::span<std::int32_t const> slots) const override { return oracle::write_case<Case>(id, slots); }
  std::string schema() const override { return case_schema<Case>(act_.book); }

  std::shared_ptr<Law const> by(Rulebook book, std::shared_ptr<void const> owner, std::string& obstacle) const override {
    obstacle = not_decidable(book, act_.book);
    if (!obstacle.empty()) return nullptr;
    return std::make_shared<LawOf>(listing_, interpreted<Case>(std::move(book), std::move(owner)));
  }

 private:
  Engine<Case> const& engine(World const& world) const {
    std::lock_guard const lock(guard_);
    auto& e = engines_[world];
    if (!e) e = std::make_unique<Engine<Case>>(act_, world);
    return *e;
  }

  Listing listing_;
  Act<Case> act_;
  std::vector<std::string> fields_;
  mutable std::mutex guard_;
  mutable std::map<World, std::unique_ptr<Engine<Case>>> engines_;
};

#define NORMA_LISTING(folder) ::norma::folder::listing,
constexpr std::array known_acts{NORMA_EACH_ACT(NORMA_LISTING)};
#undef NORMA_LISTING

template <class Case>
std::shared_ptr<Law const> make(Listing const& listing, Act<Case> act) {
  return std::make_shared<LawOf<Case>>(listing, std::move(act));
}

}  // namespace

void Answering::respond_all(std::span<Line const> lines, std::vector<Reply>& replies, std::string& out) {
  for (auto const& line : lines) {
    auto& reply = replies.emplace_back();
    auto error = respond(line.json, line.number, out);
    reply.take(std::move(error), incomplete());
    reply.end = out.size();
  }
}

std::span<Listing const> listings() { return known_acts; }

std::shared_ptr<Law const> law_at(std::size_t place) {
  using Make = std::shared_ptr<Law const> (*)();
#define NORMA_MAKE(folder) [] { return make(::norma::folder::listing, ::norma::folder::act()); },
  constexpr std::array<Make, known_acts.size()> makers{NORMA_EACH_ACT(NORMA_MAKE)};
#undef NORMA_MAKE
  return makers[place]();
}

std::size_t law_named(std::string_view name) {
  std::size_t i = 0;
  while (i < known_acts.size() && known_acts[i].name != name) ++i;
  return i;
}

}  // namespace norma::oracle
