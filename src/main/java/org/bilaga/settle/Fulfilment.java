package org.bilaga.settle;

/** Whether something required has been done. */
public enum Fulfilment {
  MET,
  NOT_MET,
  UNKNOWN;

  /** Of two things of which one is enough. */
  Fulfilment or(Fulfilment other) {
    return this == MET || other == MET
        ? MET
        : this == NOT_MET && other == NOT_MET ? NOT_MET : UNKNOWN;
  }

  /** Of the opposite. */
  Fulfilment not() {
    return switch (this) {
      case MET -> NOT_MET;
      case NOT_MET -> MET;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** Of two things that are both required. */
  Fulfilment and(Fulfilment other) {
    return this == NOT_MET || other == NOT_MET
        ? NOT_MET
        : this == MET && other == MET ? MET : UNKNOWN;
  }
}
