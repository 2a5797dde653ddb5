"""Section 4: the kernels of lenses, in process."""

from measure import InProcess, Row

TITLE = "Lens kernels"
ABOUT = ("One core, 1 MB of text unless the row says otherwise, in random turn with `memchr` and `memcpy` of the same buffer. "
         "`sort_by` is compared with `std::stable_sort` on the extracted keys, a chain of fused lenses with the slowest of its "
         "lenses by itself, `format` and `format |> join` with `memcpy` of what they write.")

# Gigabytes a second of input: the least.
SPEEDS = {
    "text/lowercase": 5.0, "text/uppercase": 5.0,
    "text/lowercase_foreign": 0.3, "text/uppercase_foreign": 0.3,
    "text/split": 2.0, "text/split_byte": 2.0, "text/split_space": 2.0,
    "text/join": 2.0,
    "text/replace": 2.0, "text/replace_often": 2.0, "text/replace_byte": 2.0,
    "text/template": 1.0,
    "json/write_plain": 0.5, "json/write_messages": 0.5, "json/write_records": 0.5,
    "json/read_plain": 0.5, "json/read_messages": 0.5, "json/read_records": 0.5,
}
MOST_OF_SORT = 1.5
# Of the speed of memcpy, for what is written.
LEAST_OF_FORMAT = 0.1
MOST_OF_CHAIN = 1.3
# 16 times the text may not change what only looks at its ends.
MOST_OF_ENDS = 1.3


def speed_row(measured, family, whats):
    row = Row(family)
    row.add("lens", measured.speed(family + "/lens"))
    for yardstick in ("memchr", "memcpy"):
        if yardstick in whats:
            row.add(yardstick, measured.speed(family + "/" + yardstick))
            row.ratio("lens / " + yardstick, "lens", yardstick)
    if family in ("format/list_1000000", "format/join_1000000"):
        row.at_least("lens / memcpy", LEAST_OF_FORMAT)
    if family in SPEEDS:
        row.at_least("lens", SPEEDS[family])
    return row


def sort_row(measured, family):
    row = Row(family)
    row.add("lens time", measured.time(family + "/lens", "ms"))
    row.add("stable_sort", measured.time(family + "/stable_sort", "ms"))
    row.ratio("lens / stable_sort", "lens time", "stable_sort")
    if family.endswith("1000000"):
        row.at_most("lens / stable_sort", MOST_OF_SORT)
    return row


def chain_row(measured, family, whats):
    row = Row("%s (%s)" % (family, ", ".join(w.split("_", 1)[1] for w in whats if w != "fused")))
    row.add("lens time", measured.time(family + "/fused", "ms"))
    stages = [measured.time("%s/%s" % (family, what), "ms") for what in whats if what != "fused"]
    row.add("slowest stage", max(stages, key=lambda stage: stage["median"]))
    row.ratio("chain / slowest", "lens time", "slowest stage")
    row.at_most("chain / slowest", MOST_OF_CHAIN)
    return row


def ends_row(measured, family, whats):
    row = Row(family)
    for what in whats:
        row.add("%s KB" % (int(what) >> 10), measured.time(family + "/" + what, "ms"))
    short, long = ("%s KB" % (int(what) >> 10) for what in whats)
    row.ratio("long / short", long, short)
    row.at_most("long / short", MOST_OF_ENDS)
    return row


def run(bench, show):
    # sort/10000 is a yardstick of section 5.
    of_lenses = "^(text|ends|chain|json)/|^(sort|format)/.*_%s/" % ("1000" if bench.is_quick else "1000(000)?")
    measured = InProcess(bench, of_lenses)
    for family, whats in measured.families().items():
        kind = family.partition("/")[0]
        if family == "json/canonical_100k":
            continue  # section 2
        if kind == "sort":
            row = sort_row(measured, family)
        elif kind == "chain":
            row = chain_row(measured, family, whats)
        elif kind == "ends":
            row = ends_row(measured, family, whats)
        else:
            row = speed_row(measured, family, whats)
        row.command(measured.command)
        show(row)
