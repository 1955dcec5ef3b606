// Several records in one call, at most 100. A creation fails as a whole, unless every input carries
// an objectWriteTraceId of its own: then those that fail are listed (207). Reading and changing
// list the records that are not there.
#include "api/api_private.h"
#include "api/query.h"
#include "api/render.h"
#include "api/wire.h"
#include "base/clock.h"
#include "crm/attempt.h"

enum { INPUTS_MAX = 100 };

struct batch {
    struct call *call;
    const struct object_type *type;
    const struct json *inputs;
    int64_t started;
    str missing[INPUTS_MAX];
    size_t missing_count;
    struct buf errors;
    struct jsonw errors_json;
    int64_t error_count;
};

static bool begin(struct call *c, struct batch *b) {
    *b = (struct batch){.call = c, .inputs = json_get(&c->body, "inputs"), .started = clock_now()};
    if (!call_type(c, &b->type))
        return false;
    if (b->inputs->count > INPUTS_MAX)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("inputs"), STR("0 - 100"));
    buf_init(&b->errors, c->arena);
    jsonw_init(&b->errors_json, &b->errors);
    jsonw_array(&b->errors_json);
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "status", STR("COMPLETE"));
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    return true;
}

static void write_error(struct batch *b, str message, const char *category, const char *context,
                        const str *values, size_t count) {
    struct jsonw *w = &b->errors_json;
    b->error_count++;
    jsonw_object(w);
    wire_write_error(w, message, str_of(category), b->call->request->id);
    jsonw_name(w, "context");
    jsonw_object(w);
    jsonw_name(w, context);
    jsonw_array(w);
    for (size_t i = 0; i < count; i++)
        jsonw_text(w, values[i]);
    jsonw_array_end(w);
    jsonw_object_end(w);
    jsonw_name(w, "links");
    jsonw_object(w);
    jsonw_object_end(w);
    jsonw_object_end(w);
}

static bool end(struct batch *b, int good) {
    struct call *c = b->call;
    struct jsonw *w = &c->json;
    if (b->missing_count)
        write_error(b,
                    STR("Could not get some objects, they may be deleted or not exist. Check that "
                        "ids are valid."),
                    "OBJECT_NOT_FOUND", "ids", b->missing, b->missing_count);
    jsonw_array_end(w);
    render_time(w, "startedAt", b->started);
    render_time(w, "completedAt", clock_now());
    call_status(c, b->error_count ? 207 : good);
    if (b->error_count) {
        jsonw_array_end(&b->errors_json);
        jsonw_put_int(w, "numErrors", b->error_count);
        jsonw_name(w, "errors");
        jsonw_raw(w, buf_str(&b->errors));
    }
    jsonw_object_end(w);
    return true;
}

static str id_text(struct call *c, const struct json *input) {
    const struct json *id = json_get(input, "id");
    str text = STR("");
    if (id && !text_of_json(c->arena, id, &text))
        text = STR("");
    return text;
}

static void note_missing(struct batch *b, str id) {
    b->missing[b->missing_count++] = id;
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
            note_missing(&b, id_text(c, &b.inputs->items[i]));
        else if (!wire_write_object(c, record, &view, NULL))
            return false;
    }
    return end(&b, 200);
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
    return crm_save(work, &s->save, &s->result);
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
    write_error(s->batch, first_fault(c, &why), problem_category(why.code), "objectWriteTraceId",
                &extra.trace_id, 1);
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
    return end(&b, 201);
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
        note_missing(s->batch, id_text(c, s->input));
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
            note_missing(&b, id_text(c, s.input));
        else if (!change_input(&s, &extra))
            return false;
    }
    return end(&b, 200);
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
            note_missing(&b, id_text(c, s.input)); // an id is given by us, never by programs
            continue;
        }
        extra.is_new = !found;
        if (!found)
            s.save.id = 0;
        if (!change_input(&s, &extra))
            return false;
    }
    return end(&b, 200);
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
