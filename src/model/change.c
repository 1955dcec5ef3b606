// Comparing records and packing what changed.
#include "model/change.h"
#include "model/pack_private.h"
#include <assert.h>

enum { VERSION = 1 };

void change_add(struct arena *arena, struct change_list *list, struct change change) {
    if (list->count == list->cap) {
        size_t cap = list->cap ? list->cap * 2 : 8;
        list->items = arena_grow(arena, list->items, list->cap * sizeof *list->items,
                                 cap * sizeof *list->items);
        list->cap = cap;
    }
    list->items[list->count++] = change;
}

// The header holds the owner, whether or not the slots were synchronised with it.
static struct value value_of(const struct record *record, const struct property *property) {
    if (!record)
        return value_null();
    return property->system == SYSTEM_OWNER ? value_id(record->owner_id)
                                            : record_get(record, property);
}

void change_compare(struct arena *arena, const struct record *before, const struct record *after,
                    struct change_list *out) {
    assert(!before || before->type == after->type);
    for (size_t i = 0; i < after->type->property_count; i++) {
        const struct property *property = &after->type->properties[i];
        if (property->derived ||
            (property->system != SYSTEM_NONE && property->system != SYSTEM_OWNER))
            continue;
        struct change change = {.property_id = property->id,
                                .before = value_of(before, property),
                                .after = value_of(after, property),
                                .entered_before = before ? before->entered[i] : (str){0},
                                .entered_after = after->entered[i]};
        if (!value_equal(change.before, change.after))
            change_add(arena, out, change);
    }
}

void change_pack(const struct change_list *list, struct buf *out) {
    buf_add_char(out, VERSION);
    pack_u64(out, list->count);
    for (size_t i = 0; i < list->count; i++) {
        const struct change *change = &list->items[i];
        pack_i64(out, change->property_id);
        pack_value(out, change->before);
        pack_value(out, change->after);
        pack_text(out, change->entered_before);
        pack_text(out, change->entered_after);
    }
}

bool change_unpack(struct arena *arena, str bytes, struct change_list *out, struct err *err) {
    struct unpack u = {.rest = bytes};
    if (unpack_byte(&u) != VERSION)
        return fail(err, ERR_INPUT, "The list of changes is of an unknown version.");
    size_t count = unpack_count(&u, 5);
    *out = (struct change_list){0};
    for (size_t i = 0; i < count && !u.bad; i++) {
        struct change change = {.property_id = unpack_i64(&u)};
        change.before = unpack_value(&u);
        change.after = unpack_value(&u);
        change.entered_before = unpack_text(&u);
        change.entered_after = unpack_text(&u);
        change_add(arena, out, change);
    }
    if (!unpack_done(&u))
        return fail(err, ERR_INPUT, "The list of changes is broken.");
    return true;
}
