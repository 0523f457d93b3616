-- A row that grows where its page is full splits the page, and where the disk is full too, MariaDB may
-- lose half of the page: docs/storage.md, "A full disk". What makes rows longer goes elsewhere.

-- The pauses of a finish, as PauseText writes them. The versions before this one keep them in
-- run.pauses, which is read where there is nothing here, and not written any more.
CREATE TABLE IF NOT EXISTS run_pauses (
  run_id    BINARY(16) NOT NULL,
  intervals MEDIUMTEXT NOT NULL,
  PRIMARY KEY (run_id)
);

-- Of the run that the chart was saved with: a new chart is a new row and not a longer one.
ALTER TABLE run_chart ADD COLUMN IF NOT EXISTS version INT DEFAULT 0 NOT NULL;

-- Of the longest name as much as a name leaves: both together are always of one length.
ALTER TABLE account ADD COLUMN IF NOT EXISTS room VARBINARY(300) DEFAULT X'' NOT NULL;
