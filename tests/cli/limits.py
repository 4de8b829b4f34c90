#!/usr/bin/env python3
"""Whatever the limit of a query, `norma check` says what it says without one, or `undecided`.

limits.py NORMA [--procedure] [--only KINDS] LIMIT...   from the repository's root; a LIMIT is timeout=MS or steps=N.
Each limited run is compared with one under the usual limits: a verdict that differs and is not `undecided`, a finding that is
not there, a disagreement, a death or another exit code than 0, 1 and 3 is told, and the exit code is then 1.
"""
import argparse
import json
import subprocess
import sys

VERDICT_OF_A_LIMIT = "undecided"


def report(norma, options):
    run = subprocess.run([norma, "check", "--format", "json", *options], capture_output=True, text=True)
    if run.returncode not in (0, 1, 3):
        return None, run.returncode, run.stderr
    return json.loads(run.stdout), run.returncode, run.stderr


def key(finding):
    return finding.get("finding") or finding["key"]


def obligations(r):
    return {(o["kind"], o["subject"], o["edition"]): o["verdict"] for o in r["obligations"]}


def faults(limited, free):
    ours, theirs = obligations(limited), obligations(free)
    for what, verdict in ours.items():
        expected = theirs.get(what, "not asked")
        if verdict not in (expected, VERDICT_OF_A_LIMIT):
            yield f"{what}: {verdict} instead of {expected}"
    for what in theirs.keys() - ours.keys():
        yield f"{what}: not in the report"
    known = {key(f): f for f in free["findings"]}
    for f in limited["findings"]:
        if key(f) not in known:
            yield f"a finding that is none: {key(f)}"
        elif not set(f["editions"]) <= set(known[key(f)]["editions"]):
            yield f"a finding in editions that have none: {key(f)}"
    if limited["disagreements"]:
        yield f"disagreements: {limited['disagreements'][:2]}"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("norma")
    options.add_argument("limits", nargs="+")
    options.add_argument("--procedure", action="store_true")
    options.add_argument("--only")
    a = options.parse_args()
    shared = (["--procedure"] if a.procedure else []) + (["--only", a.only] if a.only else [])
    free, code, said = report(a.norma, shared)
    if free is None or code == 3:
        print(f"without a limit: exit {code}: {said}")
        return 1
    failed = 0
    for limit in a.limits:
        name, value = limit.split("=")
        # The other kind of limit must not step in.
        other = ["--steps", "0"] if name == "timeout" else ["--timeout", "3600000"]
        limited, code, said = report(a.norma, shared + ["--" + name, value, *other])
        found = [f"exit {code}: {said}"] if limited is None else list(faults(limited, free))
        undecided = 0 if limited is None else list(obligations(limited).values()).count(VERDICT_OF_A_LIMIT)
        if limited and undecided and code == 0:
            found.append("exit 0 with something undecided")
        total = 0 if limited is None else len(limited["obligations"])
        findings = 0 if limited is None else len(limited["findings"])
        print(f"{limit}: exit {code}; {undecided} of {total} undecided; {findings} of {len(free['findings'])} findings; {len(found)} faults", flush=True)
        for fault in found[:10]:
            print("  " + fault)
        failed |= bool(found)
    return int(failed)


sys.exit(main())
