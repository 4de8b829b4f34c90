#!/bin/bash
# Cases of a file are answered by batches and threads as they are one by one. Usage: decide.sh NORMA, from the top of the tree.
. "$(dirname "$0")/lib.sh"

python3 - "$work" <<'PY'
import glob, json, random, sys
random.seed(5)
cases = []
for name in sorted(glob.glob("corpus/**/*.jsonl", recursive=True)):
    if "/logs/" in name: continue
    for line in open(name):
        case = json.loads(line).get("case") if line.strip() else None
        if isinstance(case, dict): cases.append(json.dumps(case, ensure_ascii=False, separators=(",", ":")))
random.shuffle(cases)
broken = []
for line in cases * 3:
    r = random.random()
    if r < .02: line = line[:random.randrange(len(line))]
    elif r < .04: line = line.replace("20", "19", 1)
    elif r < .05: line = line.replace('"case"', '"cas"')
    elif r < .06: line = line.replace("true", "3", 1)
    elif r < .08: line = line.replace('"decided_on":"20', '"decided_on":"19')
    elif r < .09: line = line.replace(",", ",\n")
    broken.append(line)
open(sys.argv[1] + "/cases", "w").write("\n".join(cases) + "\n")
open(sys.argv[1] + "/broken", "w").write("\n".join(broken) + "\n")
PY
[ "$(wc -l <"$work/cases")" -gt 2000 ] || { echo "FAILED: no corpus"; exit 1; }

# same WHAT FILE ARGUMENTS...: one, two and seven threads say the same, to the byte, and exit alike.
same() {
  local what=$1 file=$2
  shift 2
  for threads in 1 2 7; do
    "$norma" decide "$file" --threads $threads "$@" >"$work/out.$threads" 2>"$work/err.$threads"
    echo "exit $?" >>"$work/err.$threads"
  done
  for threads in 2 7; do
    holds "$what: the same answers of $threads threads" cmp "$work/out.1" "$work/out.$threads"
    holds "$what: the same is told of $threads threads" cmp "$work/err.1" "$work/err.$threads"
  done
}
same "each by the act of its day" "$work/cases"
same "faults in lines" "$work/broken" --lang en
holds "faults are told" grep -q 'cases not answered: .*; the first: line' "$work/err.7"
same "an act" "$work/broken" --act 588
same "readings" "$work/cases" --act 95 --reading N05=decision
same "explanations" "$work/cases" --explain

# A few lines at a time are decided one by one.
"$norma" decide "$work/cases" 2>"$work/err" | paste -d '\t' - "$work/cases" | grep -v '^{"error"' >"$work/both"
cut -f 1 "$work/both" >"$work/answers"
cut -f 2 "$work/both" | split -l 12 - "$work/few."
for file in "$work"/few.*; do "$norma" decide "$file" 2>/dev/null; done >"$work/one_by_one"
holds "batches answer as one by one" cmp "$work/answers" "$work/one_by_one"
"$norma" export --output "$work/law.json"
"$norma" decide "$work/cases" --act 95 >"$work/typed" 2>/dev/null
"$norma" decide "$work/cases" --act 95 --rulebook "$work/law.json" >"$work/from_file" 2>/dev/null
holds "a rulebook's file by batches" cmp "$work/typed" "$work/from_file"

# Whoever waits for an answer gets it before the next case.
coproc asked { exec "$norma" decide -; }
pid=$!
for _ in 1 2 3; do
  head -n 1 "$work/cases" >&"${asked[1]}"
  answer=
  read -r -t 20 -u "${asked[0]}" answer
  holds "an answer before the next case" test -n "$answer"
done
kill $pid
exit $failed
