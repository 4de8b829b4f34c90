#include "rulebook/amend.hpp"

#include <algorithm>

#include "model/assemble.hpp"
#include "model/outcome.hpp"
#include "rulebook/amend_procedure.hpp"
#include "rulebook/amend_rules.hpp"
#include "rulebook/date_bounds.hpp"
#include "rulebook/remarks.hpp"
#include "rulebook/text.hpp"
#include "rulebook/procedure_words.hpp"
#include "rulebook/text_rows.hpp"
#include "rulebook/uses.hpp"

namespace norma::rulebook {
namespace {

class Draft {
 public:
  Draft(Rulebook const& base, ProcedureBook const* procedure, std::string_view text)
      : base_(base), text_(text), book_(base), scope_(book_), arena_(std::make_shared<Arena>()), cursor_(text), reader_(cursor_, scope_, *arena_), rules_(book_), base_procedure_(procedure), procedure_(procedure, cursor_, *arena_) {
    arena_->readings.assign(base.readings.begin(), base.readings.end());
    arena_->provisions.assign(base.provisions.begin(), base.provisions.end());
  }

  Amended apply() {
    while (!cursor_.ended()) {
      step();
      scope_.refresh();
    }
    rules_.settle();
    procedure_.settle(book_.editions);
    leave_to_the_procedure();
    auto const* after = procedure_.book();
    auto remarks = remarks_on(base_, book_, written_, text_, {base_procedure_, after});
    return {std::move(book_), arena_, std::move(done_), after ? std::optional(*after) : std::nullopt, std::move(remarks)};
  }

 private:
  void did(char const* ru, char const* en, std::string const& what) { done_.push_back({std::string(ru) + what, std::string(en) + what}); }

  void step() {
    auto const at = cursor_.now().at;
    if (cursor_.passes(words::edition)) return edition(at);
    if (cursor_.passes(words::provision)) return provision();
    if (cursor_.passes(words::reading)) return reading();
    if (cursor_.passes(words::end_rule)) return end();
    if (cursor_.passes(words::end_row)) return end_row();
    bool const fresh = cursor_.passes(words::add);
    if (cursor_.now().text == "repeal" || cursor_.now().text == "признать")
      cursor_.missing({"«прекратить норму \"номер\" с ДАТА»: так утрачивает силу норма", "`end rule \"ID\" on DATE`, by which a rule is repealed"});
    bool const bare = cursor_.sees(words::rule) || cursor_.sees(words::definition) || cursor_.sees(words::constraint) || cursor_.sees(words::fit) || cursor_.sees(words::property) || procedure_.sees_row();
    if (!fresh && bare) cursor_.missing({"«добавить» или «заменить» перед ней", "`add` or `replace` before it"});
    if (!fresh && !cursor_.passes(words::replace))
      cursor_.missing({"«добавить», «заменить», «прекратить», «редакция», «положение» или «толкование»", "`add`, `replace`, `end`, `edition`, `provision` or `reading`"});
    static_cast<void>(cursor_.passes(":"));
    if (procedure_.sees_row()) return done_.push_back(procedure_.put(fresh, written_));
    auto const row = reader_.row();
    if (!row && cursor_.sees(words::fact)) cursor_.wrong(cursor_.now().at, {"проект не заводит фактов: словарь дел — часть программы", "a draft brings in no facts: the vocabulary of cases is part of the program"});
    if (!row && (cursor_.sees(words::event) || cursor_.sees(words::state) || cursor_.sees(words::actor)))
      cursor_.wrong(cursor_.now().at, {"проект не заводит событий, состояний и лиц: словарь журналов — часть программы", "a draft brings in no events, states or actors: the vocabulary of logs is part of the program"});
    if (!row) cursor_.missing({"«норма», «понятие», «ограничение», «соответствие», «свойство», «шаг», «требование», «обязанность» или «право»", "`rule`, `definition`, `constraint`, `fit`, `property`, `step`, `requirement`, `duty` or `right`"});
    std::visit([&](auto const& r) { put(r, row->at, fresh); }, row->row);
    if (auto const beyond = beyond_dates(book_)) {
      auto const years = std::to_string(beyond->from) + "–" + std::to_string(beyond->to);
      auto const held = std::to_string(first_held) + "–" + std::to_string(last_held);
      cursor_.wrong(row->at, {"дата может выйти за годы " + held + ": " + years + " (" + beyond->row + ")", "a date may lie outside the years " + held + ": " + years + " (" + beyond->row + ")"});
    }
  }

  std::string decree() {
    cursor_.expect(words::by_decree);
    return cursor_.quoted({"номер постановления в кавычках", "the decree's number in quotation marks"});
  }

