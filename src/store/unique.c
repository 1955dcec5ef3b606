// Unique values by a table of their own, see unique.h.
#include "store/unique.h"
#include "model/record.h"
#include "store/define_private.h"
#include "store/statement_private.h"
#include <string.h>

// -- keys

static uint64_t value_hash(struct value v) {
    uint64_t bits = (uint64_t)v.i;
    if (v.kind == VALUE_TEXT || v.kind == VALUE_BYTES)
        return str_hash(v.s);
    if (v.kind == VALUE_FLOAT) {
        double number = v.f + 0.0; // no -0
        memcpy(&bits, &number, sizeof bits);
    }
    return hash_u64(bits);
}

static int64_t key_of(int64_t property_id, struct value value) {
    return (int64_t)hash_combine((uint64_t)property_id, value_hash(value));
}

int64_t store_unique_key(const struct property *property, struct value value) {
    return key_of(property->id, value);
}

// -- finding

static bool has_value(struct work *work, const struct object_type *type,
                      const struct property *property, struct value value, int64_t id, bool *has) {
    struct statement s;
    struct db_row row = {.arena = work->arena};
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT id FROM ");
    statement_add_str(&s, type->table);
    statement_add(&s, " WHERE id = ");
    statement_arg(&s, value_int(id));
    statement_add(&s, " AND archived_at IS NULL AND ");
    statement_add_str(&s, property->column);
    statement_add(&s, " = ");
    statement_arg(&s, value);
    if (!db_one(work->db, statement_sql(&s), s.args, s.count, &row, work->err))
        return false;
    *has = row.found;
    return true;
}

// One by one: there is seldom more than one, and no planner can take another way.
bool store_unique_find(struct work *work, const struct object_type *type,
                       const struct property *property, struct value value, size_t limit,
                       int64_t **ids, size_t *count) {
    struct db_rows rows;
    *ids = ARENA_ARRAY(work->arena, limit, int64_t);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT record_id FROM unique_value WHERE value_key = $1 ORDER BY record_id",
                  DB_ARGS(value_int(store_unique_key(property, value))), &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows)) {
        int64_t id = value_as_int(db_column(&rows, 0));
        bool has = false;
        if (!has_value(work, type, property, value, id, &has)) {
            db_drop(&rows);
            return false;
        }
        if (has)
            (*ids)[(*count)++] = id;
    }
    return db_done(&rows, work->err);
}

// -- writing

static bool put(struct work *work, int64_t record_id, int64_t property_id, struct value value) {
    if (value_is_null(value))
        return db_run(work->db,
                      "DELETE FROM unique_value WHERE record_id = $1 AND property_id = $2",
                      DB_ARGS(value_int(record_id), value_int(property_id)), work->err);
    return db_run(work->db,
                  "INSERT INTO unique_value (record_id, property_id, value_key) "
                  "VALUES ($1, $2, $3) ON CONFLICT (record_id, property_id) "
                  "DO UPDATE SET value_key = excluded.value_key",
                  DB_ARGS(value_int(record_id), value_int(property_id),
                          value_int(key_of(property_id, value))),
                  work->err);
}

bool store_unique_write(struct work *work, const struct record *before,
                        const struct record *after) {
    for (size_t i = 0; i < after->type->property_count; i++) {
        const struct property *p = &after->type->properties[i];
        struct value old = before ? before->values[i] : value_null();
        if (p->unique && p->system == SYSTEM_NONE && !value_equal(old, after->values[i]) &&
            !put(work, after->id, p->id, after->values[i]))
            return false;
    }
    return true;
}

// -- those of before

struct carried {
    int64_t id;
    str table;
    bool indexed;
};

static bool read_carried(struct work *work, struct carried *list, size_t most, size_t *count) {
    struct db_rows rows;
    *count = 0;
    if (!db_query(work->db,
                  "SELECT p.id, t.name, t.base_table, p.indexed FROM property p "
                  "JOIN object_type t ON t.id = p.type_id "
                  "WHERE p.is_unique = 1 AND p.keyed = 0 AND p.system = 0 ORDER BY p.id LIMIT $1",
                  DB_ARGS(value_int((int64_t)most)), &rows, work->err))
        return false;
    while (*count < most && db_next(&rows)) {
        str table = value_as_str(db_column_copy(work->arena, &rows, 2));
        list[(*count)++] = (struct carried){
            .id = value_as_int(db_column(&rows, 0)),
            .table = table.len ? table : table_name(work->arena, value_as_str(db_column(&rows, 1))),
            .indexed = value_as_int(db_column(&rows, 3)) != 0,
        };
    }
    return db_done(&rows, work->err);
}

// The rows of some records behind `after`, which becomes the last of them; 0 when there are none.
static bool carry_some(struct work *work, const struct carried *c, int64_t *after) {
    enum { AT_ONCE = 10000 };
    struct db_rows rows;
    str column = column_name(work->arena, c->id);
    str sql = str_format(work->arena,
                         "SELECT id, " STR_FMT " FROM " STR_FMT " WHERE " STR_FMT
                         " IS NOT NULL AND id > $1 ORDER BY id LIMIT $2",
                         STR_ARG(column), STR_ARG(c->table), STR_ARG(column));
    if (!db_query(work->db, str_z(work->arena, sql), DB_ARGS(value_int(*after), value_int(AT_ONCE)),
                  &rows, work->err))
        return false;
    *after = 0;
    while (db_next(&rows)) {
        *after = value_as_int(db_column(&rows, 0));
        if (!put(work, *after, c->id, db_column(&rows, 1))) {
            db_drop(&rows);
            return false;
        }
    }
    return db_done(&rows, work->err);
}

static bool carry(struct work *work, const struct carried *c) {
    str drop = str_format(work->arena, "DROP INDEX IF EXISTS i_" STR_FMT,
                          STR_ARG(column_name(work->arena, c->id)));
    int64_t after = 0;
    do {
        struct arena_mark mark = arena_mark(work->arena);
        if (!carry_some(work, c, &after))
            return false;
        arena_release(work->arena, mark);
    } while (after);
    return (c->indexed || db_script(work->db, str_z(work->arena, drop), work->err)) &&
           db_run(work->db, "UPDATE property SET keyed = 1 WHERE id = $1",
                  DB_ARGS(value_int(c->id)), work->err);
}

bool store_unique_carry(struct work *work) {
    enum { AT_ONCE = 100 };
    struct carried list[AT_ONCE];
    size_t count;
    do {
        if (!read_carried(work, list, AT_ONCE, &count))
            return false;
        for (size_t i = 0; i < count; i++)
            if (!carry(work, &list[i]))
                return false;
    } while (count);
    return true;
}
