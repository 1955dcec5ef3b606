// What a pack would bring: each of its parts is looked for among the definitions.
#include "crm/industry_private.h"
#include "crm/template.h"

static const char *const states[INDUSTRY_STATE_COUNT] = {"new", "archived", "there", "conflict"};

const char *industry_state_name(enum industry_state state) {
    return states[state];
}

static bool find_group(struct work *work, const struct object_type *type,
                       struct industry_item *item) {
    (void)work;
    if (crm_group_find(type, item->part->name))
        item->state = INDUSTRY_THERE;
    return true;
}

static bool find_property(struct work *work, const struct object_type *type,
                          struct industry_item *item) {
    const struct property *there = type_property(type, item->part->name);
    struct property *old;
    if (there) {
        item->state = there->type == item->part->is ? INDUSTRY_THERE : INDUSTRY_CONFLICT;
        item->instead = str_of(there->type->name);
        return true;
    }
    if (!crm_property_archived(work, type, item->part->name, &old))
        return false;
    if (old && old->type == item->part->is)
        item->state = INDUSTRY_ARCHIVED;
    return true;
}

static bool find_rule(struct work *work, const struct object_type *type,
                      struct industry_item *item) {
    (void)work;
    for (size_t i = 0; i < type->rule_count; i++)
        if (str_equal(type->rules[i].name, item->part->name))
            item->state = INDUSTRY_THERE;
    return true;
}

static bool find_template(struct work *work, const struct object_type *type,
                          struct industry_item *item) {
    struct template template;
    bool found;
    if (!store_template_named(work, type->id, item->part->name, false, &template, &found))
        return false;
    item->state = found ? INDUSTRY_THERE : INDUSTRY_NEW;
    return true;
}

static bool (*const finders[INDUSTRY_KIND_COUNT])(struct work *, const struct object_type *,
                                                  struct industry_item *) = {
    find_group, find_property, find_rule, find_template};

// -- what rests on a property that is something else here

static bool is_part_of_name(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool mentions(str condition, str name) {
    for (size_t at = 0; at + name.len <= condition.len; at++) {
        bool begins = at == 0 || !is_part_of_name(condition.ptr[at - 1]);
        size_t end = at + name.len;
        bool ends = end == condition.len || !is_part_of_name(condition.ptr[end]);
        if (begins && ends && str_equal(str_slice(condition, at, end), name))
            return true;
    }
    return false;
}

static bool rests_on(const struct industry_part *part, const struct industry_part *property) {
    if (!str_equal(part->type, property->type))
        return false;
    for (size_t i = 0; i < part->value_count; i++)
        if (str_equal(part->values[i].property, property->name))
            return true;
    return part->kind == INDUSTRY_RULE && (str_equal(part->rule_about, property->name) ||
                                           mentions(part->condition, property->name));
}

static void spread_conflicts(struct industry_plan *plan) {
    for (size_t i = 0; i < plan->pack->part_count; i++)
        for (size_t k = 0; k < i; k++) {
            struct industry_item *item = &plan->items[i];
            const struct industry_item *other = &plan->items[k];
            if (item->state != INDUSTRY_NEW || other->part->kind != INDUSTRY_PROPERTY ||
                other->state != INDUSTRY_CONFLICT || !rests_on(item->part, other->part))
                continue;
            item->state = INDUSTRY_CONFLICT;
            item->instead = other->part->name;
        }
}

void industry_count(struct industry_plan *plan) {
    for (size_t s = 0; s < INDUSTRY_STATE_COUNT; s++)
        plan->counts[s] = 0;
    for (size_t i = 0; i < plan->pack->part_count; i++)
        plan->counts[plan->items[i].state]++;
}

bool crm_industry_plan(struct work *work, const struct industry_pack *pack,
                       struct industry_plan *out) {
    *out = (struct industry_plan){
        .pack = pack, .items = ARENA_ARRAY(work->arena, pack->part_count, struct industry_item)};
    for (size_t i = 0; i < pack->part_count; i++) {
        struct industry_item *item = &out->items[i];
        *item = (struct industry_item){.part = &pack->parts[i]};
        const struct object_type *type = schema_type(work->schema, item->part->type);
        if (!type)
            item->state = INDUSTRY_CONFLICT;
        else if (!finders[item->part->kind](work, type, item))
            return false;
    }
    spread_conflicts(out);
    industry_count(out);
    return true;
}
