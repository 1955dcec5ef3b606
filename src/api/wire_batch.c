// Several records in one call, at most 100. A write fails as a whole, unless every input carries an
// objectWriteTraceId of its own: then those that fail are listed (207). Reading and changing list
// the records that are not there.
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

// -- writing one input

struct saving {
    struct batch *batch;
    const struct json *input;
    struct save save;
    enum on_duplicate on_duplicate;
    struct save_result result;
    const struct property *looked_for; // by which no record was found, so that it becomes a new one
    bool missing;                      // the record it means is not there; nothing was written
};

// Of a new record the id is the value of the property it was looked for by, where none is given.
static void add_id_value(struct saving *s, const struct property *p) {
    struct save *save = &s->save;
    for (size_t i = 0; i < save->count; i++)
        if (save->assignments[i].property == p)
            return;
    struct arena *arena = s->batch->call->arena;
    struct assignment *more = ARENA_ARRAY(arena, save->count + 1, struct assignment);
    for (size_t i = 0; i < save->count; i++)
        more[i] = save->assignments[i];
    more[save->count++] = (struct assignment){p, id_text(s->batch->call, s->input)};
    save->assignments = more;
}

static bool save_input(void *argument, struct work *work) {
    struct saving *s = argument;
    struct call *c = s->batch->call;
    struct assignment *assignments;
    const struct json *properties = json_get(s->input, "properties");
    s->save.may_date = !s->save.id;
    if (!assignments_of_json(c, properties, s->batch->type, s->save.may_date, &assignments,
                             &s->save.count))
        return false;
    s->save.type = s->batch->type;
    s->save.assignments = assignments;
    s->save.reading = wire_reading_exact();
    s->save.source = call_source(c);
    s->save.strict = true;
    s->save.stages_ask_only = true;
    s->save.on_duplicate = s->on_duplicate;
    if (s->looked_for)
        add_id_value(s, s->looked_for);
    return link_requests_of_json(c, s->batch->type, json_get(s->input, "associations"),
                                 &s->save.links, &s->save.link_count) &&
           crm_save(work, &s->save, &s->result);
}

static bool update_input(void *argument, struct work *work) {
    struct saving *s = argument;
    bool found;
    if (!find(s->batch, s->input, json_get_text(s->input, "idProperty", STR("")), &s->save.id,
              &found))
        return false;
    s->missing = !found;
    if (!found || save_input(s, work))
        return true;
    s->missing = wire_is_gone(work->err);
    if (s->missing)
        err_clear(work->err);
    return s->missing;
}

static bool upsert_input(void *argument, struct work *work) {
    struct saving *s = argument;
    str id_property = json_get_text(s->input, "idProperty", STR(""));
    bool found;
    if (!id_property.len) // an id is given by us, never by programs
        return update_input(s, work);
    if (!find(s->batch, s->input, id_property, &s->save.id, &found))
        return false;
    if (!found) {
        s->save.id = 0;
        s->looked_for = type_property(s->batch->type, id_property);
    }
    return save_input(s, work);
}

static str first_fault(struct call *c, const struct err *why) {
    if (c->fault_count)
        return c->faults[0].message;
    for (size_t i = 0; i < c->work->issues.count; i++)
        if (c->work->issues.items[i].severity == SEVERITY_ERROR)
            return issue_message(c->arena, &c->work->issues.items[i], LANG_EN);
    return str_copy(c->arena, str_of(why->text));
}

// Runs the step for one input; `alone`: what is refused is listed, and takes no other with it.
static bool run(struct saving *s, bool (*step)(void *argument, struct work *work), bool alone,
                bool *done) {
    struct call *c = s->batch->call;
    struct err why;
    *done = true;
    if (!alone)
        return step(s, c->work) || wire_explain(c);
    if (!crm_attempt(c->work, step, s, done, &why))
        return false;
    if (*done)
        return true;
    str trace = trace_of(s->input);
    s->batch->issues = why.code == ERR_INVALID ? &c->work->issues : NULL;
    batch_error(s->batch, first_fault(c, &why), why.code, "objectWriteTraceId", &trace, 1);
    c->fault_count = 0;
    return true;
}

static struct wire_view view_of(struct call *c, const struct save *save) {
    struct wire_view view = {.shown = ARENA_ARRAY(c->arena, save->count, const struct property *)};
    for (size_t i = 0; i < save->count; i++)
        view.shown[view.shown_count++] = save->assignments[i].property;
    return view;
}

// A new record is answered whole, of a changed one what was sent.
static bool write_input(struct saving *s, bool whole, bool upserted) {
    struct call *c = s->batch->call;
    struct wire_extra extra = {
        .trace_id = trace_of(s->input), .upserted = upserted, .is_new = s->result.created};
    if (s->missing) {
        batch_missing(s->batch, id_text(c, s->input));
        return true;
    }
    struct wire_view view = whole ? (struct wire_view){.all = true} : view_of(c, &s->save);
    return wire_write_object(c, s->result.record, &view, &extra);
}

// -- the calls

// Records that this call has made so far, by input: gone with it where it fails as a whole.
struct made {
    int64_t *ids;
    size_t count;
};

// A refusal must not name a record that is rolled back with it: it names the input.
static bool explain_collision(struct call *c, const struct made *made) {
    int64_t id;
    struct err *err = c->work->err;
    if (err->code != ERR_CONFLICT || !str_to_i64(str_of(err->detail), &id))
        return false;
    for (size_t i = 0; i < made->count; i++)
        if (made->ids[i] == id)
            return fail(
                err, ERR_CONFLICT,
                "inputs[%zu] has the same unique value as inputs[%zu] of this batch; nothing "
                "was written.",
                made->count, i);
    return false;
}

struct writing {
    bool (*step)(void *argument, struct work *work);
    bool whole;
    bool upserted;
    bool creates; // only: so it may be said what becomes of records that are there
    int good;
};

static bool write_batch(struct call *c, const struct writing *how) {
    struct batch b;
    enum on_duplicate on_duplicate = ON_DUPLICATE_EMAIL;
    if (!begin(c, &b) || (how->creates && !wire_read_policy(c, &on_duplicate)))
        return false;
    bool alone = all_traced(b.inputs), done;
    struct made made = {ARENA_ARRAY(c->arena, b.inputs->count, int64_t), 0};
    for (size_t i = 0; i < b.inputs->count; i++) {
        struct saving s = {.batch = &b, .input = &b.inputs->items[i], .on_duplicate = on_duplicate};
        if (!run(&s, how->step, alone, &done))
            return alone ? false : explain_collision(c, &made);
        if (done && !write_input(&s, how->whole, how->upserted))
            return false;
        made.ids[made.count++] = s.result.created ? s.result.record->id : 0;
    }
    return batch_end(&b, how->good);
}

bool wire_batch_create(struct call *c) {
    return write_batch(
        c, &(struct writing){.step = save_input, .whole = true, .creates = true, .good = 201});
}

bool wire_batch_update(struct call *c) {
    return write_batch(c, &(struct writing){.step = update_input, .good = 200});
}

bool wire_batch_upsert(struct call *c) {
    return write_batch(c, &(struct writing){.step = upsert_input, .upserted = true, .good = 200});
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
