// Tools about how records belong together.
#include "api/api_private.h"
#include "api/link.h"
#include "api/mcp.h"

bool mcp_list_associations(struct call *c) {
    enum { MOST = 200, USUAL = 50 };
    struct links_query q = {0};
    int64_t limit;
    if (!call_body_type(c, &q.from) || !mcp_record_id(c, "id", &q.from_id) ||
        !mcp_range(c, "limit", MOST, USUAL, &limit) || !mcp_after(c, &q.after))
        return false;
    q.limit = (size_t)limit;
    return link_answer_list(c, &q, json_get_text(&c->body, "toType", STR("")));
}

// The arguments as an AssociationInput.
bool mcp_associate(struct call *c) {
    static const char *const names[][2] = {{"to", "toId"}, {"type", "toType"}, {"kind", "kind"}};
    struct link_ends ends = {0};
    struct json_member members[3];
    struct json item = {.kind = JSON_KIND_OBJECT, .members = members};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct json *value = json_get(&c->body, names[i][1]);
        if (value)
            members[item.count++] = (struct json_member){str_of(names[i][0]), *value};
    }
    return call_body_type(c, &ends.from) && mcp_record_id(c, "id", &ends.from_id) &&
           link_answer_new(c, &ends, &item);
}

bool mcp_dissociate(struct call *c) {
    struct link_ends ends = {0};
    if (!call_body_type(c, &ends.from) || !mcp_record_id(c, "id", &ends.from_id) ||
        !mcp_record_id(c, "toId", &ends.to_id) ||
        !link_remove(c, &ends, json_get_text(&c->body, "toType", STR("")),
                     json_get_text(&c->body, "kind", STR(""))))
        return false;
    jsonw_object(&c->json);
    jsonw_put_bool(&c->json, "associated", false);
    jsonw_object_end(&c->json);
    return true;
}
