"""Erasing for good: afterwards nothing of the person is in any file of the store, its log included."""
import os
import time

from support import run

CONTACTS = "/api/v1/objects/contacts"


def canaries(server):
    """A person as known as a person can be; what must be found nowhere afterwards."""
    made = server.post(CONTACTS, {"properties": {
        "email": "zqxvkmail@zqxvkhost.example", "firstname": "Zqxvkvorname", "lastname": "Zqxvknachname",
        "city": "Zqxvkstadt", "notes": "Zqxvknotiz"}}, headers={"Idempotency-Key": "first"})
    person = made.json["id"]
    server.patch(f"{CONTACTS}/{person}", {"properties": {"lastname": "Zqxvkneuname", "email": "zqxvknew@zqxvkhost.example"}})
    other = server.post(CONTACTS, {"properties": {"email": "zqxvktwin@zqxvkhost.example"}, "onDuplicate": "create"}).json["id"]
    note = server.post("/crm/v3/objects/notes", {
        "properties": {"hs_timestamp": "2026-01-01T00:00:00Z", "hs_note_body": "zqxvkbody"},
        "associations": [{"to": {"id": person}, "types": [
            {"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": 202}]}]})
    file = server.call("POST", f"{CONTACTS}/{person}/files?name=zqxvkfile.txt", b"zqxvkcontent",
                       headers={"Content-Type": "application/octet-stream"})
    merged = server.post("/api/v1/merges", {"type": "contacts", "primary": person, "records": [other]})
    assert (made.status, note.status, file.status, merged.status) == (201, 201, 201, 201), (made, note, file, merged)
    return person, ("zqxvkmail", "zqxvkhost", "zqxvkvorname", "zqxvknachname", "zqxvkstadt", "zqxvknotiz", "zqxvkneuname", "zqxvknew", "zqxvktwin",
                    "zqxvkbody", "zqxvkfile", "zqxvkcontent")


def leftovers(server, words):
    """Which of them stand in which file of the store. An index of words leaves out what a word has in common with the
    one before it, hence the look for their common beginning."""
    found = []
    for folder, _, names in os.walk(server.store.folder):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                data = file.read().lower()
            found += [(word, name) for word in words for form in ("utf-8", "utf-16-le") if word.encode(form) in data]
            found += [("zqxvk", name)] * (b"zqxvk" in data)
    return found


def settled(server, seconds=30):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        jobs = [job for state in ("waiting", "running") for job in server.get(f"/api/v1/jobs?state={state}").json["results"]]
        if not jobs:
            return True
        time.sleep(0.05)
    return False


def test_nothing_is_left(tap, server):
    for i in range(40):  # so that the index has pieces that do not go by themselves
        server.post(CONTACTS, {"properties": {"email": f"someone{i}@example.com", "lastname": f"Someone{i}"}, "onDuplicate": "create"})
    person, words = canaries(server)
    tap.ok(server.store.engine != "sqlite" or leftovers(server, words), "they are there")
    tap.equal(server.post(f"{CONTACTS}/{person}/erase", {"reason": "gdpr"}).status, 204, "erased")
    tap.ok(settled(server), "what follows in the background is done")
    if server.store.engine == "sqlite":
        tap.equal(leftovers(server, words), [], "nothing is left in any file, while the server runs")
    tap.equal(server.get("/api/v1/jobs?state=dead").json["results"], [], "no job has failed")
    kinds = {job["kind"] for job in server.get("/api/v1/jobs?state=done").json["results"]}
    tap.ok({"erase_sweep", "file_sweep"} <= kinds, "those that did it", kinds)
    tap.equal(server.post(f"{CONTACTS}/query", {"query": "zqxvknach"}).json["total"], 0, "nobody is found")
    tap.equal(server.post(f"{CONTACTS}/query", {"query": "someone7"}).json["total"], 1, "others are")


run(test_nothing_is_left)
