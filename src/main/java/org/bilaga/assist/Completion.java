package org.bilaga.assist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bilaga.calendar.Slot;
import org.bilaga.coverage.Coverage;
import org.bilaga.coverage.SectionCoverage;
import org.bilaga.parser.Keyword;
import org.bilaga.parser.ShownWord;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.Registers;
import org.bilaga.source.Folding;
import org.bilaga.source.Span;
import org.bilaga.table.Member;
import org.bilaga.words.Language;

/**
 * What may stand at a place of a text that is being typed: names, members, sections, keywords.
 *
 * <p>Better too much than too little, best first.
 */
public final class Completion {
  private static final int SHORTEST_KEYWORD = 1;

  /** What stands before the name of a register. */
  private static final String OPENED = "\"" + Registers.SCHEME;

  private final List<Module> modules;
  private final Language language;

  /** For a text that stands in no file and sees the names of all of some. */
  public Completion(List<Module> modules, Language language) {
    this.modules = modules;
    this.language = language;
  }

  /** What may stand at a place of a file: what the areas around it declare, then what it sees. */
  public static List<Proposal> at(Spot spot, Language language) {
    var module = spot.module();
    if (module.isEmpty()) {
      return List.of();
    }
    String text = module.get().tree().source().text();
    var completion = new Completion(module.get().seen(), language);
    return completion.at(text, spot.offset(), around(module.get(), spot.offset()));
  }

  /** What the areas around a place declare, the innermost first. */
  private static Map<String, Referent> around(Module module, int offset) {
    Map<String, Referent> names = new LinkedHashMap<>();
    for (Agreement agreement : module.agreements()) {
      around(agreement.root(), offset, names);
    }
    return names;
  }

  private static void around(Area area, int offset, Map<String, Referent> names) {
    Span span = area.node().span();
    if (span.start() <= offset && offset <= span.end()) {
      area.areas().forEach(inner -> around(inner, offset, names));
      area.declared().forEach(names::putIfAbsent);
    }
  }

  /** What may stand where the word before a place is being written. */
  public List<Proposal> at(String text, int place) {
    return at(text, place, Map.of());
  }

  private List<Proposal> at(String text, int place, Map<String, Referent> around) {
    int start = wordStart(text, place);
    String word = text.substring(start, place);
    char before = lastSign(text, start);
    Map<String, Proposal> found = new LinkedHashMap<>();
    int bracket = openBracket(text, start);
    int line = text.lastIndexOf('\n', place - 1) + 1;
    if (text.substring(line, place).stripLeading().startsWith("|")) {
      rows(text, text.lastIndexOf('|', place - 1) + 1, place, found);
    } else if (text.startsWith(OPENED, start - OPENED.length())) {
      registers(start, word, found);
    } else if (bracket >= 0 && (before == '[' || before == ',')) {
      members(groups(path(text, bracket)), start, word, found);
      slots(path(text, bracket), start, word, found);
    } else if (before == '.') {
      int dot = text.lastIndexOf('.', start);
      path(text, dot).ifPresent(of -> parts(of, text, dot, word, found));
    } else if (before == '§') {
      sections(
          text.lastIndexOf('§', start), text.substring(text.lastIndexOf('§', start), place), found);
    } else {
      around.forEach((name, referent) -> name(name, referent, start, word, found));
      names(start, word, found);
      if (isRecipientPlace(text, start)) {
        members(allGroups(), start, word, found);
      }
      keywords(start, word, isOutside(text.substring(0, start)), found);
    }
    return new ArrayList<>(found.values());
  }

  /** The names of members, in the first cell of a row of a table. */
  private void rows(String text, int cell, int place, Map<String, Proposal> found) {
    boolean first = text.substring(text.lastIndexOf('\n', cell - 1) + 1, cell - 1).isBlank();
    int start = cell;
    while (start < place && text.charAt(start) == ' ') {
      start++;
    }
    String word = text.substring(start, place);
    for (Group group : first ? allGroups() : List.<Group>of()) {
      for (Member member : group.members()) {
        if (isMeant(member, word)) {
          put(new Proposal(start, member.name(), Proposal.Sort.MEMBER, group.name()), found);
        }
      }
    }
  }

  /** The registers that come with Bilaga, inside {@code use "bilaga:}. */
  private static void registers(int start, String word, Map<String, Proposal> found) {
    for (String register : Registers.names()) {
      String name = register.substring(Registers.SCHEME.length());
      if (Folding.plain(name).startsWith(Folding.plain(word))) {
        put(new Proposal(start, name, Proposal.Sort.FILE, ""), found);
      }
    }
  }

