// Values that no two live records of a type may share. The write itself looks, in the table that
// keeps them, and on PostgreSQL under a lock of the value: so two that come at once can not both
// find nothing.
#include "store/unique.h"
#include "crm/access.h"
#include "crm/save_private.h"

// Programs read the sentence: of a type that came with the program it stays what it was, whatever
// the company calls its records.
static str fixed_name(struct arena *arena, const struct object_type *type) {
    struct buf out;
    if (!type->shipped || !type->wire_name.len)
        return type->label[LANG_EN];
    buf_init(&out, arena);
    for (size_t i = 0; i < type->wire_name.len; i++) {
        char c = type->wire_name.ptr[i] == '_' ? ' ' : type->wire_name.ptr[i];
        buf_add_char(&out, i == 0 && c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c);
    }
    return buf_str(&out);
}

bool save_refuse(struct work *work, const struct object_type *type, int64_t id) {
    str text = str_format(work->arena, "%lld", (long long)id);
    str name = fixed_name(work->arena, type), department;
    bool hidden;
    if (!crm_access_hidden(work, type, id, &hidden, &department))
        return false;
    if (hidden) // nothing else is told of it
        return fail_about(work->err, ERR_CONFLICT, STR(""),
                          STR_FMT " already exists. You may not see it: ask %s" STR_FMT ".",
                          STR_ARG(name), department.len ? "the department " : "an administrator",
                          STR_ARG(department));
    return fail_about(work->err, ERR_CONFLICT, text, STR_FMT " already exists. Existing ID: %lld",
                      STR_ARG(name), (long long)id);
}

static bool look_up(struct work *work, const struct property *p, const struct record *record) {
    struct value value = record->values[p->slot];
    int64_t *ids;
    size_t count;
    if (!db_lock_key(work->db, store_unique_key(p, value), work->err) ||
        !store_unique_find(work, record->type, p, value, 2, &ids, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (ids[i] != record->id)
            return save_refuse(work, record->type, ids[i]);
    return true;
}

bool save_unique(struct work *work, const struct record *before, const struct record *after) {
    bool lived = before && !before->archived_at;
    for (size_t i = 0; !after->archived_at && i < after->type->property_count; i++) {
        const struct property *p = &after->type->properties[i];
        if (!p->unique || p->archived || p->system != SYSTEM_NONE ||
            value_is_null(after->values[i]) ||
            (lived && value_equal(before->values[i], after->values[i])))
            continue;
        if (!look_up(work, p, after))
            return false;
    }
    return true;
}
