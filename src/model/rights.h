// Rights: what a role gives, and what follows of it for one person.
//
// A role says for every verb how far it reaches (nothing, one's own, the department's, those of the
// departments below, everything), for all object types and differently for some, and which areas of
// administration it opens. A person has one role. Of the role, the tree of departments and who
// stands in for whom follows `struct rights`: whose records each reach means. Pure, any thread.
#pragma once
#include "base/json.h"
#include "model/record.h"

enum right_verb {
    RIGHT_VIEW,
    RIGHT_ENTER, // make new ones
    RIGHT_EDIT,
    RIGHT_DELETE,
    RIGHT_MERGE,
    RIGHT_IMPORT,
    RIGHT_EXPORT, // download
    RIGHT_BULK,   // change many at once
    RIGHT_SHARE,
    RIGHT_UNMASK, // see values that are masked, one by one
    RIGHT_VERB_COUNT
};

enum reach {
    REACH_NONE,
    REACH_OWN, // and what is shared with one
    REACH_DEPARTMENT,
    REACH_BELOW, // the department and those below it
    REACH_ALL,
    REACH_COUNT
};

enum area {
    AREA_USERS,       // people, departments, roles
    AREA_SECURITY,    // policy of signing in, keys of others
    AREA_DEFINITIONS, // types, properties, pipelines, kinds of associations, tags
    AREA_RULES,       // rulebook, dictionaries, templates
    AREA_DUPLICATES,  // the queue, rules of matching, suggested links
    AREA_LISTS,
    AREA_SETTINGS,
    AREA_WEBHOOKS,
    AREA_AUDIT,
    AREA_PRIVACY, // erasing, consents, retention
    AREA_COUNT
};

const char *right_verb_name(enum right_verb verb); // "view"
bool right_verb_read(str name, enum right_verb *verb);
const char *reach_name(enum reach reach); // "none" "own" "department" "below" "all"
bool reach_read(str name, enum reach *reach);
const char *area_name(enum area area);
bool area_read(str name, enum area *area);

// How far the verbs reach for one type; of `type` empty, for every type that has no row.
struct role_reach {
    str type;
    unsigned char reach[RIGHT_VERB_COUNT]; // enum reach
};

// A property that whoever has the role may do less, or for once not less, with.
struct role_field {
    str type, property; // their names
    enum field_level level;
};

struct role {
    str name;  // "representative"
    str label; // as people call it; empty with a shipped one, whose label is a message
    bool shipped;
    bool everything; // the super-administrator: also what no other role can be given
    uint32_t areas;  // bits of enum area
    struct role_reach *reaches;
    size_t reach_count;
    struct role_field *fields;
    size_t field_count;
};

// The roles that come with the program, in the order in which they are shown; NULL past the end.
const struct role *role_shipped(size_t i);
const struct role *role_shipped_named(str name);
#define ROLE_EVERYTHING "super-administrator"

// How far a role's verb reaches for a type.
enum reach role_reach_of(const struct role *role, str type, enum right_verb verb);
// Whether whoever has `role` may give `other` to people: it gives nothing that `role` does not.
bool role_covers(const struct role *role, const struct role *other);

// What the role lets do with a property: what it says of it; else of one that holds personal data
// that there is a value, unless the role unmasks; else everything.
enum field_level role_field_level(const struct role *role, str type, const struct property *p);
// Whether whoever has `role` may give `other` as to single properties. What is in neither role
// follows from role_covers, as unmasking is one of its verbs.
bool role_fields_cover(const struct schema *schema, const struct role *role,
                       const struct role *other);
const char *field_level_name(enum field_level level); // "edit" "read" "masked" "hidden"
bool field_level_read(str name, enum field_level *level);

// A role as JSON: {"areas":["users"],"rights":{"*":{"view":"all"},"deals":{"view":"own"}},
// "fields":{"contacts":{"pesel":"masked"}}}. What is not named in rights is none.
// ERR_INPUT with a sentence that names the unknown word.
MUST_CHECK bool role_read(struct arena *arena, const struct json *body, struct role *role,
                          struct err *err);
void role_write(struct jsonw *w, const struct role *role); // "areas", "rights", "fields"

// -- one person

struct id_set { // ascending
    int64_t *ids;
    size_t count;
};
bool id_set_has(const struct id_set *set, int64_t id);
void id_set_sort(struct id_set *set); // ascending, each once

struct rights {
    const struct role *role;
    int64_t user_id;
    // Whose records a reach means: oneself and whom one stands in for; the people of one's
    // department; those of the departments below as well. Index: enum reach, of which REACH_NONE
    // and REACH_ALL are empty.
    struct id_set people[REACH_COUNT];
    struct id_set departments[REACH_COUNT]; // for records that belong to one and to nobody
    // People whose manager one is, with those of the departments below: their records are seen,
    // however far the role's view reaches, as long as it reaches anything.
    struct id_set managed;
    struct id_set groups; // departments one is in, from the leaf up: what is shared with them
    bool shared;          // whether anything is shared with one
};

// What makes a record of a type one's to act on: any of these. For the store's conditions and for
// rights_hold, which say the same.
struct rights_scope {
    enum reach reach;            // REACH_ALL, REACH_NONE: the sets do not matter
    struct id_set owners;        // whose records
    struct id_set creators;      // made by whom: a manager sees what people own or made
    struct id_set unowned;       // of which departments, where nobody owns it
    const struct rights *shares; // what is shared with these; NULL: nothing is
};
struct rights_scope rights_scope_of(struct arena *arena, const struct rights *rights, str type,
                                    enum right_verb verb);

struct rights *rights_copy(struct arena *arena, const struct rights *from);
bool rights_everything(const struct rights *rights);
bool rights_area(const struct rights *rights, enum area area);
enum reach rights_reach(const struct rights *rights, str type, enum right_verb verb);
// The widest of all types: whether a verb is given at all.
enum reach rights_widest(const struct rights *rights, enum right_verb verb);
enum reach rights_narrowest(const struct rights *rights, enum right_verb verb);
// Whether a record is within the scope by what stands in it; what is shared is the store's to say.
bool rights_hold(const struct rights_scope *scope, const struct record *record);
