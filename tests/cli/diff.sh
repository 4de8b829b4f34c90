#!/usr/bin/env bash
# Exit codes and words of `norma diff` and `norma gate`: diff.sh NORMA, from the repository's root.
. "$(dirname "$0")/lib.sh"
scratch=$work
expect() { says "$@"; }

expect 0 'The two laws are equal: proven' diff 2020-12-08 2021-03-01 --lang en
# Decisions are the same, and the return of referrals is new.
expect 1 'Решения и даты те же: доказано; о процедуре — ниже' diff 2020-12-07 2020-12-08
expect 1 'Процедура: строк изменено 17, из них показано журналом 17' diff 2020-12-07 2020-12-08
expect 1 'The procedure was not compared: the law of 2019-05-20 is not encoded' diff 2019-05-20 2019-05-21 --lang en
expect 1 'Term: 5 years → until the age of 18' diff 2020-05-08 2020-05-09 --lang en
expect 1 'the list is complete: proven' diff 2019-12-31 2020-01-01 --lang en
expect 1 '"provisions":{"before":["95:14:п_1","95:14:19"],"after":["95:14:п_1","95:14:19"]},"decrees":["1454"]' diff 2019-12-31 2020-01-01 --format json
expect 1 'are confirmed by no other engine (--trust-one-solver)' diff 2019-12-31 2020-01-01 --lang en --trust-one-solver
expect 1 '"rows":["rule 23:1 home"' diff 2019-05-20 2019-05-21 --format json
expect 3 'undecided' diff 2020-11-02 2020-11-03 --lang en --steps 1
expect 2 'act 95 does not hold the law of 2017-01-01 (encoded from 2018-04-14 to 2022-06-30)' diff 2017-01-01 2020-01-01
expect 2 'expected FILE@DAY' diff "$scratch/x.json@yesterday" 2020-01-01
expect 2 'absent.json: cannot be read' diff "$scratch/absent.json" act
expect 2 'a law of one day is compared with that of another day' diff 2020-01-01 act
expect 2 'expected FROM and TO, or --declared alone' diff 2020-01-01

expect 2 'nobody.jsonl: No such file' diff 2020-05-08 2020-05-09 --lang en --cases "$scratch/nobody.jsonl"
expect 2 'expected FROM and TO, or --declared alone' diff --declared --cases "$scratch/people.jsonl"

"$norma" export --output "$scratch/base.json"
expect 0 'The two laws are equal: proven' diff "$scratch/base.json" act --lang en
expect 1 'the list is complete: proven' diff "$scratch/base.json@2020-05-08" act@2020-05-09 --lang en
# A date that goes while its outcome stays, and an edition that only one of the laws has.
printf 'edition from 2021-09-01 by decree "1"\nend rule "40 5y" on 2021-09-01\n' >"$scratch/dates.rules"
"$norma" amend "$scratch/dates.rules" --no-check --save "$scratch/dates.json" >/dev/null
expect 1 '{"date":"reexamine_from","of":"5y","verdict":"differs"' diff "$scratch/base.json" "$scratch/dates.json" --format json
printf 'edition from 2021-09-01 by decree "1"\n' >"$scratch/edition.rules"
"$norma" amend "$scratch/edition.rules" --no-check --save "$scratch/edition.json" >/dev/null
expect 1 'Only the later law has an edition that begins on 1 September 2021.' diff "$scratch/base.json" "$scratch/edition.json" --lang en
expect 1 'Редакция с 01.09.2021 есть только в прежнем праве.' diff "$scratch/edition.json" "$scratch/base.json"
expect 1 '"summary": {"equal":false,"complete":true' diff "$scratch/edition.json" "$scratch/base.json" --format json
# What the witness of a class is said to get, it gets.
"$norma" diff 2020-05-08 2020-05-09 --format json >"$scratch/diff.json"
python3 - "$scratch" "$norma" <<'PYTHON' || failed=1
import json, subprocess, sys
scratch, norma = sys.argv[1:]
changes = json.load(open(scratch + "/diff.json"))["changes"]
assert len(changes) > 5, len(changes)
lines = "\n".join(json.dumps(c["case"], ensure_ascii=False) for c in changes) + "\n"
answers = [json.loads(line) for line in subprocess.run([norma, "decide", "--act", "95", "-"], input=lines, capture_output=True, text=True).stdout.splitlines()]
for c, a in zip(changes, answers, strict=True):
    assert a["edition"] == "2020-05-09", a
    assert sorted(a["term"]["lawful"]) == sorted(c["after"]["lawful"]), (c, a)
PYTHON

# What a log is said to be under each law, an audit by that law says.
"$norma" diff 2020-12-07 2020-12-08 --format json >"$scratch/procedure.json"
python3 - "$scratch" "$norma" <<'PYTHON' || failed=1
import json, subprocess, sys
scratch, norma = sys.argv[1:]
whole = json.load(open(scratch + "/procedure.json"))
assert whole["summary"]["equal"] is False and whole["procedure"]["equal"] is False
changes = whole["procedure"]["changes"]
assert len(changes) == 17 and all("shown_by" in c for c in changes), len(changes)
for side, day in (("before", "2020-12-07"), ("after", "2020-12-08")):
    lines = "\n".join(json.dumps(c["shown_by"]["log"], ensure_ascii=False) for c in changes) + "\n"
    answers = [json.loads(line) for line in subprocess.run([norma, "audit", "-", "--law", day], input=lines, capture_output=True, text=True).stdout.splitlines()]
    for c, a in zip(changes, answers, strict=True):
        told = c["shown_by"][side]
        wordless = lambda x: [{k: v for k, v in y.items() if k != "text"} if isinstance(y, dict) else y for y in x] if isinstance(x, list) else x
        for key in ("verdict", "open", "violations", "not_provided_for", "not_stated", "not_encoded", "depends_on"):
            assert wordless(a[key]) == wordless(told[key]), (c["key"], side, key, a[key], told[key])
PYTHON

if command -v cvc5 >/dev/null; then
  expect 1 'did not confirm 0' diff 2019-12-31 2020-01-01 --second-opinion cvc5 --lang en
else
  expect 2 'cvc5 is not installed' diff 2019-12-31 2020-01-01 --second-opinion cvc5
fi

mkdir "$scratch/declared"
echo '{"decree": "618", "commencement": "2020-05-09", "effects": [{"decision": "term"}]}' >"$scratch/declared/618.json"
expect 2 'effects[0].provisions: expected a list of texts' diff --declared "$scratch/declared"
echo '{"decree": "618", "commencement": "2020-05-08", "effects": []}' >"$scratch/declared/618.json"
expect 2 'cannot be read' gate --base "$scratch/absent.json"
expect 2 'expected a whole rulebook' gate --base 2020-01-01
exit $failed
