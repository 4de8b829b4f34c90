#!/usr/bin/env python3
"""What Norma writes, and what its corpus holds, is as its schemas say: schemas.py NORMA [--whole], from the repository's root.

Of cases, logs and fields of rows a sample is tried; --whole: all.
Without the Debian package python3-jsonschema nothing is tested (exit 77, which ctest takes for skipped)."""
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed: nothing is tested")
    sys.exit(77)

norma = sys.argv[1]
whole_corpus = "--whole" in sys.argv
failed = False


def fail(what):
    global failed
    failed = True
    print("FAILED: " + what)


def run(*arguments, stdin=None):
    return subprocess.run([norma, *arguments], input=stdin, capture_output=True, text=True).stdout


def validator(what):
    schema = json.loads(run("schema", what))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def holds(what, schema, value):
    error = next(iter(schema.iter_errors(value)), None)
    if error:
        deepest = jsonschema.exceptions.best_match([error])
        fail(f"{what}: {'/'.join(map(str, deepest.absolute_path))}: {deepest.message[:300]}")


def refuses(what, schema, value):
    if schema.is_valid(value):
        fail(f"{what}: the schema lets it pass")


def lines(folder):
    for file in sorted(pathlib.Path(folder).glob("*.jsonl")):
        for line in file.read_text().splitlines():
            yield json.loads(line)


def altered(value, change):
    out = copy.deepcopy(value)
    change(out)
    return out


def answers(command, inputs, *options):
    text = "".join(json.dumps(i, ensure_ascii=False) + "\n" for i in inputs)
    return [json.loads(line) for line in run(command, *(["--act", "95"] if command == "decide" else []), "-", *options, stdin=text).splitlines()]


case_schema, decision, log, audit, corpus, report = map(validator, ("case", "decision", "log", "audit", "corpus", "report"))

cases = list(lines("corpus/pp95"))[:: 1 if whole_corpus else 3]
for line in cases:
    holds("corpus: " + line["title"], corpus, line)
for line in cases[::10]:
    holds("case", case_schema, line["case"])
decided = answers("decide", [c["case"] for c in cases])
if len(decided) != len(cases):
    fail(f"{len(decided)} decisions of {len(cases)} cases")
for answer in decided + answers("decide", [c["case"] for c in cases[::50]], "--explain"):
    holds(f"decision {answer.get('case')}", decision, answer)
for answer in answers("decide", [{"case": "x"}, {}]):
    holds("an error", decision, answer)

logs = list(lines("corpus/pp95/logs"))[:: 1 if whole_corpus else 6] + list(lines("corpus/pp95/complete/logs"))[:: 1 if whole_corpus else 10]  # of all of them it takes minutes
bare = [{k: l[k] for k in ("log", "begin", "events", "end_of_observation") if k in l} for l in logs]
for line, events in zip(logs, bare):
    holds("corpus: " + line["title"], corpus, line)
    holds("log " + line["log"], log, events)
judged = answers("audit", bare)
if len(judged) != len(bare):
    fail(f"{len(judged)} audits of {len(bare)} logs")
for answer in judged:
    holds(f"audit {answer.get('log')}", audit, answer)

rules = json.loads(run("check", "--only", "gap,never_lawful", "--format", "json"))
procedure = json.loads(run("check", "--procedure", "--since", "2020-12-08", "--only", "ambiguous_step,left_out,unowed_arrival", "--format", "json"))
if not any("among" in f for f in procedure["findings"]):
    fail("no finding of the procedure names values")
holds("report of the rules", report, rules)
holds("report of the procedure", report, procedure)

protocol = validator("protocol")
with tempfile.TemporaryDirectory() as folder:
    # What the runner says, and what an implementation answered: the journal has both where they do not agree.
    said, journal = folder + "/said", folder + "/journal"
    run("conform", "--implementation", f"python3 tests/vendors/oracle.py {norma} --wrong term=1y:2y --log {said}", "--journal", journal, "-k", "est-")
    spoken = [json.loads(line) for line in open(said)]
    disputed = [json.loads(line) for line in open(journal)][1:]
    heard = [json.loads(d["reply"]) for d in disputed if "reply" in d]
if {m["type"] for m in spoken} != {"hello", "case", "bye"} or not heard:
    fail("the runner did not say all that it can say")
for message in spoken + heard:
    holds("protocol: " + message["type"], protocol, message)
with tempfile.TemporaryDirectory() as folder:
    said, journal = folder + "/said", folder + "/journal"
    of_logs = json.loads(run("conform", "--logs", "--implementation", f"python3 tests/vendors/oracle.py {norma} --blind 95:42:1 --log {said}", "--journal", journal, "-k", "appeal", "--format", "json"))
    logs_spoken = [json.loads(line) for line in open(said)]
    judged_logs = [json.loads(d["reply"]) for d in map(json.loads, list(open(journal))[1:]) if "reply" in d]
    of_cases = json.loads(run("conform", "--implementation", f"python3 tests/vendors/oracle.py {norma} --wrong term=1y:2y", "-k", "est-", "--format", "json"))
if "log" not in {m["type"] for m in logs_spoken} or not judged_logs:
    fail("the runner asked for no judgement of a log")
for message in logs_spoken + judged_logs:
    holds("protocol: " + message["type"], protocol, message)
conformance = validator("conform")
for told in (of_cases, of_logs):
    holds("report of a conformance run", conformance, told)
    if not told["defects"]:
        fail("a conformance run without defects")
    refuses("a conformance report without its verdicts", conformance, altered(told, lambda r: r["cases"][0].pop("verdict")))
    refuses("a conformance report with a verdict that there is not", conformance, altered(told, lambda r: r["cases"][0].update(verdict="perhaps")))
