package dev.stridekeep.system;

/// On two backends of each kind; any request goes to any of them.
class MariaDbRunLifeProperties extends RunLifeContract {
  MariaDbRunLifeProperties() {
    super(Storage.MARIADB);
  }
}
