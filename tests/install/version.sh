#!/bin/bash
# The version of a tree by its tags, of an archive, and outside git. Usage: version.sh
. "$(dirname "$0")/../cli/lib.sh" none
command -v git >/dev/null || { echo "skipped: git is not installed"; exit 77; }
tests=$(cd "$(dirname "$0")" && pwd)
tree=$work/tree
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b GIT_CONFIG_GLOBAL=/dev/null
export GIT_COMMITTER_DATE='2021-02-03T04:05:06Z' GIT_AUTHOR_DATE='2021-02-03T04:05:06Z' SOURCE_DATE_EPOCH=1000000000
unset GIT_DIR GIT_WORK_TREE

# tells ROOT EXPECTED WHAT
tells() {
  local got
  got=$(cmake -DROOT="$1" -P "$tests/print_version.cmake" 2>&1)
  [ "$got" = "$2" ] && return
  echo "FAILED: $3: expected: $2; found: $got"
  failed=1
}
commit() {
  echo "$1" >"$tree/text"
  git -C "$tree" add -A && git -C "$tree" commit -q -m "$1" && hash=$(git -C "$tree" rev-parse HEAD) && hash=${hash:0:12}
}

mkdir -p "$tree/cmake"
cp "$tests/../../cmake/archive.txt" "$tree/cmake"
cp "$tests/../../.gitattributes" "$tree"
tells "$tree" "0.1.0~unknown unknown 2001-09-09" "outside git"
git -C "$tree" init -q
commit one
tells "$tree" "0.1.0~git20210203.$hash $hash 2021-02-03" "no tag"
before=$(cmake -DROOT="$tree" -P "$tests/print_version.cmake" | cut -d' ' -f1)
git -C "$tree" archive --prefix=plain/ HEAD | tar -x -C "$work"
tells "$work/plain" "0.1.0~git20210203.$hash $hash 2021-02-03" "an archive"
git init -q "$work/foreign" && git -C "$work/foreign" commit -q --allow-empty -m other
cp -r "$work/plain" "$work/foreign/sub"
tells "$work/foreign/sub" "0.1.0~git20210203.$hash $hash 2021-02-03" "an archive in somebody else's repository"
cp "$tests/../../cmake/archive.txt" "$work/foreign/sub/cmake"
tells "$work/foreign/sub" "0.1.0~unknown unknown 2001-09-09" "a folder in somebody else's repository"
echo altered >"$tree/text"
tells "$tree" "0.1.0~git20210203.$hash.dirty $hash-dirty 2021-02-03" "altered"
git -C "$tree" checkout -q text
git -C "$tree" tag v0.1.0
git -C "$tree" tag unrelated
tells "$tree" "0.1.0 $hash 2021-02-03" "a tag"
echo altered >"$tree/text"
tells "$tree" "0.1.0+git20210203.$hash.dirty $hash-dirty 2021-02-03" "altered after the tag"
commit two
tells "$tree" "0.1.0+git20210203.$hash $hash 2021-02-03" "after a tag"
after=$(cmake -DROOT="$tree" -P "$tests/print_version.cmake" | cut -d' ' -f1)
git -C "$tree" archive --prefix=later/ HEAD | tar -x -C "$work"
tells "$work/later" "0.1.0+git20210203.$hash $hash 2021-02-03" "an archive after a tag"
if command -v dpkg >/dev/null; then
  holds "before the release" dpkg --compare-versions "$before" lt 0.1.0
  holds "after the release" dpkg --compare-versions "$after" gt 0.1.0
  holds "before the next" dpkg --compare-versions "$after" lt 0.1.1
fi
exit $failed
