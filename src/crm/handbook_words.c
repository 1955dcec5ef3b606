// Small things all chapters need: words in the book's language, labels, days.
#include "base/clock.h"
#include "crm/handbook_private.h"

str book_words(const struct book *b, const char *key) {
    return message_text(b->arena, str_of(key), b->lang, NULL, 0);
}

str book_filled(const struct book *b, const char *key, str value, str limit) {
    const struct message_param params[] = {{"value", value}, {"limit", limit}};
    return message_text(b->arena, str_of(key), b->lang, params, 2);
}

str book_named(const struct book *b, const char *family, str name) {
    return message_text(b->arena, str_concat(b->arena, str_of(family), name), b->lang, NULL, 0);
}

str book_day(struct arena *arena, int64_t micros) {
    return str_slice(time_iso(arena, micros), 0, 10);
}

str book_minute(struct arena *arena, int64_t micros) {
    return str_replace(arena, str_slice(time_iso(arena, micros), 0, 16), STR("T"), STR(" "));
}

str book_label(const struct book *b, const str label[LANG_COUNT], str name) {
    if (label[b->lang].len)
        return label[b->lang];
    for (int lang = 0; lang < LANG_COUNT; lang++)
        if (label[lang].len)
            return label[lang];
    return name;
}

static void add_to_list(struct buf *out, str text) {
    buf_add_z(out, out->len ? ", " : "");
    buf_add(out, text);
}

str book_labels_of(const struct book *b, const struct property *const *list, size_t count) {
    struct buf out;
    buf_init(&out, b->arena);
    for (size_t i = 0; i < count; i++)
        add_to_list(&out, book_label(b, list[i]->label, list[i]->name));
    return buf_str(&out);
}

str book_labels(const struct book *b, const struct object_type *type, str names) {
    struct buf out;
    str name;
    buf_init(&out, b->arena);
    while (names.len && str_split(&names, '|', &name)) {
        const struct property *p = type_property(type, name);
        if (name.len)
            add_to_list(&out, p ? book_label(b, p->label, name) : name);
    }
    return buf_str(&out);
}

void book_paragraph(const struct book *b, const char *key) {
    passage_add(b->arena, document_paragraph(b->doc), INK_PLAIN, book_words(b, key));
}

void book_item(const struct book *b, const char *key) {
    passage_add(b->arena, document_item(b->doc), INK_PLAIN, book_words(b, key));
}
