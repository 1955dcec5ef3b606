// One short question a type: a page of its newest hits, without their number.
#include "crm/search.h"
#include "crm/access.h"

// Words that may have been meant. Activities are many and tell of the others: what those know is
// looked for among them, too, and their own words are asked for only where nothing is known.
static bool spell_for(struct work *work, const struct object_type *type, str text, str *known,
                      str *words) {
    if (type->family == FAMILY_ACTIVITY && known->len) {
        *words = *known;
        return true;
    }
    if (!crm_access_sees_all(work, type) || type->recheck)
        return true; // words of what is not seen are not told
    if (!store_record_spell(work, type, text, words))
        return false;
    if (!known->len)
        *known = *words;
    return true;
}

// *known: words spelled otherwise, as an earlier type has them.
static bool search_type(struct work *work, const struct search *search,
                        const struct object_type *type, bool spell, str *known,
                        struct found_type *out) {
    const struct property *id = type_system_property(type, SYSTEM_ID);
    struct query query = {
        .type = type, .text = search->text, .limit = search->limit, .sort_count = id ? 1 : 0};
    struct record_page page;
    query.sorts[0] = (struct sort){.property = id, .descending = true};
    *out = (struct found_type){.type = type, .spelled = spell};
    if (spell && !spell_for(work, type, search->text, known, &query.words))
        return false;
    if (spell && !query.words.len)
        return true;
    if (!store_record_query(work, &query, &page))
        return false;
    out->records = page.records;
    out->count = page.count;
    out->more = page.after.len > 0;
    return true;
}

static bool search_all(struct work *work, const struct search *search, bool spell,
                       struct found_type *found, size_t *count) {
    const struct schema *schema = work->schema;
    size_t asked = search->types ? search->type_count : schema->type_count;
    str known = STR("");
    *count = 0;
    for (size_t i = 0; i < asked; i++) {
        const struct object_type *type = search->types ? search->types[i] : &schema->types[i];
        if (!search_type(work, search, type, spell, &known, &found[*count]))
            return false;
        if (found[*count].count)
            ++*count;
    }
    return true;
}

bool crm_search(struct work *work, const struct search *search, struct found_type **out,
                size_t *count) {
    size_t most = search->types ? search->type_count : work->schema->type_count;
    *out = ARENA_ARRAY(work->arena, most, struct found_type);
    return search_all(work, search, false, *out, count) &&
           (*count || search_all(work, search, true, *out, count));
}
