// Pipelines: the stages that records of a type go through, as loaded with the schema.
#pragma once
#include "model/property.h"

enum stage_outcome {
    STAGE_OPEN,
    STAGE_WON,
    STAGE_LOST,
    STAGE_CLOSED, // ended, neither won nor lost: a ticket
    STAGE_OUTCOME_COUNT
};

struct stage {
    str id;
    str label[LANG_COUNT];
    double probability; // of being won, 0 to 1
    enum stage_outcome outcome;
    str required;     // names of properties to be filled before a record may be here, "|" between
    int64_t rot_days; // after so many days without a change of stage it is rotting; 0: never
    str metadata;     // JSON object: what programs keep with it besides
    int64_t position;
    int64_t created_at;
    int64_t updated_at;
};

struct pipeline {
    str id;
    str label[LANG_COUNT];
    int64_t position;
    struct stage *stages; // in order
    size_t stage_count;
    int64_t created_at;
    int64_t updated_at;
};

const char *stage_outcome_name(enum stage_outcome outcome);
bool stage_outcome_read(str name, enum stage_outcome *outcome);
bool stage_is_closed(const struct stage *stage);

// NULL where unknown.
const struct pipeline *type_pipeline(const struct object_type *type, str id);
const struct stage *pipeline_stage(const struct pipeline *pipeline, str id);
// In any pipeline of the type; *pipeline (may be NULL) is the one it is of.
const struct stage *type_stage(const struct object_type *type, str id,
                               const struct pipeline **pipeline);
