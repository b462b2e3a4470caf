package org.bilaga.ask;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Text;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.MonthNames;
import org.bilaga.calendar.Slot;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.finding.Suggestion;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Bodies;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.OneBody;
import org.bilaga.resolve.Referent;
import org.bilaga.settle.Days;
import org.bilaga.source.Folding;
import org.bilaga.typing.TypeChecker;
import org.bilaga.words.Forms;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Analysis;

/** What the files have names for, and what else can stand in the blanks of a question. */
final class NamesHere {
  /** {@code elev} is read as {@code elever}: what a plural may have more than its singular. */
  private static final int LONGEST_ENDING = 3;

  private static final int SHORTEST_WORD = 4;

  /** A word of a title tells what is meant only where it is a word of its own sort. */
  private static final int SHORTEST_TITLED = 8;

  private static final int SHORTEST_PHRASE = 12;

  /** So many groups are named to one who asks for another. */
  private static final int MOST_GROUPS = 4;

  private static final Pattern AMOUNT = Pattern.compile("(\\d[\\d\\s.,]*)(\\D+)");
  private static final Pattern SPAN =
      Pattern.compile("((?:19|20|21)\\d\\d) ?(?:[-–—]|\\.\\.) ?((?:19|20|21)\\d\\d)");
  private static final Pattern PER_CENT =
      Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*(%|procent|per cent|percent)");

  private final List<Module> modules;
  private final List<Agreement> counted;
  private final List<Referent> all = new ArrayList<>();
  private final Map<String, Referent> byPath = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Bodies bodies;
  private final Map<String, Set<Referent>> agreements = new LinkedHashMap<>();
  private final Map<String, Set<Referent>> parts = new LinkedHashMap<>();
  private final Map<Referent, String> titles = new LinkedHashMap<>();
  private final Map<String, Set<Referent>> byWord = new HashMap<>();
  private final Map<String, List<String>> same = new HashMap<>();
  private final Set<Data.Column> columns = new LinkedHashSet<>();

  NamesHere(Analysis analysis) {
    Set<Module> seen = new LinkedHashSet<>();
    analysis.modules().forEach(module -> seen.addAll(module.seen()));
    this.modules = List.copyOf(seen);
    this.counted = analysis.counted();
    Set<Referent> known = new LinkedHashSet<>();
    var one = new OneBody();
    for (Module module : modules) {
      for (Declaration declaration : module.tree().declarations()) {
        if (declaration instanceof Declaration.Party party) {
          known.add(one.of(new Referent.OfParty(party)));
        }
      }
      for (Group group : module.groups()) {
        Referent whole = one.of(new Referent.OfGroup(group));
        if (known.add(whole)) {
          known.addAll(Bodies.members(((Referent.OfGroup) whole).group()));
        }
      }
      module.data().forEach(data -> columns.addAll(data.columns()));
    }
    all.addAll(known);
    this.bodies = new Bodies(all);
    analysis.agreements().forEach(it -> put(agreements, it.name(), new Referent.OfAgreement(it)));
    counted.forEach(this::enter);
  }

  /** What a blank can be for. */
  enum Sort {
    WHO,
    GROUP,
    MONEY,
    YEAR,
    SPAN,
    DAY,
    AMOUNT,
    PERCENT,
    COUNT,
    NUMBER,
    FILE,
    SECTION,
    COLUMN;

    /** That of a blank by its name: {@code who}, {@code who2}. */
    static Sort of(String blank) {
      return valueOf(blank.replaceAll("\\d+$", "").toUpperCase(Locale.ROOT));
    }
  }

  /** A name that nobody here has, with those that may have been meant. */
  record NotHere(Sort sort, String text, List<String> near) {}

  /** The agreements that count by themselves. */
  List<Agreement> counted() {
    return counted;
  }

  /** The last year that an agreement is for. */
  OptionalInt lastYear() {
    return counted.stream()
        .flatMap(agreement -> agreement.years().stream())
        .mapToInt(Slot::year)
        .max();
  }

  /** How many years up to the last, the last too, there is an agreement for each of. */
  int years() {
    Set<Integer> years = new HashSet<>();
    counted.forEach(agreement -> agreement.years().forEach(it -> years.add(it.year())));
    int count = 0;
    for (int year = lastYear().orElse(0); years.contains(year); year--) {
      count++;
    }
    return count;
  }

  /** What the parties are called. */
  List<String> parties() {
    return all.stream().filter(Referent.OfParty.class::isInstance).map(Naming.TODAY::name).toList();
  }

