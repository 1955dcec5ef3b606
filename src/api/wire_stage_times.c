// When a record was in which stage, under names that hold the stage: hs_date_entered_closedwon.
//
// There are as many such names as stages, and stages come and go, so they are no properties of the
// definitions: they are answered from the visits, where they are asked for by name, and are listed
// as properties that nobody writes. A date is that of the latest visit; the time is that of all
// visits together, in milliseconds.
#include "api/api_private.h"
#include "api/wire.h"
#include "crm/stages.h"
#include "model/message.h"
#include "model/pipeline.h"

enum time_part { TIME_ENTERED, TIME_EXITED, TIME_TOGETHER, TIME_LATEST };

struct stage_time {
    str name;
    enum time_part part;
    str stage;
};

// Second names are answered, but not listed.
static const struct {
    const char *begin;
    enum time_part part;
    const char *type;  // of property; NULL: not listed
    const char *label; // of the catalogue
} names[] = {
    {"hs_date_entered_", TIME_ENTERED, "datetime", "stage.entered"},
    {"hs_date_exited_", TIME_EXITED, "datetime", "stage.exited"},
    {"hs_time_in_", TIME_TOGETHER, "number", "stage.time_in"},
    {"hs_v2_date_entered_", TIME_ENTERED, NULL, NULL},
    {"hs_v2_date_exited_", TIME_EXITED, NULL, NULL},
    {"hs_v2_cumulative_time_in_", TIME_TOGETHER, NULL, NULL},
    {"hs_v2_latest_time_in_", TIME_LATEST, NULL, NULL},
};
enum { NAMES = sizeof names / sizeof *names };

static bool is_known(const struct wire_view *view, str name) {
    for (size_t i = 0; i < view->time_count; i++)
        if (str_equal(view->times[i].name, name))
            return true;
    return false;
}

void wire_stage_time_add(struct call *c, const struct object_type *type, str name,
                         struct wire_view *view) {
    if (type_property(type, name) || is_known(view, name))
        return;
    for (size_t i = 0; i < NAMES; i++) {
        str begin = str_of(names[i].begin);
        str stage = str_starts(name, begin) ? str_from(name, begin.len) : STR("");
        if (!stage.len || !type_stage(type, stage, NULL))
            continue;
        view->times = arena_grow(c->arena, view->times, view->time_count * sizeof *view->times,
                                 (view->time_count + 1) * sizeof *view->times);
        view->times[view->time_count++] = (struct stage_time){name, names[i].part, stage};
        return;
    }
}

static void write_one(struct call *c, const struct stage_time *time,
                      const struct stage_visit *visits, size_t count) {
    enum { MICROS_PER_MILLI = 1000 };
    const struct stage_visit *latest = NULL;
    int64_t together = 0, last = 0;
    for (size_t i = 0; i < count; i++) {
        if (!str_equal(visits[i].stage_id, time->stage))
            continue;
        latest = &visits[i];
        last = (latest->left_at ? latest->left_at : c->work->now) - latest->entered_at;
        together += last;
    }
    jsonw_name_str(&c->json, time->name);
    int64_t at = !latest                      ? 0
                 : time->part == TIME_ENTERED ? latest->entered_at
                 : time->part == TIME_EXITED  ? latest->left_at
                                              : 0;
    bool lasts = latest && (time->part == TIME_TOGETHER || time->part == TIME_LATEST);
    if (lasts)
        jsonw_text(&c->json, str_format(c->arena, "%lld",
                                        (long long)((time->part == TIME_LATEST ? last : together) /
                                                    MICROS_PER_MILLI)));
    else if (at)
        jsonw_time(&c->json, at);
    else
        jsonw_null(&c->json);
}

bool wire_stage_times_write(struct call *c, const struct record *record,
                            const struct wire_view *view) {
    struct stage_visit *visits;
    size_t count;
    if (!crm_stage_visits(c->work, record->type, record->id, &visits, &count))
        return false;
    for (size_t i = 0; i < view->time_count; i++)
        write_one(c, &view->times[i], visits, count);
    return true;
}

// -- as properties

static struct property property_of(struct call *c, const struct object_type *type, size_t name,
                                   const struct pipeline *pipeline, const struct stage *stage) {
    struct property p = {.type = property_type_find(str_of(names[name].type)),
                         .wire_field = STR("calculation_equation"),
                         .group = type->stage_property->group,
                         .position = -1,
                         .read_only = true,
                         .shipped = true};
    p.name = p.wire_name = str_concat(c->arena, str_of(names[name].begin), stage->id);
    p.wire_type = str_of(p.type->wire_type);
    for (enum lang lang = LANG_EN; lang < LANG_COUNT; lang++) {
        const struct message_param params[] = {{"value", stage->label[lang]},
                                               {"limit", pipeline->label[lang]}};
        p.label[lang] = message_text(c->arena, str_of(names[name].label), lang, params, 2);
    }
    return p;
}

size_t wire_stage_properties(struct call *c, const struct object_type *type,
                             struct property **out) {
    size_t count = 0, most = 0;
    for (size_t i = 0; type->stage_property && i < type->pipeline_count; i++)
        most += type->pipelines[i].stage_count * NAMES;
    *out = ARENA_ARRAY(c->arena, most, struct property);
    for (size_t i = 0; most && i < type->pipeline_count; i++) {
        const struct pipeline *pipeline = &type->pipelines[i];
        for (size_t k = 0; k < pipeline->stage_count * NAMES; k++) {
            if (!names[k % NAMES].type)
                continue;
            (*out)[count] = property_of(c, type, k % NAMES, pipeline, &pipeline->stages[k / NAMES]);
            count += !type_property(type, (*out)[count].name);
        }
    }
    return count;
}

const struct property *wire_stage_property(struct call *c, const struct object_type *type,
                                           str name) {
    struct property *list;
    size_t count = wire_stage_properties(c, type, &list);
    for (size_t i = 0; i < count; i++)
        if (str_equal(list[i].wire_name, name))
            return &list[i];
    return NULL;
}
