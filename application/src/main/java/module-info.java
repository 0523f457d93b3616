/// The use cases of a running product, each a class with a verb for its name, beside the driven
/// ports that it needs. Needs nothing but `java.base`; time and ids come in from outside.
module dev.stridekeep.application {
  requires static transitive org.jspecify;
  requires transitive dev.stridekeep.domain;
  requires transitive dev.stridekeep.gps;
  requires transitive dev.stridekeep.energy;

  exports dev.stridekeep.application;
  exports dev.stridekeep.application.access;
  exports dev.stridekeep.application.account;
  exports dev.stridekeep.application.history;
  exports dev.stridekeep.application.run;
}
