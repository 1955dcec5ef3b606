// Rows of lists and of their members. A member that is archived stays one and is left out of what
// is read, so that restoring it needs nothing.
#include "store/list.h"
#include "store/definition.h"
#include "store/statement_private.h"
#include "text/fold.h"

static const char *const names[LIST_PROCESSING_COUNT] = {
    [LIST_MANUAL] = "MANUAL", [LIST_DYNAMIC] = "DYNAMIC", [LIST_SNAPSHOT] = "SNAPSHOT"};

const char *list_processing_name(enum list_processing processing) {
    return names[processing];
}

bool list_processing_read(str name, enum list_processing *processing) {
    for (size_t i = 0; i < LIST_PROCESSING_COUNT; i++)
        if (str_is(name, names[i])) {
            *processing = (enum list_processing)i;
            return true;
        }
    return false;
}

// -- definitions

bool store_list_insert(struct work *work, struct list *list) {
    if (!store_next_definition_id(work, &list->id))
        return false;
    list->version = 1;
    list->created_at = list->updated_at = list->filters_updated_at = work->now;
    list->created_by = list->updated_by = work->who.user_id;
    return db_run(work->db,
                  "INSERT INTO list (id, type_id, name, name_key, processing, filter, version, "
                  "created_at, created_by, updated_at, updated_by, filters_updated_at) "
                  "VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8, $7, $8, $7)",
                  DB_ARGS(value_int(list->id), value_int(list->type_id), value_text(list->name),
                          value_text(text_fold(work->arena, list->name)),
                          value_text(str_of(names[list->processing])), value_text(list->filter),
                          value_int(work->now), value_id(work->who.user_id)),
                  work->err);
}

bool store_list_update(struct work *work, struct list *list) {
    list->version++;
    list->updated_at = work->now;
    list->updated_by = work->who.user_id;
    return db_run(work->db,
                  "UPDATE list SET name = $2, name_key = $3, filter = $4, version = $5, "
                  "updated_at = $6, updated_by = $7, filters_updated_at = $8 WHERE id = $1",
                  DB_ARGS(value_int(list->id), value_text(list->name),
                          value_text(text_fold(work->arena, list->name)), value_text(list->filter),
                          value_int(list->version), value_int(work->now),
                          value_id(work->who.user_id), value_int(list->filters_updated_at)),
                  work->err);
}

bool store_list_delete(struct work *work, int64_t id, bool deleted) {
    return db_run(work->db, "UPDATE list SET deleted_at = $2, updated_at = $3 WHERE id = $1",
                  DB_ARGS(value_int(id), value_id(deleted ? work->now : 0), value_int(work->now)),
                  work->err);
}

#define LIST_SELECT                                                                                \
    "SELECT id, type_id, name, processing, filter, version, created_at, created_by, updated_at, "  \
    "updated_by, filters_updated_at, deleted_at FROM list "

static void read_list(struct work *work, const struct db_rows *rows, struct list *list) {
    *list = (struct list){.id = value_as_int(db_column(rows, 0)),
                          .type_id = value_as_int(db_column(rows, 1)),
                          .name = value_as_str(db_column_copy(work->arena, rows, 2)),
                          .filter = value_as_str(db_column_copy(work->arena, rows, 4)),
                          .version = value_as_int(db_column(rows, 5)),
                          .created_at = value_as_int(db_column(rows, 6)),
                          .created_by = value_as_int(db_column(rows, 7)),
                          .updated_at = value_as_int(db_column(rows, 8)),
                          .updated_by = value_as_int(db_column(rows, 9)),
                          .filters_updated_at = value_as_int(db_column(rows, 10)),
                          .deleted_at = value_as_int(db_column(rows, 11))};
    if (!list_processing_read(value_as_str(db_column(rows, 3)), &list->processing))
        list->processing = LIST_MANUAL; // of a newer program
}

static bool one_list(struct work *work, const char *sql, const struct value *args, size_t count,
                     struct list *out, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db, sql, args, count, &rows, work->err))
        return false;
    if (db_next(&rows)) {
        read_list(work, &rows, out);
        *found = true;
    }
    return db_done(&rows, work->err);
}

bool store_list_get(struct work *work, int64_t id, struct list *out, bool *found) {
    return one_list(work, LIST_SELECT "WHERE id = $1", DB_ARGS(value_int(id)), out, found);
}

bool store_list_by_name(struct work *work, int64_t type_id, str name, struct list *out,
                        bool *found) {
    return one_list(work,
                    LIST_SELECT "WHERE type_id = $1 AND name_key = $2 AND deleted_at IS NULL "
                                "ORDER BY id LIMIT 1",
                    DB_ARGS(value_int(type_id), value_text(text_fold(work->arena, name))), out,
                    found);
}

static void search_where(struct work *work, const struct list_search *search, struct statement *s) {
    statement_add(s, " WHERE deleted_at IS NULL");
    if (search->text.len) {
        statement_add(s, " AND name_key LIKE ");
        statement_arg(s, value_text(like_part(work->arena, text_fold(work->arena, search->text))));
        statement_add(s, " ESCAPE '\\'");
    }
    if (search->type_id) {
        statement_add(s, " AND type_id = ");
        statement_arg(s, value_int(search->type_id));
    }
    if (!search->processings)
        return;
    statement_add(s, " AND processing IN (''");
    for (size_t i = 0; i < LIST_PROCESSING_COUNT; i++)
        if (search->processings & 1U << i) {
            statement_add(s, ", ");
            statement_arg(s, value_text(str_of(names[i])));
        }
    statement_add(s, ")");
}

bool store_list_search(struct work *work, const struct list_search *search, struct list **out,
                       size_t *count, int64_t *total) {
    struct statement s;
    struct db_rows rows;
    struct db_row row = {.arena = work->arena};
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT count(*) FROM list");
    search_where(work, search, &s);
    if (!db_one(work->db, statement_sql(&s), s.args, s.count, &row, work->err))
        return false;
    *total = value_as_int(row.columns[0]);
    statement_init(&s, work->arena);
    statement_add(&s, LIST_SELECT);
    search_where(work, search, &s);
    statement_add(&s, " ORDER BY name_key, id LIMIT ");
    statement_arg(&s, value_int((int64_t)search->limit));
    statement_add(&s, " OFFSET ");
    statement_arg(&s, value_int(search->offset));
    *out = ARENA_ARRAY(work->arena, search->limit, struct list);
    *count = 0;
    if (!db_query(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    while (*count < search->limit && db_next(&rows))
        read_list(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}
