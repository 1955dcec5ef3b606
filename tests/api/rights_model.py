"""What the roles that come with the program give, said once more and independently: for tests."""

VERBS = "view enter edit delete merge import export bulk share unmask".split()
NONE, OWN, DEPARTMENT, BELOW, ALL = range(5)


def row(**reaches):
    return {verb: reaches.get(verb, NONE) for verb in VERBS}


EVERY = row(**{verb: ALL for verb in VERBS})
LOOK = row(view=ALL)
ROLES = {
    "super-administrator": {"*": EVERY},
    "administrator": {"*": EVERY},
    "steward": {"*": EVERY},
    "manager": {"*": row(view=BELOW, enter=ALL, edit=BELOW, delete=BELOW, merge=BELOW, export=BELOW,
                         bulk=BELOW, share=BELOW, unmask=BELOW), "products": LOOK},
    "representative": {"*": row(view=OWN, enter=OWN, edit=OWN, delete=OWN, merge=OWN, bulk=OWN,
                                share=OWN, unmask=OWN), "products": LOOK},
    "analyst": {"*": row(view=ALL, export=ALL)},
    "warehouse": {"*": row(), "products": EVERY, "orders": LOOK, "line_items": LOOK},
    "integration": {"*": row(view=ALL, enter=ALL, edit=ALL, export=ALL, bulk=ALL, unmask=ALL,
                         **{"import": ALL})},
}
EVERY_AREA = set("users security definitions rules duplicates lists settings webhooks audit "
                 "privacy".split())
AREAS = {
    "super-administrator": EVERY_AREA, "administrator": EVERY_AREA, "manager": set(),
    "representative": set(), "steward": {"rules", "duplicates", "lists"}, "analyst": set(),
    "warehouse": set(), "integration": {"lists", "webhooks"},
}


def reach(role, kind, verb):
    rows = ROLES[role]
    return rows.get(kind, rows["*"])[verb]


def widest(role, verb):
    return max(rows[verb] for rows in ROLES[role].values())


def narrowest(role, verb):
    return min(rows[verb] for rows in ROLES[role].values())


class Person:
    """`people`: by reach, whose records count; `managed`: those whose records are seen as well."""

    def __init__(self, name, role, people=None, managed=()):
        self.name, self.role = name, role
        self.people = {OWN: {name}, **(people or {})}
        self.managed = set(managed)

    def holds(self, verb, kind, owner):
        far = reach(self.role, kind, verb)
        if far in (NONE, ALL):
            return far == ALL
        return owner in self.people.get(far, {self.name}) or (
            verb == "view" and owner in self.managed)

    def allowed(self, permission, kind=None):
        """What a route asks, as `kartoteka routes` writes it."""
        if permission in ("open", "session", "known"):
            return True
        if permission in EVERY_AREA:
            return permission in AREAS[self.role]
        verb, _, whole = permission.partition("-")
        if whole:
            return (reach(self.role, kind, verb) if kind else narrowest(self.role, verb)) == ALL
        return (reach(self.role, kind, verb) if kind else widest(self.role, verb)) != NONE
