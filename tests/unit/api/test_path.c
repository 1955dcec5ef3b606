// The map of paths: each row of it, where rows end, versions, and whose form an answer has.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
// cmocka needs those before it
#include "api/path.h"
#include <cmocka.h>
#include <string.h>

static const struct {
    const char *numbered;
    const char *dated; // NULL: none
} SPELLINGS[] = {
    {"/crm/v3/objects/{type}", "/crm/objects/{version}/{type}"},
    {"/crm/v3/objects/{type}/batch/read", "/crm/objects/{version}/{type}/batch/read"},
    {"/crm/v3/properties/{type}/{name}", "/crm/properties/{version}/{type}/{name}"},
    {"/crm/v3/pipelines/{type}/{id}/stages", "/crm/pipelines/{version}/{type}/{id}/stages"},
    {"/crm/v3/owners", "/crm/owners/{version}"},
    {"/crm/v3/owners/{id}", "/crm/owners/{version}/{id}"},
    {"/crm/v3/lists/{id}/memberships", "/crm/lists/{version}/{id}/memberships"},
    {"/crm/v3/imports", "/crm/imports/{version}"},
    {"/crm/v3/exports/export/async", "/crm/exports/{version}/export/async"},
    {"/crm-object-schemas/v3/schemas", "/crm-object-schemas/{version}/schemas"},
    {"/crm-object-schemas/v3/schemas/{type}", "/crm-object-schemas/{version}/schemas/{type}"},
    {"/crm/v4/associations/{from}/{to}/labels", "/crm/associations/{version}/{from}/{to}/labels"},
    {"/crm/v4/associations/definitions/configurations/all",
     "/crm/associations/{version}/definitions/configurations/all"},
    {"/crm/v4/objects/{type}/{id}/associations/{to}/{other}",
     "/crm/objects/{version}/{type}/{id}/associations/{to}/{other}"},
    {"/crm/v4/objects/{type}/{id}/associations/default/{to}/{other}",
     "/crm/objects/{version}/{type}/{id}/associations/default/{to}/{other}"},
    {"/webhooks/v3/{app}/subscriptions", "/app-webhooks/{version}/{app}/subscriptions"},
    {"/oauth/v1/token", "/oauth/{version}/token"},
    {"/oauth/v1/token/revoke", "/oauth/{version}/token/revoke"},
    {"/account-info/v3/details", "/account-info/{version}/details"},
    // what has none
    {"/crm/v3/associations/{from}/{to}/batch/create", NULL},
    {"/crm/v3/objectsx", NULL},
    {"/crm/v3", NULL},
    {"/crm/v4/objectives/{id}", NULL},
    {"/oauth/v1/tokens", NULL},
    {"/oauth/v1/access-tokens/{token}", NULL},
    {"/oauth/v2/private-apps/get/access-token-info", NULL},
    {"/engagements/v1/engagements", NULL},
    {"/marketing/v3/forms", NULL},
    {"/api/v1/objects/{type}", NULL},
};

static void test_dated(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof SPELLINGS / sizeof *SPELLINGS; i++) {
        const char *dated = path_dated(&arena, SPELLINGS[i].numbered);
        if (SPELLINGS[i].dated)
            assert_string_equal(dated ? dated : "none", SPELLINGS[i].dated);
        else
            assert_null(dated);
    }
    arena_finish(&arena);
}

static void test_versions(void **state) {
    (void)state;
    static const char *const good[] = {"2025-09", "2025-12", "2026-03", "2026-09", "2031-01"};
    static const char *const bad[] = {"2025-08", "2025-13", "2026-00", "2024-12", "2026-3",
                                      "2026",    "v3",      "",        "2026_03", "2026-033",
                                      "-026-03", "2026--3", "2026-+3"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_true(path_version_known(str_of(good[i])));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (path_version_known(str_of(bad[i])))
            fail_msg("\"%s\" is no version", bad[i]);
}

static void test_families(void **state) {
    (void)state;
    static const char *const wire[] = {
        "/crm",           "/crm/",         "/crm/v3/nothing",    "/crm-object-schemas/v3/schemas",
        "/webhooks/v3",   "/app-webhooks", "/engagements/v1/x",  "/account-info/2026-03/details",
        "/oauth/v1/toke", "/oauth",        "/settings/v3/users", "/contacts/v1/lists"};
    static const char *const ours[] = {"/",          "/crmx",      "/crm-object",   "/api/v1/crm",
                                       "/contacts",  "/settings",  "/contacts/101", "/settings/v3x",
                                       "/webhooksx", "/companies", "/deals/v2",     ""};
    for (size_t i = 0; i < sizeof wire / sizeof *wire; i++)
        if (!path_is_wire(str_of(wire[i])))
            fail_msg("\"%s\" is of the object interface", wire[i]);
    for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
        if (path_is_wire(str_of(ours[i])))
            fail_msg("\"%s\" is not of the object interface", ours[i]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_dated),
        cmocka_unit_test(test_versions),
        cmocka_unit_test(test_families),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
