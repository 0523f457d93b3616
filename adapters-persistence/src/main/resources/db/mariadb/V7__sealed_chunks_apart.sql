-- Sealed chunks come in the order of their runs and stay, others come and go: where they share pages, half
-- of each page stays empty.
ALTER TABLE run_chunk DROP PRIMARY KEY, ADD PRIMARY KEY (run_id, first_seq, n, digest, sealed)
  PARTITION BY LIST (sealed) (
    PARTITION p_open VALUES IN (0),
    PARTITION p_sealed VALUES IN (1)
  );
