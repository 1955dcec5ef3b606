// JSON: reading into a tree of ours (parsed by jansson, the strictest reader measured), writing as
// a stream. The writer's functions are called jsonw_*, because jansson owns json_object and others.
#pragma once
#include "base/buf.h"
#include "base/err.h"

enum json_kind {
    JSON_KIND_NULL,
    JSON_KIND_BOOL,
    JSON_KIND_INT,
    JSON_KIND_REAL,
    JSON_KIND_TEXT,
    JSON_KIND_ARRAY,
    JSON_KIND_OBJECT
};

struct json_member;

struct json {
    enum json_kind kind;
    size_t count; // items or members
    union {
        bool boolean;
        int64_t integer;
        double real;
        str text;
        struct json *items;
        struct json_member *members;
    };
};

struct json_member {
    str name;
    struct json value;
};

// Reads one JSON text (any value on top). Duplicate names, NUL in text, ill-formed UTF-8, numbers
// out of range and nesting deeper than 64 are refused with ERR_INPUT, naming line and column.
MUST_CHECK bool json_read(struct arena *arena, str text, struct json *out, struct err *err);

// NULL where `object` is NULL, no object, or has no such member: so look-ups can be chained.
const struct json *json_get(const struct json *object, const char *name);
// The member as text, or `otherwise` where it is missing or of another kind.
str json_get_text(const struct json *object, const char *name, str otherwise);
int64_t json_get_int(const struct json *object, const char *name, int64_t otherwise);
double json_get_real(const struct json *object, const char *name, double otherwise); // 1 is 1.0
bool json_get_bool(const struct json *object, const char *name, bool otherwise);

// Writes JSON without building a tree. Commas and quotes are its business; nesting is the
// caller's (asserted). An object's members are written as jsonw_name, then one value.
struct jsonw {
    struct buf *out;
    unsigned depth;
    bool comma; // the next value or name needs a comma in front
};

void jsonw_init(struct jsonw *w, struct buf *out);
void jsonw_object(struct jsonw *w);
void jsonw_object_end(struct jsonw *w);
void jsonw_array(struct jsonw *w);
void jsonw_array_end(struct jsonw *w);
void jsonw_name(struct jsonw *w, const char *name);
void jsonw_name_str(struct jsonw *w, str name);
void jsonw_text(struct jsonw *w, str text);
void jsonw_text_z(struct jsonw *w, const char *text);
void jsonw_int(struct jsonw *w, int64_t number);
void jsonw_real(struct jsonw *w, double number); // shortest text that reads back the same
void jsonw_bool(struct jsonw *w, bool boolean);
void jsonw_null(struct jsonw *w);
void jsonw_time(struct jsonw *w, int64_t micros); // as ISO 8601 text
void jsonw_id(struct jsonw *w, int64_t id);       // as decimal text
void jsonw_raw(struct jsonw *w, str json);        // a JSON text made elsewhere
// A tree back to text.
void jsonw_value(struct jsonw *w, const struct json *value);

// A member with its value in one line.
void jsonw_put_text(struct jsonw *w, const char *name, str text);
void jsonw_put_int(struct jsonw *w, const char *name, int64_t number);
void jsonw_put_bool(struct jsonw *w, const char *name, bool boolean);
