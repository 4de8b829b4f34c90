#!/usr/bin/env python3
"""What the conformance runner says of implementations: conform.py NORMA [FILTER], from the repository's root."""
import json
import os
import pathlib
import subprocess
import time

from conform_kit import *  # noqa: F403


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
    r = report(ORACLE + " --only nothing", *FEW, code=5)
    check("who takes on nothing does not conform", not r["conforms"])
    done = conform(ORACLE + " --only status", "--decision", "term", *FEW)
    check("the reason is that it is not taken on", done.returncode == 5 and "it takes on none of these decisions" in done.stdout, done.stdout)


def test_selection():
    all_of = report(ORACLE + " --in-flight 16", code=0)
    check("the whole corpus", len(all_of["cases"]) > 1000 and all_of["conforms"], all_of["counts"])
    one = report(ORACLE, "--edition", "2019-05-21", "--provision", "95:13:2", code=0)
    check("by edition and provision", 0 < len(one["cases"]) < 200 and {c["edition"] for c in one["cases"]} == {"2019-05-21"}, len(one["cases"]))
    cited = report(ORACLE, "--edition", "2019-05-21", "--provision", "п. 13 абз. 2", code=0)
    check("by citation", [c["key"] for c in cited["cases"]] == [c["key"] for c in one["cases"]])
    check("nothing selected", conform(ORACLE, "-k", "no such case").returncode == 5)
    check("no such decision", conform(ORACLE, "--decision", "verdict").returncode == 2)
    check("no such provision", conform(ORACLE, "--provision", "95:99").returncode == 2)
    for arguments, said in ((["--provision", "95:99"], "ожидался номер положения"), (["--edition", "2020-01-02"], "ожидался первый день редакции: 2018-04-14"), (["--decision", "verdict"], "ожидалось одно из"), (["--shard", "3/2"], "ожидалось I/N")):
        refused = subprocess.run([norma, "conform", "--implementation", ORACLE, *arguments], capture_output=True, text=True)
        check("Russian unless asked otherwise", refused.returncode == 2 and said in refused.stderr, refused.stderr)
    check("no such corpus", conform(ORACLE, "no/such/folder").returncode == 2)
    g = report(ORACLE + " --in-flight 16", *FEW, "--generate", "50", code=0)
    check("drawn cases", sum(c["id"].startswith("generated-") for c in g["cases"]) >= 45, len(g["cases"]))
    check("shards draw alike or not at all", conform(ORACLE, "--generate", "5", "--shard", "1/2", seed=None).returncode == 2)


def test_the_samples_of_the_docs():
    import shutil
    for runtime, file in (("python3", "vendor.py"), ("node", "vendor.mjs"), ("java", "Vendor.java")):
        if not shutil.which(runtime):
            print(f"{runtime} is not installed: {file} was not run")
            continue
        r = report(f"{runtime} docs/vendors/{file}", "-k", "est-", "--shrink", "0", "--start-deadline", "60000", code=1)
        counts = r["counts"]
        check(f"{file} speaks the protocol", counts["match"] > 0 and counts["match"] + counts["permitted"] + counts["mismatch"] == len(r["cases"]) and not r["remarks"] and r["scope"] == ["term"], counts)
    shown = pathlib.Path("docs/protocol.md").read_text()
    check("the page shows the file", pathlib.Path("docs/vendors/vendor.py").read_text().split("\n", 1)[1] in shown)


def test_it_does_not_matter_how_many_programs_there_are():
    options = ["--generate", "100", "--format", "json", "-k", "t"]
    texts = [timeless(conform(f"{ORACLE} --wrong term=1y:2y --in-flight {n}", *options, "--jobs", jobs).stdout.replace(f"--in-flight {n}", "")) for n, jobs in ((1, "1"), (8, "3"))]
    check("the same report", texts[0] == texts[1] and len(texts[0]) > 10000)
    texts = [timeless(conform(f"{ORACLE} --wrong term=1y:2y --in-flight {n}", *options, "--max-fail", "7", "--jobs", jobs).stdout.replace(f"--in-flight {n}", "")) for n, jobs in ((1, "1"), (8, "3"))]
    check("the same report where it ends early", texts[0] == texts[1] and '"mismatch":7' in texts[0])


