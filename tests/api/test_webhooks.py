"""Webhooks as programs set them up. Nothing is delivered yet; what is kept is what was judged."""
from support import is_standard_error, run

BASE = "/webhooks/v3/77"
HOOKS = BASE + "/subscriptions"

# This machine and its network, in the notations of CVE-2026-33534 and others that resolvers take.
INWARD = [f"https://{host}/in" for host in (
    "127.0.0.1", "127.1", "127.0.1", "0177.0.0.1", "0177.1", "0x7f.0.0.1", "0x7f000001", "0X7F.1", "2130706433",
    "017700000001", "0", "0.0.0.0", "10.0.0.1", "0xa.1", "172.16.0.1", "192.168.1.1", "169.254.169.254",
    "0xa9fea9fe", "2852039166", "100.64.0.1", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
    "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fe80::1]", "[fd00::1]", "localhost", "LOCALHOST", "a.localhost",
    "127.0.0.1:8080", "[::1]:443")] + ["http://127.0.0.1/", "http://localhost:8080/x", "file:///etc/passwd",
    "gopher://127.0.0.1/", "unix:/run/x.sock", "//127.0.0.1/", "https:/127.0.0.1/", "HTTPS://127.0.0.1/"]


def put(server, body, path=BASE + "/settings"):
    return server.call("PUT", path, body)


def test_settings(tap, server):
    path = BASE + "/settings"
    is_standard_error(tap, server.get(path), 404, "OBJECT_NOT_FOUND", "none at first")
    made = put(server, {"targetUrl": "https://hooks.example.com/in",
                        "throttling": {"maxConcurrentRequests": 5}})
    tap.equal((made.status, made.json["targetUrl"], made.json["throttling"]),
              (200, "https://hooks.example.com/in", {"maxConcurrentRequests": 5}), "set")
    tap.equal(server.get("/app-webhooks/2026-03/77/settings").json, made.json, "read, dated")
    again = put(server, {"targetUrl": "https://hooks.example.com:8443/x?y", "throttling": {}}).json
    tap.equal((again["createdAt"], again["throttling"]["maxConcurrentRequests"]),
              (made.json["createdAt"], 10), "replaced")
    for url in ("http://example.com/", "ftp://example.com/", "https://", "https://a b/", "",
                "https://user@example.com/", "http://localhost.evil.example/", "javascript:x",
                "http://127.0.0.1@evil.example/", "https://" + "a" * 3000, *INWARD):
        is_standard_error(tap, put(server, {"targetUrl": url, "throttling": {
            "maxConcurrentRequests": 1}}), 400, "VALIDATION_ERROR", f"refused: {url[:40]}")
    for number in (0, 11, -1):
        is_standard_error(tap, put(server, {"targetUrl": "https://x.example/", "throttling": {
            "maxConcurrentRequests": number}}), 400, "VALIDATION_ERROR", f"{number} at once")
    tap.equal(server.get(path).json, again, "what was refused changed nothing")
    tap.equal(server.delete(path).status, 204, "forgotten")
    is_standard_error(tap, server.delete(path), 404, "OBJECT_NOT_FOUND", "once")
    is_standard_error(tap, server.get("/webhooks/v3/x/settings"), 404, "OBJECT_NOT_FOUND", "no number")


def test_listed(tap, server):
    """What the operator lists is the operator's to know."""
    server.process.terminate()
    server.process.wait(60)
    server.start(("--private-hosts", "localhost,192.168.1.1"))
    for url, status in (("http://localhost:8080/x", 200), ("https://192.168.1.1/", 200), ("https://192.168.1.2/", 400)):
        tap.equal(put(server, {"targetUrl": url, "throttling": {}}).status, status, f"{url} beside a list")


