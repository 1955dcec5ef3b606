// Candidates come from two sides: the store knows equal contact points, the rows of this very
// transaction included; the live index knows everything that looks alike. One scorer judges both.
#include "crm/candidate.h"
#include "crm/candidate_private.h"
#include "crm/field_access.h"
#include "crm/live.h"
#include "crm/match_rule.h"
#include "crm/stored_form.h"
#include "model/field_view.h"
#include "store/merge.h"
#include "store/record.h"
#include <stdlib.h>

enum {
    SAME_POINT_MAX = 20,
    // Of what was saved since the index was last brought in line:
    RECENT_RECORDS = 200,
    RECENT_A_PAGE = 500, // events
    RECENT_PAGES = 4
};

double crm_sure_threshold(const struct object_type *type) {
    struct match_weights weights;
    crm_match_weights(type, &weights);
    return (double)weights.sure;
}

double crm_review_threshold(const struct object_type *type) {
    struct match_weights weights;
    crm_match_weights(type, &weights);
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

// Not known where the record has no form that can be read: that is no reason to refuse a save.
static bool explain_stored(struct work *work, const struct object_type *type,
                           const struct match_form *form, int64_t id, struct match_explanation *out,
                           bool *known) {
    struct match_form other;
    if (type->match_withheld)
        return candidate_explain_seen(work, type, form, id, out, known);
    if (!crm_form_known(work, id, &other, known))
        return false;
    if (!*known)
        return true;
    struct match_live *index = live_index(work->live, type);
    if (index) {
        match_live_explain(index, work->arena, form, &other, out);
    } else {
        struct match_weights weights;
        crm_match_weights(type, &weights);
        match_explain(work->arena, form, &other, NULL, &weights, out);
    }
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

// Where others write to the store, too, the index lags a moment behind it: who is gone or changed
// meanwhile is judged by what is stored.
static bool judge_anew(struct collecting *c) {
    size_t kept = 0;
    for (size_t i = 0; i < c->count; i++) {
        struct match_explanation why;
        bool known;
        if (!explain_stored(c->work, c->type, c->form, c->items[i].id, &why, &known))
            return false;
        if (!known || why.probability < crm_review_threshold(c->type))
            continue;
        c->items[kept] = c->items[i];
        c->items[kept++].probability = why.probability;
    }
    c->count = kept;
    return true;
}

static bool judge_recent(struct collecting *c, int64_t id) {
    struct match_explanation why;
    bool known;
    if (!explain_stored(c->work, c->type, c->form, id, &why, &known))
        return false;
    if (known && why.probability >= crm_review_threshold(c->type) && c->count < c->cap)
        c->items[c->count++] = (struct candidate){.id = id, .probability = why.probability};
    return true;
}

struct recent {
    int64_t ids[RECENT_RECORDS];
    size_t count;
    bool whole;
};

// Newest first, once each.
static bool list_recent(struct collecting *c, struct recent *recent) {
    struct feed_place after = live_followed(c->work->live), before = {0};
    *recent = (struct recent){.whole = true};
    for (size_t page = 0; page < RECENT_PAGES; page++) {
        struct feed_touch *touches;
        size_t count;
        if (!store_feed_back(c->work, after, before, RECENT_A_PAGE, &touches, &count))
            return false;
        for (size_t i = 0; i < count; i++) {
            bool seen = touches[i].type_id != c->type->id;
            for (size_t k = 0; k < recent->count && !seen; k++)
                seen = recent->ids[k] == touches[i].record_id;
            recent->whole = recent->whole && (seen || recent->count < RECENT_RECORDS);
            if (!seen && recent->count < RECENT_RECORDS)
                recent->ids[recent->count++] = touches[i].record_id;
        }
        if (count < RECENT_A_PAGE || !recent->whole)
            return true;
        before = touches[count - 1].place;
    }
    recent->whole = false;
    return true;
}

// And who was saved meanwhile is looked at one by one, the newest first, as far as a save may wait
// for it. Where the index lags by more (another process imports), who is alike only is found when
// it has caught up; who has the same address or telephone is found all the same (from_point).
static bool from_recent(struct collecting *c) {
    struct recent *recent = ARENA_NEW(c->work->arena, struct recent);
    if (!list_recent(c, recent))
        return false;
    live_tell_lag(c->work->live, !recent->whole);
    for (size_t i = 0; i < recent->count; i++)
        if (recent->ids[i] != c->except && !find(c, recent->ids[i]) &&
            !judge_recent(c, recent->ids[i]))
            return false;
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
    // Who is alike would tell of values that are kept back; who shares what is seen does not.
    bool partial = record->type->match_withheld;
    struct match_form seen;
    if (partial) {
        record = field_seen(work->arena, record->type, record);
        seen = derive_form(work->arena, record);
        c.form = &seen;
    }
    struct match_live *index = partial ? NULL : live_index(work->live, record->type);
    if (index)
        from_index(&c, index);
    if (index && live_is_shared(work->live) && (!judge_anew(&c) || !from_recent(&c)))
        return false;
    for (size_t i = 0; i < record->point_count; i++)
        if (candidate_points_seen(record->type, &record->points[i]) &&
            !from_point(&c, &record->points[i]))
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
    struct match_form form;
    bool known;
    // Reasons name values, seen or not.
    if (type->match_withheld && !crm_fields_all(work, type))
        return false;
    if (!crm_form_known(work, a, &form, &known))
        return false;
    if (!known)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no such record to compare with.");
    return crm_explain_form(work, type, &form, b, out);
}

bool crm_is_contradiction(const struct match_reason *reason) {
    static const char *const levels[] = {"match.birth.different", "match.tax.different",
                                         "match.suffix.different"};
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++)
        if (str_is(str_of(reason->level), levels[i]))
            return true;
    return false;
}

bool crm_contradict(struct work *work, const struct object_type *type, int64_t a, int64_t b,
                    bool *out) {
    struct match_explanation why;
    struct match_form form;
    bool known;
    *out = false;
    if (!crm_form_known(work, a, &form, &known))
        return false;
    if (!known)
        return true;
    if (!explain_stored(work, type, &form, b, &why, &known))
        return false;
    for (size_t i = 0; known && i < why.count; i++)
        *out = *out || crm_is_contradiction(&why.reasons[i]);
    return true;
}
