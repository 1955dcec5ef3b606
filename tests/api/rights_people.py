"""Accounts of several roles, signed in, and the departments they are in: for tests of rights."""
import os
import signal
import sqlite3
import subprocess

from support import PASSWORD, Browser, command


def sql(server, statement):
    """Moves the clock of a row, which no call can do."""
    if server.store.url:
        subprocess.run(["psql", "-qX", "-v", "ON_ERROR_STOP=1", "-d", server.store.url, "-c", statement],
                       check=True, stdout=subprocess.DEVNULL)
        return
    with sqlite3.connect(os.path.join(server.store.folder, "kartoteka.sqlite"), timeout=20) as base:
        base.execute(statement)


class People:
    def __init__(self, server):
        self.server, self.who, self.ids = server, {}, {}

    def add(self, **roles):
        """By name and role. The command opens the store, so the server rests meanwhile."""
        self.server.process.send_signal(signal.SIGTERM)
        self.server.process.wait(60)
        for name, role in roles.items():
            command("setup", *self.server.store.arguments, "--email", f"{name}@example.com",
                    "--name", name, "--role", role.replace("_", "-"), "--password-stdin",
                    stdin=PASSWORD + "\n")
        self.server.start()
        for user in self.server.get("/api/v1/users").json["results"]:
            name = user["email"].split("@")[0]
            if name in roles:
                self.ids[name], self.who[name] = user["id"], Browser(self.server)
                assert self.who[name].login(user["email"]).status == 200
        return [self.who[name] for name in roles]

    def department(self, name, manager=None, above=None):
        made = self.server.post("/api/v1/departments", {
            "name": name, "parentId": above, "managerId": self.ids[manager] if manager else None})
        assert made.status == 201, made
        return made.json["id"]

    def change(self, name, **what):
        done = self.server.patch(f"/api/v1/members/{self.ids[name]}", what)
        assert done.status == 200, done
        return done
