#!/usr/bin/env bash
# Exit codes and words of `norma check`: check.sh NORMA, from the repository's root.
set -u
norma=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

expect() {  # code text arguments...
  local code=$1 text=$2
  shift 2
  "$norma" check --timeout "${limit:-60000}" "$@" >"$scratch/out" 2>&1
  local got=$?
  if [ "$got" -ne "$code" ] || ! grep -qF -- "$text" "$scratch/out"; then
    echo "norma check $*: expected exit $code and «$text», got exit $got:"
    tail -n 5 "$scratch/out"
    failed=1
  fi
}

echo '[]' >"$scratch/none.json"
echo '[{"finding": "gap/term/95:9:1", "reason": {"ru": "нет", "en": "none"}}]' >"$scratch/stale.json"
echo '[{"finding": "gap/term/95:9:1"}]' >"$scratch/no-reason.json"

expect 0 '2 findings: 2 accepted, 0 new' --only gap --lang en
expect 1 'NEW: not accepted' --only gap --lang en --accepted "$scratch/none.json"
expect 1 'acceptance matches nothing any more: gap/term/95:9:1' --only gap --lang en --accepted "$scratch/stale.json"
expect 2 'entry 1: expected reason' --only gap --accepted "$scratch/no-reason.json"
expect 2 'cannot be read' --only gap --accepted "$scratch/absent.json"
expect 2 '--only' --only nonsense
limit=1 expect 3 'undecided' --only property --lang en
expect 0 '"summary": {"findings":2,"new":0' --only gap --format json
exit $failed
