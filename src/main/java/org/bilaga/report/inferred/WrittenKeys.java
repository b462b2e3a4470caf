package org.bilaga.report.inferred;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.infer.Basis;
import org.bilaga.infer.PublishedColumn;
import org.bilaga.parser.Keyword;
import org.bilaga.resolve.Group;
import org.bilaga.words.Joined;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * The keys that a table was divided by, and the names that its columns go by in an agreement: the
 * first words of their headings, no two alike.
 */
final class WrittenKeys {
  private static final int LONGEST_NAME = 28;
  private static final int SHORTEST_NAME = 4;

  private final Map<PublishedColumn, String> names = new HashMap<>();
  private final Map<Basis, String> keys = new LinkedHashMap<>();
  private final Set<PublishedColumn> granted;
  private final Set<String> taken;

  /**
   * @param granted those whose name is that of a grant, so that a key by them has another
   * @param taken names that are given already; those given here are added
   */
  WrittenKeys(List<PublishedColumn> columns, Set<PublishedColumn> granted, Set<String> taken) {
    this.granted = Set.copyOf(granted);
    this.taken = taken;
    for (PublishedColumn column : columns) {
      names.put(column, free(name(column.heading())));
    }
  }

  /** The name of a column as data, as a key or as a grant. */
  String name(PublishedColumn column) {
    return names.getOrDefault(column, "");
  }

  /** The name of the key that a basis is, declared from now on; empty for what is no key. */
  Optional<String> key(Basis basis) {
    return switch (basis) {
      case Basis.Equally it -> Optional.empty();
      case Basis.Quotient it -> Optional.empty();
      case Basis.RoundedShare it -> Optional.empty();
      case Basis.Weighted it -> Optional.empty();
      case Basis.Of it -> Optional.of(keys.computeIfAbsent(it, none -> keyName(it.column())));
      case Basis.BaseAndShare it -> key(new Basis.Of(it.column()));
      case Basis.Blend it -> Optional.of(keys.computeIfAbsent(it, none -> joined(it.columns())));
      case Basis.Product it -> Optional.of(keys.computeIfAbsent(it, none -> joined(it.columns())));
    };
  }

  private String keyName(PublishedColumn column) {
    return granted.contains(column) ? free(name(column)) : name(column);
  }

  private String joined(List<PublishedColumn> columns) {
    return free(String.join("-", columns.stream().map(this::name).toList()));
  }

  /** The sentences that declare those that were asked for. */
  List<Told> sentences(Told data) {
    List<Told> sentences = new ArrayList<>();
    keys.forEach(
        (basis, name) -> {
          switch (basis) {
            case Basis.Of it -> sentences.add(Sentences.keyIs(name, data, name(it.column())));
            case Basis.Blend it ->
                sentences.add(
                    Sentences.blendKeyIs(
                        name,
                        Joined.by(" + ", it.parts().stream().map(of -> part(of, data)).toList())));
            case Basis.Product it ->
                sentences.add(Sentences.productKeyIs(name, data, name(it.one()), name(it.other())));
            case Basis.Equally it -> {}
            case Basis.Quotient it -> {}
            case Basis.RoundedShare it -> {}
            case Basis.BaseAndShare it -> {}
            case Basis.Weighted it -> {}
          }
        });
    return sentences;
  }

  private Told part(Basis.Part part, Told data) {
    return Sentences.sharePart(BasisText.share(part.of()), data, name(part.column()));
  }

  private String free(String base) {
    String name = isWord(base) ? base + "-1" : base;
    for (int next = 2; !taken.add(name); next++) {
      name = base + "-" + next;
    }
    return name;
  }

  /** Whether a name is a word of the language, or may be one for a unit. */
  private static boolean isWord(String name) {
    if (name.length() < SHORTEST_NAME) {
      return true;
    }
    for (Keyword keyword : Keyword.values()) {
      for (Language language : Language.all()) {
        if (keyword.has(name, language)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words of a heading, without figures. */
  static String name(String heading) {
    String whole = Group.idOf(heading);
    String words = whole.replaceAll("(^|-)\\p{Nd}+(?=-|$)", "").replaceAll("^-+|-+$", "");
    if (words.length() < SHORTEST_NAME) {
      return whole.isEmpty() ? "k" : "k-" + whole;
    }
    int end = words.length();
    while (end > LONGEST_NAME && words.lastIndexOf('-', end - 1) > 0) {
      end = words.lastIndexOf('-', end - 1);
    }
    String name = words.substring(0, end);
    return Character.isLetter(name.charAt(0)) ? name : "k-" + name;
  }
}
