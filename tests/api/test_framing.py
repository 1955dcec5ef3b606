"""HTTP over raw sockets against the echo server (tests/support/http_echo.c): what ends a request,
what is refused, and who is sent away. Usage: test_framing.py PATH-OF-HTTP_ECHO. Prints TAP."""

import json
import os
import re
import resource
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time

ECHO = sys.argv[1]
count = failed = 0


def ok(condition, name, detail=""):
    global count, failed
    count += 1
    failed += not condition
    print(f"{'ok' if condition else 'not ok'} {count} - {name}", flush=True)
    if not condition and detail:
        print("# " + repr(detail)[:600], flush=True)


class Server:
    def __init__(self, *options):
        self.process = subprocess.Popen([ECHO, *options], stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline().split()[1])

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self.stop()

    def stop(self):
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGTERM)
            self.last_words = self.process.communicate(timeout=30)[0].strip()
            ok(self.process.returncode == 0, "the server ends in order", self.process.returncode)
        return self.last_words

    def connect(self, timeout=10):
        return socket.create_connection(("127.0.0.1", self.port), timeout)

    def memory(self):
        with open(f"/proc/{self.process.pid}/status") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1)) * 1024


class Reader:
    """Reads answers from a socket, one after another, as a strict client would."""

    def __init__(self, sock):
        self.sock, self.rest = sock, b""

    def until(self, mark):
        while mark not in self.rest:
            got = self.sock.recv(65536)
            if not got:
                raise EOFError(self.rest)
            self.rest += got
        part, self.rest = self.rest.split(mark, 1)
        return part

    def exactly(self, size):
        while len(self.rest) < size:
            got = self.sock.recv(65536)
            if not got:
                raise EOFError(self.rest)
            self.rest += got
        part, self.rest = self.rest[:size], self.rest[size:]
        return part

    def answer(self, head=False):
        lines = self.until(b"\r\n\r\n").decode("latin-1").split("\r\n")
        status = int(lines[0].split(" ")[1])
        headers = {}
        for line in lines[1:]:
            name, value = line.split(": ", 1)
            headers.setdefault(name.lower(), []).append(value)
        body = b""
        if not head and status not in (204, 304) and status >= 200:
            if headers.get("transfer-encoding") == ["chunked"]:
                while size := int(self.until(b"\r\n"), 16):
                    body += self.exactly(size)
                    assert self.exactly(2) == b"\r\n"
                assert self.exactly(2) == b"\r\n"
            else:
                body = self.exactly(int(headers["content-length"][0]))
        return status, headers, body

    def closed(self, seconds=3):
        self.sock.settimeout(seconds)
        try:
            return self.rest == b"" and self.sock.recv(1) == b""
        except ConnectionResetError:
            return True
        except socket.timeout:
            return False


def ask(server, raw, head=False):
    """Sends raw bytes on a new connection: (status, headers, body, closed afterwards?)."""
    with server.connect() as sock:
        sock.sendall(raw)
        reader = Reader(sock)
        try:
            status, headers, body = reader.answer(head)
        except (EOFError, ConnectionResetError):
            return 0, {}, b"", True
        return status, headers, body, reader.closed(0.3)


def get(path="/echo", *lines, method="GET", body=b""):
    text = f"{method} {path} HTTP/1.1\r\nHost: a\r\n" + "".join(l + "\r\n" for l in lines) + "\r\n"
    return text.encode("latin-1") + body


