// Several records in one call, at most 100. A creation fails as a whole, unless every input carries
// an objectWriteTraceId of its own: then those that fail are listed (207). Reading and changing
// list the records that are not there.
#include "api/api_private.h"
#include "api/batch.h"
#include "api/link.h"
#include "api/query.h"
#include "api/render.h"
#include "api/wire.h"
#include "crm/attempt.h"

enum { INPUTS_MAX = 100 };

static bool begin(struct call *c, struct batch *b) {
    return call_type(c, &b->type) && batch_begin(c, b, INPUTS_MAX);
}

static str id_text(struct call *c, const struct json *input) {
    const struct json *id = json_get(input, "id");
    str text = STR("");
    if (id && !text_of_json(c->arena, id, &text))
        text = STR("");
    return text;
}

// Finds the record of an input; *found false where it is not there.
static bool find(struct batch *b, const struct json *input, str id_property, int64_t *id,
                 bool *found) {
    *found = wire_find(b->call, b->type, id_text(b->call, input), id_property, id);
    if (*found || b->call->work->err->code != ERR_NOT_FOUND)
        return *found;
    err_clear(b->call->work->err);
    return true;
}

// -- reading

bool wire_batch_read(struct call *c) {
    struct batch b;
    struct wire_view view;
    bool archived;
    str id_property = json_get_text(&c->body, "idProperty", STR(""));
    if (!begin(c, &b) || !wire_view_of_json(c, b.type, &c->body, &view) ||
        !call_query_bool(c, "archived", false, &archived))
        return false;
    for (size_t i = 0; i < b.inputs->count; i++) {
        struct record *record = NULL;
        int64_t id, redirected;
        bool found;
        if (!find(&b, &b.inputs->items[i], id_property, &id, &found))
            return false;
        if (found && !browse_record(c->work, b.type, id, &record, &redirected)) {
            if (c->work->err->code != ERR_NOT_FOUND)
                return false;
            err_clear(c->work->err);
            found = false;
        }
        if (!found || archived != (record->archived_at != 0))
            batch_missing(&b, id_text(c, &b.inputs->items[i]));
        else if (!wire_write_object(c, record, &view, NULL))
            return false;
    }
    return batch_end(&b, 200);
}

// -- creating

static str trace_of(const struct json *input) {
    return json_get_text(input, "objectWriteTraceId", STR(""));
}

static bool all_traced(const struct json *inputs) {
    for (size_t i = 0; i < inputs->count; i++) {
        str trace = trace_of(&inputs->items[i]);
        if (!trace.len)
            return false;
        for (size_t k = 0; k < i; k++)
            if (str_equal(trace, trace_of(&inputs->items[k])))
                return false;
    }
    return inputs->count > 0;
}

struct saving {
    struct batch *batch;
    const struct json *input;
    struct save save;
    struct save_result result;
};

static bool save_input(void *argument, struct work *work) {
    struct saving *s = argument;
    struct call *c = s->batch->call;
    struct assignment *assignments;
    const struct json *properties = json_get(s->input, "properties");
    if (!assignments_of_json(c, properties, s->batch->type, &assignments, &s->save.count))
        return false;
    s->save.type = s->batch->type;
    s->save.assignments = assignments;
    s->save.reading = wire_reading();
    s->save.source = call_source(c);
    s->save.strict = true;
    s->save.stages_ask_only = true;
    return link_requests_of_json(c, s->batch->type, json_get(s->input, "associations"),
                                 &s->save.links, &s->save.link_count) &&
           crm_save(work, &s->save, &s->result);
}

static str first_fault(struct call *c, const struct err *why) {
    if (c->fault_count)
        return c->faults[0].message;
    for (size_t i = 0; i < c->work->issues.count; i++)
        if (c->work->issues.items[i].severity == SEVERITY_ERROR)
            return issue_message(c->arena, &c->work->issues.items[i], LANG_EN);
    return str_copy(c->arena, str_of(why->text));
}

