"""Files at records: what is taken and refused, how bytes go out, equal uploads at once, kill -9."""
import concurrent.futures
import hashlib
import http.client
import pathlib
import random
import re
import sqlite3
import subprocess
import threading
import time
import urllib.parse
import zlib

from support import Browser, Server, call_on, is_problem, run

CONTACTS = "/api/v1/objects/contacts"


def png():
    def chunk(kind, data):
        body = kind + data
        return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", bytes([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]))
            + chunk(b"IDAT", zlib.compress(b"\0\0\0\0\0")) + chunk(b"IEND", b""))


def contact(server, name="Nowak"):
    return server.post(CONTACTS, {"properties": {"lastname": name}, "onDuplicate": "create"}).json["id"]


def upload(server, record, name, content, **more):
    return server.call("POST", f"{CONTACTS}/{record}/files?name={urllib.parse.quote(name, safe='')}",
                       content, **more)


def names(server, record):
    return [file["name"] for file in server.get(f"{CONTACTS}/{record}/files").json["results"]]


def bytes_of(server):
    """Digest -> path of everything that lies in the folder."""
    folder = pathlib.Path(server.store.folder) / "files"
    return {path.name: path for path in folder.glob("??/??/*")}


def test_in_and_out(tap, server):
    record, content = contact(server), "Umowa między stronami.\n".encode() * 1000
    made = upload(server, record, "Umowa № 7 „nowa”.txt", content)
    tap.equal(made.status, 201, "a file is added")
    file = made.json
    digest = hashlib.sha256(content).hexdigest()
    tap.equal((file["name"], file["mediaType"], file["size"], file["sha256"], file["inline"]),
              ("Umowa № 7 „nowa”.txt", "text/plain", len(content), digest, True), "and described")
    path = f"/api/v1/files/{file['id']}"
    tap.equal(server.get(path).json, file, "the same later")
    tap.equal(server.get(f"{CONTACTS}/{record}/files").json["results"], [file], "the record has it")
    lying = bytes_of(server)[digest]
    tap.equal(str(lying.relative_to(pathlib.Path(server.store.folder) / "files")),
              f"{digest[:2]}/{digest[2:4]}/{digest}", "its bytes lie under their digest")
    tap.equal((lying.stat().st_mode & 0o777, lying.read_bytes() == content), (0o600, True),
              "for the program only")
    got = server.get(f"{path}/content")
    tap.equal((got.status, got.body == content), (200, True), "its bytes come out")
    kept = got.headers["Content-Disposition"]
    tap.ok(kept.startswith("attachment;")
           and "filename*=UTF-8''Umowa%20%E2%84%96%207%20%E2%80%9Enowa%E2%80%9D.txt" in kept,
           "to be saved under its name", kept)
    tap.equal((got.headers["X-Content-Type-Options"], got.headers["Content-Security-Policy"],
               got.headers["Cross-Origin-Resource-Policy"]),
              ("nosniff", "sandbox; default-src 'none'", "same-origin"), "in a sandbox of its own")
    tap.equal(got.headers["ETag"], f'"{digest}"', "named by its digest")
    same = server.get(f"{path}/content", headers={"If-None-Match": f'"{digest}"'})
    tap.equal((same.status, same.body), (304, b""), "which the client may have")
    head = server.call("HEAD", f"{path}/content")
    tap.equal((head.status, head.headers["Content-Length"], head.body), (200, str(len(content)), b""),
              "HEAD tells its size")


