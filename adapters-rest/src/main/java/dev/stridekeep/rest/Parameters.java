package dev.stridekeep.rest;

import dev.stridekeep.rest.problem.ProblemException;
import dev.stridekeep.rest.problem.ProblemType;
import io.helidon.webserver.http.ServerRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads parameters of the path and of the query. What is not of its kind is a 400 that names it.
public final class Parameters {
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

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

  /// One of an enum's constants in the query, in lower case, if it is there.
  public static <E extends Enum<E>> Optional<E> findOneOf(
      ServerRequest request, String name, Class<E> kind) {
    return find(request, name)
        .map(
            text ->
                Arrays.stream(kind.getEnumConstants())
                    .filter(constant -> word(constant).equals(text))
                    .findFirst()
                    .orElseThrow(() -> invalid(name, "one of " + words(kind))));
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
    if (!UUID_FORM.matcher(text).matches()) {
      throw invalid(name, "a UUID such as 0199a3f2-7c00-7000-8000-000000000001");
    }
    return UUID.fromString(text);
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

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> String words(Class<E> kind) {
    return Arrays.stream(kind.getEnumConstants())
        .map(Parameters::word)
        .collect(Collectors.joining(", "));
  }
}
