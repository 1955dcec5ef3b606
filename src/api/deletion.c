// What archiving a record would put out of sight, for the question before it.
#include "crm/deletion.h"
#include "api/api_private.h"
#include "api/render.h"

static void write_valuable(struct jsonw *w, const struct valuable *v) {
    jsonw_object(w);
    jsonw_put_text(w, "kind", str_of(v->kind));
    jsonw_put_int(w, "count", v->count);
    jsonw_name(w, "values");
    jsonw_array(w);
    for (size_t i = 0; i < v->value_count; i++)
        jsonw_text(w, v->values[i]);
    jsonw_array_end(w);
    jsonw_object_end(w);
}

bool object_deletion(struct call *c) {
    const struct object_type *type;
    struct deletion d;
    struct jsonw *w = &c->json;
    int64_t id;
    if (!call_type(c, &type) || !call_id(c, "id", &id) || !crm_deletion(c->work, type, id, &d))
        return false;
    jsonw_object(w);
    jsonw_name(w, "valuable");
    jsonw_array(w);
    for (size_t i = 0; i < d.valuable_count; i++)
        write_valuable(w, &d.valuable[i]);
    jsonw_array_end(w);
    jsonw_name(w, "links");
    jsonw_object(w);
    for (size_t i = 0; i < d.link_count; i++) {
        jsonw_name_str(w, d.links[i].type->name);
        jsonw_int(w, d.links[i].count);
    }
    jsonw_object_end(w);
    jsonw_name(w, "candidates");
    if (!render_candidates(c, w, type, &d.form, d.candidates, d.candidate_count))
        return false;
    jsonw_object_end(w);
    return true;
}
