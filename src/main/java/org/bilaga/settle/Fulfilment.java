package org.bilaga.settle;

/** Whether something required has been done. */
public enum Fulfilment {
  MET,
  NOT_MET,
  UNKNOWN;

  /** Of two things that are both required. */
  Fulfilment and(Fulfilment other) {
    return this == NOT_MET || other == NOT_MET
        ? NOT_MET
        : this == MET && other == MET ? MET : UNKNOWN;
  }
}
