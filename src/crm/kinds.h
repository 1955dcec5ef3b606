// Kinds of association that people define: labels between two types, in pairs, one a direction.
// Inside a write transaction; the process renews its definitions after the commit.
#pragma once
#include "model/association.h"
#include "store/work.h"

enum { KIND_LABEL_MAX = 250, KIND_NAME_MAX = 100, KIND_LIMIT_MAX = 500 };

// What is said of a pair; "there" is from the first type to the second. A label with a NULL text is
// not given. Languages that are not given have the text of one that is.
struct kind_change {
    str name, inverse_name; // of a new one; empty: made of the label
    str label[LANG_COUNT];
    str inverse_label[LANG_COUNT]; // none given for a new one: both sides are called alike
    bool has_to_max, has_from_max;
    int64_t to_max;   // how many one `from` may have; 0: any number
    int64_t from_max; // how many one `to` may have
};

// out[0] there, out[1] back; the same kind twice where both sides are alike. ERR_INVALID without a
// label, or where the two types have one of that name or label.
MUST_CHECK bool crm_kind_create(struct work *work, const struct object_type *from,
                                const struct object_type *to, const struct kind_change *change,
                                struct association_kind out[2]);
// Labels and limits, seen from `kind`'s side; where both sides are called alike and no inverse
// label is given, they still are afterwards. What came with the program can be called otherwise,
// too; the plain and the primary ones have no limits to change.
MUST_CHECK bool crm_kind_update(struct work *work, const struct association_kind *kind,
                                const struct kind_change *change, struct association_kind out[2]);
// Both directions go, and with them the labels of all records; the records stay associated.
// ERR_INVALID for what came with the program.
MUST_CHECK bool crm_kind_archive(struct work *work, const struct association_kind *kind);
// The definition comes back, in both directions and under its numbers; the labels of records do
// not. ERR_NOT_FOUND; ERR_INVALID where the types have one of that name or label meanwhile.
MUST_CHECK bool crm_kind_restore(struct work *work, int64_t number, struct association_kind out[2]);
