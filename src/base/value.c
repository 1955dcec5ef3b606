// Comparing and copying values.
#include "base/value.h"

bool value_equal(struct value a, struct value b) {
    if (a.kind != b.kind)
        return false;
    switch (a.kind) {
    case VALUE_NULL:
        return true;
    case VALUE_INT:
        return a.i == b.i;
    case VALUE_FLOAT:
        return !(a.f < b.f) && !(a.f > b.f);
    case VALUE_TEXT:
    case VALUE_BYTES:
        return str_equal(a.s, b.s);
    }
    return false;
}

struct value value_copy(struct arena *arena, struct value v) {
    if (v.kind == VALUE_TEXT || v.kind == VALUE_BYTES)
        v.s = str_copy(arena, v.s);
    return v;
}
