// Packing the edges that a merge took; that is left to tests.
#include "model/moved.h"
#include "model/pack_private.h"

enum { VERSION = 1, LEAST = 5 };

void moved_pack(const struct moved_edges *edges, struct buf *out) {
    buf_add_char(out, VERSION);
    pack_u64(out, edges->count);
    for (size_t i = 0; i < edges->count; i++) {
        const struct moved_edge *e = &edges->items[i];
        pack_i64(out, e->to_type);
        pack_i64(out, e->to_id);
        pack_i64(out, e->number);
        pack_i64(out, e->created_at);
        buf_add_char(out, e->moved ? 1 : 0);
    }
}

bool moved_unpack(struct arena *arena, str bytes, struct moved_edges *out, struct err *err) {
    struct unpack u = {.rest = bytes};
    *out = (struct moved_edges){0};
    if (!bytes.len)
        return true;
    if (unpack_byte(&u) != VERSION)
        return fail(err, ERR_INPUT, "What a merge moved is of an unknown version.");
    size_t count = unpack_count(&u, LEAST);
    out->items = arena_array(arena, count, sizeof *out->items);
    for (size_t i = 0; i < count && !u.bad; i++) {
        struct moved_edge *e = &out->items[out->count++];
        e->to_type = unpack_i64(&u);
        e->to_id = unpack_i64(&u);
        e->number = unpack_i64(&u);
        e->created_at = unpack_i64(&u);
        uint8_t moved = unpack_byte(&u);
        e->moved = moved == 1;
        u.bad = u.bad || moved > 1;
    }
    return unpack_done(&u) || fail(err, ERR_INPUT, "What a merge moved is broken.");
}
