package dev.stridekeep.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Enum constants as words on the wire: in lower case and with hyphens, so that `AWAITING_POINTS`
/// is `awaiting-points`.
public final class EnumWord {
  private EnumWord() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// As [#of]; null stays null.
  public static @Nullable String ofNullable(@Nullable Enum<?> constant) {
    return constant == null ? null : of(constant);
  }

  /// The constant of a word; empty where no constant has it.
  public static <E extends Enum<E>> Optional<E> find(Class<E> kind, String word) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(constant -> of(constant).equals(word))
        .findFirst();
  }

  /// As [#find], for words that were checked before.
  public static <E extends Enum<E>> E get(Class<E> kind, String word) {
    return find(kind, word).orElseThrow(() -> new IllegalArgumentException("no word: " + word));
  }

  /// The words of all constants, in their order.
  public static List<String> all(Class<? extends Enum<?>> kind) {
    return Arrays.stream(kind.getEnumConstants()).map(EnumWord::of).toList();
  }
}
