// The three ways to a page of filtered records, see record_gather.h.
#include "store/record_gather.h"
#include "store/record.h"

enum { WALK = 20000 }; // rows of an order that are looked at: some 50 ms

// -- which way

static bool by_itself(const struct filter *f, const struct property *p) {
    return f->property == p && p->indexed &&
           (f->op == FILTER_EQ || f->op == FILTER_LT || f->op == FILTER_LTE || f->op == FILTER_GT ||
            f->op == FILTER_GTE || f->op == FILTER_BETWEEN);
}

bool gather_suits(const struct work *work, const struct query *query) {
    size_t groups = 0;
    bool scoped = !filter_sees_all(work, query->type);
    bool ordered = query->sort_count == 1;
    if (query->text.len || query->limit <= 0)
        return false;
    for (size_t g = 0; g < query->group_count; g++) {
        const struct filter_group *group = &query->groups[g];
        groups += group->count > 0;
        for (size_t i = 0; i < group->count; i++)
            ordered = ordered && by_itself(&group->filters[i], query->sorts[0].property);
    }
    return scoped || (groups > 0 && !(groups == 1 && ordered));
}

static bool is_exact(const struct filter *f) {
    if (!f->property)
        return f->linked && (f->op == FILTER_EQ || f->op == FILTER_IN);
    return f->property->indexed && !f->property->type->multiple &&
           (f->op == FILTER_EQ || f->op == FILTER_IN);
}

// Whether an index leads to few rows, or to rows in the order of the table.
static bool is_led(const struct query *query) {
    for (size_t g = 0; g < query->group_count; g++) {
        bool exact = query->groups[g].count == 0;
        for (size_t i = 0; i < query->groups[g].count; i++)
            exact = exact || is_exact(&query->groups[g].filters[i]);
        if (!exact)
            return false;
    }
    return true;
}

// A caller's own, and nothing else is asked.
static bool is_owned(const struct work *work, const struct query *query) {
    for (size_t g = 0; g < query->group_count; g++)
        if (query->groups[g].count)
            return false;
    return !query->archived && !filter_sees_all(work, query->type);
}

static enum filter_way way_of(const struct work *work, const struct query *query) {
    if (is_owned(work, query))
        return FILTER_OWNED;
    return query_is_indexed(query) || is_led(query) ? FILTER_FREE : FILTER_SCAN;
}

// -- gathering

static bool is_repeated(const struct query *query, size_t i) {
    for (size_t j = 0; j < i; j++)
        if (query->sorts[j].property == query->sorts[i].property)
            return true;
    return false;
}

static void add_sorted_by(const struct query *query, struct statement *s) {
    for (size_t i = 0; i < query->sort_count; i++) {
        const struct property *p = query->sorts[i].property;
        if (p->system == SYSTEM_ID)
            break;
        if (is_repeated(query, i))
            continue;
        statement_add(s, ", ");
        statement_add_str(s, order_column(p));
    }
}

// `most` 0: all of them.
static bool build_gathered(struct work *work, const struct query *query, int64_t most,
                           struct statement *s) {
    statement_init(s, work->arena);
    statement_add(s, "WITH found AS MATERIALIZED (SELECT id");
    add_sorted_by(query, s);
    statement_add(s, " FROM ");
    statement_add_str(s, query->type->table);
    filter_where_by(work, query, way_of(work, query), s);
    if (most) {
        statement_add(s, " LIMIT ");
        statement_arg(s, value_int(most));
    }
    statement_add(s, ") SELECT id");
    statement_add(s, most ? ", (SELECT count(*) FROM found)" : "");
    statement_add(s, " FROM found WHERE id > 0");
    if (!cursor_add(work, query, STRETCH_ALL, s))
        return false;
    order_add(query, s);
    statement_add(s, " LIMIT ");
    statement_arg(s, value_int(query->limit + 1));
    statement_add(s, " OFFSET ");
    statement_arg(s, value_int(query->offset));
    return true;
}

static bool read_page(struct work *work, const struct statement *s, const struct query *query,
                      struct gathered *out) {
    struct db_rows rows;
    out->ids = ARENA_ARRAY(work->arena, (size_t)query->limit + 1, int64_t);
    out->count = 0;
    if (!db_query(work->db, statement_sql(s), s->args, s->count, &rows, work->err))
        return false;
    while (out->count <= (size_t)query->limit && db_next(&rows)) {
        out->ids[out->count++] = value_as_int(db_column(&rows, 0));
        if (rows.columns > 1)
            out->total = value_as_int(db_column(&rows, 1));
    }
    return db_done(&rows, work->err);
}

