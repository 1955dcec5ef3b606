-- Merges can be taken back in any order, also from within others, and obey rules of survivorship.

-- What a merge changed in its survivor (model/change.h), where taking another one back changed that;
-- NULL: as its row in the history says.
ALTER TABLE merge ADD COLUMN taken {BYTES};
-- Lists the merged record was in, each with when the survivor had come in before ("7:0 9:17000"; 0:
-- it was none of its members). NULL: merged before this was written down.
ALTER TABLE merge ADD COLUMN lists {TEXT};

-- Whose value a merge proposes for the property; '': the survivor's own (model/survivorship.h).
ALTER TABLE property ADD COLUMN survivorship {TEXT} NOT NULL DEFAULT '';
