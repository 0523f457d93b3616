package dev.stridekeep.rest.account;

import dev.stridekeep.domain.account.BodyProfile;
import dev.stridekeep.rest.problem.FieldError;
import dev.stridekeep.rest.problem.Problem;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Birth dates as the calendar has them.
final class BirthDates {
  private BirthDates() {}

  /// The latest day that it is anywhere on Earth.
  static LocalDate latestToday(InstantSource clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
  }

  /// Refuses a birth date that is still to come with 400.
  static void requirePast(BodyProfile body, LocalDate today) {
    var birthDate = body.birthDate();
    if (birthDate != null && birthDate.isAfter(today)) {
      throw Problem.ofFields(
              List.of(new FieldError("/body/birthDate", "must not lie in the future")))
          .exception();
    }
  }
}
