package dev.stridekeep.rest.run;

import dev.stridekeep.rest.problem.FieldError;
import dev.stridekeep.rest.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/// The bad fields of a batch: all counted, and as many kept as an answer tells.
final class BatchErrors {
  private final List<FieldError> errors = new ArrayList<>();
  private int total;

  void add(String pointer, String detail) {
    total++;
    if (errors.size() < Problem.MAX_ERRORS) {
      errors.add(new FieldError(pointer, detail));
    }
  }

  boolean isEmpty() {
    return total == 0;
  }

  Problem problem() {
    return Problem.ofFields(errors, total);
  }
}
