// Every SELECT over record tables. The caller's scope is part of each (record_filter.c).
//
// Pages go by keyset (record_order.c). A jump by offset finds the ids over the index alone and only
// then reads the rows; so does a search, whose index gives the ids in order and their number at
// once.
#include "model/change.h"
#include "model/field_view.h"
#include "store/record.h"
#include "store/record_filter.h"
#include "store/record_gather.h"
#include "store/record_order.h"
#include <string.h>

enum { HEADER_COLUMNS = 9 };
static const char header_columns[] = "id, version, owner_id, department_id, created_at, "
                                     "created_by, updated_at, archived_at, entered";

static bool wanted(const struct query *query, const struct property *property) {
    if (property->level == FIELD_HIDDEN)
        return false;
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

// What is masked does not get past here: the record has the mask, and no value.
static void mask(struct arena *arena, const struct object_type *type, struct record *record) {
    record->masks = ARENA_ARRAY(arena, type->property_count, str);
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *p = &type->properties[i];
        if (p->level < FIELD_MASKED)
            continue;
        record->masks[i] = field_mask(arena, p, record->values[i]);
        record->values[i] = value_null();
        record->entered[i] = (str){0};
    }
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
    if (entered.len && !entered_unpack(arena, entered, record, work->err))
        return false;
    if (type->partial)
        mask(arena, type, record);
    return true;
}

