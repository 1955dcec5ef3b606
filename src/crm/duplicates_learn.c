#include "crm/duplicates_learn.h"
#include "crm/definition_private.h"
#include "crm/stored_form.h"
#include "match/learnt.h"
#include "model/change.h"
#include "store/define.h"
#include "store/match_learnt.h"

enum { LESSONS_OF_A_KIND = 500, RECORDS_ENOUGH = 10000, LESSONS_ENOUGH = 100 };

struct teaching {
    struct work *work;
    const struct object_type *type;
    struct match_lesson *lessons;
    size_t count;
};

static bool form_of(struct teaching *t, str snapshot, struct match_form *form, bool *known) {
    struct record *record;
    *known = false;
    if (!snapshot.len) // erased
        return true;
    if (!record_unpack(t->work->arena, t->type, snapshot, &record, t->work->err))
        return false;
    *form = derive_form(t->work->arena, record);
    *known = true;
    return true;
}

static bool add_merges(struct teaching *t) {
    int64_t *ids;
    size_t count;
    if (!store_match_decided(t->work, t->type->id, LESSONS_OF_A_KIND, &ids, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct merge_row row;
        bool found, a, b;
        struct match_lesson *lesson = &t->lessons[t->count];
        if (!store_merge_get(t->work, ids[i], &row, &found))
            return false;
        if (!found)
            continue;
        if (!form_of(t, row.primary_before, &lesson->a, &a) ||
            !form_of(t, row.record_before, &lesson->b, &b))
            return false;
        lesson->same = true;
        t->count += a && b;
    }
    return true;
}

// One that can not be read, or is of another model, says nothing.
static bool stored_form(struct teaching *t, int64_t id, struct match_form *form, bool *known) {
    if (!crm_form_known(t->work, id, form, known))
        return false;
    *known = *known && form->model == crm_match_model(t->type);
    return true;
}

static bool add_verdicts(struct teaching *t) {
    struct verdict_row *rows;
    size_t count;
    if (!store_verdict_list(t->work, t->type->id, &rows, &count))
        return false;
    for (size_t i = count > LESSONS_OF_A_KIND ? count - LESSONS_OF_A_KIND : 0; i < count; i++) {
        struct match_lesson *lesson = &t->lessons[t->count];
        bool a, b;
        if (!stored_form(t, rows[i].a_id, &lesson->a, &a) ||
            !stored_form(t, rows[i].b_id, &lesson->b, &b))
            return false;
        lesson->same = false;
        t->count += a && b;
    }
    return true;
}

bool crm_duplicates_lessons(struct work *work, const struct object_type *type,
                            struct match_lesson **lessons, size_t *count) {
    struct teaching t = {.work = work, .type = type};
    t.lessons = ARENA_ARRAY(work->arena, 2 * LESSONS_OF_A_KIND + 1, struct match_lesson);
    bool done = add_merges(&t) && add_verdicts(&t);
    *lessons = t.lessons;
    *count = t.count;
    return done;
}

bool crm_duplicates_may_learn(int64_t records, size_t lessons) {
    return records >= RECORDS_ENOUGH || lessons >= LESSONS_ENOUGH;
}

bool crm_duplicates_learnt(struct work *work, const struct object_type *type,
                           const struct match_weights *learnt, const struct match_report *report) {
    struct buf body;
    buf_init(&body, work->arena);
    match_learnt_write(learnt, &body);
    if (str_equal(buf_str(&body), type->match_learnt))
        return true;
    const struct match_learnt_row row = {.body = buf_str(&body),
                                         .records = (int64_t)report->records,
                                         .decisions = (int64_t)report->learning.lessons};
    if (!store_define_begin(work) || !store_match_learnt_put(work, type->id, &row))
        return false;
    define_changed(work);
    return true;
}
