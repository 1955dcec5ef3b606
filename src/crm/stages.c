// Choosing a stage, and following what it means.
#include "crm/stages.h"
#include "base/clock.h"
#include "model/pipeline.h"
#include "store/record.h"

static bool goes_through_stages(const struct object_type *type) {
    return type->pipeline_count && type->stage_property;
}

static str text_of(const struct record *record, const struct property *property) {
    return record && property ? value_as_str(record_get(record, property)) : (str){0};
}

static void set(struct record *record, const struct property *property, struct value value) {
    if (property)
        record->values[property->slot] = value;
}

static bool assigned(const struct save *save, const struct property *property) {
    for (size_t i = 0; i < save->count; i++)
        if (save->assignments[i].property == property && str_trim(save->assignments[i].text).len)
            return true;
    return false;
}

static const struct pipeline *pipeline_of(const struct record *record) {
    return record ? type_pipeline(record->type, text_of(record, record->type->pipeline_property))
                  : NULL;
}

// In its own pipeline, where that has a stage of that name, else in any.
static const struct stage *stage_of(const struct record *record, const struct pipeline **pipeline) {
    str id = text_of(record, record->type->stage_property);
    *pipeline = pipeline_of(record);
    const struct stage *stage = *pipeline ? pipeline_stage(*pipeline, id) : NULL;
    return stage || *pipeline ? stage : type_stage(record->type, id, pipeline);
}

static void put(struct record *record, const struct pipeline *pipeline, const struct stage *stage) {
    const struct object_type *type = record->type;
    set(record, type->pipeline_property, value_text(pipeline->id));
    set(record, type->stage_property, stage ? value_text(stage->id) : value_null());
    if (type->pipeline_property)
        record->entered[type->pipeline_property->slot] = (str){0};
}

static const struct stage *first_stage(const struct pipeline *pipeline) {
    return pipeline->stage_count ? &pipeline->stages[0] : NULL;
}

// Pipeline and stage were both given, and the one is not of the other.
static void contradict(const struct record *before, struct record *after,
                       const struct pipeline *pipeline, struct issue_list *issues) {
    const struct object_type *type = after->type;
    const struct stage *first = first_stage(pipeline);
    issue_add(issues, (struct issue){.property = type->stage_property,
                                     .rule = "stage.unknown_in_pipeline",
                                     .severity = SEVERITY_ERROR,
                                     .value = text_of(after, type->stage_property),
                                     .suggestion = first ? first->id : (str){0},
                                     .limit = pipeline->id});
    const struct pipeline *had = pipeline_of(before);
    if (had)
        put(after, had, pipeline_stage(had, text_of(before, type->stage_property)));
    else
        put(after, pipeline, first);
}

static void choose(const struct save *save, const struct record *before, struct record *after,
                   struct issue_list *issues) {
    const struct object_type *type = after->type;
    const struct pipeline *pipeline = pipeline_of(after), *other;
    str id = text_of(after, type->stage_property);
    if (!pipeline)
        pipeline = &type->pipelines[0];
    if (!id.len) {
        put(after, pipeline, first_stage(pipeline));
        return;
    }
    const struct stage *stage = pipeline_stage(pipeline, id);
    bool stage_given = assigned(save, type->stage_property);
    bool pipeline_given = type->pipeline_property && assigned(save, type->pipeline_property);
    if (stage)
        put(after, pipeline, stage);
    else if (stage_given && pipeline_given)
        contradict(before, after, pipeline, issues);
    else if (stage_given && type_stage(type, id, &other))
        put(after, other, pipeline_stage(other, id));
    else if (pipeline_given || !before)
        put(after, pipeline, first_stage(pipeline));
    // Else it is in a stage that went meanwhile, and nobody asked to change that.
}

// What a stage asks for is asked when the record enters it, and where such a value is taken away;
// records that were there before the stage asked are left alone.
static void require(const struct save *save, const struct record *before, struct record *after,
                    struct issue_list *issues) {
    const struct object_type *type = after->type;
    const struct pipeline *pipeline;
    const struct stage *stage = stage_of(after, &pipeline);
    bool enters = !before || !value_equal(record_get(before, type->stage_property),
                                          record_get(after, type->stage_property));
    str rest = stage ? stage->required : (str){0}, name;
    while (str_split(&rest, '|', &name)) {
        const struct property *p = type_property(type, name);
        if (!p || !value_is_null(record_get(after, p)) || type->parts[PART_CLOSED_AT] == p)
            continue;
        if (enters || !value_is_null(record_get(before, p)))
            issue_add(issues, (struct issue){.property = p,
                                             .rule = "stage.required",
                                             .severity = save->strict && !save->stages_ask_only
                                                             ? SEVERITY_ERROR
                                                             : SEVERITY_WARNING,
                                             .limit = stage->id});
    }
}

void stages_choose(const struct save *save, const struct record *before, struct record *after,
                   struct issue_list *issues) {
    if (!goes_through_stages(after->type))
        return;
    choose(save, before, after, issues);
    require(save, before, after, issues);
}

static bool is_in_same_stage(const struct record *before, const struct record *after) {
    const struct object_type *type = after->type;
    return before &&
           value_equal(record_get(before, type->stage_property),
                       record_get(after, type->stage_property)) &&
           (!type->pipeline_property || value_equal(record_get(before, type->pipeline_property),
                                                    record_get(after, type->pipeline_property)));
}

void stages_follow(const struct record *before, struct record *after, int64_t now) {
    const struct object_type *type = after->type;
    const struct pipeline *pipeline;
    if (!type->stage_property || is_in_same_stage(before, after))
        return;
    const struct stage *stage = stage_of(after, &pipeline);
    const struct property *closed_at = type->parts[PART_CLOSED_AT];
    set(after, type->parts[PART_ENTERED_AT], value_int(now));
    if (!closed_at || !stage)
        return;
    if (stage_is_closed(stage) && value_is_null(record_get(after, closed_at)))
        set(after, closed_at, value_int(now));
    else if (!stage_is_closed(stage) && closed_at->read_only)
        set(after, closed_at, value_null()); // opened again
}

bool stages_write(struct work *work, const struct record *before, const struct record *after) {
    if (!goes_through_stages(after->type) || is_in_same_stage(before, after))
        return true;
    return store_stage_enter(work, after);
}

void crm_stage_state(const struct record *record, int64_t now, struct stage_state *out) {
    const double micros_per_day = 86400e6;
    *out = (struct stage_state){0};
    if (!goes_through_stages(record->type))
        return;
    out->stage = stage_of(record, &out->pipeline);
    const struct property *entered = record->type->parts[PART_ENTERED_AT];
    out->entered_at = entered ? value_as_int(record_get(record, entered)) : 0;
    if (!out->stage || !out->entered_at)
        return;
    out->days = (double)(now - out->entered_at) / micros_per_day;
    out->rotting = out->stage->rot_days > 0 && !stage_is_closed(out->stage) &&
                   out->days > (double)out->stage->rot_days;
}

bool crm_stage_visits(struct work *work, const struct object_type *type, int64_t id,
                      struct stage_visit **out, size_t *count) {
    enum { VISITS_MAX = 1000 };
    struct record *record;
    int64_t redirected;
    return crm_get(work, type, id, &record, &redirected) &&
           store_stage_visits(work, record->id, VISITS_MAX, out, count);
}
