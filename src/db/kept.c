// Numbers that a reading connection was asked for before, from memory while the store is the same.
//
// The total of a list is asked for again with every page, every sorting and by everybody who has
// the same filter, and counting costs more than the page. Both engines can say whether anything
// was committed since: SQLite keeps a number of what a connection saw, PostgreSQL's snapshot names
// the transactions it sees. So nobody has to tell what a number rests on, and other processes'
// writes count like our own.
#include "base/buf.h"
#include "db/db_private.h"
#include <stdlib.h>
#include <string.h>

enum { SLOTS = 1024, KEY_MAX = 4096 };

struct db_kept {
    uint64_t hash;
    char *key; // statement and arguments; NULL: free
    size_t len;
    uint64_t state; // of the store when the number was found
    int64_t number;
};

void db_kept_finish(struct db *db) {
    for (size_t i = 0; db->kept && i < SLOTS; i++)
        free(db->kept[i].key);
    free(db->kept);
    db->kept = NULL;
}

static bool number_of(struct db *db, const char *sql, const struct value *args, size_t count,
                      int64_t *number, struct err *err) {
    struct db_rows rows;
    *number = 0;
    if (!db_query(db, sql, args, count, &rows, err))
        return false;
    if (db_next(&rows))
        *number = value_as_int(db_column(&rows, 0));
    return db_done(&rows, err);
}

static bool state_of(struct db *db, uint64_t *state, struct err *err) {
    struct db_rows rows;
    *state = 0;
    if (!db_query(db, db->engine->state, DB_NO_ARGS, &rows, err))
        return false;
    if (db_next(&rows)) {
        struct value v = db_column(&rows, 0);
        *state = v.kind == VALUE_TEXT ? str_hash(v.s) : (uint64_t)value_as_int(v);
    }
    return db_done(&rows, err);
}

static void add_arg(struct buf *key, struct value v) {
    buf_add_char(key, (char)v.kind);
    switch (v.kind) {
    case VALUE_INT:
        buf_add(key, (str){(const char *)&v.i, sizeof v.i});
        return;
    case VALUE_FLOAT:
        buf_add(key, (str){(const char *)&v.f, sizeof v.f});
        return;
    case VALUE_TEXT:
    case VALUE_BYTES:
        buf_add(key, (str){(const char *)&v.s.len, sizeof v.s.len});
        buf_add(key, v.s);
        return;
    case VALUE_NULL:
        return;
    }
}

static str key_of(struct arena *arena, const char *sql, const struct value *args, size_t count) {
    struct buf key;
    buf_init(&key, arena);
    buf_add_z(&key, sql);
    for (size_t i = 0; i < count; i++)
        add_arg(&key, args[i]);
    return buf_str(&key);
}

static void keep(struct db_kept *slot, str key, uint64_t hash, uint64_t state, int64_t number) {
    if (!slot->key || slot->hash != hash || slot->len != key.len ||
        memcmp(slot->key, key.ptr, key.len) != 0) {
        free(slot->key);
        slot->key = malloc(key.len);
        if (!slot->key)
            abort();
        memcpy(slot->key, key.ptr, key.len);
        slot->len = key.len;
        slot->hash = hash;
    }
    slot->state = state;
    slot->number = number;
}

bool db_number(struct db *db, struct arena *arena, const char *sql, const struct value *args,
               size_t count, int64_t *number, struct err *err) {
    // Who writes sees what nobody else does yet.
    if (!db->read_only || !db->begun)
        return number_of(db, sql, args, count, number, err);
    str key = key_of(arena, sql, args, count);
    uint64_t hash = str_hash(key), state;
    if (key.len > KEY_MAX)
        return number_of(db, sql, args, count, number, err);
    if (!state_of(db, &state, err))
        return false;
    if (!db->kept)
        db->kept = calloc(SLOTS, sizeof *db->kept);
    if (!db->kept)
        abort();
    struct db_kept *slot = &db->kept[hash % SLOTS];
    if (slot->key && slot->hash == hash && slot->state == state && slot->len == key.len &&
        memcmp(slot->key, key.ptr, key.len) == 0) {
        *number = slot->number;
        return true;
    }
    if (!number_of(db, sql, args, count, number, err))
        return false;
    keep(slot, key, hash, state, *number);
    return true;
}
