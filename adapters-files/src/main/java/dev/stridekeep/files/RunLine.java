package dev.stridekeep.files;

import dev.stridekeep.application.run.ExportedRun;
import dev.stridekeep.domain.run.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/// The way of a run as a JTS geometry in WGS84, longitude first: a line, several where pauses cut
/// it, a point where there is only one position, and nothing where there is none. A position that
/// stands alone between two pauses is no line and is left out, where there are lines.
final class RunLine {
  private static final int WGS84 = 4326;
  private static final int DIMENSIONS = 3;

  private final GeometryFactory factory = new GeometryFactory(new PrecisionModel(1e7), WGS84);
  private final Track track;
  private final Segments segments;
  private final List<LineString> lines = new ArrayList<>();
  private final List<Point> alone = new ArrayList<>();

  RunLine(ExportedRun run) {
    track = run.track();
    segments = new Segments(track, run.pauses());
  }

  Geometry geometry() {
    double[] segment = new double[track.size() * DIMENSIONS];
    int size = 0;
    int last = -1;
    for (int i = 0; i < track.size(); i++) {
      if (!track.hasPosition(i)) {
        continue;
      }
      if (last >= 0 && segments.isBreak(last, i)) {
        end(segment, size);
        size = 0;
      }
      segment[size++] = track.longitude(i);
      segment[size++] = track.latitude(i);
      segment[size++] = track.altitude(i);
      last = i;
    }
    end(segment, size);
    return joined();
  }

  private void end(double[] segment, int size) {
    if (size == 0) {
      return;
    }
    double[] own = Arrays.copyOf(segment, size);
    var sequence = new PackedCoordinateSequence.Double(own, DIMENSIONS, 0);
    if (size == DIMENSIONS) {
      alone.add(factory.createPoint(sequence));
    } else {
      lines.add(factory.createLineString(sequence));
    }
  }

  private Geometry joined() {
    if (lines.isEmpty()) {
      return alone.isEmpty() ? factory.createPoint() : alone.getFirst();
    }
    return lines.size() == 1
        ? lines.getFirst()
        : factory.createMultiLineString(lines.toArray(LineString[]::new));
  }
}
