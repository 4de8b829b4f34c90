// From a campaign to what is told of it.
#pragma once
#include "conform/campaign.hpp"

namespace norma::conform {

// Cases with their parts, scope, provisions and remarks; who the implementation is, is told by the welcome.
report::Conformance told(Campaign const& campaign, Welcome const& welcome, std::map<std::string, Noted> const& noted, Lang lang);

// The unit of the act so named.
report::GateUnit unit_of(Rulebook const& book, std::string const& id);

}  // namespace norma::conform
