// Records and what belongs to them as JSON of /api/v1: values typed, ids and times as text, empty
// values absent. Private to api.
#pragma once
#include "api/call.h"
#include "base/json.h"
#include "crm/browse.h"
#include "model/consent.h"

void render_id(struct jsonw *w, const char *name, int64_t id);       // null for 0
void render_time(struct jsonw *w, const char *name, int64_t micros); // null for 0
void render_text_or_null(struct jsonw *w, const char *name, str text);
void render_value(struct jsonw *w, const struct property *property, struct value value);
void render_issue(struct jsonw *w, struct arena *arena, const struct issue *issue, enum lang lang);
void render_issues(struct jsonw *w, struct arena *arena, const struct issue_list *issues,
                   enum lang lang);
// {"id","name"} or null.
void render_actor(struct jsonw *w, const char *name, int64_t id, str actor_name);

// A kind of association as one person reads it: number, rank, name, label.
void render_kind(struct jsonw *w, const struct association_kind *kind, enum lang lang);

// `only`: these properties; NULL: all.
void render_record(struct jsonw *w, struct arena *arena, const struct record *record,
                   const struct property *const *only, size_t only_count);
// All of it, with how its values are shown to people.
void render_shown(struct jsonw *w, struct arena *arena, const struct record *record,
                  enum lang lang);
// Those, with its stored score, where it has been read, and how its values are shown to people.
void render_detailed(struct jsonw *w, struct arena *arena, const struct record *record,
                     const struct property *const *only, size_t only_count, enum lang lang);
// With everything a page about it shows; asks the store. `redirected`: the id asked for, or 0.
MUST_CHECK bool render_full(struct call *c, struct jsonw *w, struct record *record,
                            int64_t redirected);
// The same without the braces, for an answer that has more.
MUST_CHECK bool render_full_members(struct call *c, struct jsonw *w, struct record *record,
                                    int64_t redirected);
MUST_CHECK bool render_candidates(struct call *c, struct jsonw *w, const struct object_type *type,
                                  const struct match_form *form, const struct candidate *candidates,
                                  size_t count);
void render_reasons(struct jsonw *w, struct arena *arena, const struct match_explanation *why,
                    enum lang lang);
// One value as it is shown.
str render_display_of(struct arena *arena, const struct record *record, const struct property *p,
                      enum lang lang);
void render_display(struct jsonw *w, struct arena *arena, const struct record *record,
                    enum lang lang);
// An entry of the history of a record of that type.
void render_history_entry(struct jsonw *w, const struct object_type *type,
                          const struct history_entry *entry);
void render_consent(struct jsonw *w, const struct consent *entry);
// "source": {"kind","id","row","label"}
void render_source(struct jsonw *w, struct source source, str label);
void render_merge(struct jsonw *w, const struct schema *schema, const struct merge_row *row);
void render_merge_members(struct jsonw *w, const struct schema *schema,
                          const struct merge_row *row);
void render_job(struct jsonw *w, const struct job *job);
// "paging" with a cursor; nothing where `after` is empty.
void render_paging(struct jsonw *w, str after);
const char *certainty(const struct object_type *type, double probability);

// The envelope of /crm errors without errors, context and links.
void wire_write_error(struct jsonw *w, str message, str category, str id);
// Its member "errors": the call's faults, and the issues that are errors, each with its property.
void wire_write_faults(const struct call *c, const struct issue_list *issues, struct jsonw *w);
const char *problem_category(enum err_code code);
