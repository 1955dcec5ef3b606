// Building a document: arrays that grow in its arena.
#include "formats/document.h"

void document_init(struct document *d, struct arena *arena, str language, str title, str subtitle) {
    *d = (struct document){
        .arena = arena, .language = language, .title = title, .subtitle = subtitle};
}

static size_t doubled(size_t cap) {
    return cap ? cap * 2 : 8;
}

static struct block *add(struct document *d, enum block_kind kind) {
    if (d->count == d->cap) {
        size_t cap = doubled(d->cap);
        d->all = arena_grow(d->arena, d->all, d->cap * sizeof *d->all, cap * sizeof *d->all);
        d->cap = cap;
    }
    struct block *block = ARENA_NEW(d->arena, struct block);
    block->kind = kind;
    return d->all[d->count++] = block;
}

void passage_add(struct arena *arena, struct passage *p, enum ink ink, str text) {
    if (!text.len)
        return;
    if (p->count == p->cap) {
        size_t cap = doubled(p->cap);
        p->spans = arena_grow(arena, p->spans, p->cap * sizeof *p->spans, cap * sizeof *p->spans);
        p->cap = cap;
    }
    p->spans[p->count++] = (struct span){.ink = ink, .text = text};
}

void passage_link(struct arena *arena, struct passage *p, str to, str text) {
    passage_add(arena, p, INK_PLAIN, text);
    if (text.len)
        p->spans[p->count - 1].to = to;
}

void passage_line(struct arena *arena, struct passage *p) {
    if (p->count)
        passage_add(arena, p, INK_PLAIN, STR("\n"));
}

void document_heading(struct document *d, int level, str anchor, str text) {
    struct block *block = add(d, BLOCK_HEADING);
    block->level = level;
    block->anchor = anchor;
    passage_add(d->arena, &block->text, INK_PLAIN, text);
}

struct passage *document_paragraph(struct document *d) {
    return &add(d, BLOCK_PARAGRAPH)->text;
}

struct passage *document_item(struct document *d) {
    return &add(d, BLOCK_ITEM)->text;
}

struct document_table *document_table(struct document *d, const struct document_column *columns,
                                      size_t count) {
    struct document_table *table = &add(d, BLOCK_TABLE)->table;
    table->columns = columns;
    table->column_count = count;
    return table;
}

struct passage *document_row(struct document *d, struct document_table *t) {
    if (t->row_count == t->row_cap) {
        size_t cap = doubled(t->row_cap);
        t->rows =
            arena_grow(d->arena, t->rows, t->row_cap * sizeof *t->rows, cap * sizeof *t->rows);
        t->row_cap = cap;
    }
    return t->rows[t->row_count++] = ARENA_ARRAY(d->arena, t->column_count, struct passage);
}
