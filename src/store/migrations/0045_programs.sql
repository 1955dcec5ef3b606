-- Programs of others can be disabled: what people allowed them stays, and opens nothing meanwhile.
ALTER TABLE oauth_program ADD COLUMN disabled_at {INT64};
