// The table of places, in the order of an erasure, and the columns that are nobody's. Whoever makes
// a table with text in it puts its columns here.
#include "store/personal.h"

#define IDS "worked out of the values, or ids"
#define BY_IMPORT                                                                                  \
    "id IN (SELECT import_id FROM import_record WHERE record_id = $1) OR id IN (SELECT source_id " \
    "FROM history WHERE record_id = $1 AND source_kind = 2)"

// The twin edges go before those that lead to them.
static const struct personal_place places[] = {
    {"association", "to_type to_id number created_at:time happened_at:time", "", "",
     .mine = "from_id = $1",
     .first = "DELETE FROM association WHERE to_type = $2 AND to_id = $1 "
              "AND from_id IN (SELECT a.to_id FROM association a WHERE a.from_id = $1)"},
    {"association_origin", "to_type to_id number created_at:time taken_at:time", "", "",
     .mine = "from_id = $1",
     .first = "DELETE FROM association_origin WHERE to_type = $2 AND to_id = $1 "
              "AND from_id IN (SELECT o.to_id FROM association_origin o WHERE o.from_id = $1)"},
    {"association_event",
     "at:time from_type from_id to_type to_id number action actor_id source_kind source_id "
     "source_row",
     "", "", .mine = "from_id = $1 OR to_id = $1"},
    {"contact_point", "kind point_key value label is_primary verified_at:time verified_by bouncing",
     "", "", .mine = "record_id = $1"},
    {"unique_value", "", "", "", .mine = "record_id = $1"},
    {"flaw", "", "", "", .mine = "record_id = $1"},
    {"match_form", "", "form", IDS, .mine = "record_id = $1"},
    {"history",
     "id at:time version actor_id source_kind source_id source_row action changes:changes", "salt",
     "of the trail's chain", .mine = "record_id = $1"},
    {"redirect", "old_id new_id", "", "", .mine = "old_id = $1 OR new_id = $1"},
    {"merge",
     "id at:time actor_id source primary_id record_id primary_title record_title "
     "primary_before:record record_before:record reverted_at:time reverted_by lists",
     "redirects moved taken", IDS, .mine = "primary_id = $1 OR record_id = $1"},
    {"verdict", "a_id b_id verdict at:time actor_id", "", "", .mine = "a_id = $1 OR b_id = $1"},
    {"suggested_link", "a_id b_id bond probability status created_at:time settled_at:time", "", "",
     .mine = "a_id = $1 OR b_id = $1"},
    {"duplicate_member", "group_id", "", "", .mine = "record_id = $1", .elsewhere = true},
    {"duplicate_pair", "a_id b_id probability", "", "", .mine = "a_id = $1 OR b_id = $1",
     .elsewhere = true},
    {"duplicate_decision", "kind at:time actor_id records titles merges certainty", "pairs", IDS,
     .mine = "type_id = $2 AND ' ' || records || ' ' LIKE '% ' || CAST(CAST($1 AS BIGINT) AS TEXT) "
             "|| ' "
             "%'",
     .set = "titles = ''"},
    {"transfer_change", "job_id owner_before owner_after", "", "", .mine = "record_id = $1"},
    {"list_member", "list_id added_at:time", "", "", .mine = "record_id = $1"},
    {"file", "id name media_type size digest created_at:time created_by", "", "",
     .mine = "id IN (SELECT file_id FROM file_link WHERE record_id = $1)", .elsewhere = true},
    // Files that only it had, and their bytes, go before (crm_file_forget).
    {"file_moved", "", "", "",
     .mine = "link_id IN (SELECT id FROM file_link WHERE record_id = $1)"},
    {"file_link", "file_id at:time actor_id removed_at:time removed_by", "", "",
     .mine = "record_id = $1"},
    {"stage_visit", "pipeline_id stage_id entered_at:time left_at:time", "", "",
     .mine = "record_id = $1"},
    {"consent",
     "purpose state basis at:time expires_at:time channel evidence actor_id recorded_at:time", "",
     "", .mine = "record_id = $1"},
    {"owner_request",
     "id what state asker_id body:json comment answer failure created_at:time decided_at:time",
     "subject", IDS,
     .mine = "id IN (SELECT request_id FROM owner_request_part WHERE record_id = $1)"},
    {"owner_request_part", "request_id owner_id department_id agreed_by", "", "",
     .mine =
         "request_id IN (SELECT p.request_id FROM owner_request_part p WHERE p.record_id = $1)"},
    {"record_lock", "reason at:time actor_id", "", "", .mine = "record_id = $1"},
    {"record_share", "user_id department_id may_edit until_at:time created_at:time created_by", "",
     "", .mine = "record_id = $1"},
    {"audit_entry",
     "id at:time actor_id actor_name key_id source_kind action subject count address agent details "
     "told",
     "salt digest", "of the trail's chain", .mine = "record_id = $1", .elsewhere = true},
    {"import_record", "import_id part row_number name", "", "", .mine = "record_id = $1",
     .elsewhere = true},
    {"import_likely", "import_id part row_number cells:json decision", "", "",
     .mine = "record_id = $1 OR chosen_id = $1", .elsewhere = true},
    {"import", "id file_name size created_at:time created_by finished_at:time",
     "state dialect columns options counters report error parts",
     "how the whole file was read; its rows of the person are in the export by themselves",
     .mine = BY_IMPORT, .elsewhere = true},
    // Examples that a trial kept may be of anybody, and so may an answer.
    {"person_export", "", "state", "what was ordered, not what it held",
     .mine = "state IN ('done', 'running') AND CAST($1 AS BIGINT) > 0", .set = "state = 'expired'"},
    {"person_export_chunk", "", "bytes",
     "files of persons' exports, in which others may be named: none outlives an erasure",
     .mine = "CAST($1 AS BIGINT) > 0"},
    {"job", "", "kind state payload subject_kind language phase result error lease_by",
     "results are copies of values, shown to whoever tried something",
     .mine = "kind IN ('trial', "
             "'match_trial', 'clusters') AND result IS NOT NULL AND CAST($1 AS BIGINT) > 0",
     .set = "result = NULL"},
    {"kept_answer", "", "who name request headers body",
     "copies of answers, by request and not by record",
     .mine = "body IS NOT NULL AND CAST($1 AS BIGINT) > 0", .set = "body = NULL"},
};

