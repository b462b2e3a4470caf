package org.bilaga.table;

import java.util.List;
import org.bilaga.source.Folding;

/**
 * Someone rows are about: an id, an official code (or empty), a name, and other ways to write it.
 */
public record Member(String id, String code, String name, List<String> aliases) {
  public Member {
    aliases = List.copyOf(aliases);
    id = Folding.composed(id);
  }
}
