#!/usr/bin/env bash
# A gate from the first run to the next, and a draft that it refuses: gate.sh NORMA, from the repository's root. Takes minutes.
. "$(dirname "$0")/lib.sh"
scratch=$work
gate() {  # code text arguments...
  local code=$1 text=$2
  shift 2
  says "$code" "$text" gate --base "$scratch/base.json" --cache "$scratch/cache" --lang en "$@"
}

"$norma" export --output "$scratch/base.json"
gate 3 'undecided' --steps 1
if ls "$scratch"/cache/*.json >/dev/null 2>&1; then
  echo "verdicts of a run that left questions open were kept"
  failed=1
fi
gate 0 'answers taken from the cache: '
gate 0 'The gate passed'
gate 0 '"version": "2.1.0"' --format sarif
# A damaged entry is told and not used.
for f in "$scratch"/cache/*.json; do sed -i 's/"proven"/"refuted"/' "$f"; done
gate 0 'damaged or foreign, not used'
# An edition that is taken away, with nothing in it that would show.
printf 'edition from 2021-09-01 by decree "1"\n' >"$scratch/edition.rules"
"$norma" amend "$scratch/edition.rules" --no-check --save "$scratch/edition.json" >/dev/null
says 1 'coverage/only-before/edition/2021-09-01' gate --base "$scratch/edition.json" --cache "$scratch/cache" --format json
# A day more to tell the person that the referral goes back: a row of the procedure alone.
period='"actions":["return_notified"],"period":{"working_days":1}'
[ "$(grep -oF -- "$period" "$scratch/base.json" | wc -l)" = 1 ] || { echo "not one such period"; failed=1; }
altered "$scratch/base.json" "$period" "${period/1\}/2\}}" >"$scratch/longer.json"
gate 1 'Changed: duty — "person notified of the return" (24:4 notice)' --head "$scratch/longer.json"
grep -qF 'within: 1 working day → 2 working days' "$scratch/out" || { echo "the period is not told"; failed=1; }
gate 1 '"key":"change/procedure/duty/24:4 notice/changed"' --head "$scratch/longer.json" --format json
printf '{"decree": "1942", "commencement": "2020-12-08", "effects": [], "procedure": [{"change": "changed", "of": "duty", "provisions": ["95:24:4"], "words": "…", "source": "…", "ru": "Срок длиннее.", "en": "The period is longer."}]}' >"$scratch/longer.declared.json"
cp "$scratch/longer.declared.json" "$scratch/right.declared.json"
gate 0 'The period is longer.' --head "$scratch/longer.json" --declared "$scratch/longer.declared.json"
printf '{"decree": "1942", "commencement": "2020-12-08", "effects": [], "procedure": [{"change": "changed", "of": "deadline", "provisions": ["95:24:4"], "words": "…", "source": "…", "ru": "…", "en": "…"}]}' >"$scratch/longer.declared.json"
gate 2 'procedure[0].of: expected step, condition, duty, right, event, or what is beside rows (title, ' --head "$scratch/longer.json" --declared "$scratch/longer.declared.json"
# Of another kind, or of another day, it is not declared.
for wrong in 's/"of": "duty"/"of": "right"/' 's/"change": "changed"/"change": "ended"/' 's/"commencement": "2020-12-08"/"commencement": "2020-11-03"/' 's/"provisions": \["95:24:4"\]/"provisions": ["95:24:4", "95:46:1"]/'; do
  sed "$wrong" "$scratch/right.declared.json" >"$scratch/longer.declared.json"
  gate 1 'Declared change that does not occur. The period is longer.' --head "$scratch/longer.json" --declared "$scratch/longer.declared.json"
done
# What stands beside rows can be declared, too.
altered "$scratch/base.json" '"title": {"ru":"Порядок' '"title": {"ru":"Иной порядок' >"$scratch/title.json"
gate 1 'Undeclared change. The procedure, title — described otherwise: ru.' --head "$scratch/title.json"
printf '{"decree": "1942", "commencement": "2020-12-08", "effects": [], "procedure": [{"change": "changed", "of": "title", "provisions": [], "words": "…", "source": "…", "ru": "Иное название.", "en": "Another title."}]}' >"$scratch/title.declared.json"
gate 0 'Another title.' --head "$scratch/title.json" --declared "$scratch/title.declared.json"
"$norma" amend examples/draft.rules --no-check --save "$scratch/draft.json" >/dev/null
gate 1 'change/term/-2y+indefinite/95:9:1+95:9:4' --head "$scratch/draft.json"
grep -qF 'New finding. The law does not answer: term' "$scratch/out" || { echo "the gap of the draft is not found"; failed=1; }
exit $failed
