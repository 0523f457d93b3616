package dev.stridekeep.cli.accuracy;

/// The engine that is measured.
final class OwnEngine implements Method {
  @Override
  public String name() {
    return "ours";
  }

  @Override
  public Estimate of(Recording recording) {
    var way = recording.analysis();
    return new Estimate(
        way.distanceMetres(), way.movingSeconds(), way.ascentMetres(), way.descentMetres());
  }
}
