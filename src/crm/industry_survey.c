// Which properties of a pack nobody filled in: one look at all records of a type, before the write,
// and there one at those changed since, which an index finds.
#include "base/clock.h"
#include "crm/industry_private.h"
#include "model/filter.h"
#include "store/record.h"

// What was on its way while it was read, and clocks that differ between machines.
enum { MARGIN_SECONDS = 600 };

struct look {
    struct work *work;
    const struct object_type *type;
    int64_t since; // only records changed from then on; 0: all
};

static struct filter is_there(const struct property *property) {
    return (struct filter){.property = property, .op = FILTER_HAS_PROPERTY};
}

// Of live and of archived records: both keep what was typed.
static bool holds_values(const struct look *look, const struct filter *any, size_t count,
                         bool *holds) {
    struct filter filters[2] = {
        {.any = any, .any_count = count},
        {.property = type_system_property(look->type, SYSTEM_UPDATED_AT),
         .op = FILTER_GTE,
         .value = value_int(look->since)},
    };
    struct filter_group group = {filters, look->since ? 2 : 1};
    struct query query = {.type = look->type, .groups = &group, .group_count = 1};
    int64_t live, archived;
    if (!store_record_count(look->work, &query, 1, &live))
        return false;
    query.archived = true;
    if (!store_record_count(look->work, &query, 1, &archived))
        return false;
    *holds = live + archived > 0;
    return true;
}

// Adds those that hold nothing. Mostly nothing of a pack was filled in yet: one look says so.
static bool find_empty(const struct look *look, const struct filter *filters, size_t count,
                       struct industry_survey *out) {
    bool any = false;
    if (count && !holds_values(look, filters, count, &any))
        return false;
    for (size_t i = 0; i < count; i++) {
        bool holds = any;
        if (any && !holds_values(look, &filters[i], 1, &holds))
            return false;
        if (!holds)
            out->empty[out->count++] = filters[i].property->id;
    }
    return true;
}

bool industry_is_empty(const struct industry_survey *survey, int64_t property_id) {
    for (size_t i = 0; i < survey->count; i++)
        if (survey->empty[i] == property_id)
            return true;
    return false;
}

// Of the properties that were made, or of those that `before` found empty.
static bool look_at_all(struct work *work, const struct industry_name *made, size_t count,
                        const struct industry_survey *before, struct industry_survey *out) {
    struct filter *filters = ARENA_ARRAY(work->arena, count + 1, struct filter);
    *out = (struct industry_survey){.at = work->now,
                                    .empty = ARENA_ARRAY(work->arena, count + 1, int64_t)};
    for (size_t t = 0; t < work->schema->type_count; t++) {
        struct look look = {.work = work, .type = &work->schema->types[t]};
        size_t found = 0;
        if (before)
            look.since = before->at - (int64_t)MARGIN_SECONDS * MICROS_PER_SECOND;
        for (size_t i = 0; i < count; i++) {
            const struct property *property = type_property(look.type, made[i].name);
            if (made[i].kind == INDUSTRY_PROPERTY && str_equal(made[i].type, look.type->name) &&
                property && (!before || industry_is_empty(before, property->id)))
                filters[found++] = is_there(property);
        }
        if (!find_empty(&look, filters, found, out))
            return false;
    }
    return true;
}

bool industry_survey(struct work *work, const struct definition_event *event,
                     struct industry_survey *out) {
    struct industry_name *made;
    size_t count;
    *out = (struct industry_survey){.at = work->now};
    if (str_is(event->action, "DELETE"))
        return true; // nothing goes
    return industry_note_read(work->arena, event->body, &made, &count, work->err) &&
           look_at_all(work, made, count, NULL, out);
}

bool industry_still_empty(struct work *work, const struct industry_name *made, size_t count,
                          const struct industry_survey *before, struct industry_survey *out) {
    return look_at_all(work, made, count, before, out);
}
