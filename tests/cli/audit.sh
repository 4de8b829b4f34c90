#!/bin/bash
# What `norma audit` promises about exit codes, order and streams. Usage: audit.sh PATH/TO/norma
. "$(dirname "$0")/lib.sh"

# expect CODE WHAT ARGUMENTS...: `norma audit ARGUMENTS` exits so.
expect() {
  local code=$1 what=$2
  shift 2
  exits "$code" "$what" "$norma" audit "$@"
}

# log ID DAY-OF-REFERRAL DAY-OF-TRANSFER: three working days are allowed between them.
log() {
  local consent='{"event":"referral_consent_given","on":"'$2'","by":"citizen"}'
  local made='{"event":"referral_made","on":"'$2'","by":"medical_organisation","grounds":true,"purposes":["а"],"form":"electronic"}'
  local sent='{"event":"referral_sent","on":"'$3'","by":"medical_organisation","medium":"electronic"}'
  echo '{"log":"'$1'","events":['$consent,$made,$sent']}'
}
log good 2019-11-11 2019-11-14 >"$work/good.jsonl"
log late 2019-11-11 2019-11-15 >"$work/late.jsonl"
log old 2019-02-01 2019-02-04 >"$work/old.jsonl"
echo '{"log":"bad","events":[{"event":"referral_sent","on":"2021-02-30"}]}' >"$work/bad.jsonl"
cat "$work"/{good,bad,late,old}.jsonl >"$work/mixed.jsonl"
python3 -m json.tool "$work/good.jsonl" >"$work/pretty.json"

expect 0 "a lawful log" "$work/good.jsonl"
holds "it is said to be lawful" printed '"log":"good","verdict":"lawful"'
cp "$work/out" "$work/answer"
expect 0 "a pretty-printed log" "$work/pretty.json"
holds "the same answer however it is printed" cmp "$work/out" "$work/answer"
expect 1 "a late transfer" "$work/late.jsonl" --lang en
holds "the violation is named" printed '"event":3,"name":"referral_sent","on":"2019-11-15","kind":"late","provisions":["95:19_2:1"],"due":"2019-11-14"'
expect 2 "a log that cannot be read" "$work/bad.jsonl" --lang en
holds "it is summed up" told '1 of 1 logs not read; the first: line 1, case bad, events[0].on: expected a date YYYY-MM-DD, found 2021-02-30'
expect 3 "events before the encoded law" "$work/old.jsonl"
holds "they are counted" printed '"verdict":"cannot_be_judged"'
cat "$work"/{old,late}.jsonl >"$work/both.jsonl"
expect 1 "a violation is worse than what cannot be judged" "$work/both.jsonl"
expect 2 "all of it" "$work/mixed.jsonl"
holds "one answer a log" test "$(wc -l <"$work/out")" = 4
holds "in order" test "$(grep -oE '"(log|case)":"[a-z]*"' "$work/out" | cut -d'"' -f4 | tr '\n' ' ')" = "good bad late old "
holds "the error stands in the place of the answer" test "$(grep -n '^{"error":{"line":2,"case":"bad","field":"events\[0\].on"' "$work/out" | cut -d: -f1)" = 2
expect 5 "no log" /dev/null --lang en
holds "no log is said" told 'holds no log'

expect 0 "the law of a date held fixed" "$work/old.jsonl" --law 2019-11-01
expect 3 "the law of a day over which another act stood" "$work/old.jsonl" --law 2021-01-01
holds "the act is named" printed '"also_governed_by":[{"act":"1697","decisions":["term","form"],"answer":"not_encoded","ask":"temporary"}]'
expect 3 "a law that is not encoded" "$work/good.jsonl" --law 2019-01-01
expect 2 "no date" "$work/good.jsonl" --law yesterday --lang en
holds "a date is asked for" told '--law: expected a date'
expect 0 "a reading" "$work/good.jsonl" --reading N13=off
expect 2 "an unknown reading" "$work/good.jsonl" --reading N05=decision --lang en
holds "the readings of the procedure are listed" told 'one of: N12, N13'
expect 2 "no file" "$work/none.jsonl"
expect 2 "a directory" "$work"
expect 2 "an unknown format" "$work/good.jsonl" --format xml

