package dev.stridekeep.persistence.account;

import dev.stridekeep.application.Workload;
import dev.stridekeep.application.account.ServerSecrets;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.SqlErrors;
import java.util.Optional;

/// Keys in the table `server_secret`: who adds a name first decides its key.
public final class JdbiServerSecrets implements ServerSecrets {
  private final Database database;
  private final Workload workload;

  public JdbiServerSecrets(Database database) {
    this(database, Workload.ACCOUNTS);
  }

  /// @param workload whose connections it uses
  public JdbiServerSecrets(Database database, Workload workload) {
    this.database = database;
    this.workload = workload;
  }

  @Override
  public byte[] claim(String name, byte[] fresh) {
    return find(name).orElseGet(() -> insert(name, fresh));
  }

  private byte[] insert(String name, byte[] fresh) {
    database.write(
        workload,
        handle ->
            SqlErrors.insertedNew(
                handle
                    .createUpdate(
                        "INSERT INTO server_secret (name, secret) VALUES (:name, :secret)")
                    .bind("name", name)
                    .bind("secret", fresh)));
    return find(name).orElseThrow();
  }

  private Optional<byte[]> find(String name) {
    return database.read(
        workload,
        handle ->
            handle
                .createQuery("SELECT secret FROM server_secret WHERE name = :name")
                .bind("name", name)
                .map((row, _) -> row.getBytes("secret"))
                .findOne());
  }
}
