// The order of a page and its cursor: the sort values and the id of the last row, so that the next
// page begins behind it wherever that row stands by then.
#include "store/record_order.h"
#include "base/json.h"
#include "store/record_filter.h"

str order_column(const struct property *p) {
    return p->sort_column.len ? p->sort_column : p->column;
}

// Empty values come first, on both engines; columns that are never NULL need no word about it.
bool order_sorts_nulls(const struct property *p) {
    return !p->sort_column.len && p->system != SYSTEM_ID && p->system != SYSTEM_CREATED_AT &&
           p->system != SYSTEM_UPDATED_AT;
}

bool order_descending(const struct query *query) {
    return query->sort_count && query->sorts[query->sort_count - 1].descending;
}

void order_add(const struct query *query, struct statement *s) {
    statement_add(s, " ORDER BY ");
    for (size_t i = 0; i < query->sort_count; i++) {
        const struct sort *sort = &query->sorts[i];
        if (sort->property->system == SYSTEM_ID)
            break; // the last one, which follows
        statement_add_str(s, order_column(sort->property));
        statement_add(s, sort->descending ? " DESC" : "");
        if (order_sorts_nulls(sort->property))
            statement_add(s, sort->descending ? " NULLS LAST" : " NULLS FIRST");
        statement_add(s, ", ");
    }
    statement_add(s, order_descending(query) ? "id DESC" : "id");
}

static struct value sort_value(struct arena *arena, const struct query *query, size_t i,
                               const struct record *record) {
    const struct property *p = query->sorts[i].property;
    struct value v = record->values[p->slot];
    return p->sort_column.len ? filter_sort_key(arena, v) : v;
}

str cursor_make(struct work *work, const struct query *query, const struct record *record) {
    if (query->sort_count == 0)
        return str_format(work->arena, "%lld", (long long)record->id);
    struct buf json, out;
    struct jsonw w;
    buf_init(&json, work->arena);
    buf_init(&out, work->arena);
    jsonw_init(&w, &json);
    jsonw_array(&w);
    for (size_t i = 0; i < query->sort_count; i++) {
        struct value v = sort_value(work->arena, query, i, record);
        if (v.kind == VALUE_INT)
            jsonw_int(&w, v.i);
        else if (v.kind == VALUE_FLOAT)
            jsonw_real(&w, v.f);
        else if (v.kind == VALUE_TEXT)
            jsonw_text(&w, v.s);
        else
            jsonw_null(&w);
    }
    jsonw_int(&w, record->id);
    jsonw_array_end(&w);
    for (size_t i = 0; i < json.len; i++)
        buf_format(&out, "%02x", (unsigned)(unsigned char)json.ptr[i]);
    return buf_str(&out);
}

static int hex_digit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool unhex(struct arena *arena, str text, str *out) {
    char *bytes = arena_alloc(arena, text.len / 2 + 1);
    for (size_t i = 0; i + 1 < text.len; i += 2) {
        int high = hex_digit(text.ptr[i]), low = hex_digit(text.ptr[i + 1]);
        if (high < 0 || low < 0)
            return false;
        bytes[i / 2] = (char)(high << 4 | low);
    }
    *out = (str){bytes, text.len / 2};
    return text.len % 2 == 0;
}

static bool cursor_value(const struct json *json, enum value_kind storage, struct value *out) {
    *out = value_null();
    if (json->kind == JSON_KIND_INT)
        *out =
            storage == VALUE_FLOAT ? value_float((double)json->integer) : value_int(json->integer);
    else if (json->kind == JSON_KIND_REAL)
        *out = value_float(json->real);
    else if (json->kind == JSON_KIND_TEXT)
        *out = value_text(json->text);
    return out->kind == VALUE_NULL ? json->kind == JSON_KIND_NULL : out->kind == storage;
}

static bool read_cursor(struct work *work, const struct query *query, struct value *values,
                        int64_t *id) {
    str text;
    struct json list;
    struct err ignored;
    if (query->sort_count == 0)
        return str_to_i64(query->after, id);
    if (!unhex(work->arena, query->after, &text) ||
        !json_read(work->arena, text, &list, &ignored) || list.kind != JSON_KIND_ARRAY ||
        list.count != query->sort_count + 1 || list.items[query->sort_count].kind != JSON_KIND_INT)
        return false;
    for (size_t i = 0; i < query->sort_count; i++)
        if (!cursor_value(&list.items[i], query->sorts[i].property->type->storage, &values[i]))
            return false;
    *id = list.items[query->sort_count].integer;
    return true;
}

// Rows strictly behind the cursor in one sort column: "c > v", with empty values first.
static void add_behind(const struct sort *sort, struct value v, struct statement *s) {
    str column = order_column(sort->property);
    if (v.kind == VALUE_NULL) {
        // Ascending, everything that is not empty lies behind; descending, nothing does.
        if (sort->descending)
            statement_add(s, "1 = 0");
        else {
            statement_add_str(s, column);
            statement_add(s, " IS NOT NULL");
        }
        return;
    }
    statement_add(s, "(");
    statement_add_str(s, column);
    statement_add(s, sort->descending ? " < " : " > ");
    statement_arg(s, v);
    if (sort->descending && order_sorts_nulls(sort->property)) {
        statement_add(s, " OR ");
        statement_add_str(s, column);
        statement_add(s, " IS NULL");
    }
    statement_add(s, ")");
}