def test_parts(tap, server):
    content = bytes(range(256)) * 40
    file = upload(server, contact(server), "a.bin", content).json
    path, etag, size = f"/api/v1/files/{file['id']}/content", f'"{file["sha256"]}"', len(content)

    def part(value, **more):
        return server.get(path, headers={"Range": value, **more})
    for value, first, last in (("bytes=0-9", 0, 9), ("bytes=100-", 100, size - 1),
                               ("bytes=-5", size - 5, size - 1), ("bytes=9-99999", 9, size - 1),
                               ("bytes=-99999", 0, size - 1)):
        got = part(value)
        tap.equal((got.status, got.headers["Content-Range"], got.body == content[first:last + 1]),
                  (206, f"bytes {first}-{last}/{size}", True), f"{value} gives a part")
    for value in ("bytes=5-2", "bytes=", "bytes=x-", "lines=1-2", "bytes=0-1,4-5", "bytes=-"):
        got = part(value)
        tap.equal((got.status, got.body == content), (200, True), f"{value!r} gives all")
    behind = part(f"bytes={size}-")
    is_problem(tap, behind, 416, "input", "behind the end there is nothing")
    tap.equal(behind.headers["Content-Range"],
              f"bytes */{size}", "and how much there is")
    is_problem(tap, part("bytes=-0"), 416, "input", "nor in no bytes at the end")
    tap.equal(part("bytes=0-9", **{"If-Range": etag}).status, 206, "the same file goes on")
    tap.equal(part("bytes=0-9", **{"If-Range": '"other"'}).status, 200, "another one begins anew")


def test_shown_where_harmless(tap, server):
    record = contact(server)
    html = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
    svg = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    for name, content, shown in (("a.png", png(), True), ("a.txt", b"words\n", True),
                                 ("a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", True),
                                 ("a.html", html, False), ("a.svg", svg, False),
                                 ("page.txt", html, False), ("noending", svg, False),
                                 ("a.zip", b"PK\x05\x06" + bytes(18), False)):
        made = upload(server, record, name, content)
        if not tap.equal(made.status, 201, f"{name} is taken"):
            continue
        got = server.get(f"/api/v1/files/{made.json['id']}/content?inline=true")
        tap.equal((made.json["inline"], got.headers["Content-Disposition"] == "inline"), (shown, shown),
                  f"{name} is {'' if shown else 'not '}shown in the page's place")
        tap.equal((got.headers["Content-Security-Policy"], got.headers["X-Content-Type-Options"]),
                  ("sandbox; default-src 'none'", "nosniff"), f"{name} runs nothing")


def test_names(tap, server):
    record = contact(server)
    for sent, kept in (("../../../etc/passwd", "passwd"), ("..\\..\\boot.ini", "boot.ini"),
                       ("/abs/olute.txt", "olute.txt"), ("C:\\Users\\x\\a.txt", "a.txt"),
                       ("a\r\nSet-Cookie: x=1.txt", "a Set-Cookie_ x=1.txt"), ("  .hidden", "hidden"),
                       ("a<b>:\"|?*.txt", "a_b______.txt"), ("tail. . ", "tail"),
                       ("\u202egnp.txt", "gnp.txt"), ("x" * 300 + ".txt", "x" * 251 + ".txt"),
                       ("ж" * 200 + ".txt", "ж" * 125 + ".txt"), ("合同 2026.txt", "合同 2026.txt")):
        made = upload(server, record, sent, b"words\n")
        tap.equal((made.status, made.json.get("name")), (201, kept), f"{sent[:40]!r} is kept as {kept[:40]!r}")
        got = server.get(f"/api/v1/files/{made.json['id']}/content")
        tap.ok(got.status == 200 and "Set-Cookie" not in got.headers, "and goes out", got.headers)
    for sent in ("", "..", "../", "/", "\u200b", ". . .", "a\\"):
        is_problem(tap, upload(server, record, sent, b"words\n"), 400, "input", f"{sent!r} is no name")
    folder = pathlib.Path(server.store.folder) / "files"
    strange = [str(p.relative_to(folder)) for p in folder.rglob("*")
               if not re.fullmatch(r"[0-9a-f]{2}(/[0-9a-f]{2}(/[0-9a-f]{64})?)?|tmp|store|lock",
                                   str(p.relative_to(folder)))]
    tap.equal(strange, [], "no name from outside is a path")


