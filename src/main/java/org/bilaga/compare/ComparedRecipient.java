package org.bilaga.compare;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who has a part of a grant: a party, a member of a group, or nobody yet.
 *
 * <p>Recipients of the two sides that are the same body are the same object, that of the later
 * side, and they are equal whatever they are called: a body is the same under all its names.
 *
 * @param group the name of the group; empty where the recipient belongs to none
 * @param id the name by which machines know it
 */
public record ComparedRecipient(
    Kind kind, String group, String groupTitle, String id, String name) {

  /** Whose a part is; in the order in which a table has them. */
  public enum Kind {
    MEMBER,
    /** A group's together, as nothing says how to divide it. */
    UNDISTRIBUTED,
    PARTY,
    /** Of a step that nobody reached, and nothing says who keeps it. */
    NOT_REACHED,
    /** Left over by the rounding, and kept by the giver. */
    REST_KEPT,
    /** Left over by the rounding, and nothing says whose it is. */
    REST_WITHOUT_HOME,
    /** Money of an area that has no grants: nobody is said to get it. */
    NOT_STATED
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ComparedRecipient it
        && it.kind == kind
        && it.group.equals(group)
        && it.id.equals(id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, group, id);
  }

  static ComparedRecipient nobody(Kind kind) {
    return new ComparedRecipient(kind, "", "", "", "");
  }

  /** As one asks for it: {@code regioner[gotland]}, {@code skr}. */
  public String path() {
    return switch (kind) {
      case MEMBER -> group + "[" + id + "]";
      case UNDISTRIBUTED -> group;
      case PARTY -> id;
      case NOT_REACHED, REST_KEPT, REST_WITHOUT_HOME, NOT_STATED -> "";
    };
  }
}
