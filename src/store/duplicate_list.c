// Pages of the queue in one of four orders, each an index of its own, and how much there is. What
// is asked of the members is asked group by group, in the order of the page, so that a page of a
// common filter reads little more than itself.
#include "model/filter.h"
#include "store/duplicate_private.h"
#include "store/record_filter.h"
#include <stdio.h>

// A row a sort: what it is called, what begins its cursors, and the columns before the id.
static const struct sort_row {
    const char *name;
    char letter;
    const char *columns[2];
} sorts[DUPLICATE_SORT_COUNT] = {
    [DUPLICATE_BY_VALUE] = {"value", 'v', {"value", "probability"}},
    [DUPLICATE_BY_CERTAINTY] = {"certainty", 'c', {"certainty", "probability"}},
    [DUPLICATE_BY_NEWEST] = {"newest", 'n', {NULL, NULL}},
    [DUPLICATE_BY_SIZE] = {"size", 's', {"size", NULL}},
};

bool duplicate_sort_read(str name, enum duplicate_sort *out) {
    for (size_t i = 0; i < DUPLICATE_SORT_COUNT; i++)
        if (str_is(name, sorts[i].name)) {
            *out = (enum duplicate_sort)i;
            return true;
        }
    return false;
}

// -- cursors: "v-47-4607160617183408895-12": letter, value, size or certainty, bits of the
// probability (never negative, so they sort as it does), id

static int64_t bits_of(double probability) {
    union {
        double d;
        int64_t i;
    } both = {.d = probability};
    return both.i;
}

static double double_of(int64_t bits) {
    union {
        int64_t i;
        double d;
    } both = {.i = bits};
    return both.d;
}

static int64_t first_key(enum duplicate_sort sort, const struct duplicate_group *group) {
    return sort == DUPLICATE_BY_VALUE  ? group->value.total
           : sort == DUPLICATE_BY_SIZE ? group->size
                                       : str_is(group->certainty, "sure");
}

str store_duplicate_cursor(struct arena *arena, enum duplicate_sort sort,
                           const struct duplicate_group *group) {
    return str_format(arena, "%c-%lld-%lld-%lld", sorts[sort].letter,
                      (long long)first_key(sort, group), (long long)bits_of(group->probability),
                      (long long)group->id);
}

struct place {
    int64_t first;
    double probability;
    int64_t id;
};

static bool read_place(struct work *work, const struct duplicate_query *q, struct place *out) {
    str rest = q->after, part;
    int64_t bits = 0;
    bool good = str_split(&rest, '-', &part) && part.len == 1 &&
                part.ptr[0] == sorts[q->sort].letter && str_split(&rest, '-', &part) &&
                str_to_i64(part, &out->first) && str_split(&rest, '-', &part) &&
                str_to_i64(part, &bits) && bits >= 0 && str_split(&rest, '-', &part) &&
                str_to_i64(part, &out->id) && !rest.len;
    out->probability = double_of(bits);
    if (!good || !(out->probability >= 0 && out->probability <= 2))
        return fail_about(work->err, ERR_INPUT, STR("after"),
                          "The cursor in \"after\" is none that this list gave in this order.");
    return true;
}

// " AND (value, probability, id) < ($1, $2, $3)"
static void add_behind(enum duplicate_sort sort, const struct place *place, struct statement *s) {
    const char *const *columns = sorts[sort].columns;
    statement_add(s, " AND (");
    for (size_t i = 0; i < 2 && columns[i]; i++) {
        statement_add(s, columns[i]);
        statement_add(s, ", ");
    }
    statement_add(s, "id) < (");
    if (columns[0]) {
        statement_arg(s, sort == DUPLICATE_BY_CERTAINTY
                             ? value_text(place->first ? STR("sure") : STR("review"))
                             : value_int(place->first));
        statement_add(s, ", ");
    }
    if (columns[1]) {
        statement_arg(s, value_float(place->probability));
        statement_add(s, ", ");
    }
    statement_arg(s, value_int(place->id));
    statement_add(s, ")");
}

static void add_order(enum duplicate_sort sort, struct statement *s) {
    statement_add(s, " ORDER BY ");
    for (size_t i = 0; i < 2 && sorts[sort].columns[i]; i++) {
        statement_add(s, sorts[sort].columns[i]);
        statement_add(s, " DESC, ");
    }
    statement_add(s, "id DESC LIMIT ");
}

static void add_members(struct work *work, const struct query *members, struct statement *s) {
    struct query query = *members;
    query.limit = 0; // of all that is found, not of the newest
    // The names that the filters use are the record's: a row of duplicate_member has none of them.
    statement_add(s, " AND EXISTS (SELECT 1 FROM duplicate_member m JOIN ");
    statement_add_str(s, query.type->table);
    statement_add(s, " r ON r.id = m.record_id AND m.group_id = duplicate_group.id");
    filter_where(work, &query, s);
    statement_add(s, ")");
}

