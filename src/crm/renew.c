// Two passes: one over all records, which finds those that come out otherwise; then, where it is
// ordered, those are read again and saved in small batches. A batch that is refused is tried record
// by record, so that one that may not be saved keeps no other back.
#include "crm/renew.h"
#include "base/clock.h"
#include "base/utf8.h"
#include "crm/refuse.h"
#include "crm/save.h"
#include "quality/prepare.h"
#include "store/record.h"
#include <string.h>

enum { RECORDS_A_TIME = 100, REPORT_EVERY = 2048 };

struct example {
    int64_t id;
    str title, before, after;
};

struct renewed { // of one property
    const struct property *property;
    int64_t count;
    struct example examples[RENEW_EXAMPLES];
    size_t example_count;
};

struct pass {
    struct work *work;
    const struct renewal *renewal;
    const struct progress *progress;
    struct arena keep, scratch; // what is kept until the end; of one record
    struct renewed *properties;
    size_t property_count;
    int64_t rows, total;
    int64_t *ids; // of the records that come out otherwise
    size_t id_count, id_cap;
    bool cancelled;
};

static bool holds_text(const struct property *p) {
    return p->type->storage == VALUE_TEXT && strcmp(p->type->name, "date") != 0 && !p->archived &&
           !p->read_only && !p->derived && !p->option_count && p->options_from == OPTIONS_OWN &&
           p->system == SYSTEM_NONE;
}

bool crm_renew_read(struct work *work, const struct json *order, struct renewal *out) {
    str type = json_get_text(order, "type", STR("")),
        name = json_get_text(order, "property", STR(""));
    *out = (struct renewal){.type = schema_type(work->schema, type),
                            .write = json_get_bool(order, "write", false)};
    if (!out->type)
        return crm_refuse(work, ERR_INPUT, "api.unknown_type", type, (str){0});
    if (!name.len)
        return true;
    out->property = type_property(out->type, name);
    if (!out->property)
        return crm_refuse(work, ERR_INPUT, "api.unknown_property", name, (str){0});
    return holds_text(out->property) ||
           crm_refuse(work, ERR_INPUT, "renew.no_text", out->property->name, (str){0});
}

// What the stored value becomes when it is read again, as a text to be assigned: as it was typed,
// where that leads to the same. False where it stays.
static bool reads_otherwise(struct arena *arena, int64_t now, const struct record *record,
                            const struct property *p, str *text, str *after) {
    struct quality_context c = {.arena = arena, .now = now, .no_points = true};
    struct type_context t = quality_type_context(&c, record, p);
    struct value value = record_get(record, p);
    if (value_is_null(value))
        return false;
    struct record *copy = record_copy(arena, record);
    str before = property_write(&t, value), typed = record->entered[p->slot];
    if (!quality_assign(&c, copy, p, before) || value_equal(record_get(copy, p), value))
        return false;
    struct value new = record_get(copy, p);
    *after = property_write(&t, new);
    *text = before;
    if (typed.len && quality_assign(&c, copy, p, typed) && value_equal(record_get(copy, p), new))
        *text = typed;
    return true;
}

// -- what would become of what

static void note(struct pass *p, struct renewed *renewed, const struct record *record, str after) {
    if (renewed->count++ >= RENEW_EXAMPLES)
        return;
    struct type_context t = {.arena = &p->keep, .property = renewed->property, .now = p->work->now};
    renewed->examples[renewed->example_count++] = (struct example){
        .id = record->id,
        .before = utf8_first(property_write(&t, record_get(record, renewed->property)), 200),
        .after = utf8_first(str_copy(&p->keep, after), 200)};
}

static void keep_id(struct pass *p, int64_t id) {
    if (p->id_count == p->id_cap) {
        size_t cap = p->id_cap ? p->id_cap * 2 : 1024;
        p->ids = arena_grow(&p->keep, p->ids, p->id_cap * sizeof *p->ids, cap * sizeof *p->ids);
        p->id_cap = cap;
    }
    p->ids[p->id_count++] = id;
}

static bool look(void *user, struct record *record) {
    struct pass *p = user;
    bool otherwise = false;
    for (size_t i = 0; i < p->property_count; i++) {
        str text, after;
        if (!reads_otherwise(&p->scratch, p->work->now, record, p->properties[i].property, &text,
                             &after))
            continue;
        note(p, &p->properties[i], record, after);
        otherwise = true;
    }
    if (otherwise)
        keep_id(p, record->id);
    arena_reset(&p->scratch);
    if (++p->rows % REPORT_EVERY)
        return true;
    p->cancelled = !progress_report(p->progress, p->rows, p->total, "reading");
    return !p->cancelled;
}

static bool find_all(struct pass *p) {
    const struct object_type *type = p->renewal->type;
    const struct property **read =
        ARENA_ARRAY(&p->keep, type->property_count + 1, const struct property *);
    const struct property *country = type_role(type, "country");
    struct query all = {.type = type};
    size_t count = 0;
    if (country)
        read[count++] = country;
    p->properties = ARENA_ARRAY(&p->keep, type->property_count, struct renewed);
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *property = &type->properties[i];
        if (!holds_text(property) || (p->renewal->property && p->renewal->property != property))
            continue;
        p->properties[p->property_count++].property = property;
        if (property != country)
            read[count++] = property;
    }
    return store_record_count(p->work, &all, 0, &p->total) &&
           store_record_scan(p->work, type, read, count, look, p);
}

// -- writing

