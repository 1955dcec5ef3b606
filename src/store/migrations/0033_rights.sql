-- Departments as a tree, who is in them, roles that a company makes itself, and records that are
-- shared with people and departments. A person's role is user_account.role: the name of one.
CREATE TABLE department (
    id {ID},
    name {TEXT} NOT NULL,
    parent_id {INT64},                  -- NULL: at the top
    manager_id {INT64},
    archived_at {INT64}
) {STRICT};

CREATE TABLE role (
    name {TEXT} NOT NULL PRIMARY KEY,
    label {TEXT} NOT NULL,
    body {TEXT} NOT NULL                -- JSON, see model/rights.h
) {STRICT};

ALTER TABLE user_account ADD COLUMN department_id {INT64};
-- Who stands in while somebody is away.
ALTER TABLE user_account ADD COLUMN deputy_id {INT64};
ALTER TABLE user_account ADD COLUMN away_from {INT64};
ALTER TABLE user_account ADD COLUMN away_until {INT64};
CREATE INDEX user_account_department ON user_account (department_id);
-- Until now everybody might do everything.
UPDATE user_account SET role = 'super-administrator' WHERE role = 'administrator';

CREATE TABLE record_share (
    id {ID},
    record_id {INT64} NOT NULL,
    type_id {INT64} NOT NULL,
    user_id {INT64},                    -- one of the two
    department_id {INT64},
    may_edit {INT64} NOT NULL,
    until_at {INT64},                   -- NULL: for good
    created_at {INT64} NOT NULL,
    created_by {INT64}
) {STRICT};
CREATE INDEX record_share_record ON record_share (record_id);
CREATE INDEX record_share_user ON record_share (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX record_share_department ON record_share (department_id) WHERE department_id IS NOT NULL;
