// The stored shape of a form.
//
//   version u8, model u8, count u8, then per item
//   kind u8, flags u8, present u8 (1 skeleton, 2 group, 4 number), length u8, text,
//   skeleton u32, group u32, number i64, each where present, little endian
//
// There is one way to write a form: reading accepts nothing else, so that writing what was read
// gives the same bytes.
#include "base/utf8.h"
#include "match/form.h"
#include <string.h>

enum { BLOB_VERSION = 1, HAS_SKELETON = 1, HAS_GROUP = 2, HAS_NUMBER = 4 };

static void put(struct buf *out, uint64_t number, size_t bytes) {
    for (size_t i = 0; i < bytes; i++, number >>= 8)
        buf_add_char(out, (char)(number & 255));
}

void match_form_write(const struct match_form *form, struct buf *out) {
    put(out, BLOB_VERSION, 1);
    put(out, form->model, 1);
    put(out, form->count, 1);
    for (size_t i = 0; i < form->count; i++) {
        const struct match_item *item = &form->items[i];
        unsigned present = (item->skeleton ? HAS_SKELETON : 0u) | (item->group ? HAS_GROUP : 0u) |
                           (item->number ? HAS_NUMBER : 0u);
        put(out, item->kind, 1);
        put(out, item->flags, 1);
        put(out, present, 1);
        put(out, item->text.len, 1);
        buf_add(out, item->text);
        if (item->skeleton)
            put(out, item->skeleton, 4);
        if (item->group)
            put(out, item->group, 4);
        if (item->number)
            put(out, (uint64_t)item->number, 8);
    }
}

struct reading {
    str bytes;
    size_t at;
    bool broken;
};

static uint64_t get(struct reading *in, size_t bytes) {
    if (in->bytes.len - in->at < bytes) {
        in->broken = true;
        return 0;
    }
    uint64_t number = 0;
    for (size_t i = bytes; i-- > 0;)
        number = number << 8 | (unsigned char)in->bytes.ptr[in->at + i];
    in->at += bytes;
    return number;
}

static void get_item(struct reading *in, struct match_item *item) {
    item->kind = (uint8_t)get(in, 1);
    item->flags = (uint8_t)get(in, 1);
    uint64_t present = get(in, 1);
    size_t length = (size_t)get(in, 1);
    if (in->broken || in->bytes.len - in->at < length || !length || length > MATCH_TEXT_MAX ||
        item->kind >= MATCH_ITEM_KIND_COUNT || item->flags > MATCH_FLAG_ALL || present > 7) {
        in->broken = true;
        return;
    }
    item->text = str_slice(in->bytes, in->at, in->at + length);
    in->at += length;
    item->skeleton = present & HAS_SKELETON ? (uint32_t)get(in, 4) : 0;
    item->group = present & HAS_GROUP ? (uint32_t)get(in, 4) : 0;
    item->number = present & HAS_NUMBER ? (int64_t)get(in, 8) : 0;
    bool zero = (present & HAS_SKELETON && !item->skeleton) ||
                (present & HAS_GROUP && !item->group) || (present & HAS_NUMBER && !item->number);
    if (zero || !utf8_valid(item->text) || item->number < INT32_MIN / 2 ||
        item->number > INT32_MAX / 2)
        in->broken = true;
}

bool match_form_read(struct arena *arena, str bytes, struct match_form *form, struct err *err) {
    struct reading in = {.bytes = bytes};
    *form = (struct match_form){0};
    if (get(&in, 1) != BLOB_VERSION && !in.broken)
        return fail(err, ERR_UNSUPPORTED, "The match form was written by another version.");
    uint64_t model = get(&in, 1), count = get(&in, 1);
    if (in.broken || model >= MATCH_MODEL_COUNT || count > MATCH_ITEMS_MAX)
        return fail(err, ERR_INPUT, "The match form is damaged.");
    struct match_item *items = ARENA_ARRAY(arena, count, struct match_item);
    for (size_t i = 0; i < count && !in.broken; i++) {
        get_item(&in, &items[i]);
        if (i && items[i].kind < items[i - 1].kind)
            in.broken = true;
        for (size_t j = i; j-- > 0 && items[j].kind == items[i].kind && !in.broken;)
            in.broken = str_equal(items[j].text, items[i].text);
    }
    if (in.broken || in.at != bytes.len)
        return fail(err, ERR_INPUT, "The match form is damaged.");
    *form = (struct match_form){(enum match_model)model, items, (size_t)count};
    return true;
}

bool match_form_equal(const struct match_form *a, const struct match_form *b) {
    if (a->model != b->model || a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++) {
        const struct match_item *x = &a->items[i], *y = &b->items[i];
        if (x->kind != y->kind || x->flags != y->flags || x->skeleton != y->skeleton ||
            x->group != y->group || x->number != y->number || !str_equal(x->text, y->text))
            return false;
    }
    return true;
}
