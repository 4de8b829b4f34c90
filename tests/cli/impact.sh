#!/bin/bash
# Counts of a change of the law: by one thread or many, in parts or whole, from lines or tables. Usage: impact.sh NORMA, from the top.
. "$(dirname "$0")/lib.sh"
python3 - "$work" <<'PY'
import csv, glob, json, sys
work = sys.argv[1]
cases = []
for name in sorted(glob.glob("corpus/pp95/*.jsonl")) + ["corpus/pp95/complete/cases.jsonl"]:
    for line in open(name):
        case = json.loads(line).get("case") if line.strip() else None
        if isinstance(case, dict): cases.append(case)
dump = lambda c: json.dumps(c, ensure_ascii=False, separators=(",", ":"))
def write(name, some):
    with open(work + "/" + name, "w") as out:
        for c in some: print(dump(c), file=out)
write("all", cases)
write("half1", cases[::2])
write("half2", cases[1::2])
# The same cases as a table. What has a short form or two documents of one cause is left to lines.
TRUE_OF_ORDINARY = ("findings.persistent_impairment", "findings.limitation", "findings.needs_protection")
rows, same = [], []
for c in cases:
    row = {"case": c["case"]}
    def put(path, value):
        if isinstance(value, dict):
            for k, v in value.items(): put(path + "." + k if path else k, v)
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, dict): row[path + "[" + item["cause"] + "]"] = item["received_on"]
                else: row[path + "[" + item + "]"] = "1"
        elif value is False and path not in TRUE_OF_ORDINARY: pass
        elif value is not None: row[path] = str(value).lower() if isinstance(value, bool) else str(value)
    put("", {k: v for k, v in c.items() if k != "case"})
    causes = [d["cause"] for d in c["documents"]["causes"]]
    if len(causes) == len(set(causes)) and not any(c["findings"].get(k) is True for k in ("irreversible", "rehabilitation_failed")):
        rows.append(row); same.append(c)
columns = ["case"] + sorted({k for r in rows for k in r} - {"case"})
with open(work + "/table.csv", "w", newline="") as out:
    w = csv.DictWriter(out, columns, restval="")
    w.writeheader()
    w.writerows(rows)
write("same", same)
PY

by=history.exam,findings.severity_group,person.born_on
impact() { "$norma" impact --from 2019-07-05 --to 2021-01-01 --by $by --format json "$@"; }
exits 0 "counting" impact "$work/all" --threads 1
cp "$work/out" "$work/whole"
for threads in 2 7; do
  impact "$work/all" --threads $threads >"$work/out"
  holds "the same by $threads threads" cmp "$work/whole" "$work/out"
done
impact "$work/half1" >"$work/1.json"
impact "$work/half2" >"$work/2.json"
exits 0 "merging" "$norma" impact merge "$work/1.json" "$work/2.json" --format json
holds "the sum of the parts is the whole" cmp "$work/whole" "$work/out"
impact "$work/half1" "$work/half2" >"$work/out"
holds "two files are one population" cmp "$work/whole" "$work/out"
impact - <"$work/all" >"$work/out"
holds "standard input" cmp "$work/whole" "$work/out"
impact "$work/same" >"$work/of_lines"
exits 0 "a table" impact "$work/table.csv"
holds "a table is counted as its lines are" cmp "$work/of_lines" "$work/out"

