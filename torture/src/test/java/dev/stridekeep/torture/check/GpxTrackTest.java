package dev.stridekeep.torture.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stridekeep.domain.run.Track;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class GpxTrackTest {
  private static final String GPX =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1"
          xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
        <trk><trkseg>
          <trkpt lat="50.1234567" lon="-8.7654321">
            <ele>101.5</ele><time>2025-06-15T15:06:40.001Z</time>
            <extensions><gpxtpx:TrackPointExtension>
              <gpxtpx:hr>141</gpxtpx:hr><gpxtpx:cad>86</gpxtpx:cad>
            </gpxtpx:TrackPointExtension></extensions>
          </trkpt>
          <trkpt lat="50.2" lon="-8.8"><time>2025-06-15T15:06:41Z</time></trkpt>
        </trkseg></trk>
      </gpx>
      """;

  @Test
  void every_value_of_every_point_is_read() throws XMLStreamException {
    var expected = Track.builder(2);
    expected.add(0, 1_750_000_000_001L, 50.1234567, -8.7654321, 101.5, Double.NaN, 141, 172);
    expected.add(1, 1_750_000_001_000L, 50.2, -8.8, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    assertEquals(expected.build(), GpxTrack.read(GPX.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void half_a_file_is_no_track() {
    var half = GPX.substring(0, GPX.length() / 2).getBytes(StandardCharsets.UTF_8);
    assertThrows(XMLStreamException.class, () -> GpxTrack.read(half));
  }
}
