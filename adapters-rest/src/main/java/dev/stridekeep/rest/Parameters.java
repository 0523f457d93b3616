package dev.stridekeep.rest;

import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import io.helidon.webserver.http.ServerRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/// Reads parameters of the path and of the query. What is not of its kind is a 400 that names it.
public final class Parameters {
  private Parameters() {}

  /// A UUID in the path.
  public static UUID uuid(ServerRequest request, String name) {
    return uuid(name, request.path().pathParameters().get(name));
  }

  /// A UUID in the query, if it is there.
  public static Optional<UUID> findUuid(ServerRequest request, String name) {
    return find(request, name).map(text -> uuid(name, text));
  }

  /// A day such as `2026-11-21` in the query, if it is there.
  public static Optional<LocalDate> findDay(ServerRequest request, String name) {
    return find(request, name).map(text -> day(name, text));
  }

  /// A whole number in the query.
  ///
  /// @param otherwise where it is not there
  public static int number(ServerRequest request, String name, int min, int max, int otherwise) {
    var text = find(request, name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int value = Integer.parseInt(text.get());
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException _) {
      // told below
    }
    throw invalid(name, "a whole number from " + min + " to " + max);
  }

  /// One of an enum's constants in the query, see [EnumWord], if it is there.
  public static <E extends Enum<E>> Optional<E> findOneOf(
      ServerRequest request, String name, Class<E> kind) {
    return find(request, name)
        .map(
            text ->
                EnumWord.find(kind, text)
                    .orElseThrow(
                        () -> invalid(name, "one of " + String.join(", ", EnumWord.all(kind)))));
  }

  /// A text in the query, if it is there; of several with one name the first.
  public static Optional<String> find(ServerRequest request, String name) {
    try {
      return request.query().contains(name)
          ? Optional.of(request.query().get(name))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      throw invalid(name, "percent-encoded UTF-8");
    }
  }

  /// A 400 about one parameter.
  public static ProblemException invalid(String name, String expected) {
    return new ProblemException(
        ProblemType.INVALID_PARAMETER, "Parameter " + name + " must be " + expected + ".");
  }

  private static UUID uuid(String name, String text) {
    return Uuids.find(text).orElseThrow(() -> invalid(name, Uuids.EXPECTED));
  }

  private static LocalDate day(String name, String text) {
    try {
      var day = LocalDate.parse(text);
      if (day.getYear() >= 1 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeParseException _) {
      // told below
    }
    throw invalid(name, "a day such as 2026-11-21");
  }
}
