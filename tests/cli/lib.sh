# For the shell tests of the command: sourced with the program's path as $1. Counts failures in `failed`.
set -u
norma=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

show() { sed 's/^/  /' "$work/out" "$work/err" | head -20; }
# exits CODE WHAT COMMAND...: the command exits so.
exits() {
  local code=$1 what=$2
  shift 2
  "$@" >"$work/out" 2>"$work/err"
  local got=$?
  [ $got = "$code" ] && return
  echo "FAILED: $what: exit $got instead of $code"
  show
  failed=1
}
# holds WHAT COMMAND...: the command succeeds.
holds() {
  local what=$1
  shift
  "$@" && return
  echo "FAILED: $what"
  show
  failed=1
}
# said GOT CODE TEXT WHAT: a command that exited with GOT, and whose words are in $work/out, did and said what it should.
said() {
  [ "$1" = "$2" ] && grep -qF -- "$3" "$work/out" && return
  echo "FAILED: $4: exit $1 instead of $2, or not said: $3"
  tail -n 5 "$work/out"
  failed=1
}
# says CODE TEXT ARGUMENTS...: norma exits so with these arguments, and says the text.
says() {
  local code=$1 text=$2
  shift 2
  "$norma" "$@" >"$work/out" 2>&1
  said $? "$code" "$text" "norma $*"
}
printed() { grep -qF -- "$1" "$work/out"; }
told() { grep -qF -- "$1" "$work/err"; }
# altered FILE FROM TO: a rulebook's file with one piece of text changed, under a digest that fits, on standard output.
altered() {
  python3 - "$1" "$2" "$3" <<'PY'
import sys
def fnv(data):
    h = 0xcbf29ce484222325
    for b in data:
        h = (h ^ b) * 0x100000001b3 % 2**64
    return h
text = open(sys.argv[1], encoding="utf-8").read()
head, rest = text.split("\n", 1)
assert sys.argv[2] in rest, sys.argv[2]
rest = rest.replace(sys.argv[2], sys.argv[3], 1)
digest = head.split('"digest": "')[1].split('"')[0]
print(head.replace(digest, "%016x" % fnv(rest.encode())))
sys.stdout.write(rest)
PY
}
