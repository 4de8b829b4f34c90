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
"$norma" amend examples/draft.rules --no-check --save "$scratch/draft.json" >/dev/null
gate 1 'change/term/-2y+indefinite/95:9:1+95:9:4' --head "$scratch/draft.json"
grep -qF 'New finding. The law does not answer: term' "$scratch/out" || { echo "the gap of the draft is not found"; failed=1; }
exit $failed
