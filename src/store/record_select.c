// Every SELECT over record tables. The caller's scope is part of each (record_filter.c).
//
// Pages go by keyset: the cursor holds the sort values and the id of the last row. A jump by
// offset finds the ids over the index alone and only then reads the rows.
#include "base/json.h"
#include "model/change.h"
#include "store/record.h"
#include "store/record_filter.h"
#include <stdlib.h>
#include <string.h>

enum { HEADER_COLUMNS = 9 };
static const char header_columns[] = "id, version, owner_id, department_id, created_at, "
                                     "created_by, updated_at, archived_at, entered";

static bool wanted(const struct query *query, const struct property *property) {
    if (!query || !query->properties)
        return true;
    for (size_t i = 0; i < query->property_count; i++)
        if (query->properties[i] == property)
            return true;
    return false;
}

static void add_columns(const struct object_type *type, const struct query *query,
                        struct statement *s) {
    statement_add(s, header_columns);
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *p = &type->properties[i];
        if (p->system == SYSTEM_NONE && wanted(query, p)) {
            statement_add(s, ", ");
            statement_add_str(s, p->column);
        }
    }
    statement_add(s, " FROM ");
    statement_add_str(s, type->table);
}

static bool read_record(struct work *work, struct arena *arena, const struct object_type *type,
                        const struct query *query, const struct db_rows *rows,
                        struct record **out) {
    struct record *record = record_create(arena, type);
    record->id = value_as_int(db_column(rows, 0));
    record->version = value_as_int(db_column(rows, 1));
    record->owner_id = value_as_int(db_column(rows, 2));
    record->department_id = value_as_int(db_column(rows, 3));
    record->created_at = value_as_int(db_column(rows, 4));
    record->created_by = value_as_int(db_column(rows, 5));
    record->updated_at = value_as_int(db_column(rows, 6));
    record->archived_at = value_as_int(db_column(rows, 7));
    size_t column = HEADER_COLUMNS;
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *p = &type->properties[i];
        if (p->system == SYSTEM_NONE && wanted(query, p))
            record->values[i] = db_column_copy(arena, rows, column++);
    }
    record_sync_header(record);
    *out = record;
    str entered = value_as_str(db_column_copy(arena, rows, 8));
    return !entered.len || entered_unpack(arena, entered, record, work->err);
}

