package dev.stridekeep.phone.client;

import org.jspecify.annotations.Nullable;

/// What an account is made of.
///
/// @param password a secret; [#toString] does not show it
/// @param timeZone IANA
/// @param units `metric` or `imperial`
public record SignUp(
    String email,
    String password,
    String displayName,
    String timeZone,
    String units,
    @Nullable Body body) {

  /// Body measurements; what is null is not said.
  ///
  /// @param sex `female` or `male`
  /// @param birthDate ISO 8601
  public record Body(
      @Nullable String sex,
      @Nullable String birthDate,
      @Nullable Double heightCm,
      @Nullable Double massKg) {}

  @Override
  public String toString() {
    return "SignUp[" + displayName + "]";
  }
}
