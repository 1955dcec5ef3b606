// Between the files that write definitions.
#pragma once
#include "base/json.h"
#include "store/define_private.h"
#include "store/definition.h"

str labels_json(struct arena *arena, const str labels[LANG_COUNT]);
str type_labels_json(struct arena *arena, const struct object_type *type);
str options_json(struct arena *arena, const struct property *property);
// "a|b" of a list of properties.
str names_text(struct arena *arena, const struct property *const *list, size_t count);

// Others read the definitions anew from now on.
MUST_CHECK bool definition_raise_version(struct work *work);
// Keeps what was done to a definition and raises the version: every change ends here.
MUST_CHECK bool definition_changed(struct work *work, int64_t type_id, const char *kind,
                                   str subject, const char *action, str body);
// The same with what it was like before, so that it can be undone.
MUST_CHECK bool definition_changed_from(struct work *work, int64_t type_id, const char *kind,
                                        str subject, const char *action, str before, str body);
// The same where nothing is judged otherwise for it: a label, a place.
MUST_CHECK bool definition_noted(struct work *work, int64_t type_id, const char *kind, str subject,
                                 const char *action, str before, str body);
// Makes the types due whose records are judged otherwise from then on (definition_due.c).
void definition_due(struct work *work, int64_t type_id, const char *kind, str subject, str before,
                    str after);

// Kinds of events that people are told of.
#define RULEBOOK_KINDS                                                                             \
    "'rule', 'property', 'dictionary', 'entry', 'entries', 'template', 'pack', "                   \
    "'match_rules'"
// How definition_events_read wants its statement to begin: the event is e, who did it u.
#define EVENT_SELECT                                                                               \
    "SELECT e.id, e.at, e.actor_id, e.kind, e.subject, e.action, e.body, e.body_before, "          \
    "e.type_id, u.name FROM definition_event e LEFT JOIN user_account u ON u.id = e.actor_id "
MUST_CHECK bool definition_events_read(struct work *work, const char *sql, const struct value *args,
                                       size_t arg_count, size_t limit,
                                       struct definition_event **out, size_t *count);
