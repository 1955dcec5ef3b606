// Taking a pack back: what it made is archived, but for what has become the company's since:
// properties that hold values or that something rests on, and whatever was changed by hand.
#include "crm/definition_private.h"
#include "crm/industry_private.h"
#include "crm/rule.h"
#include "crm/template.h"
#include "store/define.h"

enum outcome {
    UNDECIDED,
    FREE,  // a property that holds nothing, but is read by something that may go yet
    TAKEN, // or gone before
    KEPT
};

struct taking {
    struct work *work;
    int64_t at; // when the pack was applied
    const struct industry_name *made;
    enum outcome *outcomes; // of each
    struct industry_survey empty;
    size_t count;
    bool progress;
};

static bool take(struct taking *t, size_t i, bool done) {
    t->outcomes[i] = TAKEN;
    t->progress = true;
    return done;
}

static bool keep(struct taking *t, size_t i) {
    t->outcomes[i] = KEPT;
    return true;
}

static bool take_template(struct taking *t, const struct object_type *type, size_t i) {
    struct template template;
    bool found;
    if (!store_template_named(t->work, type->id, t->made[i].name, false, &template, &found))
        return false;
    if (found && template.updated_at > t->at)
        return keep(t, i);
    return take(t, i, !found || crm_template_archive(t->work, &template));
}

static bool take_rule(struct taking *t, const struct object_type *type, size_t i) {
    for (size_t r = 0; r < type->rule_count; r++) {
        const struct rule *rule = &type->rules[r];
        if (str_equal(rule->name, t->made[i].name))
            return rule->updated_at > t->at ? keep(t, i)
                                            : take(t, i, crm_rule_archive(t->work, type, rule));
    }
    return take(t, i, true);
}

static bool is_title(const struct object_type *type, const struct property *property) {
    for (size_t i = 0; i < type->title_count; i++)
        if (type->title[i] == property)
            return true;
    return false;
}

static bool take_property(struct taking *t, const struct object_type *type, size_t i) {
    const struct property *property = type_property(type, t->made[i].name), *reader;
    if (!property)
        return take(t, i, true);
    if (property->updated_at > t->at || is_title(type, property) ||
        !industry_is_empty(&t->empty, property->id))
        return keep(t, i);
    t->outcomes[i] = FREE;
    if (!define_reader(t->work, property, &reader))
        return false;
    return reader || define_judges(t->work, type, property).len ||
           take(t, i, crm_property_archive(t->work, type, property));
}

static bool take_group(struct taking *t, const struct object_type *type, size_t i) {
    const struct property_group *group = crm_group_find(type, t->made[i].name);
    for (size_t p = 0; p < type->property_count; p++)
        if (!type->properties[p].archived && str_equal(type->properties[p].group, t->made[i].name))
            return keep(t, i);
    return take(t, i, !group || crm_group_archive(t->work, type, group));
}

static bool (*const takers[INDUSTRY_KIND_COUNT])(struct taking *, const struct object_type *,
                                                 size_t i) = {take_group, take_property, take_rule,
                                                              take_template};

// One that is read by another goes when that is gone, so it is gone through until nothing moves.
static bool take_kind(struct taking *t, enum industry_kind kind) {
    do {
        t->progress = false;
        for (size_t i = 0; i < t->count; i++) {
            const struct object_type *type = schema_type(t->work->schema, t->made[i].type);
            if (t->made[i].kind != kind || t->outcomes[i] > FREE)
                continue;
            if (type ? !takers[kind](t, type, i) : !take(t, i, true))
                return false;
        }
        if (!store_schema_renew(t->work))
            return false;
    } while (t->progress);
    return true;
}

static bool take_all(struct taking *t) {
    for (size_t kind = INDUSTRY_KIND_COUNT; kind-- > 0;)
        if (!take_kind(t, (enum industry_kind)kind))
            return false;
    return true;
}

static bool take_back(struct work *work, const struct definition_event *event,
                      const struct industry_survey *survey) {
    struct industry_name *made, *kept;
    size_t count, kept_count = 0;
    int64_t change;
    if (!industry_note_read(work->arena, event->body, &made, &count, work->err))
        return false;
    struct taking t = {.work = work,
                       .at = event->at,
                       .made = made,
                       .outcomes = ARENA_ARRAY(work->arena, count, enum outcome),
                       .count = count};
    if (!industry_still_empty(work, made, count, survey, &t.empty) || !take_all(&t))
        return false;
    kept = ARENA_ARRAY(work->arena, count, struct industry_name);
    for (size_t i = 0; i < count; i++)
        if (t.outcomes[i] != TAKEN)
            kept[kept_count++] = made[i];
    return store_pack_event(work, event->subject, "DELETE", event->body,
                            industry_note(work->arena, kept, kept_count), &change);
}

bool industry_undo(struct work *work, const struct definition_event *event,
                   const struct industry_survey *survey) {
    struct industry_pack *packs;
    struct industry_plan plan;
    size_t count;
    int64_t change;
    if (!str_is(event->action, "DELETE"))
        return take_back(work, event, survey);
    if (!industry_packs(work->arena, &packs, &count, work->err))
        return false;
    const struct industry_pack *pack = industry_pack_find(packs, count, event->subject);
    if (!pack)
        return crm_refuse(work, ERR_CONFLICT, "rule.gone_since", event->subject, (str){0});
    return crm_industry_apply(work, pack, &plan, &change);
}