// No record of the group is hidden from the caller.
static void add_scope(struct work *work, const struct object_type *type, struct statement *s) {
    if (filter_sees_all(work, type))
        return;
    statement_add(s, " AND NOT EXISTS (SELECT 1 FROM duplicate_member m "
                     "WHERE m.group_id = duplicate_group.id AND NOT EXISTS (SELECT 1 FROM ");
    statement_add_str(s, type->table);
    statement_add(s, " r WHERE r.id = m.record_id");
    filter_scope(work, type, "r.", s);
    statement_add(s, "))");
}

static void add_reviewers(const struct duplicate_query *q, struct statement *s) {
    if (!q->reviewers && !q->unassigned)
        return;
    statement_add(s, q->unassigned ? " AND (reviewer_id IS NULL" : " AND (1 = 0");
    for (size_t i = 0; q->reviewers && i < q->reviewers->count; i++) {
        statement_add(s, i ? ", " : " OR reviewer_id IN (");
        statement_arg(s, value_int(q->reviewers->ids[i]));
    }
    statement_add(s, q->reviewers && q->reviewers->count ? "))" : ")");
}

static void add_where(struct work *work, const struct duplicate_query *q, struct statement *s) {
    statement_add(s, " FROM duplicate_group WHERE type_id = ");
    statement_arg(s, value_int(q->type->id));
    statement_add(s, " AND status = ");
    statement_arg(s, value_text(q->status));
    if (q->certainty.len) {
        statement_add(s, " AND certainty = ");
        statement_arg(s, value_text(q->certainty));
    }
    add_scope(work, q->type, s);
    add_reviewers(q, s);
    if (q->members)
        add_members(work, q->members, s);
    if (q->source >= 0) {
        statement_add(s, " AND EXISTS (SELECT 1 FROM duplicate_member m JOIN history h "
                         "ON h.record_id = m.record_id WHERE m.group_id = duplicate_group.id "
                         "AND h.action = 'created' AND h.source_kind = ");
        statement_arg(s, value_int(q->source));
        statement_add(s, ")");
    }
}

bool store_duplicate_list(struct work *work, const struct duplicate_query *q,
                          struct duplicate_group **out, size_t *count) {
    struct statement s;
    struct place place;
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, q->limit, struct duplicate_group);
    *count = 0;
    if (q->after.len && !read_place(work, q, &place))
        return false;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT " DUPLICATE_COLUMNS);
    add_where(work, q, &s);
    if (q->after.len)
        add_behind(q->sort, &place, &s);
    add_order(q->sort, &s);
    statement_arg(&s, value_int((int64_t)q->limit));
    if (!db_query(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    while (*count < q->limit && db_next(&rows))
        duplicate_read(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_duplicate_found(struct work *work, const struct duplicate_query *q, int64_t *count) {
    struct statement s;
    struct db_row row = {.arena = work->arena};
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT count(*)");
    add_where(work, q, &s);
    if (!db_one(work->db, statement_sql(&s), s.args, s.count, &row, work->err))
        return false;
    *count = value_as_int(row.columns[0]);
    return true;
}

bool store_duplicate_whole(struct work *work, const struct object_type *type, int64_t group_id,
                           bool *whole) {
    struct statement s;
    struct db_row row = {.arena = work->arena};
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT id FROM duplicate_group WHERE id = ");
    statement_arg(&s, value_int(group_id));
    statement_add(&s, " AND EXISTS (SELECT 1 FROM duplicate_member n "
                      "WHERE n.group_id = duplicate_group.id)");
    add_scope(work, type, &s);
    bool done = db_one(work->db, statement_sql(&s), s.args, s.count, &row, work->err);
    *whole = row.found;
    return done;
}

bool store_duplicate_count(struct work *work, int64_t type_id, str status, str certainty,
                           int64_t *count) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(
            work->db,
            "SELECT count(*) FROM duplicate_group WHERE (CAST($1 AS BIGINT) = 0 OR type_id = $1) "
            "AND status = $2 AND (CAST($3 AS TEXT) = '' OR certainty = $3)",
            DB_ARGS(value_int(type_id), value_text(status),
                    value_text(certainty.ptr ? certainty : STR(""))),
            &row, work->err))
        return false;
    *count = value_as_int(row.columns[0]);
    return true;
}

bool store_duplicate_sure(struct work *work, int64_t type_id, int64_t *groups, int64_t *records) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT count(*), CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM duplicate_group "
                "WHERE type_id = $1 AND status = 'open' AND certainty = 'sure'",
                DB_ARGS(value_int(type_id)), &row, work->err))
        return false;
    *groups = value_as_int(row.columns[0]);
    *records = value_as_int(row.columns[1]);
    return true;
}

bool store_duplicate_scanned(struct work *work, const struct object_type *type, int64_t *at) {
    struct db_row row = {.arena = work->arena};
    *at = 0;
    if (!db_one(work->db, "SELECT ended_at FROM duplicate_scan WHERE type_id = $1",
                DB_ARGS(value_int(type->id)), &row, work->err))
        return false;
    if (row.found)
        *at = value_as_int(row.columns[0]);
    return true;
}
