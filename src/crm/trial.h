// Trying a rule, a standard or a dictionary on all records before it does anything: how many would
// break it or be changed, whose they are and where they come from, with examples.
//
// Reads only what the condition reads, in one pass, without history, issues or score. Nothing is
// written. In the background (JOB_TRIAL), with progress; may be cancelled.
#pragma once
#include "base/json.h"
#include "crm/duplicates.h"
#include "model/rule.h"

enum { TRIAL_EXAMPLES = 20, TRIAL_OWNERS = 50, TRIAL_SOURCED = 20000 };

// A rule as JSON (model/rule.h: condition, about, repairProperty, repair), {"property",
// "standard"}, or {"property", "dictionary" (its name), "within"}: a record breaks a dictionary
// where its value would be written otherwise, whatever the dictionary does now. Read once when it
// is ordered, so that what is wrong is told at once: ERR_INPUT with err.detail as rule_read and
// standard_read give it; and again by the job.
struct trial {
    const struct object_type *type;
    struct rule rule;                    // where property is NULL
    const struct property *property;     // a copy with the standard to be tried, or
    const struct dictionary *dictionary; // the one whose values this is tried on; never off
};
MUST_CHECK bool crm_trial_read(struct work *work, const struct json *order, struct trial *out);

// Writes {"rows","broken","unknown","seconds","examples":[{"id","title","value","repair"}],
// "owners":[{"id","name","count"}],"sources":[{"kind","count"}],"sourced"}. Of more than
// TRIAL_OWNERS owners the last row are all others ("others": true, id null). `sourced` is of how
// many the sources were looked up: TRIAL_SOURCED at most. ERR_CANCELLED.
MUST_CHECK bool crm_trial(struct work *work, const struct trial *trial,
                          const struct progress *progress, struct jsonw *out);

// What a trial of a standard says of one text, read as the property's type reads it: *written is
// how it would be kept. What can not be read does not meet it.
bool crm_trial_sample(struct work *work, const struct trial *trial, str text, str *written);
