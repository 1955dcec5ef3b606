-- What a directory keeps here (SCIM): its own names of people, and its groups. What a group gives
-- is said by the settings of the sign-in provider.
ALTER TABLE user_account ADD COLUMN external_id {TEXT};
CREATE INDEX user_account_external ON user_account (external_id) WHERE external_id IS NOT NULL;

CREATE TABLE directory_group (
    id {ID},
    name {TEXT} NOT NULL,
    external_id {TEXT},
    created_at {INT64} NOT NULL
) {STRICT};
CREATE UNIQUE INDEX directory_group_name ON directory_group (name);

CREATE TABLE directory_member (
    group_id {INT64} NOT NULL,
    user_id {INT64} NOT NULL,
    PRIMARY KEY (group_id, user_id)
) {STRICT};
CREATE INDEX directory_member_user ON directory_member (user_id);
