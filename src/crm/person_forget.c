// In two halves: what there is to look for, then taking it away.
#include "crm/person_forget.h"
#include "base/json.h"
#include "crm/audit.h"
#include "model/consent.h"
#include "store/history.h"
#include "store/import.h"
#include "store/personal.h"
#include <string.h>

static void add_spelling(struct work *work, struct person_traces *traces, const struct property *p,
                         struct value value) {
    if (!p || value.kind != VALUE_TEXT || !value.s.len)
        return;
    if (traces->spelling_count == traces->spelling_cap) {
        size_t cap = traces->spelling_cap ? 2 * traces->spelling_cap : 64;
        traces->spellings = arena_grow(work->arena, traces->spellings,
                                       traces->spelling_cap * sizeof *traces->spellings,
                                       cap * sizeof *traces->spellings);
        traces->spelling_cap = cap;
    }
    traces->spellings[traces->spelling_count++] =
        (struct person_spelling){p, str_copy(work->arena, value.s)};
}

static void add_marks(struct work *work, const struct record *record,
                      struct person_traces *traces) {
    struct fingerprint_source *marks;
    size_t count, had = traces->mark_count;
    if (!consent_kept_for(record->type->name))
        return; // companies and what else is no person
    crm_fingerprint_sources(work->arena, record, &marks, &count);
    if (!count)
        return;
    traces->marks =
        arena_grow(work->arena, traces->marks, had * sizeof *marks, (had + count) * sizeof *marks);
    memcpy(traces->marks + had, marks, count * sizeof *marks);
    traces->mark_count = had + count;
}

bool crm_person_traces(struct work *work, const struct record *record,
                       struct person_traces *traces) {
    struct history_entry *entries;
    size_t count;
    traces->type = record->type;
    add_marks(work, record, traces);
    person_words_add_title(work->arena, &traces->names, record);
    if (!crm_person_words(work, record, &traces->words) ||
        !store_history_since(work, record->id, 0, &entries, &count))
        return false;
    for (size_t i = 0; i < record->type->property_count; i++)
        add_spelling(work, traces, &record->type->properties[i], record->values[i]);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < entries[i].changes.count; k++) {
            const struct change *change = &entries[i].changes.items[k];
            const struct property *p = type_property_by_id(record->type, change->property_id);
            add_spelling(work, traces, p, change->before);
            if (p && record_title_reads(p, record->type) && change->before.kind == VALUE_TEXT)
                person_words_add(work->arena, &traces->names, change->before.s);
        }
    return true;
}

bool crm_person_forget_import(struct work *work, int64_t import_id,
                              const struct person_traces *traces) {
    return store_import_forget(work, import_id) &&
           store_personal_import_name(work, import_id, traces->words.words, traces->words.count) &&
           store_personal_import_name(work, import_id, traces->names.words, traces->names.count);
}

static bool forget_domains(struct work *work, const struct person_words *words) {
    for (size_t i = 0; i < words->count; i++) {
        size_t at = str_find_last_char(words->words[i], '@');
        if (at < words->words[i].len &&
            !store_personal_mail_host(work, str_from(words->words[i], at + 1)))
            return false;
    }
    return true;
}

static bool forget_spellings(struct work *work, struct person_traces *traces) {
    for (size_t i = 0; i < traces->spelling_count; i++) {
        const struct person_spelling *spelling = &traces->spellings[i];
        bool said;
        if (!store_personal_spelling(work, traces->type, spelling->property, spelling->text, &said))
            return false;
        if (said)
            person_words_add(work->arena, &traces->said, spelling->text);
    }
    return true;
}

// Which entries were emptied is an entry itself, so that the chain says who may have done it.
static bool blank_trail(struct work *work, struct person_traces *traces) {
    struct buf details;
    struct jsonw w;
    int64_t *ids;
    size_t count;
    for (size_t i = 0; i < traces->words.count; i++)
        person_words_add(work->arena, &traces->said, traces->words.words[i]);
    if (!store_personal_blank(work, traces->said.words, traces->said.count, &ids, &count))
        return false;
    if (!count)
        return true;
    buf_init(&details, work->arena);
    jsonw_init(&w, &details);
    jsonw_object(&w);
    jsonw_name(&w, "blanked");
    jsonw_array(&w);
    for (size_t i = 0; i < count; i++)
        jsonw_id(&w, ids[i]);
    jsonw_array_end(&w);
    jsonw_object_end(&w);
    struct audit_entry entry = {.action = AUDIT_TRAIL_BLANK,
                                .source = SOURCE_API,
                                .actor_id = work->who.user_id,
                                .subject = STR("audit"),
                                .count = (int64_t)count,
                                .details = buf_str(&details)};
    return crm_audit_note(work, &entry);
}

bool crm_person_forget(struct work *work, struct person_traces *traces) {
    const struct person_words *words = &traces->words;
    int64_t *imports;
    size_t count;
    if (!store_personal_imports(work, words->words, words->count, &imports, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!crm_person_forget_import(work, imports[i], traces))
            return false;
    return forget_spellings(work, traces) &&
           store_personal_unmention(work, words->words, words->count) &&
           blank_trail(work, traces) && forget_domains(work, words) &&
           crm_fingerprint_leave(work, traces->marks, traces->mark_count);
}
