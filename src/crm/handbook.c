// The handbook put together: what holds everywhere, a chapter for each type, dictionaries, changes.
#include "base/clock.h"
#include "crm/field_access.h"
#include "crm/handbook_private.h"
#include "crm/rulebook_change.h"
#include "quality/judge.h"
#include "store/dictionary.h"
#include <sodium.h>

enum { ENTRIES_MAX = 20000, CHANGES_MAX = 500 };

// -- what holds everywhere

static void values(const struct book *b) {
    size_t count;
    const struct property_type *const *types = property_types(&count);
    struct document_column *columns = ARENA_ARRAY(b->arena, 2, struct document_column);
    columns[0] = (struct document_column){book_words(b, "handbook.kind_of_value"), 30};
    columns[1] = (struct document_column){book_words(b, "handbook.is_read"), 70};
    document_heading(b->doc, 2, STR("values"), book_words(b, "handbook.values"));
    struct document_table *table = document_table(b->doc, columns, 2);
    for (size_t i = 0; i < count; i++) {
        struct passage *cells = document_row(b->doc, table);
        str name = str_of(types[i]->name);
        passage_add(b->arena, &cells[0], INK_STRONG, book_named(b, "handbook.type.", name));
        passage_add(b->arena, &cells[1], INK_PLAIN, book_named(b, "handbook.reads.", name));
    }
}

static void remarks(const struct book *b) {
    const str dots = STR("…");
    const struct message_param params[] = {
        {"value", dots}, {"limit", dots}, {"suggestion", dots}, {"property", dots}};
    const char *key;
    document_heading(b->doc, 2, STR("remarks"), book_words(b, "handbook.remarks"));
    book_paragraph(b, "handbook.remarks_text");
    for (size_t i = 0; (key = quality_rule(i)); i++)
        if (message_known(str_of(key)))
            passage_add(b->arena, document_item(b->doc), INK_PLAIN,
                        message_text(b->arena, str_of(key), b->lang, params, 4));
}

static void naming(const struct book *b) {
    document_heading(b->doc, 2, STR("naming"), book_words(b, "handbook.naming"));
    book_item(b, "handbook.naming_full");
    book_item(b, "handbook.naming_one");
    book_item(b, "handbook.naming_alike");
    book_item(b, "handbook.naming_languages");
    book_item(b, "handbook.naming_names");
}

// How the score of a record is made (quality/score.h); a section of its own, to be changed with it.
void book_score(const struct book *b) {
    static const char *const parts[][2] = {
        {"handbook.completeness", "handbook.completeness_means"},
        {"handbook.validity", "handbook.validity_means"},
        {"handbook.consistency", "handbook.consistency_means"},
        {"handbook.uniqueness", "handbook.uniqueness_means"},
        {"handbook.freshness", "handbook.freshness_means"},
    };
    struct document_column *columns = ARENA_ARRAY(b->arena, 2, struct document_column);
    columns[0] = (struct document_column){book_words(b, "handbook.score_part"), 30};
    columns[1] = (struct document_column){book_words(b, "handbook.score_means"), 70};
    document_heading(b->doc, 2, STR("score"), book_words(b, "handbook.score"));
    book_paragraph(b, "handbook.score_text");
    struct document_table *table = document_table(b->doc, columns, 2);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct passage *cells = document_row(b->doc, table);
        passage_add(b->arena, &cells[0], INK_STRONG, book_words(b, parts[i][0]));
        passage_add(b->arena, &cells[1], INK_PLAIN, book_words(b, parts[i][1]));
    }
}

void book_general(const struct book *b) {
    document_heading(b->doc, 1, STR("general"), book_words(b, "handbook.how"));
    book_paragraph(b, "handbook.how_text");
    book_item(b, "handbook.warns");
    book_item(b, "handbook.blocks");
    book_paragraph(b, "handbook.asks");
    values(b);
    document_heading(b->doc, 2, STR("placeholders"), book_words(b, "handbook.placeholders"));
    book_paragraph(b, "handbook.placeholders_text");
    remarks(b);
    book_score(b);
    naming(b);
}

