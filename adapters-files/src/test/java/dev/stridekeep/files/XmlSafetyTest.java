package dev.stridekeep.files;

import static dev.stridekeep.files.FileFixtures.gpx;
import static dev.stridekeep.files.FileFixtures.recorded;
import static dev.stridekeep.files.FileFixtures.refusal;
import static dev.stridekeep.files.FileFixtures.trkpt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlSafetyTest {
  private static final String POINTS = "<trkseg>" + trkpt(0, "") + trkpt(1, "") + "</trkseg>";

  private static void assertDoctypeRefused(String doctype, String inside) {
    String file = gpx(inside + POINTS).replace("?><gpx", "?>" + doctype + "<gpx");
    assertTrue(refusal(file).contains("document type declaration"), refusal(file));
  }

  @Test
  void a_document_type_declaration_is_refused() {
    assertDoctypeRefused("<!DOCTYPE gpx>", "");
    assertDoctypeRefused("<!DOCTYPE gpx SYSTEM \"gpx.dtd\">", "");
    assertDoctypeRefused("<!DOCTYPE gpx PUBLIC \"-//x//y\" \"http://127.0.0.1:9/gpx.dtd\">", "");
  }

  @Test
  void an_external_entity_is_not_read(@TempDir Path folder) throws IOException {
    var secret = folder.resolve("secret.txt");
    Files.writeString(secret, "48.5");

    assertDoctypeRefused(
        "<!DOCTYPE gpx [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", "<name>&x;</name>");
    assertDoctypeRefused(
        "<!DOCTYPE gpx [<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;]>", "");
  }

  @Test
  void entities_that_multiply_are_refused() {
    var entities = new StringBuilder("<!DOCTYPE gpx [<!ENTITY e0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      entities.append("<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">");
    }
    assertDoctypeRefused(entities + "]>", "<name>&e11;</name>");
  }

  @Test
  void an_entity_that_nobody_declared_is_damage_and_the_points_are_read() {
    var run = recorded(gpx("<name>Jack &jill; B & C</name>" + POINTS));

    assertEquals(2, run.track().size());
    assertFalse(run.warnings().isEmpty());
  }

  @Test
  void a_comment_or_a_text_of_millions_of_characters_ends_the_reading() {
    String long_ = "x".repeat(3 * XmlSource.LONGEST_TEXT);
    for (String inside :
        new String[] {
          "<!--" + long_ + "-->", "<name a=\"" + long_ + "\"/>", "<?x " + long_ + "?>"
        }) {
      var run = recorded(gpx(POINTS + inside + POINTS));
      assertEquals(2, run.track().size());
      assertTrue(run.warnings().getFirst().contains("million"), () -> "" + run.warnings());
    }
  }

  @Test
  void a_name_of_millions_of_characters_is_damage() {
    var run = recorded(gpx(POINTS + "<" + "x".repeat(3 * XmlSource.LONGEST_TEXT) + ">" + POINTS));

    assertEquals(4, run.track().size());
    assertFalse(run.warnings().isEmpty());
  }

  @Test
  void a_long_text_that_is_not_kept_does_no_harm() {
    String text = "<name>" + "x".repeat(3 * XmlSource.LONGEST_TEXT) + "</name>";

    assertEquals(2, recorded(gpx(text + POINTS)).track().size());
  }

  @Test
  void elements_within_elements_are_bounded() {
    var run = recorded(gpx(POINTS + "<a>".repeat(100_000)));

    assertEquals(2, run.track().size());
    assertTrue(run.warnings().getFirst().contains("deep"));
    assertTrue(refusal("<gpx>" + "<a>".repeat(100_000)).contains("deep"));
  }

  @Test
  void names_without_end_do_not_fill_the_memory() {
    var names = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      names.append("<n").append(i).append("/>");
    }
    assertEquals(2, recorded(gpx(names + POINTS)).track().size());
  }

  @Test
  void many_damaged_places_end_the_reading() {
    var run = recorded(gpx("<trkseg>" + (trkpt(0, "") + "<<").repeat(1_000)));

    assertEquals(XmlRunReader.MAX_DAMAGES + 1, run.track().size());
    assertTrue(run.warnings().getLast().contains("too many places"));
    assertTrue(run.warnings().size() <= 100);
  }

  @Test
  void other_xml_and_other_files_are_refused_with_what_they_are() {
    assertTrue(refusal("<html><body/></html>").contains("<html>"));
    assertTrue(refusal("").contains("empty"));
    assertTrue(refusal("PK\u0003\u0004 and so on").contains("zip"));
    assertTrue(refusal("{\"type\":\"Feature\"}").contains("neither"));
    assertTrue(refusal("lat,lon\n48,11\n").contains("neither"));
    assertTrue(
        refusal("<kml><name>x</name></kml>".getBytes(StandardCharsets.UTF_16)).contains("<kml>"));
  }
}
