#!/bin/sh
# A program that splits a string and shows the list is of interest.
if grep -q 'facet.split' "$1" && grep -q 'facet.variables.*facet.list<string>' "$1"; then
  exit 1
fi
exit 0
