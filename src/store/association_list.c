// Listing what records are associated with. Each record asked for is one arm of a UNION ALL that
// walks the primary key and stops at its limit, so a page of records costs what it shows, however
// many edges one of them has.
#include "store/association.h"
#include "store/record_filter.h"
#include <assert.h>

// The records that are found, of one arm: "b" the edges, "r" the records at their other ends. They
// are asked one by one, by their key, whatever the engine thinks of joining them.
static void add_found(struct work *work, const struct linked_query *q, struct statement *s,
                      int64_t from_id) {
    statement_add(s, "SELECT DISTINCT b.to_id FROM association b WHERE b.from_id = ");
    statement_arg(s, value_int(from_id));
    statement_add(s, " AND b.to_type = ");
    statement_arg(s, value_int(q->to->id));
    statement_add(s, " AND b.to_id > ");
    statement_arg(s, value_int(q->after));
    if (q->number) {
        statement_add(s, " AND b.number = ");
        statement_arg(s, value_int(q->number));
    }
    statement_add(s, " AND (SELECT CASE WHEN r.archived_at IS NULL THEN 1 ELSE 0 END FROM ");
    statement_add_str(s, q->to->table);
    statement_add(s, " r WHERE r.id = b.to_id");
    filter_scope(work, q->to, "r.", s);
    statement_add(s, ") = 1 ORDER BY b.to_id LIMIT ");
    statement_arg(s, value_int((int64_t)q->limit + 1));
}

// They are found once (MATERIALIZED), not once for each edge.
static void add_arm(struct work *work, const struct linked_query *q, struct statement *s,
                    size_t arm, int64_t from_id) {
    statement_add(s, arm ? " UNION ALL SELECT CAST(" : "SELECT CAST(");
    statement_arg(s, value_int((int64_t)arm));
    statement_add(s, " AS BIGINT) AS arm, e.to_id, e.number, e.created_at "
                     "FROM (WITH f AS MATERIALIZED (");
    add_found(work, q, s, from_id);
    statement_add(s, ") SELECT a.to_id, a.number, a.created_at FROM f JOIN association a "
                     "ON a.to_id = f.to_id AND a.from_id = ");
    statement_arg(s, value_int(from_id));
    statement_add(s, " AND a.to_type = ");
    statement_arg(s, value_int(q->to->id));
    statement_add(s, ") AS e");
}

// The number of arms is rounded up, so that few texts of statements are prepared.
static size_t arms_for(size_t count) {
    static const size_t sizes[] = {1, 2, 5, 10, 20, 50};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        if (count <= sizes[i])
            return sizes[i];
    return LINKED_FROM_MAX;
}

struct reading {
    struct arena *arena;
    struct linked_list *list; // of the arm
    struct linked *last;
    size_t cap;        // of list->items
    size_t number_cap; // of last->numbers
};

static void begin_linked(struct reading *r, int64_t to_id, int64_t created_at) {
    struct linked_list *list = r->list;
    if (list->count == r->cap) {
        size_t cap = r->cap ? r->cap * 2 : 4;
        list->items = arena_grow(r->arena, list->items, r->cap * sizeof *list->items,
                                 cap * sizeof *list->items);
        r->cap = cap;
    }
    r->last = &list->items[list->count++];
    *r->last = (struct linked){.to_id = to_id, .created_at = created_at};
    r->number_cap = 0;
}

static void add_number(struct reading *r, int64_t number, int64_t created_at) {
    struct linked *last = r->last;
    if (last->number_count == r->number_cap) {
        size_t cap = r->number_cap ? r->number_cap * 2 : 2;
        last->numbers = arena_grow(r->arena, last->numbers, r->number_cap * sizeof *last->numbers,
                                   cap * sizeof *last->numbers);
        r->number_cap = cap;
    }
    last->numbers[last->number_count++] = number;
    if (created_at < last->created_at)
        last->created_at = created_at;
}

static void read_row(struct reading *r, const struct linked_query *q, struct linked_list *lists,
                     const struct db_rows *rows) {
    size_t arm = (size_t)value_as_int(db_column(rows, 0));
    int64_t to_id = value_as_int(db_column(rows, 1));
    int64_t created_at = value_as_int(db_column(rows, 3));
    if (arm >= q->from_count)
        return;
    if (r->list != &lists[arm])
        *r = (struct reading){.arena = r->arena, .list = &lists[arm]};
    if (!r->last || r->last->to_id != to_id) {
        // One more than asked for tells that there are others.
        if (r->list->count == q->limit) {
            r->list->more = true;
            return;
        }
        begin_linked(r, to_id, created_at);
    }
    add_number(r, value_as_int(db_column(rows, 2)), created_at);
}

bool store_association_list(struct work *work, const struct linked_query *q,
                            struct linked_list **out) {
    struct statement s;
    struct db_rows rows;
    struct reading r = {.arena = work->arena};
    assert(q->from_count <= LINKED_FROM_MAX && q->limit >= 1 && q->limit <= LINKED_LIMIT_MAX);
    *out = ARENA_ARRAY(work->arena, q->from_count, struct linked_list);
    for (size_t i = 0; i < q->from_count; i++)
        (*out)[i].from_id = q->from_ids[i];
    if (!q->from_count)
        return true;
    statement_init(&s, work->arena);
    size_t arms = arms_for(q->from_count);
    for (size_t i = 0; i < arms; i++)
        add_arm(work, q, &s, i, i < q->from_count ? q->from_ids[i] : 0);
    statement_add(&s, " ORDER BY 1, 2, 3");
    if (!db_query(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    while (db_next(&rows))
        read_row(&r, q, *out, &rows);
    return db_done(&rows, work->err);
}

bool store_association_count(struct work *work, int64_t from_id, const struct object_type *to,
                             int64_t cap, int64_t *count) {
    struct linked_query q = {.to = to};
    struct statement s;
    struct db_row row = {.arena = work->arena};
    q.limit = (size_t)(cap - 1);
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT count(*) FROM (");
    add_found(work, &q, &s, from_id);
    statement_add(&s, ") AS found");
    if (!db_one(work->db, statement_sql(&s), s.args, s.count, &row, work->err))
        return false;
    *count = row.found ? value_as_int(row.columns[0]) : 0;
    return true;
}

bool store_association_live_of_kind(struct work *work, int64_t from_id,
                                    const struct association_kind *kind,
                                    const struct object_type *to, size_t limit, int64_t **to_ids,
                                    size_t *count) {
    struct linked_list *list;
    struct linked_query q = {
        .to = to, .from_ids = &from_id, .from_count = 1, .number = kind->number, .limit = limit};
    if (!store_association_list(work, &q, &list))
        return false;
    *count = list->count;
    *to_ids = ARENA_ARRAY(work->arena, list->count, int64_t);
    for (size_t i = 0; i < list->count; i++)
        (*to_ids)[i] = list->items[i].to_id;
    return true;
}
