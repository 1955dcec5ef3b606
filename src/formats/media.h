// What kind of file some bytes are, whether the name agrees, and whether we take it: the only file
// that knows libmagic.
//
// The content decides; the name is only compared with it. Programs and scripts are refused whatever
// they are called, and names by which a desktop would run a file are refused whatever is in it.
// Pure but for the library's own table of kinds, which is read from the system. Any thread.
#pragma once
#include "base/err.h"
#include "base/str.h"

enum media_verdict {
    MEDIA_FINE,
    MEDIA_PROGRAM,   // machine code or a script, by content or by name
    MEDIA_OTHER_NAME // the name says another kind than the content
};

enum { MEDIA_HEAD_BYTES = 1 << 20 }; // how much of a file is looked at, at most

// `head`: the first MEDIA_HEAD_BYTES of the file, or all of it. *type ("image/png") lives in the
// arena; unknown content is "application/octet-stream". ERR_INTERNAL where the library's table can
// not be read.
MUST_CHECK bool media_judge(struct arena *arena, str head, str name, str *type,
                            enum media_verdict *verdict, struct err *err);
// Whether a browser may show it in the page's place: pictures without script, plain text, PDF.
bool media_inline(str type);
// The judgement without the library, of a type it found: for tests.
enum media_verdict media_compare(str head, str type, str name);
