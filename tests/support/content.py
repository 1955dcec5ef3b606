"""A hash of all a store holds, but for what every request may touch: to tell that a refusal changed
nothing."""
import hashlib
import os
import sqlite3
import subprocess
import time

# When somebody was last seen, what was answered under an Idempotency-Key, work of its own pace, and
# the trail, which notes what people read.
TOUCHED = {"session", "api_key", "login_failure", "kept_answer", "job", "server_lease", "setting",
           "audit_entry", "audit_export", "audit_seal", "accountability"}


def _sqlite(folder):
    db = sqlite3.connect(f"file:{os.path.join(folder, 'kartoteka.sqlite')}?mode=ro", uri=True)
    db.text_factory = bytes
    try:
        db.execute("BEGIN")
        names = [row[0].decode() for row in db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' "
            "AND name NOT LIKE 'sqlite_%' ORDER BY name")]
        return {name: hashlib.sha256(repr(sorted(map(repr, db.execute(f'SELECT * FROM "{name}"'))))
                                     .encode()).hexdigest()
                for name in names if name not in TOUCHED}
    finally:
        db.close()


def _psql(url, statement):
    return subprocess.run(["psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", statement],
                          check=True, capture_output=True, text=True).stdout.split("\n")


def _postgresql(url):
    names = [name for name in _psql(url, "SELECT table_name FROM information_schema.tables WHERE "
                                         "table_schema = 'public' ORDER BY 1") if name]
    each = [f"SELECT '{name} ' || coalesce(md5(string_agg(t::text, ' ' ORDER BY t::text)), '') "
            f'FROM "{name}" t' for name in names if name not in TOUCHED]
    return dict(line.split(" ", 1) for line in _psql(url, " UNION ALL ".join(each)) if line)


def content(store):
    """By table. Compare two of them to see which one changed."""
    return _sqlite(store.folder) if store.engine == "sqlite" else _postgresql(store.url)


def changed(before, after):
    return sorted(name for name in before.keys() | after.keys()
                  if before.get(name) != after.get(name))


def at_rest(store, still=1.0, seconds=30):
    """content(), once what runs behind earlier writes (duplicates found, values calculated) has ended:
    nothing has moved for `still` seconds."""
    end, since, last = time.monotonic() + seconds, time.monotonic(), content(store)
    while time.monotonic() - since < still:
        assert time.monotonic() < end, "the store does not come to rest"
        time.sleep(0.1)
        now = content(store)
        if changed(last, now):
            since, last = time.monotonic(), now
    return last
