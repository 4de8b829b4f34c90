#!/bin/bash
# The acts of the list: asked for by name, chosen by day, facts of one act in a case of another. Usage: acts.sh PATH/TO/norma, from
# the top of the tree.
. "$(dirname "$0")/lib.sh"
lines() { python3 - "$@" <<'PY'
import json, sys
base = json.load(open("examples/case.json"))
case = json.loads(sys.argv[1]) if len(sys.argv) > 1 else {}
def put(into, more):
    for k, v in more.items():
        if isinstance(v, dict) and isinstance(into.get(k), dict): put(into[k], v)
        else: into[k] = v
put(base, case)
print(json.dumps(base, ensure_ascii=False))
PY
}
on() { lines "{\"case\":\"c\",\"decided_on\":\"$1\",\"received_on\":\"$1\",\"findings\":{\"listed\":[]},\"documents\":{\"causes\":[]}}"; }
act_of() { "$norma" decide - <"$1" | python3 -c 'import json,sys; print(" ".join(json.loads(l).get("act","?") for l in sys.stdin))'; }

exits 0 "the list" "$norma" acts --lang en
holds "each act of the list has its name there" sh -c "while read -r act; do name=\$(sed -n '/Listing listing/,/;/s/^ *\"\([^\"]*\)\", {.*/\1/p' rules/\$act/act.hpp); grep -q \"^\$name  \" '$work/out' || exit 1; done <rules/acts.txt"
exits 0 "the list for programs" "$norma" acts --format json
holds "it is JSON" python3 -c 'import json,sys; acts=json.load(open(sys.argv[1]))["acts"]; assert all(a["decisions"] and a["provisions"] for a in acts)' "$work/out"
exits 0 "the principles" "$norma" acts --principles --format json
holds "they are JSON, each with a provision" python3 -c 'import json,sys; rows=json.load(open(sys.argv[1]))["principles"]; assert rows and all(r["cites"] for r in rows)' "$work/out"
holds "kept as the table says it" python3 -c 'import json,sys; assert {r["kept"] for r in json.load(open(sys.argv[1]))["principles"]} <= {"no", "possible", "yes", "not_known"}' "$work/out"
exits 0 "in English" "$norma" acts --principles --lang en
holds "with the days of the acts that state them" printed 'directive 431-р of 2021-02-26'
holds "without Russian words" python3 -c 'import re,sys; found = re.findall("[А-Яа-яё]{2,}", open(sys.argv[1]).read()); sys.exit(str(found[:5]) if found else 0)' "$work/out"
exits 0 "the principles" "$norma" acts --principles --format json
holds "with the acts that state them" printed '431-р'
holds "there are seven of them" python3 -c 'import json,sys; assert len({r["principle"] for r in json.load(open(sys.argv[1]))["principles"]}) == 7' "$work/out"

says 2 "--act: expected one of 95, temporary, 588, 181, 585n, found 7" decide examples/case.json --act 7
says 2 "--act: expected one of 95, temporary, 588, 181, 585n, found 7" check --act 7

for day in 2020-02-29 2020-03-01 2022-06-30 2022-07-01 2022-07-02 2025-06-01; do on $day; done >"$work/days"
holds "the act of the day" test "$(act_of "$work/days")" = "95 temporary temporary 588 588 588"
on 2022-07-01 >"$work/both_days"; on 2022-07-02 >"$work/after"
"$norma" decide --act 588 "$work/both_days" >"$work/out" 2>/dev/null; holds "the first day of 588 follows the order that still stands" grep -q '"by":\["588:28","1697:form"' "$work/out"
"$norma" decide --act 588 "$work/after" >"$work/out" 2>/dev/null; holds "the next day does not" sh -c "! grep -q 1697 '$work/out'"
holds "nor is another act named there but the criteria" sh -c "grep -o '\"also_governed_by\":.*' '$work/out' | grep -q '^\"also_governed_by\":\[{\"act\":\"585н\",\"decisions\":\[\],\"answer\":\"not_encoded\",\"ask\":\"585n\"}\]'"
on 2025-06-01 >"$work/of_771"; "$norma" decide "$work/of_771" >"$work/out" 2>/dev/null
holds "588 names the law beside it" printed '"act":"181-ФЗ","decisions":[],"answer":"not_encoded","ask":"181"'
exits 3 "and tells it" "$norma" decide "$work/of_771" --explain --lang en
holds "as standing beside" printed 'Another act stands beside this law on that day: 181-ФЗ'
"$norma" decide "$work/both_days" >"$work/out" 2>/dev/null; holds "on its first day the order that stands over it" printed '"also_governed_by":[{"act":"1697","prolonged_by":"183"'
asked() { python3 -c 'import json,sys; print([json.dumps(x["case"], ensure_ascii=False) for x in map(json.loads, open("corpus/"+sys.argv[1]+"/twelfth_reader.jsonl")) if x["case"]["case"]==sys.argv[2]][0])' "$@"; }
for pair in tw-M13:92 tw-M14:1580 tw-M15:183 tw-M14-before:92; do
  asked temporary ${pair%:*} >"$work/one"; "$norma" decide "$work/one" >"$work/out" 2>/dev/null
  holds "${pair%:*} stands by the order that reaches the day" sh -c "grep -o '\"prolongation\":{[^}]*' '$work/out' | grep -q '\"${pair#*:}:days\"'"
