// Cursors of pages: what comes back is refused, or leads to the place it names; what a page gave is
// always taken, and statements hold values only as arguments.
#include "fuzz_work.h"
#include "model/shipped.h"
#include "store/record_order.h"

static bool is_hex(str text) {
    for (size_t i = 0; i < text.len; i++)
        if (!strchr("0123456789abcdef", text.ptr[i]))
            return false;
    return true;
}

// The first one begins at the cursor's id, the others behind its value.
static void try_stretches(struct work *work, const struct query *query, bool taken, int64_t id) {
    enum stretch stretches[STRETCHES_MAX];
    size_t count;
    // Where several columns order, the statement is what refuses.
    must(cursor_stretches(work, query, stretches, &count) || !taken);
    for (size_t i = 0; taken && i < count; i++) {
        struct statement s;
        statement_init(&s, work->arena);
        must(cursor_add(work, query, stretches[i], &s));
        must(!s.sql.len || !strpbrk(statement_sql(&s), "'\";-"));
        must(i || !s.count || value_as_int(s.args[s.count - 1]) == id);
        must(i == 0 || s.count <= 1);
    }
}

static void try_text(struct work *work, struct query *query) {
    struct statement s;
    int64_t id;
    statement_init(&s, work->arena);
    bool taken = cursor_id(work, query, &id);
    must(taken || work->err->code == ERR_INPUT);
    bool none = !query->after.len || str_is(query->after, "0");
    must(!taken || none || !query->sort_count || is_hex(query->after));
    must(cursor_add(work, query, STRETCH_ALL, &s) == taken);
    must(!taken || none || (s.count >= 1 && value_as_int(s.args[s.count - 1]) == id));
    const char *sql = s.sql.len ? statement_sql(&s) : "";
    must(!strpbrk(sql, "'\";-"));
    try_stretches(work, query, taken, id);
}

// Values of the record are pieces of the input.
static void try_own(struct work *work, struct query *query, str text) {
    struct record *record = record_create(work->arena, query->type);
    int64_t id;
    record->id = (int64_t)(text.len * 7919 % 1000003) + 1;
    for (size_t i = 0; i < query->sort_count; i++) {
        const struct property *p = query->sorts[i].property;
        struct value *value = &record->values[p->slot];
        size_t at = text.len * i / (query->sort_count + 1);
        str piece = utf8_repair(work->arena, str_from(text, at));
        if (p->type->storage == VALUE_TEXT && piece.len)
            *value = value_text(piece);
        else if (p->type->storage == VALUE_INT)
            *value = value_int((int64_t)str_hash(piece));
        else if (p->type->storage == VALUE_FLOAT)
            *value = value_float((double)(int64_t)str_hash(piece) / 1000);
    }
    query->after = cursor_make(work, query, record);
    must(cursor_id(work, query, &id) && id == record->id);
    try_text(work, query);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct schema schema;
    if (!schema.type_count)
        shipped_schema(&schema);
    if (size < 4)
        return 0;
    struct fuzz_work f;
    fuzz_work_begin(&f);
    struct query query = {.type = &schema.types[data[0] % schema.type_count]};
    query.sort_count = data[0] >> 4 & 3;
    for (size_t i = 0; i < query.sort_count; i++)
        query.sorts[i] = (struct sort){
            &query.type->properties[data[1 + i] / 2 % query.type->property_count], data[1 + i] & 1};
    str text = fuzz_text(&f.arena, data + 4, size - 4);
    query.after = text;
    try_text(&f.work, &query);
    try_own(&f.work, &query, text);
    fuzz_work_end(&f);
    return 0;
}
