// What is poor about the names of the company's own fields.
#include "crm/naming.h"
#include "api/api_private.h"
#include "api/render.h"

static void write_finding(struct call *c, const struct naming_finding *finding) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_put_text(w, "type", finding->type->name);
    render_text_or_null(w, "property", finding->property ? finding->property->name : (str){0});
    render_text_or_null(w, "option", finding->option ? finding->option->value : (str){0});
    render_text_or_null(w, "language",
                        finding->lang == LANG_COUNT ? (str){0} : lang_code(finding->lang));
    jsonw_put_text(w, "rule", str_of(finding->rule));
    jsonw_put_text(w, "message", naming_message(c->arena, finding, c->lang));
    render_text_or_null(w, "value", finding->value);
    render_text_or_null(w, "other", finding->other);
    render_text_or_null(w, "suggestion", finding->suggestion);
    jsonw_object_end(w);
}

bool rulebook_naming(struct call *c) {
    const struct schema *schema = call_schema(c);
    str only = call_query_text(c, "type");
    const struct object_type *type = only.len ? schema_type(schema, only) : NULL;
    struct naming_list found;
    if (only.len && !type)
        return call_refuse(c, ERR_NOT_FOUND, "api.unknown_type", only, (str){0});
    quality_naming(c->arena, schema, &found);
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < found.count; i++)
        if (!type || found.items[i].type == type)
            write_finding(c, &found.items[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}
