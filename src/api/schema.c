// Definitions, totals, and the interface's own description.
#include "api/api_private.h"
#include "api/definitions.h"
#include "api/render.h"
#include "crm/request.h"

bool schema_get(struct call *c) {
    const struct schema *schema = call_schema(c);
    bool own = schema != c->schema; // what follows from a role has no version
    if (!own && call_not_modified(c, schema->version))
        return true;
    if (!own)
        call_etag(c, schema->version);
    jsonw_object(&c->json);
    jsonw_put_int(&c->json, "version", schema->version);
    jsonw_put_text(&c->json, "currency", schema->currency);
    jsonw_name(&c->json, "types");
    jsonw_array(&c->json);
    for (size_t i = 0; i < schema->type_count; i++)
        define_write_type(&c->json, &schema->types[i]);
    jsonw_array_end(&c->json);
    define_write_kinds(&c->json, schema);
    define_write_tags(&c->json, schema);
    jsonw_object_end(&c->json);
    if (own)
        call_seal(c, schema->version);
    return true;
}

static bool write_objects(struct call *c) {
    const struct schema *schema = c->work->schema;
    jsonw_name(&c->json, "objects");
    jsonw_object(&c->json);
    for (size_t i = 0; i < schema->type_count; i++) {
        int64_t count, archived;
        if (!browse_count(c->work, &schema->types[i], false, &count) ||
            !browse_count(c->work, &schema->types[i], true, &archived))
            return false;
        jsonw_name_str(&c->json, schema->types[i].name);
        jsonw_object(&c->json);
        jsonw_put_int(&c->json, "count", count);
        jsonw_put_bool(&c->json, "exact",
                       browse_sees_all(c->work, &schema->types[i]) || count <= TOTAL_EXACT_MAX);
        jsonw_put_int(&c->json, "archived", archived);
        jsonw_name(&c->json, "issues");
        jsonw_null(&c->json);
        jsonw_object_end(&c->json);
    }
    jsonw_object_end(&c->json);
    return true;
}

static void write_pair(struct jsonw *w, const char *name, const char *a, int64_t a_count,
                       const char *b, int64_t b_count) {
    jsonw_name(w, name);
    jsonw_object(w);
    jsonw_put_int(w, a, a_count);
    if (b)
        jsonw_put_int(w, b, b_count);
    jsonw_object_end(w);
}

bool summary_get(struct call *c) {
    struct totals totals;
    struct ask_policy policy;
    int64_t to_decide;
    if (!browse_totals(c->work, &totals) || !crm_request_count(c->work, &to_decide) ||
        !crm_ask_policy(c->work, &policy))
        return false;
    struct jsonw *w = &c->json;
    jsonw_object(w);
    if (!write_objects(c))
        return false;
    write_pair(w, "duplicates", "open", totals.groups_open, "sure", totals.groups_sure);
    write_pair(w, "imports", "running", totals.imports_running, NULL, 0);
    write_pair(w, "jobs", "running", totals.jobs_running, "dead", totals.jobs_dead);
    jsonw_name(w, "requests");
    jsonw_object(w);
    jsonw_put_int(w, "toDecide", to_decide);
    jsonw_put_bool(w, "inUse", to_decide || policy.ask != ASK_NEVER);
    jsonw_object_end(w);
    jsonw_name(w, "sample");
    jsonw_object(w);
    jsonw_put_bool(w, "loaded", totals.sample_loaded);
    jsonw_object_end(w);
    jsonw_object_end(w);
    return true;
}

bool openapi_get(struct call *c) {
    http_response_json(&c->response, c->api->openapi);
    return true;
}
