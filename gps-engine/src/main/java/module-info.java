/// The GPS engine: cleaning, smoothing, distance, elevation, moving time, splits and best efforts
/// of a recorded track. Pure: the same track gives the same figures on every machine.
module dev.stridekeep.gps {
  requires static transitive org.jspecify;
  requires transitive dev.stridekeep.domain;

  exports dev.stridekeep.gps;
}