def test_readings_are_declared_or_inferred():
    other = ORACLE + " --in-flight 8 --reading N05=decision"
    r = report(other, *FEW, code=1)
    bad = [c for c in r["cases"] if c["verdict"] == "mismatch"]
    check("each mismatch is explained", bad and all(c["explained_by"] == ["N05=decision"] for c in bad), bad[:1])
    check("the reading is inferred", r["consistent_with"] == ["N05=decision"] and r["readings_explain_all"], r["consistent_with"])
    r = report(other + " --declare", *FEW, code=0)
    check("declared, it conforms", r["declared_readings"] == ["N05=decision"])
    report(other, *FEW, "--reading", "N05=decision", code=0)
    two = report(ORACLE + " --in-flight 8 --reading N05=decision --reading N01=establishment", "--shrink", "0", code=1)
    check("two readings are inferred", sorted(two["consistent_with"]) == ["N01=establishment", "N05=decision"] and two["readings_explain_all"], two["consistent_with"])
    r = report(ORACLE + " --in-flight 8 --reading N05=decision --wrong cause=general_disease:work_injury", *FEW, code=1)
    check("a reading explains a part of the mismatches", r["consistent_with"] in ([], ["N05=decision"]) and not r["readings_explain_all"], r["consistent_with"])
    if r["consistent_with"]:
        text = conform(other + " --wrong cause=general_disease:work_injury", *FEW).stdout
        check("who is right by a reading in part is not called right", "under it, too, the implementation does not conform" in text and "order" not in text and "--seed 1" in text, text)
    some = [c for c in r["cases"] if c["verdict"] == "mismatch" and "explained_by" not in c]
    check("and others none", some, r["counts"])
    done = conform(ORACLE + " --reading N05=decision", *FEW)
    check("it says so", "consistent with N05=decision" in done.stdout, done.stdout)


def test_mismatches_are_made_small():
    vendor = ORACLE + " --in-flight 8 --wrong term=1y:2y"
    r = report(vendor, "--bundles", str(work / "bundles"), code=1)
    check("few defects of many mismatches", r["counts"]["mismatch"] > 300 and 0 < len(r["defects"]) < 12, (r["counts"], len(r["defects"])))
    first = r["defects"][0]
    check("the smallest case is an ordinary one", first["said"] == {"outcome": "2y"} and first["lawful"] == ["1y"] and first["case"]["person"] == {"born_on": "1980-03-01"}, first)
    check("with provision, story and explanation", first["provisions"][0]["id"] == "95:9:1" and "1980" in first["story"]["en"] and first["why"][0]["ru"], first)
    check("every mismatch is in a defect", {c["key"] for c in r["cases"] if c["verdict"] == "mismatch"} == {k for d in r["defects"] for k in d["cases"]})
    again = report(ORACLE + " --in-flight 1 --wrong term=1y:2y", "--jobs", "2", code=1)
    check("the same defects by other windows and programs", [d["case"] for d in again["defects"]] == [d["case"] for d in r["defects"]])
    folder = work / "bundles" / first["id"]
    done = subprocess.run(["sh", "-c", first["command"] + " --format json"], capture_output=True, text=True)
    replayed = json.loads(done.stdout)
    check("a bundle can be put again", done.returncode == 1 and replayed["counts"]["mismatch"] == 1, done.stderr)
    for env, at in (({}, None), ({"NORMA": norma}, None), ({"NORMA": norma}, folder)):
        again = subprocess.run(["./again.sh" if at else folder / "again.sh"], capture_output=True, text=True, env={**os.environ, **env}, cwd=at)
        check("by its script", again.returncode == 1 and "cases: 1" in again.stdout, again.stdout + again.stderr)
    lawful = next(l for l in (folder / "again.sh").read_text().splitlines() if l.startswith("#   "))[4:]
    check("the script says what gives the lawful answer", subprocess.run(["sh", "-c", lawful], capture_output=True, text=True).stdout == (folder / "lawful.json").read_text(), lawful)
    decided = subprocess.run([norma, "decide", "--act", "95", str(folder / "case.json")], capture_output=True, text=True)
    check("and decided", json.loads(decided.stdout)["term"]["lawful"] == ["1y"] and decided.stdout == (folder / "lawful.json").read_text(), decided.stdout)
    wire = [json.loads(l) for l in (folder / "wire.jsonl").read_text().splitlines()]
    check("what went over the wire", wire[0]["type"] == "case" and wire[1]["type"] == "result" and wire[0]["nonce"] == wire[1]["nonce"])
    check("and why", "п. 9 абз. 1" in (folder / "why.ru.txt").read_text())
    r = report(ORACLE + " --wrong until=x:y --wrong term=1y:2y", "--shrink", "0", *FEW, code=1)
    check("without questions, too", r["defects"] and all(d["asked"] == 0 for d in r["defects"]))


