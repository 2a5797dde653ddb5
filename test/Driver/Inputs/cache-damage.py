"""Whatever is done to an entry, the result is as it was, and the entry sound again."""

from compilation_cache import RUN, call, entries, folder, is_hit

want = call("fct", "run", "a.facet").stdout
assert call(*RUN).stdout == want and is_hit(*RUN)
[entry] = entries()
sound = entry.read_bytes()
damages = [sound[:n] for n in range(0, len(sound), 7)] + [sound + b"x", b"x" * 1000]
damages += [sound[:n] + bytes([sound[n] ^ 1]) + sound[n + 1:] for n in range(0, len(sound), 5)]
for damaged in damages:
    entry.write_bytes(damaged)
    p = call(*RUN)
    assert p.stdout == want and p.stderr == b"", p
    assert entry.read_bytes() == sound
# The entry of another document under this one's name.
call("fct", "run", "b.facet", "--incremental", "--cache-dir", "c")
[other] = set(entries()) - {entry}
entry.write_bytes(other.read_bytes())
assert not is_hit(*RUN) and entry.read_bytes() == sound
# Something that is no file.
entry.unlink()
entry.mkdir()
p = call(*RUN)
assert p.stdout == want and b"cannot write to the compilation cache" in p.stderr, p
entry.rmdir()
# Statistics that are damaged begin anew.
(folder / "statistics").write_bytes(b"nonsense" * 100)
call(*RUN)
assert (folder / "statistics").stat().st_size == 32
