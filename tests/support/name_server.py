"""A name server for tests, on 127.0.0.1 over UDP: it answers what a table says, truth or not.

    with NameServer({"firma.pl": [mx("mail.firma.pl")], "gone.pl": NO_NAME}) as names:
        names.address      # "127.0.0.1:40123"
        names.asked        # [("firma.pl", 15), ...]

A name's row is a list of records (those of the type that is asked for are the answer), one of the words
below, or a function that gets the question (bytes) and returns the messages to send. Names without a row
do not exist; "com" has name servers, as everywhere.
"""
import socket
import struct
import threading

A, NS, CNAME, MX, AAAA = 1, 2, 5, 15, 28
NO_NAME, FAILS, REFUSES, SILENT = 3, 2, 5, "silent"
QR, TC, RD, RA = 0x8000, 0x0200, 0x0100, 0x0080


def name(text):
    return b"".join(bytes([len(part)]) + part.encode("ascii") for part in text.split(".") if part) + b"\0"


def mx(host, preference=10):
    return MX, struct.pack(">H", preference) + name(host)


def a(address="192.0.2.1"):
    return A, socket.inet_aton(address)


def aaaa(address="2001:db8::1"):
    return AAAA, socket.inet_pton(socket.AF_INET6, address)


def cname(host):
    return CNAME, name(host)


NULL_MX = mx("", 0)


def asked_for(question):
    """Name and type of a question."""
    at, labels = 12, []
    while question[at]:
        labels.append(question[at + 1:at + 1 + question[at]].decode("ascii"))
        at += 1 + question[at]
    return ".".join(labels).lower(), struct.unpack(">H", question[at + 1:at + 3])[0], at + 5


def message(question, records=(), code=0, flags=QR | RD | RA, number=None):
    """An answer to the question; `number`: of another one."""
    end = asked_for(question)[2]
    head = (number if number is not None else question[:2]) + struct.pack(
        ">HHHHH", flags | code, 1, len(records), 0, 0)
    body = b"".join(b"\xc0\x0c" + struct.pack(">HHIH", kind, 1, 300, len(data)) + data for kind, data in records)
    return head + question[12:end] + body


class NameServer:
    def __init__(self, rows):
        self.rows = {"com": [(NS, name("a.gtld-servers.net"))], **rows}
        self.asked = []
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.address = "127.0.0.1:%d" % self.socket.getsockname()[1]
        self.thread = threading.Thread(target=self._serve, daemon=True)

    def _answers(self, question):
        asked, kind, _ = asked_for(question)
        self.asked.append((asked, kind))
        row = self.rows.get(asked, NO_NAME)
        if row == SILENT:
            return []
        if callable(row):
            return row(question)
        if isinstance(row, int):
            return [message(question, code=row)]
        return [message(question, [r for r in row if r[0] in (kind, CNAME)])]

    def _serve(self):
        while True:
            question, who = self.socket.recvfrom(4096)
            if not question:
                return
            for answer in self._answers(question):
                self.socket.sendto(answer, who)

    def times(self, asked):
        return sum(1 for entry in self.asked if entry[0] == asked)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *unused):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
            last.sendto(b"", self.socket.getsockname())
        self.thread.join()
        self.socket.close()