bool store_record_get(struct work *work, const struct object_type *type, int64_t id,
                      bool with_points, struct record **out) {
    struct statement s;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT ");
    add_columns(type, NULL, &s);
    statement_add(&s, " WHERE id = ");
    statement_arg(&s, value_int(id));
    if (work->who.scope != SCOPE_ALL)
        statement_add(&s, " AND 1 = 0");
    struct db_rows rows;
    *out = NULL;
    if (!db_query(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    if (db_next(&rows) && !read_record(work, work->arena, type, NULL, &rows, out)) {
        db_drop(&rows);
        return false;
    }
    if (!db_done(&rows, work->err))
        return false;
    return !*out || !with_points || store_record_points(work, *out);
}

bool store_record_points(struct work *work, struct record *record) {
    struct db_rows rows;
    if (!db_query(work->db,
                  "SELECT kind, point_key, value, label, is_primary FROM contact_point "
                  "WHERE record_id = $1 ORDER BY kind, is_primary DESC, point_key",
                  DB_ARGS(value_int(record->id)), &rows, work->err))
        return false;
    while (db_next(&rows)) {
        int64_t kind = value_as_int(db_column(&rows, 0));
        if (kind < 0 || kind >= POINT_KIND_COUNT)
            continue; // of a newer program
        record_add_point(work->arena, record,
                         (struct contact_point){
                             .kind = (enum contact_point_kind)kind,
                             .key = value_as_str(db_column_copy(work->arena, &rows, 1)),
                             .value = value_as_str(db_column_copy(work->arena, &rows, 2)),
                             .label = value_as_str(db_column_copy(work->arena, &rows, 3)),
                             .primary = value_as_int(db_column(&rows, 4)) != 0,
                         });
    }
    return db_done(&rows, work->err);
}

// -- order and cursor

static str sort_column(const struct property *p) {
    return p->sort_column.len ? p->sort_column : p->column;
}

// Empty values come first, on both engines; columns that are never NULL need no word about it.
static bool sorts_nulls(const struct property *p) {
    return !p->sort_column.len && p->system != SYSTEM_ID && p->system != SYSTEM_CREATED_AT &&
           p->system != SYSTEM_UPDATED_AT;
}

static bool last_descending(const struct query *query) {
    return query->sort_count && query->sorts[query->sort_count - 1].descending;
}

static void add_order(const struct query *query, struct statement *s) {
    statement_add(s, " ORDER BY ");
    for (size_t i = 0; i < query->sort_count; i++) {
        const struct sort *sort = &query->sorts[i];
        if (sort->property->system == SYSTEM_ID)
            break; // the last one, which follows
        statement_add_str(s, sort_column(sort->property));
        statement_add(s, sort->descending ? " DESC" : "");
        if (sorts_nulls(sort->property))
            statement_add(s, sort->descending ? " NULLS LAST" : " NULLS FIRST");
        statement_add(s, ", ");
    }
    statement_add(s, last_descending(query) ? "id DESC" : "id");
}

static struct value sort_value(struct arena *arena, const struct query *query, size_t i,
                               const struct record *record) {
    const struct property *p = query->sorts[i].property;
    struct value v = record->values[p->slot];
    return p->sort_column.len ? filter_sort_key(arena, v) : v;
}

static str make_cursor(struct work *work, const struct query *query, const struct record *record) {
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

static bool unhex(struct arena *arena, str text, str *out) {
    char *bytes = arena_alloc(arena, text.len / 2 + 1);
    for (size_t i = 0; i + 1 < text.len; i += 2) {
        char pair[3] = {text.ptr[i], text.ptr[i + 1], 0};
        char *end;
        bytes[i / 2] = (char)strtol(pair, &end, 16);
        if (*end || pair[0] == '-' || pair[0] == '+' || pair[0] == ' ')
            return false;
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
    str column = sort_column(sort->property);
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
    if (sort->descending && sorts_nulls(sort->property)) {
        statement_add(s, " OR ");
        statement_add_str(s, column);
        statement_add(s, " IS NULL");
    }
    statement_add(s, ")");
}

static void add_same(const struct sort *sort, struct value v, struct statement *s) {
    statement_add_str(s, sort_column(sort->property));
    if (v.kind == VALUE_NULL) {
        statement_add(s, " IS NULL");
    } else {
        statement_add(s, " = ");
        statement_arg(s, v);
    }
}

// One sort column that is never NULL: a row comparison, which both engines answer by the index.
static void add_row_comparison(const struct query *query, struct value v, int64_t id,
                               struct statement *s) {
    statement_add(s, " AND (");
    statement_add_str(s, sort_column(query->sorts[0].property));
    statement_add(s, query->sorts[0].descending ? ", id) < (" : ", id) > (");
    statement_arg(s, v);
    statement_add(s, ", ");
    statement_arg(s, value_int(id));
    statement_add(s, ")");
}

static bool add_cursor(struct work *work, const struct query *query, struct statement *s) {
    struct value values[QUERY_SORTS_MAX];
    int64_t id;
    if (!query->after.len || str_is(query->after, "0"))
        return true;
    if (!read_cursor(work, query, values, &id))
        return fail_about(work->err, ERR_INPUT, STR("after"),
                          "The cursor in \"after\" is none that this list gave.");
    if (query->sort_count == 1 && !sorts_nulls(query->sorts[0].property) &&
        values[0].kind != VALUE_NULL) {
        add_row_comparison(query, values[0], id, s);
        return true;
    }
    // (a > x) OR (a = x AND b > y) OR (a = x AND b = y AND id > z)
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
            statement_add(s, last_descending(query) ? "id < " : "id > ");
            statement_arg(s, value_int(id));
        }
        statement_add(s, ")");
    }
    statement_add(s, ")");
    return true;
}

// -- pages

static bool build_page(struct work *work, const struct query *query, int64_t limit,
                       struct statement *s) {
    statement_init(s, work->arena);
    statement_add(s, "SELECT ");
    add_columns(query->type, query, s);
    if (query->offset > 0) {
        // The ids come from the index alone, the rows are read for one page only.
        statement_add(s, " WHERE id IN (SELECT id FROM ");
        statement_add_str(s, query->type->table);
    }
    filter_where(work, query, s);
    if (!add_cursor(work, query, s))
        return false;
    add_order(query, s);
    if (limit > 0) {
        statement_add(s, " LIMIT ");
        statement_arg(s, value_int(limit));
    }
    if (query->offset > 0) {
        statement_add(s, " OFFSET ");
        statement_arg(s, value_int(query->offset));
        statement_add(s, ")");
        add_order(query, s);
    }
    return true;
}

// An id is unique, so nothing behind it in the order matters.
static struct query up_to_id(const struct query *asked) {
    struct query query = *asked;
    for (size_t i = 0; i < query.sort_count; i++)
        if (query.sorts[i].property->system == SYSTEM_ID)
            query.sort_count = i + 1;
    return query;
}

// A page needs the sort values of its last row for the cursor.
static struct query with_sort_properties(struct arena *arena, const struct query *asked) {
    struct query cut = up_to_id(asked), all = cut;
    const struct query *query = &cut;
    if (!query->properties)
        return all;
    all.properties =
        ARENA_ARRAY(arena, query->property_count + query->sort_count, const struct property *);
    if (query->property_count)
        memcpy(all.properties, query->properties,
               query->property_count * sizeof *query->properties);
    for (size_t i = 0; i < query->sort_count; i++)
        if (!wanted(query, query->sorts[i].property))
            all.properties[all.property_count++] = query->sorts[i].property;
    return all;
}

static bool fetch_page(struct work *work, const struct query *query, struct record_page *out) {
    struct statement s;
    struct db_rows rows;
    // One row more than asked tells whether there is a next page.
    if (!build_page(work, query, query->limit + 1, &s) ||
        !db_query(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    out->records = ARENA_ARRAY(work->arena, (size_t)query->limit + 1, struct record *);
    bool more = false;
    while (db_next(&rows)) {
        if (out->count == (size_t)query->limit) {
            more = true;
            break;
        }
        if (!read_record(work, work->arena, query->type, query, &rows,
                         &out->records[out->count++])) {
            db_drop(&rows);
            return false;
        }
    }
    if (!db_done(&rows, work->err))
        return false;
    if (more && out->count)
        out->after = make_cursor(work, query, out->records[out->count - 1]);
    return true;
}

bool store_record_query(struct work *work, const struct query *asked, struct record_page *out) {
    struct query query = with_sort_properties(work->arena, asked);
    *out = (struct record_page){0};
    if (!fetch_page(work, &query, out))
        return false;
    if (!asked->want_total)
        return true;
    int64_t count;
    if (!store_record_count(work, asked, TOTAL_EXACT_MAX + 1, &count))
        return false;
    out->total_exact = count <= TOTAL_EXACT_MAX;
    out->total = out->total_exact ? count : TOTAL_EXACT_MAX;
    return true;
}

bool store_record_count(struct work *work, const struct query *query, int64_t cap, int64_t *count) {
    struct statement s;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT count(*) FROM (SELECT 1 AS one FROM ");
    statement_add_str(&s, query->type->table);
    filter_where(work, query, &s);
    if (cap > 0) {
        statement_add(&s, " LIMIT ");
        statement_arg(&s, value_int(cap));
    }
    statement_add(&s, ") AS counted");
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, statement_sql(&s), s.args, s.count, &row, work->err))
        return false;
    *count = row.found ? value_as_int(row.columns[0]) : 0;
    return true;
}

bool store_record_each(struct work *work, const struct query *asked,
                       bool (*each)(void *user, struct record *record), void *user) {
    struct query cut = up_to_id(asked);
    const struct query *query = &cut;
    struct statement s;
    struct db_rows rows;
    if (!build_page(work, query, query->limit, &s) ||
        !db_scan(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    bool going = true;
    while (going && db_next(&rows)) {
        struct arena_mark mark = arena_mark(work->arena);
        struct record *record;
        if (!read_record(work, work->arena, query->type, query, &rows, &record)) {
            db_drop(&rows);
            return false;
        }
        going = each(user, record);
        arena_release(work->arena, mark);
    }
    if (!going) {
        db_drop(&rows);
        return true;
    }
    return db_done(&rows, work->err);
}

bool store_record_by_point(struct work *work, const struct object_type *type,
                           enum contact_point_kind kind, str key, size_t limit, int64_t **ids,
                           size_t *count) {
    struct statement s;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT c.record_id FROM contact_point c JOIN ");
    statement_add_str(&s, type->table);
    statement_add(&s, " r ON r.id = c.record_id WHERE c.point_key = ");
    statement_arg(&s, value_text(key));
    statement_add(&s, " AND c.kind = ");
    statement_arg(&s, value_int(kind));
    statement_add(&s, " AND r.archived_at IS NULL");
    if (work->who.scope != SCOPE_ALL)
        statement_add(&s, " AND 1 = 0");
    statement_add(&s, " ORDER BY c.record_id LIMIT ");
    statement_arg(&s, value_int((int64_t)limit));
    struct db_rows rows;
    *ids = ARENA_ARRAY(work->arena, limit, int64_t);
    *count = 0;
    if (!db_query(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    while (db_next(&rows) && *count < limit)
        (*ids)[(*count)++] = value_as_int(db_column(&rows, 0));
    return db_done(&rows, work->err);
}

bool store_redirect_get(struct work *work, int64_t old_id, int64_t *new_id) {
    struct db_row row = {.arena = work->arena};
    *new_id = 0;
    if (!db_one(work->db, "SELECT new_id FROM redirect WHERE old_id = $1",
                DB_ARGS(value_int(old_id)), &row, work->err))
        return false;
    if (row.found)
        *new_id = value_as_int(row.columns[0]);
    return true;
}
