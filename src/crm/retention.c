// Rules of retention kept and tried; carrying them out is retention_run.c.
#include "crm/retention.h"
#include "crm/access.h"
#include "crm/field_access.h"
#include "crm/refuse.h"
#include "crm/retention_private.h"
#include "store/record.h"
#include "store/record_lock.h"
#include "store/store.h"

bool crm_retention_may(struct work *work, const struct object_type *type) {
    return crm_access_area(work, AREA_PRIVACY) && crm_access_whole(work, RIGHT_DELETE, type) &&
           crm_access_whole(work, RIGHT_VIEW, type) && crm_fields_all(work, type);
}

// -- what was confirmed is also what the words in it meant

// A calculated property means what its formula says, and those that this reads, and roll-ups what
// their filters say: any of them will do.
static bool calculations_changed(const struct schema *schema, int64_t since) {
    for (size_t i = 0; i < schema->type_count; i++)
        for (size_t k = 0; k < schema->types[i].property_count; k++) {
            const struct property *p = &schema->types[i].properties[k];
            if (p->calculation.len && p->updated_at > since)
                return true;
        }
    return false;
}

static bool property_changed(struct work *work, const struct property *p, int64_t since) {
    return p->updated_at > since ||
           (p->calculation.len && calculations_changed(work->schema, since));
}

// One that can not be read any more fails in its run, which names it.
static bool rule_changed(struct work *work, const struct object_type *type,
                         const struct retention_rule *rule, int64_t since) {
    struct retention_check check;
    struct err why;
    const struct property *const *reads = NULL;
    size_t count = 0;
    if (!retention_prepare(work->arena, type, rule, STR("UTC"), work->now, &check, &why))
        return false;
    if (check.since && property_changed(work, check.since, since))
        return true;
    if (check.formula)
        formula_dependencies(check.formula, &reads, &count);
    for (size_t i = 0; i < count; i++)
        if (property_changed(work, reads[i], since))
            return true;
    return false;
}

static bool is_still_meant(struct work *work, const struct object_type *type,
                           const struct retention_state *state) {
    for (size_t i = 0; i < state->rules.count; i++)
        if (state->rules.items[i].enabled &&
            rule_changed(work, type, &state->rules.items[i], state->version.confirmed_at))
            return false;
    return true;
}

bool crm_retention_get(struct work *work, const struct object_type *type,
                       struct retention_state *out) {
    struct json list;
    *out = (struct retention_state){0};
    if (!store_retention_get(work, type->id, &out->version) ||
        !json_read(work->arena, out->version.body, &list, work->err) ||
        !retention_read(work->arena, &list, &out->rules, work->err))
        return false;
    if (out->version.confirmed_at && !is_still_meant(work, type, out))
        out->version.confirmed_at = out->version.confirmed_by = 0;
    return true;
}

// -- changing them

static bool check_rule(struct work *work, const struct object_type *type,
                       const struct retention_rule *rule) {
    struct retention_check check;
    return retention_prepare(work->arena, type, rule, STR("UTC"), work->now, &check, work->err) ||
           crm_refuse_member(work, "retention");
}

bool crm_retention_sound(struct work *work, const struct object_type *type, const struct json *list,
                         struct retention_rules *out) {
    if (!retention_read(work->arena, list, out, work->err))
        return crm_refuse_member(work, "retention");
    for (size_t i = 0; i < out->count; i++)
        if (!check_rule(work, type, &out->items[i]))
            return false;
    return true;
}

static str written(struct work *work, const struct retention_rules *rules) {
    struct buf body;
    struct jsonw w;
    buf_init(&body, work->arena);
    jsonw_init(&w, &body);
    retention_write(&w, rules);
    return buf_str(&body);
}

bool crm_retention_put(struct work *work, const struct object_type *type, const struct json *list,
                       int64_t expected, struct retention_state *out) {
    struct retention_rules rules;
    if (!crm_retention_may(work, type) || !crm_retention_sound(work, type, list, &rules) ||
        !crm_retention_get(work, type, out))
        return false;
    if (expected && expected != out->version.version)
        return crm_refuse_id(work, ERR_STALE, "retention.version", out->version.version);
    struct retention_version version = out->version;
    version.version++;
    version.body = written(work, &rules);
    if (!retention_same_effect(&rules, &out->rules))
        version.confirmed_at = version.confirmed_by = 0;
    if (str_equal(version.body, out->version.body))
        return true; // as it is already
    return store_retention_put(work, &version) && crm_retention_get(work, type, out);
}