  void edition(std::size_t at) {
    cursor_.expect(words::from);
    auto const day_at = cursor_.now().at;
    auto const from = cursor_.date();
    auto const by = arena_->keep(decree());
    auto const e = edition_on(book_, from);
    if (e == book_.editions.size()) {
      auto const first = iso_date(book_.editions.front().interval.from), last = iso_date(previous_day(book_.editions.back().interval.until));
      cursor_.wrong(day_at, {"право этого дня не закодировано: " + iso_date(from) + "; закодировано с " + first + " по " + last, "the law of this day is not encoded: " + iso_date(from) + "; it is from " + first + " to " + last});
    }
    auto& old = book_.editions[e];
    if (old.interval.from == from) cursor_.wrong(day_at, {"с этого дня уже действует редакция: " + iso_date(from), "an edition begins on this day already: " + iso_date(from)});
    EditionInfo const next{{from, old.interval.until}, by};
    old.interval.until = from;
    book_.editions.insert(book_.editions.begin() + static_cast<std::ptrdiff_t>(e) + 1, next);
    written_.push_back({PlacedName::Kind::edition, {}, from, at});
    did("новая редакция с ", "new edition from ", iso_date(from));
  }

  void provision() {
    auto const id = cursor_.name({"номер положения", "the id of the provision"});
    if (scope_.provision(id.text)) cursor_.wrong(id.at, {"такое положение уже есть: " + id.text, "there is such a provision already: " + id.text});
    cursor_.expect(words::called);
    Provision p{};
    p.id = arena_->keep(id.text);
    p.cite = arena_->keep(cursor_.quoted({"как на него ссылаются, в кавычках", "how it is cited, in quotation marks"}));
    cursor_.expect(words::in_force);
    cursor_.expect(words::from);
    auto const from_at = cursor_.now().at;
    p.from = cursor_.date();
    if (p.from > book_.editions.front().interval.from) rules_.changes_on(p.from, from_at);
    p.until = never;
    p.decree = arena_->keep(decree());
    p.treatment = {Treatment::Kind::encoded};
    auto const words = reader_.says();
    p.ru = words.ru;
    p.en = words.en;
    arena_->provisions.push_back(p);
    book_.provisions = arena_->provisions;
    procedure_.knows(book_.provisions);
    written_.push_back({PlacedName::Kind::provision, p.id, {}, id.at});
    did("новое положение ", "new provision ", id.text);
  }

  void reading() {
    auto const id = cursor_.name({"номер толкования", "the id of the reading"});
    if (scope_.reading(id.text) || procedure_.has_reading(id.text)) cursor_.wrong(id.at, {"такое толкование уже есть: " + id.text, "there is such a reading already: " + id.text});
    if (book_.readings.size() >= 64) cursor_.wrong(id.at, {"толкований не больше 64", "an act has no more than 64 readings"});
    Reading r{};
    r.id = arena_->keep(id.text);
    cursor_.expect(words::by);
    r.cites[0] = book_.provisions[reader_.cite().provision].id;
    r.question = reader_.says();
    cursor_.expect(words::one_way);
    std::size_t n = 0;
    do {
      if (n == r.alternatives.size()) cursor_.wrong(cursor_.now().at, {"у толкования не больше трех вариантов", "a reading has no more than three alternatives"});
      auto const name = cursor_.name({"вариант толкования", "an alternative"});
      r.alternatives[n].name = arena_->keep(name.text);
      r.alternatives[n++].words = reader_.says();
    } while (cursor_.passes(words::other_way));
    if (n < 2) cursor_.missing({"«или» и другой вариант", "`or` and another alternative"});
    arena_->readings.push_back(r);
    book_.readings = arena_->readings;
    procedure_.knows(r);
    written_.push_back({PlacedName::Kind::reading, r.id, {}, id.at});
    did("новое толкование ", "new reading ", id.text);
  }

  void end() {
    auto const at = cursor_.now().at;
    auto const id = cursor_.quoted({"номер нормы в кавычках", "the id of the rule in quotation marks"});
    cursor_.expect(words::on_day);
    auto const day_at = cursor_.now().at;
    auto const day = cursor_.date();
    rules_.end(cursor_, id, at, day, day_at);
    did("прекращена норма ", "ended the rule ", id + ", " + iso_date(day));
  }

  void end_row() {
    if (!procedure_.sees_row()) cursor_.missing({"«норму», «шаг», «требование», «обязанность» или «право»", "`rule`, `step`, `requirement`, `duty` or `right`"});
    done_.push_back(procedure_.end());
  }

