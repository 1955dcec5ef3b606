// Reading, judging and saving records as a body says, for every call that does it: those of
// objects.c and the tools of mcp_records.c. Everything is read from c->body. Private to api.
#pragma once
#include "api/call.h"

struct record_paging {
    int64_t otherwise; // how many records where the body does not say
    int64_t most;
};
// Answers a QueryResult for a Query.
MUST_CHECK bool objects_answer_page(struct call *c, const struct object_type *type,
                                    struct record_paging paging);
// The member "normalised": its values, but those of the program itself.
void objects_write_normalised(struct call *c, const struct record *record);
// Answers a CheckAnswer for a CheckRequest.
MUST_CHECK bool objects_answer_check(struct call *c, const struct object_type *type);
// Answers a SearchAnswer; `types`: names with commas between, empty: all (search.c).
MUST_CHECK bool search_answer(struct call *c, str text, str types, int64_t limit);

struct template_use; // crm/template.h
// A RecordCreate; nothing is answered. *use: what its template gave, nothing where it names none.
MUST_CHECK bool objects_create(struct call *c, const struct object_type *type,
                               struct save_result *result, struct template_use *use);
// Type known, the rest from the body's "properties".
MUST_CHECK bool objects_read_save(struct call *c, struct save *save);
// How "onDuplicate" is said: refuse, ask or create. ERR_INPUT.
MUST_CHECK bool objects_read_policy(struct call *c, str text, enum on_duplicate *out);
// The member "candidates" of a record that was made although there are likely ones; none, no
// member.
MUST_CHECK bool objects_write_likely(struct call *c, struct jsonw *w, struct save_result *result,
                                     size_t most);
// A RecordPatch; `version`: the one that is to be changed, 0 any.
MUST_CHECK bool objects_change(struct call *c, const struct object_type *type, int64_t id,
                               int64_t version, struct save_result *result);
// crm_save; where it refuses, the call keeps why: the issues, and the candidates as a JSON text.
MUST_CHECK bool objects_save(struct call *c, const struct save *save, struct save_result *result);
