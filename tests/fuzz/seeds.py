#!/usr/bin/env python3
"""Seeds for the fuzzers, made of the corpus: seeds.py ROOT DIR writes DIR/{case,log,xes,accepted,corpus,rulebook,protocol}/."""
import hashlib
import json
import pathlib
import subprocess
import sys
import xml.sax.saxutils as xml

root, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
EVERY = 8  # of the lines of the corpus: more teach the fuzzer nothing


def seed(kind, text):
    folder = out / kind
    folder.mkdir(parents=True, exist_ok=True)
    data = text if isinstance(text, bytes) else text.encode()
    (folder / hashlib.sha1(data).hexdigest()[:16]).write_bytes(data)


def lines(folder):
    for file in sorted((root / folder).glob("*.jsonl")):
        yield from file.read_text().splitlines()


def dump(value):
    return json.dumps(value, ensure_ascii=False)


def attribute(key, value):
    kind = "boolean" if isinstance(value, bool) else "string"
    if isinstance(value, list):
        value = ",".join(value)
    text = str(value).lower() if kind == "boolean" else str(value)
    return f"<{kind} key={xml.quoteattr(key)} value={xml.quoteattr(text)}/>"


def xes(log):
    parts = ["<trace>", attribute("concept:name", log["log"])]
    begin = log.get("begin", {})
    for key, value in begin.items():
        if isinstance(value, (str, bool)):
            parts.append(attribute("begin:" + key, value))
    for event in log["events"]:
        parts.append("<event>")
        parts.append(attribute("concept:name", event["event"]))
        parts.append(f'<date key="time:timestamp" value="{event["on"]}T10:00:00+03:00"/>')
        parts.append(attribute("org:role", event["by"]))
        parts += [attribute(k, v) for k, v in event.items() if k not in ("event", "on", "by") and v is not None]
        parts.append("</event>")
    return "<log>" + "".join(parts) + "</trace></log>"


for n, line in enumerate(lines("corpus/pp95")):
    if n % EVERY == 0:
        seed("corpus", line)
        seed("case", dump(json.loads(line)["case"]))
for n, line in enumerate(lines("corpus/pp95/logs")):
    if n % EVERY == 0:
        seed("corpus", line)
        whole = json.loads(line)
        log = {k: whole[k] for k in ("log", "begin", "events") if k in whole}
        seed("log", dump(log))
        seed("xes", xes(log))
        if n % (EVERY * 10) == 0:
            seed("xes", ('<?xml version="1.0" encoding="windows-1251"?>' + xes(log)).encode("cp1251"))

for file in ("pp95.json", "pp95_procedure.json"):
    entries = json.loads((root / "corpus/accepted" / file).read_text())
    for at in range(0, len(entries), 12):
        seed("accepted", dump(entries[at : at + 2]))
    for entry in entries:
        if "during" in entry:
            seed("accepted", dump([entry]))
seed("accepted", '[{"finding": "gap/a", "reason": {"ru": "да", "en": "yes"}, "during": [["2018-04-14", "2018-07-03"], ["2020-01-01", null]]}]')

# The act itself is too large to be tried often; a small one has a row of every table and an operator of every kind.
def words(text):
    return {"ru": text, "en": text}


def fact(path, sort, low, high, ordinary, **more):
    return {"path": path, "sort": sort, "words": words(path), "low": low, "high": high, "ordinary": ordinary, **more}


def enumerators(*names):
    return [{"name": n, "words": words(n)} for n in names]


