-- A run is sealed once its chunks are as few as can be; whatever is saved of it unseals it. The
-- versions before this one know nothing of it, and the runs that they save are sealed all the same.
ALTER TABLE run ADD COLUMN IF NOT EXISTS unsealed BOOLEAN DEFAULT TRUE NOT NULL;
CREATE INDEX IF NOT EXISTS run_unsealed_since ON run (unsealed, is_open, last_receipt_at);

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
