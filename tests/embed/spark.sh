#!/bin/bash
# The example for Spark counts as the command does, on two local workers. Installs Spark and its Python packages for itself, or
# skips. Usage: spark.sh NORMA LIBRARY, from the top of the tree; NORMA_SPARK_CASES: how many cases; NORMA_SPARK_PYTHON: a Python
# that has the packages.
. "$(dirname "$0")/../cli/lib.sh"
library=$2
number=${NORMA_SPARK_CASES:-1000000}
command -v java >/dev/null || { echo "skipped: Spark needs Java (apt-get install default-jre-headless)"; exit 77; }
python=${NORMA_SPARK_PYTHON:-}
if [ -z "$python" ]; then
  python=$work/venv/bin/python
  { python3 -m venv "$work/venv" && "$python" -m pip install --quiet pyspark pandas pyarrow; } >"$work/pip" 2>&1 || {
    echo "skipped: no registry has pyspark, pandas and pyarrow for this Python ($(tail -n 1 "$work/pip" | cut -c 1-200))"
    exit 77
  }
fi
python3 examples/spark/population.py "$number" >"$work/cases.jsonl"
by=findings.severity_group,person.born_on
exits 0 "the single run" "$norma" impact --from 2019-05-01 --to 2019-07-06 --by $by --format json "$work/cases.jsonl"
cp "$work/out" "$work/single.json"
NORMA_LIBRARY=$library PYSPARK_PYTHON=$python exits 0 "the run by Spark" "$python" examples/spark/impact.py --master 'local[2]' --from 2019-05-01 --to 2019-07-06 --by $by "$work/cases.jsonl"
cp "$work/out" "$work/spark.json"
exits 0 "the same counts" python3 - "$work" "$number" <<'PY'
import collections, json, sys
work, number = sys.argv[1:]
single, spark = (json.load(open(work + "/" + name + ".json")) for name in ("single", "spark"))
for name in ("cases", "changed", "refused"): assert single[name] == spark[name], (name, single[name], spark[name])
assert single["cases"] == int(number) and single["changed"] > 0
assert single["groups"] == sorted(spark["groups"], key=lambda g: [x["values"] for x in single["groups"]].index(g["values"]))
# Spark's classes are by outcome: those of the command, without the provisions.
def by_outcome(report):
    sums = collections.Counter()
    for c in report["classes"]:
        if "decision" in c: sums[c["decision"], json.dumps(c["before"], ensure_ascii=False), json.dumps(c["after"], ensure_ascii=False)] += c["cases"]
    return sums
assert by_outcome(single) == by_outcome(spark), (by_outcome(single), by_outcome(spark))
PY
[ -s "$work/err" ] && show
exit $failed