born, day = ["fact", "born_on"], ["fact", "decided_on"]
aged = ["at_least", day, ["add_years", 18, born]]
span = {"from": "2018-04-14", "until": None}
small = {
    "act": "7", "governing_date": "law_day", "decided_on": "decided_on", "received_on": "received_on", "joint": ["status", "term"],
    "readings": [{"id": "R1", "cites": ["7:1"], "question": words("q"), "alternatives": enumerators("a", "b")}],
    "provisions": [
        {"id": "7:1", "cite": "1", "from": "2018-04-14", "until": None, "decree": "1", "treatment": {"kind": "encoded"}, "words": words("w")},
        {"id": "7:2", "cite": "2", "from": None, "until": "2020-01-01", "decree": "2", "treatment": {"kind": "no_effect", "why": "repealed", "reason": "r"}, "words": words("w")}],
    "editions": [{**span, "decree": "1"}],
    "facts": [
        fact("decided_on", "date", "1901-03-01", "2099-12-31", "2021-01-15"),
        fact("received_on", "date", "1901-03-01", "2099-12-31", "2020-12-28"),
        fact("born_on", "date", "1901-03-01", "2099-12-31", "1980-03-01"),
        fact("history", "boolean", 0, 1, 0),
        fact("group", "integer", 1, 3, 2, nullable=True, within="history"),
        fact("cause", "enumeration", 1, 2, 1, values=enumerators("x", "y")),
        fact("listed[i]", "boolean", 0, 1, 0, element="i", qualifies=True)],
    "definitions": [
        {"name": "law_day", "words": words("d"), "cites": ["7:1"], "sort": "date", "is": ["choose", ["reading", "R1", "a"], day, ["next_day", ["fact", "received_on"]]]},
        {"name": "adult", "words": words("d"), "cites": ["7:1"], "sort": "boolean", "is": ["and", aged, ["not", ["less", day, ["roll_years", 14, born]]]]}],
    "decisions": [
        {"name": "status", "words": words("s"), "outcomes": enumerators("on", "off"), "truth": True, "internal": False, "domain": ["on", "off"], "due": ["literal", True]},
        {"name": "term", "words": words("t"), "outcomes": enumerators("1y", "2y"), "domain": ["1y", "2y"], "due": ["lawful", "status", "on"]}],
    "dates": [{"name": "until", "key": "1y", "words": words("u")}],
    "strata": [
        {"rules": 2, "decisions": ["status"], "dates": [], "contested": ["r1"]},
        {"rules": 2, "decisions": ["term"], "dates": [["until", "1y"]], "contested": []}],
    "rules": [
        {"id": "r1", "cites": ["7:1"], **span, "section": 0, "when": ["definition", "adult"], "decision": "status", "modality": "must", "outcomes": ["on"], "defeated_by": ["r2"]},
        {"id": "r2", "cites": ["7:1", "7:2"], **span, "section": 0, "readings": ["R1"], "alternatives": ["b"], "when": ["or", ["fact", "history"], ["equal", ["fact", "cause"], ["literal", {"enumerator": 2}]]],
         "decision": "status", "modality": "must_not", "outcomes": ["on"], "overrides": ["r1"], "by": "7:2"},
        {"id": "r3", "cites": ["7:1"], **span, "section": 1, "when": ["lawful", "status", "on"], "decision": "term", "modality": "may", "outcomes": ["1y", "2y"]},
        {"id": "r4", "cites": ["7:1"], **span, "section": 1, "when": ["greater", ["fact", "group"], ["literal", 1]], "date": ["until", "1y"], "is": ["first_of_next_month", ["add_months", 12, day]]}],
    "constraints": [{"name": "c", "field": "decided_on", "words": words("c"), "holds": ["at_most", ["fact", "received_on"], day]}],
    "fits": [],
    "properties": [{"name": "p", "words": words("p"), "cites": ["7:1"], "holds": ["differ", ["value_of", "until", "1y"], ["literal", {"date": None}]]}],
    "outside": [{"act": "9", "prolonged_by": "", **span, "decisions": ["term"], "words": words("o"), "asked": "9a"}],
    "usual": [{"fact": "born_on", "years": 40}],
}
seed("rulebook", dump(small)[1:] + "\n")

