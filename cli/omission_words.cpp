#include "cli/omission_words.hpp"

#include <fmt/core.h>

#include "oracle/procedure/event_words.hpp"
#include "oracle/words.hpp"
#include "solver/omissions/omissions.hpp"

namespace norma::cli {

using solver::ProcedureFinding;
using solver::ProcedureKind;

std::array<Words, 15> const omission_kind_words{{
    {"право без срока", "right without a last day"}, {"последствий пропуска срока не названо", "no consequence of a missed deadline is named"},
    {"восстановление пропущенного срока не предусмотрено", "no restoration of a missed term is provided for"}, {"обжалование не предусмотрено", "no way to contest is provided for"},
    {"о действии не обязаны сообщить", "act of which nobody must tell"}, {"следствий осуществления права не названо", "right of whose exercise no consequence is named"},
    {"срок наступления никому не поставлен", "awaited, and nobody is given a day for it"}, {"предусмотрено не во всех случаях", "called for in some cases only"},
    {"случай, о котором текст молчит", "case on which the text is silent"}, {"начало действия не урегулировано", "commencement left unsettled"},
    {"пути без очередности", "ways without an order"}, {"статус кончается раньше дела", "status that ends before the course"},
    {"срок есть, а делать не из чего", "due, and nothing to make it of"},
    {"дальше ведет только сам обязанный", "only its bearer leads on"}, {"новый статус никто не обязан обеспечить", "nobody has to see to a new status"}}};

namespace {

// Those of a set, by their words.
template <class Table>
std::string list(Table const& table, std::uint64_t set, Lang lang, bool quotes) {
  std::string out;
  for (auto const n : numbers_of(table))
    if (has(set, n)) (out += out.empty() ? "" : ", ") += quotes ? oracle::quotation(table[n - 1u].words.in(lang), lang) : std::string(table[n - 1u].words.in(lang));
  return out;
}

std::string period_words(Period p, Lang lang) {
  bool const ru = lang == Lang::ru;
  if (p.count == 0) return ru ? "в тот же день" : "on the same day";
  return (ru ? "срок — " : "term of ") + oracle::length_words(p, lang);
}

std::string of_call(ProcedureBook const& b, ProcedureFinding const& f, Lang lang) {
  auto const& head = b.calls[f.index].head;
  bool const ru = lang == Lang::ru;
  auto const who = list(b.actors, head.actors, lang, false), what = list(b.events, head.actions, lang, true);
  switch (f.kind) {
    case ProcedureKind::undated_right:
      if ((head.actors & b.concerns.person) != 0)
        return fmt::format(fmt::runtime(ru ? "{} вправе: {}. Срок, в который надо воспользоваться этим правом, не назван."
                                           : "{} may: {}. No term for the use of the right is named."), who, what);
      return fmt::format(fmt::runtime(ru ? "{} вправе: {}. Поступить так положение не обязывает и срока, в который это решают, не называет."
                                         : "{} may: {}. The provision does not oblige to do so, nor names a term within which it is decided."), who, what);
    case ProcedureKind::no_consequence:
      return fmt::format(fmt::runtime(ru ? "{}: {}, {}. Последствий пропуска текст не называет и обжалования бездействия не предусматривает: ни один шаг, право или обязанность от пропуска не зависит."
                                         : "{}: {}, {}. The text names no consequence of the delay and provides no complaint of inaction: no step, right or duty hangs on whether the day has passed."),
                         who, what, period_words(head.period, lang));
    default:
      return fmt::format(fmt::runtime(ru ? "{}: {}, {}. После последнего дня ни одно положение этого действия уже не предусматривает; о восстановлении пропущенного срока не сказано."
                                         : "{}: {}, {}. After the last day no provision gives the act any more; nothing is said of restoring a missed term."),
                         who, what, period_words(head.period, lang));
  }
}

// Of a duty and what its act is made of, or where it stands.
std::string of_duty(ProcedureBook const& b, ProcedureFinding const& f, Lang lang) {
  auto const& head = b.calls[f.index].head;
  bool const ru = lang == Lang::ru;
  auto const owed = fmt::format("{}: {}, {}. ", list(b.actors, head.actors, lang, false), list(b.events, head.actions, lang, true), period_words(head.period, lang));
  auto const event = [&](std::uint16_t e) { return oracle::quotation(b.events[e - 1u].words.in(lang), lang); };
  switch (f.kind) {
    case ProcedureKind::made_of_undated:
      return owed + fmt::format(fmt::runtime(ru ? "Для этого нужно то, что дает другое действие: {}. К какому дню оно должно быть совершено, текст не называет: срок идет, когда делать еще не из чего."
                                                : "It needs what another act gives: {}. By what day that act is to be done the text does not say: the term runs while there is nothing yet to make it of."), event(f.other));
    default:
      return owed + fmt::format(fmt::runtime(ru ? "Дело стоит здесь: {}. Дальше его ведет только это действие: если обязанный его не совершает, ни другой участник, ни наступление срока дела не двигают."
                                                : "The course stands here: {}. Nothing but this act leads on: if its bearer does not do it, neither another party nor the end of the term moves the course."), oracle::quotation(b.states[f.other - 1u].words.in(lang), lang));
  }
}

std::string of_act(ProcedureBook const& b, ProcedureFinding const& f, Lang lang) {
  bool const ru = lang == Lang::ru;
  auto const person = list(b.actors, b.concerns.person, lang, false);
  std::uint64_t contested = 0;
  for (auto const& c : b.concerns.contests) contested |= c.of;
  switch (f.kind) {
    case ProcedureKind::no_remedy:
      return fmt::format(fmt::runtime(ru ? "Кто действует: {}. Обжалования этого действия текст не предусматривает: ни {}, ни иной участник; жалоба и суд — о другом ({})."
                                         : "Who acts: {}. The text provides no way to contest this act, neither for {} nor for another party; appeal and court are about others ({})."),
                         list(b.actors, b.events[f.index - 1u].actors, lang, false), person, list(b.events, contested, lang, true));
    case ProcedureKind::untold_act:
      return fmt::format(fmt::runtime(ru ? "Кто действует: {}. В показанном ходе из этого действия не возникает обязанности сообщить о нем. Кому не сообщают: {}."
                                         : "Who acts: {}. In the run shown the act opens no duty of anybody to tell of it. Who is not told: {}."),
                         list(b.actors, b.events[f.index - 1u].actors, lang, false), person);
    case ProcedureKind::unheeded_act:
      return ru ? "Право названо, но ни шага, ни срока, ни обязанности, которые связывались бы с его осуществлением, текст не называет."
                : "The right is named, but the text words no step, term or duty that follows its exercise.";
    default:
      return ru ? "Пока это не наступит, показанный ход стоит; дня, к которому это надо обеспечить, текст никому не ставит."
                : "Until this comes about the course shown stands still, and the text gives nobody a day by which to bring it about.";
  }
}

std::string named(ProcedureBook const& b, ProcedureFinding const& f, Lang lang) {
  std::string out;
  for (auto const n : f.among) {
    auto const& words = f.kind == ProcedureKind::left_out ? b.facts[f.other].names[n - 1u].words : b.states[n - 1u].words;
    (out += out.empty() ? "" : ", ") += oracle::quotation(words.in(lang), lang);
  }
  return out;
}

// When the status of the run ends.
std::string ends_words(ProcedureBook const& b, ProcedureFinding const& f, Lang lang) {
  for (auto const& e : f.trace)
    for (auto const& [slot, value] : e.stated)
      if (slot == b.concerns.status_ends.front() && value != 0 && e.event == b.concerns.status_begins)
        return (lang == Lang::ru ? "Первый день без статуса: " : "First day without the status: ") + oracle::date_words(Date::from_key(value), lang) + ". ";
  return {};
}

// The acts that a row is about.
std::string of_row(ProcedureBook const& b, ProcedureFinding const& f, Lang lang) {
  auto const events = f.other == solver::of_calls ? b.calls[f.index].head.actions : f.other == solver::of_conditions ? b.conditions[f.index].head.events : solver::bit(b.transitions[f.index].head.event);
  return list(b.events, events, lang, true);
}

std::string commencing(ProcedureBook const& b, ProcedureFinding const& f, Lang lang) {
  bool const ru = lang == Lang::ru;
  auto const& interval = f.other == solver::of_calls ? b.calls[f.index].head.interval : f.other == solver::of_conditions ? b.conditions[f.index].head.interval : b.transitions[f.index].head.interval;
  constexpr std::array<Words, 3> rows{{{"Обязанность", "The duty"}, {"Условие", "The condition"}, {"Шаг", "The step"}}};
  return fmt::format(fmt::runtime(ru ? "{} ({}) действует с {}. Показанный ход начат накануне; распространяется ли новое правило на такие дела, не сказано."
                                     : "{} ({}) is in force from {}. The run shown began on the eve; whether the new rule applies to such courses is not said."),
                     rows[f.other].in(lang), of_row(b, f, lang), oracle::date_words(interval.from, lang));
}

}  // namespace

std::string omission_subject_words(ProcedureBook const& b, ProcedureFinding const& f, Lang lang) {
  switch (f.kind) {
    case ProcedureKind::no_remedy: case ProcedureKind::untold_act: case ProcedureKind::unheeded_act: case ProcedureKind::unowed_arrival:
    case ProcedureKind::left_out: return oracle::quotation(b.events[f.index - 1u].words.in(lang), lang);
    case ProcedureKind::not_provided_for: return std::string(b.concerns.world[f.index].words.in(lang));
    case ProcedureKind::competing_ways: return oracle::quotation(b.events[f.index - 1u].words.in(lang), lang) + (lang == Lang::ru ? " и " : " and ") + oracle::quotation(b.events[f.other - 1u].words.in(lang), lang);
    case ProcedureKind::status_outlived: return oracle::quotation(b.states[f.index - 1u].words.in(lang), lang);
    case ProcedureKind::unsettled_commencement: return of_row(b, f, lang);
    case ProcedureKind::unowed_renewal: return oracle::quotation(b.facts[b.concerns.status].names[f.index - 1u].words.in(lang), lang);
    default: return list(b.events, b.calls[f.index].head.actions, lang, true);
  }
}

std::string omission_sentence(ProcedureBook const& b, ProcedureFinding const& f, Lang lang) {
  bool const ru = lang == Lang::ru;
  switch (f.kind) {
    case ProcedureKind::undated_right: case ProcedureKind::no_consequence: case ProcedureKind::lapsed_right: return of_call(b, f, lang);
    case ProcedureKind::no_remedy: case ProcedureKind::untold_act: case ProcedureKind::unheeded_act: case ProcedureKind::unowed_arrival: return of_act(b, f, lang);
    case ProcedureKind::left_out:
      return fmt::format(fmt::runtime(ru ? "Этого действия не предусматривают ни обязанность, ни право, когда {} — {}; есть иные случаи, в которых оно предусмотрено."
                                         : "No duty and no right calls for this act where {} is {}; there are other cases in which it is called for."), b.facts[f.other].words.in(lang), named(b, f, lang));
    case ProcedureKind::not_provided_for:
      return fmt::format(fmt::runtime(ru ? "Ни шага, ни прекращения дела на этот случай текст не называет. Где дело может стоять: {}."
                                         : "The text names no step for the case, nor an end of the course. Where the course may stand: {}."), named(b, f, lang));
    case ProcedureKind::unsettled_commencement: return commencing(b, f, lang);
    case ProcedureKind::competing_ways:
      return fmt::format(fmt::runtime(ru ? "Дело стоит здесь: {}. Возможны оба действия ({}; {}); об их очередности или приостановке одного другим текст не говорит."
                                         : "The course stands here: {}. Both acts are possible ({}; {}); the text says nothing of their order or of a stay of one by the other."),
                         named(b, f, lang), list(b.actors, b.events[f.index - 1u].actors, lang, false), list(b.actors, b.events[f.other - 1u].actors, lang, false));
    case ProcedureKind::status_outlived:
      return ends_words(b, f, lang) + (ru ? "Дело начато до конца срока прежнего статуса, никто ничего не просрочил, и статус истекает, пока дело стоит здесь. Ни продления, ни приостановления срока в этом тексте нет."
                : "The course began before the end of the earlier status, nobody was late, and the status expires while the course stands here. This text knows no extension and no stay of the term.");
    case ProcedureKind::made_of_undated: case ProcedureKind::only_its_bearer: return of_duty(b, f, lang);
    case ProcedureKind::unowed_renewal:
      return ru ? "В показанном ходе статус дан на срок. Обязанности начать к концу срока новую экспертизу текст не возлагает ни на кого: ни направить, ни обратиться к этому дню никто не должен."
                : "In the run shown the status is given for a term. The text lays on nobody the duty to begin a new examination by its end: nobody has to refer or to apply by that day.";
    default: return {};
  }
}

std::vector<std::string_view> omission_names(ProcedureBook const& b, ProcedureFinding const& f) {
  std::vector<std::string_view> out;
  for (auto const n : f.among) out.push_back(f.kind == ProcedureKind::left_out ? b.facts[f.other].names[n - 1u].name : b.states[n - 1u].name);
  return out;
}

}  // namespace norma::cli
