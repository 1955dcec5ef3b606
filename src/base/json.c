// The only file that knows jansson. Its tree is copied into the arena at once, so nobody else has
// reference counts to keep.
#include "base/json.h"
#include "base/clock.h"
#include "base/utf8.h"
#include <assert.h>
#include <jansson.h>
#include <math.h>
#include <string.h>

enum { DEEPEST = 64 };

static bool convert(struct arena *arena, json_t *from, struct json *to, unsigned depth,
                    struct err *err);

static bool convert_array(struct arena *arena, json_t *from, struct json *to, unsigned depth,
                          struct err *err) {
    to->kind = JSON_KIND_ARRAY;
    to->count = json_array_size(from);
    to->items = ARENA_ARRAY(arena, to->count, struct json);
    for (size_t i = 0; i < to->count; i++)
        if (!convert(arena, json_array_get(from, i), &to->items[i], depth, err))
            return false;
    return true;
}

static bool convert_object(struct arena *arena, json_t *from, struct json *to, unsigned depth,
                           struct err *err) {
    to->kind = JSON_KIND_OBJECT;
    to->count = json_object_size(from);
    to->members = ARENA_ARRAY(arena, to->count, struct json_member);
    const char *name;
    json_t *value;
    size_t i = 0;
    json_object_foreach(from, name, value) {
        to->members[i].name = str_copy(arena, str_of(name));
        if (!convert(arena, value, &to->members[i++].value, depth, err))
            return false;
    }
    return true;
}

static bool convert(struct arena *arena, json_t *from, struct json *to, unsigned depth,
                    struct err *err) {
    if (depth == 0)
        return fail(err, ERR_INPUT, "The JSON text is nested deeper than %d levels.", DEEPEST);
    switch (json_typeof(from)) {
    case JSON_OBJECT:
        return convert_object(arena, from, to, depth - 1, err);
    case JSON_ARRAY:
        return convert_array(arena, from, to, depth - 1, err);
    case JSON_STRING:
        to->kind = JSON_KIND_TEXT;
        to->text = str_copy(arena, (str){json_string_value(from), json_string_length(from)});
        return true;
    case JSON_INTEGER:
        to->kind = JSON_KIND_INT;
        to->integer = json_integer_value(from);
        return true;
    case JSON_REAL:
        to->kind = JSON_KIND_REAL;
        to->real = json_real_value(from);
        return true;
    case JSON_TRUE:
    case JSON_FALSE:
        to->kind = JSON_KIND_BOOL;
        to->boolean = json_is_true(from);
        return true;
    case JSON_NULL:
        to->kind = JSON_KIND_NULL;
        return true;
    }
    return false;
}

bool json_read(struct arena *arena, str text, struct json *out, struct err *err) {
    json_error_t problem;
    // Without JSON_ALLOW_NUL an escaped NUL inside a text is refused, too.
    json_t *tree = json_loadb(text.ptr ? text.ptr : "", text.len,
                              JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &problem);
    if (!tree) {
        bool nul = strstr(problem.text, "JSON_ALLOW_NUL") != NULL; // names the library's option
        return fail(err, ERR_INPUT, "Not readable as JSON at line %d, column %d: %s.", problem.line,
                    problem.column, nul ? "\\u0000 is not allowed" : problem.text);
    }
    *out = (struct json){0};
    bool done = convert(arena, tree, out, DEEPEST, err);
    json_decref(tree);
    return done;
}

const struct json *json_get(const struct json *object, const char *name) {
    if (!object || object->kind != JSON_KIND_OBJECT)
        return NULL;
    for (size_t i = 0; i < object->count; i++)
        if (str_is(object->members[i].name, name))
            return &object->members[i].value;
    return NULL;
}

str json_get_text(const struct json *object, const char *name, str otherwise) {
    const struct json *value = json_get(object, name);
    return value && value->kind == JSON_KIND_TEXT ? value->text : otherwise;
}

int64_t json_get_int(const struct json *object, const char *name, int64_t otherwise) {
    const struct json *value = json_get(object, name);
    return value && value->kind == JSON_KIND_INT ? value->integer : otherwise;
}

double json_get_real(const struct json *object, const char *name, double otherwise) {
    const struct json *value = json_get(object, name);
    if (value && value->kind == JSON_KIND_INT)
        return (double)value->integer;
    return value && value->kind == JSON_KIND_REAL ? value->real : otherwise;
}

bool json_get_bool(const struct json *object, const char *name, bool otherwise) {
    const struct json *value = json_get(object, name);
    return value && value->kind == JSON_KIND_BOOL ? value->boolean : otherwise;
}

void jsonw_init(struct jsonw *w, struct buf *out) {
    *w = (struct jsonw){.out = out};
}

static void before_value(struct jsonw *w) {
    if (w->comma)
        buf_add_char(w->out, ',');
    w->comma = true;
}

