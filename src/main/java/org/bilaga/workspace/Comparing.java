package org.bilaga.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.compare.ComparedRecipient;
import org.bilaga.compare.Comparer;
import org.bilaga.compare.Comparison;
import org.bilaga.compare.Line;
import org.bilaga.compare.Side;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.money.Denomination;
import org.bilaga.resolve.Agreement;
import org.bilaga.source.Folding;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** Two sets of agreements, compared one by one. */
public final class Comparing {
  private final ComparedSides.Meant before;
  private final ComparedSides.Meant after;
  private final Optional<String> per;
  private final Optional<String> recipient;
  private final Engine engine;
  private final List<Told> notes = new ArrayList<>();

  /**
   * @param per the column of data that amounts are told per unit of
   * @param recipient whom the lines are wanted of; all where it is empty
   */
  private Comparing(
      List<ComparedSides.Meant> both,
      Optional<String> per,
      Optional<String> recipient,
      Engine engine) {
    this.before = both.get(0);
    this.after = both.get(1);
    this.per = per;
    this.recipient = recipient;
    this.engine = engine;
  }

  /**
   * What is asked.
   *
   * @param words one or two of {@code WHAT}, {@code WHAT@REVISION} and {@code @REVISION}, then
   *     where agreements are looked for
   * @param per the column of data that amounts are told per unit of
   * @param recipient whom the lines are wanted of
   */
  public record Asking(Asked words, Optional<String> per, Optional<String> recipient) {}

  /** The lines that are wanted of each comparison, and what is to be said beside them. */
  public record Compared(
      Map<Comparison, List<Line>> lines, List<Told> notes, Optional<Language> language) {}

  /** Compares. */
  public static Compared of(Asking asking, Engine engine) throws Refused {
    List<String> words = asking.words().words();
    if (words.isEmpty() || words.get(0).isBlank()) {
      throw Refused.because(Sentences.compareWhat());
    }
    List<String> where = new ArrayList<>(words.subList(Math.min(2, words.size()), words.size()));
    asking.words().workspace().ifPresent(where::add);
    var paths = where.isEmpty() ? engine.here() : NamedPaths.of(where);
    ComparedText one = ComparedText.of(words.get(0));
    Optional<ComparedText> other =
        words.size() > 1 ? Optional.of(ComparedText.of(words.get(1))) : Optional.empty();
    try (var sides =
        new ComparedSides(paths, new Selection(engine, asking.words()).day(), engine)) {
      return new Comparing(sides.both(one, other), asking.per(), asking.recipient(), engine)
          .compared();
    }
  }

  /**
   * Compares the agreements of some files with what they are in another state of them.
   *
   * @param called what the earlier state is called
   */
  public static Compared between(Analysis before, Analysis after, String called, Engine engine)
      throws Refused {
    if (before.agreements().isEmpty() && after.agreements().isEmpty()) {
      List<Finding> mistakes = Refused.mistakes(after.findings());
      throw mistakes.isEmpty() ? Refused.because(after.nothing()) : Refused.ofFiles(mistakes);
    }
    var then = new ComparedText("", Optional.of(called));
    var both =
        List.of(
            new ComparedSides.Meant(then, true, before, before.agreements()),
            new ComparedSides.Meant(then.now(), true, after, after.agreements()));
    return new Comparing(both, Optional.empty(), Optional.empty(), engine).compared();
  }

  private Optional<Language> language() {
    return after.agreements().size() == 1
        ? Optional.of(after.agreements().get(0).module().tree().language())
        : after.analysis().vocabulary();
  }

  private Compared compared() throws Refused {
    try {
      List<Comparison> comparisons = comparisons();
      Map<Comparison, List<Line>> wanted = wanted(comparisons);
      if (per.isPresent() && comparisons.stream().allMatch(it -> it.population().isEmpty())) {
        notes.add(Sentences.nothingPerInhabitant(per.get()));
      }
      return new Compared(wanted, List.copyOf(notes), language());
    } catch (Refused refused) {
      throw refused.in(language());
    }
  }

  private List<Comparison> comparisons() throws Refused {
    List<Comparison> comparisons = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (Couple couple : couples()) {
      boolean unsure =
          couple.before().isEmpty() && !broken(before).isEmpty()
              || couple.after().isEmpty() && !broken(after).isEmpty();
      if (unsure) {
        leftOut.add(couple.any().name());
        continue;
      }
      try {
        comparisons.add(compare(couple));
      } catch (Refused refused) {
        if (!before.all() || !after.all() || !refused.isOfFiles()) {
          throw refused;
        }
        wrong.add(couple.any().name());
      }
    }
    if (!leftOut.isEmpty()) {
      Set<String> files = new LinkedHashSet<>(broken(before));
      files.addAll(broken(after));
      notes.add(Sentences.leftOutOfOneSide(Names.quotedNames(files), Names.quotedNames(leftOut)));
    }
    if (!wrong.isEmpty()) {
      notes.add(Sentences.leftOutNotComputed(Names.quotedNames(wrong)));
    }
    return comparisons;
  }

  /** The files that have mistakes, and whose agreements are therefore not at hand. */
  private static Set<String> broken(ComparedSides.Meant side) {
    Set<String> files = new LinkedHashSet<>();
    for (Finding finding : Refused.mistakes(side.analysis().findings())) {
      files.add(finding.span().file().name());
    }
    return files;
  }

