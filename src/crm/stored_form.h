// Match forms as they are stored, and what becomes of one that can not be read.
//
// A form follows from its record, so none is ever lost: one that is damaged, or was written by an
// older version, is made anew from the record by whoever may write (what follows saves does). Until
// then it is left out: it stops neither a save nor a scan nor the start of the program, and a
// damaged one is told in the log by the number of its record.
#pragma once
#include "crm/derive.h"
#include "store/work.h"

enum stored_form {
    FORM_NONE,
    FORM_READ,
    FORM_OLDER, // of another version
    FORM_DAMAGED
};
// `blob` as the store gave it. The form's texts point into it.
enum stored_form stored_form_read(struct arena *arena, int64_t record_id, str blob,
                                  struct match_form *form);
// The form of a record that others are compared with; not known where there is none that can be
// read.
MUST_CHECK bool crm_form_known(struct work *work, int64_t record_id, struct match_form *form,
                               bool *known);
// The same, with the form made anew from its record where it can not be read. In a write
// transaction.
MUST_CHECK bool crm_form_mended(struct work *work, const struct object_type *type,
                                int64_t record_id, struct match_form *form, bool *known);
