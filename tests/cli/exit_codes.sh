#!/bin/bash
# What the command promises about exit codes and streams. Usage: exit_codes.sh PATH/TO/norma
. "$(dirname "$0")/lib.sh"

# expect CODE WHAT COMMAND...: the command exits so.
expect() { exits "$@"; }

sample='{"case":"a","decided_on":"2020-02-15","received_on":"2020-01-28","person":{"born_on":"1980-03-01"},"history":{"exam":"first","recognised_first_on":null,"child_category_since":null,"current":null},"referral":{"route":"medical","states_rehabilitation_failed":false},"findings":{"persistent_impairment":true,"limitation":true,"needs_protection":true,"severity_group":2,"listed":["95:app:10"],"irreversible":false,"rehabilitation_failed":false},"documents":{"causes":[]}}'
wrong=${sample/1980-03-01/1980-02-30}
echo "$sample" >"$work/case.json"
python3 -m json.tool "$work/case.json" >"$work/pretty.json"
printf '%s\n%s\nnonsense\n%s\n' "$sample" "$wrong" "${sample/\"a\"/\"z\"}" >"$work/mixed.jsonl"

expect 0 "a case" "$norma" decide "$work/case.json"
cp "$work/out" "$work/decision"
expect 0 "a pretty-printed case" "$norma" decide "$work/pretty.json"
holds "the same decision however it is printed" cmp "$work/out" "$work/decision"
echo "$sample" | sed 's/2020-02-15/2021-01-15/' >"$work/also.json"
expect 3 "another act stands over the decree" "$norma" decide --act 95 "$work/also.json" --lang en
holds "it is named" printed '"also_governed_by":[{"act":"1697"'
holds "it is summed up" told 'incomplete answers: 1 of 1'
expect 3 "law that is not encoded" sh -c "sed 's/2020/2017/g' '$work/case.json' | '$norma' decide -"
expect 2 "bad lines" "$norma" decide "$work/mixed.jsonl" --lang en
holds "bad lines stop no others" printed '"case":"z","act":"95","edition"'
holds "an error in the place of the decision" test "$(sed -n '2p;3p' "$work/out" | grep -c '^{"error":{"line":[23],')" = 2
holds "errors are summed up" told 'cases not answered: 2 of 4; the first: line 2, case a, person.born_on'
expect 5 "no input" "$norma" decide /dev/null
holds "no input is said" told 'нет ни одного дела'
expect 2 "no file" "$norma" decide "$work/none.json"
expect 2 "a directory" "$norma" decide "$work"
expect 3 "a full disk" sh -c "'$norma' decide '$work/case.json' >/dev/full"
expect 0 "a reading" "$norma" decide "$work/case.json" --reading N05=decision
holds "a reading counts" printed '"until":{"1y":"2021-03-01"'
expect 2 "an unknown reading" "$norma" decide "$work/case.json" --reading N999=decision --lang en
holds "the readings are listed" told 'one of: N01, N02'
expect 2 "an unknown alternative" "$norma" decide "$work/case.json" --reading N05=x --lang en
holds "the alternatives are listed" told 'one of: establishment, decision'
expect 2 "a reading twice" "$norma" decide "$work/case.json" --reading N05=decision --reading N05=establishment
expect 0 "an explanation" "$norma" decide "$work/case.json" --explain --lang en
holds "the explanation is there" printed '"text":["Law applied:'

expect 0 "no command" "$norma"
holds "the help is shown" printed 'Exit codes:'
expect 0 "asked for help" "$norma" help
holds "it is shown" printed 'Exit codes:'
expect 3 "help to a full disk" sh -c "'$norma' --help >/dev/full"
expect 2 "an unknown command" "$norma" divine
holds "it is named" told 'unknown command divine'
expect 2 "a slip in a command" "$norma" chek
holds "the nearest is offered" told 'unknown command chek; did you mean check?'
expect 2 "an unknown option" "$norma" decide "$work/case.json" --why
holds "it is named" told 'unknown option --why'
expect 2 "a slip in an option" "$norma" check --procedur
holds "the nearest is offered" told 'did you mean --procedure?'
expect 2 "a closed input" sh -c "timeout 10 '$norma' decide - <&-"
expect 0 "help" "$norma" --help
expect 0 "version" "$norma" --version
expect 3 "the version to a full disk" sh -c "'$norma' --version >/dev/full"
expect 0 "help for a command" "$norma" help check
holds "it is that command's" printed 'norma check [OPTIONS]'
expect 2 "a slip in a nested command" "$norma" corpus verif
holds "the nearest is offered" told 'unknown command corpus verif; did you mean verify?'
expect 2 "no thread" "$norma" check --threads 0
holds "the range is printed as people write it" told 'expected a whole number from 1 to 256, found 0'
expect 2 "more threads than any machine has" "$norma" check --threads 100000
expect 2 "a limit of no time" "$norma" check --timeout 0
expect 2 "an option that does nothing" "$norma" check --since 2020-12-08
holds "it is named" told '--since is for --procedure only'
expect 2 "another" "$norma" check --procedure --accepted-law "$work/case.json"
holds "it is named, too" told '--accepted-law is for the rules only'
expect 0 "the act" "$norma" export --output -
holds "a dash is standard output" printed '"format": "norma-rulebook"'
for command in decide audit "corpus verify" readings provisions schema vocabulary; do
  expect 0 "help of $command" "$norma" $command --help
  holds "$command has an example" printed "  norma ${command}"
