package dev.stridekeep.system;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/// Damages bytes as a bad line, a bad disk or a bad mind would.
final class Mutations {
  private static final byte[] TELLING =
      "{}[]<>&\"',:-.0123456789eEnu\\\0\u007f".getBytes(StandardCharsets.US_ASCII);

  private final Random random;

  Mutations(long seed) {
    random = new Random(seed);
  }

  /// A damaged copy.
  byte[] of(byte[] whole) {
    byte[] bytes = whole.clone();
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      case 1 -> overwritten(bytes, 1 + random.nextInt(4));
      case 2 -> overwritten(bytes, 1 + random.nextInt(200));
      case 3 -> without(bytes);
      default -> twice(bytes);
    };
  }

  private byte[] overwritten(byte[] bytes, int places) {
    for (int i = 0; i < places; i++) {
      bytes[random.nextInt(bytes.length)] =
          random.nextBoolean()
              ? TELLING[random.nextInt(TELLING.length)]
              : (byte) random.nextInt(256);
    }
    return bytes;
  }

  private byte[] without(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(64));
    byte[] rest = new byte[bytes.length - (to - from)];
    System.arraycopy(bytes, 0, rest, 0, from);
    System.arraycopy(bytes, to, rest, from, bytes.length - to);
    return rest;
  }

  private byte[] twice(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(4_096));
    byte[] more = Arrays.copyOf(bytes, bytes.length + (to - from));
    System.arraycopy(bytes, from, more, to, bytes.length - from);
    return more;
  }
}
