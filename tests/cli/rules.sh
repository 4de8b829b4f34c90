#!/bin/bash
# What `norma rules` promises. Usage: rules.sh PATH/TO/norma
. "$(dirname "$0")/lib.sh"

exits 0 "a rule" "$norma" rules "7 category" --lang en
holds "its provision is summed up" printed '# п. 7 абз. 1 — By the degree'
holds "its text" printed '  then status must be child_disabled'
exits 0 "a rule in Russian" "$norma" rules "7 category"
holds "Russian keywords" printed '  то status обязательно child_disabled'
exits 0 "definitions" "$norma" rules "7 category" --definitions --lang en
holds "they are unfolded" printed 'definition eighteenth'
exits 0 "a provision by its citation" "$norma" rules 'п. 7 абз. 1'
exits 0 "a decision on a day" "$norma" rules term --on 2020-05-09
exits 0 "all rules" "$norma" rules --lang en
holds "no line is wider than 100 columns" python3 -c 'import sys; sys.exit(any(len(l.rstrip("\n")) > 100 for l in open(sys.argv[1], encoding="utf-8")))' "$work/out"
exits 0 "JSON" "$norma" rules "23:3" --format json --definitions
holds "it is JSON" python3 -m json.tool "$work/out" /dev/null
holds "priorities are there" printed '"by":"95:app:IV"'
exits 2 "an unknown name" "$norma" rules "7 categor" --lang en
holds "the nearest is offered" told 'did you mean 7 category?'
exits 5 "a provision without rules" "$norma" rules 95:1:1
exits 5 "a day that is not encoded" "$norma" rules --on 2017-01-01
exits 2 "a day that there is not" "$norma" rules --on 2021-02-29 --lang en
holds "it is said" told 'expected a day YYYY-MM-DD'
exits 2 "an unknown format" "$norma" rules --format xml
exits 3 "a full disk" sh -c "'$norma' rules >/dev/full"
exits 0 "help" "$norma" rules --help
holds "examples" printed 'Examples:'
exits 0 "a duty of the procedure" "$norma" rules "24:4 notice" --lang en
holds "its provision is summed up" printed '# п. 24 абз. 4 — The person is notified'
holds "its text" printed '    within 1 working day'
exits 0 "a provision that the procedure alone encodes" "$norma" rules "п. 24 абз. 4" --on 2021-02-01
holds "its steps" printed 'шаг "24:4 notified"'
exits 5 "a day before it" "$norma" rules "п. 24 абз. 4" --on 2020-02-01
exits 0 "rows of the procedure as JSON" "$norma" rules 95:24:4 --format json
holds "they are JSON" python3 -m json.tool "$work/out" /dev/null
holds "as the file has them" printed '"period":{"working_days":1}'
"$norma" export >"$work/law.json"
exits 0 "a rulebook's file" "$norma" rules "7 category" --lang en --rulebook "$work/law.json"
cp "$work/out" "$work/from_file"
"$norma" rules "7 category" --lang en >"$work/built_in"
holds "says the same" cmp "$work/from_file" "$work/built_in"
head -c 100000 "$work/law.json" >"$work/cut.json"
exits 2 "a file that is cut off" "$norma" rules --rulebook "$work/cut.json"
holds "it is said" told 'damaged or cut off'
exit $failed
