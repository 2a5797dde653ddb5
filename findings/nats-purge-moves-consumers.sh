#!/usr/bin/env bash
# nats-server 2.9.10 (Debian 12) and a purge of a stream by subject.
#
# Guessed: a purge of subjects that have no message changes nothing: the consumer of
# the stream still gets the messages of other subjects.
#
# Seen:    it moves every consumer of the stream to its end. The messages stay in the
# stream, but are delivered to nobody; in a work queue they stay for ever. So messages
# of a shared work queue are best removed one by one (STREAM.MSG.DELETE).
set -euo pipefail
folder="$(mktemp -d)"
trap '[ -z "${server:-}" ] || kill "$server"; rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q -o APT::Sandbox::User=root nats-server=2.9.10-1+b3
dpkg -x nats-server_*.deb .
usr/sbin/nats-server --version

usr/sbin/nats-server -js -sd "$folder/streams" -a 127.0.0.1 -p -1 --ports_file_dir "$folder" >log 2>&1 &
server=$!
for _ in $(seq 100); do [ -s nats-server_"$server".ports ] && break || sleep 0.1; done

cat >try.py <<'END'
import json, socket, sys
port = int(json.load(open(sys.argv[1]))["nats"][0].rpartition(":")[2])
server = socket.create_connection(("127.0.0.1", port), timeout=10)
lines = server.makefile("rb")
lines.readline()
server.sendall(b'CONNECT {"verbose":false,"pedantic":false}\r\nSUB answer 1\r\n')

def ask(subject, value):
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    server.sendall(b"PUB %s answer %d\r\n%s\r\n" % (subject.encode(), len(data), data))
    while True:
        words = lines.readline().split()
        if words and words[0] == b"MSG":
            return json.loads(lines.read(int(words[-1])))

ask("$JS.API.STREAM.CREATE.S", {"name": "S", "subjects": ["s.>"], "retention": "workqueue"})
ask("$JS.API.CONSUMER.DURABLE.CREATE.S.c", {"stream_name": "S", "config": {"durable_name": "c", "ack_policy": "explicit"}})
for _ in range(3):
    ask("s.mine", b"x")
print("before: pending", ask("$JS.API.CONSUMER.INFO.S.c", {})["num_pending"])
print("purged:", ask("$JS.API.STREAM.PURGE.S", {"filter": "s.other"})["purged"])
print("after: pending", ask("$JS.API.CONSUMER.INFO.S.c", {})["num_pending"], "messages", ask("$JS.API.STREAM.INFO.S", {})["state"]["messages"])
END
cat >expected.txt <<'END'
before: pending 3
purged: 0
after: pending 0 messages 3
END

python3 try.py nats-server_"$server".ports | tee seen.txt
if ! diff expected.txt seen.txt; then
  echo "nats-purge-moves-consumers: the behaviour has changed"
  exit 1
fi
echo "nats-purge-moves-consumers: as described"
