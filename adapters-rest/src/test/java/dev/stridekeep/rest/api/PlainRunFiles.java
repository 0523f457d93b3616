package dev.stridekeep.rest.api;

import dev.stridekeep.application.run.ExportedRun;
import dev.stridekeep.application.run.RunFileFormat;
import dev.stridekeep.application.run.RunFiles;
import dev.stridekeep.application.run.RunFromFile;
import dev.stridekeep.domain.run.Track;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Files as one line a point: `milliseconds latitude longitude`. Other lines are warned of.
final class PlainRunFiles implements RunFiles {
  private static final Pattern POINT = Pattern.compile("(\\d+) (-?[\\d.]+) (-?[\\d.]+)");

  @Override
  public Reading read(InputStream in, @Nullable RunFileFormat declared) throws IOException {
    var track = Track.builder(16);
    var warnings = new ArrayList<String>();
    for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
      var point = POINT.matcher(line);
      if (point.matches()) {
        double nan = Double.NaN;
        track.add(
            track.size(),
            Long.parseLong(point.group(1)),
            Double.parseDouble(point.group(2)),
            Double.parseDouble(point.group(3)),
            nan,
            nan,
            nan,
            nan);
      } else if (warnings.isEmpty()) {
        warnings.add("Some lines are no points.");
      }
    }
    var read = track.build();
    if (read.isEmpty()) {
      return new Reading.Unreadable("There is no point in the file.");
    }
    var first = Instant.ofEpochMilli(read.timeMillis(0));
    var last = Instant.ofEpochMilli(read.timeMillis(read.size() - 1));
    return new Reading.Recorded(
        new RunFromFile(read, List.of(), null, first, last, null, warnings));
  }

  @Override
  public void write(ExportedRun run, RunFileFormat format, OutputStream out) throws IOException {
    for (int i = 0; i < run.track().size(); i++) {
      var line =
          "%d %s %s\n"
              .formatted(
                  run.track().timeMillis(i), run.track().latitude(i), run.track().longitude(i));
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
  }
}
