// What the trail keeps of what was sent: beside the chain, without what is secret and without what
// is long. Of what a directory sends about people the names of attributes are kept and not
// their values: it sends more of them than is stored here, such as phones and addresses.
#include "api/api_private.h"
#include "api/trail.h"

enum { TOLD_MAX = 16000, TEXT_MAX = 400, NAMED_MAX = 50 };

#define LEFT_OUT "\xE2\x80\xA6" // stands for what is not kept

static void name_attribute(struct call *c, struct jsonw *w, str op, str attribute) {
    // emails[value eq "..."]: what stands in the brackets may be somebody's.
    str name = str_slice(attribute, 0, str_find_char(attribute, '['));
    jsonw_text(w, str_format(c->arena, STR_FMT " " STR_FMT, STR_ARG(op), STR_ARG(name)));
}

static void name_operation(struct call *c, struct jsonw *w, const struct json *operation) {
    str op = str_lower_ascii(c->arena, json_get_text(operation, "op", STR("")));
    str path = json_get_text(operation, "path", STR(""));
    const struct json *value = json_get(operation, "value");
    if (path.len) {
        name_attribute(c, w, op, path);
        return;
    }
    for (size_t i = 0; value && value->kind == JSON_KIND_OBJECT && i < value->count; i++)
        name_attribute(c, w, op, value->members[i].name);
}

static str directory_told(struct call *c) {
    const struct json *operations = json_get(&c->body, "Operations");
    struct buf out;
    struct jsonw w;
    buf_init(&out, c->arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_name(&w, "attributes");
    jsonw_array(&w);
    bool listed = operations && operations->kind == JSON_KIND_ARRAY;
    for (size_t i = 0; listed && i < operations->count && i < NAMED_MAX; i++)
        name_operation(c, &w, &operations->items[i]);
    for (size_t i = 0; !listed && i < c->body.count && i < NAMED_MAX; i++)
        jsonw_text(&w, c->body.members[i].name);
    jsonw_array_end(&w);
    jsonw_object_end(&w);
    return buf_str(&out);
}

// -- what is kept of a body

static bool is_secret(struct arena *arena, str name) {
    static const char *const words[] = {"password",    "passphrase",    "secret",
                                        "token",       "authorization", "credential",
                                        "private_key", "api_key",       "apikey"};
    str lower = str_lower_ascii(arena, name);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_has(lower, str_of(words[i])))
            return true;
    return false;
}

// An address with a name before "@" or with a query may open something.
static bool opens_something(struct arena *arena, str text) {
    size_t at = str_find(text, STR("://"));
    str rest = str_from(text, at);
    return at < text.len && (str_find_char(rest, '@') < rest.len ||
                             str_find_char(rest, '?') < rest.len || is_secret(arena, rest));
}

// Cut between words: a part of an e-mail address would not be found when its person is erased.
static str short_text(struct arena *arena, str text) {
    if (text.len <= TEXT_MAX)
        return text;
    size_t end = TEXT_MAX;
    while (end && text.ptr[end] != ' ' && text.ptr[end] != '\n')
        end--;
    return str_format(arena, STR_FMT LEFT_OUT, STR_ARG(str_slice(text, 0, end)));
}

static void keep_text(struct arena *arena, struct jsonw *w, str text) {
    jsonw_text(w, opens_something(arena, text) ? STR(LEFT_OUT) : short_text(arena, text));
}

static void keep(struct arena *arena, struct jsonw *w, const struct json *value);

static bool is_full(const struct jsonw *w) {
    return buf_str(w->out).len > TOLD_MAX;
}

// {"name": "password", "value": ...}, as forms and headers are sent, is secret, too.
static void keep_members(struct arena *arena, struct jsonw *w, const struct json *object) {
    bool named = is_secret(arena, json_get_text(object, "name", STR(""))) ||
                 is_secret(arena, json_get_text(object, "key", STR("")));
    jsonw_object(w);
    for (size_t i = 0; i < object->count && !is_full(w); i++) {
        const struct json_member *m = &object->members[i];
        jsonw_name_str(w, m->name);
        if (is_secret(arena, m->name) || (named && str_equal(m->name, STR("value"))))
            jsonw_text_z(w, LEFT_OUT);
        else
            keep(arena, w, &m->value);
    }
    if (is_full(w))
        jsonw_put_text(w, LEFT_OUT, STR(LEFT_OUT));
    jsonw_object_end(w);
}

static void keep_items(struct arena *arena, struct jsonw *w, const struct json *array) {
    jsonw_array(w);
    for (size_t i = 0; i < array->count && !is_full(w); i++)
        keep(arena, w, &array->items[i]);
    if (is_full(w))
        jsonw_text_z(w, LEFT_OUT);
    jsonw_array_end(w);
}

static void keep(struct arena *arena, struct jsonw *w, const struct json *value) {
    if (value->kind == JSON_KIND_OBJECT)
        keep_members(arena, w, value);
    else if (value->kind == JSON_KIND_ARRAY)
        keep_items(arena, w, value);
    else if (value->kind == JSON_KIND_TEXT)
        keep_text(arena, w, value->text);
    else
        jsonw_value(w, value);
}

static str body_told(struct call *c) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, c->arena);
    jsonw_init(&w, &out);
    keep(c->arena, &w, &c->body);
    return buf_str(&out);
}

str trail_told(struct call *c, enum audit_action action) {
    bool told = action == AUDIT_RULE_CHANGE || action == AUDIT_DEFINITION_CHANGE ||
                action == AUDIT_SETTINGS_CHANGE || action == AUDIT_PERMISSION_CHANGE ||
                action == AUDIT_EXPORT_START;
    if (!told || c->body.kind != JSON_KIND_OBJECT)
        return STR("");
    return c->route->dialect == DIALECT_SCIM ? directory_told(c) : body_told(c);
}
