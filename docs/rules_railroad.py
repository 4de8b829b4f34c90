#!/usr/bin/env python3
"""Draws docs/rules.svg, the railroad picture of the language of rules: docs/rules_railroad.py > docs/rules.svg"""
from html import escape

CHAR, PAD, BOX, GAP, ARC = 7.3, 9, 24, 12, 10


class Box:
    def __init__(self, text, word):
        self.text, self.word = text, word
        self.width, self.up, self.down = len(text) * CHAR + 2 * PAD, BOX / 2, BOX / 2

    def draw(self, x, y):
        kind = "word" if self.word else "part"
        r = BOX / 2 if self.word else 3
        return (f'<rect class="{kind}" x="{x:.1f}" y="{y - BOX / 2:.1f}" width="{self.width:.1f}" height="{BOX}" rx="{r}"/>'
                f'<text x="{x + self.width / 2:.1f}" y="{y + 4.5:.1f}">{escape(self.text)}</text>')


class Skip:
    width = up = down = 0

    def draw(self, x, y):
        return ""


class Row:
    def __init__(self, *parts):
        self.parts = parts
        self.width = sum(p.width for p in parts) + GAP * (len(parts) - 1)
        self.up, self.down = max(p.up for p in parts), max(p.down for p in parts)

    def draw(self, x, y):
        out = ""
        for i, p in enumerate(self.parts):
            if i:
                out += line(x, y, x + GAP, y)
                x += GAP
            out += p.draw(x, y)
            x += p.width
        return out


class Choice:
    """One of the parts; the first stands on the line."""

    def __init__(self, *parts):
        self.parts = parts
        self.inner = max(p.width for p in parts)
        self.width = self.inner + 4 * ARC
        self.up, self.offsets, at = parts[0].up, [0], parts[0].down
        for p in parts[1:]:
            at += 8 + p.up
            self.offsets.append(at)
            at += p.down
        self.down = at

    def draw(self, x, y):
        out, right = "", x + self.width
        for p, off in zip(self.parts, self.offsets):
            left = x + 2 * ARC
            if off == 0:
                out += line(x, y, left, y) + line(left + p.width, y, right, y)
            else:
                out += curve(f"M{x:.1f} {y:.1f} q{ARC} 0 {ARC} {ARC} V{y + off - ARC:.1f} q0 {ARC} {ARC} {ARC}")
                out += line(left + p.width, y + off, right - 2 * ARC, y + off)
                out += curve(f"M{right - 2 * ARC:.1f} {y + off:.1f} q{ARC} 0 {ARC} {-ARC} V{y + ARC:.1f} q0 {-ARC} {ARC} {-ARC}")
            out += p.draw(left, y + off)
        return out


class Loop:
    """The part, again and again, with `between` on the way back."""

    def __init__(self, part, between=None):
        self.part, self.between = part, between or Skip()
        self.width = max(part.width, self.between.width) + 2 * ARC
        self.up, self.off = part.up, part.down + 8 + max(self.between.up, 4)
        self.down = self.off + max(self.between.down, 4)

    def draw(self, x, y):
        right, low = x + self.width, y + self.off
        out = line(x, y, x + ARC, y) + self.part.draw(x + ARC, y) + line(x + ARC + self.part.width, y, right, y)
        out += curve(f"M{right - ARC:.1f} {y:.1f} q{ARC} 0 {ARC} {ARC} V{low - ARC:.1f} q0 {ARC} {-ARC} {ARC}")
        out += curve(f"M{x + ARC:.1f} {low:.1f} q{-ARC} 0 {-ARC} {-ARC} V{y + ARC:.1f} q0 {-ARC} {ARC} {-ARC}")
        middle = (x + right - self.between.width) / 2
        out += line(x + ARC, low, middle, low) + self.between.draw(middle, low) + line(middle + self.between.width, low, right - ARC, low)
        return out


def line(x1, y1, x2, y2):
    return f'<path d="M{x1:.1f} {y1:.1f} L{x2:.1f} {y2:.1f}"/>' if x2 > x1 else ""


def curve(d):
    return f'<path d="{d}"/>'


def w(text):
    return Box(text, True)


def n(text):
    return Box(text, False)


def maybe(part):
    return Choice(Skip(), part)


def several(part, between=None):
    return Loop(part, between)


