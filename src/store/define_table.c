// One of the two files that write SQL from definitions: tables, columns and indexes of records.
//
// Names are made of our own numbers and of type names that were checked when they were defined;
// nothing here comes from a request. No CHECK, no DEFAULT that would rewrite, nothing is dropped.
#include "db/search.h"
#include "store/define_private.h"

str table_name(struct arena *arena, str type_name) {
    return str_format(arena, "r_" STR_FMT, STR_ARG(type_name));
}

str search_table_name(struct arena *arena, str table) {
    return str_format(arena, "s_" STR_FMT, STR_ARG(str_from(table, 2)));
}

str column_name(struct arena *arena, int64_t property_id) {
    return str_format(arena, "p%lld", (long long)property_id);
}

str sort_column_name(struct arena *arena, int64_t property_id) {
    return str_format(arena, "p%llds", (long long)property_id);
}

static bool run_ddl(struct work *work, str sql) {
    str expanded = db_dialect_expand(work->arena, db_dialect(work->db), sql);
    return db_script(work->db, str_z(work->arena, expanded), work->err);
}

// @ is the table's name. Lists leave archived records out, so the indexes do, too.
#define TABLE_DDL                                                                                  \
    "CREATE TABLE @ (id {INT64} NOT NULL PRIMARY KEY, version {INT64} NOT NULL, "                  \
    "owner_id {INT64}, department_id {INT64}, created_at {INT64} NOT NULL, "                       \
    "created_by {INT64}, updated_at {INT64} NOT NULL, archived_at {INT64}, "                       \
    "entered {BYTES}) {STRICT};\n"                                                                 \
    "CREATE INDEX @_live ON @ (id) WHERE archived_at IS NULL;\n"                                   \
    "CREATE INDEX @_owner ON @ (owner_id, id) WHERE archived_at IS NULL;\n"                        \
    "CREATE INDEX @_created ON @ (created_at, id) WHERE archived_at IS NULL;\n"                    \
    "CREATE INDEX @_updated ON @ (updated_at, id) WHERE archived_at IS NULL;\n"                    \
    "CREATE INDEX @_archived ON @ (id) WHERE archived_at IS NOT NULL;\n"

bool define_table(struct work *work, str table) {
    if (!run_ddl(work, str_replace(work->arena, STR(TABLE_DDL), STR("@"), table)))
        return false;
    str search = db_search_ddl(work->db, work->arena, search_table_name(work->arena, table));
    return db_script(work->db, str_z(work->arena, search), work->err);
}

static const char *storage_token(enum value_kind storage) {
    switch (storage) {
    case VALUE_INT:
        return "{INT64}";
    case VALUE_FLOAT:
        return "{FLOAT64}";
    case VALUE_BYTES:
        return "{BYTES}";
    case VALUE_TEXT:
    case VALUE_NULL:
        break;
    }
    return "{TEXT}";
}

bool define_column(struct work *work, const struct column_definition *column) {
    struct arena *arena = work->arena;
    str name = column_name(arena, column->property_id);
    str sort = sort_column_name(arena, column->property_id);
    struct buf sql;
    buf_init(&sql, arena);
    buf_format(&sql, "ALTER TABLE " STR_FMT " ADD COLUMN " STR_FMT " %s;\n", STR_ARG(column->table),
               STR_ARG(name), storage_token(column->type->storage));
    // The sort key is never NULL: so keyset paging over it is one row comparison.
    if (column->type->sort_key)
        buf_format(&sql,
                   "ALTER TABLE " STR_FMT " ADD COLUMN " STR_FMT " {TEXT} NOT NULL DEFAULT '';\n",
                   STR_ARG(column->table), STR_ARG(sort));
    if (column->indexed)
        buf_format(&sql,
                   "CREATE INDEX i_" STR_FMT " ON " STR_FMT " (" STR_FMT
                   ", id) WHERE archived_at IS NULL;\n",
                   STR_ARG(name), STR_ARG(column->table),
                   STR_ARG(column->type->sort_key ? sort : name));
    return run_ddl(work, buf_str(&sql));
}
