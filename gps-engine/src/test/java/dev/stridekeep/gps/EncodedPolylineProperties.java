package dev.stridekeep.gps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EncodedPolylineProperties {
  @Property
  void what_is_told_is_read_back_to_half_the_last_place(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 9) int precision) {
    var random = new Random(seed);
    int points = random.nextInt(50);
    double[] lat = new double[points];
    double[] lng = new double[points];
    for (int i = 0; i < points; i++) {
      lat[i] = random.nextDouble(-90, 90);
      lng[i] = random.nextDouble(-180, 180);
    }
    long[][] back = EncodedPolylineTest.Decoder.decode(EncodedPolyline.encode(lat, lng, precision));
    double place = StrictMath.pow(10, -precision);
    assertEquals(points, back[0].length);
    for (int i = 0; i < points; i++) {
      assertEquals(lat[i], back[0][i] * place, 0.5001 * place + 1e-13);
      assertEquals(lng[i], back[1][i] * place, 0.5001 * place + 1e-13);
    }
  }

  @Property
  void the_text_is_printable_and_has_no_blank(@ForAll long seed) {
    var text = Generated.dirty(seed).analysis().line(0).encoded(6);
    assertTrue(text.chars().allMatch(c -> c >= 63 && c <= 126), text);
  }
}
