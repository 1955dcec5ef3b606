// Shipped definitions, which are constant texts, as the structs that everything else works with.
#include "model/calculated.h"
#include "model/shipped.h"
#include <assert.h>
#include <string.h>

static str text(const char *z) {
    str s = str_of(z);
    return s.ptr ? s : STR("");
}

static void set_labels(str out[LANG_COUNT], const char *const from[LANG_COUNT]) {
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        out[lang] = text(from[lang]);
}

static void set_options(struct arena *arena, struct property *out,
                        const struct shipped_option *from) {
    size_t count = 0;
    while (from && from[count].value)
        count++;
    out->option_count = count;
    out->options = ARENA_ARRAY(arena, count, struct option);
    for (size_t i = 0; i < count; i++) {
        out->options[i].value = str_of(from[i].value);
        out->options[i].synonyms = text(from[i].synonyms);
        out->options[i].description = out->options[i].colour = STR("");
        set_labels(out->options[i].label, from[i].label);
    }
}

void shipped_property_read(struct arena *arena, const struct shipped_property *from,
                           struct property *out) {
    *out = (struct property){.name = str_of(from->name),
                             .wire_name = str_of(from->wire_name ? from->wire_name : from->name),
                             .synonyms = text(from->synonyms),
                             .group = text(from->group),
                             .type = property_type_find(str_of(from->type)),
                             .kind = from->kind,
                             .system = from->system,
                             .match_role = text(from->match_role),
                             .indexed = from->indexed,
                             .required = from->required,
                             .read_only = from->read_only || from->calculation,
                             .shipped = true,
                             .hidden = from->hidden,
                             .form_field = !from->read_only && !from->hidden,
                             .unique = from->unique,
                             .calculation = text(from->calculation),
                             .options_from = from->options_from};
    assert(out->type);
    set_labels(out->label, from->label);
    set_labels(out->help, from->help);
    set_options(arena, out, from->options);
}

bool shipped_is_kept(const struct shipped_property *property) {
    if (property->system != SYSTEM_NONE || strcmp(property->name, "merged_record_ids") == 0)
        return true;
    for (size_t i = 0; i < SCORE_COUNT; i++)
        if (strcmp(property->name, score_property((enum score_part)i)) == 0)
            return true;
    return false;
}

void shipped_group_read(const struct shipped_group *from, struct property_group *out) {
    out->name = str_of(from->name);
    set_labels(out->label, from->label);
}

static void set_stage(struct stage *out, const struct shipped_stage *from, size_t position) {
    *out = (struct stage){.id = str_of(from->id),
                          .probability = from->probability,
                          .outcome = from->outcome,
                          .required = text(from->required),
                          .rot_days = from->rot_days,
                          .metadata = STR("{}"),
                          .position = (int64_t)position};
    set_labels(out->label, from->label);
}

void shipped_pipeline_read(struct arena *arena, const struct shipped_pipeline *from,
                           struct pipeline *out) {
    size_t count = 0;
    while (from->stages[count].id)
        count++;
    *out = (struct pipeline){.id = str_of(from->id), .stage_count = count};
    set_labels(out->label, from->label);
    out->stages = ARENA_ARRAY(arena, count, struct stage);
    for (size_t i = 0; i < count; i++)
        set_stage(&out->stages[i], &from->stages[i], i);
}

static void set_pipelines(struct arena *arena, struct object_type *out,
                          const struct shipped_pipeline *from) {
    while (from && from[out->pipeline_count].id)
        out->pipeline_count++;
    out->pipelines = arena_array(arena, out->pipeline_count, sizeof *out->pipelines);
    for (size_t i = 0; i < out->pipeline_count; i++) {
        shipped_pipeline_read(arena, &from[i], &out->pipelines[i]);
        out->pipelines[i].position = (int64_t)i;
    }
}

void shipped_type_read(struct arena *arena, const struct shipped_type *from,
                       struct object_type *out, struct type_names *names) {
    *out = (struct object_type){.id = from->id,
                                .name = str_of(from->name),
                                .wire_id = str_of(from->wire_id),
                                .wire_name = str_of(from->wire_name),
                                .table = str_format(arena, "r_%s", from->name),
                                .family = from->family,
                                .shipped = true,
                                .description = STR("")};
    set_labels(out->label, from->label);
    set_labels(out->label_plural, from->label_plural);
    set_pipelines(arena, out, from->pipelines);
    *names =
        (struct type_names){text(from->title), text(from->secondary), STR(""), text(from->one_of)};
}

static int64_t id_of_type(const char *name) {
    size_t count;
    const struct shipped_type *types = shipped_types(&count);
    size_t i = 0;
    while (i < count && !str_is(str_of(types[i].name), name))
        i++;
    assert(i < count); // a shipped association of a type that is not shipped
    return types[i].id;
}

void shipped_association_read(const struct shipped_association *from,
                              struct association_kind out[2]) {
    int64_t from_type = id_of_type(from->from), to_type = id_of_type(from->to);
    out[0] = (struct association_kind){.number = from->number,
                                       .inverse = from->inverse,
                                       .from_type = from_type,
                                       .to_type = to_type,
                                       .rank = from->rank,
                                       .shipped = true,
                                       .name = text(from->name),
                                       .to_max = from->to_max};
    set_labels(out[0].label, from->label);
    out[1] = (struct association_kind){.number = from->inverse,
                                       .inverse = from->number,
                                       .from_type = to_type,
                                       .to_type = from_type,
                                       .rank = from->rank,
                                       .shipped = true,
                                       .name = text(from->inverse_name),
                                       .to_max = from->from_max};
    set_labels(out[1].label, from->inverse_label);
}
