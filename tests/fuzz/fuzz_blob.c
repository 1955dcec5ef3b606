// The blobs of history and merges: any bytes are refused or read, and what was read is written and
// read the same again.
#include "model/change.h"
#include "model/moved.h"
#include "model/shipped.h"
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool truth) {
    if (!truth)
        abort();
}

static void try_changes(struct arena *arena, str bytes) {
    struct change_list list, again;
    struct err err = {0};
    if (!change_unpack(arena, bytes, &list, &err)) {
        must(err.code == ERR_INPUT);
        return;
    }
    struct buf packed;
    buf_init(&packed, arena);
    change_pack(&list, &packed);
    must(str_equal(buf_str(&packed), bytes)); // there is one way to write it
    must(change_unpack(arena, buf_str(&packed), &again, &err));
    must(again.count == list.count);
}

static void try_record(struct arena *arena, const struct object_type *type, str bytes) {
    struct record *record, *again;
    struct err err = {0};
    if (!record_unpack(arena, type, bytes, &record, &err)) {
        must(err.code == ERR_INPUT);
        return;
    }
    struct buf once, twice;
    buf_init(&once, arena);
    buf_init(&twice, arena);
    record_pack(record, &once);
    must(record_unpack(arena, type, buf_str(&once), &again, &err));
    record_pack(again, &twice);
    must(str_equal(buf_str(&once), buf_str(&twice)));
    struct change_list none = {0};
    change_compare(arena, record, again, &none);
    must(none.count == 0);
    record_title(arena, record_copy(arena, record));
}

static void try_entered(struct arena *arena, const struct object_type *type, str bytes) {
    struct record *record = record_create(arena, type), *again = record_create(arena, type);
    struct err err = {0};
    if (!entered_unpack(arena, bytes, record, &err)) {
        must(err.code == ERR_INPUT);
        return;
    }
    struct buf packed;
    buf_init(&packed, arena);
    entered_pack(record, &packed);
    must(entered_unpack(arena, buf_str(&packed), again, &err));
    for (size_t i = 0; i < type->property_count; i++)
        must(str_equal(record->entered[i], again->entered[i]));
}

static void try_moved(struct arena *arena, str bytes) {
    struct moved_edges edges, again;
    struct err err = {0};
    if (!moved_unpack(arena, bytes, &edges, &err)) {
        must(err.code == ERR_INPUT);
        return;
    }
    struct buf packed;
    buf_init(&packed, arena);
    moved_pack(&edges, &packed);
    must(!bytes.len || str_equal(buf_str(&packed), bytes)); // there is one way to write it
    must(moved_unpack(arena, buf_str(&packed), &again, &err));
    must(again.count == edges.count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct schema schema;
    if (!schema.type_count)
        shipped_schema(&schema);
    if (!size)
        return 0;
    struct arena arena;
    arena_init(&arena);
    str bytes = {(const char *)data + 1, size - 1};
    const struct object_type *type = &schema.types[data[0] & 1];
    if (data[0] & 8)
        try_moved(&arena, bytes);
    else if (data[0] & 2)
        try_changes(&arena, bytes);
    else if (data[0] & 4)
        try_record(&arena, type, bytes);
    else
        try_entered(&arena, type, bytes);
    arena_finish(&arena);
    return 0;
}
