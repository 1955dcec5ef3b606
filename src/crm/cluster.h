// Entries that the data itself proposes for a dictionary: clusters of spellings of one thing among
// the values of a property (quality/cluster.h), with counts; and what people decide about them.
#pragma once
#include "base/json.h"
#include "crm/dictionary.h"
#include "crm/duplicates.h"
#include "store/cluster.h"

enum {
    CLUSTERS_SHOWN = 500,       // of a job's result, those that touch most records
    CLUSTER_MEMBERS_SHOWN = 50, // of one, the most frequent; also in one call
    CLUSTERS_DECIDED = 500      // in one call
};

struct cluster_task {
    const struct object_type *type;
    const struct property *property;
    const struct dictionary *dictionary; // of the property, whatever its mode; NULL: it has none
    unsigned methods;                    // bits of enum cluster_method
};
// {"type","property","methods":["fingerprint",...]}; without methods all of them, but of
// properties that tell who somebody is (KIND_IDENTITY) not what only sounds alike or is of another
// script. Read when it is ordered, so that what is wrong is told at once (ERR_INPUT), and again by
// the job.
MUST_CHECK bool crm_clusters_read(struct work *work, const struct json *order,
                                  struct cluster_task *out);

// In the background (JOB_CLUSTERS), with progress; may be cancelled (ERR_CANCELLED). Reads only.
// Writes {"type","property","dictionaryId":null where it has
// none,"records","distinct","limited","found",
// "seconds","clusters":[{"canonical","known","methods","records","touched","memberCount",
// "members":[{"value","count","known"}]}]}. `records` have a value; `limited`: there are more than
// CLUSTER_VALUES_MAX distinct ones, and the rarest were left out; `found`: all clusters, of which
// CLUSTERS_SHOWN are written. `known`: what the dictionary knows already.
MUST_CHECK bool crm_clusters(struct work *work, const struct cluster_task *task,
                             const struct progress *progress, struct jsonw *out);

struct cluster_decision {
    str term; // what is to be written
    str *spellings;
    size_t count;
};
// Makes entries of them, as one change of the rulebook that undo takes back: in `dictionary`, NULL
// the property's, and where it has none in a new one that suggests. Spellings come to those its
// term has. ERR_CONFLICT, and nothing is done, where a spelling means another term already. In a
// write transaction that began with crm_define_begin. *out is as it is now.
MUST_CHECK bool crm_clusters_accept(struct work *work, const struct cluster_task *task,
                                    const struct dictionary *dictionary,
                                    const struct cluster_decision *decisions, size_t count,
                                    const struct dictionary **out);
// Remembers that the spellings are not those of the term: they are not proposed together again.
MUST_CHECK bool crm_clusters_refuse(struct work *work, const struct cluster_task *task,
                                    const struct cluster_decision *decisions, size_t count);
// Forgets that; none given: all that was refused of the property. *forgotten: how many pairs.
MUST_CHECK bool crm_clusters_forget(struct work *work, const struct cluster_task *task,
                                    const struct cluster_decision *decisions, size_t count,
                                    int64_t *forgotten);
