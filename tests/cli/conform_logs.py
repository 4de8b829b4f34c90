#!/usr/bin/env python3
"""What the conformance runner says of implementations that judge event logs: conform_logs.py NORMA [FILTER], from the repository's root."""
import json
import subprocess

from conform_kit import *  # noqa: F403

ALL = ORACLE + " --in-flight 8"
DUE = ["-k", "dl-192-2"]  # the return of an incomplete referral


def logs(implementation, *options, **how):
    return report(implementation, "--logs", *options, **how)


def test_the_oracle_conforms():
    r = logs(ALL, code=0)
    check("every log of the corpus", r["conforms"] and len(r["cases"]) > 600 and r["counts"]["mismatch"] == 0, r["counts"])
    check("the report is of logs", r["of"] == "logs" and r["scope"] == ["verdict", "violations", "open"], r["scope"])
    check("what has no answer is not put", r["not_put"] > 0, r["not_put"])


def test_who_judges_no_logs_is_refused():
    done = conform(ORACLE + " --no-logs", "--logs")
    check("refused", done.returncode == 2 and "does not judge event logs" in done.stderr, done.stderr)
    check("cases are decided all the same", report(ORACLE + " --no-logs", *FEW, code=0)["conforms"])


def test_nothing_tells_the_answer():
    log = work / "lines"
    logs(f"{ORACLE} --log {log}", "-k", "appeal", code=0)
    sent = [json.loads(l) for l in log.read_text().splitlines()]
    sent = [m for m in sent if m["type"] == "log"]
    check("logs have these fields", sent and {frozenset(m) for m in sent} == {frozenset(["type", "seq", "nonce", "deadline_ms", "act", "parts", "input"])})
    check("the input has no id, title or expectation", all(set(m["input"]) <= {"begin", "events", "end_of_observation"} for m in sent))


def test_a_vendor_that_is_blind_to_a_provision():
    blind = ALL + " --blind 95:19_2:2"
    r = logs(blind, "--provision", "95:19_2:2", code=1)
    check("it does not conform", not r["conforms"] and r["counts"]["mismatch"] > 3, r["counts"])
    d = r["defects"][0]
    check("the defect names the provision", d["part"] == "violations" and "95:19_2:2" in [p["id"] for p in d["provisions"]], d["provisions"])
    check("and is small", len(d["case"]["events"]) <= 2 and d["asked"] > 0, d["case"])
    audited = json.loads(subprocess.run([norma, "audit", "-"], input=json.dumps(d["case"]), capture_output=True, text=True).stdout)
    check("the small log breaks it", any("95:19_2:2" in v["provisions"] for v in audited["violations"]), audited)
    check("it is told in words", d["story"]["en"] and any("19_2" in w["en"] for w in d["why"]), d["why"])
    for form in ("text", "markdown", "html", "junit"):
        done = conform(blind, "--logs", "--provision", "95:19_2:2", "--format", form, "--shrink", "0")
        check(f"{form} names it", done.returncode == 1 and ("19_2" in done.stdout), done.stdout[:300])


def test_a_vendor_that_counts_days_otherwise():
    r = logs(ALL + " --days-late 1", code=1)
    check("only days are wrong", r["counts"]["mismatch"] > 50 and {p["part"] for c in r["cases"] for p in c["parts"] if p["verdict"] == "mismatch"} <= {"violations", "open"}, r["counts"])
    r = logs(ALL + " --days-late 1", "--decision", "verdict", code=0)
    check("the verdicts alone conform", r["conforms"], r["counts"])


def test_readings_are_declared_or_inferred():
    other = ALL + " --reading Q54=working"
    r = logs(other, code=1)
    bad = [c for c in r["cases"] if c["verdict"] == "mismatch"]
    check("mismatches are explained", bad and all("Q54=working" in c["explained_by"] for c in bad), bad[:1])
    check("the reading is inferred", r["consistent_with"] == ["Q54=working"] and r["readings_explain_all"], r["consistent_with"])
    r = logs(other + " --declare", code=0)
    check("declared, it conforms", r["declared_readings"] == ["Q54=working"], r["declared_readings"])
    logs(other, "--reading", "Q54=working", code=0)


def test_known_failures_and_bundles():
    blind, few = ALL + " --blind 95:19_2:2", ["--provision", "95:19_2:2"]
    known = work / "known.json"
    logs(blind, *few, "--write-baseline", str(known), "--bundles", str(work / "bundles"), code=1)
    text = known.read_text().replace('"reason":""', '"reason":"not done yet"')
    known.write_text(text)
    logs(blind, *few, "--baseline", str(known), code=0)
    r = logs(ALL, *few, "--baseline", str(known), code=1)
    check("what conforms now is told", r["baseline_faults"], r["counts"])
    again = sorted((work / "bundles").glob("*/again.sh"))
    check("bundles replay", again and all("--logs" in a.read_text() and (a.parent / "log.json").exists() for a in again))


def test_a_run_that_was_cut_off_and_shards():
    journal, few = work / "run.jsonl", ["-k", "appeal"]
    whole = raw(ALL + " --blind 95:42:1", "--logs", *few)
    logs(ALL + " --blind 95:42:1", *few, "--journal", str(journal))
    lines = journal.read_text().splitlines(keepends=True)
    journal.write_text("".join(lines[: len(lines) // 2]) + lines[-1][:20])
    done = conform(ALL + " --blind 95:42:1", "--logs", *few, "--journal", str(journal), "--resume", "--format", "json")
    told = json.loads(done.stdout)
    check("the same verdicts", [(c["id"], c["verdict"]) for c in told["cases"]] == [(c["id"], c["verdict"]) for c in json.loads(whole.replace("\n\n", "\n"))["cases"]])
    parts = [logs(ALL, *few, "--shard", f"{i}/2", "--shrink", "0", code=0)["cases"] for i in (1, 2)]
    check("shards are disjoint and whole", sorted(c["id"] for p in parts for c in p) == sorted(c["id"] for c in told["cases"]))


def test_what_is_no_judgement():
    vendor = work / "vendor.py"
    vendor.write_text("""
import json, sys
for line in sys.stdin:
    m = json.loads(line)
    if m["type"] == "hello":
        print(json.dumps({"type": "welcome", "protocol": 1, "capabilities": {"logs": ["verdict", "violations", "open"]}}), flush=True)
    elif m["type"] == "log":
        answers = [{"decisions": {}}, {"judgement": 3}, {"judgement": {"verdict": "guilty"}}, {"judgement": {"violations": [{"event": 0, "provision": "95:1"}]}}, {"judgement": {}}]
        print(json.dumps({"type": "result", "nonce": m["nonce"], **answers[ANSWER]}), flush=True)
""")
    for answer, verdict in ((0, "protocol"), (1, "protocol"), (2, "protocol"), (3, "protocol"), (4, "mismatch")):
        file = work / f"vendor{answer}.py"
        file.write_text(vendor.read_text().replace("ANSWER", str(answer)))
        r = logs(f"python3 {file}", "-k", "appeal-clamped", code=1)
        check(f"answer {answer}", r["counts"].get(verdict) == len(r["cases"]) == 1, r["counts"])


run(globals())