# Against the command that decides one case at a time: what two editions say of a case of a day between which nothing else stands.
exits 0 "one day and the next" python3 - "$norma" "$work" <<'PY'
import collections, json, subprocess, sys
norma, work = sys.argv[1:]
# Cases of 2021: by the law of 2021-01-01 they are decided as `norma decide` decides them; by another day's law as the rulebook of
# that day, asked of the same cases by `norma diff`'s witnesses, says. Here: equal laws change nobody.
r = json.loads(subprocess.run([norma, "impact", "--from", "2021-01-01", "--to", "2021-02-01", work + "/all", "--format", "json"], capture_output=True).stdout)
assert r["changed"] == 0 and r["classes"] == [] and r["cases"] > 1500, r["changed"]
# Every witness of `norma diff` is one case of its class.
d = json.loads(subprocess.run([norma, "diff", "2019-07-05", "2019-07-06", "--format", "json"], capture_output=True).stdout)
lines = [json.dumps(c["case"], ensure_ascii=False) for c in d["changes"] if not c["readings"]]
assert lines
for line, change in zip(lines, [c for c in d["changes"] if not c["readings"]]):
    r = json.loads(subprocess.run([norma, "impact", "--from", "2019-07-05", "--to", "2019-07-06", "-", "--format", "json"], input=line, capture_output=True, text=True).stdout)
    assert r["cases"] == 1 and r["changed"] == 1, r
    key = "decision" if "decision" in change else "date"
    of = [c for c in r["classes"] if c.get(key) == change[key] and c.get("of") == change.get("of")]
    assert len(of) == 1, (change, r["classes"])
    spell = lambda v: str(v).lower() if isinstance(v, bool) else v
    for side in ("before", "after"):
        assert of[0][side]["state"] == change[side]["state"]
        if key == "decision": assert of[0][side]["lawful"] == [spell(v) for v in change[side]["lawful"]], (of[0], change)
# Groups add up to the whole.
w = json.load(open(work + "/whole"))
assert sum(g["cases"] for g in w["groups"]) == w["cases"] and sum(g["changed"] for g in w["groups"]) == w["changed"] > 100
for c in w["classes"]: assert sum(g["cases"] for g in c["groups"]) == c["cases"]
PY
[ -s "$work/err" ] && show

"$norma" export --output "$work/law.json"
exits 0 "two rulebooks" "$norma" impact --from "$work/law.json" --to act "$work/all" --lang en
holds "are one law" printed 'Decided otherwise: 0 (0.0%).'

exits 0 "in Russian" "$norma" impact --from 2019-07-05 --to 2019-07-06 "$work/all"
holds "the laws are named in it" printed 'Акт 95: право 05.07.2019 → право 06.07.2019.'
holds "with a decimal comma" sh -c "grep -qE 'Решается иначе: [0-9]+ \([0-9]+,[0-9] %\)' '$work/out'"

{ head -n 3 "$work/all"; echo '{"case":"bad","decided_on":"2021-02-30"}'; echo 'nonsense'; } >"$work/faulty"
exits 2 "faults" impact "$work/faulty" --lang en
holds "with file and line" told "$work/faulty: line 4"
holds "the others are counted" printed '"cases": 3'
holds "the faults, too" printed '"refused": 2'
{ head -n 2 "$work/table.csv"; sed -n 3p "$work/table.csv" | sed 's/20[0-9][0-9]-/20xx-/'; echo 'one,two'; } >"$work/faulty.csv"
exits 2 "faults in a table" impact "$work/faulty.csv" --lang en
holds "with their line" told "faulty.csv: line 3"
holds "a line of another length" told "faulty.csv: line 4"
echo 'colour' >"$work/other.csv"
# A list in one column is what columns of its items are.
python3 - "$work" <<'PY'
import csv, sys
work = sys.argv[1]
rows = list(csv.DictReader(open(work + "/table.csv")))
sets = ["findings.listed", "findings.irreversible", "findings.rehabilitation_failed"]
for r in rows:
    for s in sets:
        r[s] = " ; ".join(k[len(s) + 1:-1] for k in r if k and k.startswith(s + "[") and r[k])
columns = sets + [k for k in rows[0] if k not in sets and not k.startswith(tuple(s + "[" for s in sets))]
with open(work + "/lists.csv", "w", newline="") as out:
    w = csv.DictWriter(out, columns, extrasaction="ignore")
    w.writeheader()
    w.writerows(rows)
