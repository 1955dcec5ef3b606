// Who asks: a session's cookie or an API key, and whether a page of ours sent it.
//
// Answers of the store are kept in memory for a few seconds (a table of fixed size, the newest
// takes the place), so that most requests ask nothing; logging out, changing the password and
// revoking a key drop them at once in this process, and after those seconds in others.
#include "api/api_private.h"
#include "base/clock.h"
#include "crm/access.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { ENTRIES = 1024, HASH_BYTES = 32, KEPT_SECONDS = 5, TOUCH_SECONDS = 60, TOKEN_MAX = 200 };

struct entry {
    unsigned char hash[HASH_BYTES];
    int64_t until;
    int64_t touched;      // when the use was noted last, as far as this process knows
    struct arena arena;   // of `who`
    struct identity *who; // NULL: free
    bool cookie;
};

struct auth {
    pthread_mutex_t mutex;
    uint64_t generation; // counts what was forgotten
    struct entry entries[ENTRIES];
};

struct auth *auth_create(void) {
    struct auth *auth = memory_zero(1, sizeof *auth);
    pthread_mutex_init(&auth->mutex, NULL);
    return auth;
}

void auth_destroy(struct auth *auth) {
    if (!auth)
        return;
    for (size_t i = 0; i < ENTRIES; i++)
        arena_finish(&auth->entries[i].arena);
    pthread_mutex_destroy(&auth->mutex);
    free(auth);
}

// -- the request's side

const char *auth_cookie_name(const struct call *c) {
    return c->request->secure ? "__Host-kartoteka" : "kartoteka";
}

bool auth_token(const struct call *c, str *token, bool *cookie) {
    str header = http_header(c->request, "Authorization");
    static const str scheme = STR_INIT("Bearer ");
    str query = c->route->key_in_query ? call_query_text(c, "hapikey") : (str){0};
    *cookie = header.len == 0 && query.len == 0;
    if (header.len) {
        if (!str_equal_ascii_nocase(str_slice(header, 0, scheme.len), scheme))
            return false;
        *token = str_trim(str_from(header, scheme.len));
    } else if (query.len) {
        *token = query;
    } else {
        *token = http_cookie(c->request, auth_cookie_name(c));
    }
    return token->len > 0 && token->len <= TOKEN_MAX;
}

bool auth_same_origin(const struct http_request *request) {
    str site = http_header(request, "Sec-Fetch-Site");
    if (site.len && !str_is(site, "same-origin") && !str_is(site, "none"))
        return false;
    str origin = http_header(request, "Origin");
    if (!origin.len)
        return true;
    size_t host = str_find(origin, STR("://"));
    return host < origin.len &&
           str_equal_ascii_nocase(str_from(origin, host + 3), http_header(request, "Host"));
}

// Constant time is not needed for the comparison's sake (a page that may ask has the token), but
// costs nothing.
static bool equal(str a, str b) {
    unsigned char differs = a.len != b.len || a.len == 0;
    for (size_t i = 0; i < a.len && i < b.len; i++)
        differs |= (unsigned char)(a.ptr[i] ^ b.ptr[i]);
    return !differs;
}

bool auth_safe(struct call *c) {
    bool by_key = c->who && c->who->key_id;
    if (c->request->method == HTTP_GET || by_key || c->route->dialect == DIALECT_WEB)
        return true;
    if (!auth_same_origin(c->request))
        return call_refuse(c, ERR_DENIED, "api.denied", (str){0}, (str){0});
    if (c->route->permission == PERMIT_OPEN || !c->who ||
        equal(http_header(c->request, "X-CSRF-Token"), c->who->csrf))
        return true;
    return call_refuse(c, ERR_DENIED, "api.csrf", (str){0}, (str){0});
}

// -- the table

static struct identity *copy_identity(struct arena *arena, const struct identity *from) {
    struct identity *copy = ARENA_NEW(arena, struct identity);
    *copy = *from;
    copy->user.name = str_copy(arena, from->user.name);
    copy->user.email = str_copy(arena, from->user.email);
    copy->user.role = str_copy(arena, from->user.role);
    copy->user.theme = str_copy(arena, from->user.theme);
    copy->user.density = str_copy(arena, from->user.density);
    copy->user.password_hash = (str){0}; // nobody needs it from here
    copy->token = str_copy(arena, from->token);
    copy->csrf = str_copy(arena, from->csrf);
    copy->scopes = str_copy(arena, from->scopes);
    copy->networks = str_copy(arena, from->networks);
    copy->user.factor_secret = (str){0};
    copy->rights = rights_copy(arena, from->rights);
    return copy;
}