def test_heads(server):
    h = b"Host: a\r\n"
    refused = [
        ("no Host", b"GET /echo HTTP/1.1\r\n\r\n", 400),
        ("two Hosts", b"GET /echo HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400),
        ("Host with a path", b"GET /echo HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
        ("space before the colon", b"GET /echo HTTP/1.1\r\n" + h + b"X : a\r\n\r\n", 400),
        ("folded line", b"GET /echo HTTP/1.1\r\n" + h + b"X: a\r\n b\r\n\r\n", 400),
        ("folded first line", b"GET /echo HTTP/1.1\r\n Host: a\r\n\r\n", 400),
        ("no colon", b"GET /echo HTTP/1.1\r\n" + h + b"nonsense\r\n\r\n", 400),
        ("empty name", b"GET /echo HTTP/1.1\r\n" + h + b": a\r\n\r\n", 400),
        ("bare LF after a header", b"GET /echo HTTP/1.1\r\nHost: a\nX: b\r\n\r\n", 400),
        ("bare LF after the request line", b"GET /echo HTTP/1.1\nHost: a\r\n\r\n", 400),
        ("bare LF at the end", b"GET /echo HTTP/1.1\r\nHost: a\r\n\n", 400),
        ("bare CR in a value", b"GET /echo HTTP/1.1\r\n" + h + b"X: a\rb\r\n\r\n", 400),
        ("NUL in a value", b"GET /echo HTTP/1.1\r\n" + h + b"X: a\0b\r\n\r\n", 400),
        ("NUL in a name", b"GET /echo HTTP/1.1\r\n" + h + b"X\0Y: a\r\n\r\n", 400),
        ("NUL in the target", b"GET /ec\0ho HTTP/1.1\r\n" + h + b"\r\n", 400),
        ("control in a value", b"GET /echo HTTP/1.1\r\n" + h + b"X: a\x01b\r\n\r\n", 400),
        ("DEL in a value", b"GET /echo HTTP/1.1\r\n" + h + b"X: a\x7f\r\n\r\n", 400),
        ("8-bit name", b"GET /echo HTTP/1.1\r\n" + h + b"\xc5X: a\r\n\r\n", 400),
        ("8-bit target", b"GET /echo?a=\xc5\x82 HTTP/1.1\r\n" + h + b"\r\n", 400),
        ("fragment in the target", b"GET /echo#a HTTP/1.1\r\n" + h + b"\r\n", 400),
        ("two spaces", b"GET  /echo HTTP/1.1\r\n" + h + b"\r\n", 400),
        ("two spaces before the version", b"GET /echo  HTTP/1.1\r\n" + h + b"\r\n", 400),
        ("space in the target", b"GET /echo /a HTTP/1.1\r\n" + h + b"\r\n", 400),
        ("tab for a space", b"GET\t/echo HTTP/1.1\r\n" + h + b"\r\n", 400),
        ("space behind the version", b"GET /echo HTTP/1.1 \r\n" + h + b"\r\n", 400),
        ("no version", b"GET /echo\r\n\r\n", 400),
        ("small version", b"GET /echo http/1.1\r\n" + h + b"\r\n", 400),
        ("HTTP/2.0", b"GET /echo HTTP/2.0\r\n" + h + b"\r\n", 505),
        ("HTTP/0.9", b"GET /echo HTTP/0.9\r\n" + h + b"\r\n", 505),
        ("HTTP/1.1a", b"GET /echo HTTP/1.1a\r\n" + h + b"\r\n", 400),
        ("target without slash", b"GET echo HTTP/1.1\r\n" + h + b"\r\n", 400),
        ("method with a bracket", b"GE(T /echo HTTP/1.1\r\n" + h + b"\r\n", 400),
        ("unknown method", b"BREW /echo HTTP/1.1\r\n" + h + b"\r\n", 501),
        ("small method", b"get /echo HTTP/1.1\r\n" + h + b"\r\n", 501),
        ("TRACE", b"TRACE /echo HTTP/1.1\r\n" + h + b"\r\n", 501),
        ("CONNECT", b"CONNECT a:80 HTTP/1.1\r\n" + h + b"\r\n", 400),
        ("bad percent", get("/echo?a=%zz"), 400),
        ("cut percent", get("/echo/a/%2"), 400),
        ("%00 in the query", get("/echo?a=%00"), 400),
        ("%00 in the path", get("/echo/a/%00"), 400),
        ("ill-formed UTF-8", get("/echo?a=%ff"), 400),
        ("overlong UTF-8", get("/files/%c0%ae%c0%ae/etc"), 400),
        ("..", get("/files/../etc/passwd"), 400),
        ("%2e%2e", get("/files/%2e%2E/etc/passwd"), 400),
        ("too long a URL", get("/echo?" + "a" * 6200), 414),
        ("too many headers", get("/echo", *[f"X{i}: a" for i in range(100)]), 431),
        ("too large headers", get("/echo", "X: " + "a" * 8200), 431),
        ("very many cookies", get("/echo", "Cookie: " + "a;" * 3500), 431),
        ("very many small headers", get("/echo", *["a:"] * 1500), 431),
        ("501 parameters", get("/echo?" + "&".join(["a=1"] * 501)), 400),
    ]
    for name, raw, status in refused:
        got, headers, body, closed = ask(server, raw)
        ok(got == status, f"refused: {name}", (got, body))
    accepted = [
        ("Host empty", b"GET /echo HTTP/1.1\r\nHost:\r\n\r\n"),
        ("empty lines first", b"\r\n\r\n" + get()),
        ("HTTP/1.0 without Host", b"GET /echo HTTP/1.0\r\n\r\n"),
        ("absolute form", b"GET http://a/echo?x=1 HTTP/1.1\r\n" + h + b"\r\n"),
        ("no space behind the colon", b"GET /echo HTTP/1.1\r\nHost:a\r\nX:b\r\n\r\n"),
        ("tabs and spaces around a value", b"GET /echo HTTP/1.1\r\nHost: \t a \t \r\n\r\n"),
        ("99 headers", get("/echo", *[f"X{i}: a" for i in range(99)])),
        ("7 KB of header", get("/echo", "X: " + "a" * 7000)),
        ("Latin-1 in a value", get("/echo", "X: na\xefve")),
        ("500 parameters", get("/echo?" + "&".join(["a=1"] * 500))),
    ]
    for name, raw in accepted:
        got, headers, body, closed = ask(server, raw)
        ok(got == 200, f"accepted: {name}", (got, body))
    status, headers, body, closed = ask(server, get("/echo", "X: na\xefve"))
    ok(["X", "na\ufffdve"] in json.loads(body)["headers"], "Latin-1 is repaired to UTF-8", body)


def test_smuggling(server):
    """Each carries a second request inside what a lenient program would take for a body."""
    inner = b"GET /hello HTTP/1.1\r\nHost: a\r\n\r\n"
    length = f"Content-Length: {len(inner)}"
    chunked = "Transfer-Encoding: chunked"
    empty = b"0\r\n\r\n"
    cases = [
        ("both, length first", [length, chunked], empty + inner, 400),
        ("both, length last", [chunked, length], empty + inner, 400),
        ("two equal lengths", [length, length], inner, 400),
        ("two lengths", ["Content-Length: 0", length], inner, 400),
        ("list of lengths", ["Content-Length: 0, 0"], inner, 400),
        ("length with plus", ["Content-Length: +0"], inner, 400),
        ("negative length", ["Content-Length: -1"], inner, 400),
        ("hexadecimal length", ["Content-Length: 0x10"], inner, 400),
        ("empty length", ["Content-Length:"], inner, 400),
        ("huge length", ["Content-Length: 99999999999999999999"], inner, 413),
        ("length with a space before the colon", ["Content-Length : 0"], inner, 400),
        ("folded length", ["Content-Length:\r\n 0"], inner, 400),
        ("two encodings", [chunked, chunked], empty + inner, 400),
        ("encoding xchunked", ["Transfer-Encoding: xchunked"], empty + inner, 501),
        ("encoding identity", ["Transfer-Encoding: identity"], inner, 501),
        ("encoding gzip, chunked", ["Transfer-Encoding: gzip, chunked"], empty + inner, 501),
        ("encoding chunked, identity", ["Transfer-Encoding: chunked, identity"], inner, 501),
        ("encoding in quotes", ['Transfer-Encoding: "chunked"'], empty + inner, 501),
        ("encoding behind VT", ["Transfer-Encoding: \vchunked"], empty + inner, 400),
        ("encoding with a space behind", ["Transfer-Encoding: chunked "], empty + inner, 501),
        ("encoding behind FF", ["Transfer-Encoding: \fchunked"], empty + inner, 400),
        ("encoding behind a space", ["Transfer-Encoding : chunked"], empty + inner, 400),
        ("encoding folded", ["Transfer-Encoding:\r\n chunked"], empty + inner, 400),
        ("encoding behind a bare LF", ["X: y\nTransfer-Encoding: chunked"], empty + inner, 400),
        ("encoding behind a bare CR", ["X: y\rTransfer-Encoding: chunked"], inner, 400),
        ("empty encoding", ["Transfer-Encoding:"], inner, 501),
        ("chunk size with 0x", [chunked], b"0x5\r\nhello\r\n" + empty, 400),
        ("negative chunk size", [chunked], b"-5\r\nhello\r\n" + empty, 400),
        ("chunk size with space", [chunked], b"5 \r\nhello\r\n" + empty, 400),
        ("chunk size empty", [chunked], b"\r\nhello\r\n" + empty, 400),
        ("chunk size overflow", [chunked], b"fffffffffffffffff\r\nhello\r\n" + empty, 413),
        ("chunk longer than said", [chunked], b"3\r\nhello\r\n" + empty, 400),
        ("chunk shorter than said", [chunked], b"7\r\nhello\r\n" + empty, 400),
    ]
    for name, lines, body, status in cases:
        raw = get("/echo", *lines, method="POST", body=body)
        with server.connect() as sock:
            sock.sendall(raw)
            reader = Reader(sock)
            try:
                got = reader.answer()[0]
                reader.until(b"nothing of the sort")  # until it is closed
            except (EOFError, ConnectionResetError):
                rest = reader.rest
            except socket.timeout:
                rest = b"not closed"
        # The library sends the head of its own 400 twice; harmless, because it closes.
        ok(got == status and b"hello" not in rest and rest != b"not closed",
           f"not smuggled: {name}", (got, rest))
    got = ask(server, b"POST /echo HTTP/1.0\r\nHost: a\r\n" + chunked.encode() + b"\r\n\r\n" + empty)
    ok(got[0] == 400, "not smuggled: chunked in HTTP/1.0", got)


def test_bodies(server):
    def size(raw):
        got = ask(server, raw)
        return json.loads(got[2]).get("size") if got[0] == 200 else got

    chunked = "Transfer-Encoding: chunked"
    ok(size(get("/echo", "Content-Length: 5", method="POST", body=b"hello")) == 5, "a body")
    ok(size(get("/echo", "Content-Length: 0", method="POST")) == 0, "an empty body")
    ok(size(get("/echo", method="POST")) == 0, "no body")
    ok(size(get("/echo", chunked, method="POST", body=b"5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"))
       == 11, "chunks")
    ok(size(get("/echo", chunked, method="POST", body=b"5;x=y\r\nhello\r\n0\r\nT: v\r\n\r\n"))
       == 5, "chunk extension and trailer")
    ok(size(get("/echo", "Content-Length: 5", body=b"hello")) == 5, "a body with GET")
    big = os.urandom(900_000)
    ok(size(get("/echo", f"Content-Length: {len(big)}", method="POST", body=big)) == len(big),
       "900 KB in memory")
    parts = b"".join(b"%x\r\n%s\r\n" % (len(big[i:i + 7777]), big[i:i + 7777])
                     for i in range(0, len(big), 7777)) + b"0\r\n\r\n"
    got = ask(server, get("/upload", chunked, method="POST", body=parts))
    plain = ask(server, get("/upload", f"Content-Length: {len(big)}", method="POST", body=big))
    ok(json.loads(got[2])["hash"] == json.loads(plain[2])["hash"] and json.loads(got[2])["file"],
       "chunked and plain uploads into a file hold the same bytes")
    got = ask(server, get("/upload", method="POST"))
    ok(got[0] == 200 and json.loads(got[2])["file"], "an empty upload has a file, too", got)
    # One byte at a time: nothing depends on how the bytes are cut.
    raw = get("/echo/a/b%20c?x=1", chunked, method="PATCH", body=b"5\r\nhello\r\n0\r\n\r\n")
    with server.connect() as sock:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for i in range(len(raw)):
            sock.sendall(raw[i:i + 1])
        status, headers, body = Reader(sock).answer()
    ok(status == 200 and json.loads(body)["segments"] == ["a", "b c"], "byte by byte", body)


def test_too_large(server):
    got = ask(server, get("/echo", "Content-Length: 1048577", method="POST"))
    ok(got[0] == 413 and got[3], "413 before the body is sent, and closed", got)
    with server.connect() as sock:  # all of it is on the way already: the answer still arrives
        sender = threading.Thread(target=lambda: send_quietly(sock, get(
            "/echo", "Content-Length: 5000000", method="POST", body=b"x" * 5_000_000)))
        sender.start()
        status = Reader(sock).answer()[0]
        sender.join()
    ok(status == 413, "413 arrives although the client keeps sending", status)
    with server.connect() as sock:
        sock.sendall(get("/echo", "Content-Length: 1001", method="PUT", body=b"x" * 1001) + get())
        reader = Reader(sock)
        ok(reader.answer()[0] == 413, "413 by the route's own bound")
        ok(reader.answer()[0] == 200, "a short refused body is read: the connection goes on")
    endless = b"400\r\n" + b"x" * 0x400 + b"\r\n"
    with server.connect() as sock:
        sender = threading.Thread(target=lambda: send_quietly(sock, get(
            "/echo", "Transfer-Encoding: chunked", method="POST") + endless * 1100 + b"0\r\n\r\n"))
        sender.start()
        status = Reader(sock).answer()[0]
        sender.join()
    ok(status == 413, "413 for chunks that become too many", status)
    with server.connect() as sock:
        send_quietly(sock, get("/echo", "Transfer-Encoding: chunked", method="POST") +
                     endless * 20000)
        ok(Reader(sock).closed(), "endless chunks are cut without an answer")
    got = ask(server, get("/echo", "X-Refuse: yes", "Content-Length: 900000", method="POST"))
    ok(got[0] == 401 and got[2] == b'{"refused":true}', "the application refuses before the body")


def send_quietly(sock, data):
    try:
        sock.sendall(data)
        return True
    except OSError:
        return False


def test_continue(server):
    with server.connect() as sock:
        sock.sendall(get("/echo", "Content-Length: 5", "Expect: 100-continue", method="POST"))
        reader = Reader(sock)
        ok(reader.answer()[0] == 100, "100 Continue")
        sock.sendall(b"hello")
        ok(reader.answer()[0] == 200, "and then the answer")
    got = ask(server, get("/echo", "Content-Length: 5000000", "Expect: 100-continue", method="POST"))
    ok(got[0] == 413, "no 100 for a body that is too large", got)
    got = ask(server, get("/nothing", "Content-Length: 5", "Expect: 100-continue", method="POST"))
    ok(got[0] == 404, "no 100 for what is not there", got)
    got = ask(server, get("/echo", "Expect: magic", method="POST"))
    ok(got[0] == 417, "417 for other expectations", got)


def test_keep_alive(server):
    with server.connect() as sock:
        reader = Reader(sock)
        for i in range(50):
            sock.sendall(get(f"/echo?n={i}"))
            status, headers, body = reader.answer()
            if status != 200 or json.loads(body)["query"] != [["n", str(i)]]:
                break
        ok(i == 49, "50 requests on one connection", body)
        paths = ["/echo?n=%d", "/pool?millis=5&n=%d", "/hello?%d", "/echo/a/%d", "/nothing/x/%d"]
        raws = [get(paths[i % 5] % i) for i in range(50)]
        sock.sendall(b"".join(raws))
        answers = [reader.answer() for _ in raws]
        good = all(a[0] == (404 if i % 5 == 4 else 200) and
                   (i % 5 != 0 or json.loads(a[2])["query"] == [["n", str(i)]])
                   for i, a in enumerate(answers))
        ok(good, "50 pipelined requests, some slept, are answered in order")
        body = get("/echo", "Content-Length: 5", method="POST", body=b"hello")
        sock.sendall(body + get("/hello"))
        ok(json.loads(reader.answer()[2])["size"] == 5 and reader.answer()[2] == b"hello",
           "pipelined behind a body")
        sock.sendall(get("/hello", "Connection: close"))
        status, headers, body = reader.answer()
        ok(status == 200 and headers["connection"] == ["close"] and reader.closed(),
           "Connection: close is kept")
    got = ask(server, b"GET /hello HTTP/1.0\r\n\r\n")
    ok(got[0] == 200 and got[3], "HTTP/1.0 is closed")
    got = ask(server, b"GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
    ok(got[0] == 200 and not got[3], "HTTP/1.0 with keep-alive stays")


def test_methods(server):
    status, headers, body, closed = ask(server, get("/hello", method="HEAD"), head=True)
    ok(status == 200 and headers["content-length"] == ["5"] and not closed, "HEAD", headers)
    status, headers, body, closed = ask(server, get("/echo", method="DELETE"))
    ok(status == 405 and headers["allow"] == ["GET, HEAD, OPTIONS, POST, PUT"], "405", headers)
    ok(not closed, "the connection survives a 405")
    status, headers, body, closed = ask(server, get("/echo", method="OPTIONS"))
    ok(status == 204 and headers["allow"] == ["GET, HEAD, OPTIONS, POST, PUT"] and not body,
       "OPTIONS", headers)
    ok(ask(server, get("*", method="OPTIONS"))[0] == 204, "OPTIONS *")
    ok(ask(server, get("*"))[0] == 400, "GET *")
    status, headers, body, closed = ask(server, get("/nothing/here"))
    problem = json.loads(body)
    ok(status == 404 and problem["status"] == 404 and
       problem["correlationId"] == headers["x-request-id"][0], "404 names the request", body)
    for name in ("content-security-policy", "x-content-type-options", "referrer-policy",
                 "cross-origin-opener-policy", "permissions-policy", "cache-control", "date"):
        ok(name in headers, f"every answer carries {name}")
    got = ask(server, get("/hello", "X-Request-Id: my-request-17"))
    ok(got[1]["x-request-id"] == ["my-request-17"], "a client's request id is kept")
    got = ask(server, get("/hello", 'X-Request-Id: <script>"'))
    ok(re.fullmatch(r"[0-9a-f-]{36}", got[1]["x-request-id"][0]), "but not any text")
    got = ask(server, get("/blob", "Accept-Encoding: gzip, br"))
    ok(got[2] == b"brotli bytes" and got[1]["content-encoding"] == ["br"], "compressed blob")
    got = ask(server, get("/blob", 'If-None-Match: "v1"'))
    ok(got[0] == 304 and got[1]["etag"] == ['"v1"'], "304")


def test_streams(server):
    for path in ("/pull?bytes=3000000", "/pipe?bytes=3000000", "/big?bytes=3000000"):
        got = ask(server, get(path))
        ok(got[0] == 200 and len(got[2]) == 3_000_000 and not got[3], path)
    got = ask(server, get("/pipe?bytes=0"))
    ok(got[0] == 200 and got[2] == b"", "an empty pipe")
    got = ask(server, get("/pipe?bytes=1000&complete=0"))
    ok(got[0] == 0, "a broken pipe is no complete answer", got)
    got = ask(server, get("/events?count=3"))
    ok(got[2].count(b"event: tick\nid: 7\ndata: line ") == 3 and got[2].count(b"data: second") == 3
       and got[1]["content-type"] == ["text/event-stream"], "events", got[2])
    ok(ask(server, get("/pipe?bytes=100000", method="HEAD"), head=True)[0] == 200, "HEAD of a pipe")
    with server.connect() as sock:  # a client that leaves in the middle
        sock.sendall(get("/pipe?bytes=900000000"))
        sock.recv(10000)
    with server.connect() as sock:
        sock.sendall(get("/events?keep=1"))
        sock.recv(1000)
    time.sleep(0.5)
    stats = ask(server, get("/stats"))[2].split()
    ok(int(stats[3]) == 1, "streams of clients that left are gone", stats)


def test_many(server):
    """Eight threads, each many requests of all kinds: every answer belongs to its question."""
    wrong = []

    def work(seed):
        with server.connect(60) as sock:
            reader = Reader(sock)
            for i in range(150):
                n = seed * 1000 + i
                kind = ("/echo", "/pool")[n % 2]
                sock.sendall(get(f"{kind}?n={n}&millis={n % 3}"))
                body = json.loads(reader.answer()[2])
                if body["query"][0] != ["n", str(n)]:
                    wrong.append((n, body))

    threads = [threading.Thread(target=work, args=(i,)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    ok(not wrong, "1,200 requests in parallel", wrong[:1])


def cut_after(sock, seconds=8):
    """Seconds until the other end closes (what it says before is dropped), or None."""
    start = time.monotonic()
    sock.settimeout(seconds)
    try:
        while sock.recv(65536):
            pass
    except ConnectionResetError:
        pass
    except socket.timeout:
        return None
    return time.monotonic() - start


def trickle(sock, data, pause):
    def work():
        for i in range(len(data)):
            if not send_quietly(sock, data[i:i + 1]):
                return
            time.sleep(pause)
    threading.Thread(target=work, daemon=True).start()


def test_slow_clients():
    with Server("--header-millis", "1000", "--body-grace-millis", "1000", "--idle-millis", "3000",
                "--least-rate", "1000", "--heartbeat-millis", "300") as server:
        socks = [server.connect(20) for _ in range(8)]
        trickle(socks[1], get("/echo", "X: " + "a" * 500), 0.1)
        trickle(socks[2], get("/echo", "Content-Length: 5000", method="POST") + b"a" * 5000, 0.02)
        socks[3].sendall(get("/echo", "Content-Length: 5000", method="POST"))
        socks[4].sendall(get("/hello"))
        Reader(socks[4]).answer()
        socks[5].sendall(get("/hello"))
        Reader(socks[5]).answer()
        socks[6].setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        socks[6].sendall(get("/big?bytes=50000000"))
        socks[7].sendall(get("/pipe?bytes=50000000"))
        time.sleep(0.7)
        trickle(socks[5], get("/echo", "X: " + "a" * 500), 0.1)
        names = ["says nothing", "headers byte by byte", "body byte by byte", "body missing",
                 "idle too long", "headers byte by byte on a kept connection",
                 "does not read", "does not read a pipe"]
        cuts = [None] * 8

        def wait_for(i):
            cuts[i] = cut_after(socks[i])

        def does_not_read(i):  # until the server has no such exchange any more
            start = time.monotonic()
            while time.monotonic() - start < 8:
                if int(ask(server, get("/stats"))[2].split()[3]) <= 1:
                    cuts[i] = time.monotonic() - start
                    return
                time.sleep(0.1)

        threads = [threading.Thread(target=wait_for if i < 6 else does_not_read, args=(i,))
                   for i in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for i in range(8):
            ok(cuts[i] is not None and cuts[i] < 5, f"cut: {names[i]}", cuts[i])
        ok(cuts[4] is not None and cuts[4] > 1, "but an idle connection not at once", cuts[4])
        for sock in socks:
            sock.close()
        with server.connect() as sock:  # slow, but above the rate: left alone
            trickle(sock, get("/echo", "Content-Length: 40", method="POST") + b"a" * 40, 0.005)
            ok(Reader(sock).answer()[0] == 200, "a steady client is not cut")
        with server.connect() as sock:
            sock.sendall(get("/events?quiet=1"))
            reader = Reader(sock)
            reader.until(b"\r\n\r\n")
            for _ in range(4):
                reader.until(b":\n\n")
            ok(True, "heartbeats keep an event stream")
        ok(ask(server, get("/pool?millis=2500"))[0] == 200, "a long answer is not a slow client")


def test_limit():
    with Server("--max-connections", "50") as server:
        socks = [server.connect() for _ in range(50)]
        for sock in socks:
            sock.sendall(get("/hello"))
            Reader(sock).answer()
        status = ask(server, get("/hello"))
        ok(status[0] == 503 and status[3], "one connection too many gets 503", status)
        ok(all(send_quietly(s, get("/hello")) and Reader(s).answer()[0] == 200 for s in socks),
           "the others go on")
        for sock in socks[:10]:
            sock.close()
        time.sleep(0.3)
        ok(ask(server, get("/hello"))[0] == 200, "room again when some have left")
        for sock in socks:
            sock.close()


def test_idle_memory():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = min(2000, hard - 100)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, wanted + 200), hard))
    with Server() as server:
        before = server.memory()
        socks = []
        for _ in range(wanted):
            sock = server.connect()
            sock.sendall(get("/hello"))
            socks.append(sock)
        good = all(Reader(sock).answer()[0] == 200 for sock in socks)
        each = (server.memory() - before) / wanted
        print(f"# {each:.0f} bytes an idle connection")
        with open(ECHO, "rb") as file:  # the sanitizers need memory of their own
            program = file.read()
        bound = 200_000 if b"__tsan" in program else 40960 if b"__asan" in program else 20480
        ok(good and each < bound, f"{wanted} idle connections of at most {bound} bytes", each)
        start = time.monotonic()
        for _ in range(100):
            ask_once = server.connect()
            ask_once.sendall(get("/hello"))
            Reader(ask_once).answer()
            ask_once.close()
        ok(time.monotonic() - start < 5, "and new ones are served quickly")
        for sock in socks:
            sock.close()


def test_stop():
    server = Server()
    slow, events, idle, quiet = (server.connect() for _ in range(4))
    slow.sendall(get("/pool?millis=700"))
    events.sendall(get("/events?keep=1"))
    quiet.sendall(get("/events?quiet=1"))
    idle.sendall(get("/hello"))
    Reader(idle).answer()
    time.sleep(0.2)
    words = server.stop()
    ok(words == "stopped, nothing left", "a stop waits for what is under way", words)
    ok(Reader(slow).answer()[0] == 200, "the slow request was answered")
    reader = Reader(events)
    ok(reader.answer()[0] == 200, "the event stream was ended properly")
    ok(Reader(quiet).answer()[0] == 200, "so was one that nobody sent to")
    server = Server()
    stuck = server.connect()
    stuck.sendall(get("/pipe?bytes=900000000"))
    time.sleep(0.3)
    start = time.monotonic()
    words = server.stop()
    ok(words == "stopped, cut off" and time.monotonic() - start < 10,
       "a client that does not read does not hold the stop up", words)


def test_tls():
    with tempfile.TemporaryDirectory() as folder:
        key, cert = folder + "/key.pem", folder + "/cert.pem"
        made = subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days",
                               "1", "-subj", "/CN=localhost", "-keyout", key, "-out", cert],
                              capture_output=True)
        if made.returncode:
            ok(True, "TLS # SKIP no openssl")
            return
        with Server("--certificate", cert, "--key", key) as server:
            context = ssl.create_default_context(cafile=cert)
            with context.wrap_socket(server.connect(), server_hostname="localhost") as sock:
                reader = Reader(sock)
                for _ in range(3):
                    sock.sendall(get("/pool"))
                    status, headers, body = reader.answer()
                ok(status == 200 and "strict-transport-security" in headers, "TLS", headers)
                sock.sendall(get("/pipe?bytes=300000"))
                ok(len(reader.answer()[2]) == 300000, "a pipe over TLS")


def main():
    with Server() as server:
        for test in (test_heads, test_smuggling, test_bodies, test_too_large, test_continue,
                     test_keep_alive, test_methods, test_streams, test_many):
            print("# " + test.__name__)
            test(server)
    for test in (test_slow_clients, test_limit, test_idle_memory, test_stop, test_tls):
        print("# " + test.__name__)
        test()
    print(f"1..{count}")
    return 1 if failed else 0


sys.exit(main())
