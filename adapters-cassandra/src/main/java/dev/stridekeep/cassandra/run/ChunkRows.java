package dev.stridekeep.cassandra.run;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.stridekeep.domain.run.ChunkKey;
import java.nio.ByteBuffer;

/// Chunks as columns.
final class ChunkRows {
  private ChunkRows() {}

  /// The key that a row begins with.
  static ChunkKey key(Row row) {
    var digest = row.getByteBuffer(2);
    if (digest == null) {
      throw new IllegalStateException("a row without its key");
    }
    return new ChunkKey(row.getInt(0), row.getInt(1), digest.getLong(), digest.getLong());
  }

  static ByteBuffer digest(ChunkKey key) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(key.digestHigh())
        .putLong(key.digestLow())
        .flip();
  }

  static byte[] bytes(ByteBuffer data) {
    var bytes = new byte[data.remaining()];
    data.get(bytes);
    return bytes;
  }
}
