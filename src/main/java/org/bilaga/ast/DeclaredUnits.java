package org.bilaga.ast;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bilaga.money.Denomination;

/**
 * The units that figures may have in some place and that are no money, by each of their words: the
 * name, the word for one and the word for several.
 *
 * @param byWord never changed
 */
public record DeclaredUnits(Map<String, Denomination> byWord) {
  public static final DeclaredUnits NONE = new DeclaredUnits(Map.of());

  public static DeclaredUnits of(Denomination unit) {
    return unit.isCurrency() ? NONE : NONE.and(unit);
  }

  /** Those that some declarations declare; of two with the same word the first. */
  public static DeclaredUnits in(Iterable<Declaration> declarations) {
    DeclaredUnits all = NONE;
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Counted it) {
        all = all.and(it.unit());
      }
    }
    return all;
  }

  public DeclaredUnits and(Denomination unit) {
    Map<String, Denomination> words = new HashMap<>();
    words.put(unit.code(), unit);
    words.put(unit.one(), unit);
    words.put(unit.many(), unit);
    return with(words);
  }

  public DeclaredUnits and(DeclaredUnits others) {
    return others.byWord.isEmpty() ? this : byWord.isEmpty() ? others : with(others.byWord);
  }

  private DeclaredUnits with(Map<String, Denomination> more) {
    var all = new HashMap<>(more);
    all.putAll(byWord);
    return new DeclaredUnits(Map.copyOf(all));
  }

  /** The unit that a word stands for. */
  public Optional<Denomination> of(String word) {
    return Optional.ofNullable(byWord.get(word));
  }
}
