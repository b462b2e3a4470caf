package org.bilaga.money;

/** What came of a request to divide: a value, or the reason why it cannot be done. */
public sealed interface Outcome<T> {
  /** It was done. */
  record Done<T>(T value) implements Outcome<T> {}

  /** It cannot be done. */
  record Refused<T>(Refusal refusal) implements Outcome<T> {}

  /** The value. Throws IllegalStateException where it was refused: for callers who have checked. */
  default T orThrow() {
    return switch (this) {
      case Done<T> done -> done.value();
      case Refused<T> refused -> throw new IllegalStateException(refused.refusal().toString());
    };
  }

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }
}
