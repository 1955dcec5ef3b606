// What is asked of everybody who is known, before the route's own permission: the networks of the
// policy, the second factor it requires, and the scopes of the key.
#include "api/api_private.h"
#include "api/key_scope.h"
#include "http/network.h"
#include <stdio.h>
#include <string.h>

static bool from_allowed_address(struct call *c) {
    if (!c->who->networks.len)
        return true;
    str address = http_client(c->request, &c->api->options.trusted);
    return http_networks_have(c->who->networks, address) ||
           call_refuse(c, ERR_DENIED, "signin.address", address, (str){0});
}

// The type that a segment of the path names, where there is such a segment; *good false where
// nothing has that name, which is for the handler to say.
static bool segment_type(struct call *c, const struct schema *schema, const char *segment,
                         const struct object_type **type) {
    char place[32];
    snprintf(place, sizeof place, "{%s}", segment);
    *type = NULL;
    if (!strstr(c->route->pattern, place))
        return false;
    *type = schema_type(schema, http_segment(c->request, segment));
    return true;
}

static bool scope_opens(struct call *c, const struct object_type *type) {
    if (key_allows(c->arena, c->who->scopes, c->route, type))
        return true;
    str wanted = key_scope_of(c->arena, c->route, type);
    return call_refuse(c, ERR_DENIED, wanted.len ? "signin.scope_missing" : "signin.no_scope_opens",
                       wanted, (str){0});
}

// Records of other types that are to be named along with those asked for: a key sees no more of
// them than by asking for them alone.
static bool associations_open(struct call *c, const struct schema *schema) {
    str *values, rest, part;
    size_t given = http_query_all(c->request, "associations", &values);
    for (size_t i = 0; i < given; i++)
        for (rest = values[i]; rest.len && str_split(&rest, ',', &part);) {
            const struct object_type *type = schema_type(schema, str_trim(part));
            if (!type)
                continue;
            str wanted = str_format(c->arena, "crm.objects." STR_FMT ".read", STR_ARG(type->name));
            if (!key_holds(c->who->scopes, wanted))
                return call_refuse(c, ERR_DENIED, "signin.scope_missing", wanted, (str){0});
        }
    return true;
}

static bool scopes_open(struct call *c) {
    const struct object_type *type, *other;
    if (!c->who->scopes.len)
        return true;
    const struct schema *schema = host_hold(c->api->options.host);
    segment_type(c, schema, "type", &type);
    bool open = scope_opens(c, type);
    if (open && segment_type(c, schema, "toType", &other))
        open = scope_opens(c, other);
    open = open && associations_open(c, schema);
    host_release(c->api->options.host, schema);
    return open;
}

bool admission(struct call *c) {
    if (c->who->factor_missing && !c->route->enrol)
        return call_refuse(c, ERR_DENIED, "signin.factor_first", (str){0}, (str){0});
    return from_allowed_address(c) && scopes_open(c);
}