// -- dictionaries

static str used_for(const struct book *b, const struct dictionary *d) {
    struct buf out;
    buf_init(&out, b->arena);
    for (size_t i = 0; i < d->property_count; i++) {
        str rest = d->properties[i], name;
        const struct object_type *type =
            str_split(&rest, '.', &name) ? schema_type(b->schema, name) : NULL;
        const struct property *p = type ? type_property(type, rest) : NULL;
        if (!p)
            continue;
        buf_format(&out, "%s" STR_FMT " – " STR_FMT, out.len ? ", " : "",
                   STR_ARG(book_label(b, type->label_plural, type->name)),
                   STR_ARG(book_label(b, p->label, p->name)));
    }
    return buf_str(&out);
}

static void dictionary_means(const struct book *b, const struct dictionary *d) {
    struct passage *text = document_paragraph(b->doc);
    str about = book_label(b, d->about, STR("")), used = used_for(b, d);
    passage_add(b->arena, text, INK_PLAIN, about);
    passage_line(b->arena, text);
    passage_add(b->arena, text, INK_STRONG,
                book_named(b, "handbook.mode.", str_of(dictionary_mode_name(d->mode))));
    if (d->within) {
        passage_add(b->arena, text, INK_PLAIN, STR(" "));
        passage_add(b->arena, text, INK_PLAIN, book_words(b, "handbook.within"));
    }
    if (used.len) {
        passage_line(b->arena, text);
        passage_add(b->arena, text, INK_PLAIN, book_filled(b, "handbook.used_for", used, (str){0}));
    }
}

static bool dictionary(const struct book *b, const struct dictionary *d) {
    struct document_column *columns = ARENA_ARRAY(b->arena, 2, struct document_column);
    struct dictionary_entry *entries;
    size_t count;
    columns[0] = (struct document_column){book_words(b, "handbook.term"), 35};
    columns[1] = (struct document_column){book_words(b, "handbook.spellings"), 65};
    if (!store_entry_list(b->work, d->id, (str){0}, (str){0}, ENTRIES_MAX, &entries, &count))
        return false;
    document_heading(b->doc, 2, str_format(b->arena, "dictionary-" STR_FMT, STR_ARG(d->name)),
                     book_label(b, d->label, d->name));
    dictionary_means(b, d);
    struct document_table *table = count ? document_table(b->doc, columns, 2) : NULL;
    for (size_t i = 0; i < count; i++) {
        struct passage *cells = document_row(b->doc, table);
        passage_add(b->arena, &cells[0], INK_STRONG, entries[i].term);
        passage_add(b->arena, &cells[1], INK_PLAIN,
                    str_replace(b->arena, entries[i].spellings, STR("|"), STR(", ")));
    }
    return true;
}

bool book_dictionaries(const struct book *b) {
    if (!b->schema->dictionary_count)
        return true;
    document_heading(b->doc, 1, STR("dictionaries"), book_words(b, "handbook.dictionaries"));
    book_paragraph(b, "handbook.dictionaries_text");
    for (size_t i = 0; i < b->schema->dictionary_count; i++)
        if (!dictionary(b, &b->schema->dictionaries[i]))
            return false;
    return true;
}

// -- changes

static void quiet_line(const struct book *b, struct passage *cell, str text) {
    if (!text.len)
        return;
    passage_line(b->arena, cell);
    passage_add(b->arena, cell, INK_QUIET, text);
}

