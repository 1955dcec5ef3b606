// Answering requests. What is carried out is done as whoever asked would do it, with their rights
// of now, and not asked about again.
#include "crm/access.h"
#include "crm/ask.h"
#include "crm/attempt.h"
#include "crm/audit.h"
#include "crm/refuse.h"
#include "crm/request.h"

// What the caller may not read is as unknown as what is not there, also to who answers.
static bool get_pending(struct work *work, int64_t id, struct request *r) {
    bool found, may = false;
    if (!store_request_get(work, id, true, r, &found) ||
        (found && !crm_request_may_read(work, r, &may)))
        return false;
    if (!may)
        return crm_refuse_id(work, ERR_NOT_FOUND, "request.unknown", id);
    return str_is(r->state, "pending") ||
           crm_refuse(work, ERR_CONFLICT, "request.settled", (str){0}, (str){0});
}

static bool settle(struct work *work, struct request *r, const char *state, str answer) {
    if (answer.len > REQUEST_TEXT_MAX)
        return crm_refuse(work, ERR_INPUT, "request.long", (str){0}, STR("2000"));
    r->state = str_of(state);
    r->answer = answer.ptr ? answer : STR("");
    r->decided_at = work->now;
    r->decided_by = work->who.user_id;
    return store_request_settle(work, r);
}

// -- doing it

// Who agreed owns it still: another owner would have to be asked.
static bool is_owned_as_asked(struct work *work, const struct object_type *type,
                              const struct request *r) {
    for (size_t i = 0; i < r->part_count; i++) {
        const struct request_part *p = &r->parts[i];
        struct record *record;
        int64_t redirected;
        bool holds;
        if (!crm_get(work, type, p->record_id, &record, &redirected) ||
            !crm_ask_holds(work, r, p, record, &holds))
            return false;
        if (!holds)
            return crm_refuse(work, ERR_CONFLICT, "request.other_owner",
                              record_title(work->arena, record), (str){0});
    }
    return true;
}

static bool carry_out(void *argument, struct work *work) {
    const struct request *r = argument;
    struct request_order order;
    struct actor kept = work->who;
    struct merge_result merged;
    struct save_result archived;
    struct source source = {.kind = SOURCE_FORM};
    bool done =
        request_read_order(work, r, &order) && crm_access_become(work, r->asker_id, kept.lang);
    done = done && is_owned_as_asked(work, order.type, r);
    work->who.agreed = true;
    if (done && order.merges)
        done = crm_merge(work, &order.merge, &merged);
    else if (done)
        done = crm_archive(work, order.type, order.merge.primary_id, source, &archived);
    work->who = kept;
    return done;
}

static bool is_of_records(enum err_code code) {
    return code == ERR_INPUT || code == ERR_INVALID || code == ERR_NOT_FOUND ||
           code == ERR_CONFLICT || code == ERR_DENIED || code == ERR_STALE;
}

// -- answering

// Marks what the caller decides; *mine: anything, *open: what others still have to say.
static bool agree(struct work *work, const struct request *r, bool *mine, size_t *open) {
    struct request_deciders deciders;
    bool everything = work->who.scope == SCOPE_ALL;
    bool asker = r->asker_id == work->who.user_id; // standing in for an owner meanwhile
    *mine = false;
    *open = 0;
    if (!everything && !crm_deciders(work, work->who.user_id, &deciders))
        return false;
    for (size_t i = 0; i < r->part_count; i++) {
        const struct request_part *p = &r->parts[i];
        bool decides = everything || (!asker && request_part_decided_by(&deciders, p));
        *mine = *mine || decides;
        *open += !p->agreed_by && !decides;
        if (decides && !p->agreed_by && !store_request_agree(work, r->id, p->record_id))
            return false;
    }
    return true;
}

bool crm_request_approve(struct work *work, int64_t id, str answer, bool *done) {
    struct request r;
    bool mine;
    size_t open;
    *done = false;
    if (!get_pending(work, id, &r) || !agree(work, &r, &mine, &open))
        return false;
    if (!mine)
        return crm_refuse(work, ERR_DENIED, "request.not_yours", (str){0}, (str){0});
    if (open)
        return true;
    if (!carry_out(&r, work)) {
        if (!is_of_records(work->err->code))
            return false;
        return crm_refuse(work, ERR_CONFLICT, "request.impossible", crm_refusal(work), (str){0});
    }
    *done = true;
    return settle(work, &r, "approved", answer);
}

bool crm_request_decline(struct work *work, int64_t id, str answer) {
    struct request_view view;
    struct request r;
    if (!get_pending(work, id, &r) || !crm_request_look(work, &r, &view))
        return false;
    return (view.decides ||
            crm_refuse(work, ERR_DENIED, "request.not_yours", (str){0}, (str){0})) &&
           settle(work, &r, "declined", answer);
}

bool crm_request_withdraw(struct work *work, int64_t id) {
    struct request r;
    if (!get_pending(work, id, &r))
        return false;
    if (r.asker_id != work->who.user_id)
        return crm_refuse(work, ERR_DENIED, "request.not_asked", (str){0}, (str){0});
    return settle(work, &r, "withdrawn", STR(""));
}

// -- the deadline

// Nobody answered: it is told in the trail as done by the program.
static bool note(struct work *work, const struct request *r) {
    struct audit_entry entry = {
        .action = AUDIT_REQUEST_DECIDE,
        .type_id = r->type_id,
        .record_id = r->part_count ? r->parts[0].record_id : 0,
        .subject = str_format(work->arena, "requests/%lld/deadline", (long long)r->id)};
    return crm_audit_note(work, &entry);
}

bool crm_requests_due(struct work *work, bool *more) {
    struct request r;
    struct err why = {0};
    bool done = true, found;
    int64_t id;
    *more = false;
    if (!store_request_due(work, &id) || (id && !store_request_get(work, id, true, &r, &found)))
        return false;
    if (!id)
        return true;
    *more = true;
    if (!str_is(r.state, "pending")) // another process was faster
        return true;
    if (r.approves && !crm_attempt(work, carry_out, &r, &done, &why))
        return false;
    // With the key of its sentence, so that it is told in the language of whoever reads it.
    r.failure = done ? STR("") : str_of(why.detail[0] ? why.detail : why.text);
    return settle(work, &r, "expired", STR("")) && note(work, &r);
}