  /** What somebody is called by its id, where only one has it. */
  Optional<String> called(String id) {
    Set<String> names = new LinkedHashSet<>();
    for (Referent body : all) {
      if (Naming.id(body).equals(id)) {
        names.add(Naming.TODAY.name(body));
      }
    }
    return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
  }

  /**
   * As one asks for somebody and for nobody else: its path, else its name, else its number; its
   * path also where each of them is another's, too.
   */
  String asked(Referent who) {
    List<String> ways = new ArrayList<>(List.of(Asker.path(who), Naming.TODAY.name(who)));
    if (who instanceof Referent.OfParty of) {
      of.party().organisationNumber().map(Text::text).ifPresent(ways::add);
    }
    for (String way : ways) {
      if (bodies.named(way).equals(List.of(who))) {
        return way;
      }
    }
    return ways.getFirst();
  }

  /** Whether somebody who is no group has an id. */
  boolean isBody(String id) {
    return byPath().containsKey(id) || ids.contains(id);
  }

  /** A member by the name of its group and its id. */
  Optional<Referent> member(String group, String id) {
    return Optional.ofNullable(byPath().get(group + "." + id));
  }

  private Map<String, Referent> byPath() {
    if (byPath.isEmpty()) {
      for (Referent body : all) {
        if (!(body instanceof Referent.OfGroup)) {
          byPath.put(Asker.path(body), body);
          ids.add(Naming.id(body));
        }
      }
    }
    return byPath;
  }

  private void enter(Agreement agreement) {
    var referent = new Referent.OfAgreement(agreement);
    agreement
        .root()
        .title()
        .map(Text::text)
        .ifPresent(
            title -> {
              put(agreements, title, referent);
              put(agreements, title + agreement.period(), referent);
              String period = agreement.period();
              if (!period.isEmpty() && title.endsWith(period)) {
                put(agreements, title.substring(0, title.length() - period.length()), referent);
              }
            });
    for (Grant grant : agreement.grants()) {
      var it = new Referent.OfGrant(grant);
      enter(agreement, grant.path(), grant.name(), grant.declared().title(), it);
      earmarks(agreement, grant.path(), grant.earmarks());
    }
    areas(agreement.root());
  }

  private void earmarks(Agreement agreement, String outer, List<Earmark> earmarks) {
    for (Earmark earmark : earmarks) {
      String path = outer + "." + earmark.name();
      var it = new Referent.OfEarmark(earmark);
      enter(agreement, path, earmark.name(), earmark.declared().title(), it);
      earmarks(agreement, path, earmark.earmarks());
    }
  }

  private void areas(Area outer) {
    for (Area area : outer.areas()) {
      var it = new Referent.OfArea(area);
      enter(area.agreement(), area.path(), area.name().text(), area.title(), it);
      areas(area);
    }
  }

  private void enter(
      Agreement agreement, String path, String name, Optional<Text> title, Referent referent) {
    put(parts, agreement.name() + "." + path, referent);
    put(parts, path, referent);
    put(parts, name, referent);
    title.ifPresent(it -> put(parts, it.text(), referent));
    title.ifPresent(it -> titles.put(referent, it.text()));
  }

  private static void put(Map<String, Set<Referent>> names, String name, Referent referent) {
    names.computeIfAbsent(key(name), it -> new LinkedHashSet<>()).add(referent);
  }

  /** A point parts an area from its agreement, and is kept. */
  private static String key(String name) {
    return Folding.letters(name);
  }

  /** What a text stands for; empty where it is nothing of the sort. */
  Optional<Named> named(Sort sort, String text) {
    return switch (sort) {
      case WHO -> who(text);
      case GROUP -> group(text);
      case MONEY -> money(text);
      case YEAR -> said(text).filter(it -> text.matches("(19|20|21)\\d\\d"));
      case SPAN -> span(text);
      case DAY -> day(text);
      case AMOUNT -> amount(text);
      case PERCENT -> percent(text);
      case COUNT -> count(text);
      case NUMBER -> said(text).filter(it -> Decimals.isNumber(text));
      case FILE ->
          said(text).filter(it -> text.indexOf(' ') < 0 && text.matches(".*\\w\\.[a-z]{2,5}"));
      case SECTION -> section(text);
      case COLUMN -> column(text);
    };
  }

  private static Optional<Named> said(String text) {
    return Optional.of(new Named.Said(text));
  }

  // Who

