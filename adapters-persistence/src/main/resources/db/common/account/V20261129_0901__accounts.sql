-- What people type is kept as the bytes of its UTF-8, so that no database's idea of letters that are
-- alike, or of a character set, comes between: CONVERT(email USING utf8mb4) shows it in MariaDB.

CREATE TABLE IF NOT EXISTS account (
  id            BINARY(16)     NOT NULL,
  version       INT            NOT NULL,
  email         VARBINARY(762) NOT NULL, -- in lower case
  password_hash VARCHAR(200)   NOT NULL, -- Argon2id with its salt and parameters
  display_name  VARBINARY(300) NOT NULL,
  -- as many bytes as the name leaves of the longest name: both together are always of one length
  room          VARBINARY(300) DEFAULT X'' NOT NULL,
  time_zone     VARCHAR(64)    NOT NULL, -- IANA
  units         VARCHAR(16)    NOT NULL,
  week_start    VARCHAR(16)    NOT NULL,
  sex           VARCHAR(16),
  birth_date    DATE,
  height_cm     DOUBLE,
  mass_kg       DOUBLE,
  created_at    DECIMAL(21, 9) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT account_email UNIQUE (email)
);

-- Sessions that have not ended; signing out deletes the row.
CREATE TABLE IF NOT EXISTS account_session (
  id           BINARY(16)     NOT NULL,
  account_id   BINARY(16)     NOT NULL,
  generation   INT            NOT NULL, -- of the current refresh token: how often it was rotated
  digest       VARCHAR(64)    NOT NULL, -- SHA-256 of the current refresh token, hexadecimal
  signed_in_at DECIMAL(21, 9) NOT NULL,
  used_at      DECIMAL(21, 9) NOT NULL, -- when the current refresh token was made
  PRIMARY KEY (id)
);
CREATE INDEX IF NOT EXISTS account_session_of_account ON account_session (account_id, used_at);
CREATE INDEX IF NOT EXISTS account_session_used ON account_session (used_at);

-- Keys that all nodes share
CREATE TABLE IF NOT EXISTS server_secret (
  name   VARCHAR(64)   NOT NULL,
  secret VARBINARY(64) NOT NULL,
  PRIMARY KEY (name)
);