def test_refused(tap, server):
    record, before = contact(server), bytes_of(server)
    for name, content, status, code in (
            ("a.png", b"#!/bin/sh\nrm -rf /\n", 415, "unsupported"),
            ("a.pdf", b"\x7fELF\x02\x01\x01" + bytes(57), 415, "unsupported"),
            ("a.docx", b"MZ\x90" + bytes(125), 415, "unsupported"),
            ("a.gif", b"<?php system($_GET['c']);", 415, "unsupported"),
            ("a.txt", b"\xcf\xfa\xed\xfe" + bytes(28), 415, "unsupported"),
            ("a.pdf.exe", b"words\n", 415, "unsupported"), ("a.js", b"alert(1)", 415, "unsupported"),
            ("a.png", b"words\n", 400, "input"), ("a.jpg", png(), 400, "input"),
            ("a.pdf", b"<html></html>", 400, "input"), ("a.txt", b"", 400, "input")):
        is_problem(tap, upload(server, record, name, content), status, code,
                   f"{name} of {content[:12]!r} is refused")
    is_problem(tap, upload(server, 999999, "a.txt", b"words\n"), 404, "not_found", "no record")
    is_problem(tap, server.call("POST", f"/api/v1/objects/dragons/{record}/files?name=a.txt", b"x"), 404,
               "not_found", "no type")
    tap.equal(upload(server, record, "a.txt", b"words\n", key=None).status, 401, "nobody known")
    other = server.post("/api/v1/objects/companies", {"properties": {"name": "Acme"}}).json["id"]
    is_problem(tap, server.get(f"{CONTACTS}/{other}/files"), 404, "not_found", "a record of another type")
    for path in ("/api/v1/files/1", "/api/v1/files/0/content", "/api/v1/files/..%2f..%2fkartoteka.sqlite/content",
                 "/api/v1/files/9007199254740993"):
        tap.equal(server.get(path).status, 404, f"{path} is no file")
    server.delete(f"{CONTACTS}/{record}")
    is_problem(tap, upload(server, record, "a.txt", b"words\n"), 409, "conflict", "an archived record")
    left = list((pathlib.Path(server.store.folder) / "files").glob("tmp/*"))
    tap.equal((bytes_of(server), left, names(server, record)), (before, [], []), "nothing is left of them")
    said = server.call("POST", f"{CONTACTS}/{contact(server)}/files?name=a.png", b"#!/bin/sh\n",
                       headers={"Accept-Language": "pl"})
    tap.ok("skrypt" in said.json["detail"], "in the reader's language", said)


def test_large(tap, server):
    with Server(server.store.engine, options=("--max-file", "1")) as small:
        record = contact(small)
        tap.equal(upload(small, record, "a.bin", b"x" * (1 << 20)).status, 201, "as large as can be")
        try:
            tap.equal(upload(small, record, "b.bin", b"x" * ((1 << 20) + 1)).status, 413, "one byte more")
        except OSError as error:
            tap.ok(False, "one byte more", error)
        tap.equal(names(small, record), ["a.bin"], "is not there")
    content = random.Random(7).randbytes(20 << 20)
    file = upload(server, contact(server), "video.bin", content).json
    got = server.get(f"/api/v1/files/{file['id']}/content")
    tap.ok(got.body == content, "20 MiB go in and out")


