// One table from addresses to what they do, first row that fits. Reading lanes leave nothing.
#include "api/trail.h"
#include "api/api_private.h"
#include "base/log.h"
#include "base/utf8.h"
#include "crm/live.h"
#include <string.h>

enum { SUBJECT_MAX = 200 };

// No action: the history, or the handler itself, tells of it.
enum { NOTHING = -1 };

static const struct trail_row {
    const char *begins, *ends; // of the pattern; ends NULL: anything
    int action;
    int method; // 0: any
} rows[] = {
    {"/api/v1/session", NULL, AUDIT_SESSION_CLOSE, HTTP_DELETE},
    {"/api/v1/me/sessions", NULL, AUDIT_SESSION_CLOSE, HTTP_DELETE},
    {"/api/v1/links/reset", NULL, AUDIT_PASSWORD_CHANGE, 0},
    {"/api/v1/links/invitation", NULL, AUDIT_ACCOUNT_CHANGE, 0},
    {"/api/v1/session/oidc/begin", NULL, NOTHING, 0},
    {"/api/v1/me/identities/begin", NULL, NOTHING, 0},
    {"/api/v1/me/programs", NULL, AUDIT_KEY_REVOKE, 0},
    {"/api/v1/signin-provider/try", NULL, NOTHING, 0},
    {"/api/v1/signin-provider", NULL, AUDIT_SETTINGS_CHANGE, 0},
    {"/api/v1/session", NULL, AUDIT_SESSION_OPEN, HTTP_POST},
    {"/api/v1/me/password", NULL, AUDIT_PASSWORD_CHANGE, 0},
    {"/api/v1/me", NULL, AUDIT_ACCOUNT_CHANGE, 0},
    {"/api/v1/setup", NULL, AUDIT_ACCOUNT_CHANGE, 0},
    {"/api/v1/tokens", NULL, AUDIT_KEY_CREATE, HTTP_POST},
    {"/api/v1/tokens", NULL, AUDIT_KEY_REVOKE, HTTP_DELETE},
    {"/api/v1/programs", "/{grant}", AUDIT_KEY_REVOKE, 0},
    {"/api/v1/programs", NULL, AUDIT_SETTINGS_CHANGE, 0},
    {"/api/v1/oauth/answer", NULL, AUDIT_KEY_CREATE, 0},
    {"/oauth/v1/token/revoke", NULL, AUDIT_KEY_REVOKE, 0},
    {"/oauth/v1/token", NULL, NOTHING, 0},
    {"/scim/v2/", NULL, AUDIT_PERMISSION_CHANGE, 0},
    {"/api/v1/users/{id}/erase", NULL, NOTHING, 0},
    {"/api/v1/users", NULL, AUDIT_PERMISSION_CHANGE, 0},
    {"/api/v1/roles", NULL, AUDIT_PERMISSION_CHANGE, 0},
    {"/api/v1/departments", NULL, AUDIT_PERMISSION_CHANGE, 0},
    {"/api/v1/members", NULL, AUDIT_PERMISSION_CHANGE, 0},
    {"/api/v1/objects/{type}/{id}/shares", NULL, AUDIT_PERMISSION_CHANGE, 0},
    {"/api/v1/invitations", NULL, AUDIT_PERMISSION_CHANGE, 0},
    // what records are, and how they are judged
    {"/api/v1/types", NULL, AUDIT_DEFINITION_CHANGE, 0},
    {"/api/v1/tags", NULL, AUDIT_DEFINITION_CHANGE, 0},
    {"/api/v1/pipelines", NULL, AUDIT_DEFINITION_CHANGE, 0},
    {"/api/v1/associations/kinds", NULL, AUDIT_DEFINITION_CHANGE, 0},
    {"/crm/v3/properties", NULL, AUDIT_DEFINITION_CHANGE, 0},
    {"/crm/v3/pipelines", NULL, AUDIT_DEFINITION_CHANGE, 0},
    {"/crm-object-schemas/", NULL, AUDIT_DEFINITION_CHANGE, 0},
    {"/crm/v4/associations/", "/labels", AUDIT_DEFINITION_CHANGE, 0},
    {"/crm/v4/associations/", "/{number}", AUDIT_DEFINITION_CHANGE, 0},
    {"/api/v1/rules/trial", NULL, AUDIT_JOB_ORDER, 0},
    {"/api/v1/rulebook/renew", NULL, AUDIT_JOB_ORDER, 0},
    {"/api/v1/rulebook/changes/read", NULL, NOTHING, 0},
    {"/api/v1/match-rules/", "/try", AUDIT_JOB_ORDER, 0},
    {"/api/v1/dictionaries/clusters", "/clusters", AUDIT_JOB_ORDER, 0},
    {"/api/v1/rules", NULL, AUDIT_RULE_CHANGE, 0},
    {"/api/v1/rulebook", NULL, AUDIT_RULE_CHANGE, 0},
    {"/api/v1/match-rules", NULL, AUDIT_RULE_CHANGE, 0},
    {"/api/v1/dictionaries", NULL, AUDIT_RULE_CHANGE, 0},
    {"/api/v1/templates", NULL, AUDIT_RULE_CHANGE, 0},
    {"/api/v1/packs", NULL, AUDIT_RULE_CHANGE, 0},
    {"/api/v1/security-policy", NULL, AUDIT_SETTINGS_CHANGE, 0},
    {"/api/v1/settings", NULL, AUDIT_SETTINGS_CHANGE, 0},
    {"/api/v1/retention-rules/", "/try", AUDIT_JOB_ORDER, 0},
    {"/api/v1/retention-rules/", "/run", AUDIT_JOB_ORDER, 0},
    {"/api/v1/retention-rules", NULL, AUDIT_RULE_CHANGE, 0},
    {"/api/v1/trash-policy", NULL, AUDIT_SETTINGS_CHANGE, 0},
    {"/api/v1/assignment-rules", NULL, AUDIT_SETTINGS_CHANGE, 0},
    {"/api/v1/request-policy", NULL, AUDIT_SETTINGS_CHANGE, 0},
    {"/api/v1/currencies", NULL, AUDIT_SETTINGS_CHANGE, 0},
    {"/webhooks/", NULL, AUDIT_SETTINGS_CHANGE, 0},
    {"/crm/v3/lists", NULL, AUDIT_LIST_CHANGE, 0},
    {"/api/v1/views", NULL, AUDIT_LIST_CHANGE, 0},
    // work on many records
    {"/api/v1/imports/", "/run", AUDIT_IMPORT_RUN, 0},
    {"/api/v1/imports/", "/undo", AUDIT_IMPORT_UNDO, 0},
    {"/crm/v3/imports/", "/cancel", AUDIT_JOB_ORDER, 0},
    {"/crm/v3/imports", NULL, AUDIT_IMPORT_RUN, 0},
    {"/crm/v3/exports", NULL, AUDIT_EXPORT_START, 0},
    {"/api/v1/duplicates/scan", NULL, AUDIT_JOB_ORDER, 0},
    {"/api/v1/duplicates", NULL, AUDIT_DUPLICATE_DECIDE, 0},
    {"/api/v1/suggested-links", NULL, AUDIT_DUPLICATE_DECIDE, 0},
    {"/api/v1/sample", NULL, AUDIT_JOB_ORDER, 0},
    {"/api/v1/mail-check", NULL, AUDIT_JOB_ORDER, 0},
    {"/api/v1/jobs", NULL, AUDIT_JOB_ORDER, 0},
    {"/api/v1/transfers", NULL, AUDIT_JOB_ORDER, 0},
    {"/api/v1/duplicate-assignments/count", NULL, NOTHING, 0},
    {"/api/v1/duplicate-assignments", NULL, AUDIT_JOB_ORDER, 0},
    {"/api/v1/review-policy", NULL, AUDIT_SETTINGS_CHANGE, 0},
    {"/api/v1/requests/", NULL, AUDIT_REQUEST_DECIDE, 0},
    {"/api/v1/requests", NULL, AUDIT_REQUEST_ASK, 0},
    // at records, beside the history
    {"/api/v1/objects/{type}/{id}/consents", NULL, AUDIT_CONSENT_CHANGE, 0},
    {"/api/v1/objects/{type}/{id}/files", NULL, AUDIT_FILE_CHANGE, 0},
    {"/api/v1/objects/{type}/{id}/personal", NULL, AUDIT_EXPORT_START, 0},
    {"/api/v1/objects/{type}/{id}/reveal", NULL, AUDIT_RECORD_UNMASK, 0},
    // told by the history or by their handlers
    {"/api/v1/erased", NULL, NOTHING, 0},
    {"/api/v1/trash/", "-all", AUDIT_JOB_ORDER, 0},
    {"/api/v1/trash/", NULL, NOTHING, 0},
    {"/api/v1/objects/", NULL, NOTHING, 0},
    {"/api/v1/bulk/", NULL, NOTHING, 0},
    {"/api/v1/merges", NULL, NOTHING, 0},
    {"/api/v1/audit", NULL, NOTHING, 0},
    {"/crm/v3/objects", NULL, NOTHING, 0},
    {"/crm/v4/objects", NULL, NOTHING, 0},
    {"/crm/v3/associations", NULL, NOTHING, 0},
    {"/crm/v4/associations", NULL, NOTHING, 0},
    {"/engagements/", NULL, NOTHING, 0},
    {"/mcp", NULL, NOTHING, 0},
    {"/", NULL, AUDIT_OTHER_CHANGE, 0},
};

