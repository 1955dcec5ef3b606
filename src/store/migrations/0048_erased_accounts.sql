-- Accounts of which nothing of the person is left (store/user_erase.c).
ALTER TABLE user_account ADD COLUMN erased_at {INT64}; -- NULL: not erased
