"""An HTTP server on loopback that answers each call of a lens after a while, as many at
once as come: what section 9 calls.

usage: lens_server.py MILLISECONDS

Prints its port, and ends with its stdin.
"""

import asyncio
import sys

ANSWER = b'{"value":"answer"}'
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(ANSWER)


async def serve(reader, writer, pause):
    try:
        while head := await reader.readuntil(b"\r\n\r\n"):
            length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
            await reader.readexactly(int(length.split(b":")[1]))
            await asyncio.sleep(pause)
            writer.write(HEAD + ANSWER)
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def main():
    pause = float(sys.argv[1]) / 1000
    server = await asyncio.start_server(lambda reader, writer: serve(reader, writer, pause), "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
