// What the files of this room share of the process: the parts of `struct api`. Private to api.
#pragma once
#include "api/routes.h"
#include <stdatomic.h>

struct auth;
struct limits;
struct repeats;
struct events;
struct web;
struct oidc_kept;

struct api {
    struct api_options options;
    struct arena arena; // what is made once: routes, the description
    struct http_route *http_routes;
    size_t http_route_count;
    struct http_router *router;
    struct pool *hashing; // two threads, for passwords
    struct auth *auth;
    struct repeats *repeats;
    struct limits *limits; // NULL: none
    struct events *events;
    struct web *web;
    struct oidc_kept *oidc;
    str openapi;
    atomic_int exports; // under way
};

// auth.c: who asks. Answers come from memory for some seconds.
struct auth *auth_create(void);
void auth_destroy(struct auth *auth);
// The token a request carries; false where it has none. *cookie: it is a session's.
bool auth_token(const struct call *c, str *token, bool *cookie);
const char *auth_cookie_name(const struct call *c);
// From memory only: false where it is not known there.
bool auth_known(struct call *c, str token, bool cookie);
// From the store; c->who stays NULL where nobody is known. *touch: its use should be noted.
// `generation` is auth_generation from before `work` began to read: what was read is kept only if
// nothing was forgotten since.
MUST_CHECK bool auth_load(struct call *c, struct work *work, str token, bool cookie,
                          uint64_t generation, bool *touch);
uint64_t auth_generation(struct api *api);
// Cross-site requests with a cookie, and changes without the token of the page: ERR_DENIED.
MUST_CHECK bool auth_safe(struct call *c);
// Whether no page of another site sent it, by the headers browsers add.
bool auth_same_origin(const struct http_request *request);
// After the commit: a handler in the write lane sets call.forget_user or call.forget_key instead.
void auth_forget_all(struct api *api); // whose rights changed is more than one
void auth_forget_user(struct api *api, int64_t user_id);
void auth_forget_key(struct api *api, int64_t key_id);

// admission.c: what is asked of everybody known, whatever the route permits. ERR_DENIED.
MUST_CHECK bool admission(struct call *c);
// permission.c: whether the caller's role gives what the route asks. The definitions are held.
MUST_CHECK bool permission_given(struct call *c);
// The same of a permission about a type that the path does not name; NULL: about none.
MUST_CHECK bool permission_asked(struct call *c, enum permission permission,
                                 const struct object_type *type);

// people.c: the member "rights".
void people_write_rights(struct jsonw *w, const struct rights *rights);

// events.c: streams of jobs.
struct events *events_create(struct api *api);
void events_stop(struct events *events);
void events_destroy(struct events *events);
void events_follow(struct events *events, struct http_exchange *exchange, int64_t job_id,
                   bool whole);

// web.c
struct web *web_create(const struct embedded_file *files, size_t count);
void web_destroy(struct web *web);

// body.c: the JSON body against its schema's row. ERR_INPUT naming the member.
MUST_CHECK bool body_check(struct call *c, const char *schema);
// One member of an object against a type text.
MUST_CHECK bool body_check_member(struct call *c, const struct json *object, const char *name,
                                  const char *type);