refuses("protocol: a log with an id", protocol, altered(next(m for m in logs_spoken if m["type"] == "log"), lambda m: m["input"].update(log="x")))
refuses("protocol: a breach of no provision", protocol, altered(judged_logs[0], lambda m: m["judgement"].update(violations=[{"event": 1, "provision": "95:99"}])))
welcome = {"type": "welcome", "protocol": 1, "vendor": "A", "capabilities": {"decisions": ["term"], "readings": {"N05": "decision"}, "logs": ["verdict"], "log_readings": {"Q54": "working"}, "more": 1}}
for message in (welcome, {"type": "declined", "nonce": "0" * 32, "reason": "x"}, {"type": "error", "message": "x"}):
    holds("protocol: " + message["type"], protocol, message)
for what, message in (("a case without a nonce", altered(next(m for m in spoken if m["type"] == "case"), lambda m: m.pop("nonce"))),
                      ("an input with an id", altered(next(m for m in spoken if m["type"] == "case"), lambda m: m["input"].update(case="x"))),
                      ("a welcome of another version", altered(welcome, lambda m: m.update(protocol=2))),
                      ("a reading that there is not", altered(welcome, lambda m: m["capabilities"]["readings"].update(N05="x"))),
                      ("an outcome that there is not", altered(heard[0], lambda m: m["decisions"].update(term={"outcome": "3y"}))),
                      ("a message of no type", {"type": "x"})):
    refuses("protocol: " + what, protocol, message)

rulebook = validator("rulebook")
whole = {act: json.loads(run("export", "--act", act)) for act in ("95", "temporary", "588", "181", "585n")}
for act, exported in whole.items():
    holds("the file of " + act, rulebook, exported)
small = whole["181"]
for what, change in (("a file of another format", lambda f: f.update(format="x")), ("a procedure in a file of the first version", lambda f: f.update(procedure={})), ("a table that there is not", lambda f: f.update(rulez=[])),
                     ("the second version without a procedure", lambda f: f.update(version=2)), ("an operator that there is not", lambda f: f["rules"][0].update(when=["xor", ["literal", True]])),
                     ("an operand too many, deep within", lambda f: f["rules"][0].update(when=["not", ["not", ["fact", "a", "b"]]])), ("no operand", lambda f: f["rules"][0].update(when=["and", ["literal", True]])),
                     ("a rule without a guard", lambda f: f["rules"][0].pop("when"))):
    refuses("rulebook: " + what, rulebook, altered(small, change))


def fnv(data, state=0xCBF29CE484222325):
    for byte in data:
        state = (state ^ byte) * 0x100000001B3 % 2**64
    return state


# What the reader takes of a row with a field left out, the schema takes, too: of those that the schema asks for, every fourth is tried.
head, rest = run("export").split("\n", 1)
before, procedure_text = rest.split('"procedure": ')
before += '"procedure": '
state_before = fnv(before.encode())
of_rows = rulebook.schema["properties"]["procedure"]["properties"]
taken = 0
for table, schema_of_table in of_rows.items():
    if "items" not in schema_of_table or table in ("settled", "presidential_days_off", "last_day_moves"):
        continue
    of_row = jsonschema.Draft202012Validator({**schema_of_table["items"], "$defs": rulebook.schema["$defs"]})
    rows = whole["95"]["procedure"][table]
    widest = max(range(len(rows)), key=lambda i: len(rows[i]))
    asked = set(schema_of_table["items"].get("required", []))
    for place, field in enumerate(rows[widest]):
        if field in asked and place % 4 and not whole_corpus:
            continue
        part = altered(whole["95"]["procedure"], lambda p: p[table][widest].pop(field))
        text = json.dumps(part, ensure_ascii=False) + "}\n"
        digest = "%016x" % fnv(text.encode(), state_before)
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            file.write(head.replace(json.loads(head.rstrip(",") + "}")["digest"], digest) + "\n" + before + text)
            file.flush()
            exit = subprocess.run([norma, "procedure", "--no-marks", "--rulebook", file.name], capture_output=True).returncode
        if exit == 0:
            taken += 1
            holds(f"{table} without {field}, which is read,", of_row, part[table][widest])
        elif exit != 2:
            fail(f"{table} without {field}: exit {exit}")
if taken < 10:
    fail(f"{taken} fields only may be left out")

# A schema that lets everything pass would hold, too.
sample = decided[0]
refuses("a decision with a field that none has", decision, altered(sample, lambda d: d.update(verdict=1)))
refuses("a decision without its case", decision, altered(sample, lambda d: d.pop("case")))
refuses("an outcome that there is not", decision, altered(sample, lambda d: d["recognised"].update(lawful=["perhaps"])))
refuses("an event that there is not", log, altered(bare[0], lambda l: l["events"][0].update(event="party")))
refuses("a fact that the event does not state", log, altered(bare[0], lambda l: l["events"][0].update(votes=1)))
refuses("an audit without a verdict", audit, altered(judged[0], lambda a: a.pop("verdict")))
refuses("a citation that there is not", corpus, altered(cases[0], lambda c: c["cites"].append("95:99")))
refuses("a log with a field that none has", corpus, altered(logs[0], lambda c: c.update(whyever="x")))
refuses("a finding of no kind", report, altered(rules, lambda r: r["findings"][0].update(kind="x")))
refuses("a report without an origin", report, altered(rules, lambda r: r.pop("origin")))
refuses("a verdict that there is not", report, altered(procedure, lambda r: r["obligations"][0].update(verdict="perhaps")))
sys.exit(int(failed))