  private Optional<Named> who(String text) {
    for (String name : withSame(text)) {
      for (String spelling : spellings(name)) {
        List<Referent> found = bodies.named(spelling);
        if (!found.isEmpty()) {
          return Optional.of(new Named.Body(spelling, found));
        }
      }
    }
    return Optional.empty();
  }

  /** A word, and what it stands for where no file has it, such as the English one for regions. */
  private List<String> withSame(String text) {
    if (same.isEmpty()) {
      for (String pair : new Forms(Sentences.wordsSame()).all()) {
        int equals = pair.indexOf('=');
        same.computeIfAbsent(pair.substring(0, equals), it -> new ArrayList<>())
            .add(pair.substring(equals + 1));
      }
    }
    List<String> words = new ArrayList<>(List.of(text));
    words.addAll(same.getOrDefault(Folding.words(text), List.of()));
    return words;
  }

  /** A name as it is, and without the end of a genitive. */
  static List<String> spellings(String text) {
    List<String> spellings = new ArrayList<>(List.of(text));
    for (String end : List.of("'s", "’s", "´s", ":s", "s", "'", "’")) {
      if (text.endsWith(end) && text.length() > end.length() + 1) {
        spellings.add(text.substring(0, text.length() - end.length()));
      }
    }
    return spellings;
  }

  /** A group, also by the word for one of its members: {@code region}, {@code regionerna}. */
  private Optional<Named> group(String text) {
    for (String name : withSame(text)) {
      Set<Referent> found = groups(name);
      if (!found.isEmpty()) {
        return Optional.of(new Named.Body(text, List.copyOf(found)));
      }
    }
    return Optional.empty();
  }

  private Set<Referent> groups(String text) {
    String wanted = key(text);
    Set<Referent> found = new LinkedHashSet<>();
    for (Referent body : all) {
      if (body instanceof Referent.OfGroup of) {
        List<String> names = new ArrayList<>(Naming.spellings(of.group().declared()));
        names.add(of.group().name());
        if (names.stream().anyMatch(name -> isOneOf(wanted, key(name)))) {
          found.add(body);
        }
      }
    }
    return found;
  }

  /** Whether a word is another, or the singular of it. */
  private static boolean isOneOf(String word, String plural) {
    return word.equals(plural)
        || word.endsWith("y") && plural.equals(word.substring(0, word.length() - 1) + "ies")
        || word.length() >= SHORTEST_WORD
            && plural.startsWith(word)
            && plural.length() - word.length() <= LONGEST_ENDING + 1;
  }

  // Money

  private Optional<Named> money(String text) {
    for (String name : spellings(text)) {
      Set<Referent> found = agreements.getOrDefault(key(name), Set.of());
      found = found.isEmpty() ? parts.getOrDefault(key(name), Set.of()) : found;
      if (!found.isEmpty()) {
        return Optional.of(new Named.Money(name, List.copyOf(found)));
      }
    }
    Set<Referent> titled = titled(text);
    if (!titled.isEmpty()) {
      return Optional.of(new Named.Money(text, List.copyOf(titled)));
    }
    return counted.size() == 1 && isSaid(Sentences.wordsAgreement(), text)
        ? Optional.of(new Named.Money(text, List.of(new Referent.OfAgreement(counted.getFirst()))))
        : Optional.empty();
  }

  /** The areas and grants whose title has a word, where no other name is: {@code sommarjobb}. */
  private Set<Referent> titled(String text) {
    String wanted = Folding.letters(text);
    if (text.indexOf(' ') >= 0) {
      return phrased(text);
    } else if (wanted.length() < SHORTEST_TITLED || !isLetters(text)) {
      return Set.of();
    }
    if (byWord.isEmpty()) {
      titles.forEach(
          (referent, title) -> {
            for (String word : title.split("[^\\p{L}\\p{M}-]+")) {
              if (word.length() >= SHORTEST_TITLED) {
                byWord.computeIfAbsent(key(word), it -> new LinkedHashSet<>()).add(referent);
              }
            }
          });
    }
    return byWord.getOrDefault(wanted, Set.of());
  }

  /** Those whose title has several words in a row: {@code vårdens medarbetare}. */
  private Set<Referent> phrased(String text) {
    boolean telling = false;
    for (String word : text.split(" ")) {
      telling |= word.length() >= SHORTEST_TITLED && isLetters(word);
    }
    if (!telling && Folding.letters(text).length() < SHORTEST_PHRASE) {
      return Set.of();
    }
    String wanted = " " + Folding.words(text) + " ";
    Set<Referent> found = new LinkedHashSet<>();
    titles.forEach(
        (referent, title) -> {
          if ((" " + Folding.words(title) + " ").contains(wanted)) {
            found.add(referent);
          }
        });
    return found;
  }

