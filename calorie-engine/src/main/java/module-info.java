/// The calorie engine: one class per published energy model, and the estimator that chooses among
/// them. Pure: the same motion of the same body gives the same energy on every machine.
module dev.stridekeep.energy {
  requires static transitive org.jspecify;
  requires transitive dev.stridekeep.domain;

  exports dev.stridekeep.energy;
}
