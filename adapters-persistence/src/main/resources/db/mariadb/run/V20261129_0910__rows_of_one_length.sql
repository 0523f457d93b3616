-- REDUNDANT keeps the room of a NULL that is of a fixed length, so that every change of a run or a split
-- is made in its place, on a page that is never split for it. Texts that change are of a fixed length too,
-- as many bytes as characters: docs/storage.md, "A full disk".

ALTER TABLE run
  MODIFY zone            CHAR(64) CHARACTER SET ascii,
  MODIFY visibility      CHAR(16) CHARACTER SET ascii,
  MODIFY status          CHAR(16) CHARACTER SET ascii NOT NULL,
  MODIFY distance_source CHAR(16) CHARACTER SET ascii,
  MODIFY energy_missing  CHAR(32) CHARACTER SET ascii,
  MODIFY engine_version  CHAR(64) CHARACTER SET ascii,
  ROW_FORMAT = REDUNDANT;

ALTER TABLE run_split ROW_FORMAT = REDUNDANT;
