// Words of consents as tables, and the order in which entries count.
#include "model/consent.h"
#include "text/fold.h"

static const char *const states[CONSENT_STATE_COUNT] = {
    [CONSENT_GIVEN] = "given",
    [CONSENT_REFUSED] = "refused",
    [CONSENT_WITHDRAWN] = "withdrawn",
    [CONSENT_EXPIRED] = "expired",
};

static const char *const bases[BASIS_COUNT] = {
    [BASIS_CONSENT] = "consent",
    [BASIS_CONTRACT] = "contract",
    [BASIS_LEGITIMATE_INTEREST] = "legitimate_interest",
    [BASIS_LEGAL_OBLIGATION] = "legal_obligation",
};

static const char *const purposes[] = {"newsletter", "offers", "phone", "profiling", "sharing"};

static const char *const kept_for[] = {"contacts", "leads"};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static bool find(const char *const *names, size_t count, str name, size_t *at) {
    for (*at = 0; *at < count; ++*at)
        if (str_is(name, names[*at]))
            return true;
    return false;
}

const char *consent_state_name(enum consent_state state) {
    return states[state];
}

bool consent_state_read(str name, enum consent_state *state) {
    size_t at;
    if (!find(states, CONSENT_EXPIRED, name, &at))
        return false;
    *state = (enum consent_state)at;
    return true;
}

const char *consent_basis_name(enum consent_basis basis) {
    return bases[basis];
}

bool consent_basis_read(str name, enum consent_basis *basis) {
    size_t at;
    if (!find(bases, BASIS_COUNT, name, &at))
        return false;
    *basis = (enum consent_basis)at;
    return true;
}

enum consent_state consent_state_at(const struct consent *entry, int64_t now) {
    bool over = entry->state == CONSENT_GIVEN && entry->expires_at != 0 && entry->expires_at <= now;
    return over ? CONSENT_EXPIRED : entry->state;
}

bool consent_counts_before(const struct consent *a, const struct consent *b) {
    bool a_strict = a->state != CONSENT_GIVEN, b_strict = b->state != CONSENT_GIVEN;
    if (a->at != b->at)
        return a->at > b->at;
    return a_strict != b_strict ? a_strict : a->id > b->id;
}

str consent_purpose(struct arena *arena, str purpose) {
    size_t at;
    return find(purposes, COUNT(purposes), text_fold(arena, purpose), &at) ? str_of(purposes[at])
                                                                           : purpose;
}

bool consent_purpose_same(struct arena *arena, str a, str b) {
    return str_equal(a, b) || str_equal(text_fold(arena, a), text_fold(arena, b));
}

bool consent_kept_for(str type_name) {
    size_t at;
    return find(kept_for, COUNT(kept_for), type_name, &at);
}
