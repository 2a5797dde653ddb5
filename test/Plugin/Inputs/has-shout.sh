#!/bin/sh
# A program that shouts is of interest.
if grep -q 'hello.shout' "$1"; then exit 1; fi
exit 0
