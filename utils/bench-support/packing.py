"""Section 5: packing of sections into a budget, in process."""

from measure import InProcess, Row, value

TITLE = "Packing"
ABOUT = ("Random sections: sizes 1..2 000, priorities 0..1 000 (or ten of them), min 0..size/2, a budget of 30 % of the total. "
         "The share is that of the budget that is used.")

BARS = {1000: 50.0, 10000: 700.0, 100000: 10000.0, 1000000: 150000.0}
COUNTS = [100, 1000, 10000, 100000, 1000000]
# The turns of a history, in sorts of as many integers.
TURNS = 100000
WORST_OF_A_SORT = 2.0
# In sorts of 10 000 random keys of 8 bytes.
MODES = {(10000, "standard"): 0.15, (10000, "fill"): 0.4, (10000, "optimal"): 50.0, (40, "optimal"): 12.0}
# Texts whose tokens are known, to those whose bytes are.
WORST_OF_BYTES = 2.0
# The part of the budget that `fill` uses, in per cent.
LEAST_SHARES = {100: 99.8, 1000: 99.99, 10000: 99.99, 100000: 99.99}


def turns(measured):
    """Turns of one priority, which are in the order in which they give way."""
    time, sort = (measured.time("pack/%d/%s" % (TURNS, name)) for name in ("turns", "integers"))
    row = Row("%d turns of a history" % TURNS)
    row.add("time", time)
    row.add("a sort", sort)
    row.add("of a sort", value(time["median"] / sort["median"], "×"))
    row.at_most("of a sort", WORST_OF_A_SORT)
    row.command(measured.command)
    return row


def modes(measured):
    """The modes, in sorts of 10 000 keys; texts in tokens, in those in bytes."""
    sort = measured.time("sort/10000")
    for (count, mode), bar in MODES.items():
        time = measured.time("pack/%d/%s" % (count, mode))
        row = Row("%d sections, %s" % (count, mode))
        row.add("time", time)
        row.add("a sort", sort)
        row.add("of a sort", value(time["median"] / sort["median"], "×"))
        row.at_most("of a sort", bar)
        row.add("share", value(100 * measured.counter("pack/%d/%s" % (count, mode), "share"), "%"))
        row.command(measured.command)
        yield row
    tokens, octets = (measured.time("pack/1000/fill_texts_in_" + unit) for unit in ("tokens", "bytes"))
    row = Row("1000 texts, fill, in tokens")
    row.add("time", tokens)
    row.add("in bytes", octets)
    row.add("of bytes", value(tokens["median"] / octets["median"], "×"))
    row.at_most("of bytes", WORST_OF_BYTES)
    row.command(measured.command)
    yield row


def shares(measured, counts):
    """What `fill` uses of the budget, with many priorities and with few."""
    for count in counts:
        if count not in LEAST_SHARES:
            continue
        row = Row("%d sections, fill, use of the budget" % count)
        for label, name in (("share", "fill"), ("ten priorities", "ten_priorities_fill"), ("standard", "standard")):
            row.add(label, value(100 * measured.counter("pack/%d/%s" % (count, name), "share"), "%"))
        for label in ("share", "ten priorities"):
            row.at_least(label, LEAST_SHARES[count])
        row.command(measured.command)
        yield row


def run(bench, show):
    counts = COUNTS[:3] if bench.is_quick else COUNTS
    measured = InProcess(bench, "^pack/(%s)/" % "|".join(map(str, counts)))
    for kind in ("standard", "ten_priorities"):
        for count in counts:
            name = "pack/%d/%s" % (count, kind)
            row = Row("%d sections%s" % (count, "" if kind == "standard" else ", ten priorities"))
            row.add("time", measured.time(name))
            row.add("a section", value(measured.time(name, "ns")["median"] / count, "ns"))
            row.add("share", value(100 * measured.counter(name, "share"), "%"))
            if count in BARS:
                row.at_most("time", BARS[count])
            row.command(measured.command)
            show(row)
    for row in shares(measured, counts):
        show(row)
    if TURNS in counts:
        show(turns(measured))
    for row in modes(InProcess(bench, "^(pack/(40|1000|10000)/|sort/10000)")):
        show(row)
