"""Instances that share a folder: any of them serves any request."""

import pathlib
from service import GREETING, Background, Service


def document(number):
    return GREETING + '\n@system\n  content: "number %d"\n' % number


def main():
    with Service("--cache-dir", "cache") as one, Service("--cache-dir", "cache") as other, Service() as alone:
        program = one.post("/v1/compile", {"document": '@import "a.facet"\n', "files": {"a.facet": GREETING}})[1]["hash"]
        request = {"hash": program, "inputs": {"name": "Ann"}}
        print("other", other.post("/v1/run", request)[0], "without it", alone.post("/v1/run", request)[0])
        print("ends", one.end()[0], other.end()[0])

    # Killed while it writes, again and again: what is there is right.
    known = []
    for round in range(5):
        with Service("--cache-dir", "cache") as service:
            work = [Background(fill, service, round * 1000 + worker * 200) for worker in range(4)]
            service.wait_for(lambda: service.metric("facet_programs") > 20)
            service.process.kill()
            for thread in work:
                known += thread.result()
    with Service("--cache-dir", "cache") as service:
        answers = [service.post("/v1/run", {"hash": program, "inputs": {"name": "n"}}) for _, program in known]
        right = [a[0] == 200 and a[1]["messages"][0]["content"] == "number %d" % number for (number, _), a in zip(known, answers)]
        print("after kills", len(known) >= 100, all(right))
        print("end", service.end()[0])

    # Entries that are damaged, empty, or another's are not believed.
    entries = [path for path in pathlib.Path("cache").rglob("*") if path.is_file() and path.stat().st_size > 100]
    other = entries[0].read_bytes()
    for index, path in enumerate(entries):
        path.chmod(0o644)
        path.write_bytes([b"", other, path.read_bytes()[:-3], path.read_bytes().replace(b"number", b"n0mber")][index % 4])
    with Service("--cache-dir", "cache") as service:
        answers = [service.post("/v1/run", {"hash": program, "inputs": {"name": "n"}}) for _, program in known]
        wrong = [a for (number, _), a in zip(known, answers) if a[0] == 200 and a[1]["messages"][0]["content"] != "number %d" % number]
        print("damaged", {a[0] for a in answers} <= {200, 404}, any(a[0] == 404 for a in answers), wrong)
        # Sent again, it is served.
        number, program = next(entry for entry, answer in zip(known, answers) if answer[0] == 404)
        print("again", service.post("/v1/compile", {"document": document(number)})[1]["hash"] == program)
        print("end", service.end()[0])


def fill(service, begin):
    """Compiles documents until the service is gone; those that were answered."""
    done = []
    for number in range(begin, begin + 200):
        try:
            done.append((number, service.post("/v1/compile", {"document": document(number)})[1]["hash"]))
        except Exception:  # whatever a server that is killed looks like
            break
    return done


main()