done
expect 0 "readings" "$norma" readings --lang en
holds "readings are listed" printed '* establishment'
expect 0 "provisions" "$norma" provisions
holds "each provision has 8 columns" test "$(awk -F'\t' 'NF != 8' "$work/out" | wc -l)" = 0
expect 0 "the schema" "$norma" schema
holds "the schema is JSON" python3 -m json.tool "$work/out" /dev/null
expect 2 "a schema that there is not" "$norma" schema poem
expect 0 "the vocabulary" "$norma" vocabulary --lang en
holds "a value of a fact" printed 'repeat examination'
holds "an outcome" printed 'group_2'
holds "a state" printed 'supplementing'
holds "an event and who does it" test "$(grep -A1 '^referral_sent ' "$work/out" | sed -n 2p)" = '  by: medical_organisation, pension_body, social_body'
holds "a fact that it must state" printed 'purposes (needed): a list of '
holds "every event is there" test "$(grep -c '^  by: ' "$work/out")" = "$("$norma" schema log | grep -c '"const":')"

corpus() { echo "{\"title\":\"t\",\"cites\":[\"95:9:1\"],\"why\":\"w\",\"case\":$1,\"expect\":$2}"; }
mkdir "$work/good" "$work/bad" "$work/none"
corpus "$sample" '{"term":{"lawful":["1y"]},"reexamination":null}' >"$work/good/a.jsonl"
expect 0 "a corpus that holds" "$norma" corpus verify "$work/good"
holds "it is summed up" printed '1 passed, 0 failed'
corpus "${sample/\"a\"/\"b\"}" '{"term":{"lawful":["1y","indefinite"]}}' >"$work/bad/b.jsonl"
expect 1 "a corpus that does not" "$norma" corpus verify "$work/good" "$work/bad"
holds "the difference is shown" printed 'expected  ["1y","indefinite"]'
holds "it is summed up" printed '1 passed, 1 failed'
expect 2 "a case twice" "$norma" corpus verify "$work/good" "$work/good/a.jsonl"
expect 2 "no such corpus" "$norma" corpus verify "$work/nowhere"
expect 5 "an empty corpus" "$norma" corpus verify "$work/none"
log='{"log":"l","title":"t","cites":["95:15:1"],"events":[{"event":"referral_consent_given","on":"2021-02-01","by":"citizen"}],"expect":{"violations":[],"open":[]}}'
mkdir "$work/logs"
echo "$log" >"$work/logs/a.jsonl"
expect 0 "a corpus of cases and logs" "$norma" corpus verify "$work/good" "$work/logs"
holds "both are counted" printed '2 passed, 0 failed'
echo "${log/\"open\":\[\]/\"open\":[{\"action\":\"referral_made\",\"by\":\"bureau\",\"due\":\"2021-02-02\"\}]}" >"$work/logs/a.jsonl"
expect 1 "a log that is not as expected" "$norma" corpus verify "$work/logs"
holds "the difference is shown" printed 'got       []'
echo "${log/95:15:1\"],/95:15:1\"],\"whom\":1,}" >"$work/logs/a.jsonl"
expect 2 "a field that a log has not" "$norma" corpus verify "$work/logs" --lang en
holds "the field is named" told 'whom: expected one of the fields'

# One question, one answer, without the end of input.
coproc answers { exec "$norma" decide -; }
pid=$answers_PID
echo "$sample" >&"${answers[1]}"
holds "an answer comes before the input ends" read -r -t 10 line <&"${answers[0]}"
kill -INT "$pid"
wait "$pid"
holds "interrupted: incomplete" test $? = 3
exit $failed
