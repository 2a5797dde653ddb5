#!/bin/sh
# 1: of interest. The file is valid and splits a text at a comma.
fct-opt "$1" > "$1.checked" 2> /dev/null || { rm -f "$1.checked"; exit 0; }
comma=$(sed -n 's/^ *\(%[0-9]*\) = facet.constant(",") .*/\1/p' "$1.checked")
grep -q "facet.split %[0-9]*($comma)" "$1.checked" && found=1
rm "$1.checked"
exit "${found:-0}"
