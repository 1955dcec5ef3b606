// libqrencode makes the matrix (ISO/IEC 18004); here it becomes one path of horizontal bars.
#include "api/qr.h"
#ifdef HAVE_QRENCODE
#include <qrencode.h>

enum { QUIET = 4 }; // units around it, as the standard wants

static str path_of(struct arena *arena, const QRcode *code) {
    struct buf out;
    buf_init(&out, arena);
    for (int row = 0; row < code->width; row++)
        for (int from = 0, to; from < code->width; from = to + 1) {
            const unsigned char *cells = code->data + row * code->width;
            while (from < code->width && !(cells[from] & 1))
                from++;
            for (to = from; to < code->width && cells[to] & 1;)
                to++;
            if (to > from)
                buf_format(&out, "M%d %dh%dv1h-%dz", from + QUIET, row + QUIET, to - from,
                           to - from);
        }
    return buf_str(&out);
}

void qr_write(struct jsonw *w, struct arena *arena, const char *name, str text) {
    QRcode *code = QRcode_encodeString8bit(str_z(arena, text), 0, QR_ECLEVEL_M);
    if (!code)
        return;
    jsonw_name(w, name);
    jsonw_object(w);
    jsonw_put_int(w, "size", code->width + 2 * QUIET);
    jsonw_put_text(w, "path", path_of(arena, code));
    jsonw_object_end(w);
    QRcode_free(code);
}
#else
void qr_write(struct jsonw *w, struct arena *arena, const char *name, str text) {
    (void)w;
    (void)arena;
    (void)name;
    (void)text;
}
#endif
