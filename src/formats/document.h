// A document to be read and printed: headings, paragraphs, items and tables of short texts.
//
// Whoever has something to say builds the tree and knows nothing of paper; the writers below make
// one file of it and know nothing of what is said. Everything lives in the document's arena. Texts
// are shown as they are: a writer escapes what its format would take for its own. "\n" begins a new
// line.
#pragma once
#include "base/buf.h"
#include "base/err.h"

enum ink {
    INK_PLAIN,
    INK_STRONG,
    INK_QUIET, // smaller and paler: what is rarely looked for
    INK_CODE,  // as it has to be typed
    INK_COUNT
};

struct span {
    enum ink ink;
    str text;
    str to; // where it leads: an anchor, or "/..." at the program's own address; or empty
};

struct passage {
    struct span *spans;
    size_t count, cap;
};

struct document_column {
    str label;
    int width; // its share of the line
};

struct document_table {
    const struct document_column *columns;
    size_t column_count;
    struct passage **rows; // of column_count passages each
    size_t row_count, row_cap;
};

enum block_kind { BLOCK_HEADING, BLOCK_PARAGRAPH, BLOCK_ITEM, BLOCK_TABLE };

struct block {
    enum block_kind kind;
    int level;  // of a heading: 1 (begins a page) to 3 (not in the contents)
    str anchor; // of a heading: [a-z0-9_-]+, unique; or empty
    struct passage text;
    struct document_table table;
};

struct document {
    struct arena *arena;
    str title;
    str subtitle;
    str language;       // BCP 47
    str date;           // ISO 8601: what a PDF says it was made; or empty
    str contents;       // heading of the list of contents
    struct block **all; // in order
    size_t count, cap;
};

void document_init(struct document *d, struct arena *arena, str language, str title, str subtitle);
void document_heading(struct document *d, int level, str anchor, str text);
struct passage *document_paragraph(struct document *d);
struct passage *document_item(struct document *d);
// `columns` are kept, not copied.
struct document_table *document_table(struct document *d, const struct document_column *columns,
                                      size_t count);
// The cells of a new row, empty.
struct passage *document_row(struct document *d, struct document_table *table);
void passage_add(struct arena *arena, struct passage *passage, enum ink ink, str text);
void passage_link(struct arena *arena, struct passage *passage, str to, str text);
// What follows begins a new line, where something stands there already.
void passage_line(struct arena *arena, struct passage *passage);

// One file of HTML without scripts or anything from elsewhere, for screens and for printing.
void document_html(const struct document *d, struct buf *out);
// The text of its one <style>, for the policy it is sent with (a hash of it).
str document_html_style(void);
// PDF on A4 with bookmarks, links in its contents, and text that can be searched. ERR_UNSUPPORTED
// where no font of this machine has the letters of the document's language.
MUST_CHECK bool document_pdf(const struct document *d, struct buf *out, struct err *err);
