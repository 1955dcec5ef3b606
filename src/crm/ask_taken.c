// Whose a record is that changed hands: else whoever has to ask would give it to themselves (or to
// a friend, or to nobody) first and then delete what is their own.
//
// The history tells every change of owner by whatever way it came: form, interface, import,
// transfer, undo. So nothing is kept for this, and giving records on stays as free as it was: what
// is asked about is what can not be taken back.
#include "crm/access.h"
#include "crm/ask_private.h"
#include "store/history.h"
#include "store/user.h"

struct hands {
    struct work *work;
    const struct house *house;
    const struct record *record;
    int64_t property_id; // of the owner
    int64_t owner;       // whose it is rightfully, so far
    bool begun;          // a change of owner was met
};

static int64_t owner_property(const struct object_type *type) {
    for (size_t i = 0; i < type->property_count; i++)
        if (type->properties[i].system == SYSTEM_OWNER)
            return type->properties[i].id;
    return 0;
}

static const struct change *owner_change(const struct hands *h, const struct history_entry *e) {
    for (size_t i = 0; i < e->changes.count; i++)
        if (e->changes.items[i].property_id == h->property_id)
            return &e->changes.items[i];
    return NULL;
}

// The program's own work, and who may do everything, need not ask; a merge has asked.
static bool gives_freely(struct work *work, const struct history_entry *e, bool *freely) {
    struct user user;
    struct rights *rights;
    bool found;
    *freely = !e->actor_id || str_is(e->action, "created") || e->source.kind == SOURCE_MERGE ||
              e->source.kind == SOURCE_UNMERGE;
    if (*freely)
        return true;
    if (!store_user_get(work, e->actor_id, &user, &found) ||
        (found && !crm_access_load(work, e->actor_id, user.role, &rights)))
        return false;
    *freely = found && rights->role->everything;
    return true;
}

static bool follow(struct hands *h, const struct history_entry *e) {
    const struct change *c = owner_change(h, e);
    struct request_deciders own;
    bool freely;
    if (!c)
        return true;
    if (!h->begun)
        h->owner = value_as_int(c->before);
    h->begun = true;
    if (!gives_freely(h->work, e, &freely))
        return false;
    if (!freely) {
        struct request_part part = {.owner_id = h->owner,
                                    .department_id = h->record->department_id};
        ask_decide(h->work, h->house, e->actor_id, &own);
        freely = (!part.owner_id && !part.department_id) || request_part_decided_by(&own, &part);
    }
    if (freely)
        h->owner = value_as_int(c->after);
    return true;
}

bool ask_rightful(struct work *work, const struct house *house, const struct record *record,
                  int64_t since, int64_t *owner_id) {
    enum { PAGE = 500 };
    struct hands h = {work, house, record, owner_property(record->type), record->owner_id, false};
    struct history_entry *list;
    int64_t after = 0;
    size_t count;
    do {
        if (!store_history_from(work, record->id, since, after, PAGE, &list, &count))
            return false;
        for (size_t i = 0; i < count; i++) {
            after = list[i].id;
            if (!follow(&h, &list[i]))
                return false;
        }
    } while (count == PAGE);
    *owner_id = h.owner;
    return true;
}