  private static boolean isLetters(String text) {
    return text.codePoints().allMatch(c -> Character.isLetter(c) || c == '-');
  }

  // Figures

  /** {@code § 5.2}, with or without its sign. */
  private static Optional<Named> section(String text) {
    String number = text.replaceFirst("^§+ ?", "");
    return number.matches("\\d+(\\.\\d+)*[a-z]?") ? said(number) : Optional.empty();
  }

  private Optional<Named> column(String text) {
    for (String name : withSame(text)) {
      List<Data.Column> found = columns(name);
      if (!found.isEmpty()) {
        return Optional.of(new Named.Columns(text, found));
      }
    }
    return Optional.empty();
  }

  private List<Data.Column> columns(String text) {
    String wanted = key(text);
    boolean people = isSaid(Sentences.wordsInhabitant(), text);
    List<Data.Column> found = new ArrayList<>();
    for (Data.Column column : columns) {
      String whole = column.declared().name().text() + "." + column.name();
      if (key(whole).equals(wanted)
          || isOneOf(wanted, key(column.name()))
          || people && countsPeople(column)) {
        found.add(column);
      }
    }
    for (Data.Column column : found.isEmpty() ? columns : List.<Data.Column>of()) {
      String data = column.declared().name().text();
      if (isOneOf(wanted, key(data)) || people && isSaid(Sentences.wordsPopulation(), data)) {
        found.add(column);
      }
    }
    return found;
  }

  /** By its name, or the heading that it is known by in its table. */
  private static boolean countsPeople(Data.Column column) {
    return isSaid(Sentences.wordsPopulation(), column.name())
        || column
            .heading()
            .filter(it -> isSaid(Sentences.wordsPopulation(), it.text()))
            .isPresent();
  }

  private static boolean isSaid(Told words, String text) {
    return new Forms(words).all().stream().anyMatch(it -> key(it).equals(key(text)));
  }

  /** An amount in any unit that tables may have; without its currency in that of all here. */
  private Optional<Named> amount(String text) {
    var matcher = AMOUNT.matcher(text);
    if (!matcher.matches() || !Decimals.isNumber(matcher.group(1).strip())) {
      return Optional.empty();
    }
    String words = matcher.group(2).strip();
    if (Module.units(modules).of(words).isPresent()) {
      return said(text);
    }
    PrintedUnit unit = PrintedUnit.written(words);
    Set<String> currencies = new LinkedHashSet<>();
    counted.forEach(it -> currencies.add(TypeChecker.currencyOf(it).code()));
    List<String> possible =
        currencies.stream().filter(it -> unit.isIn(it) || !unit.money() && !unit.share()).toList();
    String code = possible.size() == 1 ? possible.getFirst() : unit.money() ? unit.currency() : "";
    Fraction main =
        Decimals.read(matcher.group(1))
            .multiply(Fraction.of(BigInteger.TEN.pow(Math.max(0, unit.exponent()))));
    boolean read = !code.isEmpty() && !unit.share() && !unit.isNone() && unit.exponent() >= 0;
    return read && main.isInteger()
        ? said(org.bilaga.finding.Figures.plain().text(main) + " " + code)
        : Optional.empty();
  }

  /** {@code 2018–2020}, with whatever stroke or points between, as {@code 2018..2020}. */
  private static Optional<Named> span(String text) {
    var matcher = SPAN.matcher(text);
    return matcher.matches() && matcher.group(1).compareTo(matcher.group(2)) < 0
        ? said(matcher.group(1) + ".." + matcher.group(2))
        : Optional.empty();
  }

  private static Optional<Named> percent(String text) {
    var matcher = PER_CENT.matcher(text.toLowerCase(Locale.ROOT));
    return matcher.matches() ? said(matcher.group(1).replace('.', ',')) : Optional.empty();
  }

  private static Optional<Named> count(String text) {
    if (text.matches("[1-9]\\d{0,3}")) {
      return said(text);
    }
    for (Language language : Language.all()) {
      List<String> words = new Forms(Sentences.wordsNumbers()).all(language);
      int at = words.indexOf(Folding.words(text));
      if (at >= 0) {
        return said(String.valueOf(at + 2));
      }
    }
    return Optional.empty();
  }

