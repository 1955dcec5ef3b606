// The two small languages of SCIM that directories really send (RFC 7644, sections 3.4.2.2 and
// 3.5.2): `userName eq "anna@example.com"`, and paths such as `emails[type eq "work"].value`. Pure,
// any text. Attributes are told in lower case, without the name of the schema in front.
#pragma once
#include "base/str.h"

struct scim_filter {
    str attribute; // "username"
    str value;     // of the text, or the word as it is (true, 12)
};
// One comparison by `eq`. False for everything else.
bool scim_filter_read(struct arena *arena, str text, struct scim_filter *out);

struct scim_path {
    str attribute; // "emails", "name"
    bool filtered;
    struct scim_filter filter; // [type eq "work"]
    str sub;                   // "value"; empty: none
};
bool scim_path_read(struct arena *arena, str text, struct scim_path *out);
