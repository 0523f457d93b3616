package dev.stridekeep.system;

class H2RunLifeProperties extends RunLifeContract {
  H2RunLifeProperties() {
    super(Storage.H2);
  }
}
