// One grouped SELECT, see record_totals.h.
#include "store/record_totals.h"
#include "store/record_filter.h"

static void add_columns(const struct record_totals *asked, struct statement *s) {
    statement_add(s, "SELECT ");
    statement_add_str(s, asked->by->column);
    statement_add(s, ", ");
    if (asked->currency)
        statement_add_str(s, asked->currency->column);
    else
        statement_add(s, "NULL");
    statement_add(s, ", count(*)");
    for (size_t i = 0; i < asked->sum_count; i++) {
        statement_add(s, ", count(");
        statement_add_str(s, asked->sums[i]->column);
        statement_add(s, "), sum(CAST(");
        statement_add_str(s, asked->sums[i]->column);
        statement_add(s, " AS DOUBLE PRECISION))");
    }
    statement_add(s, " FROM ");
    statement_add_str(s, asked->query->type->table);
}

static void add_order(const struct record_totals *asked, struct statement *s) {
    statement_add(s, " GROUP BY ");
    statement_add_str(s, asked->by->column);
    if (asked->currency) {
        statement_add(s, ", ");
        statement_add_str(s, asked->currency->column);
    }
    statement_add(s, " ORDER BY ");
    statement_add_str(s, asked->by->column);
    statement_add(s, " NULLS FIRST");
    if (asked->currency) {
        statement_add(s, ", ");
        statement_add_str(s, asked->currency->column);
        statement_add(s, " NULLS FIRST");
    }
    statement_add(s, " LIMIT ");
    statement_arg(s, value_int(TOTALS_ROWS_MAX + 1));
}

static double as_double(struct value v) {
    return v.kind == VALUE_FLOAT ? v.f : v.kind == VALUE_INT ? (double)v.i : 0;
}

static void read_total(struct work *work, const struct record_totals *asked,
                       const struct db_rows *rows, struct record_total *out) {
    out->value = db_column_copy(work->arena, rows, 0);
    out->currency = value_as_str(db_column_copy(work->arena, rows, 1));
    out->count = value_as_int(db_column(rows, 2));
    for (size_t i = 0; i < asked->sum_count; i++) {
        out->held[i] = value_as_int(db_column(rows, 3 + 2 * i));
        out->sum[i] = as_double(db_column(rows, 4 + 2 * i));
    }
}

static bool is_seen(const struct record_totals *asked) {
    bool seen = asked->by->level < FIELD_MASKED &&
                (!asked->currency || asked->currency->level < FIELD_MASKED);
    for (size_t i = 0; i < asked->sum_count; i++)
        seen = seen && asked->sums[i]->level < FIELD_MASKED;
    return seen;
}

bool store_record_totals(struct work *work, const struct record_totals *asked,
                         struct record_total **out, size_t *count, bool *more) {
    struct statement s;
    struct db_rows rows;
    struct query query = *asked->query;
    if (!is_seen(asked))
        return WORK_FAIL(work, ERR_DENIED, "Records do not add up by what is masked.");
    query.limit = 0; // of all that is found, not of the newest
    statement_init(&s, work->arena);
    add_columns(asked, &s);
    filter_where(work, &query, &s);
    add_order(asked, &s);
    *out = ARENA_ARRAY(work->arena, TOTALS_ROWS_MAX, struct record_total);
    *count = 0;
    *more = false;
    if (!db_query(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    while (db_next(&rows)) {
        if (*count == TOTALS_ROWS_MAX) {
            *more = true;
            break;
        }
        read_total(work, asked, &rows, &(*out)[(*count)++]);
    }
    return db_done(&rows, work->err);
}
