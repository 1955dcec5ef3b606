// A document on pages of A4. It is laid out twice: the first time, into nothing, says on which page
// each heading comes to stand, the second writes the contents with those numbers and the file.
#include "formats/document_private.h"

enum {
    PAGE_WIDTH = 595, // A4
    PAGE_HEIGHT = 842,
    MARGIN = 48,
    TOP = 54,
    BOTTOM = PAGE_HEIGHT - 60, // nothing but the page's number below
    WIDTH = PAGE_WIDTH - 2 * MARGIN,
    CELL = 5, // around the text of a cell
};

struct paper {
    const struct document *d;
    struct press press;
    cairo_surface_t *surface;
    cairo_t *cr;
    double y;
    int page;
    int pages;     // of the pass before; 0: this is the first
    int *standing; // by block: on which page a heading stands
    int chapter;   // of the outline: the last of level 1
};

static const struct setting body = {.size = 9.5}, head = {.size = 9.5, .bold = true},
                            small = {.size = 8, .quiet = true};
static const struct setting headings[] = {
    {.size = 24, .bold = true}, // the title
    {.size = 18, .bold = true},
    {.size = 13, .bold = true},
    {.size = 10.5, .bold = true},
};

// -- pages

static void number_page(struct paper *p) {
    char text[32];
    int length = p->pages ? snprintf(text, sizeof text, "%d / %d", p->page, p->pages)
                          : snprintf(text, sizeof text, "%d", p->page);
    PangoLayout *layout = press_line(&p->press, (str){text, (size_t)length}, small);
    int width, line = 0;
    pango_layout_get_size(layout, &width, NULL);
    press_draw(p->cr, layout, PAGE_WIDTH - MARGIN - (double)width / PANGO_SCALE, BOTTOM + 18, 100,
               true, &line);
    g_object_unref(layout);
    layout = press_line(&p->press, p->d->title, small);
    line = 0;
    press_draw(p->cr, layout, MARGIN, BOTTOM + 18, 100, true, &line);
    g_object_unref(layout);
}

static void end_page(struct paper *p) {
    number_page(p);
    cairo_show_page(p->cr);
    p->page++;
    p->y = TOP;
}

static bool at_top(const struct paper *p) {
    return p->y <= TOP;
}

// -- texts

static void draw_text(struct paper *p, PangoLayout *layout, double x) {
    int line = 0;
    while (line < pango_layout_get_line_count(layout)) {
        p->y += press_draw(p->cr, layout, x, p->y, BOTTOM - p->y, at_top(p), &line);
        if (line < pango_layout_get_line_count(layout))
            end_page(p);
    }
}

// Its line is that of the item's first one, whatever font that is in.
static void draw_bullet(struct paper *p, PangoLayout *item) {
    PangoLayout *bullet = press_line(&p->press, STR("•"), body);
    int apart = pango_layout_get_baseline(item) - pango_layout_get_baseline(bullet), line = 0;
    press_draw(p->cr, bullet, MARGIN + 4, p->y + (double)apart / PANGO_SCALE, 100, true, &line);
    g_object_unref(bullet);
}

// A short paragraph is not cut.
enum { SHORT_PARAGRAPH = 120 };

static void draw_paragraph(struct paper *p, const struct block *block) {
    double indent = block->kind == BLOCK_ITEM ? 14 : 0;
    PangoLayout *layout = press_layout(&p->press, &block->text, body, WIDTH - indent);
    double height = press_height(layout);
    if (!at_top(p) && p->y + (height < SHORT_PARAGRAPH ? height : SHORT_PARAGRAPH) > BOTTOM)
        end_page(p);
    if (indent > 0)
        draw_bullet(p, layout);
    draw_text(p, layout, MARGIN + indent);
    g_object_unref(layout);
    p->y += indent > 0 ? 1 : 5;
}

// -- tables

enum { COLUMNS_MAX = 8 };

