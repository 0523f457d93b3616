package dev.stridekeep.persistence;

import java.nio.ByteBuffer;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jspecify.annotations.Nullable;

/// How values are stored: ids as `BINARY(16)`, instants and durations as [DecimalSeconds].
public final class SqlTypes implements JdbiPlugin {
  @Override
  public void customizeJdbi(Jdbi jdbi) {
    jdbi.registerArgument(new UuidArgument());
    jdbi.registerArgument(new InstantArgument());
    jdbi.registerArgument(new DurationArgument());
    jdbi.registerColumnMapper(UUID.class, (rs, column, context) -> uuid(rs.getBytes(column)));
    jdbi.registerColumnMapper(
        Instant.class,
        (rs, column, context) -> {
          var seconds = rs.getBigDecimal(column);
          return seconds == null ? null : DecimalSeconds.instant(seconds);
        });
    jdbi.registerColumnMapper(
        Duration.class,
        (rs, column, context) -> {
          var seconds = rs.getBigDecimal(column);
          return seconds == null ? null : DecimalSeconds.duration(seconds);
        });
  }

  public static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  public static @Nullable UUID uuid(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private static final class UuidArgument extends AbstractArgumentFactory<UUID> {
    UuidArgument() {
      super(Types.BINARY);
    }

    @Override
    protected Argument build(UUID value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setBytes(position, bytes(value));
    }
  }

  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
    InstantArgument() {
      super(Types.DECIMAL);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, context) ->
          statement.setBigDecimal(position, DecimalSeconds.of(value));
    }
  }

  private static final class DurationArgument extends AbstractArgumentFactory<Duration> {
    DurationArgument() {
      super(Types.DECIMAL);
    }

    @Override
    protected Argument build(Duration value, ConfigRegistry config) {
      return (position, statement, context) ->
          statement.setBigDecimal(position, DecimalSeconds.of(value));
    }
  }
}
