package dev.stridekeep.phone.client;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A backend's own words on what is wrong (RFC 9457).
///
/// @param type stable; what a program looks at
/// @param detail what to mend
/// @param errors the fields at fault, none where the fault is not in a field
public record Problem(
    @Nullable String type,
    @Nullable String title,
    int status,
    @Nullable String detail,
    @Nullable List<FieldError> errors) {

  /// @param pointer RFC 6901, into the body that was sent
  public record FieldError(@Nullable String pointer, @Nullable String detail) {}

  /// One line for people.
  @Override
  public String toString() {
    var line = new StringBuilder().append(status);
    if (title != null) {
      line.append(' ').append(title);
    }
    if (detail != null) {
      line.append(": ").append(detail);
    }
    if (errors != null && !errors.isEmpty()) {
      line.append(
          errors.stream()
              .map(error -> error.pointer() + " " + error.detail())
              .collect(Collectors.joining("; ", " (", ")")));
    }
    return line.toString();
  }
}