  /** The agreements of both sides that are compared with each other. */
  private record Couple(Optional<Agreement> before, Optional<Agreement> after) {
    Agreement any() {
      return after.or(() -> before).orElseThrow();
    }
  }

  private List<Couple> couples() {
    List<Agreement> earlier = before.agreements();
    List<Agreement> later = after.agreements();
    if (earlier.size() == 1 && later.size() == 1) {
      return List.of(new Couple(Optional.of(earlier.get(0)), Optional.of(later.get(0))));
    }
    List<Agreement> left = new ArrayList<>(earlier);
    List<Couple> couples = new ArrayList<>();
    for (Agreement agreement : later) {
      Optional<Agreement> same = same(agreement, left, true);
      if (same.isEmpty() && same(agreement, later, true).isPresent()) {
        same = same(agreement, left, false);
      }
      same.ifPresent(left::remove);
      couples.add(new Couple(same, Optional.of(agreement)));
    }
    left.forEach(gone -> couples.add(new Couple(Optional.of(gone), Optional.empty())));
    return couples;
  }

  /** The only one of that name, in the same file or in any. */
  private static Optional<Agreement> same(
      Agreement agreement, List<Agreement> among, boolean inSameFile) {
    List<Agreement> found = new ArrayList<>();
    for (Agreement other : among) {
      boolean there = !inSameFile || file(other).equals(file(agreement));
      if (there && other.name().equals(agreement.name())) {
        found.add(other);
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static String file(Agreement agreement) {
    return agreement.declared().span().file().name();
  }

  private Comparison compare(Couple couple) throws Refused {
    boolean sameName =
        couple.before().isPresent()
            && couple.after().isPresent()
            && couple.before().get().name().equals(couple.after().get().name());
    var findings = new Findings();
    boolean named = couple.before().isPresent() && couple.after().isPresent() && !sameName;
    Optional<Side> one = side(couple.before(), before, named, findings);
    Optional<Side> other = side(couple.after(), after, named, findings);
    if (one.isPresent() && other.isPresent()) {
      Denomination then = Comparer.currency(one.get());
      Denomination now = Comparer.currency(other.get());
      if (!then.equals(now)) {
        throw Refused.because(Sentences.otherCurrency(then, now));
      }
    }
    Comparison comparison = new Comparer(per).compare(one, other);
    List<Finding> mistakes = Refused.mistakes(findings);
    if (!mistakes.isEmpty()) {
      throw Refused.ofFiles(mistakes);
    }
    return comparison;
  }

  private Optional<Side> side(
      Optional<Agreement> agreement, ComparedSides.Meant meant, boolean named, Findings findings)
      throws Refused {
    return agreement.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ComparedSides.side(
                agreement.get(),
                meant.analysis(),
                label(agreement, meant, named),
                findings,
                engine));
  }

  /** What tells the sides apart: their names, else their revisions, else their files. */
  private Told label(Optional<Agreement> agreement, ComparedSides.Meant meant, boolean named) {
    Optional<String> revision = meant.text().revision();
    if (named) {
      return Told.text(agreement.orElseThrow().name() + revision.map(it -> "@" + it).orElse(""));
    } else if (revision.isPresent()) {
      return Told.text(revision.get());
    }
    boolean otherIsRevision =
        before.text().revision().isPresent() || after.text().revision().isPresent();
    return otherIsRevision || meant.text().what().isEmpty()
        ? Sentences.now()
        : Told.text(meant.text().what());
  }

  /** The lines to be shown: all, or those of one recipient. */
  private Map<Comparison, List<Line>> wanted(List<Comparison> comparisons) throws Refused {
    Map<Comparison, List<Line>> wanted = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    List<Agreement> both = new ArrayList<>(before.agreements());
    both.addAll(after.agreements());
    Optional<BelongingTo> theirs = recipient.map(name -> new BelongingTo(name, both));
    for (Comparison comparison : comparisons) {
      List<Line> lines = new ArrayList<>();
      for (Line line : comparison.lines()) {
        names.add(line.recipient().id());
        if (recipient.isEmpty()
            || isNamed(line.recipient(), recipient.get())
            || theirs.filter(it -> it.has(line.recipient())).isPresent()) {
          lines.add(line);
        }
      }
      if (recipient.isEmpty() || !lines.isEmpty()) {
        wanted.put(comparison, lines);
      }
    }
    if (wanted.isEmpty() && !comparisons.isEmpty()) {
      String name = recipient.orElseThrow();
      throw Refused.because(
          Names.orDidYouMean(Sentences.nobodyGets(name), name, names.stream().distinct().toList()));
    }
    return wanted;
  }

  private static boolean isNamed(ComparedRecipient recipient, String name) {
    return switch (recipient.kind()) {
      case MEMBER, PARTY, UNDISTRIBUTED ->
          recipient.id().equals(name)
              || recipient.path().equals(name)
              || recipient.group().equals(name)
              || Folding.same(recipient.name(), name)
              || Folding.same(recipient.groupTitle(), name) && !name.isEmpty();
      case NOT_REACHED, REST_KEPT, REST_WITHOUT_HOME, NOT_STATED -> false;
    };
  }
}
