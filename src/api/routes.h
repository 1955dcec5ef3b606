// One row for each call: where it is answered, who may make it, and what the description says of
// it. openapi.json is written from these rows. Private to api.
#pragma once
#include "api/call.h"
#include "model/rights.h"

enum lane {
    LANE_FREE,  // on the event thread, touches no store
    LANE_LOOSE, // on the event thread with a read connection: one statement, no snapshot
    LANE_READ,  // the same in a snapshot: certainly short
    LANE_POOL,  // on the worker pool in a snapshot
    LANE_WRITE, // in the write lane
    LANE_BARE,  // on the worker pool without a work: the handler makes its own
    LANE_HASH   // the same on the two threads that hash passwords
};

// Who may make a call. Rows write the last three as MAY(VIEW), MAY_ALL(VIEW) and AREA(USERS)
// (route_rows.h). A call whose statements do not append the caller's scope everywhere has to be
// MAY_ALL: then nobody whose role does not reach every record gets so far.
enum permission {
    PERMIT_OPEN,
    PERMIT_SESSION,          // a signed-in person
    PERMIT_KNOWN,            // a session or a key
    PERMIT_VERB = 0x100,     // + enum right_verb: the role's verb reaches something of {type}
    PERMIT_VERB_ALL = 0x200, // + enum right_verb: it reaches all of {type}, or of every type
    PERMIT_AREA = 0x400      // + enum area
};

bool permission_may(enum permission permission, enum right_verb *verb, bool *all);
bool permission_area(enum permission permission, enum area *area);

enum dialect {
    DIALECT_WEB,   // the web application's files
    DIALECT_API,   // /api/v1: RFC 9457 problems
    DIALECT_WIRE,  // /crm and its like (path.c): the object interface
    DIALECT_RPC,   // /mcp: errors of JSON-RPC
    DIALECT_OAUTH, // /oauth/v1/token: errors of RFC 6749; dated as the object interface is
    DIALECT_SCIM   // /scim: errors and media type of RFC 7644
};

struct route {
    enum http_method method;
    // With DIALECT_WIRE it also stands for its dated spelling: "/crm/v3/objects/..." for
    // "/crm/objects/{version}/..." (the rows of path.c).
    const char *pattern;
    enum lane lane;
    enum permission permission;
    bool (*handler)(struct call *c);
    const char *body;    // type text (schemas.h) of the JSON body; "*" for bytes; NULL: none
    const char *answer;  // type text; a media type ("text/csv"); several; NULL: empty
    const char *codes;   // "201 400 409": the first is the good one (openapi_rows.c: the implied)
    const char *queries; // "limit after": parameters of the query (openapi_rows.c: their kinds)
    const char *summary; // one line, no full stop
    uint64_t max_body;   // 0: the server's
    bool spool;
    enum dialect dialect;
    bool key_in_query; // the key may stand in ?hapikey=, which is all that some clients send here
    bool secret;       // the answer holds a secret: it is not kept for a repetition (repeat.h)
    bool enrol;        // open to somebody who has to turn a second factor on first
    bool fallback;     // answers whatever has no address of its own
    const char *call;  // the handler's name, which the macros fill in: the operationId comes of it
    const char *note;  // what the summary leaves unsaid, as .note = "..." at a row's end
    const char *form;  // of a body of the type multipart/form-data: its shape, as .form = "..."
    const char *lines; // of a body of lines (NDJSON): the shape of one, as .lines = "..."
    // Of LANE_WRITE: a look at many records, on the worker pool with a snapshot, so that no writer
    // waits for it; what it finds it leaves in c->seen. Where it fails that is NULL, and the
    // handler, which may find the same, says why. As .before = ... at a row's end.
    bool (*before)(struct call *c);
};

struct route_table {
    const struct route *rows;
    size_t count;
};
// One for each area that has its own file; routes.c lists them.
extern const struct route_table routes_privacy, routes_audit, routes_associations, routes_consents,
    routes_definitions, routes_files, routes_lists, routes_people, routes_progress, routes_matching,
    routes_quality, routes_service, routes_signin, routes_suggested, routes_transfer,
    routes_ownership, routes_reviewers;
extern const struct route_table routes_identity;
extern const struct route_table routes_retention;

// Whether it also answers under a path with a date (path.h), where there is one.
static inline bool route_has_dated(const struct route *route) {
    return route->dialect == DIALECT_WIRE || route->dialect == DIALECT_OAUTH;
}

const struct route *route_at(size_t i); // of all tables; NULL past the end
size_t route_count(void);

