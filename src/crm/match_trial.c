// Two runs over one batch, their pairs sorted and merged; only the examples are explained.
#include "crm/match_trial.h"
#include "base/clock.h"
#include "crm/stored_form.h"
#include "match/batch.h"
#include "match/explain.h"
#include "model/message.h"
#include "store/form.h"
#include "store/merge.h"
#include "store/record.h"
#include <stdlib.h>

enum { RUNS = 2, NOW = 0, THEN = 1 };

struct pair {
    int64_t a, b; // a < b
    float probability[RUNS];
    bool found[RUNS];
};

// What becomes of a pair.
enum change { GAINED, LOST, SURER, DOUBTED, CHANGE_COUNT };
static const char *const change_names[CHANGE_COUNT] = {"gained", "lost", "surer", "doubted"};

struct changed {
    int64_t count;
    struct pair examples[MATCH_TRIAL_EXAMPLES]; // strongest first
    size_t example_count;
};

struct trying {
    struct work *work;
    const struct object_type *type;
    enum lang lang;
    const struct progress *progress;
    struct match_batch *batch;
    struct match_verdict *verdicts;
    size_t verdict_count;
    int64_t read, total;
    bool failed;
    int run;
    struct match_rules rules[RUNS];
    struct match_result results[RUNS];
    struct changed changes[CHANGE_COUNT];
};

// -- the runs

static bool read_form(void *user, int64_t record_id, str blob) {
    struct trying *t = user;
    struct arena_mark mark = arena_mark(t->work->arena);
    struct match_form form;
    if (stored_form_read(t->work->arena, record_id, blob, &form) == FORM_READ &&
        form.model == crm_match_model(t->type))
        match_batch_add(t->batch, record_id, &form);
    arena_release(t->work->arena, mark);
    if (++t->read % 10000 == 0 && !progress_report(t->progress, t->read, 2 * t->total, "reading"))
        t->failed = !WORK_FAIL(t->work, ERR_CANCELLED, "The trial was cancelled.");
    return !t->failed;
}

static bool tell(void *context, double share) {
    struct trying *t = context;
    int64_t done = (int64_t)(((double)t->run + share) * (double)t->total);
    return progress_report(t->progress, done, 2 * t->total, t->run == NOW ? "comparing" : "trying");
}

static bool load(struct trying *t) {
    struct query all = {.type = t->type};
    struct verdict_row *rows;
    if (!store_record_count(t->work, &all, 0, &t->total) ||
        !store_verdict_list(t->work, t->type->id, &rows, &t->verdict_count))
        return false;
    t->verdicts = ARENA_ARRAY(t->work->arena, t->verdict_count, struct match_verdict);
    for (size_t i = 0; i < t->verdict_count; i++)
        t->verdicts[i] = (struct match_verdict){rows[i].a_id, rows[i].b_id, MATCH_NOT_SAME};
    t->batch = match_batch_create(crm_match_model(t->type));
    return store_form_each(t->work, t->type->id, read_form, t) && !t->failed;
}

static bool run(struct trying *t, int number) {
    struct match_weights usual;
    crm_match_usual_weights(t->type, &usual);
    struct match_batch_options options = {.weights = &usual,
                                          .rules = &t->rules[number],
                                          .verdicts = t->verdicts,
                                          .verdict_count = t->verdict_count,
                                          .progress = tell,
                                          .context = t};
    t->run = number;
    return match_batch_run(t->batch, &options, &t->results[number], t->work->err);
}

// -- side by side

