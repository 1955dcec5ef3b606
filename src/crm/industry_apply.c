// Applying a pack: part by part, through the same calls as people's changes of definitions. After
// each kind of part the definitions are read anew, since the next kind rests on it.
#include "crm/industry_private.h"
#include "crm/rule.h"
#include "crm/template.h"
#include "store/define.h"

static void copy_words(str out[LANG_COUNT], const str words[LANG_COUNT]) {
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        out[lang] = words[lang];
}

static bool make_group(struct work *work, const struct object_type *type,
                       struct industry_item *item) {
    struct group_change change = {.name = item->part->name};
    struct property_group *made;
    copy_words(change.label, item->part->label);
    return crm_group_create(work, type, &change, &made);
}

static bool make_property(struct work *work, const struct object_type *type,
                          struct industry_item *item) {
    const struct industry_part *part = item->part;
    struct property_change change = {.name = part->name,
                                     .type = str_of(part->is->name),
                                     .group = part->group,
                                     .has_options = part->option_count > 0,
                                     .options = part->options,
                                     .option_count = part->option_count,
                                     .has_kind = part->has_kind,
                                     .kind = part->property_kind};
    struct property *made;
    copy_words(change.label, part->label);
    copy_words(change.help, part->about);
    return item->state == INDUSTRY_ARCHIVED ? crm_property_restore(work, type, part->name, &made)
                                            : crm_property_create(work, type, &change, &made);
}

// What a condition names may be another thing here: then the rest of the standard is taken.
static bool can_be_read(struct work *work, const struct object_type *type,
                        const struct property *property, const struct standard *standard) {
    struct standard copy = *standard;
    struct err err;
    err_clear(&err);
    return standard_read(work->arena, type, property, &copy, &err);
}

// Standards are set when all properties are there: one may ask for another.
static bool set_standard(struct work *work, const struct object_type *type,
                         const struct industry_item *item) {
    const struct property *property = type_property(type, item->part->name);
    if (!item->part->standard || item->state != INDUSTRY_NEW)
        return true;
    struct standard standard = *item->part->standard;
    struct property_change change = {.has_standard = true, .standard = &standard};
    struct property *now;
    if (!can_be_read(work, type, property, &standard))
        standard.required_when = STR("");
    return crm_property_update(work, type, property, &change, &now);
}

static void leave_out(struct industry_item *item) {
    item->state = INDUSTRY_CONFLICT;
}

static bool make_rule(struct work *work, const struct object_type *type,
                      struct industry_item *item) {
    const struct industry_part *part = item->part;
    struct rule_change change = {.name = part->name,
                                 .condition = part->condition,
                                 .about = part->rule_about,
                                 .has_state = true,
                                 .state = RULE_WARN};
    struct rule *made, trial = {.condition = part->condition, .about = part->rule_about};
    struct err err;
    err_clear(&err);
    copy_words(change.label, part->label);
    copy_words(change.message, part->about);
    if (!rule_read(work->arena, type, &trial, &err)) {
        leave_out(item);
        return true;
    }
    return crm_rule_create(work, type, &change, &made);
}

// Values that this store's properties can not hold (another list of options) are left out.
static bool make_template(struct work *work, const struct object_type *type,
                          struct industry_item *item) {
    const struct industry_part *part = item->part;
    struct template_change change = {
        .name = part->name,
        .has_values = true,
        .values = ARENA_ARRAY(work->arena, part->value_count, struct template_value)};
    struct template *made;
    copy_words(change.label, part->label);
    for (size_t i = 0; i < part->value_count; i++) {
        const struct template_value *value = &part->values[i];
        struct template_reading read;
        if (!crm_template_read(work, type_property(type, value->property), value->text, &read))
            return false;
        if (!read.why || str_is(str_of(read.why), "template.nobody"))
            change.values[change.value_count++] = *value;
    }
    if (!change.value_count) {
        leave_out(item);
        return true;
    }
    return crm_template_create(work, type, &change, &made);
}

static bool (*const makers[INDUSTRY_KIND_COUNT])(struct work *, const struct object_type *,
                                                 struct industry_item *) = {
    make_group, make_property, make_rule, make_template};

static bool is_missing(const struct industry_item *item) {
    return item->state == INDUSTRY_NEW || item->state == INDUSTRY_ARCHIVED;
}

static bool make_kind(struct work *work, struct industry_plan *plan, enum industry_kind kind) {
    for (size_t i = 0; i < plan->pack->part_count; i++) {
        struct industry_item *item = &plan->items[i];
        if (item->part->kind == kind && is_missing(item) &&
            !makers[kind](work, schema_type(work->schema, item->part->type), item))
            return false;
    }
    if (!store_schema_renew(work))
        return false;
    for (size_t i = 0; kind == INDUSTRY_PROPERTY && i < plan->pack->part_count; i++)
        if (plan->items[i].part->kind == kind &&
            !set_standard(work, schema_type(work->schema, plan->items[i].part->type),
                          &plan->items[i]))
            return false;
    return true;
}

static str note_of(struct work *work, const struct industry_plan *plan) {
    struct industry_name *made =
        ARENA_ARRAY(work->arena, plan->pack->part_count, struct industry_name);
    size_t count = 0;
    for (size_t i = 0; i < plan->pack->part_count; i++)
        if (is_missing(&plan->items[i]))
            made[count++] = (struct industry_name){
                plan->items[i].part->kind, plan->items[i].part->type, plan->items[i].part->name};
    return industry_note(work->arena, made, count);
}

bool crm_industry_apply(struct work *work, const struct industry_pack *pack,
                        struct industry_plan *out, int64_t *change) {
    *change = 0;
    if (!crm_industry_plan(work, pack, out))
        return false;
    if (!out->counts[INDUSTRY_NEW] && !out->counts[INDUSTRY_ARCHIVED])
        return true;
    for (size_t kind = 0; kind < INDUSTRY_KIND_COUNT; kind++)
        if (!make_kind(work, out, (enum industry_kind)kind))
            return false;
    industry_count(out);
    return store_pack_event(work, pack->name, "CREATE", STR(""), note_of(work, out), change);
}
