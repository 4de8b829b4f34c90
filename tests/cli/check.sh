#!/usr/bin/env bash
# Exit codes and words of `norma check`: check.sh NORMA, from the repository's root.
. "$(dirname "$0")/lib.sh"
scratch=$work

expect() {  # code text arguments...: one run answers all that is asked of the same arguments
  local code=$1 text=$2 run
  shift 2
  run=$work/run-$(printf '%s\n' "$@" | cksum | tr ' ' -)
  if [ ! -e "$run.code" ]; then
    "$norma" check --timeout "${limit:-60000}" "$@" >"$run.out" 2>&1
    echo $? >"$run.code"
  fi
  cp "$run.out" "$work/out"
  said "$(cat "$run.code")" "$code" "$text" "norma check $*"
}

echo '[]' >"$scratch/none.json"
echo '[{"finding": "gap/term/95:9:1", "reason": {"ru": "нет", "en": "none"}}]' >"$scratch/stale.json"
echo '[{"finding": "gap/status/95:7:1", "reason": {"ru": "да", "en": "yes"}}]' >"$scratch/of-undecided.json"
echo '[{"finding": "gap/term/95:9:1"}]' >"$scratch/no-reason.json"

expect 0 '2 findings: 2 accepted, 0 new' --only gap --lang en
# Accepted in other editions only; and a key that would accept whatever outgrows an acceptance.
sed 's/"gap\/status[^}]*}/&, "during": [["2018-04-14", "2018-07-03"]]/' corpus/accepted/pp95.json >"$scratch/elsewhere.json"
expect 1 'NEW: accepted in other editions only' --only gap --lang en --accepted "$scratch/elsewhere.json"
echo '[{"finding": "gap/status/95:7:1#outgrown", "reason": {"ru": "да", "en": "yes"}}]' >"$scratch/swallow.json"
expect 2 'a key without #outgrown' --only gap --accepted "$scratch/swallow.json"
expect 1 'NEW: not accepted' --only gap --lang en --accepted "$scratch/none.json"
expect 1 'acceptance matches nothing any more: gap/term/95:9:1' --only gap --lang en --accepted "$scratch/stale.json"
expect 2 'entry 1: expected reason' --only gap --accepted "$scratch/no-reason.json"
expect 2 'cannot be read' --only gap --accepted "$scratch/absent.json"
expect 2 '--only' --only nonsense
# Deeper than the stack.
deep=$(head -c 200000 /dev/zero | tr '\0' '[')$(head -c 200000 /dev/zero | tr '\0' ']')
echo "[{\"finding\": \"gap/x\", \"reason\": $deep}]" >"$scratch/deep.json"
echo "{\"format\": $deep}" >"$scratch/deep.law.json"
expect 2 'entry 1: expected reason' --only gap --accepted "$scratch/deep.json"
expect 2 'expected a JSON object of format' --only gap --accepted-law "$scratch/deep.law.json"
expect 2 'expected with --procedure unreachable_state' --procedure --only gap --lang en
expect 0 '0 new, 0 stale acceptances' --procedure --since 2022-03-05 --only ambiguous_step --lang en
expect 0 '{"kind":"ambiguous_step","subject":' --procedure --since 2022-03-05 --only ambiguous_step --format json
expect 0 'reading N12=stays: ' --procedure --since 2022-03-05 --only ambiguous_step --reading N12=stays --lang en
expect 0 '"N12":"stays"' --procedure --since 2022-03-05 --only ambiguous_step --reading N12=stays --format json
expect 2 'reading N12: expected one of' --procedure --since 2022-03-05 --only ambiguous_step --reading N12=never --lang en
expect 2 '--reading is for --procedure' --only gap --reading N12=stays
expect 2 'cannot be read; --accepted-law' --only gap --accepted-law "$scratch/absent.json"
expect 3 'undecided' --only property --steps 1 --lang en
expect 1 'undecided' --only gap,conflict --accepted "$scratch/none.json" --steps 120000 --lang en
expect 3 ' 0 stale acceptances' --only gap --steps 1 --trust-one-solver --accepted "$scratch/of-undecided.json" --lang en
expect 1 'NEW FINDINGS' --only gap --lang en --accepted "$scratch/none.json"
expect 1 'in the file of --accepted' --only gap --lang en --accepted "$scratch/none.json"
expect 0 'пробелов нет' --only gap
expect 0 'Text: commit' --only gap --lang en
expect 0 '"origin": {"commit":' --only gap --format json
expect 0 ' confirmed: ' --only gap --lang en
expect 0 '"confirmed": {"engine":"CaDiCaL ' --only gap --format json
expect 0 'are confirmed by no other engine (--trust-one-solver)' --only gap --lang en --trust-one-solver
expect 0 '"confirmed": {"engine":null,"why":"--trust-one-solver"}' --only gap --format json --trust-one-solver
expect 0 ' confirmed: ' --procedure --since 2022-03-05 --only ambiguous_step --lang en
expect 0 'are confirmed by no other engine (--trust-one-solver)' --procedure --since 2022-03-05 --only ambiguous_step --lang en --trust-one-solver
expect 0 '"confirmed": {"engine":null,"why":"--trust-one-solver"}' --procedure --since 2022-03-05 --only ambiguous_step --format json --trust-one-solver

# An interrupted run says so, says nothing new, and does not end as if all were well.
for signal in INT TERM HUP PROCEDURE; do
  what=
  if [ $signal = PROCEDURE ]; then signal=INT what=--procedure; fi
  "$norma" check $what --lang en >"$scratch/out" 2>&1 &
  pid=$!
  while ! grep -q 'SigBlk:.*4003$' "/proc/$pid/status" 2>/dev/null; do kill -0 $pid || break; done
  kill -$signal $pid
  wait $pid
  got=$?
  if [ $got -ne 3 ] || ! grep -q INTERRUPTED "$scratch/out" || grep -q 'NEW FINDINGS' "$scratch/out"; then
    echo "SIG$signal $what: exit $got"
    tail -n 5 "$scratch/out"
    failed=1
  fi
done

"$norma" check --only gap >/dev/full 2>"$scratch/out"
if [ $? -ne 3 ]; then
  echo "a full disk is not noticed"
  failed=1
fi
# The report of the procedure says what it is about, too.
expect 0 'Options: --only ambiguous_step --since 2022-03-05 --steps' --procedure --since 2022-03-05 --only ambiguous_step --lang en
expect 0 '"interrupted":false' --procedure --since 2022-03-05 --only ambiguous_step --format json
expect 0 '"summary": {"findings":2,"new":0' --only gap --format json
exit $failed
