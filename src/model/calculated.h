// What is worked out, over a whole schema: in which order, from what, and that nothing goes round
// in circles.
//
// Roll-ups lead from type to type, so the properties of all types are one graph: an edge from each
// calculated property to what it reads. It has no circle, and therefore a change dies out. Pure
// functions, any thread.
#pragma once
#include "model/calculation.h"

// The last step of loading a schema: reads its calculations and fills what types and properties
// say about them. One that can not be read any more (a property it needs was archived) keeps what
// its records have and is not worked out.
void schema_calculate(struct schema *schema);
// Whether `property` (new, or with another calculation) of `type` can be: its calculation can be
// read, fits it, and does not lead back to it. ERR_INPUT and ERR_INVALID.
MUST_CHECK bool schema_check_calculation(struct arena *arena, const struct schema *schema,
                                         const struct object_type *type,
                                         const struct property *property, struct err *err);

// The name of the property that holds that part of a record's score.
const char *score_property(enum score_part part);
bool is_score_property(str name);
// Whether any part of the score is kept with records of the type. An older property of the
// company's may have the name of one part; the others are kept all the same.
bool type_is_scored(const struct object_type *type);

// What follows from the record's other values: what its stage means, then its formulas. True where
// anything came out otherwise than it was. `now` as for formula_run.
bool record_work_out(struct record *record, struct arena *arena, int64_t now);
// The roll-ups of a record that nothing is associated with yet.
void record_start_rollups(struct record *record);
// A change of a record leaves its roll-ups as they are stored; `after` may hold those of long ago
// (a snapshot that a merge kept).
void record_keep_rollups(const struct record *before, struct record *after);