static const struct trail_row *row_of(const struct route *route) {
    str pattern = str_of(route->pattern);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if ((!rows[i].method || rows[i].method == (int)route->method) &&
            str_starts(pattern, str_of(rows[i].begins)) &&
            (!rows[i].ends || str_ends(pattern, str_of(rows[i].ends))))
            return &rows[i];
    return NULL;
}

static bool changes(const struct route *route) {
    return route->method != HTTP_GET && route->dialect != DIALECT_WEB &&
           (route->lane == LANE_WRITE || route->lane == LANE_BARE || route->lane == LANE_HASH);
}

void trail_origin(const struct call *c, struct audit_entry *entry) {
    str agent = http_header(c->request, "User-Agent");
    entry->address = http_client(c->request, &c->api->options.trusted);
    entry->agent = str_copy(c->arena, utf8_cut(agent, AUDIT_AGENT_MAX));
    entry->source = call_source(c).kind;
    if (!c->who)
        return;
    entry->actor_id = c->who->user.id;
    entry->actor_name = c->who->user.name;
    entry->key_id = c->who->key_id;
}

// "rules/5": the address without its beginning, which is the same for all.
static str subject_of(struct call *c) {
    str path = c->request->path;
    if (str_starts(path, STR("/api/v1/")))
        path = str_from(path, STR("/api/v1/").len);
    return str_copy(c->arena, utf8_cut(path, SUBJECT_MAX));
}

