// The rules of associate.h, in the order they are asked: who, which kinds, what gives way, what is
// at its limit, what is written.
#include "crm/associate.h"
#include "crm/access.h"
#include "crm/identify.h"
#include "crm/refuse.h"
#include "crm/save_private.h"
#include "store/association_origin.h"
#include "store/calculate.h"
#include "store/record.h"
#include "text/fold.h"

// -- kinds

static str two_types(struct work *work, const struct object_type *from,
                     const struct object_type *to) {
    return str_format(work->arena, STR_FMT " - " STR_FMT, STR_ARG(from->name), STR_ARG(to->name));
}

static bool no_such_kind(struct work *work, const struct object_type *from,
                         const struct object_type *to, str what) {
    return crm_refuse(work, ERR_INVALID, "association.kind", what, two_types(work, from, to));
}

bool crm_kind_number(struct work *work, const struct object_type *from,
                     const struct object_type *to, int64_t number,
                     const struct association_kind **out) {
    const struct association_kind *kind = schema_kind(work->schema, number);
    if (!kind || kind->from_type != from->id || kind->to_type != to->id)
        return no_such_kind(work, from, to, str_format(work->arena, "%lld", (long long)number));
    *out = kind;
    return true;
}

static bool is_called(struct work *work, const struct association_kind *kind, str name,
                      str folded) {
    if (str_equal(kind->name, name))
        return true;
    for (size_t i = 0; i < LANG_COUNT; i++)
        if (kind->label[i].len && str_equal(text_fold(work->arena, kind->label[i]), folded))
            return true;
    return false;
}

bool crm_kind_find(struct work *work, const struct object_type *from, const struct object_type *to,
                   str text, const struct association_kind **out) {
    int64_t number;
    if (str_to_i64(text, &number))
        return crm_kind_number(work, from, to, number, out);
    str folded = text_fold(work->arena, text);
    const struct association_kind *kind = NULL;
    while ((kind = schema_kind_next(work->schema, from, to, kind)))
        if (is_called(work, kind, text, folded)) {
            *out = kind;
            return true;
        }
    return no_such_kind(work, from, to, str_format(work->arena, "\"" STR_FMT "\"", STR_ARG(text)));
}

bool crm_kind_plain(struct work *work, const struct object_type *from, const struct object_type *to,
                    const struct association_kind **out) {
    *out = schema_kind_between(work->schema, from, to, ASSOCIATION_PLAIN);
    return *out ||
           crm_refuse(work, ERR_INVALID, "association.types", two_types(work, from, to), (str){0});
}

// -- who

// The record meant by an id: itself, or what it was merged into.
bool associate_find_end(struct work *work, const struct object_type *type, int64_t *id,
                        enum record_state *state) {
    int64_t asked = *id;
    if (!store_record_state(work, type, *id, state))
        return false;
    if (*state == RECORD_LIVE) // without another look-up
        return true;
    return crm_identify(work, id) && (*id == asked || store_record_state(work, type, *id, state));
}

static str id_text(struct work *work, int64_t id) {
    return str_format(work->arena, "%lld", (long long)id);
}

static bool no_record(struct work *work, const struct object_type *type, int64_t id) {
    return crm_refuse(work, ERR_NOT_FOUND, "association.no_record", id_text(work, id), type->name);
}

static bool live_end(struct work *work, const struct object_type *type, int64_t *id) {
    enum record_state state;
    int64_t asked = *id;
    if (!associate_find_end(work, type, id, &state))
        return false;
    if (state == RECORD_MISSING)
        return no_record(work, type, asked);
    return state == RECORD_LIVE ||
           crm_refuse(work, ERR_CONFLICT, "association.archived", id_text(work, asked), (str){0});
}

// Both ends have to be seen, which finding them asks, and one of them may be changed.
static bool may_write(struct work *work, const struct link_ends *ends) {
    struct record *from, *to;
    if (work->who.scope == SCOPE_ALL)
        return true;
    if (!store_record_get(work, ends->from, ends->from_id, false, &from) ||
        !store_record_get(work, ends->to, ends->to_id, false, &to))
        return false;
    if (to && crm_access_record(work, RIGHT_EDIT, to))
        return true;
    if (work->err->code && work->err->code != ERR_DENIED)
        return false;
    err_clear(work->err);
    return !from || crm_access_record(work, RIGHT_EDIT, from);
}

// In the order of the ids, so that two who want the same pair do not wait for each other.
static bool lock_ends(struct work *work, const struct link_ends *ends) {
    bool first = ends->from_id < ends->to_id;
    return store_record_lock(work, first ? ends->from_id : ends->to_id) &&
           store_record_lock(work, first ? ends->to_id : ends->from_id);
}

static bool find_live(struct work *work, const struct link_ends *asked, struct link_ends *ends) {
    *ends = *asked;
    if (!lock_ends(work, asked) || !live_end(work, ends->from, &ends->from_id) ||
        !live_end(work, ends->to, &ends->to_id))
        return false;
    return ends->from_id != ends->to_id ||
           crm_refuse(work, ERR_INVALID, "association.self", (str){0}, (str){0});
}

