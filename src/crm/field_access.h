// Properties that a person's role keeps from them, where records are read and changed for them.
//
// A work of such a person sees the definitions through a view (model/field_view.h), put there when
// the work begins (work_see); while its scope is raised (crm/access.h) it sees them whole, since
// what is worked out behind a change needs all values. What goes from the one side to the other
// passes through here: types and properties in, records, changes and issues out.
#pragma once
#include "crm/save.h"
#include "model/rights.h"
#include "model/template.h"
#include "store/definition.h"
#include "store/history.h"
#include "store/merge.h"

// The rows of a role name properties there are, and keep none back that records can not be worked
// with without: what every record has, pipeline, stage, the time of an activity. ERR_INVALID.
MUST_CHECK bool crm_fields_sound(struct work *work, const struct role *role);

// Nothing of the type is kept from the caller; `type` NULL: of any type. ERR_DENIED. For what works
// with all values and has not been taught to leave some out.
MUST_CHECK bool crm_fields_all(struct work *work, const struct object_type *type);
// The caller may do everything with every property. ERR_DENIED.
MUST_CHECK bool crm_fields_free(struct work *work);
// The same of one type: merging changes values.
MUST_CHECK bool crm_fields_free_of(struct work *work, const struct object_type *type);
// The caller may set these: what is only read is not, what is masked by those who may see it.
// ERR_DENIED, naming the property.
MUST_CHECK bool crm_fields_writable(struct work *work, const struct assignment *assignments,
                                    size_t count);

// The type as the work sees it now.
const struct object_type *crm_type_now(const struct work *work, const struct object_type *type);
// What is to be saved, as the raised work sees it.
void crm_fields_save(struct work *work, const struct save *asked, struct save *out);
// What came of it, as the caller with that view of the type sees it. Issues are kept of what was
// given only: the others may tell of what is kept back.
void crm_fields_saved(struct work *work, const struct save *asked, struct save_result *result);
// Leaves out of changes what the type's view keeps back; of masked properties the masks stay.
void crm_fields_changes(struct work *work, const struct object_type *type,
                        struct change_list *changes);
// The same of a list of entries; those that changed nothing else go.
void crm_fields_entries(struct work *work, const struct object_type *type,
                        struct history_entry *entries, size_t *count);

// A change of definitions that names no property kept from the caller: others may say its values.
bool crm_fields_event(const struct work *work, const struct definition_event *event);
// Leaves out of a template what the caller may not set, so that using it is not refused for that.
void crm_fields_template(const struct work *work, struct template *template);
// Titles that a merge wrote down hold values that may be kept back since: ids instead.
void crm_fields_merge(struct work *work, struct merge_row *row);

// The value of a property that is masked for the caller, as it is shown and stored. ERR_DENIED
// where the caller may not unmask, ERR_INVALID where it is not masked.
MUST_CHECK bool crm_reveal(struct work *work, const struct object_type *type, int64_t id, str name,
                           const struct property **property, struct record **record);
