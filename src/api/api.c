// A request's way: who asks, may they, is the body sound, then the lane of the route's row. Every
// path ends in finish(), which answers exactly once.
#include "api/api_private.h"
#include "api/oidc_ask.h"
#include "api/path.h"
#include "api/repeat.h"
#include "api/scim.h"
#include "api/trail.h"
#include "base/clock.h"
#include "base/log.h"
#include "model/field_view.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { HASH_THREADS = 2, HASH_QUEUE = 64 };

// -- the answer

static void add_version(struct call *c) {
    http_response_header(&c->response, "X-Kartoteka-Version", str_of(c->api->options.version));
}

// draft-ietf-httpapi-ratelimit-headers, and the older names that clients of the object interface
// read.
static void add_limit(struct call *c) {
    const struct limit_state *l = &c->limit;
    struct http_response *r = &c->response;
    if (!l->counted)
        return;
    http_response_header(
        r, "RateLimit-Policy",
        str_format(c->arena, "\"default\";q=%lld;w=%d", (long long)l->most, LIMIT_WINDOW_SECONDS));
    http_response_header(r, "RateLimit",
                         str_format(c->arena, "\"default\";r=%lld;t=%lld", (long long)l->left,
                                    (long long)(l->left ? l->full_in : l->again_in)));
    if (c->route->dialect != DIALECT_WIRE)
        return;
    http_response_header(r, "X-HubSpot-RateLimit-Max",
                         str_format(c->arena, "%lld", (long long)l->most));
    http_response_header(r, "X-HubSpot-RateLimit-Remaining",
                         str_format(c->arena, "%lld", (long long)l->left));
    http_response_header(r, "X-HubSpot-RateLimit-Interval-Milliseconds",
                         str_format(c->arena, "%d", LIMIT_WINDOW_SECONDS * 1000));
}

static void finish(struct call *c, bool ok) {
    const struct api_options *options = &c->api->options;
    repeat_end(c);
    if (!ok)
        trail_refused(c, NULL);
    if (!ok)
        call_write_error(c);
    else if (c->text.len && c->response.kind == HTTP_BODY_BYTES && !c->response.body.len)
        http_response_body(&c->response,
                           c->route->dialect == DIALECT_SCIM ? SCIM_TYPE : "application/json",
                           buf_str(&c->text));
    if (c->route->dialect != DIALECT_WEB)
        add_version(c);
    add_limit(c);
    bool job_added = ok && c->job_id;
    const struct schema *held = c->schema;
    if (ok && c->forget_user)
        auth_forget_user(c->api, c->forget_user);
    if (ok && c->forget_key)
        auth_forget_key(c->api, c->forget_key);
    if (ok && c->forget_all)
        auth_forget_all(c->api);
    http_answer(c->exchange, &c->response); // the call is gone
    host_release(options->host, held);
    if (job_added && options->job_added)
        options->job_added(options->job_context);
}

static bool run_in_work(void *argument, struct work *work) {
    struct call *c = argument;
    c->work = work;
    call_reset(c);
    return c->repeat ? repeat_run(c) : c->route->handler(c) && trail_note(c);
}

// -- lanes

static void read_now(struct call *c) {
    struct host_task task = {.who = call_actor(c),
                             .arena = c->arena,
                             .loose = c->route->lane == LANE_LOOSE,
                             .run = run_in_work,
                             .argument = c};
    bool ok = host_read(c->api->options.host, &task, &c->err);
    c->work = NULL;
    finish(c, ok);
}

static void written(void *argument, bool ok, const struct err *err) {
    struct call *c = argument;
    c->work = NULL;
    if (!ok)
        c->err = *err;
    finish(c, ok);
}

static void write_soon(struct call *c) {
    struct host_task task = {.who = call_actor(c),
                             .arena = c->arena,
                             .run = run_in_work,
                             .done = written,
                             .argument = c};
    host_write(c->api->options.host, &task);
}

