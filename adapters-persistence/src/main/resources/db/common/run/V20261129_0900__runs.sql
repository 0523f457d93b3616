-- Ids are the 16 bytes of a UUID. Times are seconds, of instants since the epoch, exact to the
-- nanosecond. Figures are SI. The same words are understood by H2 (MODE=MySQL) and MariaDB.

CREATE TABLE IF NOT EXISTS run (
  id                 BINARY(16)     NOT NULL,
  account_id         BINARY(16)     NOT NULL,
  version            INT            NOT NULL,
  counts_from        DECIMAL(21, 9) NOT NULL,
  last_heard_at      DECIMAL(21, 9) NOT NULL, -- of anything but points
  last_receipt_at    DECIMAL(21, 9) NOT NULL, -- of anything, as far as it was noted
  is_open            BOOLEAN        NOT NULL, -- neither deleted nor complete
  -- its chunks are not known to be as few as can be: whatever is saved of a run unseals it
  unsealed           BOOLEAN        DEFAULT TRUE NOT NULL,
  analysed_points    INT            NOT NULL,

  started_at         DECIMAL(21, 9),          -- the start
  zone               VARCHAR(64),
  program_session_id BINARY(16),
  playlist_id        BINARY(16),
  visibility         VARCHAR(16),

  pressed_finish_at  DECIMAL(21, 9),          -- the finish, whose pauses lie in run_pauses
  last_seq           INT,
  device_distance_m  DOUBLE,
  device_moving_s    DECIMAL(21, 9),
  device_elapsed_s   DECIMAL(21, 9),

  closed_at          DECIMAL(21, 9),
  deleted_at         DECIMAL(21, 9),
  purged             BOOLEAN        NOT NULL,

  status             VARCHAR(16)    NOT NULL, -- RECORDING as long as there are no figures
  provisional        BOOLEAN        NOT NULL,
  finished_at        DECIMAL(21, 9),          -- the figures
  distance_m         DOUBLE,
  distance_source    VARCHAR(16),
  elapsed_s          DECIMAL(21, 9),
  moving_s           DECIMAL(21, 9),
  ascent_m           DOUBLE,
  descent_m          DOUBLE,
  energy_j           DOUBLE,
  energy_low_j       DOUBLE,
  energy_high_j      DOUBLE,
  energy_missing     VARCHAR(32),
  average_heart_rate INT,
  max_heart_rate     INT,
  average_cadence    INT,
  stored_points      INT,
  summary_points     INT,
  rejected_points    INT,
  engine_version     VARCHAR(64),
  PRIMARY KEY (id)
);
-- Lists newest first, and holds all that a dashboard adds up, so that the rows need not be read.
CREATE INDEX IF NOT EXISTS run_of_account ON run (account_id, counts_from DESC, id DESC, deleted_at, status,
  distance_m, moving_s, elapsed_s, ascent_m, energy_j);
CREATE INDEX IF NOT EXISTS run_open_since ON run (is_open, last_receipt_at);
CREATE INDEX IF NOT EXISTS run_unsealed_since ON run (unsealed, is_open, last_receipt_at);
CREATE INDEX IF NOT EXISTS run_deleted_since ON run (purged, deleted_at);

CREATE TABLE IF NOT EXISTS run_split (
  run_id     BINARY(16)     NOT NULL,
  units      VARCHAR(16)    NOT NULL,
  idx        INT            NOT NULL,
  distance_m DOUBLE         NOT NULL,
  elapsed_s  DECIMAL(21, 9) NOT NULL,
  moving_s   DECIMAL(21, 9) NOT NULL,
  ascent_m   DOUBLE,
  PRIMARY KEY (run_id, units, idx)
);

CREATE TABLE IF NOT EXISTS run_best_effort (
  run_id     BINARY(16)     NOT NULL,
  idx        INT            NOT NULL,
  account_id BINARY(16)     NOT NULL,
  distance_m DOUBLE         NOT NULL,
  time_s     DECIMAL(21, 9) NOT NULL,
  start_seq  INT            NOT NULL,
  PRIMARY KEY (run_id, idx)
);
CREATE INDEX IF NOT EXISTS run_best_effort_of_account ON run_best_effort (account_id, distance_m, time_s);

-- The pauses of a finish, as PauseText writes them: not in run, whose rows never grow (docs/storage.md).
CREATE TABLE IF NOT EXISTS run_pauses (
  run_id    BINARY(16) NOT NULL,
  intervals MEDIUMTEXT NOT NULL,
  PRIMARY KEY (run_id)
);

-- A downsampled run for a graph, in the form of ChartBytes. The version is that of the run that it was
-- saved with: a new chart is a new row, as a deleted one with the same key would be made longer.
CREATE TABLE IF NOT EXISTS run_chart (
  run_id  BINARY(16)      NOT NULL,
  version INT             DEFAULT 0 NOT NULL,
  data    VARBINARY(8192) NOT NULL,
  PRIMARY KEY (run_id, version)
);

-- Points, in the form of docs/chunk-format.md. Rows are added and never changed.
CREATE TABLE IF NOT EXISTS run_chunk (
  run_id      BINARY(16)     NOT NULL,
  first_seq   INT            NOT NULL,
  n           INT            NOT NULL,
  digest      BINARY(16)     NOT NULL,
  received_at DECIMAL(21, 9) NOT NULL,
  data        MEDIUMBLOB     NOT NULL,
  PRIMARY KEY (run_id, first_seq, n, digest)
);
