#!/bin/bash
# The Debian package: what it holds runs, and lintian finds in it only what is listed here. Usage: package.sh SOURCE BUILD
. "$(dirname "$0")/../cli/lib.sh" none
source=$1
build=$2
for tool in dpkg-deb dpkg-shlibdeps strip; do
  command -v $tool >/dev/null || { echo "skipped: $tool is not installed (apt-get install dpkg-dev binutils)"; exit 77; }
done

exits 0 "packing" cpack --config "$build/CPackConfig.cmake" -B "$work"
package=$(echo "$work"/norma_*.deb)
[ -f "$package" ] || { show; exit 1; }
version=$("$build/norma" --version | sed -n '1s/norma \([^ ]*\) .*/\1/p')
holds "the package has the program's version" test "$(dpkg-deb -f "$package" Version)" = "$version-1"
holds "it needs what the program is linked with" grep -q libz3-4 <(dpkg-deb -f "$package" Depends)

dpkg-deb -x "$package" "$work/root"
norma=$work/root/usr/bin/norma
cd "$work" || exit 1
exits 0 "the packed program" "$norma" decide root/usr/share/doc/norma/examples/case.json
exits 0 "the packed data" "$norma" check --only gap --lang en
holds "the copyright" grep -q Apache-2.0 root/usr/share/doc/norma/copyright
holds "what changed" grep -q 'Keep a Changelog' <(zcat root/usr/share/doc/norma/changelog.gz)

# What lintian says and why it stands:
#   bogus-mail-host…: the packager's address is given by -DNORMA_PACKAGER="Name <address>"; none is invented
#   initial-upload-closes-no-bugs: the package is not in Debian
#   package-name-doesnt-match-sonames: program and library are one package
known='^(package-name-doesnt-match-sonames|bogus-mail-host|bogus-mail-host-in-debian-changelog|initial-upload-closes-no-bugs)$'
if command -v lintian >/dev/null; then
  lintian --allow-root "$package" >"$work/out" 2>&1
  sed -nE 's/^[EW]: norma[^:]*: ([a-z-]+).*/\1/p' "$work/out" | grep -vE "$known" >"$work/unknown"
  holds "lintian ran" grep -q bogus-mail-host "$work/out"
  holds "lintian finds nothing else: $(tr '\n' ' ' <"$work/unknown")" test ! -s "$work/unknown"
else
  echo "not tried: lintian is not installed"
fi

# The container is built of the same packages as ./norma installs.
wanted=$(sed -n '/^packages_for/,/^}/s/^ *echo \(g++.*\)/\1/p' "$source/norma")
holds "./norma names its packages" test -n "$wanted"
for p in $wanted; do
  holds "Containerfile installs $p" grep -qE "(^| )${p//+/\\+}( |$)" "$source/Containerfile"
done
exit $failed