// -- limits

static const struct association_kind *other_side(struct work *work,
                                                 const struct association_kind *kind) {
    return schema_kind(work->schema, kind->inverse);
}

static bool at_limit(struct work *work, const struct association_kind *kind) {
    str label = kind->label[LANG_EN].len ? kind->label[work->who.lang] : kind->name;
    return crm_refuse(work, ERR_INVALID, "association.limit", label, id_text(work, kind->to_max));
}

// Makes room for one more of `kind` at `from`: former primary ones give way, others refuse.
static bool make_room(struct work *work, const struct association_kind *kind, int64_t from_id,
                      struct source source) {
    enum { LIMIT_MOST = 1000 };
    int64_t *ids;
    size_t count;
    bool unused;
    if (!kind || !kind->to_max)
        return true;
    if (kind->rank == ASSOCIATION_PRIMARY) {
        if (!store_association_of_kind(work, from_id, kind, LIMIT_MOST, &ids, &count))
            return false;
        for (size_t i = 0; i < count; i++) {
            struct association former = {.from_id = from_id, .to_id = ids[i], .kind = kind};
            if (!store_association_remove(work, &former, source, &unused))
                return false;
        }
        return true;
    }
    size_t most = kind->to_max < LIMIT_MOST ? (size_t)kind->to_max : LIMIT_MOST;
    const struct object_type *to = schema_type_by_id(work->schema, kind->to_type);
    if (!store_association_live_of_kind(work, from_id, kind, to, most, &ids, &count))
        return false;
    return count < most || at_limit(work, kind);
}

// -- associating

struct linking {
    struct work *work;
    struct link_ends ends;
    struct source source;
    int64_t *numbers; // between the two before
    size_t number_count;
};

static bool has_number(const struct linking *l, int64_t number) {
    for (size_t i = 0; i < l->number_count; i++)
        if (l->numbers[i] == number)
            return true;
    return false;
}

static bool has_plain(const struct linking *l) {
    for (size_t i = 0; i < l->number_count; i++) {
        const struct association_kind *kind = schema_kind(l->work->schema, l->numbers[i]);
        if (kind && kind->rank == ASSOCIATION_PLAIN)
            return true;
    }
    return false;
}

// The way up ends at the top, or after very many steps.
bool associate_goes_round(struct work *work, const struct association_kind *kind, int64_t from_id,
                          int64_t to_id, bool *round) {
    enum { STEPS_MAX = 1000 };
    const struct association_kind *back = other_side(work, kind);
    bool up = kind->to_max == 1;
    *round = false;
    if (kind->from_type != kind->to_type || kind->number == kind->inverse || !back ||
        (!up && back->to_max != 1))
        return true;
    int64_t at = up ? to_id : from_id, below = up ? from_id : to_id;
    for (size_t step = 0; step < STEPS_MAX && !*round; step++) {
        int64_t *ids;
        size_t count;
        if (!store_association_of_kind(work, at, up ? kind : back, 1, &ids, &count))
            return false;
        if (!count)
            return true;
        at = ids[0];
        *round = at == below;
    }
    return true;
}

static bool no_circle(struct linking *l, const struct association_kind *kind) {
    bool round;
    return associate_goes_round(l->work, kind, l->ends.from_id, l->ends.to_id, &round) &&
           (!round ||
            crm_refuse(l->work, ERR_INVALID, "association.circle",
                       id_text(l->work, l->ends.from_id), id_text(l->work, l->ends.to_id)));
}

// What people say of a label they say of the plain edge it stands on, too: that is their own then,
// not only what another record brought; and a label of their own that had no room is said anew.
static bool own(struct linking *l, const struct association *label) {
    bool unused;
    for (size_t i = 0; i < l->number_count; i++) {
        struct association a = *label;
        a.kind = schema_kind(l->work->schema, l->numbers[i]);
        if (a.kind && a.kind->rank == ASSOCIATION_PLAIN &&
            !store_association_settle(l->work, &a, &unused))
            return false;
    }
    return !l->number_count || store_origin_forget(l->work, label);
}

static bool add_kind(struct linking *l, const struct association_kind *kind) {
    struct association a = {.from_id = l->ends.from_id, .to_id = l->ends.to_id, .kind = kind};
    bool unused;
    if (kind->rank == ASSOCIATION_PLAIN ? has_plain(l) : has_number(l, kind->number))
        return true;
    return no_circle(l, kind) && make_room(l->work, kind, a.from_id, l->source) &&
           make_room(l->work, other_side(l->work, kind), a.to_id, l->source) && own(l, &a) &&
           store_association_add(l->work, &a, l->source, &unused);
}

