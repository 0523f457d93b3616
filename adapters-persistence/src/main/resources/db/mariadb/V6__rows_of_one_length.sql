-- REDUNDANT keeps the room of a NULL that is of a fixed length, so that every change of a run, a split or
-- an account is made in its place, on a page that is never split for it. Texts that change are of a fixed
-- length too, as many bytes as characters.

ALTER TABLE run
  MODIFY zone            CHAR(64) CHARACTER SET ascii,
  MODIFY visibility      CHAR(16) CHARACTER SET ascii,
  MODIFY status          CHAR(16) CHARACTER SET ascii NOT NULL,
  MODIFY distance_source CHAR(16) CHARACTER SET ascii,
  MODIFY energy_missing  CHAR(32) CHARACTER SET ascii,
  MODIFY engine_version  CHAR(64) CHARACTER SET ascii,
  ROW_FORMAT = REDUNDANT;

ALTER TABLE run_split ROW_FORMAT = REDUNDANT;

-- A row that was deleted lies there for a while, and one with the same key would be made of it.
ALTER TABLE run_chart DROP PRIMARY KEY, ADD PRIMARY KEY (run_id, version);

ALTER TABLE account
  MODIFY password_hash CHAR(200) CHARACTER SET ascii NOT NULL,
  MODIFY time_zone     CHAR(64) CHARACTER SET ascii NOT NULL,
  MODIFY units         CHAR(16) CHARACTER SET ascii NOT NULL,
  MODIFY week_start    CHAR(16) CHARACTER SET ascii NOT NULL,
  MODIFY sex           CHAR(16) CHARACTER SET ascii,
  ROW_FORMAT = REDUNDANT;

UPDATE account SET room = REPEAT(X'00', 300 - LENGTH(display_name)) WHERE room = X'';
