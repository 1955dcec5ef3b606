// One of the two files that write SQL from definitions: tables, columns and indexes of records.
//
// Names are made of our own numbers and of type names that were checked when they were defined;
// nothing here comes from a request. No CHECK, no DEFAULT that would rewrite, nothing is dropped.
// Record tables are not STRICT: SQLite would read every row of one to add a column.
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

// Beside @_owner: what else makes a record somebody's to see (record_scope.c). Tables of older
// stores get them when the store is opened.
#define SCOPE_DDL                                                                                  \
    "CREATE INDEX IF NOT EXISTS @_creator ON @ (created_by, id) "                                  \
    "WHERE archived_at IS NULL AND created_by IS NOT NULL;\n"                                      \
    "CREATE INDEX IF NOT EXISTS @_unowned ON @ (department_id, id) "                               \
    "WHERE archived_at IS NULL AND owner_id IS NULL AND department_id IS NOT NULL;\n"

// @ is the table's name, # the columns of its own. Lists leave archived records out, so the indexes
// do, too.
#define TABLE_DDL                                                                                  \
    "CREATE TABLE @ (id {INT64} NOT NULL PRIMARY KEY, version {INT64} NOT NULL, "                  \
    "owner_id {INT64}, department_id {INT64}, created_at {INT64} NOT NULL, "                       \
    "created_by {INT64}, updated_at {INT64} NOT NULL, archived_at {INT64}, "                       \
    "entered {BYTES}#);\n"                                                                         \
    "CREATE INDEX @_live ON @ (id) WHERE archived_at IS NULL;\n"                                   \
    "CREATE INDEX @_owner ON @ (owner_id{NULLS_FIRST}, id) WHERE archived_at IS NULL;\n"           \
    "CREATE INDEX @_created ON @ (created_at, id) WHERE archived_at IS NULL;\n"                    \
    "CREATE INDEX @_updated ON @ (updated_at, id) WHERE archived_at IS NULL;\n"                    \
    "CREATE INDEX @_archived ON @ (id) WHERE archived_at IS NOT NULL;\n" SCOPE_DDL

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

// The sort key is never NULL: so keyset paging over it is one row comparison.
#define SORT_COLUMN " {TEXT} NOT NULL DEFAULT ''"

// Pages are ordered with empty values first (record_order.c), and so has the index to be.
static void add_index(struct arena *arena, const struct column_definition *column,
                      struct buf *sql) {
    bool keyed = column->type->sort_key;
    str name = column_name(arena, column->property_id);
    if (column->indexed)
        buf_format(sql,
                   "CREATE INDEX i_" STR_FMT " ON " STR_FMT " (" STR_FMT
                   "%s, id) WHERE archived_at IS NULL;\n",
                   STR_ARG(name), STR_ARG(column->table),
                   STR_ARG(keyed ? sort_column_name(arena, column->property_id) : name),
                   keyed ? "" : "{NULLS_FIRST}");
}

bool define_table(struct work *work, str table, const struct column_definition *columns,
                  size_t count) {
    struct arena *arena = work->arena;
    struct buf own, sql;
    buf_init(&own, arena);
    for (size_t i = 0; i < count; i++) {
        buf_format(&own, ", " STR_FMT " %s", STR_ARG(column_name(arena, columns[i].property_id)),
                   storage_token(columns[i].type->storage));
        if (columns[i].type->sort_key)
            buf_format(&own, ", " STR_FMT SORT_COLUMN,
                       STR_ARG(sort_column_name(arena, columns[i].property_id)));
    }
    str ddl = str_replace(arena, STR(TABLE_DDL), STR("@"), table);
    buf_init(&sql, arena);
    buf_add(&sql, str_replace(arena, ddl, STR("#"), own.len ? buf_str(&own) : STR("")));
    for (size_t i = 0; i < count; i++)
        add_index(arena, &columns[i], &sql);
    if (!run_ddl(work, buf_str(&sql)))
        return false;
    str search = db_search_ddl(work->db, arena, search_table_name(arena, table));
    return db_script(work->db, str_z(arena, search), work->err);
}

bool define_scope_indexes(struct work *work, str table) {
    return run_ddl(work, str_replace(work->arena, STR(SCOPE_DDL), STR("@"), table));
}

bool define_column(struct work *work, const struct column_definition *column) {
    struct arena *arena = work->arena;
    str name = column_name(arena, column->property_id);
    struct buf sql;
    buf_init(&sql, arena);
    buf_format(&sql, "ALTER TABLE " STR_FMT " ADD COLUMN " STR_FMT " %s;\n", STR_ARG(column->table),
               STR_ARG(name), storage_token(column->type->storage));
    if (column->type->sort_key)
        buf_format(&sql, "ALTER TABLE " STR_FMT " ADD COLUMN " STR_FMT SORT_COLUMN ";\n",
                   STR_ARG(column->table), STR_ARG(sort_column_name(arena, column->property_id)));
    add_index(arena, column, &sql);
    return run_ddl(work, buf_str(&sql));
}

bool define_totals_index(struct work *work, str table, const int64_t *property_ids, size_t count) {
    struct arena *arena = work->arena;
    struct buf sql;
    buf_init(&sql, arena);
    buf_format(&sql, "CREATE INDEX IF NOT EXISTS " STR_FMT "_totals ON " STR_FMT " (",
               STR_ARG(table), STR_ARG(table));
    for (size_t i = 0; i < count; i++)
        buf_format(&sql, STR_FMT ", ", STR_ARG(column_name(arena, property_ids[i])));
    // SQLite reads the row for a column that only the condition of the index names.
    buf_add_z(&sql, "archived_at) WHERE archived_at IS NULL;\n");
    return run_ddl(work, buf_str(&sql));
}
