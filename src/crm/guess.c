// The pace of strangers is one time for each account, the moment from which nothing is held against
// it (the virtual scheduling form of the leaky bucket, ITU-T I.371): no list of attempts is kept.
#include "crm/guess.h"
#include "base/clock.h"
#include "crm/account_private.h"
#include "store/known_device.h"
#include "text/fold.h"

enum {
    PACE_AT_ONCE = 20,
    PACE_MINUTES = 4,
    DEVICES_KEPT = 20,
};

static const int64_t minute = 60 * (int64_t)MICROS_PER_SECOND;

static str pair_of(struct work *work, const struct guess *g) {
    // The network first, which has no space: what people type as an address may have.
    return account_subject(work, "pair",
                           str_format(work->arena, STR_FMT " " STR_FMT, STR_ARG(g->caller->network),
                                      STR_ARG(g->email)));
}

// The beginning of the token's hash names the browser and opens nothing.
static str device_of(struct work *work, const struct guess *g) {
    enum { NAME_BYTES = 12 };
    str hash = account_token_hash(work->arena, g->caller->device);
    struct buf out;
    buf_init(&out, work->arena);
    buf_format(&out, "%lld ", (long long)g->user_id);
    for (size_t i = 0; i < NAME_BYTES; i++)
        buf_format(&out, "%02x", (unsigned)(unsigned char)hash.ptr[i]);
    return account_subject(work, "device", buf_str(&out));
}

static str everywhere(struct work *work, str email) {
    return account_subject(work, "email", email);
}

static bool is_known(struct work *work, struct guess *g) {
    g->known = false;
    return !g->caller->device.len ||
           store_device_known(work, account_token_hash(work->arena, g->caller->device), g->user_id,
                              &g->known);
}

static bool keeps_pace(struct work *work, str email) {
    int64_t until;
    if (!store_login_pace(work, everywhere(work, email), &until))
        return false;
    if (until <= work->now + (PACE_AT_ONCE - 1) * PACE_MINUTES * minute)
        return true;
    return fail_about(work->err, ERR_DENIED, STR("240"),
                      "Too many failed attempts. Please wait 4 minutes.");
}

bool guess_open(struct work *work, struct guess *g) {
    if (!is_known(work, g))
        return false;
    if (g->known)
        return account_check_lock(work, device_of(work, g), STR(""));
    return account_check_lock(work, pair_of(work, g), g->caller->host) &&
           keeps_pace(work, g->email);
}

bool guess_wrong(struct work *work, struct guess *g) {
    if (!store_login_failures_sweep(work) || !is_known(work, g))
        return false;
    if (g->known)
        return account_note_failure(work, device_of(work, g), STR(""));
    return account_note_failure(work, pair_of(work, g), g->caller->host) &&
           store_login_paced(work, everywhere(work, g->email), PACE_MINUTES * minute);
}

// The pace of strangers goes on: it is others who are slowed down.
bool guess_right(struct work *work, struct guess *g) {
    return guess_open(work, g) &&
           store_login_succeeded(work, g->known ? device_of(work, g) : pair_of(work, g));
}

bool guess_forget(struct work *work, str email, int64_t user_id) {
    return store_login_succeeded(work, everywhere(work, email)) &&
           store_login_forget(
               work, STR("pair:"),
               str_format(work->arena, " " STR_FMT, STR_ARG(text_fold(work->arena, email)))) &&
           store_device_forget(work, user_id);
}

bool guess_know(struct work *work, int64_t user_id, str device, str *token) {
    bool known = false;
    if (device.len && !store_device_any(work, account_token_hash(work->arena, device), &known))
        return false;
    *token = known ? device : account_random_token(work->arena, "");
    return store_device_put(work, account_token_hash(work->arena, *token), user_id, DEVICES_KEPT);
}
