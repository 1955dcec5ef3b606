// Record templates as rows: the body is JSON, for nothing is ever asked of its parts.
#include "store/template.h"
#include "store/definition_private.h"

#define COLUMNS                                                                                    \
    "t.id, t.type_id, t.name, t.body, t.position, t.created_at, t.updated_at, t.created_by, "      \
    "u.name FROM record_template t LEFT JOIN user_account u ON u.id = t.created_by "

static bool read_template(struct work *work, const struct db_rows *rows, struct template *out) {
    struct arena *arena = work->arena;
    *out = (struct template){
        .id = value_as_int(db_column(rows, 0)),
        .type_id = value_as_int(db_column(rows, 1)),
        .name = value_as_str(db_column_copy(arena, rows, 2)),
        .position = value_as_int(db_column(rows, 4)),
        .created_at = value_as_int(db_column(rows, 5)),
        .updated_at = value_as_int(db_column(rows, 6)),
        .created_by = value_as_int(db_column(rows, 7)),
        .creator = value_as_str(db_column_copy(arena, rows, 8)),
    };
    return template_of_json(arena, value_as_str(db_column(rows, 3)), out, work->err);
}

static bool read_templates(struct work *work, const char *sql, const struct value *args,
                           size_t arg_count, struct template *out, size_t limit, size_t *count) {
    struct db_rows rows;
    *count = 0;
    if (!db_query(work->db, sql, args, arg_count, &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        if (!read_template(work, &rows, &out[(*count)++])) {
            db_drop(&rows);
            return false;
        }
    return db_done(&rows, work->err);
}

bool store_template_list(struct work *work, int64_t type_id, size_t limit, struct template **out,
                         size_t *count) {
    *out = ARENA_ARRAY(work->arena, limit, struct template);
    return read_templates(work,
                          "SELECT " COLUMNS "WHERE t.archived_at IS NULL "
                          "AND ($1 = 0 OR t.type_id = $1) ORDER BY t.type_id, t.position, t.id "
                          "LIMIT $2",
                          DB_ARGS(value_int(type_id), value_int((int64_t)limit)), *out, limit,
                          count);
}

bool store_template_get(struct work *work, int64_t id, struct template *out, bool *found) {
    size_t count;
    if (!read_templates(work, "SELECT " COLUMNS "WHERE t.id = $1 AND t.archived_at IS NULL",
                        DB_ARGS(value_int(id)), out, 1, &count))
        return false;
    *found = count == 1;
    return true;
}

bool store_template_named(struct work *work, int64_t type_id, str name, bool archived,
                          struct template *out, bool *found) {
    size_t count;
    if (!read_templates(work,
                        "SELECT " COLUMNS "WHERE t.type_id = $1 AND t.name = $2 "
                        "AND (CASE WHEN t.archived_at IS NULL THEN 0 ELSE 1 END) = $3 "
                        "ORDER BY t.archived_at DESC, t.id DESC LIMIT 1",
                        DB_ARGS(value_int(type_id), value_text(name), value_int(archived ? 1 : 0)),
                        out, 1, &count))
        return false;
    *found = count == 1;
    return true;
}

bool store_template_put(struct work *work, const struct template *before,
                        struct template *template) {
    str body = template_json(work->arena, template);
    template->updated_at = work->now;
    if (!db_run(work->db,
                "INSERT INTO record_template (id, type_id, name, body, position, created_at, "
                "created_by, updated_at, updated_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $6, $7) "
                "ON CONFLICT (id) DO UPDATE SET body = excluded.body, "
                "position = excluded.position, updated_at = excluded.updated_at, "
                "updated_by = excluded.updated_by, archived_at = NULL",
                DB_ARGS(value_int(template->id), value_int(template->type_id),
                        value_text(template->name), value_text(body), value_int(template->position),
                        value_int(work->now), value_id(work->who.user_id)),
                work->err))
        return false;
    return definition_changed_from(work, template->type_id, "template", template->name,
                                   before ? "UPDATE" : "CREATE",
                                   before ? template_json(work->arena, before) : STR(""), body);
}

bool store_template_archive(struct work *work, const struct template *template) {
    if (!db_run(work->db, "UPDATE record_template SET archived_at = $2 WHERE id = $1",
                DB_ARGS(value_int(template->id), value_int(work->now)), work->err))
        return false;
    return definition_changed_from(work, template->type_id, "template", template->name, "DELETE",
                                   template_json(work->arena, template), STR("{}"));
}
