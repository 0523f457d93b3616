package dev.stridekeep.system;

class H2OrderProperties extends OrderContract {
  H2OrderProperties() {
    super(Storage.H2);
  }
}
