// When a record was in which stage, under names that hold the stage: hs_date_entered_closedwon.
//
// There are as many such names as stages, and stages come and go, so they are no properties of the
// definitions: they are answered from the visits, where they are asked for by name. A date is that
// of the latest visit; the time is that of all visits together, in milliseconds.
#include "api/api_private.h"
#include "api/wire.h"
#include "crm/stages.h"
#include "model/pipeline.h"

enum time_part { TIME_ENTERED, TIME_EXITED, TIME_TOGETHER, TIME_LATEST };

struct stage_time {
    str name;
    enum time_part part;
    str stage;
};

static const struct {
    const char *begin;
    enum time_part part;
} names[] = {
    {"hs_date_entered_", TIME_ENTERED},     {"hs_v2_date_entered_", TIME_ENTERED},
    {"hs_date_exited_", TIME_EXITED},       {"hs_v2_date_exited_", TIME_EXITED},
    {"hs_time_in_", TIME_TOGETHER},         {"hs_v2_cumulative_time_in_", TIME_TOGETHER},
    {"hs_v2_latest_time_in_", TIME_LATEST},
};

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
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
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