static bool create_input(struct saving *s, bool alone) {
    struct call *c = s->batch->call;
    struct wire_extra extra = {.trace_id = trace_of(s->input)};
    struct wire_view view = {.all = true};
    struct err why;
    bool done = true;
    s->save.on_duplicate = ON_DUPLICATE_EMAIL;
    if (!alone && !save_input(s, c->work))
        return wire_explain(c);
    if (alone && !crm_attempt(c->work, save_input, s, &done, &why))
        return false;
    if (done)
        return wire_write_object(c, s->result.record, &view, &extra);
    batch_error(s->batch, first_fault(c, &why), why.code, "objectWriteTraceId", &extra.trace_id, 1);
    c->fault_count = 0;
    return true;
}

bool wire_batch_create(struct call *c) {
    struct batch b;
    if (!begin(c, &b))
        return false;
    bool alone = all_traced(b.inputs);
    for (size_t i = 0; i < b.inputs->count; i++) {
        struct saving s = {.batch = &b, .input = &b.inputs->items[i]};
        if (!create_input(&s, alone))
            return false;
    }
    return batch_end(&b, 201);
}

// -- changing

static struct wire_view view_of(struct call *c, const struct save *save) {
    struct wire_view view = {.shown = ARENA_ARRAY(c->arena, save->count, const struct property *)};
    for (size_t i = 0; i < save->count; i++)
        view.shown[view.shown_count++] = save->assignments[i].property;
    return view;
}

static bool change_input(struct saving *s, struct wire_extra *extra) {
    struct call *c = s->batch->call;
    if (!save_input(s, c->work)) {
        if (!s->save.id || !wire_is_gone(c->work->err))
            return wire_explain(c);
        err_clear(c->work->err);
        batch_missing(s->batch, id_text(c, s->input));
        return true;
    }
    struct wire_view view = view_of(c, &s->save);
    extra->trace_id = trace_of(s->input);
    return wire_write_object(c, s->result.record, &view, extra);
}

bool wire_batch_update(struct call *c) {
    struct batch b;
    if (!begin(c, &b))
        return false;
    for (size_t i = 0; i < b.inputs->count; i++) {
        struct saving s = {.batch = &b, .input = &b.inputs->items[i]};
        struct wire_extra extra = {0};
        bool found;
        if (!find(&b, s.input, json_get_text(s.input, "idProperty", STR("")), &s.save.id, &found))
            return false;
        if (!found)
            batch_missing(&b, id_text(c, s.input));
        else if (!change_input(&s, &extra))
            return false;
    }
    return batch_end(&b, 200);
}

bool wire_batch_upsert(struct call *c) {
    struct batch b;
    if (!begin(c, &b))
        return false;
    for (size_t i = 0; i < b.inputs->count; i++) {
        struct saving s = {.batch = &b, .input = &b.inputs->items[i]};
        struct wire_extra extra = {.upserted = true};
        str id_property = json_get_text(s.input, "idProperty", STR(""));
        bool found;
        if (!find(&b, s.input, id_property, &s.save.id, &found))
            return false;
        if (!found && !id_property.len) {
            batch_missing(&b, id_text(c, s.input)); // an id is given by us, never by programs
            continue;
        }
        extra.is_new = !found;
        if (!found)
            s.save.id = 0;
        if (!change_input(&s, &extra))
            return false;
    }
    return batch_end(&b, 200);
}

bool wire_batch_archive(struct call *c) {
    struct batch b;
    if (!begin(c, &b))
        return false;
    for (size_t i = 0; i < b.inputs->count; i++) {
        struct save_result result;
        int64_t id;
        bool found;
        if (!find(&b, &b.inputs->items[i], STR(""), &id, &found))
            return false;
        if (found && !crm_archive(c->work, b.type, id, call_source(c), &result)) {
            if (c->work->err->code != ERR_NOT_FOUND)
                return false;
            err_clear(c->work->err); // gone is gone
        }
    }
    buf_clear(&c->text);
    call_status(c, 204);
    return true;
}
