-- Views of lists that people keep: words, filters, columns, sort, as they stand in the list's address.
CREATE TABLE saved_view (
    id {ID},
    type_id {INT64} NOT NULL,
    owner_id {INT64} NOT NULL,
    name {TEXT} NOT NULL,
    query {TEXT} NOT NULL,
    everybody {INT64} NOT NULL,         -- 1: all see it
    created_at {INT64} NOT NULL,
    updated_at {INT64} NOT NULL
) {STRICT};
CREATE INDEX saved_view_owner ON saved_view (owner_id);

CREATE TABLE saved_view_share (
    view_id {INT64} NOT NULL,
    user_id {INT64},                    -- one of the two
    department_id {INT64},
    may_edit {INT64} NOT NULL,
    until_at {INT64}                    -- NULL: for good
) {STRICT};
CREATE INDEX saved_view_share_view ON saved_view_share (view_id);
