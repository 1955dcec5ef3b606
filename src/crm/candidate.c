// Candidates come from two sides: the store knows equal contact points, the rows of this very
// transaction included; the live index knows everything that looks alike. One scorer judges both.
#include "crm/candidate.h"
#include "crm/live.h"
#include "store/form.h"
#include "store/merge.h"
#include "store/record.h"
#include <stdlib.h>

enum { SAME_POINT_MAX = 20 };

double crm_sure_threshold(const struct object_type *type) {
    struct match_weights weights;
    match_weights_default(crm_match_model(type), &weights);
    return (double)weights.sure;
}

double crm_review_threshold(const struct object_type *type) {
    struct match_weights weights;
    match_weights_default(crm_match_model(type), &weights);
    return (double)weights.review;
}

struct collecting {
    struct work *work;
    const struct object_type *type;
    const struct match_form *form;
    int64_t except;
    struct candidate *items;
    size_t count;
    size_t cap;
};

static struct candidate *find(struct collecting *c, int64_t id) {
    for (size_t i = 0; i < c->count; i++)
        if (c->items[i].id == id)
            return &c->items[i];
    return NULL;
}

static void from_index(struct collecting *c, struct match_live *index) {
    struct match_candidate found[CANDIDATES_MAX];
    size_t count = match_live_find(index, c->form, c->except, crm_review_threshold(c->type), found,
                                   CANDIDATES_MAX);
    for (size_t i = 0; i < count; i++)
        c->items[c->count++] =
            (struct candidate){.id = found[i].id, .probability = (double)found[i].probability};
}

static bool explain_stored(struct work *work, const struct object_type *type,
                           const struct match_form *form, int64_t id, struct match_explanation *out,
                           bool *known) {
    str blob;
    struct match_form other;
    if (!store_form_get(work, id, &blob))
        return false;
    *known = blob.len > 0;
    if (!*known)
        return true;
    if (!match_form_read(work->arena, blob, &other, work->err))
        return false;
    struct match_live *index = live_index(work->live, type);
    if (index)
        match_live_explain(index, work->arena, form, &other, out);
    else
        match_explain(work->arena, form, &other, NULL, NULL, out);
    return true;
}

static bool from_point(struct collecting *c, const struct contact_point *point) {
    int64_t *ids;
    size_t count;
    if (!store_record_by_point(c->work, c->type, point->kind, point->key, SAME_POINT_MAX, &ids,
                               &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct candidate *known = ids[i] == c->except ? NULL : find(c, ids[i]);
        if (known)
            known->point = true;
        if (known || ids[i] == c->except || c->count == c->cap)
            continue;
        struct match_explanation why;
        bool has_form;
        if (!explain_stored(c->work, c->type, c->form, ids[i], &why, &has_form))
            return false;
        if (has_form && why.probability >= crm_review_threshold(c->type))
            c->items[c->count++] =
                (struct candidate){.id = ids[i], .probability = why.probability, .point = true};
    }
    return true;
}

static int by_probability(const void *a, const void *b) {
    const struct candidate *x = a, *y = b;
    if (x->probability > y->probability)
        return -1;
    if (x->probability < y->probability)
        return 1;
    return x->id < y->id ? -1 : x->id > y->id;
}

static bool drop_rejected(struct collecting *c, int64_t id) {
    size_t kept = 0;
    for (size_t i = 0; i < c->count; i++) {
        bool different = false;
        if (id && !store_verdict_exists(c->work, id, c->items[i].id, &different))
            return false;
        if (!different)
            c->items[kept++] = c->items[i];
    }
    c->count = kept;
    return true;
}

bool crm_candidates(struct work *work, const struct record *record, const struct match_form *form,
                    int64_t except, struct candidate **out, size_t *count) {
    struct collecting c = {.work = work, .type = record->type, .form = form, .except = except};
    c.cap = CANDIDATES_MAX + SAME_POINT_MAX;
    c.items = ARENA_ARRAY(work->arena, c.cap, struct candidate);
    *out = c.items;
    *count = 0;
    if (!crm_is_matched(record->type))
        return true;
    struct match_live *index = live_index(work->live, record->type);
    if (index)
        from_index(&c, index);
    for (size_t i = 0; i < record->point_count; i++)
        if (!from_point(&c, &record->points[i]))
            return false;
    if (!drop_rejected(&c, except))
        return false;
    qsort(c.items, c.count, sizeof *c.items, by_probability);
    for (size_t i = 0; i < c.count; i++)
        c.items[i].sure = c.items[i].probability >= crm_sure_threshold(record->type);
    *out = c.items;
    *count = c.count < CANDIDATES_MAX ? c.count : CANDIDATES_MAX;
    return true;
}

bool crm_explain_form(struct work *work, const struct object_type *type,
                      const struct match_form *form, int64_t b, struct match_explanation *out) {
    bool known;
    if (!explain_stored(work, type, form, b, out, &known))
        return false;
    return known || WORK_FAIL(work, ERR_NOT_FOUND, "There is no such record to compare with.");
}

bool crm_explain(struct work *work, const struct object_type *type, int64_t a, int64_t b,
                 struct match_explanation *out) {
    str blob;
    struct match_form form;
    if (!store_form_get(work, a, &blob))
        return false;
    if (!blob.len)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no such record to compare with.");
    return match_form_read(work->arena, blob, &form, work->err) &&
           crm_explain_form(work, type, &form, b, out);
}
