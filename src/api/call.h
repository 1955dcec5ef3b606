// One call: a request, who asks, and the answer being built. What every handler gets.
//
// A handler writes its answer into `json` (or sets the response itself) and returns true, or says
// why not and returns false; nothing is sent before it has returned, in the write lane before the
// commit. There it may run twice: everything from `response` on begins anew each time, and memory
// of the run before is gone. Private to api.
#pragma once
#include "api/api.h"
#include "api/limit.h"
#include "base/json.h"
#include "crm/account.h"
#include "crm/browse.h"
#include "crm/queue.h"
#include "http/server.h"

struct repeat;
struct route;

// Who asks. Texts live in the call's arena.
struct identity {
    struct user user;
    str token;      // of the session's cookie; empty with a key
    str csrf;       // of the session
    int64_t key_id; // 0 with a session
    str scopes;     // of the key; empty: all that its owner may
    // What the policy says of it, see admission.c.
    str networks;        // it may come from; empty: any
    bool factor_missing; // nothing but turning a second factor on is open
    const struct rights *rights;
};

// One reason of a refusal on /crm paths.
struct fault {
    str in;           // the property or parameter
    const char *code; // "PROPERTY_DOESNT_EXIST"
    str message;
};

struct call {
    struct api *api;
    struct http_exchange *exchange;
    const struct http_request *request;
    const struct route *route;
    struct arena *arena;  // the request's
    struct identity *who; // NULL: nobody known
    enum lang lang;       // of messages and display
    struct json body;     // checked against the route's schema
    bool *sent;           // set by a handler that has answered (or kept) the exchange itself; then
                          // the call is gone. Only for LANE_BARE
    struct limit_state limit;
    bool limited;                // one request too many
    struct repeat *repeat;       // under an Idempotency-Key (repeat.h); NULL without
    const struct schema *schema; // held from the lane to the answer
    const struct schema *shown;  // the same as who asks sees it
    struct work *work;           // NULL on the lanes without one
    void *seen;                  // what the route's `before` found; NULL: nothing
    struct err err;
    // -- begins anew with every run
    struct http_response response;
    struct buf text;
    struct jsonw json;
    int status;              // of a refusal, where not the usual one of its code; 0: usual
    const char *message_key; // of a refusal, with its parameters; NULL: err.text
    str message_value, message_limit;
    const struct issue_list *issues;
    const struct candidate *candidates;
    size_t candidate_count;
    struct fault *faults;
    size_t fault_count;
    int64_t job_id; // a job was added: the runner is woken after the commit
    // For the trail, where the address does not say it (trail.h).
    struct {
        int64_t type_id, record_id, count;
        str subject;
        int64_t actor_id; // of who was nobody when the call began
        str actor_name;
    } noted;
    // Whose kept identities are no longer true: forgotten after the commit, before the answer.
    int64_t forget_user, forget_key;
    bool forget_all;
};

void call_reset(struct call *c);
struct actor call_actor(const struct call *c);
struct source call_source(const struct call *c);

// -- saying no: return what they return

// An error whose sentence is in the catalogue (model/message.h), so that it is told in the user's
// language.
bool call_refuse(struct call *c, enum err_code code, const char *key, str value, str limit);
bool call_fault(struct call *c, str in, const char *code, str message);
// 429: c->limit says for how long.
bool call_refuse_limited(struct call *c);
// Fills the response for c->err in the route's dialect.
void call_write_error(struct call *c);
// What people read of c->err, in the language of the call.
str problem_words(struct call *c);
// The member "error" of an object for c->err: {"code","detail"} in the language of the call.
void problem_write_member(struct call *c, struct jsonw *w);
// The server's own refusals (http/server.h).
void problem_refuse(void *user, struct http_request *request, struct http_response *response,
                    const char *reason);

// -- reading the request

const struct schema *call_schema(const struct call *c);
// Whether the route's pattern has it: "{type}".
bool call_has_segment(const struct call *c, const char *segment);
MUST_CHECK bool call_type(struct call *c, const struct object_type **type); // segment {type}
MUST_CHECK bool call_id(struct call *c, const char *segment, int64_t *id);  // ERR_NOT_FOUND
bool read_id(str text, int64_t *id); // decimal, 1 to 2^53, no sign or zeros in front
// Query parameters; `otherwise` where missing, ERR_INPUT where wrong.
MUST_CHECK bool call_query_int(struct call *c, const char *name, int64_t least, int64_t most,
                               int64_t otherwise, int64_t *out);
MUST_CHECK bool call_query_bool(struct call *c, const char *name, bool otherwise, bool *out);
str call_query_text(const struct call *c, const char *name);
// Members of the body: an id as text or number (ERR_INPUT), 0 where missing or null.
MUST_CHECK bool call_body_id(struct call *c, const struct json *object, const char *name,
                             int64_t *id);
MUST_CHECK bool call_body_ids(struct call *c, const char *name, size_t most, int64_t **ids,
                              size_t *count);
MUST_CHECK bool call_body_type(struct call *c, const struct object_type **type); // member "type"
// Language of Accept-Language or of the signed-in user.
enum lang call_lang(const struct call *c);

// -- works of a handler's own, on the lanes BARE and HASH: results live in the call's arena, a
// failure is the call's.

MUST_CHECK bool call_read(struct call *c, bool (*run)(void *argument, struct work *work),
                          void *argument);
// Waits for the commit. `run` may run twice.
MUST_CHECK bool call_write(struct call *c, bool (*run)(void *argument, struct work *work),
                           void *argument);

// -- answering

// 202 with the job, which the runner is woken for after the commit.
bool call_answer_job(struct call *c, const struct job *job);

// ERR_CONFLICT where the body's "count" is another number than there is: the caller confirmed
// something else. Without one nothing is asked.
MUST_CHECK bool call_confirms(struct call *c, int64_t found);

// A job of that kind whose order is the body, checked by the caller: the same answer.
bool call_order_job(struct call *c, const char *kind);

void call_status(struct call *c, int status); // 200 where nothing is said
void call_etag(struct call *c, int64_t version);
// True where the client has this version already: the answer is 304 then.
bool call_not_modified(struct call *c, int64_t version);
// Of a record whose answer is written: tags it by its version and by all that is in the answer, for
// scores, calculated values and duplicates change without a version; 304 where the client has it.
void call_seal(struct call *c, int64_t version);
// The version that If-Match asks for; 0 without one. ERR_STALE for one that can not match, or where
// none of several is the record's in this transaction.
MUST_CHECK bool call_if_match(struct call *c, const struct object_type *type, int64_t id,
                              int64_t *version);
// ERR_STALE where If-Match names another version than the record has in this transaction.
MUST_CHECK bool call_still_matches(struct call *c, const struct object_type *type, int64_t id);