// The primary kind that is due: at the end where it is limited to one there is nobody yet.
static bool primary_due(struct linking *l, const struct association_kind **out) {
    const struct association_kind *kind =
        schema_kind_between(l->work->schema, l->ends.from, l->ends.to, ASSOCIATION_PRIMARY);
    const struct association_kind *back = kind ? other_side(l->work, kind) : NULL;
    bool any;
    *out = NULL;
    if (!kind || l->number_count)
        return true;
    bool here = kind->to_max == 1;
    if (!here && !(back && back->to_max == 1))
        return true;
    if (!store_association_any(l->work, here ? l->ends.from_id : l->ends.to_id,
                               here ? kind->to_type : kind->from_type, &any))
        return false;
    if (!any)
        *out = kind;
    return true;
}

static bool link_live(struct work *work, const struct link_ends *ends,
                      const struct association_kind *const *kinds, size_t kind_count,
                      struct source source) {
    struct linking l = {.work = work, .ends = *ends, .source = source};
    const struct association_kind *plain, *primary = NULL;
    if (!crm_kind_plain(work, ends->from, ends->to, &plain) ||
        !store_association_between(work, ends->from_id, ends->to->id, ends->to_id, &l.numbers,
                                   &l.number_count) ||
        (!kind_count && !primary_due(&l, &primary)) || !add_kind(&l, plain) ||
        (primary && !add_kind(&l, primary)))
        return false;
    for (size_t i = 0; i < kind_count; i++)
        if (kinds[i]->rank != ASSOCIATION_PLAIN && !add_kind(&l, kinds[i]))
            return false;
    return true;
}

static bool kinds_fit(struct work *work, const struct link_ends *ends,
                      const struct association_kind *const *kinds, size_t count) {
    const struct association_kind *found;
    for (size_t i = 0; i < count; i++)
        if (!crm_kind_number(work, ends->from, ends->to, kinds[i]->number, &found))
            return false;
    return true;
}

bool crm_associate(struct work *work, const struct link_ends *asked,
                   const struct association_kind *const *kinds, size_t kind_count,
                   struct source source) {
    struct link_ends ends;
    return kinds_fit(work, asked, kinds, kind_count) && find_live(work, asked, &ends) &&
           may_write(work, &ends) && link_live(work, &ends, kinds, kind_count, source);
}

bool crm_link_all(struct work *work, const struct object_type *from, int64_t from_id,
                  const struct link_request *links, size_t count, struct source source) {
    for (size_t i = 0; i < count; i++) {
        const struct link_request *r = &links[i];
        struct link_ends ends = {from, from_id, r->to, r->to_id};
        if (crm_associate(work, &ends, r->kinds, r->kind_count, source))
            continue;
        if (work->err->code == ERR_NOT_FOUND || work->err->code == ERR_CONFLICT)
            work->err->code = ERR_INVALID;
        return false;
    }
    return true;
}

// -- taking away

// Either end may be archived; *there is false where the other one is not there at all.
static bool find_any(struct work *work, const struct link_ends *asked, struct link_ends *ends,
                     bool *there) {
    enum record_state from, to;
    *ends = *asked;
    if (!lock_ends(work, asked) || !associate_find_end(work, ends->from, &ends->from_id, &from) ||
        !associate_find_end(work, ends->to, &ends->to_id, &to))
        return false;
    if (from == RECORD_MISSING)
        return no_record(work, asked->from, asked->from_id);
    *there = to != RECORD_MISSING;
    return true;
}

static bool remove_kind(struct work *work, const struct link_ends *ends,
                        const struct association_kind *kind, struct source source) {
    struct association a = {.from_id = ends->from_id, .to_id = ends->to_id, .kind = kind};
    bool unused;
    return store_association_remove(work, &a, source, &unused);
}

static bool remove_all(struct work *work, const struct link_ends *ends, struct source source) {
    int64_t *numbers;
    size_t count;
    if (!store_association_between(work, ends->from_id, ends->to->id, ends->to_id, &numbers,
                                   &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct association_kind *kind = schema_kind(work->schema, numbers[i]);
        if (kind && !remove_kind(work, ends, kind, source))
            return false;
    }
    return true;
}

bool crm_dissociate(struct work *work, const struct link_ends *asked, struct source source) {
    struct link_ends ends;
    bool there = false;
    return find_any(work, asked, &ends, &there) && may_write(work, &ends) &&
           (!there || remove_all(work, &ends, source));
}

bool crm_dissociate_kinds(struct work *work, const struct link_ends *asked,
                          const struct association_kind *const *kinds, size_t kind_count,
                          struct source source) {
    struct link_ends ends;
    bool there = false;
    if (!kinds_fit(work, asked, kinds, kind_count) || !find_any(work, asked, &ends, &there) ||
        !may_write(work, &ends))
        return false;
    for (size_t i = 0; there && i < kind_count; i++) {
        if (kinds[i]->rank == ASSOCIATION_PLAIN)
            return remove_all(work, &ends, source);
        if (!remove_kind(work, &ends, kinds[i], source))
            return false;
    }
    return true;
}
