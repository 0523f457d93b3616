package dev.stridekeep.torture.drill;

/// Two ways to keep the lives of runs in one table: begun by an INSERT, ended by an UPDATE.
enum LifeTable {
  /// What is not known yet takes no room.
  GROWING("VARCHAR(64)", ""),
  /// What is not known yet takes as much room as later.
  STEADY("CHAR(64) CHARACTER SET ascii", " ROW_FORMAT = REDUNDANT");

  private final String text;
  private final String format;

  LifeTable(String text, String format) {
    this.text = text;
    this.format = format;
  }

  String create() {
    return """
        CREATE TABLE life (
          id BINARY(16) NOT NULL, account_id BINARY(16) NOT NULL, begun DECIMAL(21, 9) NOT NULL,
          is_open BOOLEAN NOT NULL, zone %1$s, status %1$s NOT NULL, ended DECIMAL(21, 9),
          last_seq INT, distance_m DOUBLE, elapsed_s DECIMAL(21, 9), moving_s DECIMAL(21, 9),
          ascent_m DOUBLE, descent_m DOUBLE, energy_j DOUBLE, energy_low_j DOUBLE,
          energy_high_j DOUBLE, points INT, engine %1$s, note %1$s,
          PRIMARY KEY (id),
          KEY of_account (account_id, begun DESC, id DESC, status, distance_m, moving_s, elapsed_s),
          KEY open_since (is_open, begun)
        )%2$s"""
        .formatted(text, format);
  }
}