def test_off_and_back(tap, server):
    one, two = contact(server, "Nowak"), contact(server, "Kowalska")
    file = upload(server, one, "a.txt", b"words\n").json["id"]
    tap.equal(server.delete(f"{CONTACTS}/{one}/files/{file}").status, 204, "taken off")
    tap.equal((names(server, one), server.get(f"/api/v1/files/{file}/content").status), ([], 404), "it is gone")
    is_problem(tap, server.delete(f"{CONTACTS}/{one}/files/{file}"), 404, "not_found", "once only")
    back = server.call("PUT", f"{CONTACTS}/{one}/files/{file}")
    tap.equal((back.status, back.json["id"], names(server, one)), (200, file, ["a.txt"]), "and back")
    tap.equal(server.call("PUT", f"{CONTACTS}/{two}/files/{file}").status, 200, "given to another record")
    server.delete(f"{CONTACTS}/{one}/files/{file}")
    tap.equal(server.get(f"/api/v1/files/{file}").status, 200, "which keeps it")
    merged = server.post("/api/v1/merges", {"type": "contacts", "primary": one, "records": [two]})
    tap.ok(merged.status in (200, 201), "merged", merged)
    tap.equal(names(server, one), ["a.txt"], "the survivor has it")
    server.post(f"{CONTACTS}/{one}/erase", {"reason": "gdpr"})
    until = time.monotonic() + 30
    while bytes_of(server) and time.monotonic() < until:
        time.sleep(.1)
    tap.equal((server.get(f"/api/v1/files/{file}").status, bytes_of(server)), (404, {}),
              "erasing takes its bytes away")
    browser = Browser(server)
    browser.login()
    answer = browser.call("POST", f"{CONTACTS}/{contact(server)}/files?name=a.txt", b"words\n", csrf=False)
    tap.equal(answer.status, 403, "a page of another site adds nothing")


def test_equal_at_once(tap, server):
    record, content = contact(server), b"the same words " * 5000
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda i: upload(server, record, f"{i}.txt", content), range(24)))
    tap.equal({answer.status for answer in made}, {201}, "24 equal files at once")
    tap.equal((len(names(server, record)), list(bytes_of(server))),
              (24, [hashlib.sha256(content).hexdigest()]), "lie there once")


def rows_of(server):
    sql = "SELECT digest, size FROM file"
    if server.store.engine == "postgresql":
        text = subprocess.run(["psql", "-qXAt", "-d", server.store.url, "-c", sql], check=True,
                              capture_output=True, text=True).stdout
        return [(line.split("|")[0], int(line.split("|")[1])) for line in text.splitlines()]
    with sqlite3.connect(next(pathlib.Path(server.store.folder).glob("*.sqlite"))) as db:
        return db.execute(sql).fetchall()


def test_killed(tap, server):
    """Whenever it is killed: what was acknowledged is there, and no row is without its bytes."""
    record, rng = contact(server), random.Random(11)
    acknowledged, faults = {}, []
    for _ in range(6):
        def write(seed):
            own = random.Random(seed)
            connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
            try:
                while True:
                    content = own.randbytes(own.choice((10, 5000, 300000)))
                    answer = call_on(connection, "POST", f"{CONTACTS}/{record}/files?name=a.bin",
                                     content, key=server.key)
                    if answer.status == 201:
                        acknowledged[answer.json["id"]] = hashlib.sha256(content).hexdigest()
            except (OSError, http.client.HTTPException):
                pass
            finally:
                connection.close()
        threads = [threading.Thread(target=write, args=(rng.getrandbits(64),)) for _ in range(6)]
        for thread in threads:
            thread.start()
        time.sleep(rng.uniform(.05, .8))
        server.kill()
        for thread in threads:
            thread.join()
        lying = bytes_of(server)
        for digest, size in rows_of(server):
            content = lying[digest].read_bytes() if digest in lying else b""
            if hashlib.sha256(content).hexdigest() != digest or len(content) != size:
                faults.append(f"row {digest} of {size} bytes has {len(content)}")
        server.start()
    for number, digest in acknowledged.items():
        if server.get(f"/api/v1/files/{number}").json.get("sha256") != digest:
            faults.append(f"file {number} was acknowledged")
    tap.equal(faults, [], f"killed 6 times: every row has its bytes ({len(acknowledged)} acknowledged)")
    tap.ok(len(acknowledged) > 6, "and something was written", len(acknowledged))


run(test_in_and_out, test_parts, test_shown_where_harmless, test_names, test_refused, test_large,
    test_off_and_back, test_equal_at_once, test_killed)
