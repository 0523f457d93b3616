package dev.stridekeep.rest.account;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// How costly a hash is (RFC 9106).
///
/// @param memoryKib [KiB]
/// @param passes over that memory
/// @param lanes that could be computed side by side
record Argon2Settings(int memoryKib, int passes, int lanes) {
  /// OWASP Password Storage Cheat Sheet: the least for Argon2id.
  static final Argon2Settings OWASP = new Argon2Settings(19 * 1024, 2, 1);

  static final int HASH_BYTES = 32;

  /// Most memory of a stored hash that is still computed, so that a damaged row cannot take it all.
  private static final int MAX_MEMORY_KIB = 1024 * 1024;

  Argon2Settings {
    boolean sound =
        memoryKib >= 8 * lanes
            && memoryKib <= MAX_MEMORY_KIB
            && passes >= 1
            && passes <= 100
            && lanes >= 1
            && lanes <= 16;
    if (!sound) {
      throw new IllegalArgumentException("unsound: " + memoryKib + ", " + passes + ", " + lanes);
    }
  }

  byte[] hash(byte[] secret, byte[] salt) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    var hash = new byte[HASH_BYTES];
    generator.generateBytes(secret, hash);
    return hash;
  }
}
