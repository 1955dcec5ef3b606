// Rules as rows: the body is JSON, for nothing is ever asked of its parts.
#include "store/rule.h"
#include "store/definition_private.h"
#include "store/schema_private.h"

static bool read_rule(struct work *work, struct arena *arena, const struct db_rows *rows,
                      struct rule *rule) {
    rule->id = value_as_int(db_column(rows, 0));
    rule->name = value_as_str(db_column_copy(arena, rows, 2));
    rule->key = str_z(arena, str_concat(arena, STR("rule."), rule->name));
    rule->position = value_as_int(db_column(rows, 4));
    rule->created_at = value_as_int(db_column(rows, 5));
    rule->updated_at = value_as_int(db_column(rows, 6));
    return rule_of_json(arena, value_as_str(db_column(rows, 3)), rule, work->err);
}

static struct object_type *type_of(struct schema *schema, int64_t id) {
    for (size_t i = 0; i < schema->type_count; i++)
        if (schema->types[i].id == id)
            return &schema->types[i];
    return NULL;
}

bool store_rules_load(struct work *work, struct schema *schema) {
    struct db_rows rows;
    size_t max, count = 0;
    if (!schema_count(work, "SELECT count(*) FROM rule WHERE archived_at IS NULL", DB_NO_ARGS,
                      &max))
        return false;
    struct rule *rules = arena_array(&schema->arena, max, sizeof *rules);
    if (!max)
        return true;
    if (!db_query(work->db,
                  "SELECT id, type_id, name, body, position, created_at, updated_at FROM rule "
                  "WHERE archived_at IS NULL ORDER BY type_id, position, id LIMIT $1",
                  DB_ARGS(value_int((int64_t)max)), &rows, work->err))
        return false;
    while (count < max && db_next(&rows)) {
        struct object_type *type = type_of(schema, value_as_int(db_column(&rows, 1)));
        if (!type)
            continue;
        if (!type->rule_count)
            type->rules = &rules[count];
        type->rule_count++;
        if (!read_rule(work, &schema->arena, &rows, &rules[count++])) {
            db_drop(&rows);
            return false;
        }
    }
    return db_done(&rows, work->err);
}

bool store_rule_put(struct work *work, const struct object_type *type, const struct rule *before,
                    struct rule *rule) {
    str body = rule_json(work->arena, rule);
    rule->updated_at = work->now;
    if (!before)
        rule->created_at = work->now;
    if (!db_run(work->db,
                "INSERT INTO rule (id, type_id, name, body, position, created_at, created_by, "
                "updated_at, updated_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $6, $7) "
                "ON CONFLICT (id) DO UPDATE SET body = excluded.body, "
                "position = excluded.position, updated_at = excluded.updated_at, "
                "updated_by = excluded.updated_by, archived_at = NULL",
                DB_ARGS(value_int(rule->id), value_int(type->id), value_text(rule->name),
                        value_text(body), value_int(rule->position), value_int(work->now),
                        value_id(work->who.user_id)),
                work->err))
        return false;
    return definition_changed_from(work, type->id, "rule", rule->name, before ? "UPDATE" : "CREATE",
                                   before ? rule_json(work->arena, before) : STR(""), body);
}

bool store_rule_archive(struct work *work, const struct object_type *type,
                        const struct rule *rule) {
    if (!db_run(work->db, "UPDATE rule SET archived_at = $2 WHERE id = $1",
                DB_ARGS(value_int(rule->id), value_int(work->now)), work->err))
        return false;
    return definition_changed_from(work, type->id, "rule", rule->name, "DELETE",
                                   rule_json(work->arena, rule), STR("{}"));
}
