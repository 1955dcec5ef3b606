// Counting what is known of somebody, place by place.
#include "crm/access.h"
#include "crm/field_access.h"
#include "crm/person_export.h"
#include "crm/person_words.h"
#include "store/erase.h"

enum { MENTIONS_SHOWN = 100 };

static void add_part(struct person_known *known, const char *table, int64_t rows) {
    if (!rows)
        return;
    for (size_t i = 0; i < known->part_count; i++)
        if (known->parts[i].table == table) {
            known->parts[i].rows += rows;
            return;
        }
    known->parts[known->part_count++] = (struct person_part){table, rows};
}

static bool count_activities(struct work *work, struct person_known *known) {
    static const char activity[] = "activity";
    for (size_t i = 0; i < work->schema->type_count; i++) {
        int64_t *ids;
        size_t count;
        if (work->schema->types[i].family != FAMILY_ACTIVITY)
            continue;
        if (!store_erase_related(work, known->record->id, &work->schema->types[i], &ids, &count))
            return false;
        add_part(known, activity, (int64_t)count);
    }
    return true;
}

static bool count_places(struct work *work, const struct record *record,
                         struct person_known *known) {
    const struct personal_place *place;
    int64_t rows;
    for (size_t i = 0; (place = personal_place(i)); i++) {
        if (!place->told[0])
            continue;
        if (!store_personal_count(work, place, record, &rows))
            return false;
        add_part(known, place->table, rows);
    }
    return true;
}

bool crm_person_known(struct work *work, const struct object_type *type, int64_t id,
                      struct person_known *out) {
    struct record **records;
    struct person_words words = {0};
    size_t count, places = 0;
    int64_t *imports;
    size_t import_count;
    *out = (struct person_known){0};
    if (!crm_access_area(work, AREA_PRIVACY) || !crm_access_whole(work, RIGHT_VIEW, NULL) ||
        !crm_fields_all(work, type) || !crm_person_records(work, type, id, &records, &count))
        return false;
    while (personal_place(places))
        places++;
    out->record = records[0];
    out->parts = ARENA_ARRAY(work->arena, places + 1, struct person_part);
    out->merged = ARENA_ARRAY(work->arena, count, int64_t);
    for (size_t i = 0; i < count; i++) {
        if (i)
            out->merged[out->merged_count++] = records[i]->id;
        if (!count_places(work, records[i], out) || !crm_person_words(work, records[i], &words))
            return false;
    }
    if (!count_activities(work, out) ||
        !store_personal_imports(work, words.words, words.count, &imports, &import_count) ||
        !store_personal_find(work, words.words, words.count, MENTIONS_SHOWN, &out->mentions,
                             &out->mention_count))
        return false;
    out->imports = (int64_t)import_count;
    return true;
}
