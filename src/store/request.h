// Requests to owners: what is asked, of whose records, and what became of it.
#pragma once
#include "model/rights.h"
#include "store/work.h"

struct request_part { // a record whose owner is asked
    int64_t record_id;
    int64_t owner_id;      // 0: the department is asked
    int64_t department_id; // of a record without an owner
    int64_t version;       // of the record, when it was asked
    int64_t agreed_by;     // 0: nobody yet
    str owner_name;        // out; empty without an owner
};

struct request {
    int64_t id;
    int64_t type_id;
    str what;  // "merge" "delete"
    str state; // "pending" "approved" "declined" "withdrawn" "expired"
    int64_t asker_id;
    str asker_name; // out
    str subject;    // the same for the same: one of them waits at a time
    str body;       // JSON, crm/request.h
    str comment, answer, failure;
    bool approves; // the answer at the deadline
    int64_t created_at, due_at;
    int64_t decided_at, decided_by; // 0: not yet; nobody (the deadline)
    str decided_name;               // out
    struct request_part *parts;
    size_t part_count;
};

// Whose requests somebody decides: of records of these people, and of those without an owner of
// these departments.
struct request_deciders {
    struct id_set owners, departments;
};

enum request_side {
    REQUESTS_TO_DECIDE, // pending: where such a part waits; settled: decided by the person
    REQUESTS_ASKED,     // by the person
    REQUESTS_ALL
};
struct request_query {
    enum request_side view;
    int64_t user_id;
    const struct request_deciders *deciders;
    bool settled;   // instead of pending
    int64_t before; // ids below, 0: any
    size_t limit;
};

// ERR_CONFLICT where the same waits already. Sets its id.
MUST_CHECK bool store_request_add(struct work *work, struct request *request);
// With its parts. `lock`: others who would decide it wait until the transaction ends.
MUST_CHECK bool store_request_get(struct work *work, int64_t id, bool lock, struct request *out,
                                  bool *found);
// Newest first; with parts.
MUST_CHECK bool store_request_list(struct work *work, const struct request_query *query,
                                   struct request **out, size_t *count);
// How many wait for the person, no further than 1,000.
MUST_CHECK bool store_request_count(struct work *work, const struct request_deciders *deciders,
                                    int64_t *count);
MUST_CHECK bool store_request_waits(struct work *work, str subject, int64_t *id); // 0: none
MUST_CHECK bool store_request_agree(struct work *work, int64_t id, int64_t record_id);
// State, answer, failure, decided_at and decided_by.
MUST_CHECK bool store_request_settle(struct work *work, const struct request *request);
// The pending one whose time is over for longest; 0: none.
MUST_CHECK bool store_request_due(struct work *work, int64_t *id);
