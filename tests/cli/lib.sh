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
printed() { grep -qF -- "$1" "$work/out"; }
told() { grep -qF -- "$1" "$work/err"; }
