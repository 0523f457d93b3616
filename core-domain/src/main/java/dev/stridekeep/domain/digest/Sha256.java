package dev.stridekeep.domain.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The digest SHA-256 (FIPS 180-4), which every Java platform has.
public final class Sha256 {
  private Sha256() {}

  /// The digest of some pieces in a row.
  ///
  /// @return 32 bytes
  public static byte[] of(byte[]... pieces) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var piece : pieces) {
        digest.update(piece);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
