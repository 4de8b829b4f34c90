#!/bin/bash
# Commands that speak of one act, asked about another than the first. Usage: other_acts.sh NORMA, from the top of the tree.
. "$(dirname "$0")/lib.sh"
for act in 95 588; do "$norma" export --act $act --output "$work/$act.json"; done
known='--act: expected one of 95, temporary, 588, 181, 585n, found 5888'
foreign='a rulebook of act 95, and act 588 is asked for'
two_acts='laws of two acts are not compared'

# diff
says 1 'Act 588: the law of 28 February 2025 → the law of 1 March 2025.' diff 2025-02-28 2025-03-01 --act 588 --lang en
holds "the act whose words begin" printed 'Decree 771'
holds "what becomes known is not told as a change of law" printed 'what is known of the law changes: from which day these words are in force is not shown'
"$norma" diff 2025-02-28 2025-03-01 --act 588 --format json >"$work/diff.json"
holds "the classes of item 38 and of the platform are of what is known, those of item 5 are not" python3 - "$work/diff.json" <<'PY'
import json, sys
changes = json.load(open(sys.argv[1]))["changes"]
of = lambda unit: [c for c in changes if unit in c["provisions"]["after"]]
assert of("588:38:1") and all(c.get("known") and c["decrees"] == ["2386", "588"] for c in of("588:38:1")), of("588:38:1")
assert of("588:5:в") and not any(c.get("known") for c in of("588:5:в")), of("588:5:в")
assert all("771" not in c["decrees"] for c in of("374n")), of("374n")
PY
holds "the persons are cases of that act" printed '"needs_rehabilitation":"yes"'
"$norma" diff 2025-02-28 2025-03-01 --lang en >"$work/by_day"
holds "where the first act has not the days, the act of the days" cmp "$work/out" "$work/by_day"
says 2 'act 95 does not hold the law of 2025-04-01 (encoded from 2018-04-14 to 2022-06-30); act 588 has (--act), but laws of two acts are not compared' diff 2020-01-01 2025-04-01
says 2 "$known" diff 2025-02-28 2025-03-01 --act 5888
says 2 "$foreign" diff "$work/95.json" act --act 588
says 2 "$two_acts" diff "$work/588.json" "$work/95.json@2020-05-01" --act 588
says 0 'The two laws are equal: proven' diff "$work/588.json" act --act 588 --lang en
says 0 'The two laws are equal: proven' diff "$work/588.json" act --lang en
says 2 'of act 588 no amendments are declared' diff --declared --act 588
mkdir "$work/declared"
says 1 'undeclared' diff --declared "$work/declared" --act 588 --lang en

# amend
printf 'edition from 2025-03-05 by decree "900"\nend rule "38" on 2025-03-05\n' >"$work/draft.rules"
says 1 'gap/records' amend "$work/draft.rules" --act 588 --lang en --only gap --save "$work/draft.json"
holds "its corpus" printed 'corpus/588/questions.jsonl:2'
holds "its words" printed 'Decree 588: '
says 0 'platform → gap' amend "$work/draft.rules" --rulebook "$work/588.json" --no-check
says 2 "$known" amend "$work/draft.rules" --act 5888
says 2 "$foreign" amend "$work/draft.rules" --act 588 --rulebook "$work/95.json"

# gate
gate() { says "$1" "$2" gate --no-cache --lang en "${@:3}"; }
gate 0 'The gate passed' --base "$work/588.json" --act 588
holds "its findings are accepted, and known" sh -c "! grep -q 'New finding' '$work/out'"
gate 1 'New finding. The law does not answer: where protocol and act are kept' --base "$work/588.json" --head "$work/draft.json"
holds "by a person of that act" printed '{"case":"gap/records","decided_on":"2025-03-19"'
gate 2 "$known" --base "$work/588.json" --act 5888
gate 2 "$foreign" --base "$work/95.json" --act 588
gate 2 "gate: --accepted-law: $work/95.json: $foreign" --base "$work/588.json" --act 588 --accepted-law "$work/95.json"