const struct personal_place *personal_place(size_t i) {
    return i < sizeof places / sizeof *places ? &places[i] : NULL;
}

static const struct personal_mention mentions[] = {
    {"import_refusal", "import_id", "value cells", .set = NULL, .import = true, .text = true},
    {"import_likely", "import_id", "cells", .set = NULL, .import = true, .text = true},
    {"import", "id", "file_name columns report error parts", .set = NULL, .import = true},
    {"audit_entry", "id", "told", .trail = true},
    {"job", "id", "payload result error",
     .set = "result = NULL, error = NULL, payload = CASE WHEN state IN ('waiting', 'running') THEN "
            "payload ELSE '{}' END"},
    {"export", "id", "name request error", .set = "name = '', request = '{}', error = NULL"},
    {"login_failure", "subject", "subject", .set = "", .text = true},
    {"list", "id", "name filter", .set = NULL},
    {"saved_view", "id", "name query", .set = NULL},
    {"record_template", "id", "name body", .set = NULL},
    {"user_account", "id", "email", .set = NULL, .text = true},
    {"one_time_link", "id", "email", .set = NULL, .text = true},
};

const struct personal_mention *personal_mention(size_t i) {
    return i < sizeof mentions / sizeof *mentions ? &mentions[i] : NULL;
}

#define COMPANY "what the company defined"
#define STAFF   "of people who work here, not of those records are about"
#define PROGRAM "the program's own"
#define WORDS   "one of the program's words"

