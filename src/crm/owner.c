// Accounts as owners. The rule is pure (owner_judge), so a bulk import applies it on all cores; the
// ids it needs are read once for each save or import.
#include "crm/owner.h"
#include "model/type.h"

enum { OWNERS_MAX = 10000 };

bool crm_owner_list(struct work *work, const struct owner_query *query, struct owner **out,
                    size_t *count) {
    return store_owner_list(work, query, out, count);
}

bool crm_owner_get(struct work *work, int64_t id, struct owner *out) {
    bool found;
    if (!store_owner_get(work, id, out, &found))
        return false;
    return found || WORK_FAIL(work, ERR_NOT_FOUND, "There is no user %lld.", (long long)id);
}

bool crm_owners_know(struct work *work, struct reading *reading) {
    struct owner *list;
    size_t count;
    struct owner_query all = {.limit = OWNERS_MAX};
    if (!store_owner_list(work, &all, &list, &count))
        return false;
    int64_t *ids = ARENA_ARRAY(work->arena, count + 1, int64_t);
    for (size_t i = 0; i < count; i++)
        ids[i] = list[i].id;
    reading->owners = ids;
    reading->owner_count = count;
    return true;
}

static bool is_known(const struct reading *reading, int64_t id) {
    size_t from = 0, to = reading->owner_count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (reading->owners[middle] < id)
            from = middle + 1;
        else
            to = middle;
    }
    return from < reading->owner_count && reading->owners[from] == id;
}

static void take_back(struct record *after, const struct record *before, const struct property *p) {
    after->values[p->slot] = before ? before->values[p->slot] : value_null();
    after->entered[p->slot] = before ? before->entered[p->slot] : (str){0};
    if (p->system == SYSTEM_OWNER)
        after->owner_id = before ? before->owner_id : 0;
}

void owner_judge(const struct save *save, const struct record *before, struct prepared *prepared) {
    for (size_t i = 0; save->reading.owners && i < save->count; i++) {
        const struct property *p = save->assignments[i].property;
        struct value now = prepared->after->values[p->slot];
        if (!p->type->is_user || value_is_null(now) ||
            (before && value_equal(before->values[p->slot], now)) ||
            is_known(&save->reading, value_as_int(now)))
            continue;
        issue_add(&prepared->issues, (struct issue){.property = p,
                                                    .rule = "owner.unknown",
                                                    .severity = SEVERITY_ERROR,
                                                    .value = save->assignments[i].text});
        take_back(prepared->after, before, p);
    }
}