done
for day in 2024-01-01:651:before 2024-07-13:910:before; do
  printf '{"case":"early","decided_on":"%s","person":{"born_on":"1980-03-01","recognised":true}}\n' ${day%%:*} >"$work/one"
  exits 3 "an act before its day" "$norma" decide --act 181 "$work/one" --lang en
  holds "${day#*:} is named as not yet in force" sh -c "grep -q '\"${day#*:}\"' '$work/out'"
done
on 2022-07-01 | sed 's/}$/,"temporary":{"without_referral":false}}/' >"$work/straddle"
holds "where two meet, the one whose facts are stated" test "$(act_of "$work/straddle")" = temporary
on 2022-07-01 | sed 's/}$/,"temporary":{}}/' >"$work/empty"
holds "facts that say nothing do not choose the act" test "$(act_of "$work/empty")" = 588
"$norma" decide "$work/empty" >"$work/out" 2>/dev/null; "$norma" decide "$work/both_days" >"$work/err" 2>/dev/null
holds "with and without them the same, with the reading of the day" sh -c "cmp '$work/out' '$work/err' && grep -q '\"depends_on\":\[[^]]*\"L0107\"' '$work/out'"
"$norma" decide "$work/straddle" >"$work/out" 2>/dev/null; holds "the other way round the order names 588" grep -q '"also_governed_by":\[{"act":"588"' "$work/out"
on 2020-02-15 >"$work/plain"
"$norma" decide --act 95 "$work/plain" >"$work/named"
"$norma" decide "$work/plain" | sed 's/,"act":"95"//' >"$work/by_day"
holds "by day the same as by name" cmp "$work/named" "$work/by_day"

on 2022-09-01 >"$work/later"
exits 3 "not all is answered" "$norma" decide "$work/later" --lang en
holds "the act is named with what is needed" printed '"act":"588","needed":[{"ru":'
exits 3 "and why not" "$norma" decide "$work/later" --explain --lang en
holds "a fact that is left out is told from a wording that is not known" printed "no answer, the case does not state: the person's written consent (referral.consent); called for by п. 17"
holds "and a wording is told, too" printed 'no answer, the wording on this date is not encoded: п. 3 абз. 1 (the wording before 1 March 2025 is not shown)'
sed 's/"listed": \[\]/"listed": ["95:app:10"]/' "$work/later" >"$work/item"
exits 2 "an item of another act's list" "$norma" decide "$work/item" --lang en
holds "both are named" told 'a fact of act 588, which decides the case; 95:app:10 is a fact of acts 95, temporary'
on 2021-01-15 | sed 's/}$/,"measure":"physical"}/' >"$work/field"
exits 2 "a field of another act" "$norma" decide "$work/field" --lang en
holds "both are named" told 'a fact of act temporary, which decides the case; measure is a fact of act 181'

for act in 95 temporary 588 181 585n; do
  exits 0 "the registry of $act" "$norma" provisions --check --act $act
  exits 0 "the rules of $act" "$norma" rules --act $act
  exits 0 "the readings of $act" "$norma" readings --act $act
  exits 0 "the schema of $act" "$norma" schema --act $act
  exits 0 "the file of $act" "$norma" export --act $act --output "$work/$act.json"
done
"$norma" decide --act 588 "$work/later" >"$work/typed"
"$norma" decide --rulebook "$work/588.json" "$work/later" >"$work/from_file"
holds "an act from its file answers alike" cmp "$work/typed" "$work/from_file"
"$norma" decide --act temporary "$work/straddle" >"$work/typed"
"$norma" decide --rulebook "$work/temporary.json" "$work/straddle" >"$work/from_file"
holds "an act over another from its file answers alike" cmp "$work/typed" "$work/from_file"
exit $failed
