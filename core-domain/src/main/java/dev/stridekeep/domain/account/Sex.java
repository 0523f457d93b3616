package dev.stridekeep.domain.account;

/// Sex as the energy models use it.
public enum Sex {
  FEMALE,
  MALE
}
