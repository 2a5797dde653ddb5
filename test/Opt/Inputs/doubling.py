"""doubling.py LEVELS [--once] [--maps] [--tests]: variables that hold the one before them twice.

With --once they hold it once, and the last one is read."""

import sys

levels = int(sys.argv[1])
value = "[$v%d]" if "--once" in sys.argv else "{ a: $v%d, b: $v%d }" if "--maps" in sys.argv else "[$v%d, $v%d]"
print('@vars\n  v0: ["a"]')
for level in range(1, levels + 1):
    print("  v%d: %s" % (level, value % ((level - 1,) * value.count("%"))))
if "--once" in sys.argv:
    print("@user\n  content: $v%d |> length() |> to_string()" % levels)
else:
    print('@user\n  content: "x"')
if "--tests" in sys.argv:
    print('@test "all of it"\n  assert:')
    print("    - vars.v1 == 1")
    print("    - vars.v%d == [1]" % levels)
    print("    - vars.v%d matches snapshot" % levels)
