#!/usr/bin/env python3
"""Vendors put to the corpus: conform_vendors.py NORMA, from the repository's root.

The two honest ones, written from the text, give the same report. Each wrong one is caught: it fails cases that the honest one
that it is made of does not fail."""
import json
import shutil
import subprocess
import sys

norma = sys.argv[1]
failed = False


def report(command):
    run = subprocess.run([norma, "conform", "--implementation", command, "--seed", "1", "--format", "json", "--shrink", "0"],
                         capture_output=True, text=True, timeout=300)
    if run.returncode != 1:
        raise SystemExit(f"{command}: exit {run.returncode}, 1 expected\n{run.stderr}")
    return json.loads(run.stdout)


def say(text):
    global failed
    failed = True
    print(text)


def failing(r):
    return {c["key"]: c["parts"] for c in r["cases"] if c["verdict"] not in ("match", "permitted")}


honest = report("python3 tests/vendors/honest.py")
ours = failing(honest)
if honest["counts"]["match"] < 1300:
    say(f"the honest vendor: {honest['counts']}")
if shutil.which("node"):
    other = failing(report("node tests/vendors/honest.mjs"))
    if other.keys() != ours.keys():
        say(f"the honest vendors fail other cases: {sorted(other.keys() ^ ours.keys())[:5]}")
listed = subprocess.run(["python3", "tests/vendors/wrong.py", "--list"], capture_output=True, text=True, check=True).stdout
names = [line.split(":")[0] for line in listed.splitlines()]
if len(names) < 15:
    say(f"only {len(names)} wrong vendors")
for name in names:
    r = report(f"python3 tests/vendors/wrong.py {name}")
    more = failing(r).keys() - ours.keys()
    if not more:
        say(f"{name}: not caught")
    if r["conforms"]:
        say(f"{name}: said to conform")
    named = [slip["mutant"] for d in r["defects"] for slip in d.get("behaves_as", [])]
    for slip, vendor in (("definition two_years_reached/", "limit-strict"), ("definition first_listed_exam/", "first-and-repeat-swapped")):
        if name == vendor and not any(m.startswith(slip) for m in named):
            say(f"{name}: the slip {slip} is not named among {named}")
    if name != "all-declined" and not r["defects"]:
        say(f"{name}: no defect is named")
sys.exit(failed)
