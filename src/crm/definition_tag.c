// Tags: the name is made of the label once and stays, label and colour may change.
#include "crm/definition_private.h"
#include "text/fold.h"

enum { SLUG_MAX = 60 };

// Letters and digits of any script, folded, "-" between words.
static str slug(struct arena *arena, str label) {
    str rest = text_fold(arena, label), word;
    struct buf out;
    buf_init(&out, arena);
    while (text_next_word(&rest, &word) && out.len + word.len < SLUG_MAX) {
        if (out.len)
            buf_add_char(&out, '-');
        buf_add(&out, word);
    }
    return out.len ? buf_str(&out) : STR("");
}

static struct tag *find(struct tag *list, size_t count, str name) {
    for (size_t i = 0; i < count; i++)
        if (str_equal(list[i].name, name))
            return &list[i];
    return NULL;
}

// Neighbours in the list get different colours by themselves.
static str next_colour(size_t count) {
    size_t colours = 0;
    while (crm_colour(colours))
        colours++;
    return str_of(crm_colour(count % colours));
}

static bool put(struct work *work, const struct tag_change *change, const struct tag *old,
                struct tag *out) {
    if (change->colour.ptr && !define_colour_ok(change->colour))
        return crm_refuse(work, ERR_INVALID, "define.colour", change->colour, (str){0});
    if (change->colour.ptr)
        out->colour = change->colour;
    if (change->has_position && change->position >= 0)
        out->position = change->position;
    if (!define_labels(work, old ? old->label : NULL, change->label, DEFINE_LABEL_MAX,
                       out->label) ||
        !define_label_needed(work, out->label) || !store_tag_put(work, out))
        return false;
    define_changed(work);
    return true;
}

static str first_label(const struct tag_change *change) {
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        if (change->label[lang].len)
            return change->label[lang];
    return STR("");
}

bool crm_tag_create(struct work *work, const struct tag_change *change, struct tag *out) {
    struct tag *list;
    size_t count;
    *out = (struct tag){.name = slug(work->arena, first_label(change))};
    if (!out->name.len)
        return crm_refuse(work, ERR_INVALID, "define.no_label", (str){0}, (str){0});
    if (!store_tag_list(work, true, &list, &count))
        return false;
    const struct tag *known = find(list, count, out->name);
    if (known && !known->archived)
        return crm_refuse(work, ERR_CONFLICT, "define.tag_taken", out->name, (str){0});
    if (!known && count >= DEFINE_TAGS_MAX)
        return crm_refuse(work, ERR_INVALID, "define.many", STR("tags"),
                          str_format(work->arena, "%d", DEFINE_TAGS_MAX));
    out->colour = next_colour(count);
    out->position = (int64_t)count;
    return put(work, change, NULL, out);
}

static bool load(struct work *work, str name, struct tag *out) {
    struct tag *list;
    size_t count;
    if (!store_tag_list(work, false, &list, &count))
        return false;
    const struct tag *known = find(list, count, name);
    if (!known)
        return crm_refuse(work, ERR_NOT_FOUND, "define.no_tag", name, (str){0});
    *out = *known;
    return true;
}

bool crm_tag_update(struct work *work, str name, const struct tag_change *change, struct tag *out) {
    struct tag old;
    if (!load(work, name, &old))
        return false;
    *out = old;
    return put(work, change, &old, out);
}

bool crm_tag_archive(struct work *work, str name) {
    struct tag old;
    if (!load(work, name, &old) || !store_tag_archive(work, name))
        return false;
    define_changed(work);
    return true;
}
