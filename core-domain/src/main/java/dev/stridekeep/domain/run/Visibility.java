package dev.stridekeep.domain.run;

/// Who may see a run. Private unless the runner says otherwise.
public enum Visibility {
  PRIVATE,
  FRIENDS,
  PUBLIC
}
