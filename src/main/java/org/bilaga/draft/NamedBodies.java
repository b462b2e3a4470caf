package org.bilaga.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.ast.Text;
import org.bilaga.words.Language;

/**
 * Whom a text names of those in the agreement that is drafted: its parties, the groups of its
 * tables, and bodies that something is handed in to, which become parties where they are new.
 */
final class NamedBodies {
  /** What a name may end in that is one of several, or those that are meant. */
  private static final Pattern ENDINGS =
      Pattern.compile("(?:erna|arna|orna|er|ar|or|na|en|n|es|s)?");

  private static final int SHORTEST = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{M}-]*");

  /** A name of one or several words with capitals, joined by small ones as names are. */
  private static final Pattern NAME =
      Pattern.compile(
          "\\s+(?:the\\s+)?(\\p{Lu}[\\p{L}-]+(?:\\s+(?:(?:of|and|for|the|och|för)\\s+)*\\p{Lu}[\\p{L}-]+)*)");

  private final List<Party> parties;
  private final Map<String, Set<String>> groups = new LinkedHashMap<>();
  private final Set<String> taken;
  private final Language language;
  private final List<Party> added = new ArrayList<>();

  /**
   * @param taken names that are given already; those given here are added
   */
  NamedBodies(
      List<Party> parties, List<ModelledTable> tables, Set<String> taken, Language language) {
    this.parties = List.copyOf(parties);
    this.taken = taken;
    this.language = language;
    for (ModelledTable table : tables) {
      DraftRecipients recipients = table.recipients();
      Set<String> forms = groups.computeIfAbsent(recipients.name(), it -> new LinkedHashSet<>());
      forms.add(stem(recipients.name()));
      if (recipients.group().isEmpty()) {
        forms.add(stem(table.file().rows().getFirst().getFirst()));
      }
      recipients
          .group()
          .flatMap(it -> it.declared().title())
          .map(Text::text)
          .ifPresent(title -> forms.add(stem(title)));
      forms.removeIf(form -> form.length() < SHORTEST || form.indexOf(' ') >= 0);
    }
  }

  private static String stem(String name) {
    String small = name.strip().toLowerCase(Locale.ROOT);
    String stem = small.replaceFirst("(?:erna|arna|orna|er|ar|or|na|en|es|s)$", "");
    return stem.length() < SHORTEST ? small : stem;
  }

  /** One of them where a text names it. */
  record Named(String name, int start, int end) {}

  /** All that a text names, in its order. */
  List<Named> in(String text) {
    List<Named> named = new ArrayList<>();
    for (Party party : parties) {
      for (String form : party.forms()) {
        String own = withoutArticle(form);
        Matcher found =
            Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(own) + "(?![\\p{L}\\p{N}-])")
                .matcher(text);
        while (found.find()) {
          named.add(new Named(party.name(), found.start(), found.end()));
        }
      }
    }
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String small = word.group().toLowerCase(Locale.ROOT);
      for (var group : groups.entrySet()) {
        if (group.getValue().stream().anyMatch(stem -> isOf(small, stem))) {
          named.add(new Named(group.getKey(), word.start(), word.end()));
        }
      }
    }
    named.sort((one, other) -> Integer.compare(one.start(), other.start()));
    return named;
  }

  private static String withoutArticle(String name) {
    return name.replaceFirst("^[Tt]he\\s+", "");
  }

  private static boolean isOf(String word, String stem) {
    return word.startsWith(stem) && ENDINGS.matcher(word.substring(stem.length())).matches();
  }

  /** Whom the text says last, right after words for "to", that something is handed in to. */
  Optional<String> receiver(String text) {
    return after(Phrases.TO, text);
  }

  /** Whom the text names last right after one of some words. */
  Optional<String> after(Phrases words, String text) {
    Optional<String> last = Optional.empty();
    for (var word : words.all(text)) {
      Matcher name = NAME.matcher(text).region(word.end(), text.length());
      if (name.lookingAt()) {
        last = Optional.of(party(DraftWords.plain(name.group(1))));
      }
    }
    return last;
  }

  /** The party of that name, as it stands or broken at the end of a line. */
  private String party(String name) {
    String whole = name.replaceAll("(?<=\\p{Ll})-(?=\\p{Ll})", "");
    List<Party> all = new ArrayList<>(parties);
    all.addAll(added);
    for (Party party : all) {
      for (String form : party.forms()) {
        if (withoutArticle(form).equals(name) || withoutArticle(form).equals(whole)) {
          return party.name();
        }
      }
    }
    String id = DraftWords.name(whole, Sentences.partyName().in(language), taken);
    added.add(new Party(id, whole, List.of(whole), false));
    return id;
  }

  /** Those that were met in the text and are no party yet. */
  List<Party> added() {
    return List.copyOf(added);
  }
}
