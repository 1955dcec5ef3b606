// Who is there already: asked while a record is typed, and told by every call that creates one.
// Likely records come from crm_candidates alone, whoever asks.
#include "api/api_private.h"
#include "api/objects.h"
#include "api/render.h"
#include "api/templates.h"
#include "crm/derive.h"
#include "crm/fingerprint.h"
#include "crm/owner.h"

bool objects_read_policy(struct call *c, str text, enum on_duplicate *out) {
    static const struct {
        const char *name;
        enum on_duplicate policy;
    } known[] = {{"refuse", ON_DUPLICATE_REFUSE},
                 {"ask", ON_DUPLICATE_ASK},
                 {"create", ON_DUPLICATE_CREATE}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (str_is(text, known[i].name)) {
            *out = known[i].policy;
            return true;
        }
    return call_refuse(c, ERR_INPUT, "api.bad_value", STR("onDuplicate"),
                       STR("refuse, ask, create"));
}

bool objects_write_likely(struct call *c, struct jsonw *w, struct save_result *result,
                          size_t most) {
    if (!result->candidate_count)
        return true;
    struct match_form form = derive_form(c->arena, result->record);
    size_t count = result->candidate_count < most ? result->candidate_count : most;
    jsonw_name(w, "candidates");
    return render_candidates(c, w, result->record->type, &form, result->candidates, count);
}

void objects_write_normalised(struct call *c, const struct record *record) {
    jsonw_name(&c->json, "normalised");
    jsonw_object(&c->json);
    for (size_t i = 0; i < record->type->property_count; i++) {
        const struct property *p = &record->type->properties[i];
        if (p->system != SYSTEM_NONE || value_is_null(record->values[i]))
            continue;
        jsonw_name_str(&c->json, p->name);
        render_value(&c->json, p, record->values[i]);
    }
    jsonw_object_end(&c->json);
}

bool objects_answer_check(struct call *c, const struct object_type *type) {
    struct save save = {.type = type};
    struct record *before = NULL;
    struct template_use use;
    int64_t redirected;
    if (!objects_read_save(c, &save) || !call_body_id(c, &c->body, "id", &save.id) ||
        (!save.id && !template_fill(c, type, &save, &use)) ||
        (save.id && !crm_get(c->work, save.type, save.id, &before, &redirected)) ||
        !crm_owners_know(c->work, &save.reading))
        return false;
    save.id = before ? before->id : 0;
    struct prepared prepared;
    struct candidate *candidates;
    size_t count;
    bool erased;
    crm_prepare(c->arena, &save, before, c->lang, c->work->now, &prepared);
    if (!crm_fingerprint_hit(c->work, before, prepared.after, &erased))
        return false;
    if (erased)
        issue_add(&prepared.issues,
                  (struct issue){.rule = RULE_ERASED, .severity = SEVERITY_ERROR});
    if (!crm_candidates(c->work, prepared.after, &prepared.form, save.id, &candidates, &count))
        return false;
    jsonw_object(&c->json);
    objects_write_normalised(c, prepared.after);
    jsonw_name(&c->json, "display");
    render_display(&c->json, c->arena, prepared.after, c->lang);
    jsonw_name(&c->json, "issues");
    render_issues(&c->json, c->arena, &prepared.issues, c->lang);
    jsonw_name(&c->json, "candidates");
    if (!render_candidates(c, &c->json, save.type, &prepared.form, candidates, count))
        return false;
    jsonw_object_end(&c->json);
    return true;
}

bool object_check(struct call *c) {
    const struct object_type *type;
    return call_type(c, &type) && objects_answer_check(c, type);
}
