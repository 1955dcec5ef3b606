// Whose records a caller sees, as SQL: appended to every SELECT over records.
#include "model/rights.h"
#include "store/record.h"
#include "store/record_filter.h"

static void add_set(const char *before, const char *at, const char *column,
                    const struct id_set *set, struct statement *s) {
    if (!set->count)
        return;
    statement_add(s, before);
    statement_add(s, at);
    statement_add(s, column);
    statement_add(s, " IN (");
    for (size_t i = 0; i < set->count; i++) {
        statement_add(s, i ? ", " : "");
        statement_arg(s, value_int(set->ids[i]));
    }
    statement_add(s, ")");
}

static void add_shared(const struct work *work, const struct rights *rights, struct statement *s) {
    statement_add(s, "SELECT h.record_id FROM record_share h WHERE (h.user_id = ");
    statement_arg(s, value_int(rights->user_id));
    add_set(" OR ", "h.", "department_id", &rights->groups, s);
    statement_add(s, ") AND (h.until_at IS NULL OR h.until_at > ");
    statement_arg(s, value_int(work->now));
    statement_add(s, work->who.verb == RIGHT_EDIT ? ") AND h.may_edit = 1" : ")");
}

static enum reach reach_of(const struct work *work, const struct object_type *type) {
    const struct actor *who = &work->who;
    if (who->scope == SCOPE_ALL)
        return REACH_ALL;
    if (who->scope == SCOPE_NONE || !who->rights)
        return REACH_NONE;
    return rights_reach(who->rights, type->name, (enum right_verb)who->verb);
}

bool filter_sees_all(const struct work *work, const struct object_type *type) {
    return reach_of(work, type) == REACH_ALL;
}

static struct rights_scope scope_of(const struct work *work, const struct object_type *type) {
    return rights_scope_of(work->arena, work->who.rights, type->name,
                           (enum right_verb)work->who.verb);
}

void scope_add(const struct work *work, const struct object_type *type, const char *at,
               const char *end, struct statement *s) {
    enum reach reach = reach_of(work, type);
    if (reach == REACH_ALL)
        return;
    if (reach == REACH_NONE) {
        statement_add(s, " AND 1 = 0");
        return;
    }
    struct rights_scope scope = scope_of(work, type);
    add_set(" AND (", at, "owner_id", &scope.owners, s);
    add_set(" OR ", at, "created_by", &scope.creators, s);
    if (scope.unowned.count) {
        statement_add(s, " OR (");
        statement_add(s, at);
        add_set("owner_id IS NULL AND ", at, "department_id", &scope.unowned, s);
        statement_add(s, ")");
    }
    if (scope.shares) {
        statement_add(s, " OR ");
        statement_add(s, at);
        statement_add(s, "id IN (");
        add_shared(work, scope.shares, s);
        statement_add(s, ")");
    }
    statement_add(s, end);
}

void filter_scope(const struct work *work, const struct object_type *type, const char *at,
                  struct statement *s) {
    scope_add(work, type, at, ")", s);
}

// -- by the indexes of the parts
//
// SQLite reads no index of a part where parts are joined by OR, since the indexes leave archived
// records out and a part alone does not say so. As a union of SELECTs each part has its own.

enum { PARTS = 3 };
struct scope_part {
    const char *before; // of the column; the set's condition follows
    const char *column;
    struct id_set set;
};

static size_t parts_of(const struct rights_scope *scope, struct scope_part parts[PARTS]) {
    const struct scope_part all[PARTS] = {
        {" AND ", "owner_id", scope->owners},
        {" AND ", "created_by", scope->creators},
        {" AND owner_id IS NULL AND ", "department_id", scope->unowned}};
    size_t count = 0;
    for (size_t i = 0; i < PARTS; i++)
        if (all[i].set.count)
            parts[count++] = all[i];
    return count;
}

static void add_part(const struct object_type *type, const struct scope_part *part,
                     struct statement *s) {
    statement_add(s, "SELECT id FROM ");
    statement_add_str(s, type->table);
    statement_add(s, " WHERE archived_at IS NULL");
    add_set(part->before, "", part->column, &part->set, s);
}

void scope_add_ids(const struct work *work, const struct object_type *type, struct statement *s) {
    struct rights_scope scope = scope_of(work, type);
    struct scope_part parts[PARTS];
    size_t count = parts_of(&scope, parts);
    statement_add(s, " AND id IN (");
    for (size_t i = 0; i < count; i++) {
        statement_add(s, i ? " UNION ALL " : "");
        add_part(type, &parts[i], s);
    }
    if (scope.shares) {
        statement_add(s, count ? " UNION ALL " : "");
        add_shared(work, scope.shares, s);
    }
    statement_add(s, count || scope.shares ? ")" : "NULL)");
}

bool scope_holds_many(struct work *work, const struct object_type *type, bool *many) {
    struct rights_scope scope = scope_of(work, type);
    struct scope_part parts[PARTS];
    size_t count = parts_of(&scope, parts);
    *many = false;
    for (size_t i = 0; i < count && !*many; i++) {
        struct statement s;
        int64_t found;
        statement_init(&s, work->arena);
        add_part(type, &parts[i], &s);
        statement_add(&s, " LIMIT 1 OFFSET ");
        statement_arg(&s, value_int(TOTAL_EXACT_MAX));
        if (!db_number(work->db, work->arena, statement_sql(&s), s.args, s.count, &found,
                       work->err))
            return false;
        *many = found != 0;
    }
    return true;
}
