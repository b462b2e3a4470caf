package org.bilaga.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.audit.Statement;
import org.bilaga.audit.TextUnit;
import org.bilaga.document.Block;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;

/**
 * Areas out of the sections of a document: the grants that a section with a heading of its own is
 * about, and not one that goes through all of them, as a table of contents of the money does.
 */
final class Areas {
  /** A section about more than this part of all grants is about none of them. */
  private static final int PARTS = 2;

  /** Names of areas stand in paths, and are short. */
  private static final int LONGEST = 24;

  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|//.*");
  private static final Pattern NAMED =
      Pattern.compile("^grant ([\\p{L}\\p{Nd}-]+) .*", Pattern.DOTALL);

  private static final String PATH = "[\\p{L}\\p{Nd}-]+(?:\\.[\\p{L}\\p{Nd}-]+)?";
  private static final Pattern SUM = Pattern.compile(PATH + "(?: \\+ " + PATH + ")+");

  private record Area(String name, String title, String section, List<String> grants) {}

  private final List<Area> areas = new ArrayList<>();
  private final Map<String, String> paths = new LinkedHashMap<>();

  /**
   * @param stated for each grant the top sections that state its amount
   * @param grants all of them in the order of the agreement
   */
  Areas(
      List<TextUnit> units,
      Map<String, Set<String>> stated,
      List<DraftClause> grants,
      Set<String> taken,
      Language language) {
    Map<String, String> headings = headings(units);
    Map<String, Set<String>> about = new LinkedHashMap<>();
    headings.keySet().forEach(section -> about.put(section, new LinkedHashSet<>()));
    List<String> names = new ArrayList<>();
    for (DraftClause grant : grants) {
      name(grant).ifPresent(names::add);
    }
    for (String name : names) {
      for (String section : stated.getOrDefault(name, Set.of())) {
        Optional.ofNullable(about.get(section)).ifPresent(those -> those.add(name));
      }
    }
    // What states the whole is about all of it.
    stated.forEach(
        (what, sections) -> {
          if (what.startsWith("total")) {
            about.keySet().removeAll(sections);
          }
        });
    about.values().removeIf(those -> those.isEmpty() || those.size() * PARTS > names.size());
    Map<String, List<String>> own = new LinkedHashMap<>();
    for (String name : names) {
      about.entrySet().stream()
          .filter(it -> it.getValue().contains(name))
          .min((one, other) -> Integer.compare(one.getValue().size(), other.getValue().size()))
          .ifPresent(it -> own.computeIfAbsent(it.getKey(), none -> new ArrayList<>()).add(name));
    }
    if (own.values().stream().noneMatch(those -> those.size() > 1)) {
      return;
    }
    for (String section : about.keySet()) {
      if (own.containsKey(section)) {
        String kind = Sentences.areaName().in(language);
        String title = headings.getOrDefault(section, section);
        String name = DraftWords.name(DraftWords.plain(title, LONGEST), kind, taken);
        areas.add(new Area(name, title, section, own.get(section)));
        own.get(section).forEach(grant -> paths.put(grant, name + "." + grant));
      }
    }
  }

  /** The words of the headings of top sections, by their numbers. */
  private static Map<String, String> headings(List<TextUnit> units) {
    Map<String, String> headings = new LinkedHashMap<>();
    for (TextUnit unit : units) {
      if (unit.block() instanceof Block.Heading heading) {
        Place.number(heading)
            .filter(number -> number.indexOf('.') < 0)
            .ifPresent(
                number ->
                    headings.putIfAbsent(
                        number,
                        DraftWords.plain(heading.text().text())
                            .replaceFirst("^[§\\s]*" + number + "[.\\s§]*", "")));
      }
    }
    headings.values().removeIf(String::isBlank);
    return headings;
  }

  private static Optional<String> name(DraftClause grant) {
    Matcher name = NAMED.matcher(grant.head());
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** What each area of several grants comes to, by the words of its heading. */
  List<DraftMoney> amounts(List<DraftMoney> known) {
    List<DraftMoney> amounts = new ArrayList<>();
    for (Area area : areas) {
      Fraction sum = Fraction.ZERO;
      Set<String> recipients = new LinkedHashSet<>();
      for (DraftMoney money : known) {
        if (area.grants().contains(money.expression())) {
          sum = sum.add(money.amount());
          recipients.addAll(money.recipients());
        }
      }
      if (area.grants().size() > 1) {
        String all = String.join(" + ", area.grants());
        Set<String> words = Set.copyOf(Statement.stems(area.title()));
        amounts.add(new DraftMoney(all, sum, words, recipients));
      }
    }
    return amounts;
  }

  int count() {
    return areas.size();
  }

  /** The grants, those of areas in them; what else there is stands last. */
  List<DraftClause> arranged(List<DraftClause> grants) {
    List<DraftClause> left = new ArrayList<>(grants);
    List<DraftClause> arranged = new ArrayList<>();
    for (Area area : areas) {
      arranged.add(
          DraftClause.kept(
              "area %s %s § %s {"
                  .formatted(area.name(), DraftWords.text(area.title()), area.section())));
      for (DraftClause grant : grants) {
        if (name(grant).filter(area.grants()::contains).isPresent()) {
          arranged.add(grant);
          left.remove(grant);
        }
      }
      arranged.add(DraftClause.kept("}"));
    }
    arranged.addAll(left);
    return arranged;
  }

  /** The same sentence, with grants called by their area; all of one by the area's name. */
  DraftClause named(DraftClause clause) {
    return paths.isEmpty() ? clause : clause.with(this::named);
  }

  private String named(String sentence) {
    var out = new StringBuilder();
    Matcher text = TEXT.matcher(sentence);
    int at = 0;
    while (text.find()) {
      out.append(words(sentence.substring(at, text.start()))).append(text.group());
      at = text.end();
    }
    return out.append(words(sentence.substring(at))).toString();
  }

  private String words(String words) {
    String named = words;
    for (var path : paths.entrySet()) {
      named =
          named.replaceAll(
              "(?<![\\p{L}\\p{Nd}.-])" + Pattern.quote(path.getKey()) + "(?![\\p{L}\\p{Nd}-])",
              Matcher.quoteReplacement(path.getValue()));
    }
    return SUM.matcher(named).replaceAll(it -> Matcher.quoteReplacement(sum(it.group())));
  }

  /** All grants of an area in a sum are the area. */
  private String sum(String written) {
    List<String> terms = new ArrayList<>(List.of(written.split(" \\+ ")));
    for (Area area : areas) {
      List<String> all = area.grants().stream().map(it -> paths.getOrDefault(it, it)).toList();
      if (all.size() > 1 && terms.containsAll(all)) {
        terms.set(terms.indexOf(all.getFirst()), area.name());
        terms.removeAll(all);
      }
    }
    return String.join(" + ", terms);
  }
}
