#!/usr/bin/env python3
"""Programs that cannot be started, hang, die, lie and flood, and runs that are cut off: conform_hostile.py NORMA [FILTER], from the repository's root."""
import json
import os
import re
import subprocess
import time

from conform_kit import *  # noqa: F403


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


def test_a_run_that_is_killed_goes_on():
    """kill -9 of the runner, ten times at random in a run, then --resume: the same report."""
    import random
    dice = random.Random(5)
    vendor = ORACLE + " --in-flight 4 --wrong term=1y:2y --slow 2"
    options = ["-k", "r", "--shrink", "50", "--generate", "100"]
    whole = raw(vendor, *options)
    journal = work / "journal.jsonl"
    kills, torn = 0, 0
    def written():
        return journal.read_bytes().count(b"\n") if journal.exists() else 0

    while kills < 10:
        until = written() + dice.randint(1, 40)
        going = subprocess.Popen(command(vendor, *options, "--journal", str(journal), *(["--resume"] if journal.exists() else [])), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while going.poll() is None and written() < until:
            time.sleep(0.001)
        if going.poll() is not None:
            break
        time.sleep(dice.uniform(0, 0.01))
        going.kill()
        going.wait()
        kills += 1
        if dice.random() < 0.5 and written() > 2:  # as if the power had failed in mid-line
            torn += 1
            os.truncate(journal, journal.stat().st_size - dice.randint(1, 40))
    resumed = raw(vendor, *options, "--journal", str(journal), "--resume")
    note = '"notes": ["the last line of the journal was torn; its case was put again"]'
    check("it was killed", kills == 10 and torn > 0, (kills, torn))
    check("the same report", resumed.replace(note, '"notes": []') == whole and len(whole) > 1000)
    lines = journal.read_text().splitlines()
    keys = [json.loads(l)["key"] for l in lines[1:]]
    check("each case once in the journal", len(keys) == len(set(keys)))
    check("a journal is not overwritten", conform(vendor, *options, "--journal", str(journal)).returncode == 2)
    check("nor continued by another run", conform(vendor, "-k", "est-", "--journal", str(journal), "--resume").returncode == 2)
    check("nor with another implementation", conform(ORACLE + " --only term", *options, "--journal", str(journal), "--resume").returncode == 2)
    journal.write_text(lines[0] + "\nnonsense\n")
    done = conform(vendor, *options, "--journal", str(journal), "--resume")
    check("a journal that is broken is refused", done.returncode == 2 and ":2:" in done.stderr, done.stderr)


def test_every_format_shows_hostile_text_as_text():
    import shutil
    import xml.dom.minidom
    vendor = hostile("scripts")
    first = conform(vendor, *FEW, "--format", "json")
    before = work / "before.json"
    before.write_text(conform(ORACLE, *FEW, "--format", "json").stdout)
    pages = {}
    for form in ("text", "json", "junit", "markdown", "html"):
        done = conform(vendor, *FEW, "--format", form, "--beside", str(before), "--shrink", "20")
        pages[form] = done.stdout
        check(f"{form}: exit 1", done.returncode == 1 and len(done.stdout) > 1000, done.stderr)
        check(f"{form}: no control characters", not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", done.stdout))
    for form in ("junit", "html"):
        page = pages[form].split("<!DOCTYPE html>")[-1]
        tree = xml.dom.minidom.parseString(page)
        check(f"{form}: no element of the vendor's", not tree.getElementsByTagName("script") and not tree.getElementsByTagName("svg") and not tree.getElementsByTagName("img"))
    counts = json.loads(first.stdout)["counts"]
    suite = xml.dom.minidom.parseString(pages["junit"]).documentElement
    check("junit counts", int(suite.getAttribute("failures")) + int(suite.getAttribute("errors")) == sum(counts[v] for v in counts if v not in ("match", "permitted", "not-run")) > 0, counts)
    outside_code = re.sub(r"(`+).*?\1", "", pages["markdown"])
    check("markdown: nothing of it is markup", "<script" not in outside_code and not re.search(r"(?<!\\)\]\(javascript", outside_code) and "&lt;script" in outside_code)
    check("beside another run", '"changed": [' in pages["json"] and '"before":"permitted"' in pages["json"] and "Beside the run" in pages["html"])
    check("html: nothing is fetched", not re.search(r"(src|href)=\"(?!#)", pages["html"]))
    browser = shutil.which("chromium")
    if not browser:
        return print("chromium is not installed: the page was not opened")
    (work / "page.html").write_text(pages["html"])
    done = subprocess.run([browser, "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={work}/chromium", "--virtual-time-budget=2000", "--dump-dom", f"file://{work}/page.html"], capture_output=True, text=True, timeout=120)
    check("chromium: the page is shown, and nothing ran", "<title>Norma: conformance: scripts</title>" in done.stdout and "owned</title>" not in done.stdout and "&lt;script&gt;" in done.stdout, done.stdout[:500] + done.stderr[-500:])


def test_interrupted():
    import signal
    going = subprocess.Popen(command(hostile("never-greets"), *FEW), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(0.7)
    going.send_signal(signal.SIGINT)
    out, err = going.communicate(timeout=15)
    check("Ctrl-C while the welcome is waited for", going.returncode == 3 and "interrupted" in err, (going.returncode, err))
    going = subprocess.Popen(command(ORACLE + " --slow 50", "--format", "json"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(1.5)
    going.send_signal(signal.SIGINT)
    out, err = going.communicate(timeout=30)
    r = json.loads(out)
    check("Ctrl-C: what was answered, and exit 3", going.returncode == 3 and not r["complete"] and r["counts"]["not-run"] > 0 and r["counts"]["permitted"] + r["counts"]["match"] > 0, (going.returncode, r["counts"]))


run(globals())