static void open(struct jsonw *w, char bracket) {
    before_value(w);
    buf_add_char(w->out, bracket);
    w->comma = false;
    w->depth++;
}

static void close(struct jsonw *w, char bracket) {
    assert(w->depth > 0);
    buf_add_char(w->out, bracket);
    w->comma = true;
    w->depth--;
}

void jsonw_object(struct jsonw *w) {
    open(w, '{');
}

void jsonw_object_end(struct jsonw *w) {
    close(w, '}');
}

void jsonw_array(struct jsonw *w) {
    open(w, '[');
}

void jsonw_array_end(struct jsonw *w) {
    close(w, ']');
}

// Bytes that go into JSON text as they are: all but quotes, backslashes and controls.
static size_t plain_run(str text, size_t at) {
    while (at < text.len) {
        unsigned char c = (unsigned char)text.ptr[at];
        if (c < 0x20 || c == '"' || c == '\\')
            break;
        at++;
    }
    return at;
}

static void add_escaped(struct buf *out, char c) {
    switch (c) {
    case '"':
        buf_add(out, STR("\\\""));
        return;
    case '\\':
        buf_add(out, STR("\\\\"));
        return;
    case '\n':
        buf_add(out, STR("\\n"));
        return;
    case '\r':
        buf_add(out, STR("\\r"));
        return;
    case '\t':
        buf_add(out, STR("\\t"));
        return;
    default:
        buf_format(out, "\\u%04x", (unsigned)(unsigned char)c);
    }
}

static void add_quoted(struct buf *out, str text) {
    buf_add_char(out, '"');
    for (size_t at = 0; at < text.len;) {
        size_t end = plain_run(text, at);
        buf_add(out, str_slice(text, at, end));
        if (end < text.len)
            add_escaped(out, text.ptr[end++]);
        at = end;
    }
    buf_add_char(out, '"');
}

void jsonw_name_str(struct jsonw *w, str name) {
    before_value(w);
    add_quoted(w->out, name);
    buf_add_char(w->out, ':');
    w->comma = false;
}

void jsonw_name(struct jsonw *w, const char *name) {
    jsonw_name_str(w, str_of(name));
}

void jsonw_text(struct jsonw *w, str text) {
    before_value(w);
    add_quoted(w->out, text);
}

void jsonw_text_z(struct jsonw *w, const char *text) {
    jsonw_text(w, str_of(text));
}

void jsonw_int(struct jsonw *w, int64_t number) {
    before_value(w);
    buf_add_i64(w->out, number);
}

void jsonw_real(struct jsonw *w, double number) {
    if (!isfinite(number)) {
        jsonw_null(w);
        return;
    }
    before_value(w);
    buf_add_f64(w->out, number);
}

void jsonw_bool(struct jsonw *w, bool boolean) {
    before_value(w);
    buf_add_z(w->out, boolean ? "true" : "false");
}

void jsonw_null(struct jsonw *w) {
    before_value(w);
    buf_add(w->out, STR("null"));
}

void jsonw_time(struct jsonw *w, int64_t micros) {
    before_value(w);
    buf_add_char(w->out, '"');
    time_write_iso(w->out, micros);
    buf_add_char(w->out, '"');
}

void jsonw_id(struct jsonw *w, int64_t id) {
    before_value(w);
    buf_add_char(w->out, '"');
    buf_add_i64(w->out, id);
    buf_add_char(w->out, '"');
}

void jsonw_raw(struct jsonw *w, str json) {
    before_value(w);
    buf_add(w->out, json);
}

void jsonw_value(struct jsonw *w, const struct json *value) {
    switch (value->kind) {
    case JSON_KIND_NULL:
        jsonw_null(w);
        return;
    case JSON_KIND_BOOL:
        jsonw_bool(w, value->boolean);
        return;
    case JSON_KIND_INT:
        jsonw_int(w, value->integer);
        return;
    case JSON_KIND_REAL:
        jsonw_real(w, value->real);
        return;
    case JSON_KIND_TEXT:
        jsonw_text(w, value->text);
        return;
    case JSON_KIND_ARRAY:
        jsonw_array(w);
        for (size_t i = 0; i < value->count; i++)
            jsonw_value(w, &value->items[i]);
        jsonw_array_end(w);
        return;
    case JSON_KIND_OBJECT:
        jsonw_object(w);
        for (size_t i = 0; i < value->count; i++) {
            jsonw_name_str(w, value->members[i].name);
            jsonw_value(w, &value->members[i].value);
        }
        jsonw_object_end(w);
    }
}

void jsonw_put_text(struct jsonw *w, const char *name, str text) {
    jsonw_name(w, name);
    jsonw_text(w, text);
}

void jsonw_put_int(struct jsonw *w, const char *name, int64_t number) {
    jsonw_name(w, name);
    jsonw_int(w, number);
}

void jsonw_put_bool(struct jsonw *w, const char *name, bool boolean) {
    jsonw_name(w, name);
    jsonw_bool(w, boolean);
}
