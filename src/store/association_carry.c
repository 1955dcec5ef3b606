// What merges before association_origin wrote down, into origins: the newest merge first, each as
// though it was taken back. An edge that it moved is the survivor's no more, but was brought; what
// people took away since is remembered as that.
#include "model/moved.h"
#include "store/association_origin.h"

struct packed { // a merge that stands
    int64_t id, primary_id, record_id;
    str moved;
};

struct carrying {
    struct work *work;
    struct packed merge;
    const struct moved_edge *edge;
    int64_t inverse, from_type; // of its kind
    bool limited;
};

static bool next_packed(struct work *work, int64_t before, struct packed *out) {
    struct db_row row = {.arena = work->arena};
    *out = (struct packed){0};
    if (!db_one(work->db,
                "SELECT id, primary_id, record_id, moved FROM merge WHERE moved IS NOT NULL "
                "AND reverted_at IS NULL AND id < $1 ORDER BY id DESC LIMIT 1",
                DB_ARGS(value_int(before)), &row, work->err))
        return false;
    if (row.found)
        *out = (struct packed){value_as_int(row.columns[0]), value_as_int(row.columns[1]),
                               value_as_int(row.columns[2]), value_as_str(row.columns[3])};
    return true;
}

// A kind that was removed since, or a record that was deleted for good, is left out.
static bool look_up(struct carrying *c, bool *there) {
    struct db_row row = {.arena = c->work->arena};
    if (!db_one(c->work->db,
                "SELECT k.inverse, k.from_type, k.to_max + b.to_max FROM association_kind k "
                "JOIN association_kind b ON b.number = k.inverse WHERE k.number = $1 "
                "AND k.archived_at IS NULL "
                "AND NOT EXISTS (SELECT 1 FROM erased WHERE record_id = $2)",
                DB_ARGS(value_int(c->edge->number), value_int(c->edge->to_id)), &row, c->work->err))
        return false;
    *there = row.found;
    if (row.found) {
        c->inverse = value_as_int(row.columns[0]);
        c->from_type = value_as_int(row.columns[1]);
        c->limited = value_as_int(row.columns[2]) > 0;
    }
    return true;
}

// The edge at the survivor, both rows: $1 to $6.
#define EDGE                                                                                       \
    "((from_id = $1 AND to_type = $2 AND to_id = $3 AND number = $4) OR "                          \
    "(from_id = $3 AND to_type = $5 AND to_id = $1 AND number = $6))"

static bool change(struct carrying *c, const char *sql, bool *changed) {
    const struct moved_edge *e = c->edge;
    if (!db_run(c->work->db, sql,
                DB_ARGS(value_int(c->merge.primary_id), value_int(e->to_type), value_int(e->to_id),
                        value_int(e->number), value_int(c->from_type), value_int(c->inverse)),
                c->work->err))
        return false;
    *changed = db_changes(c->work->db) > 0;
    return true;
}

static bool add_origin(struct carrying *c, bool taken) {
    const struct moved_edge *e = c->edge;
    int64_t created_at = e->created_at < 0 ? -e->created_at : e->created_at;
    return db_run(c->work->db,
                  "INSERT INTO association_origin (from_id, to_type, to_id, number, created_at, "
                  "taken_at) VALUES ($1, $2, $3, $4, $7, $8), ($3, $5, $1, $6, $7, $8) "
                  "ON CONFLICT (from_id, to_type, to_id, number) DO NOTHING",
                  DB_ARGS(value_int(c->merge.record_id), value_int(e->to_type), value_int(e->to_id),
                          value_int(e->number), value_int(c->from_type), value_int(c->inverse),
                          value_int(created_at), taken ? value_int(c->work->now) : value_null()),
                  c->work->err);
}

// It is the survivor's, or has gone on with it by a later merge; from there people may have taken
// it away, too.
static bool give_back(struct carrying *c, bool *had) {
    bool unused;
    return change(c, "UPDATE association SET brought = 1 WHERE brought = 0 AND " EDGE, had) &&
           (*had ||
            change(c, "DELETE FROM association_origin WHERE taken_at IS NULL AND " EDGE, had)) &&
           (*had || change(c, "DELETE FROM association_origin WHERE " EDGE, &unused));
}