static bool gather_some(struct work *work, const struct query *query, struct gathered *out) {
    struct statement s;
    return build_gathered(work, query, TOTAL_EXACT_MAX + 1, &s) &&
           read_page(work, &s, query, out) &&
           // A page behind the last row can not tell how many there are before it.
           (out->count || (!query->offset && !query->after.len) ||
            store_record_count(work, query, TOTAL_EXACT_MAX + 1, &out->total));
}

static bool gather_all(struct work *work, const struct query *query, struct gathered *out) {
    struct statement s;
    return build_gathered(work, query, 0, &s) && read_page(work, &s, query, out);
}

bool gather_many(struct work *work, const struct query *query, bool *many) {
    struct statement s;
    int64_t found;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT 1 AS one FROM ");
    statement_add_str(&s, query->type->table);
    filter_where(work, query, &s);
    statement_add(&s, " LIMIT 1 OFFSET ");
    statement_arg(&s, value_int(TOTAL_EXACT_MAX));
    if (!db_number(work->db, work->arena, statement_sql(&s), s.args, s.count, &found, work->err))
        return false;
    *many = found != 0;
    return true;
}

// -- walking

// An order that one index gives from end to end.
static bool can_walk(const struct query *query) {
    const struct sort *sort = &query->sorts[0];
    if (query->offset || query->sort_count > 1)
        return false;
    return !query->sort_count || sort->property->system == SYSTEM_ID ||
           (sort->property->indexed && (sort->descending || !order_sorts_nulls(sort->property)));
}

// The row of the order where the walk ends: its sort value and its id.
static bool find_end(struct work *work, const struct query *query, struct db_row *end) {
    struct statement s;
    *end = (struct db_row){.arena = work->arena};
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT id");
    add_sorted_by(query, &s);
    statement_add(&s, " FROM ");
    statement_add_str(&s, query->type->table);
    statement_add(&s, query->archived ? " WHERE archived_at IS NOT NULL"
                                      : " WHERE archived_at IS NULL");
    if (!cursor_add(work, query, STRETCH_NEAR, &s))
        return false;
    order_add(query, &s);
    statement_add(&s, " LIMIT 1 OFFSET ");
    statement_arg(&s, value_int(WALK));
    return db_one(work->db, statement_sql(&s), s.args, s.count, end, work->err);
}

static void add_end(const struct query *query, const struct db_row *end, struct statement *s) {
    const char *before = order_descending(query) ? " >= " : " <= ";
    if (end->count == 1) {
        statement_add(s, " AND id");
        statement_add(s, before);
        statement_arg(s, end->columns[0]);
        return;
    }
    statement_add(s, " AND (");
    statement_add_str(s, order_column(query->sorts[0].property));
    statement_add(s, ", id)");
    statement_add(s, before);
    statement_add(s, "(");
    statement_arg(s, end->columns[1]);
    statement_add(s, ", ");
    statement_arg(s, end->columns[0]);
    statement_add(s, ")");
}

// *full: the page is there.
static bool walk(struct work *work, const struct query *query, struct gathered *out, bool *full) {
    struct statement s;
    struct db_row end;
    *full = false;
    if (!can_walk(query))
        return true;
    if (!find_end(work, query, &end))
        return false;
    if (end.found && value_is_null(end.columns[end.count - 1]))
        return true; // among those without a value, which no end can be named of
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT id FROM ");
    statement_add_str(&s, query->type->table);
    filter_where_by(work, query, FILTER_UNAIDED, &s);
    if (!cursor_add(work, query, STRETCH_NEAR, &s))
        return false;
    if (end.found)
        add_end(query, &end, &s);
    order_add(query, &s);
    statement_add(&s, " LIMIT ");
    statement_arg(&s, value_int(query->limit + 1));
    if (!read_page(work, &s, query, out))
        return false;
    *full = out->count == (size_t)query->limit + 1;
    return true;
}

bool gather_page(struct work *work, const struct query *query, struct gathered *out) {
    bool many = false, full;
    *out = (struct gathered){0};
    if (is_owned(work, query)) {
        if (!scope_holds_many(work, query->type, &many))
            return false;
    } else if (query_is_indexed(query) && filter_sees_all(work, query->type) &&
               !gather_many(work, query, &many))
        return false;
    if (!many) {
        if (!gather_some(work, query, out))
            return false;
        if (out->total <= TOTAL_EXACT_MAX)
            return true;
    }
    out->total = TOTAL_EXACT_MAX + 1;
    return walk(work, query, out, &full) && (full || gather_all(work, query, out));
}