static struct entry *place_of(struct auth *auth, str hash) {
    uint32_t number;
    memcpy(&number, hash.ptr, sizeof number);
    return &auth->entries[number % ENTRIES];
}

static bool holds(const struct entry *entry, str hash) {
    return entry->who && memcmp(entry->hash, hash.ptr, HASH_BYTES) == 0;
}

bool auth_known(struct call *c, str token, bool cookie) {
    struct auth *auth = c->api->auth;
    str hash = account_token_hash(c->arena, token);
    struct entry *entry = place_of(auth, hash);
    int64_t now = clock_monotonic();
    pthread_mutex_lock(&auth->mutex);
    if (holds(entry, hash) && entry->cookie == cookie && entry->until > now)
        c->who = copy_identity(c->arena, entry->who);
    pthread_mutex_unlock(&auth->mutex);
    return c->who != NULL;
}

static void clear(struct entry *entry) {
    entry->who = NULL;
    arena_reset(&entry->arena);
}

static void remember(struct auth *auth, str hash, const struct identity *who, bool cookie,
                     uint64_t generation, bool *touch) {
    int64_t now = clock_monotonic();
    struct entry *entry = place_of(auth, hash);
    pthread_mutex_lock(&auth->mutex);
    if (generation != auth->generation) { // it may have been read before what was forgotten
        pthread_mutex_unlock(&auth->mutex);
        return;
    }
    bool same = holds(entry, hash);
    *touch = !same || now - entry->touched > TOUCH_SECONDS * (int64_t)MICROS_PER_SECOND;
    clear(entry);
    memcpy(entry->hash, hash.ptr, HASH_BYTES);
    entry->who = copy_identity(&entry->arena, who);
    entry->cookie = cookie;
    entry->until = now + KEPT_SECONDS * (int64_t)MICROS_PER_SECOND;
    if (*touch)
        entry->touched = now;
    pthread_mutex_unlock(&auth->mutex);
}

bool auth_load(struct call *c, struct work *work, str token, bool cookie, uint64_t generation,
               bool *touch) {
    struct identity who = {.token = cookie ? token : STR("")};
    struct security_policy policy;
    bool found;
    *touch = false;
    if (!store_policy_get(work, &policy))
        return false;
    who.networks = policy.addresses;
    if (cookie) {
        struct session session;
        if (!account_by_session(work, token, &policy, &who.user, &session, &found))
            return false;
        if (found)
            who.csrf = session.csrf;
        who.factor_missing =
            found && policy.factor_required && !who.user.factor_since && !session.provider.len;
    } else {
        struct api_key key;
        if (!account_by_key(work, token, &who.user, &key, &found))
            return false;
        if (found) {
            who.key_id = key.id;
            who.scopes = key.scopes;
        }
    }
    if (!found)
        return true;
    struct rights *rights;
    if (!crm_access_load(work, who.user.id, who.user.role, &rights))
        return false;
    who.rights = rights;
    c->who = copy_identity(c->arena, &who);
    remember(c->api->auth, account_token_hash(c->arena, token), &who, cookie, generation, touch);
    return true;
}

uint64_t auth_generation(struct api *api) {
    pthread_mutex_lock(&api->auth->mutex);
    uint64_t generation = api->auth->generation;
    pthread_mutex_unlock(&api->auth->mutex);
    return generation;
}

static void forget(struct api *api, int64_t user_id, int64_t key_id) {
    pthread_mutex_lock(&api->auth->mutex);
    api->auth->generation++;
    for (size_t i = 0; i < ENTRIES; i++) {
        struct entry *entry = &api->auth->entries[i];
        if (entry->who && ((user_id && entry->who->user.id == user_id) ||
                           (key_id && entry->who->key_id == key_id)))
            clear(entry);
    }
    pthread_mutex_unlock(&api->auth->mutex);
}

void auth_forget_user(struct api *api, int64_t user_id) {
    forget(api, user_id, 0);
}

void auth_forget_key(struct api *api, int64_t key_id) {
    forget(api, 0, key_id);
}

void auth_forget_all(struct api *api) {
    pthread_mutex_lock(&api->auth->mutex);
    api->auth->generation++;
    for (size_t i = 0; i < ENTRIES; i++)
        clear(&api->auth->entries[i]);
    pthread_mutex_unlock(&api->auth->mutex);
}
