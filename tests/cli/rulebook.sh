#!/bin/bash
# A rulebook's file in the place of the built-in act. Usage: rulebook.sh PATH/TO/norma, from the top of the tree.
. "$(dirname "$0")/lib.sh"
law=$work/law.json
"$norma" export >"$law"

exits 0 "the act itself, from its file" "$norma" decide examples/case.json --explain --lang en --rulebook "$law"
cp "$work/out" "$work/from_file"
"$norma" decide --act 95 examples/case.json --explain --lang en >"$work/built_in"
holds "answers alike" cmp "$work/from_file" "$work/built_in"
# Without the ledger of logs, whose replay takes minutes: the test `corpus` has it, and that the file has the digest that it stands on, ProcedureMutants.
exits 0 "the corpus, by the file" "$norma" corpus verify corpus/pp95 corpus/pp95/complete --rulebook "$law"
holds "all of it" printed ' 0 failed'
exits 0 "readings of the file" "$norma" readings --lang en --rulebook "$law"
holds "rules' readings" printed 'N01'
exits 0 "provisions of the file" "$norma" provisions --rulebook "$law"

altered "$law" '"decision":"form","modality":"must","outcomes":["in_bureau"]' '"decision":"form","modality":"must","outcomes":["at_home"]' >"$work/other.json"
exits 0 "another law" "$norma" decide examples/case.json --rulebook "$work/other.json"
holds "another answer" printed '"form":{"lawful":["at_home","absentee"]'
exits 1 "the corpus, by another law" "$norma" corpus verify corpus/pp95 corpus/pp95/complete --rulebook "$work/other.json"

for command in "decide examples/case.json" "corpus verify" "readings" "provisions" "rules" "check"; do
  exits 2 "$command: no file" "$norma" $command --rulebook "$work/none.json"
  holds "$command: it is said" told 'none.json: cannot be read'
  head -c 100000 "$law" >"$work/cut.json"
  exits 2 "$command: cut off" "$norma" $command --rulebook "$work/cut.json"
  holds "$command: it is said" told 'cut.json: expected JSON; the file is damaged or cut off'
done
sed '1s/"version": 2/"version": 3/' "$law" >"$work/version.json"
exits 2 "an unknown version" "$norma" decide examples/case.json --rulebook "$work/version.json"
holds "it is said" told 'expected version 1 or 2 of the format'
sed 's/"modality":"must_not"/"modality":"may"/' "$law" >"$work/altered.json"
exits 2 "a digest that does not fit" "$norma" decide examples/case.json --rulebook "$work/altered.json"
holds "it is said" told 'the file was altered or cut off'
python3 -c 'print("{\"format\": \"norma-rulebook\", \"version\": 1, \"digest\": \"\",\n\"x\": " + "[" * 10000 + "]" * 10000 + "}")' >"$work/nested.json"
exits 2 "nesting of 10,000" "$norma" decide examples/case.json --rulebook "$work/nested.json"
altered "$law" '"path":"findings.limitation"' '"path":"findings.limits"' >"$work/fact.json" 2>/dev/null
exits 2 "a fact that expressions do not find" "$norma" decide examples/case.json --rulebook "$work/fact.json"
altered "$law" '"path":"findings.cleft"' '"path":"findings.clefts"' >"$work/fact.json"
sed -i 's/"findings.cleft"/"findings.clefts"/g' "$work/fact.json"
cp "$work/fact.json" "$work/keep.json" && law=$work/keep.json && altered "$law" '"findings.clefts"' '"findings.clefts"' >"$work/fact.json"
exits 2 "a fact that this program's cases do not have" "$norma" decide examples/case.json --rulebook "$work/fact.json"
holds "it is named" told "fact findings.clefts: this program's cases have no such row there"

# The procedure.
law=$work/law.json
python3 - corpus/pp95/logs >"$work/logs.jsonl" <<'PY'
import json, pathlib, sys
for file in sorted(pathlib.Path(sys.argv[1]).glob("*.jsonl")):
    for line in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
        print(json.dumps({k: line[k] for k in ("log", "begin", "events", "end_of_observation") if k in line}, ensure_ascii=False))
