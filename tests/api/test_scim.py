"""SCIM 2.0 (RFC 7643, RFC 7644): a directory makes, changes, groups and shuts people; as Entra and Okta say it, and no
more than the key's owner may."""
import json

from support import EMAIL, Browser, run

OTHER = "three blue teapots"
PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp"


def scim_error(tap, answer, status, kind, name):
    body = answer.json or {}
    return tap.ok(answer.status == status and body.get("status") == str(status) and body.get("scimType") == kind
                  and answer.headers["Content-Type"].startswith("application/scim+json") and body["detail"], name, answer)


class Directory:
    """Speaks with a key that has the scope and nothing else."""

    def __init__(self, server, browser=None, scopes=("scim",)):
        self.server = server
        self.admin = browser or Browser(server)
        if not browser:
            self.admin.login()
        self.key = self.admin.call("POST", "/api/v1/tokens", {"name": "directory", "scopes": list(scopes)}).json["token"]

    def call(self, method, path, body=None):
        headers = {"Content-Type": "application/scim+json"} if body is not None else {}
        return self.server.call(method, "/scim/v2" + path, None if body is None else json.dumps(body), headers, key=self.key)

    def patch(self, path, *operations):
        return self.call("PATCH", path, {"schemas": [PATCH], "Operations": list(operations)})


