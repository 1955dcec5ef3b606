// What SCIM here can do, as RFC 7643 (sections 5 to 7) has it told.
#include "api/api_private.h"
#include "api/scim.h"

static const char config[] =
    "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig\"],"
    "\"patch\":{\"supported\":true},"
    "\"bulk\":{\"supported\":false,\"maxOperations\":0,\"maxPayloadSize\":0},"
    "\"filter\":{\"supported\":true,\"maxResults\":500},"
    "\"changePassword\":{\"supported\":false},\"sort\":{\"supported\":false},"
    "\"etag\":{\"supported\":false},"
    "\"authenticationSchemes\":[{\"type\":\"oauthbearertoken\",\"name\":\"API key\","
    "\"description\":\"An API key with the scope scim as Bearer token\"}]}";

static const struct resource {
    const char *name, *endpoint, *schema;
} resources[] = {{"User", "/Users", SCIM_USER}, {"Group", "/Groups", SCIM_GROUP}};

static const struct attribute {
    const char *schema, *name, *type;
    bool many, required, fixed;
} attributes[] = {
    {SCIM_USER, "userName", "string", false, true, false},
    {SCIM_USER, "displayName", "string", false, false, false},
    {SCIM_USER, "name", "complex", false, false, false},
    {SCIM_USER, "active", "boolean", false, false, false},
    {SCIM_USER, "emails", "complex", true, false, false},
    {SCIM_USER, "groups", "complex", true, false, true},
    {SCIM_GROUP, "displayName", "string", false, true, false},
    {SCIM_GROUP, "members", "complex", true, false, false},
};

bool scim_config_get(struct call *c) {
    jsonw_raw(&c->json, str_of(config));
    return true;
}

static void open_list(struct jsonw *w, int64_t count) {
    jsonw_object(w);
    jsonw_name(w, "schemas");
    jsonw_array(w);
    jsonw_text_z(w, "urn:ietf:params:scim:api:messages:2.0:ListResponse");
    jsonw_array_end(w);
    jsonw_put_int(w, "totalResults", count);
    jsonw_put_int(w, "startIndex", 1);
    jsonw_put_int(w, "itemsPerPage", count);
    jsonw_name(w, "Resources");
    jsonw_array(w);
}

bool scim_types_get(struct call *c) {
    struct jsonw *w = &c->json;
    open_list(w, sizeof resources / sizeof *resources);
    for (size_t i = 0; i < sizeof resources / sizeof *resources; i++) {
        jsonw_object(w);
        jsonw_name(w, "schemas");
        jsonw_array(w);
        jsonw_text_z(w, "urn:ietf:params:scim:schemas:core:2.0:ResourceType");
        jsonw_array_end(w);
        jsonw_put_text(w, "id", str_of(resources[i].name));
        jsonw_put_text(w, "name", str_of(resources[i].name));
        jsonw_put_text(w, "endpoint", str_of(resources[i].endpoint));
        jsonw_put_text(w, "schema", str_of(resources[i].schema));
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
    return true;
}

static void write_attribute(struct jsonw *w, const struct attribute *a) {
    jsonw_object(w);
    jsonw_put_text(w, "name", str_of(a->name));
    jsonw_put_text(w, "type", str_of(a->type));
    jsonw_put_bool(w, "multiValued", a->many);
    jsonw_put_bool(w, "required", a->required);
    jsonw_put_bool(w, "caseExact", false);
    jsonw_put_text(w, "mutability", a->fixed ? STR("readOnly") : STR("readWrite"));
    jsonw_put_text(w, "returned", STR("default"));
    jsonw_put_text(w, "uniqueness", a->required ? STR("server") : STR("none"));
    jsonw_object_end(w);
}

bool scim_schemas_get(struct call *c) {
    struct jsonw *w = &c->json;
    open_list(w, sizeof resources / sizeof *resources);
    for (size_t i = 0; i < sizeof resources / sizeof *resources; i++) {
        jsonw_object(w);
        jsonw_put_text(w, "id", str_of(resources[i].schema));
        jsonw_put_text(w, "name", str_of(resources[i].name));
        jsonw_name(w, "attributes");
        jsonw_array(w);
        for (size_t a = 0; a < sizeof attributes / sizeof *attributes; a++)
            if (attributes[a].schema == resources[i].schema ||
                str_is(str_of(attributes[a].schema), resources[i].schema))
                write_attribute(w, &attributes[a]);
        jsonw_array_end(w);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
    return true;
}
