// Linkage of a whole set: from match forms to pairs and groups.
//
//   struct match_batch *batch = match_batch_create(MATCH_PERSON);
//   match_batch_add_blob(batch, id, blob, err) ...
//   match_batch_run(batch, &options, &result, err)
//
// The same result for any number of threads and on every run. One batch belongs to one thread; it
// uses others inside.
#pragma once
#include "match/block.h"
#include "match/cluster.h"
#include "match/learn.h"

struct match_batch;

struct match_batch_options {
    size_t threads;                      // 0: all cores
    const struct match_weights *weights; // NULL: defaults
    bool learn; // adapt the weights to the data first; result->weights says to what
    const struct match_verdict *verdicts;
    size_t verdict_count;
    float keep; // pairs from this probability on are kept; 0: from weights->review
    // Called from the caller's thread now and then; false cancels (ERR_CANCELLED). May be NULL.
    bool (*progress)(void *context, double share);
    void *context;
};

struct match_report {
    uint64_t records;
    struct match_block_report blocks;
    uint64_t pairs_compared, pairs_kept, pairs_sure;
    uint64_t groups_split;    // held together by a chain only, or in conflict: taken apart
    uint64_t verdicts_unused; // decisions about records that are not in the set
    struct match_learning learning;
    uint64_t memory; // bytes of the set
    double seconds_block, seconds_score, seconds_cluster;
};

struct match_result_pair {
    int64_t id_a, id_b;
    float probability;
    uint64_t levels;
};

struct match_result_group {
    enum match_group_kind kind;
    float probability;
    const int64_t *ids;
    size_t count;
};

struct match_result {
    struct match_result_pair *pairs; // strongest first
    size_t pair_count;
    struct match_result_group *groups; // sure ones, then review
    size_t group_count;
    int64_t *members;
    struct match_weights weights; // those the pairs were weighed with
    struct match_report report;
};

struct match_batch *match_batch_create(enum match_model model);
void match_batch_destroy(struct match_batch *batch);
void match_batch_add(struct match_batch *batch, int64_t id, const struct match_form *form);
MUST_CHECK bool match_batch_add_blob(struct match_batch *batch, int64_t id, str blob,
                                     struct err *err);
MUST_CHECK bool match_batch_run(struct match_batch *batch,
                                const struct match_batch_options *options,
                                struct match_result *result, struct err *err);
const struct match_set *match_batch_set(const struct match_batch *batch);
void match_result_finish(struct match_result *result);