// The survivor had it, too, or no room for it; else people took it away from both since. What later
// merges brought is not the survivor's any more.
static bool is_still(struct carrying *c, bool *is) {
    const struct moved_edge *e = c->edge;
    struct db_row row = {.arena = c->work->arena};
    *is = true;
    if (c->limited || e->to_id == c->merge.primary_id)
        return true;
    if (!db_one(c->work->db,
                "SELECT 1 FROM association WHERE from_id = $1 AND to_type = $2 AND to_id = $3 "
                "AND number = $4 AND brought = 0 UNION ALL SELECT 1 FROM association_origin WHERE "
                "from_id = $1 "
                "AND to_type = $2 AND to_id = $3 AND number = $4 AND taken_at IS NULL",
                DB_ARGS(value_int(c->merge.primary_id), value_int(e->to_type), value_int(e->to_id),
                        value_int(e->number)),
                &row, c->work->err))
        return false;
    *is = row.found;
    return true;
}

static bool carry_edge(struct carrying *c) {
    bool there, had = false;
    if (!look_up(c, &there) || !there)
        return !c->work->err->code;
    if (moved_is_taken_away(c->edge))
        return add_origin(c, true);
    return (c->edge->moved ? give_back(c, &had) : is_still(c, &had)) && add_origin(c, !had);
}

static bool carry_merge(struct carrying *c) {
    struct moved_edges edges;
    if (!moved_unpack(c->work->arena, c->merge.moved, &edges, c->work->err))
        return false;
    for (size_t i = 0; i < edges.count; i++) {
        c->edge = &edges.items[i];
        if (!carry_edge(c))
            return false;
    }
    return db_run(c->work->db, "UPDATE merge SET moved = NULL WHERE id = $1",
                  DB_ARGS(value_int(c->merge.id)), c->work->err);
}

// Labels that people gave a survivor stand on the plain edge, which is its own, too, therefore.
static bool keep_whole(struct work *work) {
    return db_run(work->db,
                  "UPDATE association SET brought = 0 WHERE brought = 1 AND number IN "
                  "(SELECT number FROM association_kind WHERE rank = 'plain') AND EXISTS "
                  "(SELECT 1 FROM association l JOIN association_kind k ON k.number = l.number "
                  "WHERE l.from_id = association.from_id AND l.to_type = association.to_type "
                  "AND l.to_id = association.to_id AND l.brought = 0 AND k.rank <> 'plain')",
                  DB_NO_ARGS, work->err) &&
           db_run(work->db,
                  "INSERT INTO association_origin (from_id, to_type, to_id, number, created_at) "
                  "SELECT o.from_id, o.to_type, o.to_id, p.number, min(o.created_at) "
                  "FROM association_origin o JOIN association_kind k ON k.number = o.number "
                  "JOIN association_kind p ON p.from_type = k.from_type "
                  "AND p.to_type = k.to_type AND p.rank = 'plain' AND p.archived_at IS NULL "
                  "WHERE k.rank <> 'plain' AND o.taken_at IS NULL "
                  "GROUP BY o.from_id, o.to_type, o.to_id, p.number "
                  "ON CONFLICT (from_id, to_type, to_id, number) DO UPDATE SET taken_at = NULL",
                  DB_NO_ARGS, work->err);
}

bool store_origin_carry(struct work *work) {
    struct carrying c = {.work = work, .merge.id = INT64_MAX};
    int64_t count = -1;
    do {
        struct arena_mark mark = arena_mark(work->arena);
        if (!next_packed(work, c.merge.id, &c.merge) || (c.merge.id && !carry_merge(&c)))
            return false;
        arena_release(work->arena, mark);
        count++;
    } while (c.merge.id);
    return count == 0 || keep_whole(work);
}