static void add_same(const struct sort *sort, struct value v, struct statement *s) {
    statement_add_str(s, order_column(sort->property));
    if (v.kind == VALUE_NULL) {
        statement_add(s, " IS NULL");
    } else {
        statement_add(s, " = ");
        statement_arg(s, v);
    }
}

// One sort column with a value at the cursor: a row comparison, which both engines answer by the
// index. It holds for no row where the column is empty.
static void add_row_comparison(const struct query *query, struct value v, int64_t id,
                               struct statement *s) {
    statement_add(s, " AND (");
    statement_add_str(s, order_column(query->sorts[0].property));
    statement_add(s, query->sorts[0].descending ? ", id) < (" : ", id) > (");
    statement_arg(s, v);
    statement_add(s, ", ");
    statement_arg(s, value_int(id));
    statement_add(s, ")");
}

// One sort column that is empty at the cursor: the others that are.
static void add_empty_behind(const struct query *query, int64_t id, struct statement *s) {
    statement_add(s, " AND ");
    statement_add_str(s, order_column(query->sorts[0].property));
    statement_add(s, query->sorts[0].descending ? " IS NULL AND id < " : " IS NULL AND id > ");
    statement_arg(s, value_int(id));
}

static void add_far(const struct query *query, struct statement *s) {
    statement_add(s, " AND ");
    statement_add_str(s, order_column(query->sorts[0].property));
    statement_add(s, query->sorts[0].descending ? " IS NULL" : " IS NOT NULL");
}

static bool has_cursor(const struct query *query) {
    return query->after.len && !str_is(query->after, "0");
}

static bool read_or_refuse(struct work *work, const struct query *query, struct value *values,
                           int64_t *id) {
    return read_cursor(work, query, values, id) ||
           fail_about(work->err, ERR_INPUT, STR("after"),
                      "The cursor in \"after\" is none that this list gave.");
}

bool cursor_id(struct work *work, const struct query *query, int64_t *id) {
    struct value values[QUERY_SORTS_MAX];
    *id = 0;
    return !has_cursor(query) || read_or_refuse(work, query, values, id);
}

// (a > x) OR (a = x AND b > y) OR (a = x AND b = y AND id > z)
static void add_any_order(const struct query *query, const struct value *values, int64_t id,
                          struct statement *s) {
    statement_add(s, " AND (");
    for (size_t i = 0; i <= query->sort_count; i++) {
        statement_add(s, i ? " OR (" : "(");
        for (size_t j = 0; j < i; j++) {
            add_same(&query->sorts[j], values[j], s);
            statement_add(s, " AND ");
        }
        if (i < query->sort_count) {
            add_behind(&query->sorts[i], values[i], s);
        } else {
            statement_add(s, order_descending(query) ? "id < " : "id > ");
            statement_arg(s, value_int(id));
        }
        statement_add(s, ")");
    }
    statement_add(s, ")");
}

// The one column that orders, with its value at the cursor; NULL where several do.
static const struct sort *only_sort(const struct query *query) {
    return query->sort_count == 1 ? &query->sorts[0] : NULL;
}

// Empty values stand first: behind one of them are the others, behind others none of them.
static bool has_far(const struct sort *sort, bool empty) {
    return order_sorts_nulls(sort->property) && sort->descending != empty;
}

static void add_stretch(const struct query *query, enum stretch stretch, struct value v, int64_t id,
                        struct statement *s) {
    bool empty = v.kind == VALUE_NULL;
    if (stretch == STRETCH_FAR) {
        add_far(query, s);
    } else if (empty) {
        add_empty_behind(query, id, s);
    } else if (stretch == STRETCH_SAME) {
        statement_add(s, " AND ");
        add_same(&query->sorts[0], v, s);
        statement_add(s, order_descending(query) ? " AND id < " : " AND id > ");
        statement_arg(s, value_int(id));
    } else if (stretch == STRETCH_OTHER) {
        statement_add(s, " AND ");
        statement_add_str(s, order_column(query->sorts[0].property));
        statement_add(s, order_descending(query) ? " < " : " > ");
        statement_arg(s, v);
    } else {
        add_row_comparison(query, v, id, s);
    }
}

bool cursor_add(struct work *work, const struct query *query, enum stretch stretch,
                struct statement *s) {
    struct value values[QUERY_SORTS_MAX] = {0};
    int64_t id = 0;
    if (!has_cursor(query))
        return true;
    if (!read_or_refuse(work, query, values, &id))
        return false;
    const struct sort *sort = only_sort(query);
    if (!sort || (stretch == STRETCH_ALL && has_far(sort, values[0].kind == VALUE_NULL)))
        add_any_order(query, values, id, s);
    else
        add_stretch(query, stretch, values[0], id, s);
    return true;
}

bool cursor_stretches(struct work *work, const struct query *query, enum stretch out[STRETCHES_MAX],
                      size_t *count) {
    struct value values[QUERY_SORTS_MAX] = {0};
    const struct sort *sort = only_sort(query);
    int64_t id;
    *count = 0;
    if (!sort || !has_cursor(query) || query->offset > 0) {
        out[(*count)++] = STRETCH_ALL;
        return true;
    }
    if (!read_or_refuse(work, query, values, &id))
        return false;
    bool empty = values[0].kind == VALUE_NULL;
    if (empty || sort->property->system == SYSTEM_ID) {
        out[(*count)++] = STRETCH_NEAR;
    } else {
        out[(*count)++] = STRETCH_SAME;
        out[(*count)++] = STRETCH_OTHER;
    }
    if (has_far(sort, empty))
        out[(*count)++] = STRETCH_FAR;
    return true;
}