bool store_record_get(struct work *work, const struct object_type *type, int64_t id,
                      bool with_points, struct record **out) {
    struct statement s;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT ");
    add_columns(type, NULL, &s);
    statement_add(&s, " WHERE id = ");
    statement_arg(&s, value_int(id));
    filter_scope(work, type, "", &s);
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

bool store_record_state(struct work *work, const struct object_type *type, int64_t id,
                        enum record_state *state) {
    struct statement s;
    struct db_row row = {.arena = work->arena};
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT archived_at FROM ");
    statement_add_str(&s, type->table);
    statement_add(&s, " WHERE id = ");
    statement_arg(&s, value_int(id));
    filter_scope(work, type, "", &s);
    if (!db_one(work->db, statement_sql(&s), s.args, s.count, &row, work->err))
        return false;
    *state = !row.found                      ? RECORD_MISSING
             : value_is_null(row.columns[0]) ? RECORD_LIVE
                                             : RECORD_ARCHIVED;
    return true;
}

bool store_record_points(struct work *work, struct record *record) {
    struct db_rows rows;
    if (!db_query(work->db,
                  "SELECT kind, point_key, value, label, is_primary FROM contact_point "
                  "WHERE record_id = $1 ORDER BY kind, is_primary DESC, point_key, value",
                  DB_ARGS(value_int(record->id)), &rows, work->err))
        return false;
    while (db_next(&rows)) {
        int64_t kind = value_as_int(db_column(&rows, 0));
        if (kind < 0 || kind >= POINT_KIND_COUNT || (record->type->points_withheld >> kind & 1))
            continue; // of a newer program, or kept back
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

// -- pages

static bool build_page(struct work *work, const struct query *query, enum stretch stretch,
                       int64_t limit, struct statement *s) {
    statement_init(s, work->arena);
    statement_add(s, "SELECT ");
    add_columns(query->type, query, s);
    if (query->offset > 0) {
        // The ids come from the index alone, the rows are read for one page only.
        statement_add(s, " WHERE id IN (SELECT id FROM ");
        statement_add_str(s, query->type->table);
    }
    filter_where(work, query, s);
    if (!cursor_add(work, query, stretch, s))
        return false;
    order_add(query, s);
    if (limit > 0) {
        statement_add(s, " LIMIT ");
        statement_arg(s, value_int(limit));
    }
    if (query->offset > 0) {
        statement_add(s, " OFFSET ");
        statement_arg(s, value_int(query->offset));
        statement_add(s, ")");
        order_add(query, s);
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

// Behind those the page has already.
static bool read_rows(struct work *work, const struct query *query, const struct statement *s,
                      struct record_page *out, bool *more) {
    struct db_rows rows;
    *more = false;
    if (!db_query(work->db, statement_sql(s), s->args, s->count, &rows, work->err))
        return false;
    if (!out->records)
        out->records = ARENA_ARRAY(work->arena, (size_t)query->limit + 1, struct record *);
    while (db_next(&rows)) {
        if (out->count == (size_t)query->limit) {
            *more = true;
            break;
        }
        if (!read_record(work, work->arena, query->type, query, &rows,
                         &out->records[out->count++])) {
            db_drop(&rows);
            return false;
        }
    }
    return db_done(&rows, work->err);
}

static void close_page(struct work *work, const struct query *query, bool more,
                       struct record_page *out) {
    if (more && out->count)
        out->after = cursor_make(work, query, out->records[out->count - 1]);
}

static void set_total(struct record_page *out, int64_t count) {
    out->total_exact = count <= TOTAL_EXACT_MAX;
    out->total = out->total_exact ? count : TOTAL_EXACT_MAX;
}

static bool fetch_page(struct work *work, const struct query *query, struct record_page *out) {
    struct statement s;
    enum stretch stretches[STRETCHES_MAX];
    size_t count;
    bool more = false;
    if (!cursor_stretches(work, query, stretches, &count))
        return false;
    for (size_t i = 0; i < count && !more; i++) {
        // One row more than asked tells whether there is a next page.
        int64_t limit = query->limit + 1 - (int64_t)out->count;
        if (!build_page(work, query, stretches[i], limit, &s) ||
            !read_rows(work, query, &s, out, &more))
            return false;
    }
    close_page(work, query, more, out);
    return true;
}

// -- searches

static bool has_filters(const struct query *query) {
    for (size_t g = 0; g < query->group_count; g++)
        if (query->groups[g].count)
            return true;
    return false;
}

// A search whose index alone tells ids, order and number: no other condition, in the order of ids.
// Of archived records it does not tell which were merged.
static bool is_plain_search(struct work *work, const struct query *query,
                            struct db_search *search) {
    bool by_id = !query->sort_count || query->sorts[0].property->system == SYSTEM_ID;
    return query->text.len && by_id && !query->archived && !has_filters(query) &&
           !query->type->recheck && filter_sees_all(work, query->type) &&
           filter_search(work, query, search);
}

// The rows of some ids. The list is filled up to the page's size, so that the statement's text
// depends on that alone and stays prepared.
static bool read_ids(struct work *work, const struct query *query, const int64_t *ids, size_t count,
                     struct record_page *out) {
    struct query bare = *query;
    struct statement s;
    bool more;
    bare.text = (str){0};
    bare.group_count = 0;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT ");
    add_columns(query->type, query, &s);
    filter_where(work, &bare, &s);
    statement_add(&s, " AND id IN (");
    for (size_t i = 0; i < (size_t)query->limit; i++) {
        statement_add(&s, i ? ", " : "");
        statement_arg(&s, value_int(i < count ? ids[i] : 0));
    }
    statement_add(&s, ")");
    order_add(query, &s);
    return count == 0 || read_rows(work, query, &s, out, &more);
}

static bool search_page(struct work *work, const struct query *query,
                        const struct db_search *search, struct record_page *out) {
    struct db_search_range range = {
        .descending = order_descending(query), .offset = query->offset, .limit = query->limit + 1};
    if (!cursor_id(work, query, &range.after))
        return false;
    // At the front of the list the hits and their number are one reading.
    bool counted =
        query->want_total && !range.after && query->offset + query->limit <= TOTAL_EXACT_MAX;
    if (counted) {
        range.offset = 0;
        range.limit = TOTAL_EXACT_MAX + 1;
    }
    int64_t *ids, *all;
    size_t count, all_count;
    if (!db_search_ids(work->db, work->arena, search, &range, &ids, &count, work->err))
        return false;
    size_t first = counted ? (size_t)query->offset : 0, limit = (size_t)query->limit;
    first = first < count ? first : count;
    size_t left = count - first;
    if (counted)
        set_total(out, (int64_t)count);
    if (!read_ids(work, query, ids + first, left < limit ? left : limit, out))
        return false;
    close_page(work, query, left > limit, out);
    if (counted || !query->want_total)
        return true;
    range = (struct db_search_range){.limit = TOTAL_EXACT_MAX + 1};
    if (!db_search_ids(work->db, work->arena, search, &range, &all, &all_count, work->err))
        return false;
    set_total(out, (int64_t)all_count);
    return true;
}

// How many hits a search has that is filtered or sorted; it looks at so many at most, and
// where there are more, its total is no more than "at least".
static bool count_found(struct work *work, const struct query *query,
                        const struct db_search *search, struct record_page *out) {
    struct db_search_range range = {.limit = filter_search_most(work, query)};
    int64_t *ids, count;
    size_t hits;
    if (!db_search_ids(work->db, work->arena, search, &range, &ids, &hits, work->err))
        return false;
    count = (int64_t)hits;
    if ((has_filters(query) || query->archived || query->type->recheck ||
         !filter_sees_all(work, query->type)) &&
        !store_record_count(work, query, TOTAL_EXACT_MAX + 1, &count))
        return false;
    set_total(out, count);
    out->total_exact = out->total_exact && (int64_t)hits < range.limit;
    return true;
}

static bool count_all(struct work *work, const struct query *query, struct record_page *out) {
    struct db_search search;
    int64_t count;
    bool many = false;
    if (query->text.len && filter_search(work, query, &search))
        return count_found(work, query, &search, out);
    // Stepping over ten thousand entries is half the work of counting them.
    if (!query->text.len && query_is_indexed(query) && !gather_many(work, query, &many))
        return false;
    if (many) {
        set_total(out, TOTAL_EXACT_MAX + 1);
        return true;
    }
    if (!store_record_count(work, query, TOTAL_EXACT_MAX + 1, &count))
        return false;
    set_total(out, count);
    return true;
}

// The rows of a page whose ids were found otherwise.
static bool gathered_page(struct work *work, const struct query *query, struct record_page *out) {
    struct gathered found;
    if (!gather_page(work, query, &found))
        return false;
    size_t limit = (size_t)query->limit;
    bool more = found.count > limit;
    set_total(out, found.total);
    if (!read_ids(work, query, found.ids, more ? limit : found.count, out))
        return false;
    close_page(work, query, more, out);
    return true;
}

// Neither the order of records nor a cursor may tell of values that are kept back.
static bool order_is_seen(struct work *work, const struct query *query) {
    for (size_t i = 0; i < query->sort_count; i++)
        if (query->sorts[i].property->level >= FIELD_MASKED)
            return WORK_FAIL(work, ERR_DENIED, "Records are not sorted by what is masked.");
    return true;
}

bool store_record_query(struct work *work, const struct query *asked, struct record_page *out) {
    struct query query = with_sort_properties(work->arena, asked);
    struct db_search search;
    *out = (struct record_page){0};
    if (!order_is_seen(work, asked))
        return false;
    if (is_plain_search(work, &query, &search))
        return search_page(work, &query, &search, out);
    bool scoped = !filter_sees_all(work, query.type);
    if ((query.want_total || scoped) && gather_suits(work, &query))
        return gathered_page(work, &query, out);
    return fetch_page(work, &query, out) && (!query.want_total || count_all(work, &query, out));
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
    return db_number(work->db, work->arena, statement_sql(&s), s.args, s.count, count, work->err);
}

bool store_record_each(struct work *work, const struct query *asked,
                       bool (*each)(void *user, struct record *record), void *user) {
    struct query cut = up_to_id(asked);
    const struct query *query = &cut;
    struct statement s;
    struct db_rows rows;
    if (!order_is_seen(work, asked) || !build_page(work, query, STRETCH_ALL, query->limit, &s) ||
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

static void scan_statement(struct work *work, const struct object_type *type,
                           const struct property *const *properties, size_t count,
                           struct statement *s) {
    statement_init(s, work->arena);
    statement_add(s, "SELECT id, owner_id, created_at, updated_at");
    for (size_t i = 0; i < count; i++) {
        if (properties[i]->system != SYSTEM_NONE)
            continue;
        statement_add(s, ", ");
        statement_add_str(s, properties[i]->column);
    }
    statement_add(s, " FROM ");
    statement_add_str(s, type->table);
    statement_add(s, " WHERE archived_at IS NULL");
    filter_scope(work, type, "", s);
}

static void fill_scanned(const struct db_rows *rows, const struct property *const *properties,
                         size_t count, struct record *record) {
    size_t column = 4;
    record->id = value_as_int(db_column(rows, 0));
    record->owner_id = value_as_int(db_column(rows, 1));
    record->created_at = value_as_int(db_column(rows, 2));
    record->updated_at = value_as_int(db_column(rows, 3));
    for (size_t i = 0; i < count; i++)
        if (properties[i]->system == SYSTEM_NONE) {
            struct value value = db_column(rows, column++);
            record->values[properties[i]->slot] =
                properties[i]->level >= FIELD_MASKED ? value_null() : value;
        }
    for (size_t i = 0; i < count; i++) {
        if (properties[i]->system == SYSTEM_NONE)
            continue;
        record_sync_header(record);
        break;
    }
}

bool store_record_scan(struct work *work, const struct object_type *type,
                       const struct property *const *properties, size_t count,
                       bool (*each)(void *user, struct record *record), void *user) {
    struct statement s;
    struct db_rows rows;
    struct record *record = record_create(work->arena, type);
    scan_statement(work, type, properties, count, &s);
    if (!db_scan(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    bool going = true;
    while (going && db_next(&rows)) {
        fill_scanned(&rows, properties, count, record);
        going = each(user, record);
    }
    if (!going) {
        db_drop(&rows);
        return true;
    }
    return db_done(&rows, work->err);
}
