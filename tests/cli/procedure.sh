#!/bin/bash
# What `norma procedure` promises about formats and exit codes. Usage: procedure.sh PATH/TO/norma
. "$(dirname "$0")/lib.sh"

# expect CODE WHAT ARGUMENTS...: `norma procedure ARGUMENTS` exits so. Without marks, for the solver takes its time.
expect() {
  local code=$1 what=$2
  shift 2
  exits "$code" "$what" "$norma" procedure --no-marks "$@"
}

expect 0 "a listing"
holds "the newest edition" printed 'редакция с 08.12.2020'
holds "a state" printed 'решено вернуть направление [в пути]'
cp "$work/out" "$work/listing"
expect 0 "a listing by name" --format text --law 2022-06-30
holds "the same" cmp "$work/out" "$work/listing"
expect 0 "in English" --lang en
holds "a state in English" printed 'referral sent back [under way]'
expect 0 "remarks, too" --all --lang en
holds "one of them" printed 'decision announced to the person'
expect 0 "an earlier edition" --law 2020-12-07 --lang en
holds "the return is not in it" test -z "$(grep -F 'referral sent back [' "$work/out")"
expect 0 "another reading" --reading Q54=working --lang en
holds "its period" printed 'deadline: "file sent to the higher bureau": 3 working days, bureau'

expect 0 "a graph" --format dot
holds "it begins so" test "$(head -1 "$work/out")" = 'digraph procedure {'
cp "$work/out" "$work/graph"
expect 0 "into a file" --format dot --output "$work/file"
holds "nothing is printed" test ! -s "$work/out"
holds "the same graph" cmp "$work/graph" "$work/file"
if command -v dot >/dev/null; then
  expect 0 "a drawing" --format svg
  holds "it is SVG" printed '</svg>'
  holds "nothing is complained of" test ! -s "$work/err"
fi
PATH=$work expect 2 "no program that draws" --format svg --lang en
holds "how to get it is said" told 'apt-get install -y graphviz'

expect 2 "law before the encoded one" --law 2019-05-20 --lang en
holds "what is encoded is said" told '--law: expected a date from 2019-05-21 to 2022-06-30'
expect 2 "law after the encoded one" --law 2022-07-01
expect 2 "no date" --law yesterday --lang en
holds "a date is asked for" told '--law: expected a date YYYY-MM-DD, found yesterday'
expect 2 "an unknown format" --format png
expect 2 "an unknown reading" --reading N99=off
expect 2 "a file that cannot be made" --output "$work/none/file"
exits 2 "it is refused before anything is solved" timeout 5 "$norma" procedure --output "$work/none/file"
expect 3 "a full disk" --output /dev/full
# Ctrl-C while the solver is at work: nothing is drawn, and it is said.
"$norma" procedure --lang en >"$work/out" 2>"$work/err" &
pid=$!
while ! grep -q 'SigBlk:.*4003$' "/proc/$pid/status" 2>/dev/null; do kill -0 $pid || break; done
kill -INT $pid
wait $pid
got=$?
holds "an interrupted run ends so" test $got = 3
holds "it is said" told 'interrupted: the marks are not decided, nothing is drawn'
exit $failed
