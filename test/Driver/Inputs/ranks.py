"""A small vocabulary in the form of tiktoken's files: the bytes, "ra", " ra" and "in"."""

import base64

TOKENS = [bytes([byte]) for byte in range(256)] + [b"ra", b" ra", b"in"]
for rank, token in enumerate(TOKENS):
    print(base64.b64encode(token).decode(), rank)
