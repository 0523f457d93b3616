/// The GPS engine: pure code from a recorded track to a measured run.
module dev.stridekeep.gps {
  requires transitive dev.stridekeep.domain;
  requires static org.jspecify;
}