  private static int wordStart(String text, int place) {
    int start = place;
    while (start > 0 && isWordPart(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Whether a declaration begins there: outside all braces, at the beginning of a line. */
  private static boolean isOutside(String before) {
    int depth = 0;
    for (ShownWord word : ShownWord.of(before)) {
      depth += word.text().equals("{") ? 1 : word.text().equals("}") ? -1 : 0;
    }
    return depth == 0 && before.substring(before.lastIndexOf('\n') + 1).isBlank();
  }

  /** Whether a word begins a declaration of a file. */
  public static boolean declares(Keyword keyword) {
    return switch (keyword) {
      case PARTY, GROUP, DATA, KEY, LET, AGREEMENT, FACTS, SCENARIO, AMENDMENT -> true;
      default -> false;
    };
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '\u0308' || c == '\u030A';
  }

  /** The sign just before a word, over blanks only after a comma or a bracket. */
  private static char lastSign(String text, int start) {
    int at = start - 1;
    while (at >= 0 && text.charAt(at) == ' ') {
      at--;
    }
    if (at < 0) {
      return ' ';
    }
    char sign = text.charAt(at);
    boolean touches = at == start - 1;
    if (sign == '§' || Character.isDigit(sign) || sign == '.') {
      int section = text.lastIndexOf('§', start);
      if (section >= 0 && text.substring(section + 1, start).matches("[ 0-9.]*")) {
        return '§';
      }
    }
    return touches || sign == '[' || sign == ',' ? sign : ' ';
  }

  private static int openBracket(String text, int start) {
    int depth = 0;
    for (int i = start - 1; i >= 0; i--) {
      if (text.charAt(i) == ']') {
        depth++;
      } else if (text.charAt(i) == '[' && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isRecipientPlace(String text, int start) {
    String before = text.substring(0, start).stripTrailing();
    for (String word : List.of(" for", " för", " to", " till")) {
      if (before.endsWith(word)) {
        return true;
      }
    }
    return false;
  }

  // What stands before a dot or a bracket

  private Optional<Referent> path(String text, int end) {
    int start = end;
    while (start > 0 && (isWordPart(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    String[] steps = text.substring(start, end).split("\\.");
    Optional<Referent> at = named(steps[0]);
    for (int i = 1; i < steps.length && at.isPresent(); i++) {
      at = Optional.ofNullable(parts(at.get()).get(steps[i]));
    }
    return at;
  }

  private Optional<Referent> named(String name) {
    for (Module module : modules) {
      Referent referent = module.declared().get(name);
      if (referent != null) {
        return Optional.of(referent);
      }
    }
    for (Agreement agreement : agreements()) {
      Referent referent = agreement.root().declared().get(name);
      if (referent != null) {
        return Optional.of(referent);
      }
    }
    return Optional.empty();
  }

  private List<Agreement> agreements() {
    List<Agreement> agreements = new ArrayList<>();
    for (Module module : modules) {
      agreements.addAll(module.agreements());
    }
    return agreements;
  }

  private static Map<String, Referent> parts(Referent of) {
    return switch (of) {
      case Referent.OfAgreement it -> it.agreement().root().declared();
      case Referent.OfArea it -> it.area().declared();
      case Referent.OfData it -> {
        Map<String, Referent> columns = new LinkedHashMap<>();
        it.data().columns().forEach(col -> columns.put(col.name(), new Referent.OfColumn(col)));
        yield columns;
      }
      case Referent.OfGrant it -> {
        Map<String, Referent> earmarks = new LinkedHashMap<>();
        it.grant()
            .earmarks()
            .forEach(
                mark -> earmarks.put(mark.declared().name().text(), new Referent.OfEarmark(mark)));
        yield earmarks;
      }
      default -> Map.of();
    };
  }

  private void parts(Referent of, String text, int dot, String word, Map<String, Proposal> found) {
    int start = dot + 1;
    parts(of).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(part -> name(part.getKey(), part.getValue(), start, word, found));
    boolean money = of instanceof Referent.OfAgreement || of instanceof Referent.OfArea;
    String total = Keyword.TOTAL.in(language);
    if (money && Folding.begins(total, word)) {
      put(
          new Proposal(start, total, Proposal.Sort.NAME, Sentences.statedTotal().in(language)),
          found);
    }
  }

  // Names

  private void names(int start, String word, Map<String, Proposal> found) {
    Map<String, Referent> all = new TreeMap<>();
    for (Module module : modules) {
      module.declared().forEach(all::putIfAbsent);
    }
    // Agreements first: they are what one asks about.
    for (boolean agreements : new boolean[] {true, false}) {
      all.forEach(
          (name, referent) -> {
            if (referent instanceof Referent.OfAgreement == agreements) {
              name(name, referent, start, word, found);
            }
          });
    }
    if (!word.isEmpty() && found.isEmpty()) {
      for (Agreement agreement : agreements()) {
        agreement.root().declared().forEach((name, it) -> name(name, it, start, word, found));
      }
    }
  }

  private void name(
      String name, Referent referent, int start, String word, Map<String, Proposal> found) {
    if (Folding.plain(name).startsWith(Folding.plain(word))
        || !word.isEmpty() && Folding.begins(name, word)) {
      String description = Hover.described(referent).in(language);
      put(new Proposal(start, name, Proposal.Sort.NAME, description), found);
    }
  }

  private static void put(Proposal proposal, Map<String, Proposal> found) {
    found.putIfAbsent(proposal.text(), proposal);
  }

  // Members and times

  private List<Group> groups(Optional<Referent> of) {
    Set<Group> groups = new LinkedHashSet<>();
    switch (of.orElse(null)) {
      case Referent.OfAgreement it -> ofGrants(it.agreement().grants(), groups);
      case Referent.OfArea it -> ofGrants(it.area().allGrants(), groups);
      case Referent.OfGrant it -> ofGrants(List.of(it.grant()), groups);
      case Referent.OfColumn it -> groups.add(it.column().group());
      case Referent.OfGroup it -> groups.add(it.group());
      case null, default -> groups.addAll(allGroups());
    }
    return List.copyOf(groups);
  }

  private static void ofGrants(Collection<Grant> grants, Set<Group> groups) {
    for (Grant grant : grants) {
      grant.group().ifPresent(groups::add);
    }
  }

  private List<Group> allGroups() {
    List<Group> groups = new ArrayList<>();
    for (Module module : modules) {
      groups.addAll(module.groups());
    }
    return groups;
  }

  private void members(List<Group> groups, int start, String word, Map<String, Proposal> found) {
    for (Group group : groups) {
      for (Member member : group.members()) {
        if (isMeant(member, word)) {
          String description = member.name() + ", " + group.name();
          put(new Proposal(start, member.id(), Proposal.Sort.MEMBER, description), found);
        }
      }
    }
  }

  private static boolean isMeant(Member member, String word) {
    boolean code = !word.isEmpty() && member.code().equals(word);
    return code
        || Folding.begins(member.id(), word)
        || Folding.begins(member.name(), word)
        || member.aliases().stream().anyMatch(alias -> Folding.begins(alias, word));
  }

  private void slots(Optional<Referent> of, int start, String word, Map<String, Proposal> found) {
    Set<String> slots = new LinkedHashSet<>();
    if (of.isPresent() && of.get() instanceof Referent.OfColumn it) {
      it.column().slots().forEach(slot -> slots.add(slot.toString()));
    }
    List<Grant> grants =
        of.map(
                it ->
                    switch (it) {
                      case Referent.OfAgreement agreement -> agreement.agreement().grants();
                      case Referent.OfArea area -> area.area().allGrants();
                      case Referent.OfGrant grant -> List.of(grant.grant());
                      default -> List.<Grant>of();
                    })
            .orElse(List.of());
    for (Grant grant : grants) {
      for (Slot slot : grant.slots()) {
        slots.add(slot.toString());
      }
    }
    for (String slot : slots) {
      if (slot.startsWith(word)) {
        put(
            new Proposal(
                start,
                slot,
                Proposal.Sort.NAME,
                (slot.length() == 4 ? Sentences.aYear() : Sentences.aMonth()).in(language)),
            found);
      }
    }
  }

  // Sections and keywords

  private void sections(int start, String typed, Map<String, Proposal> found) {
    String word = typed.substring(1).strip();
    for (Agreement agreement : agreements()) {
      if (!agreement.isOriginal()) {
        continue;
      }
      for (SectionCoverage section : Coverage.of(agreement.declared()).sections()) {
        String number = section.name().replace("§", "").strip();
        if (number.startsWith(word)) {
          put(
              new Proposal(
                  start,
                  "§ " + number,
                  Proposal.Sort.SECTION,
                  agreement.name() + title(agreement, number)),
              found);
        }
      }
    }
  }

  private static String title(Agreement agreement, String number) {
    for (Area area : agreement.root().areas()) {
      boolean here =
          area.sections().stream()
              .anyMatch(it -> it.text().replace("§", "").strip().equals(number));
      if (here && area.title().isPresent()) {
        return ": " + area.title().get().text();
      }
    }
    return "";
  }

  /**
   * @param first whether only what begins a declaration may stand
   */
  private void keywords(int start, String word, boolean first, Map<String, Proposal> found) {
    if (word.length() < SHORTEST_KEYWORD) {
      return;
    }
    for (Keyword keyword : Keyword.values()) {
      String text = keyword.in(language);
      boolean fits = !first || declares(keyword);
      if (fits && Folding.plain(text).startsWith(Folding.plain(word))) {
        put(
            new Proposal(
                start, text, Proposal.Sort.KEYWORD, Sentences.wordOfLanguage().in(language)),
            found);
      }
    }
  }
}