static double column_width(const struct document_table *t, size_t i) {
    int total = 0;
    for (size_t k = 0; k < t->column_count; k++)
        total += t->columns[k].width;
    return (double)WIDTH * t->columns[i].width / (total ? total : 1);
}

struct row {
    PangoLayout *cells[COLUMNS_MAX];
    int lines[COLUMNS_MAX]; // the next of each to be drawn
    size_t count;
    double height;
};

static void row_make(const struct paper *p, const struct document_table *t,
                     const struct passage *cells, struct setting setting, struct row *row) {
    *row = (struct row){.count = t->column_count < COLUMNS_MAX ? t->column_count : COLUMNS_MAX};
    for (size_t i = 0; i < row->count; i++) {
        row->cells[i] = press_layout(&p->press, &cells[i], setting, column_width(t, i) - 2 * CELL);
        double height = press_height(row->cells[i]) + 2 * CELL;
        row->height = height > row->height ? height : row->height;
    }
}

static void row_free(struct row *row) {
    for (size_t i = 0; i < row->count; i++)
        g_object_unref(row->cells[i]);
}

// What fits on this page; false: something is left.
static bool row_draw(struct paper *p, const struct document_table *t, struct row *row, bool force) {
    double x = MARGIN, most = 0, room = BOTTOM - p->y - 2 * CELL;
    bool whole = true;
    for (size_t i = 0; i < row->count; i++) {
        double drawn =
            press_draw(p->cr, row->cells[i], x + CELL, p->y + CELL, room, force, &row->lines[i]);
        whole = whole && row->lines[i] == pango_layout_get_line_count(row->cells[i]);
        most = drawn > most ? drawn : most;
        x += column_width(t, i);
    }
    p->y += most + 2 * CELL;
    cairo_set_source_rgb(p->cr, 0.8, 0.8, 0.8);
    cairo_set_line_width(p->cr, 0.5);
    cairo_move_to(p->cr, MARGIN, p->y);
    cairo_line_to(p->cr, MARGIN + WIDTH, p->y);
    cairo_stroke(p->cr);
    cairo_set_source_rgb(p->cr, 0, 0, 0);
    return whole;
}

static void header_make(const struct paper *p, const struct document_table *t, struct row *row) {
    struct span spans[COLUMNS_MAX];
    struct passage cells[COLUMNS_MAX];
    for (size_t i = 0; i < t->column_count && i < COLUMNS_MAX; i++) {
        spans[i] = (struct span){.text = t->columns[i].label};
        cells[i] = (struct passage){.spans = &spans[i], .count = 1};
    }
    row_make(p, t, cells, head, row);
}

static void draw_header(struct paper *p, const struct document_table *t) {
    struct row row;
    header_make(p, t, &row);
    cairo_set_source_rgb(p->cr, 0.94, 0.95, 0.96);
    cairo_rectangle(p->cr, MARGIN, p->y, WIDTH, row.height);
    cairo_fill(p->cr);
    cairo_set_source_rgb(p->cr, 0, 0, 0);
    (void)row_draw(p, t, &row, true);
    row_free(&row);
}

// A row is not cut, unless it is longer than a page.
static void draw_row(struct paper *p, const struct document_table *t, const struct passage *cells) {
    struct row row;
    enum { HEADER_ROOM = 40 };
    row_make(p, t, cells, body, &row);
    bool fits_a_page = row.height <= BOTTOM - TOP - HEADER_ROOM;
    if (p->y + row.height > BOTTOM && (fits_a_page || p->y > BOTTOM - 100)) {
        end_page(p);
        draw_header(p, t);
    }
    while (!row_draw(p, t, &row, false)) {
        end_page(p);
        draw_header(p, t);
    }
    row_free(&row);
}

static void draw_table(struct paper *p, const struct document_table *t) {
    if (p->y + 80 > BOTTOM)
        end_page(p);
    draw_header(p, t);
    for (size_t i = 0; i < t->row_count; i++)
        draw_row(p, t, t->rows[i]);
    p->y += 10;
}

