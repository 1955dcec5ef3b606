// A page of the feed. Places are handed out as texts that mean nothing to the client.
#include "crm/feed.h"

bool crm_feed(struct work *work, const struct feed_query *query, struct feed_page *out) {
    int64_t types[FEED_TYPES_MAX];
    struct feed_place head;
    bool known;
    for (size_t i = 0; i < query->type_count; i++)
        types[i] = query->types[i]->id;
    if (!store_feed_knows(work, query->after, &known))
        return false;
    if (!known)
        return fail_about(work->err, ERR_INPUT, STR("api.bad_cursor"),
                          "This place in the list is not known any more. Please start again from "
                          "the beginning.");
    // One more than asked for tells whether there are others.
    if (!store_feed(work, query->after, types, query->type_count, query->limit + 1, &out->entries,
                    &out->count, &head))
        return false;
    out->more = out->count > query->limit;
    if (out->more)
        out->count = query->limit;
    // Everything up to the head was looked at: what is of other types is not asked for again.
    out->next = out->more ? out->entries[out->count - 1].place : head;
    return true;
}

str feed_place_write(struct arena *arena, struct feed_place place) {
    if (!place.tx)
        return str_format(arena, "%lld", (long long)place.id);
    return str_format(arena, "%lld.%lld", (long long)place.tx, (long long)place.id);
}

// Digits without zeros in front, as they are written.
static bool read_number(str text, int64_t *out) {
    if (!text.len || text.ptr[0] < '0' || text.ptr[0] > '9' || (text.len > 1 && text.ptr[0] == '0'))
        return false;
    return str_to_i64(text, out) && *out >= 0;
}

bool feed_place_read(str text, struct feed_place *place) {
    size_t dot = str_find_char(text, '.');
    *place = (struct feed_place){0};
    if (dot == text.len)
        return read_number(text, &place->id);
    return read_number(str_slice(text, 0, dot), &place->tx) && place->tx > 0 &&
           read_number(str_from(text, dot + 1), &place->id);
}
