// What is under way is in a table of this process, so that a second request with the same key is
// told at once (409) instead of waiting in the lane; what is done is in the store (crm/answer.h).
#include "api/repeat.h"
#include "api/api_private.h"
#include "api/trail.h"
#include "crm/answer.h"
#include <pthread.h>
#include <stdlib.h>

enum { BUCKETS = 256 };

struct repeat {
    struct answer_key key;
    uint64_t hash;
    struct repeat *next; // in the bucket
};

struct repeats {
    pthread_mutex_t mutex;
    struct repeat *buckets[BUCKETS]; // each lives in its call's arena
};

struct repeats *repeats_create(void) {
    struct repeats *repeats = memory_zero(1, sizeof *repeats);
    pthread_mutex_init(&repeats->mutex, NULL);
    return repeats;
}

void repeats_destroy(struct repeats *repeats) {
    if (!repeats)
        return;
    pthread_mutex_destroy(&repeats->mutex);
    free(repeats);
}

// -- which calls

bool repeat_keeps(const struct route *route) {
    return route->lane == LANE_WRITE && route->permission != PERMIT_OPEN &&
           route->permission != PERMIT_SESSION && !route->secret;
}

static bool only_reads(const struct route *route) {
    return route->method == HTTP_GET || route->lane == LANE_FREE || route->lane == LANE_LOOSE ||
           route->lane == LANE_READ || route->lane == LANE_POOL;
}

// *given false where the call has no key, or ignores it.
static bool read_key(struct call *c, str *name, bool *given) {
    size_t count = 0;
    str header = {0};
    *given = false;
    for (size_t i = 0; i < c->request->header_count; i++)
        if (str_equal_ascii_nocase(c->request->headers[i].name, STR("Idempotency-Key"))) {
            header = c->request->headers[i].value;
            count++;
        }
    if (!count || only_reads(c->route) || c->route->dialect == DIALECT_WEB)
        return true;
    if (!repeat_keeps(c->route))
        return c->route->dialect == DIALECT_WIRE ||
               call_refuse(c, ERR_INPUT, "api.key_not_here", (str){0}, (str){0});
    *given = true;
    return (count == 1 && http_key_read(c->arena, header, name)) ||
           call_refuse(c, ERR_INPUT, "api.key_bad", (str){0}, (str){0});
}

// -- what is under way

static bool same(const struct repeat *a, const struct repeat *b) {
    return a->hash == b->hash && str_equal(a->key.who, b->key.who) &&
           str_equal(a->key.name, b->key.name);
}

static bool enter(struct repeats *repeats, struct repeat *repeat) {
    struct repeat **bucket = &repeats->buckets[repeat->hash % BUCKETS];
    pthread_mutex_lock(&repeats->mutex);
    struct repeat *other = *bucket;
    while (other && !same(other, repeat))
        other = other->next;
    if (!other) {
        repeat->next = *bucket;
        *bucket = repeat;
    }
    pthread_mutex_unlock(&repeats->mutex);
    return !other;
}

bool repeat_begin(struct call *c) {
    str name;
    bool given;
    if (!read_key(c, &name, &given))
        return false;
    if (!given)
        return true;
    bool by_key = c->who->key_id != 0;
    const str parts[] = {http_method_name(c->request->method), c->request->path,
                         c->request->query_text, c->request->body};
    struct repeat *repeat = ARENA_NEW(c->arena, struct repeat);
    repeat->key.name = name;
    repeat->key.who = str_format(c->arena, "%s:%lld", by_key ? "key" : "user",
                                 (long long)(by_key ? c->who->key_id : c->who->user.id));
    repeat->key.request = crm_answer_request(c->arena, parts, sizeof parts / sizeof *parts);
    repeat->hash = hash_u64(str_hash(repeat->key.who)) ^ str_hash(name);
    if (!enter(c->api->repeats, repeat))
        return call_refuse(c, ERR_CONFLICT, "api.key_busy", (str){0}, (str){0});
    c->repeat = repeat;
    return true;
}

void repeat_end(struct call *c) {
    if (!c->repeat)
        return;
    struct repeats *repeats = c->api->repeats;
    pthread_mutex_lock(&repeats->mutex);
    struct repeat **at = &repeats->buckets[c->repeat->hash % BUCKETS];
    while (*at != c->repeat)
        at = &(*at)->next;
    *at = c->repeat->next;
    pthread_mutex_unlock(&repeats->mutex);
    c->repeat = NULL;
}

// -- what is done

static bool explain(struct call *c) {
    enum err_code code = c->work->err->code;
    if (code == ERR_CONFLICT)
        return call_refuse(c, code, "api.key_large", (str){0}, (str){0});
    if (code == ERR_INVALID) {
        c->status = 422;
        return call_refuse(c, code, "api.key_used", (str){0}, (str){0});
    }
    return false;
}

static void answer_again(struct call *c, const struct kept_answer *answer) {
    str rest = answer->headers, line;
    http_response_init(&c->response, (int)answer->status);
    c->response.body = answer->body;
    while (rest.len && str_split(&rest, '\n', &line)) {
        size_t colon = str_find_char(line, ':');
        if (colon < line.len)
            http_response_header(&c->response, str_z(c->arena, str_slice(line, 0, colon)),
                                 str_trim(str_from(line, colon + 1)));
    }
    http_response_header(&c->response, "Idempotent-Replayed", STR("true"));
}

static bool keep(struct call *c) {
    struct buf headers;
    buf_init(&headers, c->arena);
    if (c->text.len && !c->response.body.len)
        http_response_json(&c->response, buf_str(&c->text));
    for (size_t i = 0; i < c->response.header_count; i++) {
        const struct http_field *h = &c->response.headers[i];
        if (!str_equal_ascii_nocase(h->name, STR("Set-Cookie")))
            buf_format(&headers, STR_FMT ": " STR_FMT "\n", STR_ARG(h->name), STR_ARG(h->value));
    }
    return crm_answer_keep(c->work, &c->repeat->key, c->response.status, buf_str(&headers),
                           c->response.body);
}

bool repeat_run(struct call *c) {
    struct kept_answer answer;
    bool found;
    if (!crm_answer_find(c->work, &c->repeat->key, &answer, &found))
        return explain(c);
    if (!found)
        return c->route->handler(c) && trail_note(c) && keep(c);
    answer_again(c, &answer);
    return true;
}
