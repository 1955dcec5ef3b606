// The guide to a file of records: how it is written, each of its columns, and what becomes of rows
// that are there already.
#include "crm/handbook_private.h"
#include "crm/import_template.h"

static str also_recognised(const struct book *b, const struct property *p, str header) {
    enum { SHOWN = 4 };
    struct buf out;
    size_t shown = 0;
    str rest = p->synonyms, word;
    buf_init(&out, b->arena);
    while (rest.len && shown < SHOWN && str_split(&rest, '|', &word)) {
        if (!word.len || str_equal(word, header))
            continue;
        buf_add_z(&out, shown++ ? ", " : "");
        buf_add(&out, word);
    }
    return buf_str(&out);
}

static void column_row(const struct book *b, const struct object_type *type,
                       const struct property *p, struct document_table *table) {
    struct passage *cells = document_row(b->doc, table);
    str header = import_template_header(b->arena, type, p, b->lang);
    str also = also_recognised(b, p, header), help = book_label(b, p->help, STR(""));
    passage_add(b->arena, &cells[0], INK_STRONG, header);
    if (help.len) {
        passage_line(b->arena, &cells[0]);
        passage_add(b->arena, &cells[0], INK_PLAIN, help);
    }
    if (also.len) {
        passage_line(b->arena, &cells[0]);
        passage_add(b->arena, &cells[0], INK_QUIET, book_filled(b, "guide.also", also, (str){0}));
    }
    book_content(b, type, p, &cells[1]);
    passage_line(b->arena, &cells[1]);
    passage_add(b->arena, &cells[1], INK_QUIET,
                book_named(b, "handbook.reads.", str_of(p->type->name)));
    book_asked(b, type, p, &cells[2]);
}

static void columns_of(const struct book *b, const struct object_type *type, bool narrow) {
    const struct property **list;
    size_t count = import_template_columns(b->arena, type, narrow, &list);
    struct document_column *columns = ARENA_ARRAY(b->arena, 3, struct document_column);
    columns[0] = (struct document_column){book_words(b, "guide.column"), 34};
    columns[1] = (struct document_column){book_words(b, "handbook.content"), 38};
    columns[2] = (struct document_column){book_words(b, "handbook.asked"), 28};
    document_heading(b->doc, 1, STR("columns"), book_words(b, "guide.columns"));
    struct document_table *table = document_table(b->doc, columns, 3);
    for (size_t i = 0; i < count; i++)
        column_row(b, type, list[i], table);
}

static void duplicates(const struct book *b, const struct object_type *type) {
    document_heading(b->doc, 1, STR("duplicates"), book_words(b, "guide.duplicates"));
    str by = book_labels_of(b, type->with_role, type->with_role_count);
    struct passage *text = document_paragraph(b->doc);
    if (by.len)
        passage_add(b->arena, text, INK_PLAIN, book_filled(b, "guide.duplicates_by", by, (str){0}));
    else
        passage_add(b->arena, text, INK_PLAIN, book_words(b, "guide.duplicates_none"));
    if (by.len) {
        book_item(b, "guide.duplicates_sure");
        book_item(b, "guide.duplicates_unsure");
    }
    book_paragraph(b, "guide.checked");
}

bool crm_import_guide(struct work *work, const struct object_type *type, enum lang lang,
                      bool narrow, struct document *out) {
    struct book b;
    int64_t at;
    if (!book_begin(work, lang, out, &b, &at))
        return false;
    str name = book_label(&b, type->label_plural, type->name);
    document_init(out, b.arena, book_language(lang), book_filled(&b, "guide.title", name, (str){0}),
                  book_filled(&b, "guide.subtitle", name, book_minute(b.arena, at)));
    document_heading(out, 1, STR("file"), book_words(&b, "guide.file"));
    book_item(&b, "guide.file_csv");
    book_item(&b, "guide.file_header");
    book_item(&b, "guide.file_leave");
    book_item(&b, "guide.file_several");
    columns_of(&b, type, narrow);
    duplicates(&b, type);
    return true;
}
