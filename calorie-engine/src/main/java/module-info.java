/// The calorie engine: pure code from a measured run and a body to the energy spent.
module dev.stridekeep.energy {
  requires transitive dev.stridekeep.domain;
  requires static org.jspecify;
}
