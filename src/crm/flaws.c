// Who entered a value is known without a question where the save itself brought it, or where it had
// issues before and is the same; else the history is asked once for the whole record.
#include "crm/flaws.h"
#include "store/value_origin.h"

static bool counts(const struct record *record, const struct issue *issue) {
    const struct property *p = issue->property;
    return p && issue->severity != SEVERITY_INFO && p->system == SYSTEM_NONE && !p->worked_out &&
           p->slot < record->type->property_count && !value_is_null(record->values[p->slot]);
}

static struct flaw *flaw_of(struct flaw *flaws, size_t count, int64_t property_id) {
    for (size_t i = 0; i < count; i++)
        if (flaws[i].property_id == property_id)
            return &flaws[i];
    return NULL;
}

static size_t gather(const struct record *record, const struct issue_list *issues,
                     struct flaw *flaws) {
    size_t count = 0;
    for (size_t i = 0; i < issues->count; i++) {
        const struct issue *issue = &issues->items[i];
        if (!counts(record, issue))
            continue;
        struct flaw *flaw = flaw_of(flaws, count, issue->property->id);
        if (!flaw) {
            flaw = &flaws[count++];
            *flaw = (struct flaw){.property_id = issue->property->id};
        }
        flaw->issues++;
    }
    return count;
}

// Merges and what is taken back carry values on; the rulebook writes them otherwise: somebody else
// entered them.
static bool enters(const struct source *source) {
    return source && source->kind != SOURCE_MERGE && source->kind != SOURCE_UNMERGE &&
           source->kind != SOURCE_REVERT && source->kind != SOURCE_RULES;
}

struct asking {
    struct work *work;
    const struct record *before, *after;
    const struct source *source;
    struct flaw *known;
    size_t known_count;
    struct value_origin *origins; // NULL: not asked for yet
};

static bool find_author(struct asking *a, struct flaw *flaw) {
    const struct property *p = type_property_by_id(a->after->type, flaw->property_id);
    bool same = a->before && value_equal(a->before->values[p->slot], a->after->values[p->slot]);
    const struct flaw *was = same ? flaw_of(a->known, a->known_count, flaw->property_id) : NULL;
    if (was) {
        flaw->user_id = was->user_id;
        flaw->source = was->source;
        return true;
    }
    if (!same && enters(a->source)) {
        flaw->user_id = a->work->who.user_id;
        flaw->source = a->source->kind;
        return true;
    }
    struct record *record = record_copy(a->work->arena, a->after);
    if (!a->origins && !store_value_origins(a->work, &record, 1, &a->origins))
        return false;
    flaw->user_id = a->origins[p->slot].actor_id;
    flaw->source = a->origins[p->slot].source;
    return true;
}

static bool equal(const struct flaw *a, const struct flaw *b) {
    return a->property_id == b->property_id && a->user_id == b->user_id && a->source == b->source &&
           a->issues == b->issues;
}

// Each has a property once: as many, and each of one in the other, are the same.
static bool differ(const struct flaw *a, size_t a_count, const struct flaw *b, size_t b_count) {
    size_t alike = 0;
    for (size_t i = 0; i < a_count; i++)
        for (size_t k = 0; k < b_count; k++)
            alike += equal(&a[i], &b[k]);
    return a_count != b_count || alike != a_count;
}

bool crm_flaws_write(struct work *work, const struct record *before, const struct record *after,
                     const struct issue_list *issues, const struct source *source) {
    struct asking a = {.work = work, .before = before, .after = after, .source = source};
    struct flaw *flaws = ARENA_ARRAY(work->arena, issues->count + 1, struct flaw);
    size_t found = gather(after, issues, flaws), kept = 0;
    if (!before && !found)
        return true;
    if (before && !store_flaw_list(work, after->id, &a.known, &a.known_count))
        return false;
    for (size_t i = 0; i < found; i++) {
        if (!find_author(&a, &flaws[i]))
            return false;
        if (flaws[i].user_id) // a key of nobody, the command line, a sample
            flaws[kept++] = flaws[i];
    }
    return !differ(flaws, kept, a.known, a.known_count) ||
           store_flaw_write(work, after->id, flaws, kept, !before);
}
