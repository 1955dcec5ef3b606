// What a save changed: property by property, before and after, packed into one blob per history
// row.
//
// The packing (version byte, then per change: property id, before, after, text as entered) is read
// back from the store only, but defensively: broken bytes give an error, never a crash.
#pragma once
#include "base/buf.h"
#include "base/err.h"
#include "model/record.h"

struct change {
    int64_t property_id;
    struct value before;
    struct value after;
    str entered_before; // empty where it was as the value
    str entered_after;
};

struct change_list {
    struct change *items;
    size_t count;
    size_t cap;
};

void change_add(struct arena *arena, struct change_list *list, struct change change);
// Differences of the values (system properties but the owner left out) from `before` (NULL: a new
// record) to `after`.
void change_compare(struct arena *arena, const struct record *before, const struct record *after,
                    struct change_list *out);
void change_pack(const struct change_list *list, struct buf *out);
// The texts point into `bytes`.
MUST_CHECK bool change_unpack(struct arena *arena, str bytes, struct change_list *out,
                              struct err *err);

// A whole record (values, entered, contact points) as a blob, for merges: and back.
void record_pack(const struct record *record, struct buf *out);
MUST_CHECK bool record_unpack(struct arena *arena, const struct object_type *type, str bytes,
                              struct record **out, struct err *err);
// The texts as entered of a record, for its column; and back (unknown properties are dropped).
void entered_pack(const struct record *record, struct buf *out);
MUST_CHECK bool entered_unpack(struct arena *arena, str bytes, struct record *record,
                               struct err *err);