static void change_row(const struct book *b, const struct definition_event *event,
                       struct document_table *table) {
    struct passage *cells = document_row(b->doc, table);
    struct change_words words;
    rulebook_change_words(b->arena, b->schema, event, b->lang, &words);
    passage_add(b->arena, &cells[0], INK_PLAIN, book_minute(b->arena, event->at));
    quiet_line(b, &cells[0], event->actor);
    passage_add(b->arena, &cells[1], INK_STRONG, words.title);
    quiet_line(b, &cells[1], words.about);
    for (size_t i = 0; i < words.count; i++) {
        const struct change_line *line = &words.lines[i];
        passage_line(b->arena, &cells[2]);
        passage_add(b->arena, &cells[2], INK_QUIET, str_concat(b->arena, line->member, STR(": ")));
        passage_add(b->arena, &cells[2], INK_PLAIN, line->before);
        if (line->before.len || event->before.len)
            passage_add(b->arena, &cells[2], INK_PLAIN, STR(" → "));
        passage_add(b->arena, &cells[2], INK_PLAIN,
                    line->after.len ? line->after : book_words(b, "change.nothing"));
    }
}

bool book_changes(const struct book *b) {
    struct document_column *columns = ARENA_ARRAY(b->arena, 3, struct document_column);
    struct definition_event *events;
    size_t count;
    columns[0] = (struct document_column){book_words(b, "handbook.when"), 20};
    columns[1] = (struct document_column){book_words(b, "handbook.what"), 32};
    columns[2] = (struct document_column){book_words(b, "handbook.before_after"), 48};
    if (!store_rulebook_events(b->work, 0, 0, CHANGES_MAX, &events, &count))
        return false;
    document_heading(b->doc, 1, STR("changes"), book_words(b, "handbook.changes"));
    book_paragraph(b, count ? "handbook.changes_text" : "handbook.no_changes");
    struct document_table *table = count ? document_table(b->doc, columns, 3) : NULL;
    for (size_t i = 0; i < count; i++)
        if (crm_fields_event(b->work, &events[i]))
            change_row(b, &events[i], table);
    return true;
}

// -- all of it

// When the definitions were changed last; a store nobody changed yet says when it is asked.
static bool as_of(struct work *work, int64_t *at) {
    struct definition_event *events;
    size_t count;
    if (!store_rulebook_events(work, 0, 0, 1, &events, &count))
        return false;
    *at = count ? events[0].at : work->now;
    return true;
}

bool book_begin(struct work *work, enum lang lang, struct document *doc, struct book *b,
                int64_t *at) {
    *b = (struct book){work, work->arena, work->schema, lang, doc};
    return as_of(work, at);
}

str book_language(enum lang lang) {
    return lang == LANG_ZH ? STR("zh-Hans") : lang_code(lang);
}

bool crm_handbook(struct work *work, enum lang lang, struct document *out) {
    struct book b;
    int64_t at;
    if (!book_begin(work, lang, out, &b, &at))
        return false;
    str version = str_format(b.arena, "%lld", (long long)b.schema->version);
    document_init(out, b.arena, book_language(lang), book_words(&b, "handbook.title"),
                  book_filled(&b, "handbook.subtitle", book_minute(b.arena, at), version));
    out->date = time_iso(b.arena, at);
    out->contents = book_words(&b, "handbook.contents");
    book_general(&b);
    for (size_t i = 0; i < b.schema->type_count; i++)
        book_type(&b, &b.schema->types[i]);
    return book_dictionaries(&b) && book_changes(&b);
}

str crm_handbook_fonts(enum lang lang) {
    return lang == LANG_ZH ? STR("apt install fonts-droid-fallback")
                           : STR("apt install fonts-dejavu-core");
}

str crm_handbook_policy(struct arena *arena) {
    enum { BASE64_SIZE = 45 };
    str style = document_html_style();
    unsigned char hash[crypto_hash_sha256_BYTES];
    char text[BASE64_SIZE];
    crypto_hash_sha256(hash, (const unsigned char *)style.ptr, style.len);
    sodium_bin2base64(text, sizeof text, hash, sizeof hash, sodium_base64_VARIANT_ORIGINAL);
    return str_format(arena,
                      "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; "
                      "form-action 'none'; frame-ancestors 'none'",
                      text);
}
