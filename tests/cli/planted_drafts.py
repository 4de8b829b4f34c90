#!/usr/bin/env python3
"""Drafts with one planted slip each: the gate names every slip, and lets the lawful twin of each through.

planted_drafts.py NORMA FOLDER [--only NN,NN...] [--no-twins] [--no-slips] [--gate-option=OPTION]... [--keep DIR]   from the repository's root.

FOLDER has index.json and, for each draft, draft.rules (with the slip), lawful.rules (without) and declared.json (what the decree
means). An entry of the index: "draft"; "decree" and "slip", a sentence each; "named", regular expressions of which one matches the
key or the headline of an item that names the slip; "witness", conditions which the case of such an item meets, or null;
"options", what the gate is asked with, if that is more than the declaration;
"lawful_findings", regular expressions of the items other than changes with which the twin may fail.

A condition of a witness is {"PATH": "SIGN VALUE"}. PATH and VALUE may be a path of the case (a.b.c), the first given of several
(a|b), a day, a word, and a period may be added: "history.recognised_first_on + 3 years". SIGN is = != < <= > >=, or `has`, `lacks`
for what a list or an object contains. What the case does not state is null, which is != everything and nothing else.
"""
import argparse
import calendar
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

PATIENCE = 30 * 60 * 1000  # a busy machine does not make a question undecided: steps do
SIGNS = {"=": lambda a, b: a == b, "!=": lambda a, b: a != b, "<": lambda a, b: a < b, "<=": lambda a, b: a <= b,
         ">": lambda a, b: a > b, ">=": lambda a, b: a >= b}


class Wrong(Exception):
    """What a draft did that it should not have done."""


def later(day, number, unit):
    d = datetime.date.fromisoformat(day)
    if unit == "day":
        return (d + datetime.timedelta(days=number)).isoformat()
    months = d.month - 1 + number * (12 if unit == "year" else 1)
    year, month = d.year + months // 12, months % 12 + 1
    return datetime.date(year, month, min(d.day, calendar.monthrange(year, month)[1])).isoformat()


def fact(case, path):
    for key in path.split("."):
        case = case.get(key) if isinstance(case, dict) else None
    return case


def value(case, text):
    operand, *period = re.split(r" ([+-]) (\d+) (year|month|day)s?$", text)
    if "." in operand or "|" in operand or operand in ("decided_on", "received_on"):
        out = next((v for v in (fact(case, p) for p in operand.split("|")) if v is not None), None)
    else:
        out = {"true": True, "false": False}.get(operand, int(operand) if operand.isdigit() else operand)
    if period and out is not None:
        sign, number, unit = period[:3]
        out = later(out, int(sign + number), unit)
    return out


def met(case, path, condition):
    sign, right = condition.split(" ", 1)
    left = value(case, path)
    if sign in ("has", "lacks"):
        members = [x if isinstance(x, str) else next(iter(x.values())) for x in left] if isinstance(left, list) else list(left or [])
        return (right in members) == (sign == "has")
    right = value(case, right)
    if left is None or right is None:
        return sign == "!="
    return SIGNS[sign](left, right)


def unmet(case, conditions):
    return [f"{path} {condition}" for path, condition in (conditions or {}).items() if not met(case, path, condition)]


def matches(item, expressions):
    texts = [item["key"], *(item["headline"] or {}).values()]
    return any(re.search(e, t) for e in expressions for t in texts)


def told(items):
    return "\n".join("    " + i["key"] for i in items[:12]) + (f"\n    … and {len(items) - 12} more" if len(items) > 12 else "")


