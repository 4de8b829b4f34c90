#!/bin/bash
# The library as it is installed: found by pkg-config and by CMake, and by the examples in C and Python, which answer as the
# command does. Usage: examples.sh NORMA SOURCE BUILD CC
. "$(dirname "$0")/../cli/lib.sh"
source=$2
build=$3
cc=$4
prefix=$work/prefix
exits 0 "installation" cmake --install "$build" --prefix "$prefix"
pc=$(find "$prefix" -name norma.pc)
[ -n "$pc" ] || { echo "FAILED: no norma.pc"; exit 1; }
library=$(find "$prefix" -name libnorma.so.0)
export LD_LIBRARY_PATH=$(dirname "$library") NORMA_LIBRARY=$library PYTHONDONTWRITEBYTECODE=1

holds "nothing but its functions can be seen" sh -c "! nm -D --defined-only '$library' | grep -v ' [TA] norma_'"
python3 - >"$work/cases" <<'PY'
import glob, json
for name in sorted(glob.glob("corpus/*/*.jsonl")):
    for line in open(name):
        case = json.loads(line).get("case") if line.strip() else None
        if isinstance(case, dict): print(json.dumps(case, ensure_ascii=False, separators=(",", ":")))
print('{"case":"broken","decided_on":"2021-02-30"}\n\nnonsense')
PY
"$norma" decide "$work/cases" >"$work/wanted" 2>/dev/null
"$norma" decide "$work/cases" --act 95 >"$work/wanted.95" 2>/dev/null

if command -v pkg-config >/dev/null; then
  exits 0 "the example in C" $cc -std=c99 -Wall -Wextra -Wpedantic -Werror "$source/examples/embed/decide.c" $(PKG_CONFIG_PATH=$(dirname "$pc") pkg-config --cflags --libs norma) -o "$work/decide"
else
  echo "not tried: pkg-config is not installed"
  exits 0 "the example in C" $cc -std=c99 -Wall -Wextra -Wpedantic -Werror "$source/examples/embed/decide.c" -I"$prefix/include" -L"$LD_LIBRARY_PATH" -lnorma -o "$work/decide"
fi
"$work/decide" <"$work/cases" >"$work/out"
holds "C answers as the command" cmp "$work/wanted" "$work/out"
"$work/decide" 95 <"$work/cases" >"$work/out"
holds "of an act" cmp "$work/wanted.95" "$work/out"
exits 2 "no such act" "$work/decide" 7
holds "which" told 'options: act: no such act, found 7'

mkdir "$work/found"
cat >"$work/found/CMakeLists.txt" <<'CMAKE'
cmake_minimum_required(VERSION 3.25)
project(found LANGUAGES C)
find_package(norma 0.1 REQUIRED)
add_executable(found ${EXAMPLE})
target_link_libraries(found PRIVATE norma::norma)
CMAKE
exits 0 "CMake finds it" cmake -S "$work/found" -B "$work/found/build" -DCMAKE_PREFIX_PATH="$prefix" -DEXAMPLE="$source/examples/embed/decide.c"
exits 0 "and builds with it" cmake --build "$work/found/build"
"$work/found/build/found" <"$work/cases" >"$work/out"
holds "by CMake, too" cmp "$work/wanted" "$work/out"

python3 "$source/examples/embed/norma.py" <"$work/cases" >"$work/out"
holds "Python answers as the command" cmp "$work/wanted" "$work/out"
grep '"decided_on":"2020.*"severity_group"' "$work/cases" | head -n 60 >"$work/some"  # not refused
"$norma" decide "$work/some" --explain >"$work/explained" 2>/dev/null
python3 "$source/examples/embed/norma.py" --explain <"$work/some" >"$work/out"
holds "and explains as it" cmp "$work/explained" "$work/out"
"$norma" export --output "$work/law.json"

exits 0 "threads, readings, rulebooks, faults" python3 - "$work" "$source" "$norma" <<'PY'
import json, subprocess, sys, threading
work, source, norma = sys.argv[1:]
sys.path.insert(0, source + "/examples/embed")
from norma import Law
lines = open(work + "/cases", "rb").read()
wanted = open(work + "/wanted", "rb").read()
law = Law()
assert law.version and len(law.digest) == 16
got = [None] * 6
def ask(i):
    got[i] = [law.decide_lines(lines) for _ in range(4)] + [law.decide(json.loads(lines.split(b"\n")[i]))]
threads = [threading.Thread(target=ask, args=(i,)) for i in range(6)]
for t in threads: t.start()
for t in threads: t.join()
answers = wanted.split(b"\n")
for i, g in enumerate(got):
    assert all(x == wanted for x in g[:4]), "another answer in a thread"
    one = json.loads(answers[i])
    if "error" in one: one["error"]["line"] = 1
    assert g[4] == one, g[4]
assert b'"line":41' in law.decide_lines(b"nonsense", 41)
assert law.decide_lines(b"") == b"" and law.decide_lines(b"\n \n") == b""
assert b"error" in law.decide_lines(b"\xff\xfe{\x00}")
assert "error" in law.decide({"case": "x"})
own = [l for l in lines.split(b"\n")[:400]]
by_file = Law(rulebook=work + "/law.json", readings=["N05=decision"]).decide_lines(b"\n".join(own))
command = subprocess.run([norma, "decide", "-", "--act", "95", "--reading", "N05=decision"], input=b"\n".join(own), capture_output=True).stdout
assert by_file == command, "a rulebook's file"
# The law of a day, asked of cases of other days.
may, july = (Law(act="95", day=d) for d in ("2019-05-01", "2021-07-01"))
child = b'{"case":"c","decided_on":"2021-02-01","received_on":"2021-01-20","person":{"born_on":"2012-03-01"},"history":{"exam":"first","recognised_first_on":null,"child_category_since":null,"current":null},"referral":{"route":"medical","states_rehabilitation_failed":false},"findings":{"persistent_impairment":true,"limitation":true,"needs_protection":true,"severity_group":null,"listed":["95:app:17_1:\xd0\xb0"],"irreversible":false,"rehabilitation_failed":false},"documents":{"causes":[]}}'
terms = [law.decide(json.loads(child))["term"]["lawful"] for law in (may, july)]
assert terms[1] == ["to_18"] and terms[0] != terms[1], terms
for options, words in (({"day": "2031-01-01"}, "not encoded"), ({"day": "x"}, "YYYY-MM-DD"), ({"act": "no"}, "no such act"), ({"lang": "fr"}, "ru or en"), ({"readings": ["N999=x"]}, "no such reading"), ({"readings": ["N05=x"]}, "one of"), ({"colour": 1}, "found colour"), ({"rulebook": "/none"}, "/none")):
    try:
        Law(**options)
        raise SystemExit("opened by " + str(options))
    except ValueError as e:
        assert words in str(e), str(e)
PY
[ -s "$work/err" ] && show
exit $failed
