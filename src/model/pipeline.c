// Looking up pipelines and their stages.
#include "model/pipeline.h"
#include <assert.h>

static const char *const outcome_names[STAGE_OUTCOME_COUNT] = {
    [STAGE_OPEN] = "open",
    [STAGE_WON] = "won",
    [STAGE_LOST] = "lost",
    [STAGE_CLOSED] = "closed",
};

const char *stage_outcome_name(enum stage_outcome outcome) {
    assert((size_t)outcome < STAGE_OUTCOME_COUNT);
    return outcome_names[outcome];
}

bool stage_outcome_read(str name, enum stage_outcome *outcome) {
    for (size_t i = 0; i < STAGE_OUTCOME_COUNT; i++)
        if (str_is(name, outcome_names[i])) {
            *outcome = (enum stage_outcome)i;
            return true;
        }
    return false;
}

bool stage_is_closed(const struct stage *stage) {
    return stage->outcome != STAGE_OPEN;
}

const struct pipeline *type_pipeline(const struct object_type *type, str id) {
    for (size_t i = 0; i < type->pipeline_count; i++)
        if (str_equal(type->pipelines[i].id, id))
            return &type->pipelines[i];
    return NULL;
}

const struct stage *pipeline_stage(const struct pipeline *pipeline, str id) {
    for (size_t i = 0; i < pipeline->stage_count; i++)
        if (str_equal(pipeline->stages[i].id, id))
            return &pipeline->stages[i];
    return NULL;
}

const struct stage *type_stage(const struct object_type *type, str id,
                               const struct pipeline **pipeline) {
    for (size_t i = 0; i < type->pipeline_count; i++) {
        const struct stage *stage = pipeline_stage(&type->pipelines[i], id);
        if (stage) {
            if (pipeline)
                *pipeline = &type->pipelines[i];
            return stage;
        }
    }
    return NULL;
}

static void set_option(struct option *out, str id, const str label[LANG_COUNT]) {
    *out = (struct option){
        .value = id, .synonyms = STR(""), .description = STR(""), .colour = STR("")};
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        out->label[lang] = label[lang];
}

static void options_of_pipelines(struct arena *arena, const struct object_type *type,
                                 struct property *p) {
    p->options = ARENA_ARRAY(arena, type->pipeline_count, struct option);
    p->option_count = type->pipeline_count;
    for (size_t i = 0; i < type->pipeline_count; i++)
        set_option(&p->options[i], type->pipelines[i].id, type->pipelines[i].label);
}

static void options_of_stages(struct arena *arena, const struct object_type *type,
                              struct property *p) {
    size_t count = 0;
    for (size_t i = 0; i < type->pipeline_count; i++)
        count += type->pipelines[i].stage_count;
    p->options = ARENA_ARRAY(arena, count, struct option);
    p->option_count = 0;
    for (size_t i = 0; i < type->pipeline_count; i++)
        for (size_t k = 0; k < type->pipelines[i].stage_count; k++) {
            const struct stage *stage = &type->pipelines[i].stages[k];
            set_option(&p->options[p->option_count++], stage->id, stage->label);
        }
}

void object_type_options(struct arena *arena, struct object_type *type) {
    for (size_t i = 0; i < type->property_count; i++) {
        struct property *p = &type->properties[i];
        if (p->options_from == OPTIONS_PIPELINES)
            options_of_pipelines(arena, type, p);
        else if (p->options_from == OPTIONS_STAGES)
            options_of_stages(arena, type, p);
    }
}
