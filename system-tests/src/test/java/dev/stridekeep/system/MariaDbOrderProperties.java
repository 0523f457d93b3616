package dev.stridekeep.system;

/// On two backends of each kind; any request goes to any of them.
class MariaDbOrderProperties extends OrderContract {
  MariaDbOrderProperties() {
    super(Storage.MARIADB);
  }
}
