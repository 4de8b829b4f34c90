// What the page of a conformance run has beside what the page of a gate has.
#pragma once
#include <string_view>

namespace norma::report {

inline constexpr std::string_view conform_html_style = R"(
table { border-collapse: collapse; margin: 1rem 0; font-size: .9rem; }
th, td { padding: .25rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.matrix td { text-align: right; }
.matrix thead th { color: var(--soft); font-weight: normal; }
tbody th { font-weight: normal; }
.bad, .bad th { color: var(--fails); font-weight: bold; }
.good td, td.good { color: var(--good); }
td.open { color: var(--open); }
code { font: .85rem/1.4 "PT Mono", "Liberation Mono", "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
@media print { tr { break-inside: avoid; } thead { display: table-header-group; } }
)";

}  // namespace norma::report