def test_a_fixed_outcome_is_named_by_the_rule_that_would_say_so():
    r = report(ORACLE + " --wrong term=2y:1y", *FEW, code=1)
    named = [slip["mutant"] for slip in r["defects"][0]["behaves_as"]]
    check("any other outcome of the decision that is answered, before what it hangs on", named[0] == "9 group I/change_outcome=1y", named)


def test_known_failures():
    vendor = ORACLE + " --in-flight 8 --wrong term=1y:2y"
    file = work / "known.json"
    quick = ["--shrink", "0", *FEW]
    report(vendor, *quick, "--write-baseline", str(file), code=1)
    written = json.loads(file.read_text())
    check("a baseline without reasons is refused", conform(vendor, *quick, "--baseline", str(file)).returncode == 2)
    for k in written["known"]:
        k["reason"] = "ticket 7"

    def with_baseline(change, code, vendor=vendor, options=quick):
        changed = json.loads(json.dumps(written))
        change(changed["known"])
        file.write_text(json.dumps(changed))
        if code == 2:
            return check("a baseline that is wrong is refused", conform(vendor, *options, "--baseline", str(file)).returncode == 2)
        return report(vendor, *options, "--baseline", str(file), code=code)

    r = with_baseline(lambda k: None, 0)
    check("known failures pass, and do not conform", r["passes"] and not r["conforms"] and any(c.get("known") == "ticket 7" for c in r["cases"]), r["counts"])
    r = with_baseline(lambda k: None, 1, vendor=ORACLE + " --in-flight 8")
    check("one that conforms now", len(r["baseline_faults"]) == len(written["known"]) and "conforms now" in r["baseline_faults"][0]["why"]["en"], r["baseline_faults"][:1])
    r = with_baseline(lambda k: None, 1, vendor=ORACLE + " --in-flight 8 --wrong term=1y:5y")
    check("another answer", "another one" in r["baseline_faults"][0]["why"]["en"], r["baseline_faults"][:1])
    r = with_baseline(lambda k: k[0].update(expires="2020-01-01"), 1)
    check("expired", len(r["baseline_faults"]) == 1 and "expired" in r["baseline_faults"][0]["why"]["en"], r["baseline_faults"])
    r = with_baseline(lambda k: k[0].update(verdict="crash"), 1)
    check("another verdict", len(r["baseline_faults"]) == 1, r["baseline_faults"])
    r = with_baseline(lambda k: k.pop(), 1)
    check("one that is not listed", not r["baseline_faults"] and not r["passes"])
    with_baseline(lambda k: k[0].pop("link"), 2)
    with_baseline(lambda k: k[0].update(expires="soon"), 2)
    with_baseline(lambda k: k.append(dict(k[0])), 2)


