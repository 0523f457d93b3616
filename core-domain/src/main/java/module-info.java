/// The pure nouns and rules of a running product: runs, tracks, accounts and the measures they are
/// told in. Needs nothing but `java.base`; no clock, no randomness, no input or output.
module dev.stridekeep.domain {
  requires static transitive org.jspecify;

  exports dev.stridekeep.domain.account;
  exports dev.stridekeep.domain.digest;
  exports dev.stridekeep.domain.history;
  exports dev.stridekeep.domain.measure;
  exports dev.stridekeep.domain.run;
}
