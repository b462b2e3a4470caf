package org.bilaga.finding;

import java.util.Optional;

/** A cell of a published table that a finding is about, told in parts for programs. */
public interface PublishedCell {
  /** In whose row it stands; empty in rows that are no recipient's, such as that of the total. */
  Optional<Recipient> recipient();

  /** The heading of its column, as printed. */
  String heading();

  /** Its column's place in the table. */
  int column();

  /** A recipient by the names that an agreement has for it; the code is empty where it has none. */
  record Recipient(String id, String code, String name) {}
}
