// Record templates: who writes them, what may be said, and what a new record gets of one.
//
// Writing is a change of definitions inside a write transaction that began with crm_define_begin;
// refusals as in crm/definition.h. Using one is reading.
#pragma once
#include "crm/definition.h"
#include "crm/save.h"
#include "store/template.h"

// What is said of a template; languages that are NULL stay as they are.
struct template_change {
    str name; // of a new one
    str label[LANG_COUNT];
    bool has_values, has_position;
    struct template_value *values; // all of them; those with an empty text are left out
    size_t value_count;
    int64_t position; // DEFINE_AT_END: behind the others
};

// Of one type, or of all that live (NULL).
MUST_CHECK bool crm_template_list(struct work *work, const struct object_type *type,
                                  struct template **out, size_t *count);
// ERR_NOT_FOUND; *type is whose.
MUST_CHECK bool crm_template_get(struct work *work, int64_t id, struct template *out,
                                 const struct object_type **type);
// A value that its property can not hold: ERR_INVALID with work->issues. ERR_INVALID, too, where
// there is no such property or nobody may write it, and where there is no value at all.
MUST_CHECK bool crm_template_create(struct work *work, const struct object_type *type,
                                    const struct template_change *change, struct template **out);
MUST_CHECK bool crm_template_update(struct work *work, const struct object_type *type,
                                    const struct template *before,
                                    const struct template_change *change, struct template **out);
MUST_CHECK bool crm_template_archive(struct work *work, const struct template *template);

// A preset value that a record can not get any more, and why: rows of the catalogue.
struct template_left {
    str property;
    str text;
    const char *rule;          // "template.value_gone", "template.nobody", or a rule of the type
    const struct issue *issue; // of the type; NULL for the first two
};

struct template_use {
    struct assignment *assignments; // what was given, then what is preset of the others
    size_t count;
    struct value *values; // of the preset ones, as read; by assignment
    struct template_left *left;
    size_t left_count;
};

// One preset text as it is read now. `property` may be NULL: there is none of that name.
struct template_reading {
    str text; // what is to be assigned
    struct value value;
    const char *why; // it can not be assigned; NULL: it can
    const struct issue *issue;
};
MUST_CHECK bool crm_template_read(struct work *work, const struct property *property, str text,
                                  struct template_reading *out);

// `given` wins, empty texts included. Everything lives in work->arena.
MUST_CHECK bool crm_template_use(struct work *work, const struct object_type *type,
                                 const struct template *template, const struct assignment *given,
                                 size_t count, struct template_use *out);
str template_left_message(struct arena *arena, const struct template_left *left, enum lang lang);
