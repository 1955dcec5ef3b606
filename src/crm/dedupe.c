// From a file to pairs and clusters: the order of the steps, and the thresholds.
#include "base/clock.h"
#include "crm/dedupe_private.h"
#include <unistd.h>

static double seconds_since(int64_t start) {
    return (double)(clock_monotonic() - start) / MICROS_PER_SECOND;
}

bool dedupe_tell(struct deduping *d, double steps) {
    return progress_report(d->request->progress, (int64_t)steps, DEDUPE_STEPS, "dedupe") ||
           WORK_FAIL(d->work, ERR_CANCELLED, "Stopped.");
}

static bool tell_search(void *context, double share) {
    struct deduping *d = context;
    return dedupe_tell(d, DEDUPE_READ_STEPS + (DEDUPE_SEARCHED_STEPS - DEDUPE_READ_STEPS) * share);
}

static struct match_batch_options options_of(struct deduping *d) {
    const struct dedupe_request *request = d->request;
    struct match_batch_options options = {.threads = request->threads,
                                          .learn = true,
                                          .thresholds = true,
                                          .progress = tell_search,
                                          .context = d};
    if (request->threshold == DEDUPE_REVIEW)
        options.cluster_at = MATCH_AT_REVIEW;
    if (request->threshold == DEDUPE_NUMBER) {
        options.cluster_at =
            (float)(request->number > DEDUPE_LEAST ? request->number : DEDUPE_LEAST);
        // Those for review are counted whatever is listed: everything that may be one is kept.
        options.keep = options.cluster_at < .05f ? options.cluster_at : .05f;
    }
    return options;
}

static void count_found(struct deduping *d, const struct match_result *result) {
    struct dedupe_report *report = d->report;
    float at = d->request->threshold == DEDUPE_SURE     ? result->weights.sure
               : d->request->threshold == DEDUPE_REVIEW ? result->weights.review
                                                        : options_of(d).cluster_at;
    report->engine = result->report;
    report->sure = (double)result->weights.sure;
    report->review = (double)result->weights.review;
    report->at = (double)at;
    for (size_t i = 0; i < result->pair_count; i++) {
        float probability = result->pairs[i].probability;
        if (probability >= result->weights.sure)
            report->pairs_sure++;
        else if (probability >= result->weights.review)
            report->pairs_review++;
        report->pairs_listed += probability >= at ? 1 : 0;
    }
    for (size_t g = 0; g < result->group_count && result->groups[g].kind == MATCH_GROUP_SURE; g++) {
        report->clusters++;
        report->clustered += (int64_t)result->groups[g].count;
    }
}

static bool write_result(struct deduping *d, const struct match_result *result) {
    int64_t start = clock_monotonic();
    bool done = (!d->request->pairs || dedupe_write_pairs(d, result)) &&
                (!d->request->clusters || dedupe_write_clusters(d, result));
    d->report->seconds_write = seconds_since(start);
    return done;
}

bool dedupe_search(struct deduping *d) {
    struct match_result result;
    struct match_batch_options options = options_of(d);
    int64_t start = clock_monotonic();
    if (!match_batch_run(d->batch, &options, &result, d->work->err))
        return false;
    d->report->seconds_search = seconds_since(start);
    count_found(d, &result);
    bool done = write_result(d, &result);
    match_result_finish(&result);
    return done;
}

static bool read_and_search(struct deduping *d) {
    int64_t start = clock_monotonic();
    dedupe_ids_init(&d->ids, !d->report->id_column);
    d->batch = match_batch_create(d->model);
    bool done = dedupe_read_rows(d);
    d->report->same_id = dedupe_ids_repeated(&d->ids);
    d->report->seconds_read = seconds_since(start);
    done = done && dedupe_search(d);
    match_batch_destroy(d->batch);
    dedupe_ids_finish(&d->ids);
    return done;
}

bool crm_dedupe(struct work *work, const struct dedupe_request *request,
                struct dedupe_report *report) {
    struct deduping *d = ARENA_NEW(work->arena, struct deduping);
    struct dialect_sample sample;
    *d = (struct deduping){.work = work, .request = request, .report = report};
    *report = (struct dedupe_report){0};
    return dialect_sample_fd(work->arena, request->file, &sample, work->err) &&
           import_head_read(work, request->file_name, &sample, &d->plan) &&
           dedupe_read_columns(d, sample.head) && read_and_search(d);
}
