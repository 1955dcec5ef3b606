"""Activities in the oldest shape of the interface, as programs that still speak it send them."""
import time

from support import is_standard_error, run

PATH = "/engagements/v1/engagements"


def make(server, kind, metadata, **associations):
    return server.post(PATH, {"engagement": {"active": True, "type": kind,
                                             "timestamp": 1760000000000},
                              "associations": {"contactIds": [], "companyIds": [], "dealIds": [],
                                               "ownerIds": [], "ticketIds": [], **associations},
                              "metadata": metadata})


def contact(server, lastname):
    return int(server.post("/crm/v3/objects/contacts",
                           {"properties": {"lastname": lastname}}).json["id"])


def test_note(tap, server):
    who = contact(server, "Kowalska")
    firm = int(server.post("/crm/v3/objects/companies", {"properties": {"name": "Firma"}}).json["id"])
    owner = server.get("/crm/v3/owners").json["results"][0]["userId"]
    made = server.post(PATH, {"engagement": {"active": True, "ownerId": owner, "type": "NOTE",
                                             "timestamp": 1760000000000},
                              "associations": {"contactIds": [who], "companyIds": [str(firm)],
                                               "dealIds": [], "ownerIds": [], "ticketIds": []},
                              "metadata": {"body": "Called back"}})
    tap.equal(made.status, 200, "a note is made with 200")
    body = made.json
    head = body["engagement"]
    tap.equal((head["type"], head["ownerId"], head["timestamp"], head["portalId"], head["active"]),
              ("NOTE", owner, 1760000000000, 1, True), "its head")
    tap.equal(body["associations"], {"contactIds": [who], "companyIds": [firm], "dealIds": [],
                                     "ticketIds": [], "ownerIds": [owner]}, "whom it is about")
    tap.equal(body["metadata"], {"body": "Called back"}, "its metadata")
    path = f"{PATH}/{head['id']}"
    tap.equal(server.get(path).json, body, "it is read again")
    note = server.get(f"/crm/v3/objects/notes/{head['id']}?properties=hs_note_body,hs_timestamp")
    tap.equal(note.json["properties"]["hs_note_body"], "Called back", "it is an ordinary note")
    changed = server.patch(path, {"metadata": {"body": "Twice"}})
    tap.equal((changed.status, changed.json["metadata"], changed.json["associations"]["contactIds"]),
              (200, {"body": "Twice"}, [who]), "changed")
    tap.equal(server.patch(path, {"engagement": {"timestamp": 1750000000000}}).json["engagement"]
              ["timestamp"], 1750000000000, "its time")
    tap.equal(server.delete(path).status, 204, "archived")
    for answer in (server.get(path), server.patch(path, {}), server.delete(path),
                   server.get(f"{PATH}/{who}"), server.get(f"{PATH}/x")):
        is_standard_error(tap, answer, 404, "OBJECT_NOT_FOUND", "not there")


def test_kinds(tap, server):
    for kind, metadata in (
            ("EMAIL", {"subject": "Offer", "text": "Dear all", "to": [{"email": "a@x.example"},
                                                                      {"email": "b@x.example"}],
                       "from": {"email": "me@x.example", "firstName": "Ann"}}),
            ("TASK", {"subject": "Call", "body": "soon", "status": "NOT_STARTED",
                      "forObjectType": "CONTACT"}),
            ("MEETING", {"title": "Plan", "body": "b", "startTime": 1760000000000,
                         "endTime": 1760003600000}),
            ("CALL", {"body": "b", "durationMilliseconds": 60000, "status": "COMPLETED",
                      "toNumber": "600100200"})):
        made = make(server, kind, metadata)
        tap.equal(made.status, 200, f"{kind} is made")
        got = server.get(f"{PATH}/{made.json['engagement']['id']}").json
        tap.equal({name: got["metadata"].get(name) for name in metadata}, metadata,
                  f"{kind} has what was sent")
        tap.equal(got["engagement"]["type"], kind, "and its type")


def test_task_of_a_type(tap, server):
    task = make(server, "TASK", {"subject": "Call", "forObjectType": "CONTACT"}).json["engagement"]["id"]
    changed = server.patch(f"{PATH}/{task}", {"metadata": {"forObjectType": "COMPANY"}})
    tap.equal((changed.status, changed.json["metadata"]["forObjectType"], changed.json["metadata"]["subject"]),
              (200, "COMPANY", "Call"), "what kind of record a task is for is changed")
    tap.equal(server.get(f"/crm/v3/objects/tasks/{task}?properties=hs_task_for_object_type")
              .json["properties"]["hs_task_for_object_type"], "COMPANY", "and is a property")
    is_standard_error(tap, server.patch(f"{PATH}/{task}", {"metadata": {"forObjectType": "UNICORN"}}),
                      400, "VALIDATION_ERROR", "no kind of record")


def test_refused(tap, server):
    before = time.time() * 1000 - 1000
    now = server.post(PATH, {"engagement": {"type": "NOTE"}, "metadata": {"body": "x"}}).json
    tap.ok(now["engagement"]["timestamp"] >= before, "without a time it is of now")
    for body in ({"engagement": {"type": "PARTY"}, "metadata": {}}, {}, {"engagement": "x"},
                 {"engagement": {"type": "NOTE"}, "associations": {"contactIds": ["x"]}},
                 {"engagement": {"type": "NOTE"}, "associations": {"contactIds": [424242]}},
                 {"engagement": {"type": "NOTE", "ownerId": 424242}, "metadata": {}},
                 {"engagement": {"type": "TASK"}, "metadata": {"status": "FINISHED???"}}):
        is_standard_error(tap, server.post(PATH, body), 400, "VALIDATION_ERROR", f"refused: {body}")


run(test_note, test_kinds, test_task_of_a_type, test_refused)
