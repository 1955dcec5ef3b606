// Stages: when a record was where.
#include "crm/stages.h"
#include "api/api_private.h"
#include "api/render.h"
#include "base/clock.h"
#include "model/pipeline.h"

static void write_visit(struct call *c, const struct object_type *type,
                        const struct stage_visit *visit) {
    const int64_t micros_per_milli = 1000;
    struct jsonw *w = &c->json;
    const struct pipeline *pipeline = type_pipeline(type, visit->pipeline_id);
    const struct stage *stage = pipeline ? pipeline_stage(pipeline, visit->stage_id) : NULL;
    int64_t until = visit->left_at ? visit->left_at : c->work->now;
    jsonw_object(w);
    jsonw_put_text(w, "pipeline", visit->pipeline_id);
    jsonw_put_text(w, "stage", visit->stage_id);
    jsonw_put_text(w, "label", stage ? stage->label[c->lang] : visit->stage_id);
    render_time(w, "enteredAt", visit->entered_at);
    render_time(w, "leftAt", visit->left_at);
    jsonw_put_int(w, "durationMs", (until - visit->entered_at) / micros_per_milli);
    jsonw_object_end(w);
}

bool object_stages(struct call *c) {
    const struct object_type *type;
    struct stage_visit *visits;
    size_t count;
    int64_t id;
    if (!call_type(c, &type) || !call_id(c, "id", &id) ||
        !crm_stage_visits(c->work, type, id, &visits, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_visit(c, type, &visits[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}