static int by_ids(const void *a, const void *b) {
    const struct pair *x = a, *y = b;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

static struct pair *sorted(const struct match_result *result, int number) {
    struct pair *pairs = memory_zero(result->pair_count + 1, sizeof *pairs);
    for (size_t i = 0; i < result->pair_count; i++) {
        const struct match_result_pair *from = &result->pairs[i];
        bool ordered = from->id_a < from->id_b;
        pairs[i].a = ordered ? from->id_a : from->id_b;
        pairs[i].b = ordered ? from->id_b : from->id_a;
        pairs[i].probability[number] = from->probability;
        pairs[i].found[number] = true;
    }
    qsort(pairs, result->pair_count, sizeof *pairs, by_ids);
    return pairs;
}

static bool is_sure(const struct trying *t, const struct pair *pair, int number) {
    return pair->found[number] && pair->probability[number] >= t->results[number].weights.sure;
}

static bool stronger(const struct pair *x, const struct pair *y, int number) {
    if (x->probability[number] > y->probability[number] ||
        x->probability[number] < y->probability[number])
        return x->probability[number] > y->probability[number];
    return by_ids(x, y) < 0;
}

static void note(struct trying *t, const struct pair *pair) {
    bool sure[RUNS] = {is_sure(t, pair, NOW), is_sure(t, pair, THEN)};
    enum change change = !pair->found[NOW]    ? GAINED
                         : !pair->found[THEN] ? LOST
                         : sure[THEN]         ? SURER
                                              : DOUBTED;
    if (pair->found[NOW] && pair->found[THEN] && sure[NOW] == sure[THEN])
        return;
    struct changed *of = &t->changes[change];
    int by = change == LOST || change == DOUBTED ? NOW : THEN;
    of->count++;
    size_t at = of->example_count;
    while (at && stronger(pair, &of->examples[at - 1], by))
        at--;
    if (at == MATCH_TRIAL_EXAMPLES)
        return;
    if (of->example_count < MATCH_TRIAL_EXAMPLES)
        of->example_count++;
    for (size_t i = of->example_count - 1; i > at; i--)
        of->examples[i] = of->examples[i - 1];
    of->examples[at] = *pair;
}

static void lay_side_by_side(struct trying *t) {
    struct pair *now = sorted(&t->results[NOW], NOW), *then = sorted(&t->results[THEN], THEN);
    size_t i = 0, j = 0;
    while (i < t->results[NOW].pair_count || j < t->results[THEN].pair_count) {
        int order = i == t->results[NOW].pair_count    ? 1
                    : j == t->results[THEN].pair_count ? -1
                                                       : by_ids(&now[i], &then[j]);
        struct pair pair = order <= 0 ? now[i++] : then[j];
        if (order >= 0) {
            pair.found[THEN] = true;
            pair.probability[THEN] = then[j++].probability[THEN];
        }
        note(t, &pair);
    }
    free(now);
    free(then);
}

// -- what came out

static void write_counts(const struct trying *t, int number, struct jsonw *w) {
    const struct match_result *result = &t->results[number];
    int64_t sure = 0, groups[2] = {0};
    for (size_t i = 0; i < result->pair_count; i++)
        sure += result->pairs[i].probability >= result->weights.sure;
    for (size_t i = 0; i < result->group_count; i++)
        groups[result->groups[i].kind == MATCH_GROUP_SURE ? 0 : 1]++;
    jsonw_name(w, number == NOW ? "now" : "then");
    jsonw_object(w);
    jsonw_put_int(w, "sure", sure);
    jsonw_put_int(w, "review", (int64_t)result->pair_count - sure);
    jsonw_put_int(w, "sureGroups", groups[0]);
    jsonw_put_int(w, "reviewGroups", groups[1]);
    jsonw_object_end(w);
}

static bool write_record(struct trying *t, const char *name, int64_t id, struct jsonw *w,
                         struct match_form *form) {
    struct record *record;
    bool known;
    if (!store_record_get(t->work, t->type, id, false, &record) ||
        !crm_form_known(t->work, id, form, &known))
        return false;
    if (!known)
        *form = (struct match_form){.model = crm_match_model(t->type)};
    jsonw_name(w, name);
    jsonw_object(w);
    jsonw_name(w, "id");
    jsonw_id(w, id);
    jsonw_put_text(w, "title", record ? record_title(t->work->arena, record) : STR(""));
    jsonw_object_end(w);
    return true;
}

static void write_reasons(struct trying *t, const struct match_explanation *why, struct jsonw *w) {
    struct arena *arena = t->work->arena;
    jsonw_name(w, "reasons");
    jsonw_array(w);
    for (size_t i = 0; i < why->count; i++) {
        const struct match_reason *reason = &why->reasons[i];
        const struct message_param params[] = {{"a", reason->value_a}, {"b", reason->value_b}};
        jsonw_object(w);
        jsonw_put_text(w, "field", message_text(arena, str_of(reason->field), t->lang, NULL, 0));
        jsonw_put_text(w, "message",
                       message_text(arena, str_of(reason->level), t->lang, params, 2));
        jsonw_name(w, "weight");
        jsonw_real(w, (double)reason->bits);
        jsonw_put_text(w, "a", reason->value_a);
        jsonw_put_text(w, "b", reason->value_b);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_verdict(struct trying *t, const struct pair *pair, int number,
                          const struct match_form forms[2], struct jsonw *w) {
    struct match_explanation why;
    match_explain(t->work->arena, &forms[0], &forms[1], match_batch_set(t->batch),
                  &t->results[number].weights, &why);
    jsonw_name(w, number == NOW ? "now" : "then");
    jsonw_object(w);
    jsonw_put_text(w, "certainty",
                   !pair->found[number]       ? STR("none")
                   : is_sure(t, pair, number) ? STR("sure")
                                              : STR("review"));
    jsonw_name(w, "probability");
    jsonw_real(w, pair->found[number] ? (double)pair->probability[number] : why.probability);
    write_reasons(t, &why, w);
    jsonw_object_end(w);
}

static bool write_change(struct trying *t, enum change change, struct jsonw *w) {
    const struct changed *of = &t->changes[change];
    bool done = true;
    jsonw_name(w, change_names[change]);
    jsonw_object(w);
    jsonw_put_int(w, "count", of->count);
    jsonw_name(w, "examples");
    jsonw_array(w);
    for (size_t i = 0; done && i < of->example_count; i++) {
        struct match_form forms[2];
        jsonw_object(w);
        done = write_record(t, "a", of->examples[i].a, w, &forms[0]) &&
               write_record(t, "b", of->examples[i].b, w, &forms[1]);
        for (int number = 0; done && number < RUNS; number++)
            write_verdict(t, &of->examples[i], number, forms, w);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
    return done;
}

static bool write_result(struct trying *t, int64_t began, struct jsonw *w) {
    bool done = true;
    jsonw_object(w);
    jsonw_put_int(w, "records", (int64_t)t->results[NOW].report.records);
    write_counts(t, NOW, w);
    write_counts(t, THEN, w);
    for (size_t change = 0; done && change < CHANGE_COUNT; change++)
        done = write_change(t, (enum change)change, w);
    jsonw_name(w, "seconds");
    jsonw_real(w, (double)(clock_now() - began) / MICROS_PER_SECOND);
    jsonw_object_end(w);
    return done;
}

bool crm_match_trial(struct work *work, const struct object_type *type,
                     const struct match_rules *rules, enum lang lang,
                     const struct progress *progress, struct jsonw *out) {
    struct trying *t = memory_zero(1, sizeof *t);
    int64_t began = clock_now();
    *t = (struct trying){.work = work, .type = type, .lang = lang, .progress = progress};
    crm_match_rules(type, &t->rules[NOW]);
    t->rules[THEN] = *rules;
    bool done = load(t) && run(t, NOW) && run(t, THEN);
    if (done) {
        lay_side_by_side(t);
        done = write_result(t, began, out);
    }
    for (int number = 0; number < RUNS; number++)
        match_result_finish(&t->results[number]);
    match_batch_destroy(t->batch);
    free(t);
    return done;
}