static bool write_entry(void *argument, struct work *work) {
    return crm_audit_note(work, argument);
}

static bool add_details(struct call *c, struct audit_entry *entry) {
    bool rulebook = entry->action == AUDIT_RULE_CHANGE || entry->action == AUDIT_DEFINITION_CHANGE;
    return !rulebook || !c->work || crm_audit_definition_details(c->work, &entry->details);
}

bool trail_note(struct call *c) {
    const struct trail_row *row = changes(c->route) ? row_of(c->route) : NULL;
    if (!row || row->action == NOTHING)
        return true;
    // The first of two steps: nobody is signed in yet.
    if (row->action == AUDIT_SESSION_OPEN && !c->noted.actor_id)
        return true;
    struct audit_entry entry = {.action = (enum audit_action)row->action,
                                .type_id = c->noted.type_id,
                                .record_id = c->noted.record_id,
                                .subject = c->noted.subject.len ? c->noted.subject : subject_of(c),
                                .count = c->noted.count};
    trail_origin(c, &entry);
    if (c->noted.actor_id) {
        entry.actor_id = c->noted.actor_id;
        entry.actor_name = c->noted.actor_name;
    }
    entry.told = trail_told(c, entry.action);
    if (!add_details(c, &entry))
        return false;
    return c->work ? crm_audit_note(c->work, &entry) : call_write(c, write_entry, &entry);
}

// The address that was tried may be somebody's: it stands beside the chain.
void trail_note_refusal(struct call *c) {
    const struct trail_row *row = changes(c->route) ? row_of(c->route) : NULL;
    if (!row || row->action != AUDIT_SESSION_OPEN || c->err.code != ERR_UNAUTHENTICATED)
        return;
    struct err why = c->err;
    struct audit_entry entry = {.action = AUDIT_SESSION_FAIL, .subject = STR("session")};
    struct buf told;
    struct jsonw w;
    trail_origin(c, &entry);
    buf_init(&told, c->arena);
    jsonw_init(&w, &told);
    jsonw_object(&w);
    jsonw_put_text(&w, "email", utf8_cut(json_get_text(&c->body, "email", STR("")), SUBJECT_MAX));
    jsonw_object_end(&w);
    entry.told = buf_str(&told);
    if (!call_write(c, write_entry, &entry))
        log_warning("a refused sign-in could not be noted: %s", c->err.text);
    c->err = why;
}

void trail_put(char *out, size_t room, str text) {
    str part = utf8_cut(text, room - 1);
    if (part.len)
        memcpy(out, part.ptr, part.len);
    out[part.len] = 0;
}

void trail_seen(struct call *c, const struct record *record) {
    struct audit_entry from = {0};
    struct audit_view view = {
        .at = c->work->now, .type_id = record->type->id, .record_id = record->id};
    if (!c->work->live || !c->who)
        return;
    trail_origin(c, &from);
    view.actor_id = from.actor_id;
    view.key_id = from.key_id;
    view.source = from.source;
    trail_put(view.name, sizeof view.name, from.actor_name);
    trail_put(view.address, sizeof view.address, from.address);
    trail_put(view.agent, sizeof view.agent, from.agent);
    audit_seen_note(live_seen(c->work->live), &view);
}
