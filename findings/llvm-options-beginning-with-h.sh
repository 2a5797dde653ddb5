#!/usr/bin/env bash
# FileCheck, llvm-as and llvm-dis 22.1.8 (Debian): an option that they do not know.
#
# Guessed: an unknown option is an error with status 1, whatever letter it begins with.
#
# Seen:    so it is, but for a letter h: `--hide-input` and `-hash` print the help
# and end with status 0. A test whose RUN line has such a slip in the options of
# FileCheck checks nothing and passes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
version=1:22.1.8-1~deb12u1
apt-get download "llvm-22-tools=$version" "llvm-22=$version" "libllvm22=$version" >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
bin="root/usr/lib/llvm-22/bin"
export LD_LIBRARY_PATH="$folder/root/usr/lib/llvm-22/lib:$folder/root/usr/lib/x86_64-linux-gnu"

echo 'CHECK: something else' >checks.txt
try() {
  local tool="$1" option="$2" status=0
  shift
  echo "text" | "$bin/$tool" "$@" >out.txt 2>err.txt || status=$?
  if grep -q '^USAGE:' out.txt; then
    echo "$tool $option: the help, status $status"
  elif grep -q 'Unknown command line argument' err.txt; then
    echo "$tool $option: unknown, status $status"
  else
    echo "$tool $option: something else, status $status"
  fi
}
for option in --jide-input --hide-input -hash; do
  try FileCheck "$option" checks.txt
  try llvm-as "$option"
  try llvm-dis "$option"
done | tee seen.txt
cat >expected.txt <<'END'
FileCheck --jide-input: unknown, status 1
llvm-as --jide-input: unknown, status 1
llvm-dis --jide-input: unknown, status 1
FileCheck --hide-input: the help, status 0
llvm-as --hide-input: the help, status 0
llvm-dis --hide-input: the help, status 0
FileCheck -hash: the help, status 0
llvm-as -hash: the help, status 0
llvm-dis -hash: the help, status 0
END
if ! diff expected.txt seen.txt; then
  echo "llvm-options-beginning-with-h: the behaviour has changed"
  exit 1
fi
echo "llvm-options-beginning-with-h: as described"
