// The prepared statements of one connection, found by their text: a hash table, and the order of
// last use to know which one goes when there are too many.
#include "db/db_private.h"
#include <stdlib.h>
#include <string.h>

void db_statements_init(struct db *db, size_t max) {
    struct db_statements *all = &db->statements;
    all->max = max ? max : 500;
    all->bucket_count = 64;
    while (all->bucket_count < all->max)
        all->bucket_count *= 2;
    all->buckets = memory_zero(all->bucket_count, sizeof *all->buckets);
}

// Eight bytes at a time: texts are hundreds of bytes and this runs before each statement.
static uint64_t hash_text(const char *text, size_t len) {
    uint64_t hash = len;
    while (len >= 8) {
        uint64_t word;
        memcpy(&word, text, 8);
        hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 29;
        text += 8;
        len -= 8;
    }
    uint64_t rest = 0;
    memcpy(&rest, text, len);
    return hash_u64(hash ^ rest);
}

static void unlink_use(struct db_statements *all, struct db_stmt *stmt) {
    *(stmt->newer ? &stmt->newer->older : &all->newest) = stmt->older;
    *(stmt->older ? &stmt->older->newer : &all->oldest) = stmt->newer;
    stmt->newer = stmt->older = NULL;
}

static void link_newest(struct db_statements *all, struct db_stmt *stmt) {
    stmt->older = all->newest;
    if (all->newest)
        all->newest->newer = stmt;
    else
        all->oldest = stmt;
    all->newest = stmt;
}

static struct db_stmt **bucket_of(struct db_statements *all, uint64_t hash) {
    return &all->buckets[hash & (all->bucket_count - 1)];
}

static void destroy(struct db *db, struct db_stmt *stmt) {
    char *sql = stmt->sql;
    db->engine->finalize(db, stmt);
    free(sql);
}

static void forget(struct db *db, struct db_stmt *stmt) {
    struct db_statements *all = &db->statements;
    struct db_stmt **at = bucket_of(all, stmt->hash);
    while (*at != stmt)
        at = &(*at)->chain;
    *at = stmt->chain;
    unlink_use(all, stmt);
    all->count--;
    destroy(db, stmt);
}

static void make_room(struct db *db) {
    struct db_stmt *stmt = db->statements.oldest;
    while (stmt && db->statements.count >= db->statements.max) {
        struct db_stmt *newer = stmt->newer;
        if (!stmt->ticket)
            forget(db, stmt);
        stmt = newer;
    }
}

bool db_statements_take(struct db *db, const char *sql, struct db_stmt **out, struct err *err) {
    struct db_statements *all = &db->statements;
    size_t len = strlen(sql);
    uint64_t hash = hash_text(sql, len);
    struct db_stmt **bucket = bucket_of(all, hash);
    struct db_stmt *stmt = *bucket;
    while (stmt && !(stmt->hash == hash && stmt->len == len && memcmp(stmt->sql, sql, len) == 0))
        stmt = stmt->chain;
    if (stmt && !stmt->ticket) {
        if (all->newest != stmt) {
            unlink_use(all, stmt);
            link_newest(all, stmt);
        }
        *out = stmt;
        return true;
    }
    bool keep = !stmt;
    if (keep)
        make_room(db);
    if (!db->engine->prepare(db, sql, len, keep, &stmt, err))
        return false;
    stmt->sql = memory_alloc(len + 1);
    memcpy(stmt->sql, sql, len + 1);
    stmt->len = len;
    stmt->hash = hash;
    stmt->kept = keep;
    if (keep) {
        stmt->chain = *bucket;
        *bucket = stmt;
        link_newest(all, stmt);
        all->count++;
    }
    *out = stmt;
    return true;
}

void db_statements_give(struct db *db, struct db_stmt *stmt) {
    if (!stmt->kept)
        destroy(db, stmt);
}

bool db_statements_run(struct db *db, const char *sql, const struct value *args, size_t count,
                       struct err *err) {
    struct db_stmt *stmt;
    if (!db_statements_take(db, sql, &stmt, err))
        return false;
    bool ok = db->engine->start(db, stmt, args, count, DB_START_TO_END, err);
    if (ok) {
        enum db_step step;
        do
            step = db->engine->step(db, stmt, err);
        while (step == DB_ROW);
        ok = step == DB_END;
        db->engine->reset(db, stmt);
    }
    db_statements_give(db, stmt);
    return ok;
}

void db_statements_finish(struct db *db) {
    while (db->statements.oldest)
        forget(db, db->statements.oldest);
    free(db->statements.buckets);
}
