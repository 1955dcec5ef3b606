"""A sign-in provider for tests (oidc.mjs over the npm package oidc-provider), and a browser's way through it.

The package is kept in build-oidc/, apart from what the web application is built with, so that building the
program never fetches it. Where it can not be had `Provider()` raises Missing with the reason.
"""
import fcntl
import http.client
import http.cookies
import json
import os
import pathlib
import shutil
import subprocess
import sys
import urllib.parse

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from server import ROOT  # noqa: E402

VERSION = "9.13.3"
FOLDER = ROOT / "build-oidc"


class Missing(Exception):
    pass


def install():
    FOLDER.mkdir(exist_ok=True)
    with open(FOLDER / "lock", "w") as lock:  # both engines' tests may come at once
        fcntl.flock(lock, fcntl.LOCK_EX)
        install_alone()


def install_alone():
    about = FOLDER / "node_modules/oidc-provider/package.json"
    if about.exists() and json.loads(about.read_text())["version"] == VERSION:
        return
    (FOLDER / "package.json").write_text('{"private":true}')
    try:
        done = subprocess.run(["npm", "install", "--loglevel=error", "--no-audit", "--no-fund", "--prefix",
                               str(FOLDER), f"oidc-provider@{VERSION}"], capture_output=True, text=True)
    except OSError as error:
        raise Missing(str(error)) from error
    if not about.exists():
        raise Missing(done.stderr.strip().split("\n")[0] or "npm installed nothing")


def main():
    """Prints the folder for oidc.mjs, or says why there is none (exit 3): for tests that are not in Python."""
    try:
        install()
    except Missing as missing:
        print(missing)
        return 3
    print(FOLDER)
    return 0


class Provider:
    def __init__(self):
        install()
        node = shutil.which("node") or str(ROOT / "build-node/node_modules/.bin/node")
        self.process = subprocess.Popen([node, str(ROOT / "tests/support/oidc.mjs"), str(FOLDER)],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in self.process.stdout:
            if line.startswith("{"):
                told = json.loads(line)
                self.issuer, self.client, self.secret = told["issuer"], told["client"], told["secret"]
                self.port = urllib.parse.urlsplit(self.issuer).port
                return
        raise AssertionError("the provider did not start")

    def tell(self, what, **body):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("POST", f"/test/{what}", json.dumps(body))
        answer = json.loads(connection.getresponse().read())
        connection.close()
        return answer

    def person(self, who, **claims):
        self.tell("person", name=who, claims=claims)

    def visit(self, url, who):
        """Goes where the browser would, until it is sent away from the provider; the last address."""
        cookies, url = {}, f"{url}&who={who}"
        for _ in range(12):
            parts = urllib.parse.urlsplit(url)
            if parts.port != self.port:
                return url
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
            connection.request("GET", f"{parts.path}?{parts.query}",
                               headers={"Cookie": "; ".join(f"{k}={v}" for k, v in cookies.items())})
            answer = connection.getresponse()
            said = answer.read()
            for line in answer.headers.get_all("Set-Cookie") or []:
                for name, morsel in http.cookies.SimpleCookie(line).items():
                    cookies[name] = morsel.value
            connection.close()
            if answer.status not in (302, 303, 307):
                raise AssertionError(f"{url}: {answer.status} {said[:300]!r}")
            url = urllib.parse.urljoin(url, answer.headers["Location"])
        raise AssertionError("the provider leads nowhere")

    def stop(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


if __name__ == "__main__":
    sys.exit(main())