class Planted:
    def __init__(self, norma, folder, work, options):
        self.norma, self.folder, self.work, self.options = norma, folder, work, options
        self.undecided = []  # of the last gate
        self.base = work / "base.json"
        self.run("export", "--output", self.base, codes=(0,))

    def run(self, *arguments, codes):
        done = subprocess.run([self.norma, *map(str, arguments)], capture_output=True, text=True)
        if done.returncode not in codes:
            raise Wrong(f"norma {arguments[0]}: exit {done.returncode}: {done.stderr.strip()[-600:]}")
        return done

    def gate(self, name, which, options=()):
        """The gate's answer to one of the two texts of a draft."""
        law = self.work / f"{name}.{which}.json"
        self.run("amend", self.folder / name / f"{which}.rules", "--no-check", "--save", law, codes=(0, 5))
        done = self.run("gate", "--base", self.base, "--head", law, "--declared", self.folder / name / "declared.json", "--cache", self.work / "cache", "--timeout", PATIENCE,
                        "--format", "json", "--lang", "en", *self.options, *options, codes=(0, 1, 3))
        report = json.loads(done.stdout)
        (self.work / f"{name}.{which}.gate.json").write_text(done.stdout)
        failing = [i for i in report["items"] if i["state"] == "fails"]
        self.undecided = [r for r in report["remarks"] if r.startswith("undecided")]
        if done.returncode == 3 or which == "lawful" and not report["complete"]:
            raise Wrong(f"{len(self.undecided)} questions are undecided, exit {done.returncode}:\n    " + "\n    ".join(self.undecided[:4]) + f"\n  of what was decided fails:\n{told(failing)}")
        if (done.returncode == 1) != bool(failing):
            raise Wrong(f"exit {done.returncode}, but {len(failing)} items fail")
        return failing

    def slip_is_named(self, entry):
        failing = self.gate(entry["draft"], "draft", entry.get("options", []))
        if not failing:
            raise Wrong("nothing fails")
        naming = [i for i in failing if matches(i, entry["named"])]
        if not naming:
            raise Wrong(f"no failing item is of {' or '.join(entry['named'])}; these fail:\n{told(failing)}")
        if not entry["witness"]:
            return naming[0]["key"]
        with_case = [i for i in naming if i.get("case")]
        if not with_case:
            raise Wrong("no item that names the slip has a case:\n" + told(naming))
        for i in with_case:
            if not unmet(i["case"], entry["witness"]):
                return i["key"]
        raise Wrong("no witness shows the slip:\n" + "\n".join(f"    {i['key']}: not {', not '.join(unmet(i['case'], entry['witness']))}\n      {i['story']['en']}" for i in with_case[:6]))

    def twin_passes(self, entry):
        failing = self.gate(entry["draft"], "lawful", entry.get("options", []))
        allowed = entry.get("lawful_findings", [])
        wrong = [i for i in failing if i["kind"] == "change" or not matches(i, allowed)]
        if wrong:
            raise Wrong(f"{len(wrong)} items fail that should not:\n{told(wrong)}")
        stale = [e for e in allowed if not any(matches(i, [e]) for i in failing)]
        if stale:
            raise Wrong(f"allowed, but does not fail: {', '.join(stale)}")
        return f"{len(failing)} allowed findings" if failing else "passes"


def entries(folder):
    index = json.loads((folder / "index.json").read_text())
    names = [e["draft"] for e in index]
    for e in index:
        for field in ("decree", "slip", "named"):
            if not e.get(field):
                sys.exit(f"{folder}/index.json: {e['draft']}: no {field}")
        for file in ("draft.rules", "lawful.rules", "declared.json"):
            if not (folder / e["draft"] / file).is_file():
                sys.exit(f"{folder}/{e['draft']}/{file} is missing")
    strangers = {f.name for f in folder.iterdir() if f.is_dir()} - set(names)
    if strangers or len(set(names)) < len(names):
        sys.exit(f"{folder}/index.json: not in it, or twice: {', '.join(sorted(strangers) or names)}")
    return index


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("norma")
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--only", default="", help="numbers or names' beginnings, with commas")
    arguments.add_argument("--no-twins", action="store_true")
    arguments.add_argument("--no-slips", action="store_true")
    arguments.add_argument("--gate-option", action="append", default=[], help="passed to every gate, e.g. --gate-option=--threads=1")
    arguments.add_argument("--keep", type=pathlib.Path, help="folder for laws, reports and the cache")
    a = arguments.parse_args()
    wanted = [w for w in a.only.split(",") if w]
    chosen = [e for e in entries(a.folder) if not wanted or any(e["draft"].startswith(w) for w in wanted)]
    if not chosen:
        sys.exit(f"no draft is called {a.only}")
    failed = 0
    with tempfile.TemporaryDirectory() as temporary:
        work = a.keep or pathlib.Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        planted = Planted(a.norma, a.folder, work, a.gate_option)
        for entry in chosen:
            for what, ask in (("slip", None if a.no_slips else planted.slip_is_named), ("twin", None if a.no_twins else planted.twin_passes)):
                if not ask:
                    continue
                begun = time.monotonic()
                try:
                    said = ask(entry)
                except Wrong as wrong:
                    failed += 1
                    said = f"FAILED: {entry['slip'] if what == 'slip' else 'the lawful twin'}: {wrong}"
                undecided = f" ({len(planted.undecided)} undecided)" if planted.undecided else ""
                print(f"{entry['draft']} {what}, {time.monotonic() - begun:.1f} s{undecided}: {said}", flush=True)
    print(f"{len(chosen)} drafts; {failed} of their texts failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