expect 1 "as text" "$work/late.jsonl" --format text --lang en
holds "a heading" printed 'late: unlawful; as of 15 November 2019'
holds "a sentence" printed '  15 November 2019 "referral sent to the bureau": late, the last day was 14 November 2019'

xes() {
  echo '<?xml version="1.0" encoding="UTF-8"?>'
  echo '<log xes.version="1.0"><trace><string key="concept:name" value="x"/>'
  echo '<event><string key="concept:name" value="referral_consent_given"/><date key="time:timestamp" value="2019-11-11T09:00:00.000+03:00"/><string key="org:resource" value="citizen"/></event>'
  echo '<event><string key="concept:name" value="referral_made"/><date key="time:timestamp" value="2019-11-11T10:00:00.000+03:00"/><string key="org:role" value="medical_organisation"/>'
  echo '<boolean key="grounds" value="true"/><string key="purposes" value="а,к"/><string key="form" value="electronic"/></event></trace>'
}
(xes; echo '</log>') >"$work/log.xes"
cp "$work/log.xes" "$work/noname"
expect 0 "XES by its name" "$work/log.xes"
holds "the duty is open" printed '"due":"2019-11-14"'
cp "$work/out" "$work/answer"
expect 0 "XES by its first character" "$work/noname"
holds "the same answer" cmp "$work/out" "$work/answer"
expect 0 "XES by option" "$work/noname" --input xes
expect 2 "XES taken for JSON" "$work/log.xes" --input json
(xes; echo '<trace></log>') >"$work/torn.xes"
expect 2 "XML that is not well formed" "$work/torn.xes" --lang en
holds "what came before is answered" printed '"log":"x","verdict":"lawful"'
holds "the place is told" printed '{"error":{"line":6,"column":10,"field":"(xml)"'
echo '<log/>' >"$work/empty.xes"
expect 5 "XES without a trace" "$work/empty.xes"

(xes | sed 's/<trace>/<trace><string key="concept:name" value="e"\/><\/trace>/'; echo '</log>') >"$work/outside.xes"
expect 2 "events outside a trace" "$work/outside.xes"
gzip -c "$work/log.xes" >"$work/log.xes.gz"
expect 0 "XES packed with gzip" "$work/log.xes.gz"
holds "the same answer" cmp "$work/out" "$work/answer"
sed 's/+03:00/Z/' "$work/log.xes" >"$work/utc.xes"
expect 2 "a time without a place" "$work/utc.xes" --lang en
holds "the zone is asked for" told '--zone'
expect 0 "with its zone" "$work/utc.xes" --zone +03:00
expect 2 "no zone" "$work/utc.xes" --zone Moscow
expect 2 "a zone that does nothing" "$work/good.jsonl" --zone +03:00 --lang en
holds "it is told why" told '--zone: for XES only'
(echo '<?xml version="1.0" encoding="windows-1251"?>'; xes | tail -n +2; echo '</log>') | iconv -f utf-8 -t cp1251 >"$work/1251.xes"
expect 0 "windows-1251" "$work/1251.xes"
expect 1 "a transfer still to come, judged as of a day after its last" "$work/log.xes" --as-of 2019-11-15
expect 0 "judged as of the last day" "$work/log.xes" --as-of 2019-11-14

"$norma" audit "$work/good.jsonl" >/dev/full 2>/dev/null
holds "a full disk" test $? = 3

# One question, one answer, without the end of input.
coproc answers { exec "$norma" audit -; }
pid=$answers_PID
cat "$work/good.jsonl" >&"${answers[1]}"
holds "an answer comes before the input ends" read -r -t 10 line <&"${answers[0]}"
kill -INT "$pid"
wait "$pid"
holds "interrupted: incomplete" test $? = 3
exit $failed
