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

-- The table of db-scheduler: one row for each kind of work, picked by one node at a time.
CREATE TABLE IF NOT EXISTS scheduled_tasks (
  task_name            VARCHAR(100) NOT NULL,
  task_instance        VARCHAR(100) NOT NULL,
  task_data            BLOB,
  execution_time       DATETIME(6)  NOT NULL,
  picked               BOOLEAN      NOT NULL,
  picked_by            VARCHAR(50),
  last_success         DATETIME(6),
  last_failure         DATETIME(6),
  consecutive_failures INT,
  last_heartbeat       DATETIME(6),
  version              BIGINT       NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX IF NOT EXISTS scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX IF NOT EXISTS scheduled_tasks_alive ON scheduled_tasks (last_heartbeat);