# impact
python3 -c 'import json; [print(json.dumps(json.loads(l)["case"])) for l in open("corpus/588/second_reader.jsonl")]' >"$work/people"
says 0 'Act 588: ' impact --from 2025-02-28 --to 2025-03-01 --act 588 --lang en "$work/people"
holds "all are counted" printed 'Cases: 58. '
holds "some change" sh -c "! grep -q 'Decided otherwise: 0 ' '$work/out'"
says 0 'Decided otherwise: 0 ' impact --from "$work/588.json" --to act --lang en "$work/people"
says 2 "$known" impact --from 2025-02-28 --to 2025-03-01 --act 5888 "$work/people"
says 2 "$foreign" impact --from "$work/95.json" --to act --act 588 "$work/people"
"$norma" impact --from 2025-02-28 --to 2025-03-01 --format json "$work/people" >"$work/part.json"
says 0 'Target rehabilitation group' impact merge "$work/part.json" --lang en
"$norma" diff 2025-02-28 2025-03-01 --lang en --cases "$work/people" >"$work/out"
holds "a population of a diff" printed 'Cases: 58. '

# conform
vendor="python3 tests/vendors/oracle.py $norma --in-flight 8"
conform() { says "$1" "$2" conform --lang en --seed 1 --implementation "${@:3}"; }
conform 0 'Conforms: ' "$vendor" --act 588 --generate 50
holds "of that act" printed 'Act: 588'
conform 0 'Conforms: ' "$vendor" --act temporary -k slides
conform 1 'Where protocol and act are kept (records): {"outcome":"nowhere"} instead of ["platform"]' "$vendor --wrong records=platform:nowhere" --act 588 -k q81 --bundles "$work/bundles"
holds "a defect is put again to the same act" sh -c "grep -q -- '--act 588 ' '$work'/bundles/*/again.sh"
conform 0 'Conforms: ' "$vendor" --rulebook "$work/588.json" -k q81
conform 2 "$known" "$vendor" --act 5888
conform 2 "$foreign" "$vendor" --act 588 --rulebook "$work/95.json"
conform 5 'of act 588 no procedure is encoded' "$vendor" --act 588 --logs
says 5 'of act 588 no procedure is encoded' audit examples/log.json --act 588 --lang en
says 5 'schema log: процедура акта 588 не закодирована' schema log --act 588
says 0 'an event log' schema log --act 95
says 0 'json-schema.org' schema corpus --act 588
for shard in 1 2; do "$norma" conform --seed 1 --implementation "$vendor" --act 588 -k q81 --shard $shard/2 --journal "$work/$shard.jsonl" >/dev/null; done
says 0 'Conforms: ' conform merge "$work/1.jsonl" "$work/2.jsonl" --act 588 --lang en
says 2 'the journals are of the law ' conform merge "$work/1.jsonl" "$work/2.jsonl"

# corpus
says 0 'Mutants: ' corpus measure --act 181 --lang en --threads 1
holds "its provisions" printed '181:9:groups'
says 0 'cases or logs: 20.' corpus measure --act 181 --random 20 --lang en --threads 1
says 2 "$known" corpus measure --act 5888
says 5 'corpus measure --procedure: of act 588 no procedure is encoded' corpus measure --act 588 --procedure --lang en
says 5 'corpus generate --procedure: of act 588 no procedure is encoded' corpus generate --act 588 --procedure --lang en --output "$work/logs"
says 2 "$foreign" corpus generate --act 588 --rulebook "$work/95.json" --output "$work/none"
says 0 'Mutants: ' corpus generate --act 181 --output "$work/complete" --lang en --threads 1
says 0 'as the ledger of ' corpus verify "$work/complete" --act 181
sed -i '2s/"by":"[^"]*"/"by":"mutant-0001"/' "$work/complete/mutants.ledger"
says 1 'not killed by mutant-0001' corpus verify "$work/complete" --act 181

# check, and whatever takes a rulebook's file
says 2 "$foreign" rules --act 588 --rulebook "$work/95.json"
exit $failed
