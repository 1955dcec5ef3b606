// Definitions as programs send and get them: what JSON says about types, properties, pipelines and
// tags, in the words of either dialect. Private to api.
#pragma once
#include "api/call.h"
#include "crm/definition.h"

struct dictionary;

// Access and the lock of definitions; then the type of the path. ERR_NOT_FOUND.
MUST_CHECK bool define_begin(struct call *c, const struct object_type **type);

// -- reading. What is made lives in c->arena; members that are missing or null stay NULL.

str text_member(const struct json *json, const char *name);
// A text (in the caller's language) or an object of languages.
MUST_CHECK bool labels_member(struct call *c, const struct json *json, const char *name,
                              str out[LANG_COUNT]);
// Texts of an array; *has says whether it was there.
MUST_CHECK bool names_member(struct call *c, const struct json *json, const char *name, bool *has,
                             str **out, size_t *count);
void bool_member(const struct json *json, const char *name, bool *has, bool *out);
void position_member(const struct json *json, bool *has, int64_t *out); // "displayOrder"

MUST_CHECK bool property_of_wire(struct call *c, const struct json *json,
                                 struct property_change *out);
MUST_CHECK bool property_of_json(struct call *c, const struct json *json,
                                 struct property_change *out);
MUST_CHECK bool group_of_json(struct call *c, const struct json *json, struct group_change *out);
MUST_CHECK bool stage_of_json(struct call *c, const struct json *json, struct stage_change *out);
MUST_CHECK bool pipeline_of_json(struct call *c, const struct json *json,
                                 struct pipeline_change *out);

// -- writing

void wire_write_property(struct jsonw *w, const struct property *p, enum lang lang);
void wire_write_group(struct jsonw *w, const struct property_group *group, enum lang lang);
// /api/v1: all languages.
void define_write_labels(struct jsonw *w, const char *name, const str *labels, bool always);
void define_write_property(struct jsonw *w, const struct property *p);
void define_write_group(struct jsonw *w, const struct property_group *group);
void define_write_pipeline(struct jsonw *w, const struct pipeline *pipeline);
void define_write_stage(struct jsonw *w, const struct stage *stage);
void define_write_type(struct jsonw *w, const struct object_type *type);
void define_write_kinds(struct jsonw *w, const struct schema *schema); // "associations"
void define_write_dictionary(struct jsonw *w, const struct dictionary *d);
void define_write_tags(struct jsonw *w, const struct schema *schema); // "tags" and "colours"
