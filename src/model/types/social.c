// Accounts in social networks and messengers, kept as the one address of the account.
//
// The property's scheme is the network it is for, if it is for one ("linkedin"): then a handle
// alone is enough.
#include "text/social.h"
#include "model/types/type_private.h"

static const char *const rules[SOCIAL_REASON_COUNT] = {
    [SOCIAL_NO_NETWORK] = "social.no_network", [SOCIAL_NOT_ACCOUNT] = "social.not_account",
    [SOCIAL_HANDLE] = "social.handle",         [SOCIAL_OTHER] = "social.other_network",
    [SOCIAL_WEB_SITE] = "social.web_site",     [SOCIAL_NOT_ONE] = "social.not_one",
};

static struct social social_of(const struct type_context *c, struct value value) {
    return social_read(c->arena, value.s, c->property->scheme);
}

static struct value normalise(const struct type_context *c, struct value value) {
    return value_is_null(value) ? value : value_text_or_null(social_of(c, value).normal);
}

static void complain(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return;
    struct social social = social_of(c, value);
    if (rules[social.reason])
        type_issue(c, rules[social.reason], SEVERITY_WARNING, value.s, (str){0},
                   social_network_label(social.network));
}

static void match_key(const struct type_context *c, struct value value, struct buf *out) {
    if (value_is_null(value))
        return;
    struct social social = social_of(c, value);
    buf_add(out, social_key(c->arena, &social));
}

static double similarity(const struct type_context *c, struct value a, struct value b) {
    if (value_is_null(a) || value_is_null(b))
        return 0;
    if (value_equal(a, b))
        return 1;
    struct social x = social_of(c, a), y = social_of(c, b);
    str one = social_key(c->arena, &x), other = social_key(c->arena, &y);
    if (one.len && str_equal(one, other))
        return 1;
    double likeness = type_text_likeness(c->arena, x.handle, y.handle);
    return str_equal(x.network, y.network) ? 0.7 * likeness : 0.5 * likeness;
}

static void parts(const struct type_context *c, struct value value, struct part_list *out) {
    struct social social = social_of(c, value);
    part_add(out, "network", social.network);
    part_add(out, "handle", social.handle);
    part_add(out, "kind", social.kind);
    if (social.reason == SOCIAL_OK && str_has(social.normal, STR("://")))
        part_add(out, "url", social.normal);
}

static const char *const part_names[] = {"network", "handle", "kind", "url", NULL};

const struct property_type property_type_social = {
    .name = "social",
    .storage = VALUE_TEXT,
    .wire_type = "string",
    .wire_field = "text",
    .widget = "text",
    .operators = FILTER_BITS_ALL,
    .sort_key = true,
    .read = text_type_read,
    .write = text_type_write,
    .normalise = normalise,
    .complain = complain,
    .match_key = match_key,
    .similarity = similarity,
    .parts = parts,
    .part_names = part_names,
};
