#!/usr/bin/env bash
# FileCheck 22.1.8 (Debian): CHECK-EMPTY behind the last line of the input.
#
# Guessed: CHECK-EMPTY wants an empty line, so an input of one line "a" fails.
#
# Seen:    it passes: the place behind the last line break counts as an empty
# line. So CHECK-EMPTY cannot tell whether a text ends in an empty line; only a
# CHECK-NEXT behind it, or a comparison of the whole text, can. Elsewhere it is
# exact.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
version=1:22.1.8-1~deb12u1
apt-get download "llvm-22-tools=$version" >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
filecheck="root/usr/lib/llvm-22/bin/FileCheck"

printf 'CHECK: a\nCHECK-EMPTY:\n' >last.txt
printf 'CHECK: a\nCHECK-EMPTY:\nCHECK-NEXT: b\n' >between.txt
try() {
  local what="$1" checks="$2" input="$3"
  if printf '%b' "$input" | "$filecheck" "$checks" >/dev/null 2>&1; then
    echo "$what: passes"
  else
    echo "$what: fails"
  fi
}
{
  try "one line, then EMPTY" last.txt 'a\n'
  try "one line and an empty one, then EMPTY" last.txt 'a\n\n'
  try "a, b with EMPTY between" between.txt 'a\nb\n'
  try "a, an empty line, b with EMPTY between" between.txt 'a\n\nb\n'
} | tee seen.txt
cat >expected.txt <<'END'
one line, then EMPTY: passes
one line and an empty one, then EMPTY: passes
a, b with EMPTY between: fails
a, an empty line, b with EMPTY between: passes
END
if ! diff expected.txt seen.txt; then
  echo "filecheck-empty-at-the-end: the behaviour has changed"
  exit 1
fi
echo "filecheck-empty-at-the-end: as described"
