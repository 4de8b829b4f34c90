#!/usr/bin/env python3
"""The oracle as an implementation: oracle.py NORMA [OPTION…]. What it says is what `norma decide` and `norma audit` print.

  --reading N05=decision   decides under this reading, and does not say so
  --declare                says so
  --lawful                 claims the whole set of lawful outcomes
  --first                  claims the set, but of several outcomes the first only
  --last                   chooses the last lawful outcome, and not the first
  --only a,b               takes on these decisions and dates only
  --wrong NAME=FROM:TO     says TO of the decision NAME where FROM would be right
  --no-logs                does not judge event logs
  --blind ID               sees no violation of this provision
  --days-late N            takes every last day for N days later
  --slow MS                thinks so long about each case
  --in-flight N, --log FILE (of the lines that came in)"""
import argparse
import datetime
import json
import subprocess
import sys
import time

parser = argparse.ArgumentParser()
parser.add_argument("norma")
parser.add_argument("--reading", action="append", default=[])
for flag in ("--declare", "--lawful", "--first", "--last", "--no-logs"):
    parser.add_argument(flag, action="store_true")
parser.add_argument("--only")
parser.add_argument("--wrong", action="append", default=[])
parser.add_argument("--blind", action="append", default=[])
parser.add_argument("--days-late", type=int, default=0)
parser.add_argument("--in-flight", type=int, default=1)
parser.add_argument("--slow", type=float, default=0)
parser.add_argument("--log")
o = parser.parse_args()

readings = [x for r in o.reading for x in ("--reading", r)]
oracle = auditor = None
wrong = {}
for w in o.wrong:
    name, change = w.split("=", 1)
    wrong[name] = tuple(json.loads(x) if x in ("true", "false") else x for x in change.split(":"))
only = o.only.split(",") if o.only else None
log = open(o.log, "wb") if o.log else None


def say(message):
    sys.stdout.write(json.dumps(message, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def begin(act):
    global oracle
    oracle = subprocess.Popen([o.norma, "decide", "--act", act, "-", *readings], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def decided(case):
    oracle.stdin.write((json.dumps({"case": "x", **case}) + "\n").encode())
    oracle.stdin.flush()
    return json.loads(oracle.stdout.readline())


def answer(message):
    law = decided(message["input"])
    decisions, dates = {}, {}
    for name in message["decisions"]:
        lawful = law.get(name, {}).get("lawful", [])
        if name in wrong and wrong[name][0] in lawful:
            lawful = [wrong[name][1]]
        if o.first:
            lawful = lawful[:1]
        if not lawful:
            decisions[name] = None
        elif o.lawful or o.first:
            decisions[name] = {"lawful": lawful}
        else:
            decisions[name] = {"outcome": lawful[-1 if o.last else 0]}
    pairs = law.get("pairs", [])
    for pair in pairs:  # what the first choice leaves of the second
        (first, chosen), (second, left) = pair.items()
        if first in decisions and second in decisions and decisions[first] == {"outcome": chosen} and "outcome" in decisions[second]:
            if decisions[second]["outcome"] not in left and left and second not in wrong:
                decisions[second] = {"outcome": left[0]}
    for name in message["dates"]:
        if name in law:
            dates[name] = law[name].get("value") if "value" in law[name] else {k: v for k, v in law[name].items() if not isinstance(v, dict)}
    return {"type": "result", "nonce": message["nonce"], "decisions": decisions, "dates": dates}


def later(day):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=o.days_late)).isoformat() if day else day


def audited(log):
    global auditor
    if auditor is None:
        auditor = subprocess.Popen([o.norma, "audit", "-", *readings], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    auditor.stdin.write((json.dumps({"log": "x", **log}) + "\n").encode())
    auditor.stdin.flush()
    return json.loads(auditor.stdout.readline())


def judgement(message):
    law = audited(message["input"])
    seen = [v for v in law["violations"] if not any(p in o.blind for p in v["provisions"])]
    verdict = law["verdict"] if seen == law["violations"] else "unlawful" if seen else "lawful"
    violations = []
    for v in seen:
        violations.append({"event": v["event"], "provision": v["provisions"][0], "kind": v["kind"]})
        if "due" in v:
            violations[-1]["due"] = later(v["due"])
    open_duties = [{"action": d["what"][0], "by": d["who"][0], "due": later(d["due"])} for d in law["open"] if d["due"]]
    said = {"verdict": verdict, "violations": violations, "open": open_duties}
    return {"type": "result", "nonce": message["nonce"], "judgement": {part: said[part] for part in message["parts"]}}


for line in sys.stdin.buffer:
    if log:
        log.write(line)
        log.flush()
    message = json.loads(line)
    if message["type"] == "hello":
        begin(message["act"])
        can = {"in_flight": o.in_flight}
        if not o.no_logs:
            can["logs"] = ["verdict", "violations", "open"]
        if only is not None:
            can["decisions"] = can["dates"] = only
        if o.declare:
            can["readings"] = can["log_readings"] = dict(r.split("=") for r in o.reading)
        say({"type": "welcome", "protocol": 1, "vendor": "Norma", "product": "oracle", "version": "1", "capabilities": can})
    elif message["type"] == "case":
        time.sleep(o.slow / 1000)
        say(answer(message))
    elif message["type"] == "log":
        say(judgement(message))
    elif message["type"] == "bye":
        break
for helper in (oracle, auditor):
    if helper:
        helper.stdin.close()
        helper.wait()
