#!/usr/bin/env python3
"""The law as it stood encoded before decree 1719 was published: ./norma export | 1719-before.py > before.json

Takes out of the act what 1719 brought (it left the procedure as it was): its edition, item 17_1 «в» with its rules, and the day on which item 17 «б» ends."""
import json
import sys

day = "2020-11-03"
law = json.load(sys.stdin)

law["editions"] = [e for e in law["editions"] if e["from"] != day]
next(e for e in law["editions"] if e["until"] == day)["until"] = "2020-12-08"

law["provisions"] = [p for p in law["provisions"] if p["from"] != day]
for p in law["provisions"]:
    if p["until"] == day:
        p.update(until=None, decree="339", words=p.pop("earlier")[0]["words"])

rest = iter(law["rules"])
for stratum in law["strata"]:
    stratum["rules"] -= sum(next(rest)["from"] == day for _ in range(stratum["rules"]))
law["rules"] = [r for r in law["rules"] if r["from"] != day]
for r in law["rules"]:
    if r["until"] == day:
        r["until"] = None


def before(e):
    """The expression as it is for whom the law of an earlier day governs."""
    if not isinstance(e, list):
        return e
    literal, governing = ["literal", {"date": day}], ["definition", "governing_date"]
    if e == ["less", governing, literal]:
        return True
    if e == ["at_most", literal, governing]:
        return False
    e = [before(x) for x in e]
    if e[0] == "and" and False in e[1:]:
        return False
    if e[0] in ("and", "or") and isinstance(e[2], bool):
        return e[1]
    return e


for d in law["definitions"]:
    d["is"] = before(d["is"])
    d["cites"] = [c for c in d["cites"] if c != "95:app:17_1:в"]

# The file's first line names the digest (FNV-1a) of what follows it.
for field in ("format", "version", "digest"):
    del law[field]
text = json.dumps(law, ensure_ascii=False)[1:] + "\n"
digest = 0xCBF29CE484222325
for byte in text.encode():
    digest = (digest ^ byte) * 0x100000001B3 % 2**64
print('{"format": "norma-rulebook", "version": 2, "digest": "%016x",' % digest)
sys.stdout.write(text)