def test_key_in_query(tap, server):
    """Typed clients of webhooks send their key in the query; no other call takes it there."""
    made = server.post(f"{HOOKS}?hapikey={server.key}", {"eventType": "deal.creation"}, key=None)
    tap.equal(made.status, 201, "a key in the query makes a subscription")
    dated = server.get(f"/app-webhooks/2026-03/77/subscriptions/{made.json['id']}?hapikey={server.key}",
                       key=None)
    tap.equal(dated.json, made.json, "reads it, dated")
    tap.equal(server.delete(f"{HOOKS}/{made.json['id']}?hapikey={server.key}", key=None).status, 204,
              "deletes it")
    for query, key, name in (("?hapikey=kt_" + "x" * 43, None, "another key"), ("?hapikey=", None, "none"),
                             (f"?hapikey={server.key}", "kt_wrong", "a wrong one in the header")):
        is_standard_error(tap, server.get(HOOKS + query, key=key), 401, "INVALID_AUTHENTICATION", name)
    for path in ("/crm/v3/objects/contacts", "/api/v1/summary", "/engagements/v1/engagements/1"):
        tap.equal(server.get(f"{path}?hapikey={server.key}", key=None).status, 401, f"not on {path}")


def test_subscriptions(tap, server):
    tap.equal(server.get(HOOKS).json, {"results": []}, "none at first")
    made = server.post(HOOKS, {"eventType": "contact.propertyChange", "propertyName": "email",
                               "active": True})
    tap.equal((made.status, made.json["eventType"], made.json["propertyName"],
               made.json["active"]), (201, "contact.propertyChange", "email", True), "made with 201")
    other = server.post(HOOKS, {"eventType": "object.creation", "objectTypeId": "0-3"}).json
    tap.equal(other["active"], False, "off unless asked")
    path = f"{HOOKS}/{made.json['id']}"
    tap.equal(server.get(path).json, made.json, "read")
    tap.equal([one["id"] for one in server.get(HOOKS).json["results"]],
              [made.json["id"], other["id"]], "listed")
    tap.equal(server.get("/webhooks/v3/78/subscriptions").json["results"], [], "of this application")
    tap.equal(server.patch(path, {"active": False}).json["active"], False, "switched off")
    batch = server.post(HOOKS + "/batch/update", {"inputs": [
        {"id": int(made.json["id"]), "active": True}, {"id": other["id"], "active": True}]})
    tap.equal((batch.status, batch.json["status"], [one["active"] for one in batch.json["results"]]),
              (200, "COMPLETE", [True, True]), "several at once")
    batch = server.post(HOOKS + "/batch/update", {"inputs": [
        {"id": made.json["id"], "active": False}, {"id": "999", "active": False}]})
    tap.equal((batch.status, batch.json["numErrors"], batch.json["errors"][0]["category"],
               batch.json["errors"][0]["context"]), (207, 1, "OBJECT_NOT_FOUND", {"ids": ["999"]}),
              "one that is not there")
    tap.equal(server.get(path).json["active"], False, "the other one is changed")
    is_standard_error(tap, server.post(HOOKS, {"eventType": "object.creation",
                                               "objectTypeId": "0-3"}), 409, "CONFLICT", "twice")
    for body in ({"eventType": "contact.sneezed"}, {"eventType": "creation"},
                 {"eventType": "unicorn.creation"}, {"eventType": "object.creation"},
                 {"eventType": "contact.propertyChange"}, {},
                 {"eventType": "contact.propertyChange", "propertyName": "nothing_like_it"},
                 {"eventType": "contact.creation", "propertyName": "email"}):
        is_standard_error(tap, server.post(HOOKS, body), 400, "VALIDATION_ERROR", f"refused {body}")
    tap.equal(server.delete(path).status, 204, "deleted")
    for answer in (server.get(path), server.delete(path), server.patch(path, {"active": True})):
        is_standard_error(tap, answer, 404, "OBJECT_NOT_FOUND", "it is gone")


run(test_settings, test_listed, test_key_in_query, test_subscriptions)
