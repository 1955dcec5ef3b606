// What would be out of sight if a record was archived: ways to reach somebody, business that is
// going on, what it is associated with; and who it may be the same as, since merging loses nothing.
// Reads only.
#pragma once
#include "crm/candidate.h"

enum { DELETION_SHOWN = 10, DELETION_LINKS_MAX = 1000, DELETION_KINDS = 5 };

struct valuable {
    const char *kind; // "email" "phone" "social" "deals" "tickets"
    int64_t count;    // of deals and tickets the open ones, of the first DELETION_LINKS_MAX
    str values[DELETION_SHOWN];
    size_t value_count;
};

struct deletion_links {
    const struct object_type *type;
    int64_t count; // no further than DELETION_LINKS_MAX
};

struct deletion {
    struct record *record;
    struct valuable valuable[DELETION_KINDS]; // those that there are
    size_t valuable_count;
    struct deletion_links *links;
    size_t link_count;
    struct match_form form;
    struct candidate *candidates; // that nobody said to be different
    size_t candidate_count;
};
// ERR_NOT_FOUND. An old id of a merged record means the survivor.
MUST_CHECK bool crm_deletion(struct work *work, const struct object_type *type, int64_t id,
                             struct deletion *out);
