// How the page of a gate looks: on paper, in the light and in the dark; nothing is fetched.
#pragma once
#include <string_view>

namespace norma::report {

inline constexpr std::string_view gate_html_style = R"(
:root { color-scheme: light dark; --ink: #1d1d1f; --soft: #57575c; --paper: #fdfdfb; --line: #d6d4cc; --plate: #f3f1ea; --fails: #a3160b; --good: #1c6630; --open: #7a5200; --link: #174e8c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e4df; --soft: #a9a7a0; --paper: #191a1c; --line: #3c3d40; --plate: #242629; --fails: #ff8f80; --good: #85d29a; --open: #e7bd66; --link: #94c1f5; }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 17px/1.5 "PT Serif", "Liberation Serif", "Times New Roman", "DejaVu Serif", serif; }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.7rem; margin: 0 0 1rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 1rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.08rem; margin: 0 0 .3rem; }
p { margin: .5rem 0; }
a { color: var(--link); }
.verdict { margin: 1rem 0; padding: .8rem 1rem; border-left: .35rem solid; background: var(--plate); font-size: 1.1rem; font-weight: bold; }
.failed { border-color: var(--fails); color: var(--fails); }
.passed { border-color: var(--good); color: var(--good); }
.open { border-color: var(--open); color: var(--open); }
.about { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.2rem; margin: 1rem 0; }
.about dt { color: var(--soft); }
.about dd { margin: 0; overflow-wrap: anywhere; }
nav ol { padding-left: 2.4rem; }
nav li { margin: .2rem 0; }
nav summary { cursor: pointer; font-weight: bold; }
article { margin: 0 0 1.6rem; padding: 0 0 1.6rem; border-bottom: 1px solid var(--line); }
article:last-child { border-bottom: 0; }
.kind { margin: 0; color: var(--soft); font-size: .88rem; }
.fails .kind { color: var(--fails); font-weight: bold; }
.units { margin: .7rem 0; padding-left: 1.2rem; }
.units li { margin: .25rem 0; }
.line { margin: .15rem 0; padding-left: 1.2rem; text-indent: -1.2rem; }
.reason { color: var(--soft); font-style: italic; }
h4 { margin: .9rem 0 .2rem; font-size: .88rem; color: var(--soft); font-weight: normal; }
pre { margin: .3rem 0; padding: .6rem .8rem; background: var(--plate); border: 1px solid var(--line); border-radius: .25rem; white-space: pre-wrap; overflow-wrap: anywhere; font: .78rem/1.45 "PT Mono", "Liberation Mono", "DejaVu Sans Mono", monospace; }
.key { margin: .6rem 0 0; color: var(--soft); font-size: .8rem; overflow-wrap: anywhere; }
footer { margin-top: 2rem; padding-top: 1rem; border-top: 2px solid var(--line); color: var(--soft); font-size: .9rem; }
@media (max-width: 34rem) { html { font-size: 16px; } .about { grid-template-columns: 1fr; gap: 0; } .about dd { margin-bottom: .4rem; } }
@page { size: A4; margin: 18mm 17mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt serif; } }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --paper: #fff; --line: #aaa; --plate: #fff; --fails: #8a0f06; --good: #12501f; --open: #5c3d00; --link: #000; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  a { text-decoration: none; }
  nav.long { display: none; }
  h2, h3, h4, .kind { break-after: avoid; }
  p, li, .verdict { orphans: 3; widows: 3; }
  .units li, .verdict, pre { break-inside: avoid; }
  nav summary { list-style: none; }
}
)";

}  // namespace norma::report
