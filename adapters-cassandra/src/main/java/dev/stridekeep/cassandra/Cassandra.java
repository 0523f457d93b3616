package dev.stridekeep.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.stridekeep.application.StorageException;
import java.time.Duration;

/// A Cassandra cluster with the schema of this version, reached over a few connections to each
/// node. Safe for use by several threads.
public final class Cassandra implements AutoCloseable {
  private final CqlSession session;
  private final String keyspace;
  private final ChunkStatements chunks;

  private Cassandra(CqlSession session, String keyspace, ChunkStatements chunks) {
    this.session = session;
    this.keyspace = keyspace;
    this.chunks = chunks;
  }

  /// Connects, makes keyspace and table where they are missing, checks that what the cluster
  /// acknowledges is safe, and prepares all statements, so that nothing that can fail is left to
  /// those who use it. Several processes may do so at the same moment.
  ///
  /// @throws StorageException where the cluster cannot be reached, or does not keep what it
  ///     acknowledges and the configuration does not allow that
  public static Cassandra open(CassandraConfig config) {
    var session = connect(config);
    try {
      Schema.make(session, config.url());
      Durability.check(session, config);
      var keyspace = config.url().keyspace();
      return new Cassandra(session, keyspace, ChunkStatements.prepare(session, table(keyspace)));
    } catch (DriverException e) {
      session.close();
      throw new StorageException("cannot prepare " + config, e);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private static CqlSession connect(CassandraConfig config) {
    var url = config.url();
    var builder =
        CqlSession.builder()
            .withConfigLoader(DriverSettings.loader(url.keyspace()))
            .addContactPoints(url.hosts());
    if (url.datacenter() != null) {
      builder.withLocalDatacenter(url.datacenter());
    }
    if (config.user() != null) {
      builder.withAuthCredentials(config.user(), config.password());
    }
    try {
      return builder.build();
    } catch (DriverException | IllegalStateException e) {
      // The latter where the hosts are in several datacenters and none was named.
      throw new StorageException("cannot reach " + config, e);
    }
  }

  /// The driver's session; its statements name the keyspace.
  public CqlSession session() {
    return session;
  }

  /// The table of chunks, as CQL names it.
  public String table() {
    return table(keyspace);
  }

  private static String table(String keyspace) {
    return keyspace + "." + Schema.TABLE;
  }

  /// The statements about chunks.
  public ChunkStatements chunks() {
    return chunks;
  }

  /// Whether a majority of the nodes that hold one certain run answers within a time.
  public boolean ping(Duration limit) {
    var read = "SELECT n FROM " + table() + " WHERE run_id = 00000000-0000-0000-0000-000000000000";
    try {
      return session.execute(SimpleStatement.newInstance(read).setTimeout(limit)).one() == null;
    } catch (DriverException | IllegalStateException e) {
      return false;
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