// The handlers, by file.
#define HANDLER(name) bool name(struct call *c)
HANDLER(health_get); // account
HANDLER(setup_get);
HANDLER(setup_post);
HANDLER(session_get);
HANDLER(session_post);
HANDLER(session_delete);
HANDLER(me_patch);
HANDLER(password_post);
HANDLER(tokens_get);
HANDLER(token_post);
HANDLER(token_delete);
HANDLER(scopes_get);        // keys
HANDLER(session_code_post); // session
HANDLER(own_sessions_get);  // own_sessions
HANDLER(own_sessions_end);
HANDLER(own_session_end);
HANDLER(factor_view_get); // second_factor
HANDLER(factor_post);
HANDLER(factor_confirm_post);
HANDLER(factor_codes_post);
HANDLER(factor_off_post);
HANDLER(invitations_get); // invitations
HANDLER(invitation_post);
HANDLER(invitation_withdraw);
HANDLER(link_look_post);
HANDLER(invitation_accept_post);
HANDLER(reset_post);
HANDLER(reset_accept_post);
HANDLER(user_disable_post);
HANDLER(user_enable_post);
HANDLER(user_erase_post);
HANDLER(user_factor_off_post);
HANDLER(signin_ways); // oidc
HANDLER(oidc_leave_post);
HANDLER(oidc_enter_post);
HANDLER(identity_list);
HANDLER(identity_leave_post);
HANDLER(identity_link_post);
HANDLER(identity_unlink_post);
HANDLER(provider_get);
HANDLER(provider_put);
HANDLER(provider_try_post);
HANDLER(oauth_about); // oauth
HANDLER(oauth_look_post);
HANDLER(oauth_answer_post);
HANDLER(oauth_token_post);
HANDLER(oauth_revoke_post);
HANDLER(oauth_introspect_post);
HANDLER(own_programs_get);
HANDLER(own_program_end);
HANDLER(programs_get); // programs
HANDLER(program_post);
HANDLER(program_patch);
HANDLER(program_secret_post);
HANDLER(program_delete);
HANDLER(program_grants_get);
HANDLER(program_grant_end);
HANDLER(scim_config_get); // scim, scim_about
HANDLER(scim_types_get);
HANDLER(scim_schemas_get);
HANDLER(scim_user_list);
HANDLER(scim_user_get);
HANDLER(scim_user_post);
HANDLER(scim_user_put);
HANDLER(scim_user_modify);
HANDLER(scim_user_delete);
HANDLER(scim_group_list);
HANDLER(scim_group_get);
HANDLER(scim_group_post);
HANDLER(scim_group_put);
HANDLER(scim_group_modify);
HANDLER(scim_group_remove);
HANDLER(policy_get); // security_policy
HANDLER(policy_patch);
HANDLER(audit_list); // audit
HANDLER(audit_export);
HANDLER(audit_verify);
HANDLER(object_audit);
HANDLER(accountability_get);
HANDLER(search_get);  // search
HANDLER(summary_get); // schema
HANDLER(schema_get);
HANDLER(openapi_get);
HANDLER(object_stages); // stages
HANDLER(currency_list); // currencies
HANDLER(currency_create);
HANDLER(currency_patch);
HANDLER(currency_delete);
HANDLER(rate_list);
HANDLER(rate_put);
HANDLER(rate_delete);
HANDLER(object_query); // objects
HANDLER(object_totals);
HANDLER(object_create);
HANDLER(object_check);
HANDLER(object_get);
HANDLER(object_patch);
HANDLER(object_delete);
HANDLER(object_restore);
HANDLER(object_reveal);
HANDLER(object_timeline); // timeline
HANDLER(object_overview);
HANDLER(object_erase); // erase
HANDLER(wire_gdpr_delete);
HANDLER(object_history);
HANDLER(object_revert);
HANDLER(object_export);
HANDLER(file_post); // files
HANDLER(file_list);
HANDLER(file_get);
HANDLER(file_content);
HANDLER(file_put);
HANDLER(file_delete);
HANDLER(person_known); // what the law asks for
HANDLER(person_export_order);
HANDLER(person_export_get);
HANDLER(person_export_file);
HANDLER(erased_lift);
HANDLER(retention_list); // retention
HANDLER(retention_get);
HANDLER(retention_put);
HANDLER(retention_versions);
HANDLER(retention_try);
HANDLER(retention_trial);
HANDLER(retention_confirm);
HANDLER(retention_run);
HANDLER(retention_reports);
HANDLER(trash_list); // trash
HANDLER(trash_count);
HANDLER(trash_restore);
HANDLER(trash_return);
HANDLER(trash_erase);
HANDLER(trash_restore_all);
HANDLER(trash_erase_all);
HANDLER(trash_policy_get);
HANDLER(trash_policy_put);
HANDLER(lock_get);
HANDLER(lock_put);
HANDLER(lock_delete);
HANDLER(consent_list); // consents
HANDLER(consent_create);
HANDLER(changes_get); // changes
HANDLER(bulk_post);   // bulk
HANDLER(bulk_get);
HANDLER(import_create); // imports
HANDLER(import_list);
HANDLER(import_get);
HANDLER(import_patch);
HANDLER(import_delete);
HANDLER(import_preview);
HANDLER(import_check);
HANDLER(import_run);
HANDLER(import_undo);
HANDLER(import_report);
HANDLER(import_likely);
HANDLER(import_likely_decide);
HANDLER(import_refused);
HANDLER(import_template);
HANDLER(import_template_get);
HANDLER(import_guide);
HANDLER(job_list); // jobs
HANDLER(job_get);
HANDLER(job_cancel);
HANDLER(job_events);
HANDLER(duplicate_scan); // duplicates
HANDLER(duplicate_list);
HANDLER(duplicate_get);
HANDLER(duplicate_decide);
HANDLER(verdict_revert);
HANDLER(merge_sure); // decisions
HANDLER(sure_plan);
HANDLER(decision_list);
HANDLER(decision_undo);
HANDLER(run_list);
HANDLER(run_undo);
HANDLER(suggested_list); // suggested_links
HANDLER(suggested_accept);
HANDLER(suggested_refuse);
HANDLER(suggested_undo);
HANDLER(merge_create); // merges
HANDLER(merge_propose);
HANDLER(merge_list);
HANDLER(merge_get);
HANDLER(object_deletion); // deletion
HANDLER(merge_preview);   // merge_preview
HANDLER(merge_revert);
HANDLER(sample_post);
HANDLER(sample_delete);
HANDLER(wire_create); // wire_*
HANDLER(wire_get);
HANDLER(wire_list);
HANDLER(wire_update);
HANDLER(wire_archive);
HANDLER(wire_search);
HANDLER(wire_merge);
HANDLER(wire_batch_create);
HANDLER(wire_batch_read);
HANDLER(wire_batch_update);
HANDLER(wire_batch_upsert);
HANDLER(wire_batch_archive);
HANDLER(property_list); // wire_properties
HANDLER(property_get);
HANDLER(property_create);
HANDLER(property_update);
HANDLER(property_archive);
HANDLER(property_batch_create);
HANDLER(property_batch_read);
HANDLER(property_batch_archive);
HANDLER(group_list);
HANDLER(group_get);
HANDLER(group_create);
HANDLER(group_update);
HANDLER(group_archive);
HANDLER(wire_schema_list); // wire_schemas
HANDLER(wire_schema_get);
HANDLER(wire_schema_batch_read);
HANDLER(wire_schema_create);
HANDLER(wire_schema_update);
HANDLER(wire_schema_archive);
HANDLER(wire_schema_associate);
HANDLER(wire_schema_dissociate);
HANDLER(property_restore);
HANDLER(type_create); // types
HANDLER(type_update);
HANDLER(type_archive);
HANDLER(type_restore);
HANDLER(type_list_archived);
HANDLER(dictionary_list); // dictionaries
HANDLER(dictionary_get);
HANDLER(dictionary_create);
HANDLER(dictionary_update);
HANDLER(dictionary_archive);
HANDLER(entry_list);
HANDLER(entry_create);
HANDLER(entry_update);
HANDLER(entry_delete);
HANDLER(entry_batch);
HANDLER(rule_list); // rules
HANDLER(rule_get);
HANDLER(rule_create);
HANDLER(rule_update);
HANDLER(rule_archive);
HANDLER(rule_trial);
HANDLER(rulebook_renew);
HANDLER(rule_sample);
HANDLER(mail_check_get); // mail_check
HANDLER(mail_check_order);
HANDLER(mail_check_domains);
HANDLER(match_rules_list); // rules of matching
HANDLER(match_rules_get);
HANDLER(match_rules_put);
HANDLER(match_rules_delete);
HANDLER(match_rules_try);
HANDLER(cluster_look); // clusters
HANDLER(cluster_accept);
HANDLER(cluster_refuse);
HANDLER(cluster_forget);
HANDLER(cluster_refusals);
HANDLER(pack_list); // packs
HANDLER(pack_apply);
HANDLER(template_list); // templates
HANDLER(template_get);
HANDLER(template_values);
HANDLER(template_create);
HANDLER(template_update);
HANDLER(template_archive);
HANDLER(rulebook_naming);  // naming
HANDLER(rulebook_changes); // rules
HANDLER(rulebook_undo);
HANDLER(rulebook_undo_look);
HANDLER(rulebook_unread);
HANDLER(rulebook_read);
HANDLER(rulebook_readers);
HANDLER(handbook_get);
HANDLER(value_types); // values
HANDLER(value_check);
HANDLER(tag_list); // tags
HANDLER(tag_create);
HANDLER(tag_update);
HANDLER(tag_archive);
HANDLER(pipeline_list); // wire_pipelines
HANDLER(pipeline_get);
HANDLER(pipeline_order);
HANDLER(pipeline_create);
HANDLER(pipeline_replace);
HANDLER(pipeline_update);
HANDLER(pipeline_archive);
HANDLER(stage_list);
HANDLER(stage_get);
HANDLER(stage_create);
HANDLER(stage_update);
HANDLER(stage_archive);
HANDLER(pipeline_audit);
HANDLER(stage_audit);
HANDLER(web_get);    // web
HANDLER(owner_list); // owners
HANDLER(owner_get);
HANDLER(user_list);
HANDLER(assignment_list); // ownership
HANDLER(assignment_get);
HANDLER(assignment_put);
HANDLER(unowned_list);
HANDLER(transfer_count);
HANDLER(reviewer_put);
HANDLER(reviewer_progress);
HANDLER(review_count);
HANDLER(review_order);
HANDLER(review_revert);
HANDLER(review_policy_get);
HANDLER(review_policy_put);
HANDLER(transfer_create);
HANDLER(transfer_revert);
HANDLER(transfer_get);
HANDLER(request_list); // requests
HANDLER(request_count);
HANDLER(request_get);
HANDLER(request_create);
HANDLER(request_approve);
HANDLER(request_decline);
HANDLER(request_withdraw);
HANDLER(ask_policy_get);
HANDLER(ask_policy_put);
HANDLER(member_list); // people
HANDLER(member_patch);
HANDLER(department_list);
HANDLER(department_create);
HANDLER(department_patch);
HANDLER(department_delete);
HANDLER(role_list);
HANDLER(role_create);
HANDLER(role_put);
HANDLER(role_delete);
HANDLER(record_access_get);
HANDLER(view_list);
HANDLER(view_create);
HANDLER(view_patch);
HANDLER(view_delete);
HANDLER(share_list);
HANDLER(share_create);
HANDLER(share_delete);
HANDLER(account_details); // account
HANDLER(token_info);
HANDLER(access_token_get);
HANDLER(settings_get);
HANDLER(settings_patch);
HANDLER(flow_list);
HANDLER(wire_import_create); // wire_imports*
HANDLER(wire_import_list);
HANDLER(wire_import_get);
HANDLER(wire_import_cancel);
HANDLER(wire_import_errors);
HANDLER(wire_export_start); // wire_exports
HANDLER(wire_export_status);
HANDLER(wire_export_get);
HANDLER(export_file);
HANDLER(mcp_post);  // mcp
HANDLER(link_list); // links
HANDLER(link_create);
HANDLER(link_delete);
HANDLER(kind_list);
HANDLER(kind_create);
HANDLER(kind_patch);
HANDLER(kind_delete);
HANDLER(kind_restore);
HANDLER(kind_list_archived);
HANDLER(wire_link_list); // wire_links
HANDLER(wire_link_list_old);
HANDLER(wire_link_put);
HANDLER(wire_link_put_old);
HANDLER(wire_link_default);
HANDLER(wire_link_delete);
HANDLER(wire_link_delete_old);
HANDLER(wire_links_create); // wire_links_batch
HANDLER(wire_links_create_old);
HANDLER(wire_links_default);
HANDLER(wire_links_read);
HANDLER(wire_links_read_old);
HANDLER(wire_links_archive);
HANDLER(wire_links_archive_old);
HANDLER(wire_links_archive_labels);
HANDLER(wire_label_list); // wire_labels
HANDLER(wire_kind_list_old);
HANDLER(wire_label_create);
HANDLER(wire_label_update);
HANDLER(wire_label_delete);
HANDLER(wire_list_create); // wire_list*
HANDLER(wire_list_delete);
HANDLER(wire_list_restore);
HANDLER(wire_list_rename);
HANDLER(wire_list_filter);
HANDLER(wire_list_get);
HANDLER(wire_list_by_name);
HANDLER(wire_list_search);
HANDLER(wire_list_members);
HANDLER(wire_list_join_order);
HANDLER(wire_list_add);
HANDLER(wire_list_remove);
HANDLER(wire_list_change);
HANDLER(wire_list_add_from);
HANDLER(wire_list_clear);
HANDLER(wire_lists_get);
HANDLER(wire_lists_of_record);
HANDLER(wire_lists_of_records);
HANDLER(engagement_create); // engagements
HANDLER(engagement_get);
HANDLER(engagement_update);
HANDLER(engagement_delete);
HANDLER(webhook_settings_get); // webhooks
HANDLER(webhook_settings_put);
HANDLER(webhook_settings_delete);
HANDLER(webhook_list);
HANDLER(webhook_create);
HANDLER(webhook_get);
HANDLER(webhook_patch);
HANDLER(webhook_delete);
HANDLER(webhook_batch_update);
#undef HANDLER
