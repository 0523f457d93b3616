-- A transaction that changes nothing is not flushed, and may have seen what is not flushed yet. Adding 1
-- to one of these rows makes its commit reach the disk, and with it all that was committed before.
CREATE TABLE IF NOT EXISTS flush_mark (
  id    INT    NOT NULL,
  marks BIGINT NOT NULL,
  PRIMARY KEY (id)
);
INSERT IGNORE INTO flush_mark (id, marks) VALUES
  (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0),
  (8, 0), (9, 0), (10, 0), (11, 0), (12, 0), (13, 0), (14, 0), (15, 0);
