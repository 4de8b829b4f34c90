#!/bin/bash
# An installed norma answers from any folder, without the tree that it was built of. Usage: install.sh NORMA SOURCE BUILD
. "$(dirname "$0")/../cli/lib.sh"
source=$2
build=$3
prefix=$work/prefix
installed=$prefix/bin/norma
here=$work/elsewhere
mkdir "$here"

exits 0 "installation" cmake --install "$build" --prefix "$prefix"
[ -x "$installed" ] || { show; exit 1; }
share=$prefix/share

# away COMMAND...: runs it in a folder of its own, where the source tree is an empty one, if this machine lets us hide it.
hide='mount -t tmpfs none "$0" && [ ! -e "$0/CMakeLists.txt" ] && cd "$1" && shift && exec "$@"'
if unshare --mount sh -c "$hide" "$source" "$here" true 2>/dev/null; then
  away() { unshare --mount sh -c "$hide" "$source" "$here" "$@"; }
else
  echo "not tried: this machine does not let a test hide the source tree (unshare --mount)"
  away() { (cd "$here" && "$@"); }
fi

cp "$share/doc/norma/examples/case.json" "$share/doc/norma/examples/log.json" "$share/doc/norma/examples/draft.rules" "$here"
exits 0 "a case" away "$installed" decide case.json
holds "the case is decided" printed '"status":{"lawful":["group_2"]'
exits 1 "a log" away "$installed" audit log.json --format text --lang en
holds "the log is judged" printed 'returned-late: unlawful'
exits 0 "the corpus" away "$installed" corpus verify --kills-only --lang en
holds "all of it: cases, logs, ledger" test "$(grep -oE '[0-9]+' "$work/out" | sort -n | tail -1)" -gt 2000
exits 0 "a schema" away "$installed" schema audit
holds "the schema is one" printed '"$schema"'
exits 0 "what is accepted" away "$installed" check --only gap --lang en
holds "acceptances are found" printed ' 0 new, 0 stale'
exits 0 "what is accepted of the procedure" away "$installed" check --procedure --since 2022-03-05 --only dead_end --lang en
exits 0 "the registry" away "$installed" provisions --check
away "$installed" amend draft.rules --no-check --lang en >"$work/out" 2>&1
holds "a draft is put to the corpus" grep -qE 'of [0-9]{4} cases of the corpus' "$work/out"

# The version is the build's, and says of which text.
exits 0 "the version" away "$installed" --version
holds "version, commit, rules and solvers" grep -qzE '^norma [0-9]+\.[0-9]+\.[0-9]+[^ ]* \((commit [0-9a-f]{12}(-dirty)? of [0-9-]{10}|built outside git, of an unknown commit)\)
rules [0-9a-f]{16}; Z3 [0-9.]+, CaDiCaL' "$work/out"

# What lies in the working folder does not take the place of the program's own data.
mkdir -p "$here/corpus/accepted" "$here/corpus/pp95"
echo '[]' >"$here/corpus/accepted/pp95.json"
exits 0 "acceptances of the working folder are not meant" away "$installed" check --only gap --lang en
exits 1 "unless they are named" away "$installed" check --only gap --lang en --accepted corpus/accepted/pp95.json
rm -r "$here/corpus"

# Other data, by the variable; the report says so.
cp -r "$share/norma" "$work/data"
echo '[]' >"$work/data/corpus/accepted/pp95.json"
exits 1 "other acceptances" away env NORMA_DATA="$work/data" "$installed" check --only gap --lang en
holds "the report names them" printed "NORMA_DATA=$work/data"
exits 2 "data that there is not" away env NORMA_DATA="$work/none" "$installed" check --only gap --lang en
holds "which" told "$work/none/corpus/accepted/pp95.json"

# Everything moved together still finds its own, and nothing is written to it.
before=$(cd "$share/norma" && find . -type f -printf '%p %s %T@\n' | sort)
mv "$prefix" "$work/moved"
exits 0 "moved" away "$work/moved/bin/norma" check --only gap --lang en
ln -s "$work/moved/bin/norma" "$work/link"
exits 0 "by a link" away "$work/link" check --only gap
holds "the data is as it was" test "$before" = "$(cd "$work/moved/share/norma" && find . -type f -printf '%p %s %T@\n' | sort)"
rm -r "$work/moved/share/norma"
exits 2 "without its data" away "$work/moved/bin/norma" check --only gap
exits 0 "cases need none" away "$work/moved/bin/norma" decide case.json
mv "$work/moved" "$prefix"

# Pages, completions and documents stand where they are looked for.
for page in norma norma-decide norma-check norma-corpus-verify norma-conform-merge norma-completion; do
  holds "page $page" gzip -t "$share/man/man1/$page.1.gz"
done
holds "the page is what the program prints" cmp -s <(zcat "$share/man/man1/norma.1.gz") <("$installed" man)
holds "completion of bash" bash -n "$share/bash-completion/completions/norma"
holds "completion of zsh" test -s "$share/zsh/vendor-completions/_norma"
for document in README.md CHANGELOG.md LICENSE docs/protocol.md docs/rules.md examples/case.json corpus/pp95/README.md; do
  holds "document $document" test -s "$share/doc/norma/$document"
done
exit $failed
