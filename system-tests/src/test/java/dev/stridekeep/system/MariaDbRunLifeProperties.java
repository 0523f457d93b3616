package dev.stridekeep.system;

class MariaDbRunLifeProperties extends RunLifeContract {
  MariaDbRunLifeProperties() {
    super(Storage.MARIADB);
  }
}