static bool look_in_work(void *argument, struct work *work) {
    struct call *c = argument;
    c->work = work;
    call_reset(c);
    return c->route->before(c);
}

static void look_first(void *argument) {
    struct call *c = argument;
    struct host_task task = {
        .who = call_actor(c), .arena = c->arena, .run = look_in_work, .argument = c};
    if (!host_read(c->api->options.host, &task, &c->err))
        c->seen = NULL;
    c->work = NULL;
    write_soon(c);
}

static void run_bare(void *argument) {
    struct call *c = argument;
    bool sent = false;
    const struct schema *held = c->schema;
    const struct host *host = c->api->options.host;
    c->sent = &sent;
    call_reset(c);
    bool ok = c->route->handler(c);
    if (!sent && ok)
        ok = trail_note(c);
    else if (!sent)
        trail_note_refusal(c);
    if (!sent)
        finish(c, ok);
    else
        host_release(host, held);
}

static void read_later(void *argument) {
    read_now(argument);
}

static void submit(struct call *c, struct pool *pool, void (*run)(void *argument)) {
    if (!pool_submit(pool, run, c))
        finish(c, call_refuse(c, ERR_BUSY, "api.busy", (str){0}, (str){0}));
}

static void take_lane(struct call *c) {
    const struct api_options *options = &c->api->options;
    switch (c->route->lane) {
    case LANE_FREE:
        call_reset(c);
        finish(c, c->route->handler(c));
        return;
    case LANE_LOOSE:
    case LANE_READ:
        if (host_reads_here(options->host))
            read_now(c);
        else
            submit(c, options->workers, read_later);
        return;
    case LANE_POOL:
        submit(c, options->workers, read_later);
        return;
    case LANE_WRITE:
        if (c->route->before)
            submit(c, options->workers, look_first);
        else
            write_soon(c);
        return;
    case LANE_BARE:
        submit(c, options->workers, run_bare);
        return;
    case LANE_HASH:
        submit(c, c->api->hashing, run_bare);
        return;
    }
}

// -- the body, and the version in dated paths

static bool is_json(const struct http_request *request) {
    str type = http_header(request, "Content-Type");
    type = str_trim(str_slice(type, 0, str_find_char(type, ';')));
    return str_equal_ascii_nocase(type, STR("application/json"));
}

static bool read_body(struct call *c) {
    if (!c->route->body || strcmp(c->route->body, "*") == 0)
        return true;
    // Clients of the object interface are not asked for the header: some leave it out.
    if (c->route->dialect == DIALECT_API && !is_json(c->request))
        return call_refuse(c, ERR_UNSUPPORTED, "api.unsupported",
                           http_header(c->request, "Content-Type"), (str){0});
    struct err err;
    if (!json_read(c->arena, c->request->body, &c->body, &err))
        return call_refuse(c, ERR_INPUT, "api.bad_json", str_copy(c->arena, str_of(err.text)),
                           (str){0});
    return body_check(c, c->route->body);
}

static bool check_path(struct call *c) {
    if (!call_has_segment(c, "{version}") ||
        path_version_known(http_segment(c->request, "version")))
        return true;
    return call_refuse(c, ERR_NOT_FOUND, "api.not_found", (str){0}, (str){0});
}

// -- who asks

static bool permitted(struct call *c) {
    switch (c->route->permission) {
    case PERMIT_OPEN:
        return true;
    case PERMIT_SESSION:
        if (c->who && !c->who->key_id)
            return admission(c);
        break;
    case PERMIT_KNOWN:
    case PERMIT_VERB:
    case PERMIT_VERB_ALL:
    case PERMIT_AREA:
    default: // whoever is known; what the role says is asked where the definitions are held
        if (c->who)
            return admission(c);
        break;
    }
    return call_refuse(c, ERR_UNAUTHENTICATED, "api.unauthenticated", (str){0}, (str){0});
}

