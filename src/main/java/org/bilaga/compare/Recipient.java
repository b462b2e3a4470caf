package org.bilaga.compare;

/**
 * Who has a part of a grant: a party, a member of a group, or nobody yet.
 *
 * <p>Recipients of the two sides that are the same body are the same object: that of the later
 * side.
 *
 * @param group the name of the group; empty where the recipient belongs to none
 * @param id the name by which machines know it
 */
public record Recipient(Kind kind, String group, String groupTitle, String id, String name) {

  /** Whose a part is; in the order in which a table has them. */
  public enum Kind {
    MEMBER,
    /** A group's together, as nothing says how to divide it. */
    UNDISTRIBUTED,
    PARTY,
    /** Left over by the rounding, and kept by the giver. */
    REST_KEPT,
    /** Left over by the rounding, and nothing says whose it is. */
    REST_WITHOUT_HOME,
    /** Money of an area that has no grants: nobody is said to get it. */
    NOT_STATED
  }

  static Recipient nobody(Kind kind) {
    return new Recipient(kind, "", "", "", "");
  }

  /** As one asks for it: {@code regioner[gotland]}, {@code skr}. */
  public String path() {
    return switch (kind) {
      case MEMBER -> group + "[" + id + "]";
      case UNDISTRIBUTED -> group;
      case PARTY -> id;
      case REST_KEPT, REST_WITHOUT_HOME, NOT_STATED -> "";
    };
  }
}