def test_shards_are_one_run():
    vendor = ORACLE + " --in-flight 8 --wrong term=1y:2y"
    options = ["--generate", "60", "-k", "t"]
    whole = raw(vendor, *options)
    journals = []
    for i in (1, 2, 3):
        journals.append(str(work / f"shard{i}"))
        done = conform(vendor, *options, "--shard", f"{i}/3", "--journal", journals[-1])
        check("a shard is run", done.returncode == 1, done.stderr)
    merged = subprocess.run([norma, "conform", "merge", *journals, "--implementation", vendor, "--format", "json", "--lang", "en"], capture_output=True, text=True)
    check("the same report of the whole", timeless(merged.stdout) == whole, merged.stderr)

    def merging(*files):
        return subprocess.run([norma, "conform", "merge", *files, "--lang", "en"], capture_output=True, text=True)

    check("without the implementation", merging(*journals).returncode == 1)
    for what, files, said in (("a shard is missing", journals[:2], "shard 3 of 3 is missing"), ("a shard twice", [journals[0], *journals], "again")):
        done = merging(*files)
        check(what, done.returncode == 2 and said in done.stderr, done.stderr)
    lines = pathlib.Path(journals[2]).read_text().splitlines()
    cut = work / "cut"
    cut.write_text("\n".join(lines[:-1]) + "\n")
    done = merging(*journals[:2], str(cut))
    check("a case is missing", "Not run: 1" in done.stdout, done.stdout[-300:])
    cut.write_text("\n".join([*lines, lines[-1]]) + "\n")
    check("a case twice", merging(*journals[:2], str(cut)).returncode == 2)
    foreign = pathlib.Path(journals[0]).read_text().splitlines()[1]
    cut.write_text("\n".join([*lines, foreign]) + "\n")
    check("a case of another shard", merging(*journals[:2], str(cut)).returncode == 2)
    environment = dict(os.environ, GTEST_TOTAL_SHARDS="3", GTEST_SHARD_INDEX="1")
    r = report(vendor, *options, "--shrink", "0", code=1, env=environment)
    second = [json.loads(l)["key"] for l in pathlib.Path(journals[1]).read_text().splitlines()[1:]]
    check("as GoogleTest names shards", sorted(c["key"] for c in r["cases"]) == sorted(second))


class Server:
    """An implementation over HTTP: the oracle's answers, or trouble."""

    def __init__(self, trouble=""):
        import http.server
        import threading
        oracle = subprocess.Popen(["python3", "tests/vendors/oracle.py", norma], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        lock = threading.Lock()

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                kind = json.loads(body)["type"]
                if kind == "bye":
                    answer, status = b"", 204
                elif kind == "case" and trouble == "500":
                    answer, status = b"<h1>sorry</h1>", 500
                elif kind == "case" and trouble == "hangs":
                    return time.sleep(5)
                elif kind == "case" and trouble == "large":
                    answer, status = b"x" * (1 << 22), 200
                elif kind == "case" and trouble == "not-http":
                    self.wfile.write(b"\0\1\2 hello\n" * 1000)
                    self.close_connection = True
                    return
                else:
                    with lock:
                        oracle.stdin.write(body + b"\n")
                        oracle.stdin.flush()
                        answer, status = json.dumps(json.loads(oracle.stdout.readline()), indent=1).encode(), 200
                self.send_response(status)
                self.send_header("Content-Length", str(len(answer)))
                if trouble == "closes":
                    self.send_header("Connection", "close")
                    self.close_connection = True
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_):
                pass

        class Quiet(http.server.ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_):
                pass

        self.server = Quiet(("127.0.0.1", 0), Handler)
        self.oracle = oracle
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/conform"

    def __enter__(self):
        return self.url

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
        self.oracle.stdin.close()
        self.oracle.wait()


def test_over_http():
    def over(url, *options):
        return subprocess.run([norma, "conform", "--url", url, "--seed", "1", "--lang", "en", "--format", "json", *options], capture_output=True, text=True, timeout=120)

    for trouble in ("", "closes"):
        with Server(trouble) as url:
            done = over(url, *FEW, "--jobs", "3")
            r = json.loads(done.stdout)
            check("over HTTP it conforms " + trouble, done.returncode == 0 and r["conforms"] and len(r["cases"]) > 5 and r["implementation"]["run"] == url, (done.stderr, r["counts"]))
    for trouble, verdict, said in (("500", "error", "HTTP 500"), ("hangs", "timeout", "no answer within"), ("large", "crash", "body limit"), ("not-http", "crash", "")):
        with Server(trouble) as url:
            done = over(url, "-k", "est-same-day", "--deadline", "600" if trouble == "hangs" else "20000")
            r = json.loads(done.stdout)
            check(f"over HTTP: {trouble}", {c["verdict"] for c in r["cases"]} == {verdict} and said in done.stdout and done.returncode == 1, done.stdout[-2000:])
    done = over("http://127.0.0.1:9/", *FEW)
    check("nobody is there", done.returncode == 2 and "refused" in done.stderr, done.stderr)
    check("no address", over("ftp://x", *FEW).returncode == 2)


run(globals())
