// The rows of tags. A change of one is a change of definitions: tags are options of properties.
#include "store/tag.h"
#include "store/definition_private.h"
#include "store/schema_private.h"

static bool read_tag(struct work *work, const struct db_rows *rows, struct tag *out) {
    out->name = value_as_str(db_column_copy(work->arena, rows, 0));
    out->colour = value_as_str(db_column_copy(work->arena, rows, 2));
    out->position = value_as_int(db_column(rows, 3));
    out->archived = !value_is_null(db_column(rows, 4));
    return schema_read_labels(work, work->arena, value_as_str(db_column(rows, 1)), out->label);
}

bool store_tag_list(struct work *work, bool archived, struct tag **out, size_t *count) {
    struct db_rows rows;
    size_t max;
    *count = 0;
    if (!schema_count(work, "SELECT count(*) FROM tag", DB_NO_ARGS, &max))
        return false;
    *out = ARENA_ARRAY(work->arena, max, struct tag);
    if (!db_query(work->db,
                  "SELECT name, labels, colour, position, archived_at FROM tag "
                  "WHERE $1 = 1 OR archived_at IS NULL ORDER BY position, name",
                  DB_ARGS(value_int(archived)), &rows, work->err))
        return false;
    while (*count < max && db_next(&rows))
        if (!read_tag(work, &rows, &(*out)[(*count)++])) {
            db_drop(&rows);
            return false;
        }
    return db_done(&rows, work->err);
}

static str tag_body(struct arena *arena, const struct tag *tag) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_name(&w, "labels");
    jsonw_raw(&w, labels_json(arena, tag->label));
    jsonw_put_text(&w, "colour", tag->colour);
    jsonw_object_end(&w);
    return buf_str(&out);
}

bool store_tag_put(struct work *work, const struct tag *tag) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT name FROM tag WHERE name = $1 AND archived_at IS NULL",
                DB_ARGS(value_text(tag->name)), &row, work->err) ||
        !db_run(work->db,
                "INSERT INTO tag (name, labels, colour, position, created_at, created_by) "
                "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (name) DO UPDATE "
                "SET labels = excluded.labels, colour = excluded.colour, "
                "position = excluded.position, archived_at = NULL",
                DB_ARGS(value_text(tag->name), value_text(labels_json(work->arena, tag->label)),
                        value_text(tag->colour), value_int(tag->position), value_int(work->now),
                        value_id(work->who.user_id)),
                work->err))
        return false;
    return definition_changed(work, 0, "tag", tag->name, row.found ? "UPDATE" : "CREATE",
                              tag_body(work->arena, tag));
}

bool store_tag_archive(struct work *work, str name) {
    if (!db_run(work->db, "UPDATE tag SET archived_at = $2 WHERE name = $1",
                DB_ARGS(value_text(name), value_int(work->now)), work->err))
        return false;
    return definition_changed(work, 0, "tag", name, "DELETE", STR("{}"));
}
