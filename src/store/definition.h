// Writing definitions: types, groups, properties, pipelines, stages, kinds of association.
//
// Each call writes rows (and tables and columns where a type or property is new), raises the
// version of the definitions and keeps who changed what in `definition_event`. A new property is a
// row and one or two columns, so it takes milliseconds at any size. Inside a write transaction.
// Nothing is ever dropped: what is archived keeps its data.
#pragma once
#include "model/association.h"
#include "model/pipeline.h"
#include "store/work.h"

// What the program adds to a type that people made stands from here on, behind whatever they add.
enum { SYSTEM_POSITION = 1000000 };

// Before the first change of definitions in a transaction: whoever else would change them waits,
// and work->schema is what the store says now. From here on the transaction waits for locks of
// tables for a moment only (ERR_BUSY: try again), so that a long reader does not hold up everybody
// else.
MUST_CHECK bool store_define_begin(struct work *work);

// An id for something people define (DEFINITION_ID_FIRST and up).
MUST_CHECK bool store_next_definition_id(struct work *work, int64_t *id);

// Writes the type's row and those of its properties, whose ids it sets, and makes its tables;
// type->id, name, wire_id, wire_name, labels set. Groups and pipelines are the caller's to write.
// `position` orders types. Properties without a position are in the order of the array.
MUST_CHECK bool store_type_insert(struct work *work, struct object_type *type,
                                  const struct type_names *names, int64_t position);
// Labels, description and lists of properties.
MUST_CHECK bool store_type_update(struct work *work, const struct object_type *type,
                                  const struct type_names *names);
// Archived types keep their tables; their name is free again.
MUST_CHECK bool store_type_archive(struct work *work, const struct object_type *type);

// The names of a type's lists as stored; `archived` types, too.
MUST_CHECK bool store_type_names(struct work *work, int64_t type_id, struct type_names *names);

// Sets property->id. `index`: whether its column gets an index now, which reads the whole table.
MUST_CHECK bool store_property_insert(struct work *work, const struct object_type *type,
                                      struct property *property, int64_t position);
// Everything but name, type of value and column.
MUST_CHECK bool store_property_update(struct work *work, const struct object_type *type,
                                      const struct property *property);
MUST_CHECK bool store_property_archive(struct work *work, const struct object_type *type,
                                       const struct property *property, bool archived);
MUST_CHECK bool store_property_position(struct work *work, const struct object_type *type,
                                        const struct property *property, int64_t position);
// Whether a live property of the type has that name, ours or the wire's.
MUST_CHECK bool store_property_taken(struct work *work, const struct object_type *type, str name,
                                     bool *taken);
// The position behind the last one that is not the program's own, and how many properties the type
// has, archived ones included.
MUST_CHECK bool store_property_next(struct work *work, const struct object_type *type,
                                    int64_t *position, int64_t *count);
// Those that were archived, newest first.
MUST_CHECK bool store_property_archived(struct work *work, const struct object_type *type,
                                        struct property **out, size_t *count);

MUST_CHECK bool store_group_put(struct work *work, const struct object_type *type,
                                const struct property_group *group, int64_t position);
MUST_CHECK bool store_group_archive(struct work *work, const struct object_type *type, str name);

// Inserts or replaces; the times are set here. Stages are written one by one.
MUST_CHECK bool store_pipeline_put(struct work *work, const struct object_type *type,
                                   const struct pipeline *pipeline);
MUST_CHECK bool store_pipeline_archive(struct work *work, const struct object_type *type, str id);
MUST_CHECK bool store_stage_put(struct work *work, const struct object_type *type,
                                const struct pipeline *pipeline, const struct stage *stage);
MUST_CHECK bool store_stage_archive(struct work *work, const struct object_type *type,
                                    str pipeline_id, str id);
// *found: whether one of this id was archived. A pipeline comes back with the stages that went with
// it, but for those whose id another one has meanwhile.
MUST_CHECK bool store_pipeline_restore(struct work *work, const struct object_type *type, str id,
                                       bool *found);
MUST_CHECK bool store_stage_restore(struct work *work, const struct object_type *type,
                                    str pipeline_id, str id, bool *found);

// One direction; both are the caller's to write.
MUST_CHECK bool store_kind_put(struct work *work, const struct association_kind *kind);
// How many live records are related that way, counting no further than a hundred.
MUST_CHECK bool store_kind_used(struct work *work, const struct association_kind *kind,
                                int64_t *count);
MUST_CHECK bool store_kind_archive(struct work *work, const struct association_kind *kind);

// Labels that were archived, between types that live, newest first.
MUST_CHECK bool store_kinds_archived(struct work *work, size_t limit, struct association_kind **out,
                                     size_t *count);

// Takes the archiving back, under type->name; the kinds of association that went with it come back,
// unless the type at their other end is archived: then they come back with that one.
MUST_CHECK bool store_type_restore(struct work *work, const struct object_type *type);
// Types that were archived, newest first: id, name, labels, description and times only.
MUST_CHECK bool store_types_archived(struct work *work, size_t limit, struct object_type **out,
                                     size_t *count);

struct definition_event {
    int64_t id;
    int64_t at;
    int64_t actor_id;
    str kind;
    str subject;
    str action; // CREATE UPDATE DELETE RESTORE
    str body;   // JSON
    str before; // JSON of what it was like before; empty: not there, or not kept
    int64_t type_id;
    str actor; // name; empty: nobody known
};
// Notes that an industry pack was applied or taken back; *id: the number of the change.
MUST_CHECK bool store_pack_event(struct work *work, str name, const char *action, str before,
                                 str body, int64_t *id);
// One by its number; *last: nothing of the same subject was changed later.
MUST_CHECK bool store_definition_event(struct work *work, int64_t id, struct definition_event *out,
                                       bool *found, bool *last);
// Rules, properties and dictionaries, newest first: of one type, or of all (0), below `before_id`
// (0: from the newest).
MUST_CHECK bool store_rulebook_events(struct work *work, int64_t type_id, int64_t before_id,
                                      size_t limit, struct definition_event **out, size_t *count);
// What people can change of a property, as the body of an event has it.
// *calculation: what it was; nothing else of it is read.
MUST_CHECK bool store_property_of_body(struct work *work, str body, struct property *property,
                                       str *calculation);
// Newest first; `subject` empty: all of that kind.
MUST_CHECK bool store_definition_events(struct work *work, const struct object_type *type,
                                        const char *kind, str subject, size_t limit,
                                        struct definition_event **out, size_t *count);
