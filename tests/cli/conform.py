#!/usr/bin/env python3
"""What the conformance runner says of implementations, good and hostile: conform.py NORMA [FILTER], from the repository's root."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

norma = sys.argv[1]
chosen = sys.argv[2] if len(sys.argv) > 2 else ""
failed = False
work = pathlib.Path(tempfile.mkdtemp())
ORACLE = f"python3 tests/vendors/oracle.py {norma}"
FEW = ["-k", "est-"]  # a dozen cases of the corpus


def fail(what):
    global failed
    failed = True
    print("FAILED: " + what)


def check(what, condition, shown=""):
    if not condition:
        fail(what + (": " + str(shown)[:600] if shown != "" else ""))


def command(implementation, *options, seed="1"):
    return [norma, "conform", "--implementation", implementation, *(["--seed", seed] if seed else []), "--lang", "en", *options]


def conform(implementation, *options, seed="1", **how):
    return subprocess.run(command(implementation, *options, seed=seed), capture_output=True, text=True, timeout=300, **how)


def report(implementation, *options, code=None, seed="1", **how):
    done = conform(implementation, "--format", "json", *options, seed=seed, **how)
    if code is not None:
        check(f"exit of {implementation} {options}", done.returncode == code, f"{done.returncode}: {done.stderr}")
    try:
        return json.loads(done.stdout)
    except json.JSONDecodeError:
        fail(f"{implementation}: no report: {done.returncode} {done.stderr}")
        return {"counts": {}, "cases": [], "remarks": [], "conforms": None, "defects": []}


def hostile(mode, *more):
    return " ".join(["python3 tests/vendors/hostile.py", mode, *map(str, more)])


def timeless(text):
    text = re.sub(r'^"origin": .*$', "", text, flags=re.M)
    return re.sub(r"^(Date): .*$", "", text, flags=re.M)


def left_over():
    """Sample implementations that still run."""
    out = subprocess.run(["ps", "-eo", "pid,args"], capture_output=True, text=True).stdout
    return [l for l in out.splitlines() if str(work) in l and "conform.py" not in l]


def test_the_oracle_conforms():
    r = report(ORACLE, *FEW, code=0)
    check("the oracle conforms", r["conforms"] and r["counts"]["mismatch"] == 0 and len(r["cases"]) > 5, r["counts"])
    r = report(ORACLE + " --lawful --in-flight 8", *FEW, code=0)
    check("claiming the whole set is a match", r["counts"]["match"] == len(r["cases"]) > 5, r["counts"])
    r = report(ORACLE + " --last --in-flight 8", "--decision", "form", "-k", "form-", code=0)
    check("one of several is permitted", r["counts"]["permitted"] > 0, r["counts"])
    r = report(ORACLE + " --first --in-flight 8", "--decision", "form", "-k", "form-", code=1)
    check("one claimed to be all is a mismatch", r["counts"]["mismatch"] > 0, r["counts"])


def test_a_wrong_answer_is_told():
    r = report(ORACLE + " --wrong term=1y:2y", *FEW, code=1)
    bad = [c for c in r["cases"] if c["verdict"] == "mismatch"]
    check("wrong terms are told", bad, r["counts"])
    for c in bad:
        part = next(p for p in c["parts"] if p["verdict"] == "mismatch")
        check("what was said and what is lawful", part["part"] == "term" and part["said"] == {"outcome": "2y"} and part["lawful"] == ["1y"] and part["provisions"], part)
    done = conform(ORACLE + " --wrong term=1y:2y", *FEW)
    check("in the text, too", '{"outcome":"2y"}' in done.stdout and "Does not conform" in done.stdout, done.stdout)


def test_what_is_not_due_is_not_decided():
    r = report(ORACLE, "-k", "est-refused", code=0)
    check("a refusal has no term", any(p["part"] == "term" and p["lawful"] is None for c in r["cases"] for p in c["parts"]), r["cases"][:1])


def test_nothing_tells_the_answer():
    log = work / "lines"
    report(f"{ORACLE} --log {log}", *FEW, code=0)
    first = [json.loads(l) for l in log.read_text().splitlines()]
    report(f"{ORACLE} --log {log}", *FEW, seed="2", code=0)
    second = [json.loads(l) for l in log.read_text().splitlines()]
    a, b = ([m for m in ms if m["type"] == "case"] for ms in (first, second))
    check("cases have these fields", {frozenset(m) for m in a} == {frozenset(["type", "seq", "nonce", "deadline_ms", "act", "decisions", "dates", "input"])})
    check("the input has no id", all("case" not in m["input"] for m in a))
    check("all cases ask the same", len({json.dumps([m["decisions"], m["dates"]]) for m in a}) == 1)
    check("no nonce comes again", not {m["nonce"] for m in a} & {m["nonce"] for m in b})
    inputs = [[json.dumps(m["input"]) for m in ms] for ms in (a, b)]
    check("another seed, another order", inputs[0] != inputs[1] and sorted(inputs[0]) == sorted(inputs[1]))


def test_the_scope_is_what_the_implementation_takes_on():
    r = report(ORACLE + " --only term,until", *FEW, code=0)
    check("scope", r["scope"] == ["term", "until"] and "status" in r["untested"], r["scope"])
    r = report(ORACLE + " --only nothing", *FEW, code=1)
    check("who takes on nothing does not conform", not r["conforms"])


def test_selection():
    all_of = report(ORACLE + " --in-flight 16", code=0)
    check("the whole corpus", len(all_of["cases"]) > 1000 and all_of["conforms"], all_of["counts"])
    one = report(ORACLE, "--edition", "2019-05-21", "--provision", "95:13:2", code=0)
    check("by edition and provision", 0 < len(one["cases"]) < 200 and {c["edition"] for c in one["cases"]} == {"2019-05-21"}, len(one["cases"]))
    check("nothing selected", conform(ORACLE, "-k", "no such case").returncode == 5)
    check("no such decision", conform(ORACLE, "--decision", "verdict").returncode == 2)
    check("no such provision", conform(ORACLE, "--provision", "95:99").returncode == 2)
    check("no such corpus", conform(ORACLE, "no/such/folder").returncode == 2)
    g = report(ORACLE + " --in-flight 16", *FEW, "--generate", "50", code=0)
    check("drawn cases", sum(c["id"].startswith("generated-") for c in g["cases"]) >= 45, len(g["cases"]))
    check("shards draw alike or not at all", conform(ORACLE, "--generate", "5", "--shard", "1/2", seed=None).returncode == 2)


def test_what_cannot_be_started():
    for vendor, said in (("/no/such/program", "no/such/program"), (hostile("dies-at-once"), "no licence"), (hostile("version-2"), "speaks version 2"), (hostile("refuses"), "protocol 1 is too old"),
                         (hostile("banner"), "Acme Expert 4.2 is starting")):
        done = conform(vendor, *FEW)
        check(vendor + " is not started", done.returncode == 2 and said in done.stderr, f"{done.returncode} {done.stderr}")
    done = conform(hostile("never-greets"), *FEW, "--start-deadline", "300")
    check("no welcome", done.returncode == 2 and "no welcome within 300 ms" in done.stderr, done.stderr)


# The mode, the verdict of each case, and what the report must say of it.
ZOO = [
    ("hangs", "timeout", "no answer within"),
    ("dies", "crash", "exit status 3"),
    ("dies-by-signal", "crash", "signal 11"),
    ("floods", "protocol", "floods"),
    ("floods-stderr", "crash", "the last words"),
    ("half-lines", None, ""),
    ("half-a-line-and-dies", "crash", "in the middle of a line"),
    ("late", "timeout", '"late"'),
    ("wrong-nonce", "protocol", "unknown_nonce"),
    ("no-nonce", "protocol", "not_a_message"),
    ("invalid-utf8", "protocol", "not JSON"),
    ("deep", "protocol", "not JSON"),
    ("unflushed", "timeout", '"late"'),
    ("keeps-the-pipe", "crash", "exit status 0"),
    ("daemon", "crash", "exit status 0"),
    ("closes-stdin", "timeout", ""),
    ("closes-stdout", "crash", "closed its output"),
    ("answers-twice", None, "answered_twice"),
    ("answers-otherwise", "flaky", "asked again"),
    ("long-line", "protocol", "longer than"),
    ("declines", "declined", "not today"),
    ("fails", "error", "failed"),
    ("wrong-shape", "protocol", "decisions.term"),
    ("wrong-type", "protocol", "expected type result"),
    ("foreign-outcome", "mismatch", "for ever"),
    ("ignores-sigterm", None, ""),
    ("ignores-bye", None, ""),
]


def test_hostile():
    for mode, verdict, said in ZOO:
        if mode.startswith(os.environ.get("MODE", "")):
            one_hostile(mode, verdict, said)


def one_hostile(mode, verdict, said):
    began = time.time()
    # The folder's name is in the command, so that programs that are left over can be told.
    # Short where it is waited for; long where a loaded machine could make an answer late.
    deadline = "300" if verdict == "timeout" else "800" if "nonce" in said or "not" in said else "20000"
    done = conform(hostile(mode, work), "-k", "est-same-day", "--deadline", deadline, "--max-restarts", "3", "--format", "json")
    check(f"{mode}: exit 1", done.returncode == 1, f"{done.returncode} {done.stderr}")
    try:
        r = json.loads(done.stdout)
    except json.JSONDecodeError:
        return fail(f"{mode}: no report: {done.stderr}")
    got = {c["verdict"] for c in r["cases"]}
    check(f"{mode}: {verdict}", got == {verdict or "mismatch"}, r["cases"])
    check(f"{mode}: it says {said}", said in done.stdout, done.stdout)
    text = conform(hostile(mode, work), "-k", "est-same-day", "--max-restarts", "3").stdout if mode == "fails" else ""
    check(f"{mode}: no control character in the text", "\x1b" not in text)
    check(f"{mode}: nothing is left over", not left_over(), left_over())
    if time.time() - began > 60:
        fail(f"{mode}: it hangs")


def test_a_case_in_flight_behind_a_lost_one_is_not_blamed():
    r = report(f"python3 tests/vendors/hostile.py dies-once {work}/marker", *FEW, code=1)
    check("one case had two answers, the others one", r["counts"]["flaky"] == 1 and r["counts"]["crash"] == 0, r["counts"])


def test_it_ends_after_so_many_losses():
    r = report(hostile("dies"), "--max-restarts", "3", code=1)
    check("three crashes, the rest not run", r["counts"]["crash"] == 3 and r["counts"]["not-run"] > 1000 and not r["complete"], r["counts"])
    r = report(hostile("declines"), "--max-fail", "5", code=1)
    check("five refusals, the rest not run", r["counts"]["declined"] == 5 and r["counts"]["not-run"] > 1000, r["counts"])


def test_it_does_not_matter_how_many_programs_there_are():
    options = ["--generate", "100", "--format", "json", "-k", "t"]
    texts = [timeless(conform(f"{ORACLE} --wrong term=1y:2y --in-flight {n}", *options, "--jobs", jobs).stdout.replace(f"--in-flight {n}", "")) for n, jobs in ((1, "1"), (8, "3"))]
    check("the same report", texts[0] == texts[1] and len(texts[0]) > 10000)
    texts = [timeless(conform(f"{ORACLE} --wrong term=1y:2y --in-flight {n}", *options, "--max-fail", "7", "--jobs", jobs).stdout.replace(f"--in-flight {n}", "")) for n, jobs in ((1, "1"), (8, "3"))]
    check("the same report where it ends early", texts[0] == texts[1] and '"mismatch":7' in texts[0])


tests = [(name, f) for name, f in list(globals().items()) if name.startswith("test_") and chosen in name]
for name, f in tests:
    began = time.time()
    f()
    if chosen or os.environ.get("TIMES"):
        print(f"{name}: {time.time() - began:.1f} s")
check("no program is left over", not left_over(), left_over())
subprocess.run(["rm", "-rf", str(work)])
sys.exit(int(failed))
