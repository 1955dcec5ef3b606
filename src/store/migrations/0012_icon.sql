-- The picture that the application shows for a type: a word it knows, or none.
ALTER TABLE object_type ADD COLUMN icon {TEXT} NOT NULL DEFAULT '';