struct batch {
    const struct renewal *renewal;
    const int64_t *ids;
    size_t count;
    int64_t changed;
};

static bool save_one(struct work *work, const struct batch *b, int64_t id, int64_t *changed) {
    const struct object_type *type = schema_type_by_id(work->schema, b->renewal->type->id);
    struct record *record;
    if (!type || !store_record_get(work, type, id, false, &record))
        return !type;
    if (!record || record->archived_at)
        return true;
    struct assignment *set = ARENA_ARRAY(work->arena, type->property_count, struct assignment);
    size_t count = 0;
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *p = &type->properties[i];
        str text, after;
        bool asked = !b->renewal->property || b->renewal->property->id == p->id;
        if (asked && holds_text(p) &&
            reads_otherwise(work->arena, work->now, record, p, &text, &after))
            set[count++] = (struct assignment){p, text};
    }
    struct save save = {.type = type,
                        .id = id,
                        .expected_version = record->version,
                        .assignments = set,
                        .count = count,
                        .source = {.kind = SOURCE_RULES},
                        .stages_ask_only = true};
    struct save_result result;
    if (!count)
        return true;
    if (!crm_save(work, &save, &result))
        return false;
    *changed += result.changed;
    return true;
}

static bool write_batch(void *argument, struct work *work) {
    struct batch *b = argument;
    b->changed = 0; // may be the second try
    for (size_t i = 0; i < b->count; i++)
        if (!save_one(work, b, b->ids[i], &b->changed))
            return false;
    return true;
}

static bool may_be_left(enum err_code code) {
    return code == ERR_INVALID || code == ERR_CONFLICT || code == ERR_STALE ||
           code == ERR_NOT_FOUND;
}

static bool run(struct pass *p, const struct writer *writer, struct batch *b, int64_t *changed,
                int64_t *left) {
    if (writer->run(writer->context, write_batch, b, p->work->err)) {
        *changed += b->changed;
        return true;
    }
    if (!may_be_left(p->work->err->code))
        return false;
    for (size_t i = 0; b->count > 1 && i < b->count; i++) {
        struct batch one = {.renewal = b->renewal, .ids = b->ids + i, .count = 1};
        if (!run(p, writer, &one, changed, left))
            return false;
    }
    *left += b->count == 1;
    return true;
}

static bool write_all(struct pass *p, const struct writer *writer, int64_t *changed,
                      int64_t *left) {
    for (size_t i = 0; i < p->id_count && !p->cancelled; i += RECORDS_A_TIME) {
        size_t count = p->id_count - i < RECORDS_A_TIME ? p->id_count - i : RECORDS_A_TIME;
        struct batch b = {.renewal = p->renewal, .ids = p->ids + i, .count = count};
        if (!run(p, writer, &b, changed, left))
            return false;
        p->cancelled =
            !progress_report(p->progress, (int64_t)(i + count), (int64_t)p->id_count, "writing");
    }
    return true;
}

// -- what came out

static bool write_example(struct pass *p, struct jsonw *w, const struct example *e) {
    struct record *record;
    if (!store_record_get(p->work, p->renewal->type, e->id, false, &record))
        return false;
    jsonw_object(w);
    jsonw_name(w, "id");
    jsonw_id(w, e->id);
    jsonw_put_text(w, "title", record ? record_title(p->work->arena, record) : STR(""));
    jsonw_put_text(w, "before", e->before);
    jsonw_put_text(w, "after", e->after);
    jsonw_object_end(w);
    return true;
}

static bool write_properties(struct pass *p, struct jsonw *w) {
    bool done = true;
    jsonw_name(w, "properties");
    jsonw_array(w);
    for (size_t i = 0; done && i < p->property_count; i++) {
        const struct renewed *r = &p->properties[i];
        if (!r->count)
            continue;
        jsonw_object(w);
        jsonw_put_text(w, "name", r->property->name);
        jsonw_put_int(w, "count", r->count);
        jsonw_name(w, "examples");
        jsonw_array(w);
        for (size_t k = 0; done && k < r->example_count; k++)
            done = write_example(p, w, &r->examples[k]);
        jsonw_array_end(w);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    return done;
}

static bool renew(struct pass *p, const struct writer *writer, struct jsonw *out) {
    int64_t began = clock_now(), changed = 0, left = 0;
    if (!find_all(p) || (p->renewal->write && !write_all(p, writer, &changed, &left)))
        return false;
    if (p->cancelled)
        return WORK_FAIL(p->work, ERR_CANCELLED, "Writing anew was cancelled.");
    jsonw_object(out);
    jsonw_put_int(out, "rows", p->rows);
    jsonw_put_int(out, "records", p->renewal->write ? changed : (int64_t)p->id_count);
    jsonw_put_int(out, "left", left);
    jsonw_put_bool(out, "written", p->renewal->write);
    bool done = write_properties(p, out);
    jsonw_name(out, "seconds");
    jsonw_real(out, (double)(clock_now() - began) / MICROS_PER_SECOND);
    jsonw_object_end(out);
    return done;
}

bool crm_renew(struct work *work, const struct writer *writer, const struct renewal *renewal,
               const struct progress *progress, struct jsonw *out) {
    struct pass p = {.work = work, .renewal = renewal, .progress = progress, .total = -1};
    arena_init(&p.keep);
    arena_init(&p.scratch);
    bool done = renew(&p, writer, out);
    arena_finish(&p.keep);
    arena_finish(&p.scratch);
    return done;
}
