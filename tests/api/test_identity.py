"""A changed account is seen by the very next call, whoever asks meanwhile."""
import threading
from support import Browser, run


def test_changes_are_seen(tap, server):
    browser = Browser(server)
    browser.login()
    stop = threading.Event()

    def ask():
        other = Browser(server)
        other.cookie = browser.cookie
        while not stop.is_set():
            other.call("GET", "/api/v1/session")

    askers = [threading.Thread(target=ask) for _ in range(4)]
    for asker in askers:
        asker.start()
    late = 0
    for i in range(60):
        language = ("en", "pl", "ru", "zh")[i % 4]
        browser.call("PATCH", "/api/v1/me", {"language": language})
        late += browser.call("GET", "/api/v1/session").json["user"]["language"] != language
    stop.set()
    for asker in askers:
        asker.join()
    tap.equal(late, 0, "sixty changes are seen at once while four others ask")


run(test_changes_are_seen)