PY
exits 0 "a table with lists" impact "$work/lists.csv"
holds "lists are counted as lines are" cmp "$work/of_lines" "$work/out"
{ head -n 1 "$work/lists.csv"; sed -n 2p "$work/lists.csv" | sed 's/^[^,]*,/95:app:10;95:app:999,/'; } >"$work/item.csv"
exits 2 "an item that is none" impact "$work/item.csv" --lang en
holds "which item" told 'findings.listed: expected items of the list, with spaces or semicolons between them, found 95:app:999'
echo 'documents.causes' >"$work/map.csv"
exits 2 "a list with dates" impact "$work/map.csv"
holds "how it is given" told 'documents.causes[ITEM]'
python3 - "$work" <<'PY'
import csv, sys
work = sys.argv[1]
rows = list(csv.DictReader(open(work + "/table.csv")))
def write(name, rows, columns):
    with open(work + "/" + name, "w", newline="") as out:
        w = csv.DictWriter(out, columns, extrasaction="ignore")
        w.writeheader()
        w.writerows(rows)
write("no_truth.csv", rows, [c for c in rows[0] if c != "findings.limitation"])
write("empty_truth.csv", [dict(rows[0], **{"findings.limitation": ""})], list(rows[0]))
PY
exits 2 "a table without a truth that every case states" impact "$work/no_truth.csv"
holds "with its column" told "expected a column findings.limitation"
exits 2 "a truth left empty" impact "$work/empty_truth.csv" --lang en
holds "with its field" told "findings.limitation"
exits 2 "a column that is no fact" impact "$work/other.csv"
holds "which" told 'found "colour"'
exits 2 "no such fact" "$norma" impact --from 2019-07-05 --to 2021-01-01 --by colour "$work/all"
exits 2 "a day and a rulebook" "$norma" impact --from 2019-07-05 --to act "$work/all"
exits 2 "no file" impact "$work/none"
exits 2 "nothing to count" "$norma" impact --from 2019-07-05 --to 2021-01-01
holds "what is missing" told 'не указано: файлы дел'
exits 2 "no later law" "$norma" impact --from 2019-07-05 "$work/all" --lang en
holds "what is missing" told 'missing: --to (the later law)'
exits 5 "no case" impact /dev/null
exits 2 "parts by other facts" "$norma" impact merge "$work/1.json" "$work/other.csv"
exits 2 "an empty part" "$norma" impact merge "$work/1.json" /dev/null
holds "it is empty" told '/dev/null: expected what `norma impact --format json` writes, found nothing'
head -c 300 "$work/1.json" >"$work/torn.json"
exits 2 "a torn part" "$norma" impact merge "$work/torn.json"
holds "not in the words of a library" sh -c "grep -q 'not one whole JSON' '$work/err' && ! grep -q json.exception '$work/err'"
"$norma" impact --from 2019-07-05 --to 2021-01-02 --by $by --format json "$work/half2" >"$work/3.json"
exits 2 "parts of other laws" "$norma" impact merge "$work/1.json" "$work/3.json"
holds "which" told 'the parts compare different laws'
python3 - "$work" <<'PY2'
import json, sys
work = sys.argv[1]
part = json.load(open(work + "/2.json"))
part["classes"].append(part["classes"][0])
json.dump(part, open(work + "/twice.json", "w"))
part["classes"].pop()
part["classes"][0]["before"]["state"] = "anwsered"
json.dump(part, open(work + "/state.json", "w"))
PY2
exits 2 "a class twice" "$norma" impact merge "$work/1.json" "$work/twice.json"
exits 2 "a state that is none" "$norma" impact merge "$work/1.json" "$work/state.json"

# A diff counts a population by the same classes.
exits 1 "diff --cases" "$norma" diff 2020-05-08 2020-05-09 --format json --cases "$work/all"
cp "$work/out" "$work/diff.json"
exits 0 "the same days" "$norma" impact --from 2020-05-08 --to 2020-05-09 --format json "$work/all"
holds "diff counts as impact does" python3 - "$work/diff.json" "$work/out" <<'PY'
import json, sys
diff, impact = (json.load(open(name)) for name in sys.argv[1:])
sys.exit(diff["counted"] != impact or impact["cases"] == 0 or not impact["classes"])
PY
exit $failed
