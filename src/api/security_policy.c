// The one policy of how people sign in. Only administrators see or change it, and nobody can shut
// out the address it is changed from.
#include "api/session.h"
#include "http/network.h"

// What may be said: the least and the most.
static const struct bound {
    const char *name;
    int64_t least, most;
    size_t at;
} bounds[] = {
    {"passwordLeast", PASSWORD_MIN, 64, offsetof(struct security_policy, password_least)},
    {"idleMinutes", 5, 30 * 24 * 60, offsetof(struct security_policy, idle_minutes)},
    {"sessionHours", 1, 90 * 24, offsetof(struct security_policy, session_hours)},
    {"exportRows", 0, 10000000, offsetof(struct security_policy, export_rows)},
};
enum { BOUNDS = sizeof bounds / sizeof *bounds };

static int64_t *number_at(struct security_policy *policy, const struct bound *bound) {
    return (int64_t *)(void *)((char *)policy + bound->at);
}

static void write_policy(struct call *c, struct security_policy *policy) {
    str rest = policy->addresses, one;
    jsonw_object(&c->json);
    for (size_t i = 0; i < BOUNDS; i++)
        jsonw_put_int(&c->json, bounds[i].name, *number_at(policy, &bounds[i]));
    jsonw_put_bool(&c->json, "secondFactorRequired", policy->factor_required);
    jsonw_name(&c->json, "allowedAddresses");
    jsonw_array(&c->json);
    while (rest.len && str_split(&rest, ',', &one))
        jsonw_text(&c->json, str_trim(one));
    jsonw_array_end(&c->json);
    jsonw_put_text(&c->json, "yourAddress", call_caller(c).address);
    jsonw_object_end(&c->json);
}

bool policy_get(struct call *c) {
    struct security_policy policy;
    if (!store_policy_get(c->work, &policy))
        return false;
    write_policy(c, &policy);
    return true;
}

static bool read_numbers(struct call *c, struct security_policy *policy) {
    for (size_t i = 0; i < BOUNDS; i++) {
        const struct bound *b = &bounds[i];
        int64_t *number = number_at(policy, b);
        *number = json_get_int(&c->body, b->name, *number);
        if (*number < b->least || *number > b->most)
            return call_refuse(
                c, ERR_INPUT, "api.bad_value", str_of(b->name),
                str_format(c->arena, "%lld - %lld", (long long)b->least, (long long)b->most));
    }
    return true;
}

static bool read_addresses(struct call *c, str *out) {
    const struct json *list = json_get(&c->body, "allowedAddresses");
    struct buf text;
    if (!list)
        return true;
    if (list->count > HTTP_NETWORKS_MAX)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("allowedAddresses"), STR("0 - 64"));
    buf_init(&text, c->arena);
    for (size_t i = 0; i < list->count; i++) {
        struct http_network network;
        str one = str_trim(list->items[i].text);
        if (!http_network_read(one, &network))
            return call_refuse(c, ERR_INPUT, "signin.no_network", one, (str){0});
        if (text.len)
            buf_add_z(&text, ", ");
        buf_add(&text, one);
    }
    *out = buf_str(&text);
    str address = call_caller(c).address;
    return http_networks_have(*out, address) ||
           call_refuse(c, ERR_CONFLICT, "signin.shuts_you_out", address, (str){0});
}

bool policy_patch(struct call *c) {
    struct security_policy policy;
    if (!store_policy_get(c->work, &policy) || !read_numbers(c, &policy) ||
        !read_addresses(c, &policy.addresses))
        return false;
    policy.factor_required =
        json_get_bool(&c->body, "secondFactorRequired", policy.factor_required);
    if (!store_policy_put(c->work, &policy))
        return false;
    c->forget_all = true;
    write_policy(c, &policy);
    return true;
}
