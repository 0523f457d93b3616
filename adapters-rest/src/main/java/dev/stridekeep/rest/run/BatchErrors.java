package dev.stridekeep.rest.run;

import dev.stridekeep.rest.problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/// The bad fields of a batch, bounded: a batch of nonsense makes no endless list.
final class BatchErrors {
  private static final int MOST = 100;

  private final List<FieldError> errors = new ArrayList<>();

  void add(String pointer, String detail) {
    if (errors.size() < MOST) {
      errors.add(new FieldError(pointer, detail));
    }
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  List<FieldError> list() {
    return List.copyOf(errors);
  }
}
