-- Every change of an account is made in its place, as those of a run are.

ALTER TABLE account
  MODIFY password_hash CHAR(200) CHARACTER SET ascii NOT NULL,
  MODIFY time_zone     CHAR(64) CHARACTER SET ascii NOT NULL,
  MODIFY units         CHAR(16) CHARACTER SET ascii NOT NULL,
  MODIFY week_start    CHAR(16) CHARACTER SET ascii NOT NULL,
  MODIFY sex           CHAR(16) CHARACTER SET ascii,
  ROW_FORMAT = REDUNDANT;
