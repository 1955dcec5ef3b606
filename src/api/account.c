// The account as programs ask for it, what a key may do, and the settings of the company.
#include "api/api_private.h"
#include "api/key_scope.h"
#include "api/render.h"
#include "api/wire.h"
#include "base/clock.h"
#include "crm/company.h"
#include "crm/owner.h"
#include "text/time_zone.h"

// Of a key that does not expire: clients want a number of seconds.
enum { TEN_YEARS = 10 * 365 * 86400 };

static str host_name(struct call *c) {
    str host = http_header(c->request, "Host");
    if (str_starts(host, STR("["))) // an IPv6 address
        return str_slice(host, 0, str_find_char(host, ']') + 1);
    return str_slice(host, 0, str_find_char(host, ':'));
}

static str offset_text(struct arena *arena, int64_t seconds) {
    int64_t minutes = (seconds < 0 ? -seconds : seconds) / 60;
    return str_format(arena, "%c%02d:%02d", seconds < 0 ? '-' : '+', (int)(minutes / 60),
                      (int)(minutes % 60));
}

bool account_details(struct call *c) {
    struct company company;
    if (!crm_company_get(c->work, &company))
        return false;
    int64_t offset = time_zone_offset(company.time_zone, c->work->now);
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_put_int(w, "portalId", WIRE_PORTAL);
    jsonw_put_text(w, "accountType", STR("STANDARD"));
    jsonw_put_text(w, "timeZone", company.time_zone);
    jsonw_put_text(w, "companyCurrency", company.currency);
    jsonw_name(w, "additionalCurrencies");
    jsonw_array(w);
    for (size_t i = 0; i < company.currency_count; i++)
        if (!str_equal(company.currencies[i], company.currency))
            jsonw_text(w, company.currencies[i]);
    jsonw_array_end(w);
    jsonw_put_text(w, "utcOffset", offset_text(c->arena, offset));
    jsonw_put_int(w, "utcOffsetMilliseconds", offset * 1000);
    jsonw_put_text(w, "uiDomain", host_name(c));
    jsonw_put_text(w, "dataHostingLocation", STR("local"));
    jsonw_object_end(w);
    return true;
}

// -- what a key may do

static void write_scope(struct jsonw *w, struct arena *arena, const char *family, str name,
                        const char *what) {
    jsonw_text(w, str_format(arena, "crm.%s." STR_FMT ".%s", family, STR_ARG(name), what));
}

// A key without scopes may do everything: the names are those that clients of the interface look
// for.
static void write_scopes(struct call *c, const struct api_key *key) {
    static const char *const plain[] = {"oauth",
                                        "crm.lists.read",
                                        "crm.lists.write",
                                        "crm.import",
                                        "crm.export",
                                        "crm.objects.owners.read",
                                        "tickets",
                                        "e-commerce",
                                        "settings.users.read",
                                        "crm.schemas.custom.read"};
    const struct schema *schema = c->work->schema;
    if (key->scopes.len) {
        keys_write_scopes(&c->json, "scopes", key->scopes);
        return;
    }
    jsonw_name(&c->json, "scopes");
    jsonw_array(&c->json);
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        jsonw_text_z(&c->json, plain[i]);
    for (size_t i = 0; i < schema->type_count; i++) {
        write_scope(&c->json, c->arena, "objects", schema->types[i].name, "read");
        write_scope(&c->json, c->arena, "objects", schema->types[i].name, "write");
        write_scope(&c->json, c->arena, "schemas", schema->types[i].name, "read");
        write_scope(&c->json, c->arena, "schemas", schema->types[i].name, "write");
    }
    jsonw_array_end(&c->json);
}

// A key made from the shell is nobody's: programs that look for its user get the first one there
// is, who is an administrator.
static bool find_key(struct call *c, str token, struct owner *user, struct api_key *key) {
    struct owner_query first = {.limit = 1};
    struct user account;
    struct owner *owners;
    size_t count;
    bool found;
    if (!account_by_key(c->work, token, &account, key, &found))
        return false;
    if (!found)
        return fail(c->work->err, ERR_NOT_FOUND, "resource not found");
    if (key->user_id)
        return crm_owner_get(c->work, key->user_id, user);
    if (!crm_owner_list(c->work, &first, &owners, &count))
        return false;
    *user = count ? owners[0] : (struct owner){0};
    return true;
}

bool token_info(struct call *c) {
    struct owner user;
    struct api_key key;
    if (!find_key(c, json_get_text(&c->body, "tokenKey", STR("")), &user, &key))
        return false;
    jsonw_object(&c->json);
    jsonw_put_int(&c->json, "userId", user.id);
    jsonw_put_int(&c->json, "hubId", WIRE_PORTAL);
    jsonw_put_int(&c->json, "appId", key.id);
    write_scopes(c, &key);
    jsonw_object_end(&c->json);
    return true;
}

bool access_token_get(struct call *c) {
    struct owner user;
    struct api_key key;
    str token = http_segment(c->request, "token");
    if (!find_key(c, token, &user, &key))
        return false;
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "token", token);
    jsonw_put_text(&c->json, "user", user.email);
    jsonw_put_text(&c->json, "hub_domain", host_name(c));
    write_scopes(c, &key);
    jsonw_put_int(&c->json, "hub_id", WIRE_PORTAL);
    jsonw_put_int(&c->json, "app_id", key.id);
    jsonw_put_int(&c->json, "user_id", user.id);
    jsonw_put_text(&c->json, "token_type", STR("access"));
    jsonw_put_int(&c->json, "expires_in",
                  key.expires_at ? (key.expires_at - c->work->now) / MICROS_PER_SECOND : TEN_YEARS);
    jsonw_object_end(&c->json);
    return true;
}

// -- settings

static bool write_settings(struct call *c, str currency, str time_zone) {
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "currency", currency);
    jsonw_put_text(&c->json, "timeZone", time_zone);
    jsonw_object_end(&c->json);
    return true;
}

bool settings_get(struct call *c) {
    struct company company;
    return crm_company_get(c->work, &company) &&
           write_settings(c, company.currency, company.time_zone);
}

bool settings_patch(struct call *c) {
    struct company company;
    str currency = json_get_text(&c->body, "currency", STR(""));
    str zone = json_get_text(&c->body, "timeZone", STR(""));
    if (!crm_company_set(c->work, currency, zone)) {
        bool about_zone = str_is(str_of(c->work->err->detail), "timeZone");
        if (c->work->err->code != ERR_INPUT)
            return false;
        return call_refuse(c, ERR_INPUT, "api.bad_value", about_zone ? zone : currency,
                           about_zone ? STR("Europe/Warsaw") : STR("EUR, PLN, USD, ..."));
    }
    // What was just set is in the definitions only after the commit.
    return crm_company_get(c->work, &company) &&
           write_settings(c, currency.len ? currency : company.currency, company.time_zone);
}

// Nothing is automated by flows that programs could list: an empty list is what there is.
bool flow_list(struct call *c) {
    int64_t limit;
    if (!call_query_int(c, "limit", 1, 100, 20, &limit))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}
