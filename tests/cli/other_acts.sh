#!/bin/bash
# Commands that speak of one act, asked about another than the first. Usage: other_acts.sh NORMA, from the top of the tree.
. "$(dirname "$0")/lib.sh"
for act in 95 588; do "$norma" export --act $act --output "$work/$act.json"; done
known='--act: expected one of 95, temporary, 588, 181, 585n, found 5888'
foreign='a rulebook of act 95, and act 588 is asked for'

# diff
says 1 'Act 588: the law of 28 February 2025 → the law of 1 March 2025.' diff 2025-02-28 2025-03-01 --act 588 --lang en
holds "the persons are cases of that act" printed '"needs_rehabilitation":"yes"'
"$norma" diff 2025-02-28 2025-03-01 --lang en >"$work/by_day"
holds "where the first act has not the days, the act of the days" cmp "$work/out" "$work/by_day"
says 2 'the law of 2025-04-01 is not encoded' diff 2020-01-01 2025-04-01
says 2 "$known" diff 2025-02-28 2025-03-01 --act 5888
says 2 "$foreign" diff "$work/95.json" act --act 588
says 2 "$foreign" diff "$work/588.json" "$work/95.json@2020-05-01" --act 588
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

# check, and whatever takes a rulebook's file
says 2 "$foreign" rules --act 588 --rulebook "$work/95.json"
exit $failed