static bool within_limit(struct call *c) {
    if (!c->api->limits || !c->who || c->route->permission == PERMIT_OPEN)
        return true;
    uint64_t identity =
        c->who->key_id ? hash_u64((uint64_t)c->who->key_id) : str_hash(c->who->token);
    return limits_take(c->api->limits, identity, clock_monotonic(), &c->limit) ||
           call_refuse_limited(c);
}

static void go_on(struct call *c) {
    c->lang = call_lang(c);
    c->schema = host_hold(c->api->options.host); // until finish()
    c->shown = c->schema && c->who && c->who->rights
                   ? field_view(c->arena, c->schema, c->who->rights->role)
                   : c->schema;
    if (!permitted(c) || !auth_safe(c) || !permission_given(c) || !within_limit(c) ||
        !check_path(c) || !read_body(c) || !repeat_begin(c)) {
        finish(c, false);
        return;
    }
    take_lane(c);
}

struct touch {
    struct api *api;
    int64_t key_id;
    size_t length;
    char token[128];
};

static bool touch_run(void *argument, struct work *work) {
    const struct touch *touch = argument;
    return account_seen(work, (str){touch->token, touch->length}, touch->key_id);
}

static void touch_done(void *argument, bool ok, const struct err *err) {
    if (!ok)
        log_warning("the use of a session or key could not be noted: %s", err->text);
    free(argument);
}

// "Last used" need not be exact, nor be waited for.
static void note_use(struct call *c, str token) {
    struct touch *touch = memory_zero(1, sizeof *touch);
    touch->api = c->api;
    touch->key_id = c->who->key_id;
    touch->length = token.len < sizeof touch->token ? token.len : sizeof touch->token;
    memcpy(touch->token, token.ptr, touch->length);
    struct host_task task = {.bulk = true, .run = touch_run, .done = touch_done, .argument = touch};
    host_write(c->api->options.host, &task);
}

struct knowing {
    struct call *call;
    str token;
    bool cookie;
    bool touch;
    uint64_t generation;
};

static bool know_run(void *argument, struct work *work) {
    struct knowing *k = argument;
    return auth_load(k->call, work, k->token, k->cookie, k->generation, &k->touch);
}

static bool ask_store(struct call *c, str token, bool cookie) {
    struct knowing k = {c, token, cookie, false, auth_generation(c->api)};
    struct host_task task = {.who = {.scope = SCOPE_ALL},
                             .arena = c->arena,
                             .loose = true,
                             .run = know_run,
                             .argument = &k};
    if (!host_read(c->api->options.host, &task, &c->err))
        return false;
    if (c->who && k.touch)
        note_use(c, token);
    return true;
}

static void know_and_go_on(void *argument) {
    struct call *c = argument;
    str token;
    bool cookie;
    if (auth_token(c, &token, &cookie) && !ask_store(c, token, cookie))
        finish(c, false);
    else
        go_on(c);
}

static void dispatch(void *user, struct http_exchange *exchange) {
    struct api *api = user;
    struct call *c = ARENA_NEW(exchange->request.arena, struct call);
    str token;
    bool cookie;
    c->api = api;
    c->exchange = exchange;
    c->request = &exchange->request;
    c->route = exchange->request.match.route->row;
    c->arena = exchange->request.arena;
    call_reset(c);
    if (c->route->dialect == DIALECT_WEB || !auth_token(c, &token, &cookie) ||
        auth_known(c, token, cookie))
        go_on(c);
    else if (host_reads_here(api->options.host))
        know_and_go_on(c);
    else if (!pool_submit(api->options.workers, know_and_go_on, c))
        finish(c, call_refuse(c, ERR_BUSY, "api.busy", (str){0}, (str){0}));
}

// Before the body is read: nobody without any name sends us one, least of all a large one.
// More than a small body, or nobody says how much.
static bool announces_much(const struct call *c) {
    enum { MUCH = 16 << 10 };
    uint64_t length;
    str announced = http_header(c->request, "Content-Length");
    if (!announced.ptr)
        return http_header(c->request, "Transfer-Encoding").ptr != NULL;
    return !str_to_u64(announced, &length) || length > MUCH;
}

