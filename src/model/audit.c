// The actions of the trail, a row each, and how an entry is written for its digest.
#include "model/audit.h"
#include "base/buf.h"
#include <assert.h>

static const struct audit_action_row rows[AUDIT_ACTION_COUNT] = {
    [AUDIT_RECORD_CREATE] = {"record.create", "created", false},
    [AUDIT_RECORD_EDIT] = {"record.edit", "updated", false},
    [AUDIT_RECORD_MERGE] = {"record.merge", "merged", false},
    [AUDIT_RECORD_UNMERGE] = {"record.unmerge", "unmerged", false},
    [AUDIT_RECORD_ARCHIVE] = {"record.archive", "archived", false},
    [AUDIT_RECORD_RESTORE] = {"record.restore", "restored", false},
    [AUDIT_RECORD_ERASE] = {"record.erase", "erased", false},
    [AUDIT_RECORD_ASSOCIATE] = {"record.associate", "added", true},
    [AUDIT_RECORD_DISSOCIATE] = {"record.dissociate", "removed", true},
    [AUDIT_RECORD_VIEW] = {"record.view", NULL, false},
    [AUDIT_RECORD_UNMASK] = {"record.unmask", NULL, false},
    [AUDIT_EXPORT_START] = {"export.start", NULL, false},
    [AUDIT_EXPORT_DONE] = {"export.done", NULL, false},
    [AUDIT_EXPORT_DOWNLOAD] = {"export.download", NULL, false},
    [AUDIT_IMPORT_RUN] = {"import.run", NULL, false},
    [AUDIT_IMPORT_UNDO] = {"import.undo", NULL, false},
    [AUDIT_SESSION_OPEN] = {"session.open", NULL, false},
    [AUDIT_SESSION_FAIL] = {"session.fail", NULL, false},
    [AUDIT_ACCESS_REFUSE] = {"access.refuse", NULL, false},
    [AUDIT_SESSION_CLOSE] = {"session.close", NULL, false},
    [AUDIT_PASSWORD_CHANGE] = {"password.change", NULL, false},
    [AUDIT_ACCOUNT_CHANGE] = {"account.change", NULL, false},
    [AUDIT_KEY_CREATE] = {"key.create", NULL, false},
    [AUDIT_KEY_REVOKE] = {"key.revoke", NULL, false},
    [AUDIT_DEFINITION_CHANGE] = {"definition.change", NULL, false},
    [AUDIT_RULE_CHANGE] = {"rule.change", NULL, false},
    [AUDIT_PERMISSION_CHANGE] = {"permission.change", NULL, false},
    [AUDIT_SETTINGS_CHANGE] = {"settings.change", NULL, false},
    [AUDIT_DUPLICATE_DECIDE] = {"duplicate.decide", NULL, false},
    [AUDIT_CONSENT_CHANGE] = {"consent.change", NULL, false},
    [AUDIT_FILE_CHANGE] = {"file.change", NULL, false},
    [AUDIT_LIST_CHANGE] = {"list.change", NULL, false},
    [AUDIT_JOB_ORDER] = {"job.order", NULL, false},
    [AUDIT_RECORD_LOCK] = {"record.lock", NULL, false},
    [AUDIT_RECORD_UNLOCK] = {"record.unlock", NULL, false},
    [AUDIT_ACCOUNT_ERASE] = {"account.erase", NULL, false},
    [AUDIT_ERASURE_LIFT] = {"erasure.lift", NULL, false},
    [AUDIT_TRAIL_BLANK] = {"trail.blank", NULL, false},
    [AUDIT_REQUEST_ASK] = {"request.ask", NULL, false},
    [AUDIT_REQUEST_DECIDE] = {"request.decide", NULL, false},
    [AUDIT_RETENTION_RUN] = {"retention.run", NULL, false},
    [AUDIT_TRASH_RESTORE] = {"trash.restore", NULL, false},
    [AUDIT_TRASH_ERASE] = {"trash.erase", NULL, false},
    [AUDIT_OTHER_CHANGE] = {"other.change", NULL, false},
};

const struct audit_action_row *audit_action_row(enum audit_action action) {
    assert((size_t)action < AUDIT_ACTION_COUNT);
    return &rows[action];
}

bool audit_action_read(str name, enum audit_action *action) {
    for (size_t i = 0; i < AUDIT_ACTION_COUNT; i++)
        if (str_is(name, rows[i].name)) {
            *action = (enum audit_action)i;
            return true;
        }
    return false;
}

static enum audit_action find(str word, bool associates) {
    for (size_t i = 0; i < AUDIT_ACTION_COUNT; i++)
        if (rows[i].history && rows[i].associates == associates && str_is(word, rows[i].history))
            return (enum audit_action)i;
    return AUDIT_OTHER_CHANGE;
}

enum audit_action audit_action_of_history(str word) {
    return find(word, false);
}

enum audit_action audit_action_of_association(str word) {
    return find(word, true);
}

static void add_number(struct buf *out, int64_t number) {
    buf_add_i64(out, number);
    buf_add_char(out, ' ');
}

static void add_text(struct buf *out, str text) {
    add_number(out, (int64_t)text.len);
    buf_add(out, text);
    buf_add_char(out, ' ');
}

str audit_entry_open(struct arena *arena, const struct audit_entry *e, str digest) {
    struct buf out;
    buf_init(&out, arena);
    const int64_t numbers[] = {e->id,      e->at,        e->actor_id, e->key_id, (int64_t)e->source,
                               e->type_id, e->record_id, e->count};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        add_number(&out, numbers[i]);
    add_text(&out, str_of(rows[e->action].name));
    add_text(&out, e->subject);
    add_text(&out, e->details);
    add_text(&out, digest);
    return buf_str(&out);
}

str audit_entry_beside(struct arena *arena, const struct audit_entry *e) {
    struct buf out;
    buf_init(&out, arena);
    const str texts[] = {e->actor_name, e->address, e->agent, e->told};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        add_text(&out, texts[i]);
    return buf_str(&out);
}