today, always = ["fact", "today"], {"from": "2018-04-14", "until": "2022-07-01"}
small["procedure"] = {
    "title": words("p"), "today": "today", "actor": "actor", "last": "last[ask]", "presidential_days_off": ["W", "off"], "last_day_moves": ["W", "working"],
    "readings": [{"id": "W", "cites": [], "question": words("q"), "alternatives": enumerators("working", "off")}],
    "editions": [{"from": "2018-04-14", "until": "2020-01-01", "decree": "1"}, {"from": "2020-01-01", "until": "2022-07-01", "decree": "2"}],
    "calendar": [{"year": 2020, "days_off": ["2020-01-01"], "working_weekends": [], "presidential": []}, {"year": 2021, "days_off": [], "working_weekends": ["2021-02-20"], "presidential": ["2021-05-04"]}],
    "actors": enumerators("person", "office"),
    "facts": [
        fact("today", "date", "1901-03-01", "2099-12-31", None), fact("actor", "enumeration", 1, 2, 0, values=enumerators("person", "office")),
        *[fact(f"last[{e}]", "date", "1901-03-01", "2099-12-31", None, nullable=True, element=e) for e in ("ask", "answer", "arrive")],
        fact("told.way", "enumeration", 1, 2, 0, nullable=True, values=enumerators("x", "y")), fact("told.purposes[a]", "boolean", 0, 1, 0, element="a"), fact("told.purposes[b]", "boolean", 0, 1, 0, element="b"),
        fact("until", "date", "1901-03-01", "2099-12-31", None, nullable=True), fact("full", "boolean", 0, 1, 1)],
    "states": [{"name": "idle", "words": words("i"), "rest": "at_rest", "initial": True}, {"name": "asked", "words": words("a"), "rest": "under_way"}],
    "events": [
        {"name": "ask", "words": words("a"), "nature": "act", "actors": ["person"], "carries": [{"fact": "told.purposes"}, {"fact": "told.way", "optional": True}]},
        {"name": "answer", "words": words("b"), "nature": "act", "actors": ["office"], "carries": [{"fact": "full"}]},
        {"name": "arrive", "words": words("c"), "nature": "occurrence", "actors": ["person", "office"], "carries": []}],
    "steps": [
        {"id": "ask", "cites": ["7:1"], **always, "event": "ask", "in": ["idle"], "when": ["or", ["fact", "told.purposes[a]"], ["differ", ["fact", "last[answer]"], ["literal", {"date": None}]]], "to": "asked", "forgets": ["answer"], "begins": True},
        {"id": "answer", "cites": ["7:1", "7:2"], **always, "event": "answer", "in": ["asked"], "when": ["literal", True], "to": "idle",
         "sets": [{"fact": "until", "is": ["choose", ["reading", "W", "off"], today, ["fact", "last[ask]"]], "after": {"months": 6}}, {"fact": "told.way", "is": ["literal", {"enumerator": 2}]}], "again": True, "rare": True},
        {"id": "arrive", "cites": ["7:1"], **always, "event": "arrive", "in": ["idle", "asked"], "when": ["fact", "full"], "to": None, "unshown": True}],
    "conditions": [{"id": "way", "cites": ["7:1"], **always, "events": ["ask", "answer"], "holds": ["equal", ["fact", "told.way"], ["literal", {"enumerator": 1}]], "in_order": True}],
    "calls": [
        {"id": "must", "cites": ["7:1"], **always, "call": "must", "after": ["ask"], "when": ["less", today, ["add_years", 1, today]], "actors": ["office"], "actions": ["answer"], "period": {"working_days": 3}, "since": today, "released_by": ["arrive"], "moot": True},
        {"id": "may", "cites": ["7:1"], **always, "call": "may", "after": ["answer"], "when": ["literal", True], "actors": ["person"], "actions": ["ask"], "period": {"days": 10}, "since": ["fact", "last[answer]"], "beside": True},
        {"id": "open", "cites": ["7:1"], **always, "call": "must", "after": ["arrive"], "when": ["literal", True], "actors": ["person"], "actions": ["ask"], "period": None, "since": today}],
    "outside": small["outside"],
    "concerns": {"person": ["person"], "attended": ["ask"], "burdens": ["answer"], "status_courses": ["ask"], "status": {"begins": "answer", "fact": "told.way", "values": ["x"], "ends": ["until"]}},
    "tellings": [{"by": ["answer"], "of": ["ask"]}], "contests": [{"by": ["ask"], "of": ["answer"]}],
    "world": [{"id": "death", "cites": ["7:1"], **always, "words": words("d"), "in": ["asked"], "answers": ["answer"], "after": ["ask"]}],
    "settled": ["ask", "way"], "answered": [{"omission": "untold_act/ask", "because": words("b"), "from": "2020-01-01"}],
}
seed("rulebook", dump(small)[1:] + "\n")

for message in ({"type": "welcome", "protocol": 1, "vendor": "A", "capabilities": {"acts": ["1"], "decisions": ["term"], "dates": ["until"], "editions": [], "readings": {"N05": "decision"}, "in_flight": 8}},
                {"type": "welcome", "protocol": 2}, {"type": "error", "nonce": "a", "message": "x"}, {"type": "declined", "nonce": "a", "reason": "x"},
                {"type": "result", "nonce": "a", "decisions": {"term": {"outcome": "1y"}, "recognised": {"lawful": [True, False]}, "cause": None, "form": {"declined": "x"}},
                 "dates": {"until": {"1y": "2021-02-01", "indefinite": None}, "established_on": "2020-01-28", "x": None}}):
    seed("protocol", dump(message))