static const struct personal_none nones[] = {
    {"api_key", "name prefix token_hash scopes", STAFF},
    {"assignment_rules", "body", COMPANY},
    {"association_kind", "rank name labels", COMPANY},
    {"audit_export", "ids", "ids of records, packed"},
    {"audit_seal", "items hash", "digests under salts that an erasure takes away"},
    {"cluster_refusal", "pair_key canonical spelling",
     "spellings of a value; those that only the person has go (store_personal_spelling)"},
    {"currency", "code", COMPANY},
    {"definition_event", "kind subject action body body_before", COMPANY},
    {"department", "name", COMPANY},
    {"dictionary", "name body", COMPANY},
    {"dictionary_entry", "term term_key spellings spelling_keys", COMPANY},
    {"directory_group", "name external_id", STAFF},
    {"duplicate_assignment", "how", WORDS},
    {"duplicate_group", "status certainty", WORDS},
    {"erased", "reason", WORDS},
    {"event", "action", WORDS},
    {"exchange_rate", "code valid_from", COMPANY},
    {"export", "kind state", WORDS},
    {"export_chunk", "bytes", "files of exports: all of the type's go with an erasure"},
    {"file_gone", "digest", "of bytes that are on their way out"},
    {"fingerprint", "hash", "keyed hashes that an erasure leaves to keep the person out"},
    {"import_chunk", "bytes", "files: those with the person in them go as a whole"},
    {"import_refusal", "column_name rule suggestion bound", "goes with its row"},
    {"list", "processing name_key", "goes with its row"},
    {"known_device", "token_hash", STAFF},
    {"mail_host", "domain", "a domain; one that only the person has goes"},
    {"match_learnt", "body", "weights learnt of all records together"},
    {"match_rules", "body", COMPANY},
    {"oauth_code", "code_hash scopes redirect challenge", STAFF},
    {"oauth_program", "client_id secret_hash name redirects scopes", COMPANY},
    {"oauth_refresh", "token_hash", STAFF},
    {"object_type",
     "name wire_id wire_name labels title base_table family description secondary searchable "
     "one_of icon",
     COMPANY},
    {"one_time_link", "token_hash kind name role", STAFF},
    {"pipeline", "id labels", COMPANY},
    {"property",
     "name wire_name value_type kind group_name labels help synonyms options match_role "
     "calculation wire_type wire_field standard survivorship",
     COMPANY},
    {"property_group", "name labels", COMPANY},
    {"recovery_code", "code_hash", STAFF},
    {"retention_report", "name action", COMPANY},
    {"retention_rules", "body", COMPANY},
    {"role", "name label body", COMPANY},
    {"rule", "name body", COMPANY},
    {"schema_migration", "name", PROGRAM},
    {"security_policy", "addresses", COMPANY},
    {"session", "token_hash csrf address agent provider", STAFF},
    {"setting", "name value", PROGRAM},
    {"signin_provider", "body secret author_role", COMPANY},
    {"sqlite_sequence", "name seq", PROGRAM},
    {"stage", "pipeline_id id labels outcome required metadata", COMPANY},
    {"tag", "name labels colour", COMPANY},
    {"user_account",
     "name email_key password_hash role language theme density factor_secret external_id", STAFF},
    {"user_identity", "issuer subject", STAFF},
    {"webhook_settings", "target_url", COMPANY},
    {"webhook_subscription", "event_type property_name object_type_id", COMPANY},
};

const struct personal_none *personal_none(size_t i) {
    return i < sizeof nones / sizeof *nones ? &nones[i] : NULL;
}

// "at:time": what stands before the colon.
static bool names(const char *columns, str column) {
    str rest = str_of(columns), word, name;
    while (str_split(&rest, ' ', &word)) {
        str left = word;
        if (str_split(&left, ':', &name) && str_equal(name, column))
            return true;
    }
    return false;
}

bool personal_knows(str table, str column) {
    // Tables of records, and the words they are found by: all of a row goes, all values are told.
    if (str_starts(table, STR("r_")) || str_starts(table, STR("s_")))
        return true;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (str_is(table, places[i].table) &&
            (names(places[i].told, column) || names(places[i].untold, column)))
            return true;
    for (size_t i = 0; i < sizeof mentions / sizeof *mentions; i++)
        if (str_is(table, mentions[i].table) && names(mentions[i].columns, column))
            return true;
    for (size_t i = 0; i < sizeof nones / sizeof *nones; i++)
        if (str_is(table, nones[i].table) && names(nones[i].columns, column))
            return true;
    return false;
}
