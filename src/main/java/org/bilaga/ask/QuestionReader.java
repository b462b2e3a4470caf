package org.bilaga.ask;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.source.Folding;

/**
 * Holds the words of a question against the forms of a language.
 *
 * <p>A form fits only where it has a place for every word: a word that is not understood may be the
 * one that matters. Of the ways in which one fits the first counts, and in it the longest names.
 */
final class QuestionReader {
  /** No question that people ask needs nearly as many. */
  private static final int MOST_STEPS = 400_000;

  private static final int MOST_WORDS = 60;
  private static final int LONGEST_NAME = 12;

  private final QuestionForms forms;
  private final NamesHere names;
  private final List<String> words;
  private final List<String> plain = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private final Map<Place, Optional<Named>> known = new LinkedHashMap<>();
  private final List<NamesHere.NotHere> strangers = new ArrayList<>();
  private final boolean forgiving;
  private int steps;

  private record Place(NamesHere.Sort sort, int from, int to) {}

  /** What has been found on the way to a place, the last first. */
  private record Trail(String name, Optional<Named> named, Optional<Trail> before) {}

  @FunctionalInterface
  private interface Then {
    boolean on(int at, Optional<Trail> trail);
  }

  private QuestionReader(
      QuestionForms forms, NamesHere names, List<String> words, boolean forgiving) {
    this.forms = forms;
    this.names = names;
    this.words = words;
    this.forgiving = forgiving;
    words.forEach(word -> plain.add(Folding.plain(word)));
    said.addAll(plain);
  }

  /** What is asked; empty where no form fits. */
  static Optional<Heard> read(String text, QuestionForms forms, NamesHere names) {
    return new QuestionReader(forms, names, words(text), false).heard();
  }

  /**
   * The names that are not known here, were the question otherwise one that is understood; empty
   * where it still would not be.
   */
  static List<NamesHere.NotHere> strangers(String text, QuestionForms forms, NamesHere names) {
    var reader = new QuestionReader(forms, names, words(text), true);
    return reader.heard().isPresent() ? List.copyOf(reader.strangers) : List.of();
  }

  /** The words of a text, without what ends and parts its sentences. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      String bare = bare(word);
      if (!bare.isEmpty()) {
        words.add(bare);
      }
    }
    return words;
  }

  /** The same as they are compared. */
  static List<String> plainWords(String text) {
    return words(text).stream().map(Folding::plain).toList();
  }

  private static String bare(String word) {
    int from = 0;
    int to = word.length();
    while (to > from && ".,;:?!\"”“»«'’`)".indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    while (from < to && "\"”“»«'’`(".indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    // A genitive of a name that ends in s has an apostrophe alone.
    return word.substring(from, to);
  }

  private Optional<Heard> heard() {
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    for (Map.Entry<String, List<Put>> form : forms.forms().entrySet()) {
      for (Put put : form.getValue()) {
        if (!mayBe(put)) {
          continue;
        }
        steps = 0;
        strangers.clear();
        var row =
            new Put.Row(
                List.of(
                    new Put.Maybe(new Put.Piece(QuestionForms.BEFORE)),
                    put,
                    new Put.Maybe(new Put.Piece(QuestionForms.AFTER))));
        var found = new ArrayList<Optional<Trail>>();
        boolean fits =
            fits(
                row,
                0,
                Optional.empty(),
                (at, trail) -> at == words.size() && isOne(trail) && found.add(trail));
        if (fits) {
          return Optional.of(heard(form.getKey(), found.getFirst()));
        }
      }
    }
    return Optional.empty();
  }

  private boolean mayBe(Put put) {
    for (Set<String> words : forms.required(put)) {
      if (Collections.disjoint(words, said)) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing is said twice: of two years, say, neither can be passed over. */
  private static boolean isOne(Optional<Trail> trail) {
    List<String> seen = new ArrayList<>();
    for (var at = trail; at.isPresent(); at = at.get().before()) {
      if (at.get().named().isPresent() && seen.contains(at.get().name())) {
        return false;
      }
      seen.add(at.get().name());
    }
    return true;
  }

  private Heard heard(String form, Optional<Trail> trail) {
    Map<String, Named> blanks = new LinkedHashMap<>();
    List<String> marks = new ArrayList<>();
    for (var at = trail; at.isPresent(); at = at.get().before()) {
      Trail one = at.get();
      one.named().ifPresentOrElse(it -> blanks.put(one.name(), it), () -> marks.add(one.name()));
    }
    return new Heard(forms.language(), form, blanks, marks);
  }

  private boolean fits(Put put, int at, Optional<Trail> trail, Then then) {
    if (++steps > MOST_STEPS) {
      return false;
    }
    return switch (put) {
      case Put.Word it ->
          at < plain.size() && plain.get(at).equals(it.plain()) && then.on(at + 1, trail);
      case Put.Row it -> row(it.parts(), 0, at, trail, then);
      case Put.OneOf it -> {
        boolean one = false;
        for (Put way : it.ways()) {
          one = one || fits(way, at, trail, then);
        }
        yield one;
      }
      case Put.Maybe it -> fits(it.part(), at, trail, then) || then.on(at, trail);
      case Put.Often it ->
          fits(it.part(), at, trail, (next, more) -> next > at && fits(it, next, more, then))
              || then.on(at, trail);
      case Put.Piece it -> fits(forms.piece(it.name()), at, trail, then);
      case Put.Mark it -> then.on(at, Optional.of(new Trail(it.name(), Optional.empty(), trail)));
      case Put.Blank it -> blank(it, at, trail, then);
    };
  }

  private boolean row(List<Put> parts, int index, int at, Optional<Trail> trail, Then then) {
    return index == parts.size()
        ? then.on(at, trail)
        : fits(
            parts.get(index), at, trail, (next, more) -> row(parts, index + 1, next, more, then));
  }

  private boolean blank(Put.Blank blank, int at, Optional<Trail> trail, Then then) {
    for (int to = Math.min(words.size(), at + LONGEST_NAME); to > at; to--) {
      Optional<Named> named = named(blank.sort(), at, to);
      if (named.isPresent() && then.on(to, Optional.of(new Trail(blank.name(), named, trail)))) {
        return true;
      }
    }
    return forgiving && stranger(blank, at, trail, then);
  }

  /** Goes on as if the next words were a name of the sort. */
  private boolean stranger(Put.Blank blank, int at, Optional<Trail> trail, Then then) {
    for (int to = at + 1; to <= Math.min(words.size(), at + 4); to++) {
      Optional<NamesHere.NotHere> stranger = names.notHere(blank.sort(), text(at, to));
      if (stranger.isEmpty()) {
        continue;
      }
      int before = strangers.size();
      strangers.add(stranger.get());
      var instead = Optional.<Named>of(new Named.Said(stranger.get().text()));
      if (then.on(to, Optional.of(new Trail(blank.name(), instead, trail)))) {
        return true;
      }
      strangers.subList(before, strangers.size()).clear();
    }
    return false;
  }

  private Optional<Named> named(NamesHere.Sort sort, int from, int to) {
    var place = new Place(sort, from, to);
    Optional<Named> named = known.get(place);
    if (named == null) {
      named = names.named(sort, text(from, to));
      known.put(place, named);
    }
    return named;
  }

  private String text(int from, int to) {
    return String.join(" ", words.subList(from, to));
  }
}
