// Bodies of the type multipart/form-data (RFC 7578, delimiters as in RFC 2046, 5.1.1): fields and
// files of a form, one part after the other.
//
// Pure: works on the whole body, which may be a mapped file, and copies nothing of it but names
// with escapes in them.
#pragma once
#include "base/err.h"
#include "base/str.h"

enum { MULTIPART_PARTS_MAX = 100, MULTIPART_BOUNDARY_MAX = 70 };

struct multipart {
    str rest;     // of the body, behind the delimiter that begins the next part
    str boundary; // without its dashes
    size_t parts; // read so far
    bool ended;
};

struct multipart_part {
    str name;
    str file_name;  // as sent, may be a path; ptr NULL where the part is no file
    str media_type; // of its Content-Type, without parameters; empty where it names none
    str body;       // a view into the whole body; any bytes
};

// The boundary that a Content-Type asks for; false where it is another type or names none.
bool multipart_boundary(str content_type, str *boundary);
// ERR_INPUT where the body does not begin with a delimiter.
MUST_CHECK bool multipart_open(struct multipart *m, str body, str boundary, struct err *err);
// The next part; *found is false behind the last. ERR_INPUT where the body ends before its closing
// delimiter, or a part has no name, or there are more than MULTIPART_PARTS_MAX.
MUST_CHECK bool multipart_next(struct multipart *m, struct arena *arena,
                               struct multipart_part *part, bool *found, struct err *err);
