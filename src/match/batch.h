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
#include "match/relate.h"
#include "match/rules.h"

struct match_batch;

#define MATCH_AT_REVIEW (-1.0f)

struct match_batch_options {
    size_t threads;                      // 0: all cores
    const struct match_weights *weights; // NULL: defaults
    const struct match_rules *rules;     // put over the weights, learnt or not; may be NULL
    bool learn; // adapt the weights to the data first; result->weights says to what
    const struct match_lesson *lessons; // decisions to learn from, too
    size_t lesson_count;
    bool thresholds; // find sure and review anew for this run; result->weights says which
    const struct match_verdict *verdicts;
    size_t verdict_count;
    float keep; // pairs from this probability on are kept; 0: from weights->review
    // Groups are made from this probability on: 0 of weights->sure, MATCH_AT_REVIEW of
    // weights->review. Both thresholds of the result stay what they are.
    float cluster_at;
    // Looks for branches and sister companies, too: pairs that are to be linked, not merged.
    bool relate;
    const struct match_tie *ties; // what people linked already, or said is not related
    size_t tie_count;
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
    uint64_t pairs_related;   // rather related than one or strangers
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

struct match_result_link {
    int64_t head, other; // the head is a guess
    float probability;   // that they are related, and not one
    enum match_bond bond;
    uint64_t levels;
};

struct match_result {
    struct match_result_pair *pairs; // strongest first
    size_t pair_count;
    struct match_result_group *groups; // sure ones, then review
    size_t group_count;
    int64_t *members;
    struct match_result_link *links; // likeliest first
    size_t link_count;
    struct match_weights weights; // those the pairs were weighed with
    struct match_weights learnt;  // the same before rules were put over them
    struct match_report report;
};

struct match_batch *match_batch_create(enum match_model model);
void match_batch_destroy(struct match_batch *batch);
// Asks the memory for what adding the form will need, some forms ahead and step by step. The form
// has its hashes (match_form_hash).
void match_batch_expect(const struct match_batch *batch, const struct match_form *form,
                        enum match_expect what);
void match_batch_add(struct match_batch *batch, int64_t id, const struct match_form *form);
MUST_CHECK bool match_batch_add_blob(struct match_batch *batch, int64_t id, str blob,
                                     struct err *err);
MUST_CHECK bool match_batch_run(struct match_batch *batch,
                                const struct match_batch_options *options,
                                struct match_result *result, struct err *err);
const struct match_set *match_batch_set(const struct match_batch *batch);
void match_result_finish(struct match_result *result);
