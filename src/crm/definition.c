// What all changes of definitions share: access, names, labels, and how a refusal is told.
#include "crm/definition.h"
#include "crm/access.h"
#include "crm/definition_private.h"
#include "crm/live.h"
#include "store/definition.h"

bool crm_define_begin(struct work *work) {
    return crm_access_area(work, AREA_DEFINITIONS) && store_define_begin(work);
}

void define_changed(struct work *work) {
    effect_add(work, (struct effect){.definitions = true});
}

bool define_name_ok(str name) {
    if (name.len == 0 || name.len > DEFINE_NAME_MAX || name.ptr[0] < 'a' || name.ptr[0] > 'z')
        return false;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (!(c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')))
            return false;
    }
    return true;
}

bool define_name_reserved(str name) {
    return str_starts(name, STR("hs_")) || str_starts(name, STR("hubspot_"));
}

// A language that is not given follows one that is, where both said the same before.
static str followed(const str old[LANG_COUNT], const str given[LANG_COUNT], size_t lang) {
    for (size_t other = 0; other < LANG_COUNT; other++)
        if (given[other].ptr && (!old || str_equal(old[lang], old[other])))
            return given[other];
    return old ? old[lang] : STR("");
}

bool define_labels(struct work *work, const str old[LANG_COUNT], const str given[LANG_COUNT],
                   size_t longest, str out[LANG_COUNT]) {
    for (size_t lang = 0; lang < LANG_COUNT; lang++) {
        str text = given[lang].ptr ? given[lang] : followed(old, given, lang);
        if (text.len > longest)
            return crm_refuse(work, ERR_INVALID, "define.long", str_slice(text, 0, 40),
                              str_format(work->arena, "%zu", longest));
        out[lang] = text.ptr ? str_trim(text) : STR("");
    }
    return true;
}

void define_same_label(str out[LANG_COUNT], str text) {
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        out[lang] = text;
}

bool define_label_needed(struct work *work, const str label[LANG_COUNT]) {
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        if (!label[lang].len)
            return crm_refuse(work, ERR_INVALID, "define.no_label", (str){0}, (str){0});
    return true;
}
