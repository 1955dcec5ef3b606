// Lists of records of one type: their definitions, and the members of those that are not worked out
// when they are read. Inside a write transaction where something is changed.
#pragma once
#include "model/filter.h"
#include "store/work.h"

enum list_processing {
    LIST_MANUAL,   // people and programs put records in and take them out
    LIST_DYNAMIC,  // whatever fits the filter, now
    LIST_SNAPSHOT, // what fitted the filter when the list was made; then as MANUAL
    LIST_PROCESSING_COUNT
};
const char *list_processing_name(enum list_processing processing); // "MANUAL"
bool list_processing_read(str name, enum list_processing *processing);

struct list {
    int64_t id;
    int64_t type_id;
    str name;
    enum list_processing processing;
    str filter; // JSON as sent; empty where it has none
    int64_t version;
    int64_t created_at, created_by;
    int64_t updated_at, updated_by;
    int64_t filters_updated_at;
    int64_t deleted_at; // 0: not deleted
};

// Sets id, version and times.
MUST_CHECK bool store_list_insert(struct work *work, struct list *list);
// Name, filter and the times of the change; the version is raised.
MUST_CHECK bool store_list_update(struct work *work, struct list *list);
MUST_CHECK bool store_list_delete(struct work *work, int64_t id, bool deleted);
// Deleted ones are found, too.
MUST_CHECK bool store_list_get(struct work *work, int64_t id, struct list *out, bool *found);
// One that is not deleted, by its name without regard to case.
MUST_CHECK bool store_list_by_name(struct work *work, int64_t type_id, str name, struct list *out,
                                   bool *found);

struct list_search {
    str text;             // somewhere in the name; empty: any
    int64_t type_id;      // 0: any
    unsigned processings; // bits of enum list_processing; 0: any
    int64_t offset;
    size_t limit;
};
// In the order of names, without deleted ones. *total counts all that fit.
MUST_CHECK bool store_list_search(struct work *work, const struct list_search *search,
                                  struct list **out, size_t *count, int64_t *total);

struct list_member {
    int64_t record_id;
    int64_t added_at;
};

// *added: false where it was there already.
MUST_CHECK bool store_list_member_add(struct work *work, int64_t list_id, int64_t record_id,
                                      bool *added);
MUST_CHECK bool store_list_member_remove(struct work *work, int64_t list_id, int64_t record_id,
                                         bool *removed);
MUST_CHECK bool store_list_clear(struct work *work, int64_t list_id);
// The members of another list.
MUST_CHECK bool store_list_copy(struct work *work, int64_t list_id, int64_t source_id);
// Where `from` is a member, `to` is one afterwards in its place, with the earlier of the two times.
MUST_CHECK bool store_list_move(struct work *work, int64_t from, int64_t to);
// Makes it one since that time; 0: one no more.
MUST_CHECK bool store_list_member_set(struct work *work, int64_t list_id, int64_t record_id,
                                      int64_t at);
// When a record came in; 0 where it is no member.
MUST_CHECK bool store_list_member_at(struct work *work, int64_t list_id, int64_t record_id,
                                     int64_t *at);

struct list_page {
    int64_t list_id;
    const struct object_type *type;
    struct list_member after; // behind this one; zero: from the front
    bool backward;            // those before it, the nearest first
    bool by_time;             // in the order they came in, else by id
    size_t limit;
};
// Members that are live records the caller may see.
MUST_CHECK bool store_list_members(struct work *work, const struct list_page *page,
                                   struct list_member **out, size_t *count);
// Those that a query finds, in the order of ids; added_at is when the record was changed last.
// `only`: whether this one is among them; 0: all.
MUST_CHECK bool store_list_found(struct work *work, const struct query *query,
                                 const struct list_page *page, int64_t only,
                                 struct list_member **out, size_t *count);
// Makes members of those that are none yet.
MUST_CHECK bool store_list_fill(struct work *work, int64_t list_id, const struct query *query);
struct list_membership {
    int64_t list_id;
    int64_t added_at;
};
// The lists with members of their own that a record is in, without deleted ones.
MUST_CHECK bool store_list_of_record(struct work *work, int64_t record_id,
                                     struct list_membership **out, size_t *count);
