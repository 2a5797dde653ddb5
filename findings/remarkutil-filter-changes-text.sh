#!/usr/bin/env bash
# llvm-remarkutil 22.1.8 (Debian): `filter` of YAML remarks whose texts stand in
# quotes, as LLVM itself writes them.
#
# Guessed: a filter that lets all through gives the same remarks.
#
# Seen:    the reader takes the text between the quotes as it stands, escapes
# included, and the writer quotes it again: ' becomes '', and doubles with every
# pass; a text in double quotes gets them, and a backslash and an n for a line
# break, as part of the text.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
version=1:22.1.8-1~deb12u1
apt-get download "llvm-22=$version" "libllvm22=$version" >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
remarkutil="root/usr/lib/llvm-22/bin/llvm-remarkutil"
LD_LIBRARY_PATH="$(dirname "$(find root -name 'libLLVM.so.22.1' | head -n 1)")"
export LD_LIBRARY_PATH

cat >0.yaml <<'END'
--- !Passed
Pass:            fuse
Name:            Fused
Function:        agent
Args:
  - String:          'it''s done'
  - String:          "two\nlines"
...
END
for pass in 1 2; do
  "$remarkutil" filter --parser=yaml "$((pass - 1)).yaml" -o "$pass.yaml"
  grep -h String: "$pass.yaml"
done | tee seen.txt
cat >expected.txt <<'END'
  - String:          'it''''s done'
  - String:          '"two\nlines"'
  - String:          'it''''''''s done'
  - String:          '"two\nlines"'
END
if ! diff expected.txt seen.txt; then
  echo "remarkutil-filter-changes-text: the behaviour has changed"
  exit 1
fi
echo "remarkutil-filter-changes-text: as described"
