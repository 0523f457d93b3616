package dev.stridekeep.persistence.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stridekeep.application.account.AccountStore.Credentials;
import dev.stridekeep.application.account.PasswordHash;
import dev.stridekeep.domain.account.Account;
import dev.stridekeep.domain.account.AccountId;
import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.domain.account.Email;
import dev.stridekeep.domain.account.Sex;
import dev.stridekeep.domain.account.Units;
import dev.stridekeep.persistence.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;

/// A row of the table `account` as the domain knows it.
final class AccountRow {
  private AccountRow() {}

  static Credentials credentials(ResultSet row) throws SQLException {
    var hash = new Columns(row).requireText("password_hash");
    return new Credentials(account(row), new PasswordHash(hash));
  }

  static Account account(ResultSet row) throws SQLException {
    var columns = new Columns(row);
    return new Account(
        new AccountId(columns.requireUuid("id")),
        new Email(new String(row.getBytes("email"), UTF_8)),
        new String(row.getBytes("display_name"), UTF_8),
        ZoneId.of(columns.requireText("time_zone")),
        Units.valueOf(columns.requireText("units")),
        DayOfWeek.valueOf(columns.requireText("week_start")),
        body(columns),
        columns.requireInstant("created_at"),
        columns.requireInt("version"));
  }

  private static BodyProfile body(Columns columns) throws SQLException {
    var sex = columns.text("sex");
    return new BodyProfile(
        sex == null ? null : Sex.valueOf(sex),
        columns.row().getObject("birth_date", LocalDate.class),
        columns.real("height_cm"),
        columns.real("mass_kg"));
  }
}
