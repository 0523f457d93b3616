package dev.stridekeep.application.run;

import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.digest.Sha256;
import dev.stridekeep.domain.run.RunId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The ids of imported runs: the same bytes in the same account always have the same one, so that
/// an import that broke off is taken up again, and one sent twice is one run. UUIDs of version 8
/// (RFC 9562, section 5.8) over SHA-256.
final class ImportedRunIds {
  private static final long VERSION_8 = 0x8000;
  private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

  private ImportedRunIds() {}

  /// The id of a file's run.
  ///
  /// @param generation 0, or one more for each run of this file that was erased for good
  static RunId of(AccountId account, byte[] file, int generation) {
    var head = "stridekeep import\n" + account + "\n" + generation + "\n";
    var hash = ByteBuffer.wrap(Sha256.of(head.getBytes(StandardCharsets.US_ASCII), file));
    long high = (hash.getLong() & ~0xF000L) | VERSION_8;
    long low = (hash.getLong() >>> 2) | VARIANT_RFC;
    return new RunId(new UUID(high, low));
  }
}
