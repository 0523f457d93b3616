-- Sealed chunks stay, others come and go: where they share pages, half of each page stays empty. And they lie
-- in the order in which they were written, as pages that are split for a row in between stay half empty too.
-- A run that has rows here has one row without points in run_chunk (first_seq 0, n 0), see JdbiTrackStore.
CREATE TABLE IF NOT EXISTS run_sealed (
  place       BIGINT         NOT NULL AUTO_INCREMENT,
  run_id      BINARY(16)     NOT NULL,
  first_seq   INT            NOT NULL,
  n           INT            NOT NULL,
  digest      BINARY(16)     NOT NULL,
  received_at DECIMAL(21, 9) NOT NULL,
  data        MEDIUMBLOB     NOT NULL,
  PRIMARY KEY (place),
  KEY run_sealed_of_run (run_id)
);
