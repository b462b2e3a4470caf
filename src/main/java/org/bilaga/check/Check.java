package org.bilaga.check;

/** Looks for one kind of fault, or for two that are the same comparison. */
interface Check {
  void run(Checked checked);
}
