#!/bin/bash
# What `norma amend` promises. Usage: amend.sh PATH/TO/norma, from the top of the tree.
. "$(dirname "$0")/lib.sh"

exits 0 "a draft" "$norma" amend examples/draft.rules --no-check --lang en --save "$work/law.json"
holds "what it does is told" printed 'added: rule 9:4 group I'
holds "whose answers it changes" printed '23 of 1520 cases of the corpus get another answer'
holds "before and after" printed 'term: 2y → indefinite'
exits 0 "the law it makes" "$norma" rules "9:4 group I" --rulebook "$work/law.json" --lang en
holds "holds the new rule" printed 'then term must be indefinite'
exits 0 "what is saved keeps the procedure" "$norma" procedure --no-marks --rulebook "$work/law.json"
exits 0 "a draft over a file" "$norma" amend examples/draft.rules --no-check --rulebook <("$norma" export)
sed 's/next_exam_month/next_exam_mont/' examples/draft.rules >"$work/wrong.rules"
rm -f "$work/never.json"
exits 2 "a draft that is wrong" "$norma" amend "$work/wrong.rules" --lang en --save "$work/never.json"
holds "line and column" told 'wrong.rules:13:34: there is no fact, definition or date examination.next_exam_mont; did you mean examination.next_exam_month?'
holds "a caret" told '                                     ^'
holds "nothing is saved" test ! -e "$work/never.json"
exits 2 "no draft" "$norma" amend "$work/none.rules"
exits 2 "a directory" "$norma" amend "$work"
echo '# nothing' >"$work/empty.rules"
exits 5 "a draft that changes nothing" "$norma" amend "$work/empty.rules" --lang en
echo 'edition from 2021-06-01 by decree "900"' >"$work/idle.rules"
exits 5 "an edition on whose first day nothing changes" "$norma" amend "$work/idle.rules" --no-check --lang en
holds "a remark with its line" told 'idle.rules:1:1: nothing changes on this day: 2021-06-01'
printf '%s\n' 'end rule "20" on 2021-06-01' >"$work/lost.rules"
printf '%s\n' 'edition from 2021-09-01 by decree "1"' 'end rule "39 5y" on 2021-09-01' >"$work/noise.rules"
exits 0 "a draft with an edition" "$norma" amend "$work/noise.rules" --no-check --lang en
holds "a new edition is no ground" test -z "$(grep "other provisions" "$work/out")"
{ echo replace; "$norma" rules "9 group I" --lang en; } >"$work/printed.rules"
exits 5 "a rule as it is printed, behind a verb" "$norma" amend "$work/printed.rules" --no-check --lang en
exits 2 "an end on a day without an edition" "$norma" amend "$work/lost.rules" --no-check --lang en
holds "the line that is missing" told 'the draft needs the line: edition from 2021-06-01'
printf '%s\n' 'edition from 2022-06-01 by decree "1"' 'end rule "39 5y" on 2022-06-01' >"$work/rare.rules"
exits 0 "a change whom no case shows" "$norma" amend "$work/rare.rules" --no-check --lang en
holds "does not say that it touches nobody" printed 'that does not say that there is no such person'
holds "who says whom it changes" printed '`norma diff` says'
exits 0 "a draft of the procedure" "$norma" amend examples/procedure.rules --no-check --lang en --save "$work/procedure.json"
holds "what it does is told" printed 'ended on 2021-06-01: duty 19_2:3 supplement'
holds "decisions stay" printed 'Decisions are as before'
holds "a row with a log that shows it" printed '3. new: duty — "supplemented referral sent to the bureau" (19_2:6 supplement)'
holds "a log of the corpus with another verdict" printed 'R5-b12-resubmitted-on-day-14'
exits 0 "as JSON" "$norma" amend examples/procedure.rules --no-check --format json
holds "it is JSON" python3 -m json.tool "$work/out" /dev/null
holds "the verdict in it" printed '"before":"lawful","after":"unlawful"'
printf '%s\n' '{"log":"a","begin":{"state":"returned","referrer":"medical_organisation"},"events":[{"event":"returned_referral_arrived","on":"2021-06-01","by":"medical_organisation"},{"event":"referral_resubmitted","on":"2021-06-17","by":"medical_organisation","medium":"electronic"}]}' >"$work/log.jsonl"
exits 1 "an audit by the law that is saved" "$norma" audit "$work/log.jsonl" --rulebook "$work/procedure.json" --lang en
holds "by its last day" printed 'the last day was 16 June 2021'
# The same change as a draft and in the file: the same law, byte for byte.
"$norma" export >"$work/base.json"
altered "$work/base.json" '"actions":["referral_returned"],"period":{"working_days":3}' '"actions":["referral_returned"],"period":{"working_days":5}' >"$work/edited.json"
{ echo replace; "$norma" rules "19_2:2 return" --lang en | sed 's/within 3 working days/within 5 working days/'; } >"$work/period.rules"
exits 0 "a period that is longer" "$norma" amend "$work/period.rules" --no-check --lang en --save "$work/period.json"
sed -n '/^Procedure/,/^[0-9]* of/p' "$work/out" | sed '/^[0-9]* of/d;/^$/d' >"$work/told"
holds "its row is told" grep -q 'within: 3 working days → 5 working days' "$work/told"
exits 1 "the draft against the law" "$norma" diff "$work/base.json" "$work/edited.json" --lang en
sed -n '/^Procedure/,$p' "$work/out" | sed '/^$/d' >"$work/diff"
holds "diff tells of the file what amend tells of the draft" cmp "$work/told" "$work/diff"
exits 0 "the two laws" "$norma" diff "$work/edited.json" "$work/period.json"
cat >"$work/lapse.rules" <<'DRAFT'
add duty "24:4 reminder" by 95:24:4 in force from 2020-12-08
  after return_notified in every case then bureau must perform return_notified without a term
DRAFT
exits 1 "what the procedure newly says" "$norma" amend "$work/lapse.rules" --lang en --only undated_duty
holds "a duty without a date" printed 'procedure/undated_duty/24:4 reminder'
exits 2 "a step on a day without an edition" "$norma" amend <(echo 'end step "24:4 notified" on 2021-06-01') --lang en
holds "the line that it needs" told 'the draft needs the line: edition from 2021-06-01'
exits 2 "an act without a procedure" "$norma" amend <(echo 'end step "x" on 2023-01-01') --act 588 --lang en
holds "it is said" told 'no procedure of this act is encoded'
exits 2 "a place that cannot be written" "$norma" amend examples/draft.rules --no-check --save "$work/none/law.json"
exits 1 "what the draft contradicts" "$norma" amend examples/draft.rules --lang en --only gap
holds "a new finding" printed 'gap/term'
exit $failed
