// Origins and the records they lead to. Read and written by whole keys: a company of ten thousand
// contacts has as many.
#include "store/association_origin.h"
#include "store/merge.h"

bool store_origin_keep(struct work *work, int64_t id) {
#define KEEP "INSERT INTO association_origin (from_id, to_type, to_id, number, created_at) "
#define KEPT                                                                                       \
    "ON CONFLICT (from_id, to_type, to_id, number) DO UPDATE SET created_at = "                    \
    "excluded.created_at, taken_at = NULL"
    return db_run(work->db,
                  KEEP "SELECT a.from_id, a.to_type, a.to_id, a.number, a.created_at "
                       "FROM association a WHERE a.from_id = $1 AND a.brought = 0 " KEPT,
                  DB_ARGS(value_int(id)), work->err) &&
           db_run(work->db,
                  KEEP "SELECT a.to_id, k.from_type, a.from_id, k.inverse, a.created_at "
                       "FROM association a JOIN association_kind k ON k.number = a.number "
                       "WHERE a.from_id = $1 AND a.brought = 0 " KEPT,
                  DB_ARGS(value_int(id)), work->err);
}

struct origins {
    struct origin *items;
    size_t count, cap;
};

static bool read_origins(struct work *work, struct db_rows *rows, struct origins *out) {
    while (db_next(rows)) {
        if (out->count == out->cap) {
            size_t more = out->cap ? 2 * out->cap : 16;
            out->items = arena_grow(work->arena, out->items, out->cap * sizeof *out->items,
                                    more * sizeof *out->items);
            out->cap = more;
        }
        out->items[out->count++] =
            (struct origin){value_as_int(db_column(rows, 0)),  value_as_int(db_column(rows, 1)),
                            value_as_int(db_column(rows, 2)),  value_as_int(db_column(rows, 3)),
                            value_as_int(db_column(rows, 4)),  value_as_int(db_column(rows, 5)),
                            !value_is_null(db_column(rows, 6))};
    }
    return db_done(rows, work->err);
}

bool store_origin_of(struct work *work, int64_t from_id, int64_t number, struct origin **out,
                     size_t *count) {
    struct origins all = {0};
    struct db_rows rows;
    if (!db_query(work->db,
                  "SELECT o.from_id, o.to_type, o.to_id, o.number, o.created_at, "
                  "COALESCE(r.new_id, o.to_id), o.taken_at FROM association_origin o "
                  "LEFT JOIN redirect r ON r.old_id = o.to_id WHERE o.from_id = $1 "
                  "AND (CAST($2 AS BIGINT) = 0 OR o.number = $2) "
                  "ORDER BY o.created_at, o.to_type, o.to_id, o.number",
                  DB_ARGS(value_int(from_id), value_int(number)), &rows, work->err) ||
        !read_origins(work, &rows, &all))
        return false;
    *out = all.items;
    *count = all.count;
    return true;
}

// From `from` and what was merged into it to the very record `to`. Whole keys: so every row is
// found by its own, whatever an engine thinks of the sizes of tables that have just been written.
static bool read_to(struct work *work, const struct association *a, int64_t to_id, int64_t number,
                    struct origins *out) {
#define TO "o.to_type = $2 AND o.to_id = $3 AND (CAST($4 AS BIGINT) = 0 OR o.number = $4) "
#define ROW                                                                                        \
    "SELECT o.from_id, o.to_type, o.to_id, o.number, o.created_at, o.to_id, o.taken_at FROM "
    struct db_rows rows;
    return db_query(work->db,
                    ROW "association_origin o WHERE o.from_id = $1 AND " TO "UNION ALL " ROW
                        "redirect f CROSS JOIN association_origin o "
                        "WHERE f.new_id = $1 AND o.from_id = f.old_id AND " TO,
                    DB_ARGS(value_int(a->from_id), value_int(a->kind->to_type), value_int(to_id),
                            value_int(number)),
                    &rows, work->err) &&
           read_origins(work, &rows, out);
}

// All that lead to an edge. number 0: of every kind.
static bool read_leading(struct work *work, const struct association *a, int64_t number,
                         struct origins *out) {
    int64_t *olds;
    size_t count;
    *out = (struct origins){0};
    if (!store_redirects_to(work, a->to_id, &olds, &count) ||
        !read_to(work, a, a->to_id, number, out))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!read_to(work, a, olds[i], number, out))
            return false;
    return true;
}

bool store_origin_count(struct work *work, const struct association *a, int64_t *count,
                        int64_t *oldest) {
    struct origins all;
    *count = *oldest = 0;
    if (!read_leading(work, a, a->kind->number, &all))
        return false;
    for (size_t i = 0; i < all.count; i++) {
        if (all.items[i].taken)
            continue;
        if (!*count || all.items[i].created_at < *oldest)
            *oldest = all.items[i].created_at;
        ++*count;
    }
    return true;
}

// Both rows of an origin: $1 to $6 EDGE_ARGS.
#define EDGE                                                                                       \
    "((from_id = $1 AND to_type = $2 AND to_id = $3 AND number = $4) OR "                          \
    "(from_id = $3 AND to_type = $5 AND to_id = $1 AND number = $6))"
#define EDGE_ARGS(a)                                                                               \
    value_int((a)->from_id), value_int((a)->kind->to_type), value_int((a)->to_id),                 \
        value_int((a)->kind->number), value_int((a)->kind->from_type),                             \
        value_int((a)->kind->inverse)

// Of the two records themselves nothing has to be remembered.
static bool take(struct work *work, const struct association *a, const struct origin *o) {
    struct association was = {
        .from_id = o->from_id, .to_id = o->to_id, .kind = schema_kind(work->schema, o->number)};
    if (!was.kind || o->taken)
        return true;
    if (o->from_id == a->from_id && o->to_id == a->to_id)
        return store_origin_forget(work, &was);
    return db_run(work->db, "UPDATE association_origin SET taken_at = $7 WHERE " EDGE,
                  DB_ARGS(EDGE_ARGS(&was), value_int(work->now)), work->err);
}

bool store_origin_take(struct work *work, const struct association *a) {
    bool all = a->kind->rank == ASSOCIATION_PLAIN;
    struct origins leading;
    if (!read_leading(work, a, all ? 0 : a->kind->number, &leading))
        return false;
    for (size_t i = 0; i < leading.count; i++)
        if (!take(work, a, &leading.items[i]))
            return false;
    return true;
}

bool store_origin_forget(struct work *work, const struct association *a) {
    return db_run(work->db, "DELETE FROM association_origin WHERE " EDGE, DB_ARGS(EDGE_ARGS(a)),
                  work->err);
}

bool store_origin_drop_kind(struct work *work, const struct association_kind *kind) {
    return db_run(work->db, "DELETE FROM association_origin WHERE number = $1 OR number = $2",
                  DB_ARGS(value_int(kind->number), value_int(kind->inverse)), work->err);
}