  private static Optional<Named> day(String text) {
    return Days.read(text)
        .map(Object::toString)
        .or(() -> Day.firstOf(text).map(it -> text))
        .or(() -> month(text))
        .map(Named.Said::new);
  }

  /** {@code december 2020} as {@code 2020-12}. */
  private static Optional<String> month(String text) {
    String[] words = text.split(" ");
    int month = words.length == 2 ? MonthNames.meant(Folding.words(words[0])) : 0;
    return month > 0 && words[1].matches("\\d{4}")
        ? Optional.of(words[1] + (month < 10 ? "-0" : "-") + month)
        : Optional.empty();
  }

  // What is not here

  /** What may have been meant by a name of a sort that nobody has; empty where nothing is near. */
  Optional<NotHere> notHere(Sort sort, String text) {
    for (String name : spellings(text)) {
      List<String> near =
          switch (sort) {
            case WHO -> nearBodies(name);
            case MONEY -> Suggestion.nearest(name, moneyNames());
            case GROUP -> groupsBeside(name);
            default -> List.of();
          };
      if (!near.isEmpty() && named(sort, text).isEmpty()) {
        return Optional.of(new NotHere(sort, name, near));
      }
    }
    return Optional.empty();
  }

  /** The groups that there are, for a word that others have one by. */
  private List<String> groupsBeside(String name) {
    boolean word =
        withSame(name).size() > 1 || same.values().stream().anyMatch(it -> it.contains(key(name)));
    List<String> groups = new ArrayList<>();
    for (Referent body : word ? all : List.<Referent>of()) {
      if (body instanceof Referent.OfGroup of && groups.size() < MOST_GROUPS) {
        groups.add(of.group().name());
      }
    }
    return groups;
  }

  private List<String> nearBodies(String name) {
    Set<String> names = new LinkedHashSet<>();
    for (Referent body : all) {
      names.add(Naming.TODAY.name(body));
      if (body instanceof Referent.OfMember of) {
        var member = of.group().member(of.member());
        names.add(member.id());
        names.addAll(member.aliases());
      } else if (body instanceof Referent.OfParty of) {
        names.addAll(Naming.spellings(of.party()));
      }
    }
    return Suggestion.nearest(name, names, 2);
  }

  /** The words of all names, as questions are read: what is among them may be half a name. */
  Set<String> words() {
    Set<String> words = new HashSet<>();
    for (Referent body : all) {
      List<String> names = new ArrayList<>(List.of(Naming.TODAY.name(body), Naming.id(body)));
      switch (body) {
        case Referent.OfMember of -> names.addAll(of.group().member(of.member()).aliases());
        case Referent.OfParty of -> names.addAll(Naming.spellings(of.party()));
        case Referent.OfGroup of -> names.addAll(Naming.spellings(of.group().declared()));
        default -> {}
      }
      names.forEach(name -> enter(name, words));
    }
    agreements.values().forEach(it -> it.forEach(one -> enter(Naming.TODAY.name(one), words)));
    parts.values().forEach(it -> it.forEach(one -> enter(Naming.TODAY.name(one), words)));
    moneyNames().forEach(name -> enter(name, words));
    for (Data.Column column : columns) {
      enter(column.declared().name().text() + " " + column.name(), words);
    }
    List.of(
            Sentences.wordsInhabitant(),
            Sentences.wordsPopulation(),
            Sentences.wordsNumbers(),
            Sentences.wordsSame(),
            Sentences.wordsAgreement())
        .forEach(told -> new Forms(told).all().forEach(name -> enter(name, words)));
    for (Agreement agreement : counted) {
      for (Grant grant : agreement.grants()) {
        grant.declared().title().ifPresent(title -> enter(title.text(), words));
      }
    }
    return words;
  }

  private static void enter(String name, Set<String> words) {
    for (String word : name.split("[\\s.=]+", -1)) {
      spellings(word).forEach(it -> words.add(Folding.plain(it)));
      words.add(Folding.plain(word) + "s");
    }
  }

  private List<String> moneyNames() {
    Set<String> names = new LinkedHashSet<>();
    for (Agreement agreement : counted) {
      names.add(agreement.name());
      agreement.root().title().map(Text::text).ifPresent(names::add);
      agreement.grants().forEach(it -> names.add(agreement.name() + "." + it.path()));
      agreement.grants().forEach(it -> it.earmarks().forEach(one -> names.add(one.name())));
    }
    return List.copyOf(names);
  }
}