  // An edition on whose first day no decision changes, and a reading that none asks, are the procedure's where it has them.
  void leave_to_the_procedure() {
    auto const* of = procedure_.book();
    if (!of) return;
    auto const asked_there = [&](std::string_view id) { return std::ranges::any_of(of->readings, [&](Reading const& r) { return r.id == id; }); };
    while (book_.readings.size() > base_.readings.size() && asked_there(book_.readings.back().id) && !asks_reading(book_, book_.readings.size() - 1))
      book_.readings = book_.readings.first(book_.readings.size() - 1);
    for (auto const& w : written_) {
      bool const there = w.kind == PlacedName::Kind::edition && std::ranges::any_of(of->editions, [&](EditionInfo const& e) { return e.interval.from == w.day; });
      if (!there || changes_on(book_, w.day)) continue;
      auto const at = book_.editions.begin() + static_cast<std::ptrdiff_t>(edition_on(book_, w.day));
      std::prev(at)->interval.until = at->interval.until;
      book_.editions.erase(at);
    }
  }

  void put(ReadRule const& r, std::size_t at, bool fresh) {
    if (fresh) rules_.add(cursor_, r, at);
    else rules_.replace(cursor_, r, at);
    written_.push_back({PlacedName::Kind::rule, r.row.head.id, {}, at});
    told(fresh, words::rule, r.row.head.id);
  }

  void put(ReadDefinition const& d, std::size_t at, bool fresh) {
    auto const own = scope_.definition(d.row.name);
    require(own.has_value(), fresh, at, d.row.name);
    if (fresh) {
      if (book_.definitions.size() + 1 >= max_definitions) cursor_.wrong(at, {"понятий не больше " + std::to_string(max_definitions - 1), "an act has no more than " + std::to_string(max_definitions - 1) + " definitions"});
      book_.definitions.push_back(d.row);
    } else {
      auto& old = book_.definitions[static_cast<std::size_t>(own->value)];
      if (old.sort != d.row.sort) cursor_.wrong(at, {"понятие остается того же рода: " + std::string(old.name), "a definition keeps its sort: " + std::string(old.name)});
      old = d.row;
    }
    written_.push_back({PlacedName::Kind::definition, d.row.name, {}, at});
    told(fresh, words::definition, d.row.name);
  }

  void put(ReadConstraint const& c, std::size_t at, bool fresh) { written_.push_back({PlacedName::Kind::constraint, c.row.name, {}, at}); put_named(book_.constraints, c.row, at, fresh, words::constraint); }
  void put(ReadFit const& c, std::size_t at, bool fresh) { put_named(book_.fits, c.row, at, fresh, words::fit); }
  void put(ReadProperty const& p, std::size_t at, bool fresh) { put_named(book_.properties, p.row, at, fresh, words::property); }

  template <class Row>
  void put_named(std::vector<Row>& table, Row const& row, std::size_t at, bool fresh, Words kind) {
    auto const old = std::ranges::find_if(table, [&](Row const& r) { return r.name == row.name; });
    require(old != table.end(), fresh, at, row.name);
    if (fresh) table.push_back(row);
    else *old = row;
    told(fresh, kind, row.name);
  }

  void require(bool there, bool fresh, std::size_t at, std::string_view name) const {
    auto const n = std::string(name);
    if (there && fresh) cursor_.wrong(at, {"это имя уже занято; чтобы изменить, «заменить»: " + n, "this name is taken already; to change it, `replace`: " + n});
    if (!there && !fresh) cursor_.wrong(at, {"заменять нечего; чтобы завести, «добавить»: " + n, "there is nothing to replace; to bring it in, `add`: " + n});
  }

  void told(bool fresh, Words kind, std::string_view name) {
    done_.push_back({std::string(fresh ? "добавлено: " : "заменено: ") + std::string(kind.ru) + " " + std::string(name), std::string(fresh ? "added: " : "replaced: ") + std::string(kind.en) + " " + std::string(name)});
  }

  Rulebook const& base_;
  std::string_view text_;
  Rulebook book_;
  Scope scope_;
  std::shared_ptr<Arena> arena_;
  Cursor cursor_;
  RowReader reader_;
  AmendedRules rules_;
  ProcedureBook const* base_procedure_;
  AmendedProcedure procedure_;
  std::vector<Sentence> done_;
  std::vector<PlacedName> written_;
};

}  // namespace

std::variant<Amended, Fault> amend(Rulebook const& base, std::string_view draft, ProcedureBook const* procedure) {
  if (draft.size() > largest_text) return fault_at(draft.substr(0, draft.find('\n')), 0, {"проект длиннее 4 МиБ", "the draft is longer than 4 MiB"});
  try {
    return Draft(base, procedure, draft).apply();
  } catch (Wrong const& w) {
    return fault_at(draft, w.at, w.said);
  }
}

}  // namespace norma::rulebook