static bool admit(void *user, struct http_exchange *exchange, struct http_response *response) {
    const struct route *route = exchange->request.match.route->row;
    str token;
    bool cookie;
    if (route->permission == PERMIT_OPEN || route->dialect == DIALECT_WEB)
        return true;
    struct call *c = ARENA_NEW(exchange->request.arena, struct call);
    *c = (struct call){.api = user,
                       .exchange = exchange,
                       .request = &exchange->request,
                       .route = route,
                       .arena = exchange->request.arena};
    call_reset(c);
    bool ok = true;
    if (!auth_token(c, &token, &cookie))
        ok = permitted(c);
    else if (route->spool || announces_much(c)) // worth a look-up on this thread
        ok = (auth_known(c, token, cookie) || ask_store(c, token, cookie)) && permitted(c) &&
             auth_safe(c);
    if (ok)
        return true;
    c->lang = call_lang(c);
    call_write_error(c);
    add_version(c);
    *response = c->response;
    return false;
}

// -- starting and stopping

// What strangers may send, and what holds a password, is small: bodies in memory are shared by all.
static uint64_t body_bound(const struct api_options *options, const struct route *r) {
    enum { SMALL_BODY = 8 << 10 };
    if (r->handler == file_post)
        return (uint64_t)options->file_max;
    bool small = r->permission == PERMIT_OPEN || r->lane == LANE_HASH;
    return r->max_body || !small ? r->max_body : SMALL_BODY;
}

static struct http_route *expand_routes(const struct api_options *options, struct arena *arena,
                                        size_t *count) {
    struct http_route *list = ARENA_ARRAY(arena, route_count() * 2, struct http_route);
    *count = 0;
    const struct route *r;
    for (size_t i = 0; (r = route_at(i)); i++) {
        struct http_route *out = &list[(*count)++];
        *out = (struct http_route){.method = r->method,
                                   .pattern = r->pattern,
                                   .max_body = body_bound(options, r),
                                   .spool = r->spool,
                                   .fallback = r->fallback,
                                   .row = r};
        const char *dated = route_has_dated(r) ? path_dated(arena, r->pattern) : NULL;
        if (!dated)
            continue;
        list[*count] = *out;
        list[(*count)++].pattern = dated;
    }
    return list;
}

struct api *api_create(const struct api_options *options) {
    struct api *api = memory_zero(1, sizeof *api);
    api->options = *options;
    arena_init(&api->arena);
    api->http_routes = expand_routes(options, &api->arena, &api->http_route_count);
    api->router = http_router_create(api->http_routes, api->http_route_count);
    api->hashing = pool_create(HASH_THREADS, HASH_QUEUE);
    api->auth = auth_create();
    api->oidc = oidc_kept_create();
    api->repeats = repeats_create();
    api->limits = limits_create(options->rate_limit);
    api->events = events_create(api);
    api->web = web_create(options->web, options->web_count);
    struct buf text;
    buf_init(&text, &api->arena);
    api_openapi(&text, options->version);
    api->openapi = buf_str(&text);
    return api;
}

void api_http(struct api *api, struct http_server_options *options) {
    options->router = api->router;
    options->user = api;
    options->dispatch = dispatch;
    options->admit = admit;
    options->refuse = problem_refuse;
}

void api_stop(struct api *api) {
    events_stop(api->events);
    pool_destroy(api->hashing);
    api->hashing = NULL;
}

void api_destroy(struct api *api) {
    if (!api)
        return;
    if (api->hashing)
        api_stop(api);
    events_destroy(api->events);
    web_destroy(api->web);
    auth_destroy(api->auth);
    oidc_kept_destroy(api->oidc);
    repeats_destroy(api->repeats);
    limits_destroy(api->limits);
    http_router_destroy(api->router);
    arena_finish(&api->arena);
    free(api);
}
