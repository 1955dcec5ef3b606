// Asking the owners of records before they are merged or deleted.
//
// Whoever may do it, but has to ask (crm/ask.h), makes a request. When everybody who is asked has
// agreed, it is carried out in the name of whoever asked; one who declines ends it; at the deadline
// the policy's answer holds. The owner answers, whoever stands in for them, a manager above them,
// and whoever may do everything.
#pragma once
#include "base/json.h"
#include "crm/ask.h"
#include "crm/merge.h"
#include "store/request.h"

enum { REQUEST_RECORDS_MAX = 100, REQUEST_TEXT_MAX = 2000 };

// What is to be done: {"primary","records","properties"} of a merge, {"records":[one]} of a
// deletion.
struct request_order {
    bool merges; // else deletes
    const struct object_type *type;
    struct merge merge; // of a deletion only primary_id: the record
    str comment;
};

// ERR_DENIED where the caller might not do it anyway; ERR_CONFLICT where nobody has to be asked, or
// the same waits already (its id in err.detail's value).
MUST_CHECK bool crm_request_make(struct work *work, const struct request_order *order,
                                 struct request *out);

struct request_view {
    struct request request;
    struct request_order order;
    struct record **records; // all it is about, the primary first; NULL: hidden or gone
    int64_t *ids;            // of the same
    size_t count;
    bool decides;   // the caller may answer
    bool withdraws; // the caller made it
};
// By whoever asked, decided or decides it, and whoever manages people. ERR_NOT_FOUND.
MUST_CHECK bool crm_request_get(struct work *work, int64_t id, struct request_view *out);
MUST_CHECK bool crm_request_may_read(struct work *work, const struct request *request, bool *may);
MUST_CHECK bool crm_request_list(struct work *work, struct request_query *query,
                                 struct request **out, size_t *count);
MUST_CHECK bool crm_request_count(struct work *work, int64_t *to_decide);
// The part of a request's view that a list shows.
MUST_CHECK bool crm_request_look(struct work *work, const struct request *request,
                                 struct request_view *out);

// Yes to the parts that the caller decides; carried out when it was the last. ERR_CONFLICT
// "request.impossible" with the reason where it can not be done any more: nothing is changed then,
// and the request waits. *done: it was carried out.
MUST_CHECK bool crm_request_approve(struct work *work, int64_t id, str answer, bool *done);
MUST_CHECK bool crm_request_decline(struct work *work, int64_t id, str answer);
MUST_CHECK bool crm_request_withdraw(struct work *work, int64_t id); // by whoever asked
// Gives the policy's answer to one request whose time is over. *more: look again.
MUST_CHECK bool crm_requests_due(struct work *work, bool *more);

// Between the two files: the order that a request's body says.
MUST_CHECK bool request_read_order(struct work *work, const struct request *request,
                                   struct request_order *out);