// -- headings

static double gap_above(const struct block *block) {
    return block->level == 1 ? 0 : block->level == 2 ? 16 : 10;
}

static double text_height(const struct paper *p, const struct block *block,
                          struct setting setting) {
    PangoLayout *layout = press_layout(&p->press, &block->text, setting, WIDTH);
    double height = press_height(layout);
    g_object_unref(layout);
    return height;
}

// Its header and first row.
static double table_begin(const struct paper *p, const struct document_table *t) {
    enum { ROW_MOST = 250 };
    struct row header, first;
    if (!t->row_count)
        return 0;
    header_make(p, t, &header);
    row_make(p, t, t->rows[0], body, &first);
    double height = header.height + (first.height < ROW_MOST ? first.height : ROW_MOST);
    row_free(&header);
    row_free(&first);
    return height;
}

// The height that has to stay together from block `i` on: a heading with what it is of.
static double kept_together(const struct paper *p, size_t i) {
    if (i >= p->d->count)
        return 0;
    const struct block *block = p->d->all[i];
    if (block->kind == BLOCK_TABLE)
        return table_begin(p, &block->table);
    if (block->kind != BLOCK_HEADING) {
        double height = text_height(p, block, body);
        return height < SHORT_PARAGRAPH ? height : SHORT_PARAGRAPH;
    }
    return text_height(p, block, headings[block->level]) + 6 + gap_above(block) +
           (block->level == 1 ? 0 : kept_together(p, i + 1));
}

static bool in_contents(const struct block *block) {
    return block->kind == BLOCK_HEADING && block->level <= 2 && block->anchor.len;
}

static void add_bookmark(struct paper *p, const struct block *block) {
    str attributes = str_format(p->d->arena, "dest='" STR_FMT "'", STR_ARG(block->anchor));
    int parent = block->level == 1 ? CAIRO_PDF_OUTLINE_ROOT : p->chapter;
    int id = cairo_pdf_surface_add_outline(p->surface, parent,
                                           str_z(p->d->arena, block->text.spans[0].text),
                                           attributes.ptr, CAIRO_PDF_OUTLINE_FLAG_OPEN);
    if (block->level == 1)
        p->chapter = id;
}

static void draw_heading(struct paper *p, size_t i) {
    const struct block *block = p->d->all[i];
    bool listed = in_contents(block);
    if (!at_top(p) && (block->level == 1 || p->y + kept_together(p, i) > BOTTOM))
        end_page(p);
    if (!at_top(p))
        p->y += gap_above(block);
    p->standing[i] = p->page;
    if (listed) {
        str name = str_format(p->d->arena, "name='" STR_FMT "'", STR_ARG(block->anchor));
        cairo_tag_begin(p->cr, CAIRO_TAG_DEST, name.ptr);
    }
    PangoLayout *layout = press_layout(&p->press, &block->text, headings[block->level], WIDTH);
    draw_text(p, layout, MARGIN);
    g_object_unref(layout);
    if (listed) {
        cairo_tag_end(p->cr, CAIRO_TAG_DEST);
        add_bookmark(p, block);
    }
    p->y += 6;
}

// -- contents

static void draw_entry(struct paper *p, size_t i) {
    const struct block *block = p->d->all[i];
    bool chapter = block->level == 1;
    double x = MARGIN + (chapter ? 0 : 14);
    struct setting setting = chapter ? head : body;
    PangoLayout *text = press_layout(&p->press, &block->text, setting, WIDTH - 60);
    str number = p->standing[i] ? str_format(p->d->arena, "%d", p->standing[i]) : STR(" ");
    PangoLayout *page = press_line(&p->press, number, setting);
    str attributes = str_format(p->d->arena, "dest='" STR_FMT "'", STR_ARG(block->anchor));
    int width, line = 0;
    p->y += chapter ? 4 : 0;
    if (p->y + press_height(text) > BOTTOM)
        end_page(p);
    pango_layout_get_size(page, &width, NULL);
    cairo_tag_begin(p->cr, CAIRO_TAG_LINK, attributes.ptr);
    press_draw(p->cr, page, PAGE_WIDTH - MARGIN - (double)width / PANGO_SCALE, p->y, 100, true,
               &line);
    draw_text(p, text, x);
    cairo_tag_end(p->cr, CAIRO_TAG_LINK);
    g_object_unref(text);
    g_object_unref(page);
}

