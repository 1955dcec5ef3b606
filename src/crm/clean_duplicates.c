// The duplicates of a file that is cleaned: the match engine over what each row has become.
//
// A row is compared as the record that an import would make of it, further contact points included;
// it is called by its number among the rows that have any text, as in crm/dedupe.h.
#include "crm/clean_private.h"
#include "crm/derive.h"

void clean_duplicates_begin(struct cleaning *c) {
    if (!c->request->duplicates)
        return;
    c->dedupe_request =
        (struct dedupe_request){.pairs = c->request->duplicates, .threshold = DEDUPE_REVIEW};
    c->dedupe = (struct deduping){.work = c->work,
                                  .request = &c->dedupe_request,
                                  .report = &c->dedupe_report,
                                  .model = crm_match_model(c->report->type)};
    c->dedupe.batch = match_batch_create(c->dedupe.model);
    dedupe_ids_init(&c->dedupe.ids, true);
}

void clean_duplicates_add(struct arena *arena, struct cleaning *c, const struct import_row *row) {
    if (!c->dedupe.batch)
        return;
    struct match_form form = derive_form(arena, row->prepared.after);
    match_batch_add(c->dedupe.batch, c->dedupe_report.rows++, &form);
}

bool clean_duplicates_write(struct cleaning *c) {
    if (!c->dedupe.batch)
        return true;
    bool done = dedupe_search(&c->dedupe);
    c->report->duplicates = c->dedupe_report.pairs_listed;
    return done;
}

void clean_duplicates_finish(struct cleaning *c) {
    match_batch_destroy(c->dedupe.batch);
    dedupe_ids_finish(&c->dedupe.ids);
}
