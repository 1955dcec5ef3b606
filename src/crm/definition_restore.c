// Archived pipelines and stages, back again: they are as they were, as far as nothing new is in
// their place.
#include "crm/definition_private.h"
#include "store/define.h"
#include "store/definition.h"

static bool not_there(struct work *work, str id) {
    return WORK_FAIL(work, ERR_NOT_FOUND, "Nothing of the name " STR_FMT " is archived.",
                     STR_ARG(id));
}

static bool many(struct work *work, const char *what, size_t most) {
    return crm_refuse(work, ERR_INVALID, "define.many", str_of(what),
                      str_format(work->arena, "%zu", most));
}

static const struct pipeline *renewed(struct work *work, int64_t type_id, str id) {
    return type_pipeline(schema_type_by_id(work->schema, type_id), id);
}

bool crm_pipeline_restore(struct work *work, const struct object_type *type, str id,
                          const struct pipeline **out) {
    bool found;
    if (!store_pipeline_restore(work, type, id, &found))
        return false;
    if (!found)
        return not_there(work, id);
    if (type->pipeline_count >= DEFINE_PIPELINES_MAX)
        return many(work, "pipelines", DEFINE_PIPELINES_MAX);
    if (!store_schema_renew(work))
        return false;
    *out = renewed(work, type->id, id);
    define_changed(work);
    return true;
}

bool crm_stage_restore(struct work *work, const struct object_type *type,
                       const struct pipeline *pipeline, str id, const struct stage **out) {
    bool found;
    if (!store_stage_restore(work, type, pipeline->id, id, &found))
        return false;
    if (!found)
        return not_there(work, id);
    if (type_stage(type, id, NULL))
        return crm_refuse(work, ERR_CONFLICT, "define.stage_taken", id, (str){0});
    if (pipeline->stage_count >= DEFINE_STAGES_MAX)
        return many(work, "stages", DEFINE_STAGES_MAX);
    if (!store_schema_renew(work))
        return false;
    *out = pipeline_stage(renewed(work, type->id, pipeline->id), id);
    for (size_t i = 0; i < pipeline->stage_count; i++)
        if (str_equal(pipeline->stages[i].label[LANG_EN], (*out)->label[LANG_EN]))
            return crm_refuse(work, ERR_CONFLICT, "define.stage_taken", (*out)->label[LANG_EN],
                              (str){0});
    define_changed(work);
    return true;
}