static void draw_front(struct paper *p) {
    struct span spans[] = {{.text = p->d->title},
                           {.text = p->d->subtitle, .ink = INK_QUIET},
                           {.text = p->d->contents}};
    const struct setting settings[] = {headings[0], body, headings[2]};
    for (size_t i = 0; i < 3 && spans[i].text.len; i++) {
        struct passage passage = {.spans = &spans[i], .count = 1};
        PangoLayout *layout = press_layout(&p->press, &passage, settings[i], WIDTH);
        draw_text(p, layout, MARGIN);
        g_object_unref(layout);
        p->y += i ? 14 : 4;
    }
    for (size_t i = 0; p->d->contents.len && i < p->d->count; i++)
        if (in_contents(p->d->all[i]))
            draw_entry(p, i);
}

// -- the file

static cairo_status_t keep(void *closure, const unsigned char *bytes, unsigned int length) {
    struct buf *out = closure;
    if (out)
        buf_add(out, (str){(const char *)bytes, length});
    return CAIRO_STATUS_SUCCESS;
}

static void describe(const struct paper *p) {
    struct arena *arena = p->d->arena;
    cairo_pdf_surface_set_metadata(p->surface, CAIRO_PDF_METADATA_TITLE, str_z(arena, p->d->title));
    cairo_pdf_surface_set_metadata(p->surface, CAIRO_PDF_METADATA_SUBJECT,
                                   str_z(arena, p->d->subtitle));
    cairo_pdf_surface_set_metadata(p->surface, CAIRO_PDF_METADATA_CREATOR, "Kartoteka");
    if (p->d->date.len)
        cairo_pdf_surface_set_metadata(p->surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                       str_z(arena, p->d->date));
}

static cairo_status_t draw_all(struct paper *p, struct buf *out) {
    p->surface = cairo_pdf_surface_create_for_stream(keep, out, PAGE_WIDTH, PAGE_HEIGHT);
    p->cr = cairo_create(p->surface);
    p->y = TOP;
    p->page = 1;
    describe(p);
    draw_front(p);
    for (size_t i = 0; i < p->d->count; i++) {
        const struct block *block = p->d->all[i];
        if (block->kind == BLOCK_HEADING)
            draw_heading(p, i);
        else if (block->kind == BLOCK_TABLE)
            draw_table(p, &block->table);
        else
            draw_paragraph(p, block);
    }
    end_page(p);
    p->pages = p->page - 1;
    cairo_status_t status = cairo_status(p->cr);
    cairo_destroy(p->cr);
    cairo_surface_finish(p->surface);
    status = status ? status : cairo_surface_status(p->surface);
    cairo_surface_destroy(p->surface);
    return status;
}

bool document_pdf(const struct document *d, struct buf *out, struct err *err) {
    struct paper p = {.d = d, .standing = ARENA_ARRAY(d->arena, d->count, int)};
    if (!press_has_letters(d->language))
        return fail(err, ERR_UNSUPPORTED, "No font of this machine has the letters of " STR_FMT ".",
                    STR_ARG(d->language));
    press_init(&p.press, d->language);
    cairo_status_t status = draw_all(&p, NULL);
    status = status ? status : draw_all(&p, out);
    press_finish(&p.press);
    return !status || fail(err, ERR_STORAGE, "The PDF can not be written: %s.",
                           cairo_status_to_string(status));
}
