"""Counts how many cases of a Spark data frame change between the law of two days, as `norma impact` does of files.

    spark-submit impact.py --from 2019-05-01 --to 2019-07-06 --by findings.severity_group cases.jsonl

Each worker calls libnorma (examples/embed/norma.py) on whole partitions; what comes out of a partition are counts, and counts add.
Prints JSON: cases, changed, refused, classes by outcome, groups by facts. The library is found as norma.py says (NORMA_LIBRARY)."""
import argparse
import collections
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "embed"))

NOT_ANSWERS = {"case", "act", "edition", "depends_on", "also_governed_by", "pairs", "not_in_force"}


def said(answer):
    """What the answer says of each question: its state and what is lawful, or its date."""
    out = {}
    for name, of in answer.items():
        if name in NOT_ANSWERS:
            continue
        if "lawful" in of:
            state = next((s for s in ("gap", "conflict", "not_encoded") if s in of), "answered")
            out[name] = (state, tuple(str(o).lower() if isinstance(o, bool) else o for o in of["lawful"]))
        elif "value" in of or "conflict" in of:
            out[name] = ("date", of.get("value"))
        else:  # dates by outcome
            for outcome, value in of.items():
                out[name, outcome] = ("date", json.dumps(value))
    return out


def fact(case, path):
    """The value of a fact as `norma impact --by` names it; of a date its year."""
    for step in path.split("."):
        case = case.get(step) if isinstance(case, dict) else None
    if isinstance(case, bool):
        return str(case).lower()
    if case is None:
        return ""
    text = str(case)
    return text[:4] if len(text) == 10 and text[4] == "-" else text


def count(lines, before, after, by):
    """Counts of some lines: a Counter of keys that add."""
    counts = collections.Counter()
    text = "\n".join(lines).encode()
    answers = [law.decide_lines(text).decode().splitlines() for law in (before, after)]
    for line, *pair in zip(lines, *answers):
        was, now = map(json.loads, pair)
        if "error" in was or "error" in now:
            counts["refused"] += 1
            continue
        counts["cases"] += 1
        was, now = said(was), said(now)
        changed = [q for q in sorted(set(was) | set(now), key=str) if was.get(q) != now.get(q)]
        for question in changed:
            if isinstance(question, str):
                none = ("not_due", ())
                counts["class", question, was.get(question, none), now.get(question, none)] += 1
        counts["changed"] += bool(changed)
        if by:
            case = json.loads(line)
            group = tuple(fact(case, path) for path in by)
            counts["group", group] += 1
            counts["group changed", group] += bool(changed)
    return counts


def partition_counter(options):
    """What mapInPandas calls in a worker: frames of lines in, one frame of counts out."""
    def run(frames):
        import pandas
        from norma import Law
        before, after = (Law(act=options["act"], day=options[day]) for day in ("from", "to"))
        sums = collections.Counter()
        for frame in frames:
            lines = [line for line in frame["value"] if line.strip()]
            for first in range(0, len(lines), 4096):
                sums.update(count(lines[first:first + 4096], before, after, options["by"]))
        yield pandas.DataFrame({"key": [json.dumps(k, ensure_ascii=False) for k in sums], "cases": list(sums.values())})
    return run


def report(rows):
    """The counts of all partitions as one object, in an order of their own."""
    out = {"cases": 0, "changed": 0, "refused": 0}
    classes, groups = [], {}
    for key, cases in rows:
        key = json.loads(key)
        if isinstance(key, str):
            out[key] = cases
        elif key[0] == "class":
            classes.append({"decision": key[1], "before": {"state": key[2][0], "lawful": key[2][1]}, "after": {"state": key[3][0], "lawful": key[3][1]}, "cases": cases})
        else:
            groups.setdefault(tuple(key[1]), {"cases": 0, "changed": 0})["cases" if key[0] == "group" else "changed"] = cases
    out["classes"] = sorted(classes, key=lambda c: json.dumps(c, ensure_ascii=False))
    out["groups"] = [{"values": list(values), **of} for values, of in sorted(groups.items())]
    return out


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--from", required=True)
    parser.add_argument("--to", required=True)
    parser.add_argument("--act", default="95")
    parser.add_argument("--by", default="")
    parser.add_argument("--master")
    parser.add_argument("files", nargs="+")
    options = vars(parser.parse_args())
    options["by"] = [path for path in options["by"].split(",") if path]
    from pyspark.sql import SparkSession, functions
    builder = SparkSession.builder.appName("norma impact")
    session = (builder.master(options["master"]) if options["master"] else builder).getOrCreate()
    for name in ("examples/embed/norma.py",):
        session.sparkContext.addPyFile(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", name))
    frame = session.read.text(options["files"]).mapInPandas(partition_counter(options), "key string, cases long")
    rows = frame.groupBy("key").agg(functions.sum("cases").alias("cases")).collect()
    print(json.dumps(report([(r["key"], r["cases"]) for r in rows]), ensure_ascii=False, indent=1))
    session.stop()


if __name__ == "__main__":
    main()
