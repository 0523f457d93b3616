package dev.stridekeep.domain.digest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {
  @Test
  void it_is_the_digest_of_the_standard() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        HexFormat.of().formatHex(Sha256.of("abc".getBytes(US_ASCII))));
  }

  @Test
  void pieces_count_as_one_text() {
    assertArrayEquals(
        Sha256.of("abc".getBytes(US_ASCII)),
        Sha256.of("a".getBytes(US_ASCII), new byte[0], "bc".getBytes(US_ASCII)));
  }
}
