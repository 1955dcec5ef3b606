// Rules of matching as rows: one a type, the body JSON, for nothing is ever asked of its parts.
#include "store/match_rule.h"
#include "store/definition_private.h"

bool store_match_rules_load(struct work *work, struct schema *schema) {
    struct db_rows rows;
    if (!db_query(work->db, "SELECT type_id, body FROM match_rules ORDER BY type_id LIMIT 1000",
                  DB_NO_ARGS, &rows, work->err))
        return false;
    while (db_next(&rows)) {
        int64_t id = value_as_int(db_column(&rows, 0));
        for (size_t i = 0; i < schema->type_count; i++)
            if (schema->types[i].id == id)
                schema->types[i].match_rules =
                    value_as_str(db_column_copy(&schema->arena, &rows, 1));
    }
    return db_done(&rows, work->err);
}

static bool write(struct work *work, const struct object_type *type, str body) {
    if (!body.len)
        return db_run(work->db, "DELETE FROM match_rules WHERE type_id = $1",
                      DB_ARGS(value_int(type->id)), work->err);
    return db_run(work->db,
                  "INSERT INTO match_rules (type_id, body, updated_at, updated_by) "
                  "VALUES ($1, $2, $3, $4) ON CONFLICT (type_id) DO UPDATE SET "
                  "body = excluded.body, updated_at = excluded.updated_at, "
                  "updated_by = excluded.updated_by",
                  DB_ARGS(value_int(type->id), value_text(body), value_int(work->now),
                          value_id(work->who.user_id)),
                  work->err);
}

bool store_match_rules_put(struct work *work, const struct object_type *type, str body) {
    str before = type->match_rules.len ? type->match_rules : STR("{}");
    return write(work, type, body) &&
           definition_changed_from(work, type->id, "match_rules", type->name, "UPDATE", before,
                                   body.len ? body : STR("{}"));
}

bool store_match_rules_changed(struct work *work, const struct object_type *type,
                               struct match_rules_change *out) {
    struct db_row row = {.arena = work->arena};
    *out = (struct match_rules_change){.by_name = STR("")};
    if (!db_one(work->db,
                "SELECT r.updated_at, r.updated_by, u.name FROM match_rules r "
                "LEFT JOIN user_account u ON u.id = r.updated_by WHERE r.type_id = $1",
                DB_ARGS(value_int(type->id)), &row, work->err))
        return false;
    if (row.found)
        *out =
            (struct match_rules_change){value_as_int(row.columns[0]), value_as_int(row.columns[1]),
                                        value_as_str(row.columns[2])};
    return true;
}
