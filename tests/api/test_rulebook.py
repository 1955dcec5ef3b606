#!/usr/bin/env python3
"""What keeps the rulebook whole: properties that rules read, terms a property can hold, taking back what was changed since."""
from support import run

RULES, CHANGES, CONTACTS = "/api/v1/rules", "/api/v1/rulebook/changes", "/api/v1/objects/contacts"
PROPERTIES = "/crm/v3/properties/contacts"


def rule(**more):
    return {"type": "contacts", "name": "a_rule", "label": "A rule", "message": "Not so.", "condition": "lead_score < 9",
            "state": "warn", **more}


def own_property(server, name, **more):
    return server.post(PROPERTIES, {"name": name, "label": name, "type": "string", "fieldType": "text",
                                    "groupName": "contactinformation", **more})


def standard(server, name, **what):
    return server.patch(f"/api/v1/types/contacts/properties/{name}", {"standard": what})


def test_read(tap, server):
    """A property that a rule or another's standard reads is not archived: that would end their judging unsaid."""
    names = ("size", "colour", "shape", "spot")
    tap.equal([own_property(server, name).status for name in names], [201] * 4, "properties of its own")
    rules = [server.post(RULES, body).json["id"] for body in (
        rule(name="size", condition='size != "XL" or is_known(phone)', state="off",
             label={"en": "Size and phone", "pl": "Rozmiar i telefon"}),
        rule(name="about_it", about="colour", label="About it"),
        rule(name="repairs", label="Repairs it", repairProperty="spot", repair="size"))]
    standard(server, "city", requiredWhen='shape = "round"')
    standard(server, "shape", requiredWhen='shape = "round"', pattern="r.*")
    for name, told in (("size", "Size and phone, Repairs it"), ("colour", ": About it."), ("spot", ": Repairs it."),
                       ("shape", ": City.")):
        refused = server.delete(f"{PROPERTIES}/{name}")
        tap.ok(refused.status == 400 and told in refused.json["message"], f"{name} is read", refused)
    polish = server.delete("/api/v1/types/contacts/properties/size", headers={"Accept-Language": "pl"})
    tap.ok("Rozmiar i telefon, Repairs it" in polish.json["detail"] and "czytają" in polish.json["detail"],
           "told in the reader's language", polish)
    tap.equal(server.post(f"{PROPERTIES}/batch/archive", {"inputs": [{"name": "colour"}]}).status, 400, "nor with others")
    for number in rules:
        server.delete(f"{RULES}/{number}")
    standard(server, "city")
    tap.equal([server.delete(f"{PROPERTIES}/{name}").status for name in names], [204] * 4,
              "without them it is, its own standard with it")


run(test_read)
