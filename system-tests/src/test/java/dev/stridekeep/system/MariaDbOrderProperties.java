package dev.stridekeep.system;

class MariaDbOrderProperties extends OrderContract {
  MariaDbOrderProperties() {
    super(Storage.MARIADB);
  }
}
