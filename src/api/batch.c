// Writing the envelope: results go into the answer as they come, errors into a text of their own.
#include "api/batch.h"
#include "api/api_private.h"
#include "api/render.h"
#include "api/wire.h"
#include "base/clock.h"

bool batch_begin(struct call *c, struct batch *b, size_t most) {
    b->call = c;
    b->inputs = json_get(&c->body, "inputs");
    b->started = clock_now();
    if (b->inputs->count > most)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("inputs"),
                           str_format(c->arena, "0 - %zu", most));
    b->missing = ARENA_ARRAY(c->arena, b->inputs->count, str);
    b->missing_count = 0;
    b->issues = NULL;
    b->error_count = 0;
    buf_init(&b->errors, c->arena);
    jsonw_init(&b->errors_json, &b->errors);
    jsonw_array(&b->errors_json);
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "status", STR("COMPLETE"));
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    return true;
}

void batch_missing(struct batch *b, str id) {
    b->missing[b->missing_count++] = id;
}

void batch_error(struct batch *b, str message, enum err_code code, const char *context,
                 const str *values, size_t count) {
    struct jsonw *w = &b->errors_json;
    b->error_count++;
    jsonw_object(w);
    wire_write_error(w, message, str_of(problem_category(code)), b->call->request->id);
    if (b->call->fault_count || (b->issues && issue_list_has_error(b->issues)))
        wire_write_faults(b->call, b->issues, w);
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

static str missing_words(const struct batch *b) {
    struct arena *arena = b->call->arena;
    str name = b->type ? wire_full_name(arena, b->type) : STR("");
    return str_format(arena,
                      "Could not get some " STR_FMT "%sobjects, they may be deleted or not exist. "
                      "Check that ids are valid.",
                      STR_ARG(name), name.len ? " " : "");
}

bool batch_end(struct batch *b, int good) {
    struct call *c = b->call;
    struct jsonw *w = &c->json;
    b->issues = NULL;
    if (b->missing_count)
        batch_error(b, missing_words(b), ERR_NOT_FOUND, "ids", b->missing, b->missing_count);
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