CITES = Row(w("by"), several(n("provision"), w(",")))
GRAMMAR = [
    ("text", maybe(several(Choice(n("rule"), n("definition"), n("constraint"), n("property"), n("step"), n("requirement"), n("duty, right"))))),
    ("rule", Row(w("rule"), n('"id"'), CITES, n("in force"), maybe(several(n("reading"))), Choice(Row(w("when"), n("expression")), w("in every case")))),
    ("", Row(w("then"), n("effect"), maybe(Row(w("overrides"), several(n('"id"'), w(",")), w("by"), n("provision"))))),
    ("in force", Row(w("in force"), Choice(Row(w("from"), n("date")), w("since adoption")), maybe(Row(w("to"), n("date"))))),
    ("reading", Row(w("under reading"), n("id"), w("="), n("alternative"))),
    ("effect", Choice(Row(n("decision"), Choice(w("must be"), w("may be"), w("must not be")), n("outcomes")), Row(n("decision"), w("is not encoded")), Row(n("derived date"), w("is"), n("expression")))),
    ("outcomes", Choice(n("outcome"), Row(w("any of"), w("("), several(n("outcome"), w(",")), w(")")))),
    ("definition", Row(w("definition"), n("name"), maybe(CITES), n("words"), w("is"), n("expression"))),
    ("constraint", Row(Choice(w("constraint"), w("fit")), n('"name"'), w("on"), n("field"), n("words"), w("holds"), n("expression"))),
    ("property", Row(w("property"), n('"name"'), maybe(CITES), n("words"), w("holds"), n("expression"))),
    ("step", Row(w("step"), n('"id"'), CITES, n("in force"), Choice(Row(w("in"), several(n("state"), w("or"))), Row(w("in any state"), maybe(Row(w("but"), several(n("state"), w("or")))))), w("upon"), n("event"), n("guard"))),
    ("", Row(Choice(Row(w("leads to"), n("state")), w("leaves the state as it is")), maybe(Row(w("forgets the days of"), several(n("event"), w(",")))))),
    ("", Row(maybe(several(Row(w("sets"), n("fact"), Choice(Row(w("to"), n("expression")), Row(w("to the last day of"), n("length"), w("counted from"), n("expression")))))), maybe(several(Choice(w("the wording is not shown"), w("begins a new course"), w("repeats an earlier step"), w("happens rarely"), w("beside another course")))))),
    ("requirement", Row(w("requirement"), n('"id"'), CITES, n("in force"), w("upon"), n("events"), w("holds"), n("expression"), maybe(w("follows from the order of steps")))),
    ("duty, right", Row(Choice(w("duty"), w("right")), n('"id"'), CITES, n("in force"), w("after"), n("events"), n("guard"), w("then"), several(n("actor"), w("or")))),
    ("", Row(Choice(w("must perform"), w("may perform")), n("events"), Choice(Row(w("within"), Choice(n("length"), w("the same day"))), w("without a term")), maybe(Row(w("counted from"), n("expression"))))),
    ("", Row(maybe(Row(Choice(w("released by"), w("moot after")), n("events"))), maybe(w("beside another course")))),
    ("guard", Choice(Row(w("when"), n("expression")), w("in every case"))),
    ("events", Choice(several(n("event"), w("or")), w("no event"))),
    ("length", Row(n("number"), Choice(w("working days"), w("calendar days"), w("months")))),
    ("words", Row(w("in words"), several(n('"Russian"')), w(","), several(n('"English"')))),
    ("expression", Choice(n("either"), Row(w("if"), n("either"), w("then"), n("expression"), maybe(Row(w("else"), n("expression")))))),
    ("either", several(n("both"), w("or"))),
    ("both", several(n("negation"), w("and"))),
    ("negation", Row(maybe(several(w("not"))), n("comparison"))),
    ("comparison", Choice(Row(n("sum"), maybe(Choice(Row(n("sign"), n("sum")), w("is given"), w("is not given")))), Row(n("decision"), w("can be"), n("outcomes")), Row(w("reading"), n("id"), w("="), n("alternative")))),
    ("", Choice(Row(w("any of"), n("set[first .. last]"), maybe(Row(w("that is also in"), n("set")))), Row(w("every one of"), n("set[first .. last]"), w("is also in"), n("set")), Row(Choice(w("any of"), w("every one of")), w("("), several(n("expression"), w(",")), w(")")))),
    ("sign", Choice(w("="), w("≠"), Row(Choice(w("<"), w("before"))), Row(Choice(w("≤"), w("not after"))), Row(Choice(w(">"), w("after"))), Row(Choice(w("≥"), w("not before"))))),
    ("sum", Choice(Row(n("operand"), maybe(several(Row(Choice(w("+"), w("-")), n("period"))))), Row(w("the first of the month after"), n("sum")))),
    ("period", Choice(Row(n("number"), w("years"), maybe(w("rolled"))), Row(n("number"), w("months")), Row(w("1"), w("day")))),
    ("operand", Choice(n("name"), Row(Choice(w("fact"), w("definition"), w("date")), n("name")), n("date"), n("number"), Row(w("value"), n("number")), Row(Choice(w("true"), w("false"), w("never"))), Row(w("("), n("expression"), w(")")))),
]


def main():
    left, y, out, widest = 108, 14, [], 0
    for name, part in GRAMMAR:
        y += part.up
        if name:
            out.append(f'<text class="name" x="12" y="{y + 4.5:.1f}">{escape(name)}</text>')
        end = left + 18 + part.width
        out.append(f'<circle cx="{left}" cy="{y:.1f}" r="4"/>' + line(left, y, left + 18, y) + part.draw(left + 18, y) + line(end, y, end + 18, y) + f'<circle cx="{end + 18:.1f}" cy="{y:.1f}" r="4"/>')
        widest = max(widest, end + 40)
        y += part.down + 22
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {widest:.0f} {y:.0f}" width="{widest:.0f}" height="{y:.0f}">')
    print('<title>The language of rules</title><style>rect{stroke:#333;stroke-width:1.2}.word{fill:#e8f0d8}.part{fill:#e4ecf7}path{fill:none;stroke:#333;stroke-width:1.4}'
          'text{font:12px "DejaVu Sans Mono",Menlo,Consolas,monospace;text-anchor:middle;fill:#111}.name{font-weight:bold;text-anchor:start}</style>')
    print(f'<rect x="0" y="0" width="{widest:.0f}" height="{y:.0f}" style="fill:#fff;stroke:none"/>')
    print("\n".join(out) + "\n</svg>")


main()
