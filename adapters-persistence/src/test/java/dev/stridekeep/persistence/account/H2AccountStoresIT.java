package dev.stridekeep.persistence.account;

import dev.stridekeep.application.account.AccountStore;
import dev.stridekeep.application.account.ServerSecrets;
import dev.stridekeep.application.account.SessionStore;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.TestDatabase;
import dev.stridekeep.testkit.account.AccountStoreContract;
import dev.stridekeep.testkit.account.ServerSecretsContract;
import dev.stridekeep.testkit.account.SessionStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class H2AccountStoresIT
    implements AccountStoreContract, SessionStoreContract, ServerSecretsContract {
  private Database database;

  @BeforeAll
  void open(@TempDir Path folder) {
    database = Database.open(TestDatabase.H2.fresh(folder));
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Override
  public AccountStore accounts() {
    return new JdbiAccountStore(database);
  }

  @Override
  public SessionStore sessions() {
    return new JdbiSessionStore(database);
  }

  @Override
  public ServerSecrets secrets() {
    return new JdbiServerSecrets(database);
  }
}
