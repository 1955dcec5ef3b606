// One look-up in the redirects, which always lead to the last survivor at once.
#include "crm/identify.h"
#include "store/merge.h"
#include "store/record.h"

bool crm_identify(struct work *work, int64_t *id) {
    int64_t survivor;
    if (!store_redirect_get(work, *id, &survivor))
        return false;
    if (survivor)
        *id = survivor;
    return true;
}

bool crm_identify_all(struct work *work, const int64_t *ids, size_t count, int64_t **out) {
    *out = ARENA_ARRAY(work->arena, count, int64_t);
    for (size_t i = 0; i < count; i++) {
        (*out)[i] = ids[i];
        if (!crm_identify(work, &(*out)[i]))
            return false;
    }
    return true;
}

static bool identify_value(struct work *work, struct value *value) {
    int64_t id = value_as_int(*value);
    if (value->kind != VALUE_INT)
        return true;
    if (!crm_identify(work, &id))
        return false;
    *value = value_int(id);
    return true;
}

// Ids are equal or not; which comes first is no question about one record.
static bool names_records(const struct filter *f) {
    bool equality =
        f->op == FILTER_EQ || f->op == FILTER_NEQ || f->op == FILTER_IN || f->op == FILTER_NOT_IN;
    return equality && (f->linked || (f->property && f->property->system == SYSTEM_ID));
}

static bool identify_filter(struct work *work, struct filter *f) {
    if (!names_records(f))
        return true;
    if (!identify_value(work, &f->value))
        return false;
    for (size_t i = 0; i < f->value_count; i++)
        if (!identify_value(work, &f->values[i]))
            return false;
    return true;
}

bool crm_identify_query(struct work *work, const struct query *query) {
    for (size_t g = 0; g < query->group_count; g++)
        for (size_t i = 0; i < query->groups[g].count; i++)
            if (!identify_filter(work, &query->groups[g].filters[i]))
                return false;
    return true;
}

bool crm_identify_merged(struct work *work, struct record *record) {
    const struct property *p = record->type->merged_ids;
    int64_t *ids;
    size_t count;
    struct buf text;
    if (!p)
        return true;
    if (!store_redirects_to(work, record->id, &ids, &count))
        return false;
    buf_init(&text, work->arena);
    for (size_t i = 0; i < count; i++)
        buf_format(&text, "%s%lld", i ? ";" : "", (long long)ids[i]);
    record->values[p->slot] = count ? value_text(buf_str(&text)) : value_null();
    return true;
}