def user(name, **more):
    return {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
            "userName": f"{name}@example.com", "externalId": f"ext-{name}", "active": True,
            "name": {"givenName": name.title(), "familyName": "Kowal"}, "displayName": f"{name.title()} Kowal",
            "emails": [{"primary": True, "type": "work", "value": f"{name}@example.com"}], "title": "Boss",
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Sales"}, **more}


def test_about(tap, server):
    directory = Directory(server)
    config = directory.call("GET", "/ServiceProviderConfig")
    tap.ok(config.json["patch"]["supported"] and not config.json["bulk"]["supported"] and
           config.headers["Content-Type"].startswith("application/scim+json"), "what it can do", config)
    tap.equal([r["id"] for r in directory.call("GET", "/ResourceTypes").json["Resources"]], ["User", "Group"], "what there is")
    schemas = {r["id"]: [a["name"] for a in r["attributes"]] for r in directory.call("GET", "/Schemas").json["Resources"]}
    tap.ok("userName" in schemas["urn:ietf:params:scim:schemas:core:2.0:User"] and
           schemas["urn:ietf:params:scim:schemas:core:2.0:Group"] == ["displayName", "members"], "and its attributes", schemas)
    scim_error(tap, server.call("GET", "/scim/v2/Users", key=None), 401, None, "nobody")
    scim_error(tap, server.call("GET", "/scim/v2/Users", key="kt_wrong"), 401, None, "a wrong key")
    other = Directory(server, directory.admin, ("crm.lists.read",))
    scim_error(tap, other.call("GET", "/Users"), 403, None, "a key without the scope")
    scim_error(tap, other.call("POST", "/Users", user("nobody")), 403, None, "nor to make people")
    tap.equal(server.call("GET", "/api/v1/users", key=directory.key).status, 403, "the scope opens nothing else")
    tap.equal(server.call("POST", "/crm/v3/objects/contacts/search", {}, key=directory.key).status, 403, "no records")


def test_people(tap, server):
    directory = Directory(server)
    made = directory.call("POST", "/Users", user("anna"))
    tap.ok(made.status == 201 and made.json["userName"] == "anna@example.com" and made.json["externalId"] == "ext-anna"
           and made.json["name"]["familyName"] == "Kowal" and made.json["active"] is True
           and made.headers["Location"] == made.json["meta"]["location"], "a person is made", made)
    number = made.json["id"]
    scim_error(tap, directory.call("POST", "/Users", user("anna")), 409, "uniqueness", "once")
    scim_error(tap, directory.call("POST", "/Users", user("x", userName="ANNA@example.com")), 409, "uniqueness",
               "however it is written")
    members = {m["id"]: m for m in directory.admin.call("GET", "/api/v1/members").json["results"]}
    tap.equal(members[number]["role"], "representative", "with a small role")
    found = lambda text: directory.call("GET", "/Users?filter=" + text.replace(" ", "%20").replace('"', "%22")).json
    for text in ('userName eq "anna@example.com"', 'username EQ "ANNA@example.com"', 'externalId eq "ext-anna"',
                 f'id eq "{number}"', 'urn:ietf:params:scim:schemas:core:2.0:User:userName eq "anna@example.com"',
                 'emails.value eq "anna@example.com"'):
        got = found(text)
        tap.ok(got["totalResults"] == 1 and got["Resources"][0]["id"] == number, f"found by {text}", got)
    tap.equal((found('userName eq "nobody@example.com"')["totalResults"], found('id eq "x"')["totalResults"]), (0, 0),
              "or not")
    for text in ('userName', 'userName co "a"', 'title eq "Boss"', 'userName eq "a" and active eq true', 'userName eq "a',
                 'userName eq', '(userName eq "a")', "userName eq 'a'"):
        scim_error(tap, directory.call("GET", "/Users?filter=" + text.replace(" ", "%20").replace('"', "%22")), 400,
                   "invalidFilter", f"refused: {text}")
    for i in range(5):
        directory.call("POST", "/Users", user(f"p{i}"))
    pages = [directory.call("GET", f"/Users?startIndex={at}&count=3").json for at in (1, 4, 7, 100)]
    tap.equal([len(p["Resources"]) for p in pages], [3, 3, 1, 0], "pages")
    tap.equal([p["totalResults"] for p in pages], [7] * 4, "with the total")
    tap.equal(len({u["id"] for p in pages for u in p["Resources"]}), 7, "nobody twice")
    tap.equal([directory.call("GET", f"/Users?{q}").json["itemsPerPage"] for q in
               ("count=0", "count=-5", "startIndex=0", "startIndex=-3&count=2", "count=x")], [0, 0, 7, 2, 7],
              "numbers that can not be count as the next that can")
    # As Entra sends it.
    def patched(*operations):
        answer = directory.patch(f"/Users/{number}", *operations)
        return answer.json if answer.status == 200 else answer
    tap.equal(patched({"op": "Replace", "path": "active", "value": "False"})["active"], False, "active as text")
    tap.equal(patched({"op": "Replace", "path": "active", "value": "True"})["active"], True, "and back")
    tap.equal(patched({"op": "Add", "path": "name.givenName", "value": "Hanna"})["name"]["formatted"], "Hanna Kowal",
              "one part of the name")
    tap.equal(patched({"op": "Replace", "path": 'emails[type eq "work"].value', "value": "x@example.com"})["userName"],
              "anna@example.com", "the address is userName")
    tap.equal(patched({"op": "Replace", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department",
                       "value": "HR"})["id"], number, "what is not kept is taken without a word")
    # As Okta sends it.
    tap.equal(patched({"op": "replace", "value": {"active": False}})["active"], False, "without a path")
    tap.equal(patched({"op": "replace", "value": {"active": True, "displayName": "Hanna Nowak",
                                                  "externalId": "new"}})["displayName"], "Hanna Nowak", "several at once")
    tap.equal(patched({"op": "replace", "path": "userName", "value": "hanna@example.com"})["userName"], "hanna@example.com",
              "another address")
    tap.equal(patched({"op": "remove", "path": "externalId"}).get("externalId"), None, "an attribute removed")
    before = directory.call("GET", f"/Users/{number}").json
    for operations, kind, name in [
            ([{"op": "replace", "path": "displayName", "value": "Gone"}, {"op": "replace", "path": "active", "value": "maybe"}],
             "invalidValue", "all or none"),
            ([{"op": "turn", "path": "active", "value": True}], "invalidValue", "an unknown op"),
            ([{"op": "replace", "path": "a[b", "value": True}], "invalidPath", "a broken path"),
            ([{"op": "replace", "path": "userName", "value": "no address"}], "invalidValue", "a userName that is no address"),
            ([{"op": "replace", "path": "userName"}], "invalidValue", "no value")]:
        scim_error(tap, directory.patch(f"/Users/{number}", *operations), 400, kind, name)
    scim_error(tap, directory.patch(f"/Users/{number}", {"op": "replace", "path": "userName", "value": EMAIL}), 409,
               "uniqueness", "somebody's address")
    for email in ("erased-1@erased.invalid", "Erased-5@ERASED.invalid"):
        scim_error(tap, directory.patch(f"/Users/{number}", {"op": "replace", "path": "userName", "value": email}), 409,
                   "uniqueness", f"{email} is kept for an erased account")
        scim_error(tap, directory.call("POST", "/Users", user("x", userName=email)), 409, "uniqueness", "nor made")
    tap.equal(directory.call("GET", f"/Users/{number}").json, before, "nothing of it was done")
    put = directory.call("PUT", f"/Users/{number}", user("berta", active=False))
    tap.ok(put.status == 200 and put.json["userName"] == "berta@example.com" and not put.json["active"], "written anew", put)
    for path in ("/Users/999", "/Users/x", "/Users/-1"):
        scim_error(tap, directory.call("GET", path), 404, None, f"{path} is not there")
    for body in ({}, {"userName": 5}, [], {"userName": "x"}, {"userName": ""}):
        tap.equal(directory.call("POST", "/Users", body).status, 400, f"refused: {body}")


def test_shutting(tap, server):
    directory = Directory(server)
    invited = directory.admin.call("POST", "/api/v1/invitations", {"email": "jan@example.com", "role": "steward"}).json
    jan = Browser(server)
    who = jan.call("POST", "/api/v1/links/invitation", {
        "token": invited["path"].partition("#")[2], "name": "Jan", "password": OTHER, "language": "en"}).json["user"]["id"]
    key = jan.call("POST", "/api/v1/tokens", {"name": "mine"}).json["token"]
    tap.equal(directory.patch(f"/Users/{who}", {"op": "replace", "path": "active", "value": "false"}).status, 200, "shut")
    tap.equal((jan.call("GET", "/api/v1/session").status, server.get("/api/v1/users", key=key).status,
               Browser(server).login("jan@example.com", OTHER).status), (401, 401, 401),
              "sessions and keys end at once, and the password opens nothing")
    directory.patch(f"/Users/{who}", {"op": "replace", "path": "active", "value": True})
    tap.equal(Browser(server).login("jan@example.com", OTHER).status, 200, "opened again")
    tap.equal(directory.call("DELETE", f"/Users/{who}").status, 204, "deleting")
    tap.equal(directory.call("GET", f"/Users/{who}").json["active"], False, "is shutting")
    boss = directory.call("GET", f"/Users?filter=userName%20eq%20%22{EMAIL}%22").json["Resources"][0]["id"]
    scim_error(tap, directory.call("DELETE", f"/Users/{boss}"), 409, None, "the last who may do everything stays")
    by_shell = server.call("DELETE", f"/scim/v2/Users/{boss}")
    scim_error(tap, by_shell, 409, None, "whoever asks")
    # No more than the key's owner may.
    invited = directory.admin.call("POST", "/api/v1/invitations", {"email": "second@example.com", "role": "administrator"}).json
    second = Browser(server)
    second.call("POST", "/api/v1/links/invitation", {"token": invited["path"].partition("#")[2], "name": "Second",
                                                     "password": OTHER, "language": "en"})
    lesser = Directory(server, second)
    for method, path, body in (("DELETE", f"/Users/{boss}", None), ("PUT", f"/Users/{boss}", user("mine")),
                               ("PATCH", f"/Users/{boss}", {"Operations": [{"op": "replace", "path": "userName",
                                                                            "value": "taken@example.com"}]})):
        scim_error(tap, lesser.call(method, path, body), 403, None, f"{method} of somebody who is more")
    tap.equal(lesser.call("GET", f"/Users/{boss}").json["userName"], EMAIL, "is refused and changes nothing")
    invited = directory.admin.call("POST", "/api/v1/invitations", {"email": "small@example.com", "role": "representative"}).json
    small = Browser(server)
    small.call("POST", "/api/v1/links/invitation", {"token": invited["path"].partition("#")[2], "name": "Small",
                                                    "password": OTHER, "language": "en"})
    nothing = Directory(server, small)
    for method, path in (("GET", "/Users"), ("POST", "/Users"), ("GET", "/Groups"), ("DELETE", f"/Users/{who}")):
        scim_error(tap, nothing.call(method, path, user("z") if method == "POST" else None), 403, None,
                   f"{method} {path} wants the area users")
    actions = [e["action"] for e in directory.admin.call("GET", "/api/v1/audit?limit=100").json["results"]]
    tap.ok(actions.count("permission.change") >= 4, "it is in the trail", actions)


def test_groups(tap, server):
    directory = Directory(server)
    admin = directory.admin
    sales = admin.call("POST", "/api/v1/departments", {"name": "Sales"}).json["id"]
    admin.call("PUT", "/api/v1/signin-provider", {
        "label": "Company", "issuer": "https://login.example.com", "clientId": "x", "defaultRole": "analyst",
        "groups": [{"group": "Bosses", "role": "super-administrator"},
                   {"group": "Stewards", "role": "steward", "departmentId": sales}]})
    people = [directory.call("POST", "/Users", user(n)).json["id"] for n in ("anna", "ben", "cem")]

    def role(who):
        return next((m["role"], m["departmentId"]) for m in admin.call("GET", "/api/v1/members").json["results"] if m["id"] == who)

    tap.equal(role(people[0]), ("analyst", None), "a new one has the default role of the provider's settings")
    made = directory.call("POST", "/Groups", {"displayName": "Stewards", "externalId": "g1", "members": [{"value": people[0]}]})
    tap.ok(made.status == 201 and [m["value"] for m in made.json["members"]] == [people[0]], "a group with a member", made)
    group = made.json["id"]
    tap.equal(role(people[0]), ("steward", sales), "gives role and department")
    tap.equal(directory.call("GET", f"/Users/{people[0]}").json["groups"], [{"value": group, "display": "Stewards"}],
              "and is seen with the person")
    scim_error(tap, directory.call("POST", "/Groups", {"displayName": "Stewards"}), 409, "uniqueness", "a name is one group's")
    found = directory.call("GET", "/Groups?excludedAttributes=members&filter=displayName%20eq%20%22Stewards%22").json
    tap.ok(found["totalResults"] == 1 and "members" not in found["Resources"][0], "found, without members", found)
    both = directory.patch(f"/Groups/{group}", {"op": "Add", "path": "members", "value": [{"value": p} for p in people[1:]]})
    tap.equal(len(both.json["members"]), 3, "members added")
    tap.equal(role(people[2]), ("steward", sales), "with what it gives")
    directory.patch(f"/Groups/{group}", {"op": "remove", "path": f'members[value eq "{people[0]}"]'})
    directory.patch(f"/Groups/{group}", {"op": "Remove", "path": "members", "value": [{"value": people[1]}]})
    tap.equal([role(p)[0] for p in people], ["analyst", "analyst", "steward"], "members removed, in both ways of saying it")
    directory.patch(f"/Groups/{group}", {"op": "replace", "path": "members", "value": [{"value": people[0]}]})
    tap.equal([role(p)[0] for p in people], ["steward", "analyst", "analyst"], "members replaced")
    directory.patch(f"/Groups/{group}", {"op": "replace", "value": {"id": group, "displayName": "Others"}})
    tap.equal(role(people[0])[0], "analyst", "another name gives something else")
    directory.call("PUT", f"/Groups/{group}", {"displayName": "Stewards", "members": [{"value": people[1]}]})
    tap.equal([role(p)[0] for p in people], ["analyst", "steward", "analyst"], "written anew")
    tap.equal(directory.call("POST", "/Groups", {"displayName": "Bosses", "members": [{"value": people[2]}]}).status, 201,
              "a group of bosses by whoever may do everything")
    tap.equal(role(people[2])[0], "super-administrator", "gives that")
    # An administrator's key does not reach so far.
    invited = admin.call("POST", "/api/v1/invitations", {"email": "second@example.com", "role": "administrator"}).json
    second = Browser(server)
    second.call("POST", "/api/v1/links/invitation", {"token": invited["path"].partition("#")[2], "name": "Second",
                                                     "password": OTHER, "language": "en"})
    lesser = Directory(server, second)
    bosses = directory.call("GET", "/Groups?filter=displayName%20eq%20%22Bosses%22").json["Resources"][0]["id"]
    scim_error(tap, lesser.patch(f"/Groups/{bosses}", {"op": "add", "path": "members", "value": [{"value": people[0]}]}), 403,
               None, "a key gives no more than its owner has")
    scim_error(tap, lesser.call("DELETE", f"/Groups/{bosses}"), 403, None, "nor takes it from who has more")
    tap.equal((role(people[0])[0], role(people[2])[0]), ("analyst", "super-administrator"), "nothing of it was done")
    boss = directory.call("GET", f"/Users?filter=userName%20eq%20%22{EMAIL}%22").json["Resources"][0]["id"]
    directory.call("DELETE", f"/Groups/{bosses}")
    tap.equal(role(people[2])[0], "analyst", "a group that goes takes what it gave")
    directory.patch(f"/Groups/{group}", {"op": "add", "path": "members", "value": [{"value": boss}]})
    tap.equal(role(boss)[0], "super-administrator", "the last who may do everything keeps that")
    for value in ([{"value": "999"}], [{"value": "x"}], [5], "x"):
        scim_error(tap, directory.patch(f"/Groups/{group}", {"op": "add", "path": "members", "value": value}), 400,
                   "invalidValue", f"no member: {value}")
    scim_error(tap, directory.call("GET", "/Groups/999"), 404, None, "no such group")


run(test_about, test_people, test_shutting, test_groups)
