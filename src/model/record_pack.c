// A record as a blob, for the snapshot that a merge keeps; and the texts as typed, for their
// column.
//
// Slots are written under their property's id, so a blob can be read after the schema changed: what
// is no longer known is dropped.
#include "model/change.h"
#include "model/pack_private.h"

enum { VERSION = 1 };

static bool is_packed(const struct record *record, size_t slot) {
    return record->type->properties[slot].system == SYSTEM_NONE &&
           (!value_is_null(record->values[slot]) || record->entered[slot].len);
}

static void pack_slots(const struct record *record, struct buf *out) {
    size_t count = 0;
    for (size_t i = 0; i < record->type->property_count; i++)
        count += is_packed(record, i) ? 1 : 0;
    pack_u64(out, count);
    for (size_t i = 0; i < record->type->property_count; i++) {
        if (!is_packed(record, i))
            continue;
        pack_i64(out, record->type->properties[i].id);
        pack_value(out, record->values[i]);
        pack_text(out, record->entered[i]);
    }
}

static void pack_points(const struct record *record, struct buf *out) {
    pack_u64(out, record->point_count);
    for (size_t i = 0; i < record->point_count; i++) {
        const struct contact_point *point = &record->points[i];
        buf_add_char(out, (char)point->kind);
        buf_add_char(out, point->primary ? 1 : 0);
        pack_text(out, point->key);
        pack_text(out, point->value);
        pack_text(out, point->label);
    }
}

void record_pack(const struct record *record, struct buf *out) {
    buf_add_char(out, VERSION);
    pack_i64(out, record->id);
    pack_i64(out, record->version);
    pack_i64(out, record->owner_id);
    pack_i64(out, record->department_id);
    pack_i64(out, record->created_at);
    pack_i64(out, record->created_by);
    pack_i64(out, record->updated_at);
    pack_i64(out, record->archived_at);
    pack_slots(record, out);
    pack_points(record, out);
}

// A blob may be older than a property's definition: a value of another kind than the type stores
// is dropped like an unknown property.
static bool fits(const struct property *property, struct value value) {
    return value.kind == VALUE_NULL || value.kind == property->type->storage;
}

static void unpack_slots(struct unpack *u, struct record *record) {
    size_t count = unpack_count(u, 3);
    for (size_t i = 0; i < count && !u->bad; i++) {
        int64_t id = unpack_i64(u);
        struct value value = unpack_value(u);
        str entered = unpack_text(u);
        const struct property *property = type_property_by_id(record->type, id);
        if (!property || property->system != SYSTEM_NONE || !fits(property, value))
            continue;
        record->values[property->slot] = value;
        record->entered[property->slot] = entered;
    }
}

static void unpack_points(struct unpack *u, struct arena *arena, struct record *record) {
    size_t count = unpack_count(u, 5);
    record->points = ARENA_ARRAY(arena, count, struct contact_point);
    for (size_t i = 0; i < count && !u->bad; i++) {
        uint8_t kind = unpack_byte(u), primary = unpack_byte(u);
        struct contact_point point = {.kind = (enum contact_point_kind)kind,
                                      .primary = primary != 0};
        point.key = unpack_text(u);
        point.value = unpack_text(u);
        point.label = unpack_text(u);
        u->bad = u->bad || kind >= POINT_KIND_COUNT || primary > 1;
        record->points[record->point_count++] = point;
    }
}

bool record_unpack(struct arena *arena, const struct object_type *type, str bytes,
                   struct record **out, struct err *err) {
    struct unpack u = {.rest = bytes};
    if (unpack_byte(&u) != VERSION)
        return fail(err, ERR_INPUT, "The copy of the record is of an unknown version.");
    struct record *record = record_create(arena, type);
    record->id = unpack_i64(&u);
    record->version = unpack_i64(&u);
    record->owner_id = unpack_i64(&u);
    record->department_id = unpack_i64(&u);
    record->created_at = unpack_i64(&u);
    record->created_by = unpack_i64(&u);
    record->updated_at = unpack_i64(&u);
    record->archived_at = unpack_i64(&u);
    unpack_slots(&u, record);
    unpack_points(&u, arena, record);
    if (!unpack_done(&u))
        return fail(err, ERR_INPUT, "The copy of the record is broken.");
    record_sync_header(record);
    *out = record;
    return true;
}

void entered_pack(const struct record *record, struct buf *out) {
    size_t count = 0;
    for (size_t i = 0; i < record->type->property_count; i++)
        count += record->entered[i].len ? 1 : 0;
    if (!count)
        return; // nothing differs: no bytes at all, the usual case
    buf_add_char(out, VERSION);
    pack_u64(out, count);
    for (size_t i = 0; i < record->type->property_count; i++) {
        if (!record->entered[i].len)
            continue;
        pack_i64(out, record->type->properties[i].id);
        pack_text(out, record->entered[i]);
    }
}

bool entered_unpack(struct arena *arena, str bytes, struct record *record, struct err *err) {
    (void)arena; // the texts point into `bytes`
    if (!bytes.len)
        return true;
    struct unpack u = {.rest = bytes};
    if (unpack_byte(&u) != VERSION)
        return fail(err, ERR_INPUT, "The texts as typed are of an unknown version.");
    size_t count = unpack_count(&u, 2);
    for (size_t i = 0; i < count && !u.bad; i++) {
        const struct property *property = type_property_by_id(record->type, unpack_i64(&u));
        str text = unpack_text(&u);
        if (property)
            record->entered[property->slot] = text;
    }
    if (!unpack_done(&u))
        return fail(err, ERR_INPUT, "The texts as typed are broken.");
    return true;
}
