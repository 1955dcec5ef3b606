// What the trail keeps of what was sent: beside the chain, and only of calls whose bodies hold
// nothing secret. Of what a directory sends about people the names of attributes are kept and not
// their values: it sends more of them than is stored here, such as phones and addresses.
#include "api/api_private.h"
#include "api/trail.h"

enum { TOLD_MAX = 4000, NAMED_MAX = 50 };

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

str trail_told(struct call *c, enum audit_action action) {
    str body = c->request->body;
    bool told = action == AUDIT_RULE_CHANGE || action == AUDIT_DEFINITION_CHANGE ||
                action == AUDIT_SETTINGS_CHANGE || action == AUDIT_PERMISSION_CHANGE ||
                action == AUDIT_EXPORT_START;
    if (!told || !body.len || body.len > TOLD_MAX || c->body.kind != JSON_KIND_OBJECT)
        return STR("");
    if (c->route->dialect == DIALECT_SCIM)
        return directory_told(c);
    str lower = str_lower_ascii(c->arena, body);
    bool secret = str_has(lower, STR("password")) || str_has(lower, STR("secret")) ||
                  str_has(lower, STR("token"));
    return secret ? STR("") : body;
}
