// Several properties in one call: made, read, archived. What fails is listed beside what was done
// (207); where nothing was done the first failure is the answer.
#include "api/api_private.h"
#include "api/definitions.h"
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
    size_t done;
    struct buf errors;
    struct jsonw errors_json;
    int64_t error_count;
    struct err first;
};

static bool begin(struct call *c, struct batch *b) {
    *b = (struct batch){.call = c, .inputs = json_get(&c->body, "inputs"), .started = clock_now()};
    if (!b->inputs || b->inputs->count > INPUTS_MAX)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("inputs"), STR("0 - 100"));
    if (!call_type(c, &b->type))
        return false;
    buf_init(&b->errors, c->arena);
    jsonw_init(&b->errors_json, &b->errors);
    jsonw_array(&b->errors_json);
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "status", STR("COMPLETE"));
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    return true;
}

static void note_error(struct batch *b, str name, const struct err *why) {
    struct jsonw *w = &b->errors_json;
    if (b->error_count++ == 0)
        b->first = *why;
    jsonw_object(w);
    wire_write_error(w, str_of(why->text), str_of(problem_category(why->code)),
                     b->call->request->id);
    jsonw_name(w, "context");
    jsonw_object(w);
    jsonw_name(w, "name");
    jsonw_array(w);
    jsonw_text(w, name);
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

bool property_batch_read(struct call *c) {
    struct batch b;
    bool archived = json_get_bool(&c->body, "archived", false);
    if (!begin(c, &b))
        return false;
    for (size_t i = 0; i < b.inputs->count; i++) {
        str name = json_get_text(&b.inputs->items[i], "name", STR(""));
        struct property *old = NULL;
        if (archived && !crm_property_archived(c->work, b.type, name, &old))
            return false;
        const struct property *p = archived ? old : type_property(b.type, name);
        if (!p && !archived)
            p = wire_stage_property(c, b.type, name);
        struct err missing = {.code = ERR_NOT_FOUND, .text = "This property does not exist."};
        if (p)
            wire_write_property(&c->json, p, c->lang);
        else
            note_error(&b, name, &missing);
    }
    return end(&b, 200);
}

struct making {
    struct batch *batch;
    struct property_change change;
    struct property *made;
};

static bool make_one(void *argument, struct work *work) {
    struct making *m = argument;
    return crm_property_create(work, m->batch->type, &m->change, &m->made);
}

bool property_batch_create(struct call *c) {
    struct batch b;
    if (!crm_define_begin(c->work) || !begin(c, &b))
        return false;
    for (size_t i = 0; i < b.inputs->count; i++) {
        struct making m = {.batch = &b};
        struct err why;
        bool done;
        if (!property_of_wire(c, &b.inputs->items[i], &m.change) ||
            !crm_attempt(c->work, make_one, &m, &done, &why))
            return false;
        if (done) {
            b.done++;
            wire_write_property(&c->json, m.made, c->lang);
        } else
            note_error(&b, m.change.name, &why);
    }
    if (b.error_count && !b.done) {
        *c->work->err = b.first;
        return false;
    }
    return end(&b, 201);
}

bool property_batch_archive(struct call *c) {
    const struct object_type *type;
    const struct json *inputs = json_get(&c->body, "inputs");
    if (!define_begin(c, &type))
        return false;
    if (inputs->count > INPUTS_MAX)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("inputs"), STR("0 - 100"));
    for (size_t i = 0; i < inputs->count; i++) {
        str name = json_get_text(&inputs->items[i], "name", STR(""));
        const struct property *p = type_property(type, name);
        // Gone is gone.
        if (p && !crm_property_archive(c->work, type, p))
            return false;
    }
    call_status(c, 204);
    return true;
}
