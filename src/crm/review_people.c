// Everybody is read at once, as crm/access.c does: a company has hundreds of people.
#include "crm/access.h"
#include "crm/field_access.h"
#include "crm/review.h"
#include "store/department.h"
#include "store/owner.h"
#include "store/record.h"
#include "store/reviewer.h"

bool review_people(struct work *work, struct review_people *out) {
    return store_member_list(work, &out->members, &out->count);
}

static const struct member *member_of(const struct review_people *people, int64_t id) {
    for (size_t i = 0; id && i < people->count; i++)
        if (people->members[i].user_id == id)
            return &people->members[i];
    return NULL;
}

static bool is_there(const struct member *m, int64_t now) {
    return m && !m->disabled &&
           !((m->away_from || m->away_until) && m->away_from <= now &&
             (!m->away_until || m->away_until > now));
}

int64_t review_acting(const struct review_people *people, int64_t user_id, int64_t now) {
    const struct member *m = member_of(people, user_id);
    if (is_there(m, now))
        return user_id;
    return m && is_there(member_of(people, m->deputy_id), now) ? m->deputy_id : 0;
}

struct id_set review_given_to(struct work *work, const struct review_people *people,
                              int64_t user_id) {
    struct id_set out = {ARENA_ARRAY(work->arena, people->count + 1, int64_t), 0};
    for (size_t i = 0; i < people->count; i++)
        if (review_acting(people, people->members[i].user_id, work->now) == user_id)
            out.ids[out.count++] = people->members[i].user_id;
    // Whoever is away themselves still sees what is given to them.
    bool listed = false;
    for (size_t i = 0; i < out.count; i++)
        listed = listed || out.ids[i] == user_id;
    if (user_id && !listed)
        out.ids[out.count++] = user_id;
    return out;
}

// -- whether somebody may

static bool is_reached(const struct member *m, int64_t now) {
    return !m->disabled && (is_there(m, now) || m->deputy_id);
}

// As crm_fields_free asks of the caller.
static bool is_free(const struct schema *schema, const struct role *role) {
    for (size_t t = 0; t < schema->type_count; t++)
        for (size_t i = 0; i < schema->types[t].property_count; i++)
            if (role_field_level(role, schema->types[t].name, &schema->types[t].properties[i]) !=
                FIELD_EDIT)
                return false;
    return true;
}

static bool holds_all(struct work *work, const struct rights *rights,
                      const struct object_type *type, const int64_t *ids, size_t count, bool *may) {
    for (size_t i = 0; *may && i < count; i++) {
        struct record *record;
        if (!store_record_get(work, type, ids[i], false, &record))
            return false;
        *may = record != NULL;
        if (record && (!crm_access_of(work, rights, RIGHT_VIEW, record, may) ||
                       (*may && !crm_access_of(work, rights, RIGHT_MERGE, record, may))))
            return false;
    }
    return true;
}

bool review_may(struct work *work, int64_t user_id, const struct object_type *type,
                int64_t group_id, bool *may) {
    struct member member;
    struct rights *rights;
    struct actor kept;
    int64_t *ids;
    size_t count;
    *may = false;
    if (!store_member_get(work, user_id, &member, may))
        return false;
    *may = *may && is_reached(&member, work->now);
    if (!*may)
        return true;
    if (!crm_access_load(work, user_id, member.role, &rights))
        return false;
    if (rights_everything(rights))
        return true;
    crm_access_raise(work, &kept);
    *may = is_free(work->schema, rights->role);
    bool done = store_duplicate_members(work, group_id, &ids, &count) &&
                holds_all(work, rights, type, ids, count, may);
    crm_access_lower(work, &kept);
    return done;
}

// -- how far each is

static bool add_load(struct work *work, const struct review_people *people,
                     const struct reviewer_load *load, struct review_progress *list,
                     size_t *count) {
    // What waits for somebody who is not there waits for whoever stands in.
    int64_t who[] = {load->open ? review_acting(people, load->user_id, work->now) : 0,
                     load->user_id};
    for (size_t k = 0; k < 2; k++) {
        struct review_progress *p = NULL;
        int64_t open = k == 0 ? load->open : 0, settled = k == 1 ? load->settled : 0;
        if (!open && !settled)
            continue;
        for (size_t i = 0; i < *count && !p; i++)
            p = list[i].user_id == who[k] ? &list[i] : NULL;
        if (!p) {
            struct owner owner;
            bool found = false;
            if (who[k] && !store_owner_get(work, who[k], &owner, &found))
                return false;
            p = &list[(*count)++];
            *p = (struct review_progress){.user_id = who[k], .name = found ? owner.name : STR("")};
        }
        p->open += open;
        p->settled += settled;
    }
    return true;
}

// Of somebody who does not look after all of it: what they see, and what they did.
static bool own_progress(struct work *work, const struct object_type *type,
                         struct review_progress *out) {
    struct duplicate_query q = {
        .type = type, .status = STR("open"), .whose = WHOSE_MINE, .source = -1};
    out->user_id = work->who.user_id;
    out->name = work->who.name;
    return crm_review_narrow(work, &q) && store_duplicate_found(work, &q, &out->open);
}

bool crm_review_progress(struct work *work, const struct object_type *type, int64_t since,
                         struct review_progress **out, size_t *count) {
    struct reviewer_load *loads;
    struct review_people people;
    size_t load_count;
    bool narrow;
    *count = 0;
    if (!crm_review_enter(work, type, &narrow) ||
        !store_reviewer_loads(work, type->id, since, &loads, &load_count))
        return false;
    *out = ARENA_ARRAY(work->arena, 2 * load_count + 1, struct review_progress);
    if (narrow) {
        for (size_t i = 0; i < load_count; i++)
            if (loads[i].user_id && loads[i].user_id == work->who.user_id)
                (*out)[0].settled = loads[i].settled;
        *count = 1;
        return own_progress(work, type, &(*out)[0]);
    }
    if (!review_people(work, &people))
        return false;
    for (size_t i = 0; i < load_count; i++)
        if (!add_load(work, &people, &loads[i], *out, count))
            return false;
    return true;
}
