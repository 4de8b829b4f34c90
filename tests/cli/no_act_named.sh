#!/bin/bash
# No act is named outside rules/, corpus/, docs/ and tests about them: neither the folder of an act nor the name under which it is
# asked for. Comments may give examples. Usage: no_act_named.sh, from the top of the tree.
failed=0
rooms="model oracle solver verify mutants report rulebook corpus_files conform cli bench cmake CMakeLists.txt"
files=$(find $rooms properties -maxdepth 2 \( -name '*.cpp' -o -name '*.hpp' -o -name '*.cmake' -o -name CMakeLists.txt \))
while read -r act; do
  [ -d "rules/$act" ] || { echo "rules/acts.txt names $act, and there is no such folder"; failed=1; }
  # properties/ACT holds the properties of that act.
  hits=$(echo "$files" | grep -v "^properties/$act/" | xargs sed -n "s|//.*||; /\b$act\(::\|\/\|\"\)/{F;p}")
  name=$(sed -n '/inline constexpr Listing listing/,/;/s/^ *"\([^"]*\)", {.*/\1/p' "rules/$act/act.hpp")
  [ -n "$name" ] || { echo "rules/$act/act.hpp: no name in its listing"; failed=1; }
  hits="$hits$(echo "$files" | grep -v "^properties/$act/" | xargs sed -n "s|//.*||; /\"$name\"/{F;p}")"
  [ -z "$hits" ] || { echo "$act ($name) is named outside rules/:"; echo "$hits"; failed=1; }
done <rules/acts.txt
exit $failed
