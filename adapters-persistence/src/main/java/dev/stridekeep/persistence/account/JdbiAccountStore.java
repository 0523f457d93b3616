package dev.stridekeep.persistence.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stridekeep.application.Workload;
import dev.stridekeep.application.account.AccountStore;
import dev.stridekeep.application.account.PasswordHash;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.account.Email;
import dev.stridekeep.persistence.Database;
import dev.stridekeep.persistence.SqlErrors;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Accounts in the table `account`.
public final class JdbiAccountStore implements AccountStore {
  private static final String INSERT =
      """
      INSERT INTO account (id, version, email, password_hash, display_name, room, time_zone, units,
        week_start, sex, birth_date, height_cm, mass_kg, created_at)
      VALUES (:id, :version, :email, :password_hash, :display_name, :room, :time_zone, :units,
        :week_start, :sex, :birth_date, :height_cm, :mass_kg, :created_at)
      """;

  private static final String UPDATE =
      """
      UPDATE account SET version = version + 1, display_name = :display_name, room = :room,
        time_zone = :time_zone, units = :units, week_start = :week_start, sex = :sex,
        birth_date = :birth_date, height_cm = :height_cm, mass_kg = :mass_kg
      WHERE id = :id AND version = :version
      """;

  /// Bytes of the longest name.
  private static final int LONGEST_NAME = 3 * Account.MAX_DISPLAY_NAME;

  private final Database database;
  private final Workload workload;

  public JdbiAccountStore(Database database) {
    this(database, Workload.ACCOUNTS);
  }

  /// @param workload whose connections it uses
  public JdbiAccountStore(Database database, Workload workload) {
    this.database = database;
    this.workload = workload;
  }

  @Override
  public boolean add(Account account, PasswordHash passwordHash) {
    return database.write(workload, handle -> insert(handle, account, passwordHash));
  }

  /// Whether the account is there: a transaction may run again after its commit was lost sight of.
  private static boolean insert(Handle handle, Account account, PasswordHash passwordHash) {
    var insert =
        bindAll(handle.createUpdate(INSERT), account)
            .bind("email", bytes(account.email()))
            .bind("password_hash", passwordHash.encoded())
            .bind("created_at", account.createdAt());
    return SqlErrors.insertedNew(insert) || owns(handle, account);
  }

  private static boolean owns(Handle handle, Account account) {
    return handle
        .createQuery("SELECT id FROM account WHERE email = :email")
        .bind("email", bytes(account.email()))
        .mapTo(UUID.class)
        .findOne()
        .filter(account.id().value()::equals)
        .isPresent();
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return database.read(
        workload,
        handle ->
            handle
                .createQuery("SELECT * FROM account WHERE id = :id")
                .bind("id", id.value())
                .map((row, _) -> AccountRow.account(row))
                .findOne());
  }

  @Override
  public Optional<Credentials> findCredentials(Email email) {
    return database.read(
        workload,
        handle ->
            handle
                .createQuery("SELECT * FROM account WHERE email = :email")
                .bind("email", bytes(email))
                .map((row, _) -> AccountRow.credentials(row))
                .findOne());
  }

  @Override
  public boolean save(Account account) {
    return database.write(
        workload, handle -> bindAll(handle.createUpdate(UPDATE), account).execute() == 1);
  }

  private static <S extends SqlStatement<S>> S bindAll(S statement, Account account) {
    var body = account.body();
    var sex = body.sex();
    byte[] name = account.displayName().getBytes(UTF_8);
    return statement
        .bind("id", account.id().value())
        .bind("version", account.version())
        .bind("display_name", name)
        .bind("room", new byte[LONGEST_NAME - name.length])
        .bind("time_zone", account.timeZone().getId())
        .bind("units", account.units().name())
        .bind("week_start", account.weekStart().name())
        .bind("sex", sex == null ? null : sex.name())
        .bind("birth_date", body.birthDate())
        .bind("height_cm", body.heightCm())
        .bind("mass_kg", body.massKg());
  }

  private static byte[] bytes(Email email) {
    return email.value().getBytes(UTF_8);
  }
}
