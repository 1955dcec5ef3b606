// What the trail tells: one entry for everything that somebody did, saw or took away.
//
// Changes of records are rows of the history and are not written twice; this is their name in the
// trail, and all the rest. An action is a row of the table in audit.c: a new one is a line there.
#pragma once
#include "model/actor.h"

enum audit_action {
    // from the history and the trail of associations
    AUDIT_RECORD_CREATE,
    AUDIT_RECORD_EDIT,
    AUDIT_RECORD_MERGE,
    AUDIT_RECORD_UNMERGE,
    AUDIT_RECORD_ARCHIVE,
    AUDIT_RECORD_RESTORE,
    AUDIT_RECORD_ERASE,
    AUDIT_RECORD_ASSOCIATE,
    AUDIT_RECORD_DISSOCIATE,
    // entries of their own
    AUDIT_RECORD_VIEW,
    AUDIT_RECORD_UNMASK, // a masked value was asked for
    AUDIT_EXPORT_START,
    AUDIT_EXPORT_DONE, // says how many and which records it holds
    AUDIT_EXPORT_DOWNLOAD,
    AUDIT_IMPORT_RUN,
    AUDIT_IMPORT_UNDO,
    AUDIT_SESSION_OPEN,
    AUDIT_SESSION_FAIL,
    AUDIT_SESSION_CLOSE,
    AUDIT_ACCESS_REFUSE, // by rights: the first of an hour at once, the others counted
    AUDIT_PASSWORD_CHANGE,
    AUDIT_ACCOUNT_CHANGE,
    AUDIT_KEY_CREATE,
    AUDIT_KEY_REVOKE,
    AUDIT_DEFINITION_CHANGE,
    AUDIT_RULE_CHANGE,
    AUDIT_PERMISSION_CHANGE,
    AUDIT_SETTINGS_CHANGE,
    AUDIT_DUPLICATE_DECIDE,
    AUDIT_CONSENT_CHANGE,
    AUDIT_FILE_CHANGE,
    AUDIT_LIST_CHANGE,
    AUDIT_JOB_ORDER, // a scan, a trial, a repair of many records
    AUDIT_RECORD_LOCK,
    AUDIT_RECORD_UNLOCK,
    AUDIT_ACCOUNT_ERASE, // nothing of the person is left in the account; entries of theirs are
                         // blank
    AUDIT_ERASURE_LIFT,  // somebody erased may be entered again
    AUDIT_TRAIL_BLANK,   // an erasure emptied entries that named the person; details say which
    AUDIT_REQUEST_ASK,   // of the owners of records
    AUDIT_REQUEST_DECIDE,
    AUDIT_RETENTION_RUN, // a rule of retention was carried out, or the trash emptied by its age
    AUDIT_TRASH_RESTORE, // many at once, by a person
    AUDIT_TRASH_ERASE,
    AUDIT_OTHER_CHANGE,
    AUDIT_ACTION_COUNT
};

struct audit_action_row {
    const char *name;    // "record.create"
    const char *history; // what the history calls it; NULL: an entry of its own
    bool associates;     // of the trail of associations
};

const struct audit_action_row *audit_action_row(enum audit_action action);
bool audit_action_read(str name, enum audit_action *action);
// Of a word of the history ("created") or of the trail of associations ("added").
enum audit_action audit_action_of_history(str word);
enum audit_action audit_action_of_association(str word);

struct audit_entry {
    int64_t id;
    int64_t at;
    int64_t actor_id, key_id; // 0: none
    enum source_kind source;
    enum audit_action action;
    int64_t type_id, record_id; // 0: about no record
    str subject;                // what else: "rules/5"
    int64_t count;              // records that are meant
    str details;                // JSON; never a value of a record, nor anything else about a person
    // Beside the chain, and taken away by an erasure:
    str actor_name; // as it was at the time
    str address;    // of the client
    str agent;      // the program it called itself, cut
    str told;       // JSON: what was asked for
};

enum { AUDIT_AGENT_MAX = 80 };

// The two halves of an entry as bytes that no other entry gives: what is chained as it is, and what
// only its salted digest is chained of. Numbers and lengths are written out, so nothing can be
// shifted from one member into the next.
str audit_entry_open(struct arena *arena, const struct audit_entry *entry, str digest);
str audit_entry_beside(struct arena *arena, const struct audit_entry *entry);