PY
# alike ARGUMENTS...: the command prints the same of the act as of its file.
alike() {
  "$norma" "$@" >"$work/built_in" 2>&1
  local built_in=$?
  exits $built_in "norma $* by the file" "$norma" "$@" --rulebook "$law"
  cat "$work/err" >>"$work/out"
  holds "norma $*: answers alike" cmp "$work/out" "$work/built_in"
}
alike audit "$work/logs.jsonl"
holds "more than a thousand of them" test "$(grep -c '"verdict":' "$work/built_in")" -gt 1000
alike audit "$work/logs.jsonl" --format text --lang en --reading N13=off --law 2020-01-01
alike procedure --no-marks --all --lang en
alike procedure --no-marks --format dot --law 2019-10-02
alike readings --lang en
alike vocabulary --lang en
alike provisions --lang en

head -n 1 corpus/pp95/logs/courses.jsonl >"$work/one.jsonl"
alike corpus measure "$work/one.jsonl" --procedure
of_check() { "$norma" check --procedure --only ambiguous_step --since 2020-12-08 --format json "$@" | sed '/^"origin"/d'; }
of_check >"$work/built_in"
of_check --rulebook "$law" >"$work/out"
holds "checked alike" cmp "$work/out" "$work/built_in"
holds "and asked" printed '"kind":"ambiguous_step"'
exits 0 "the corpus of logs, by the file" "$norma" corpus verify corpus/pp95/logs --rulebook "$law"

altered "$law" '"period":{"working_days":3}' '"period":{"working_days":1}' >"$work/shorter.json"
exits 1 "a shorter period" "$norma" audit "$work/logs.jsonl" --rulebook "$work/shorter.json"
"$norma" audit "$work/logs.jsonl" >"$work/built_in"
exits 1 "the corpus of logs, by another procedure" "$norma" corpus verify corpus/pp95/logs --rulebook "$work/shorter.json"
"$norma" audit "$work/logs.jsonl" --rulebook "$work/shorter.json" >"$work/out"
holds "another audit" test -n "$(cmp "$work/out" "$work/built_in")"
exits 2 "readings are the file's" "$norma" audit "$work/logs.jsonl" --rulebook "$law" --reading N05=decision
altered "$law" '"title": {"ru":"Порядок' '"title": {"ru":"Иной порядок' >"$work/title.json"
exits 0 "its name is the file's" "$norma" procedure --no-marks --rulebook "$work/title.json"
holds "it is said" printed 'Иной порядок экспертизы'
altered "$law" '"call":"must"' '"call":"ought"' >"$work/ought.json"
exits 2 "a row that is wrong" "$norma" audit "$work/logs.jsonl" --rulebook "$work/ought.json"
holds "it is named" told 'procedure.calls['

# A file as they were before they had a procedure.
python3 - "$law" >"$work/old.json" <<'PY'
import sys
def fnv(data):
    h = 0xcbf29ce484222325
    for b in data:
        h = (h ^ b) * 0x100000001b3 % 2**64
    return h
rest = open(sys.argv[1], encoding="utf-8").read().split("\n", 1)[1].split(',\n"procedure": {')[0] + "}\n"
sys.stdout.write('{"format": "norma-rulebook", "version": 1, "digest": "%016x",\n%s' % (fnv(rest.encode()), rest))
PY
exits 0 "an old file" "$norma" decide examples/case.json --rulebook "$work/old.json"
for command in "audit $work/logs.jsonl" "procedure" "check --procedure"; do
  exits 5 "$command: no procedure" "$norma" $command --lang en --rulebook "$work/old.json"
  holds "$command: it is said" told 'old.json: no procedure in this file'
  exits 2 "$command: no file" "$norma" $command --rulebook "$work/none.json"
done
exits 5 "logs, and no procedure" "$norma" corpus verify corpus/pp95/logs --lang en --rulebook "$work/old.json"
holds "it is said how many" told "logs passed over: $(cat corpus/pp95/logs/*.jsonl | wc -l)"
exits 5 "a log's schema, and no procedure" "$norma" schema log --rulebook "$work/old.json"
exits 0 "its readings are those of the rules" "$norma" readings --lang en --rulebook "$work/old.json"
holds "none of a procedure" test -z "$(grep -F 'N12' "$work/out")"
exit $failed
