#include "conform/tell.hpp"

#include "report/markup.hpp"

namespace norma::conform {
namespace {

constexpr std::size_t longest_message = 1'000;

std::string plain(std::string const& s) { return report::shortened(report::clean(s), longest_message); }

report::ConformCase told(Campaign const& campaign, SuiteCase const& c, Record const& r) {
  auto const& book = campaign.law().book();
  report::ConformCase out{c.key, c.id, c.title, iso_date(book.editions[c.edition].interval.from), Suite::with_id(campaign.law(), c), r.verdict, plain(r.message), report::clean(r.errors)};
  out.parts = campaign.parts(c, r).parts;
  if (out.parts.empty() && r.ran()) {
    // There is no statement to judge: which answers there should have been.
    auto const result = campaign.engine().decide(c.facts);
    auto const& topics = campaign.law().topics();
    for (std::size_t i = 0; i < topics.size(); ++i) {
      if (!campaign.terms().scope.topics[i] || topics[i].kind != Topic::Kind::decision || !campaign.law().answers(topics[i], result)) continue;
      report::ConformPart part{topics[i].name, r.verdict, "", campaign.law().lawful(topics[i], result), {}};
      campaign.law().provisions(topics[i], result).each([&](std::size_t p) { part.provisions.emplace_back(book.provisions[p].id); });
      out.parts.push_back(std::move(part));
    }
  }
  return out;
}

}  // namespace

report::GateUnit unit_of(Rulebook const& book, std::string const& id) {
  auto const at = find_provision(book.provisions, id);
  if (at == book.provisions.size()) return {id, id, {}};
  auto const& p = book.provisions[at];
  return {id, std::string(p.cite), {std::string(p.ru), std::string(p.en)}};
}

report::Conformance told(Campaign const& campaign, Welcome const& welcome, std::map<std::string, Noted> const& noted, Lang lang) {
  report::Conformance out;
  auto const& law = campaign.law();
  out.act = law.book().act;
  out.suite_digest = campaign.suite().digest;
  out.vendor = plain(welcome.vendor);
  out.product = plain(welcome.product);
  out.version = plain(welcome.version);
  for (auto const& list : {campaign.terms().decisions(law), campaign.terms().dates(law)}) out.scope.insert(out.scope.end(), list.begin(), list.end());
  out.untested = campaign.terms().untested;
  out.declared_readings = campaign.terms().declared;
  out.notes = campaign.terms().notes;
  out.not_put = campaign.suite().not_put + campaign.not_put();
  out.out_of_scope = campaign.out_of_scope();
  out.incomplete = campaign.cut_short(lang);
  std::vector<bool> rests(law.book().provisions.size());
  for (auto const& [i, record] : campaign.records()) {
    out.cases.push_back(told(campaign, campaign.suite().cases[i], *record));
    for (auto const& part : out.cases.back().parts)
      for (auto const& id : part.provisions) rests[find_provision(law.book().provisions, id)] = true;
  }
  for (std::size_t p = 0; p < rests.size(); ++p)
    if (rests[p]) out.units.push_back(unit_of(law.book(), std::string(law.book().provisions[p].id)));
  for (auto const& [what, n] : noted) out.remarks.push_back({what, n.count, n.first});
  return out;
}

}  // namespace norma::conform
