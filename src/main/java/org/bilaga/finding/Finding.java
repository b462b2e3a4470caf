package org.bilaga.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bilaga.money.Fraction;
import org.bilaga.source.Span;
import org.bilaga.words.Blanks;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell the reader: a sentence of fact, its place, the figures, and what to do.
 *
 * <p>Built up by the check that makes it and not changed after it was added to {@link Findings},
 * except that a mark in the agreement may dispute it, and that what follows from it may be counted
 * with it: see {@link Causes}.
 */
public final class Finding {
  /** Longer texts in a sentence are no names or figures but files gone wrong. */
  private static final int MOST_READ = 1_000;

  private static final int BEGINNING = 120;

  /** By file, then place, then name of kind. */
  public static final Comparator<Finding> BY_PLACE =
      (one, other) -> {
        int file = one.span.file().name().compareTo(other.span.file().name());
        int place = file != 0 ? file : Integer.compare(one.span.start(), other.span.start());
        return place != 0 ? place : one.kind.name().compareTo(other.kind.name());
      };

  private final Kind kind;
  private final Span span;
  private final Optional<Finding> original;
  private final Map<String, Told> blanks = new LinkedHashMap<>();
  private final List<Label> labels = new ArrayList<>();
  private final List<Told> notes = new ArrayList<>();
  private final List<Edit> fixes = new ArrayList<>(0);
  private final List<Supplier<? extends Collection<Edit>>> fixesLater = new ArrayList<>(0);
  private Supplier<List<Span>> restsOn = List::of;
  private final List<Span> causes = new ArrayList<>(0);
  private final List<Span> answersFor = new ArrayList<>(0);
  private final List<Finding> dependents = new ArrayList<>(0);
  private final List<Finding> also = new ArrayList<>(0);
  private boolean uncertain;
  private int own;
  private int unlisted;
  private int notVerified;
  private Optional<Told> label = Optional.empty();
  private Supplier<Optional<Told>> slip = Optional::empty;
  private @Nullable Optional<Told> likely;
  private Optional<Fraction> expected = Optional.empty();
  private Optional<Fraction> actual = Optional.empty();
  private Optional<Supplier<Figures>> form = Optional.empty();
  private Optional<Object> subject = Optional.empty();
  private Optional<String> disputed = Optional.empty();

  Finding(Kind kind, Span span) {
    this(kind, span, Optional.empty());
  }

  private Finding(Kind kind, Span span, Optional<Finding> original) {
    this.kind = kind;
    this.span = span;
    this.original = original;
  }

  /** The same once more, as it stands now. */
  Finding copy() {
    var copy = new Finding(kind, span, Optional.of(original()));
    copy.blanks.putAll(blanks);
    copy.labels.addAll(labels);
    copy.notes.addAll(notes);
    copy.fixesLater.add(this::fixes);
    copy.restsOn = restsOn;
    copy.causes.addAll(causes);
    copy.answersFor.addAll(answersFor);
    copy.dependents.addAll(dependents);
    copy.also.addAll(also);
    copy.uncertain = uncertain;
    copy.own = own;
    copy.unlisted = unlisted;
    copy.notVerified = notVerified;
    copy.label = label;
    copy.slip = this::likely;
    copy.expected = expected;
    copy.actual = actual;
    copy.form = form;
    copy.subject = subject;
    copy.disputed = disputed;
    return copy;
  }

  /** The finding that this is a copy of; itself where it is none. */
  public Finding original() {
    return original.orElse(this);
  }

  public Finding with(String blank, String text) {
    return with(blank, Told.text(shortened(text)));
  }

  /** What is longer than anybody reads says the same by its beginning; its place shows the rest. */
  private static String shortened(String text) {
    if (text.length() <= MOST_READ) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(BEGINNING - 1));
    return text.substring(0, pair ? BEGINNING - 1 : BEGINNING) + " …";
  }

  public Finding with(String blank, Told told) {
    blanks.put(blank, told);
    return this;
  }

  /** What is to be seen at the place itself. */
  public Finding label(Told told) {
    label = Optional.of(told);
    return this;
  }

  /** A second place, where the other half of the story is. */
  public Finding and(Span place, Told told) {
    labels.add(new Label(place, told));
    return this;
  }

  /** A line of its own below the places, such as the parts of a sum. */
  public Finding note(Told told) {
    notes.add(told);
    return this;
  }

  /** The slip that would explain the figure, where one reproduces it exactly. */
  public Finding likely(Told told) {
    return likely(() -> Optional.of(told));
  }

  /** The same, looked for when someone asks: a finding that is not shown in full costs nothing. */
  public Finding likely(Supplier<Optional<Told>> search) {
    slip = search;
    return this;
  }

  /** The figure that is right and the one that stands there, in units of currency or as numbers. */
  public Finding figures(Fraction expected, Fraction actual) {
    this.expected = Optional.of(expected);
    this.actual = Optional.of(actual);
    return this;
  }

  /** The figure that is right, where none stands there. */
  public Finding expected(Fraction right) {
    this.expected = Optional.of(right);
    return this;
  }

  /**
   * A suggested edit: the text that would stand at a place if the other side is right. Several
   * belong together.
   */
  public Finding fix(Span place, String newText) {
    fixes.add(new Edit(place, newText));
    return this;
  }

  /** The same, found when someone asks. */
  public Finding fix(Supplier<Optional<Edit>> edit) {
    fixesLater.add(() -> edit.get().map(List::of).orElse(List.of()));
    return this;
  }

  /** Suggests what another does. */
  public Finding fixAs(Finding other) {
    fixesLater.add(other::fixes);
    return this;
  }

  /** Takes the suggested edits back: what they would correct is not wrong everywhere. */
  public Finding withoutFixes() {
    fixes.clear();
    fixesLater.clear();
    return this;
  }

  /**
   * Places that the right figure rests on: as long as something is told of one of them nobody can
   * be sure of it.
   */
  public Finding restsOn(Supplier<List<Span>> places) {
    restsOn = places;
    return this;
  }

  /** That it is known what is right, but not which of several figures it belongs to. */
  public Finding fixIsUncertain() {
    uncertain = true;
    return this;
  }

  /** How its figures are written for a reader. */
  public Finding form(Figures figures) {
    return form(() -> figures);
  }

  /** The same, found when someone asks. */
  public Finding form(Supplier<Figures> figures) {
    form = Optional.of(figures);
    return this;
  }

  /** What the finding is about: a mark at that thing disputes it. */
  public Finding about(Object subject) {
    this.subject = Optional.of(subject);
    return this;
  }

  /**
   * A place that this hangs on: where a finding answers for that, this one follows from it and is
   * counted there instead of being told.
   */
  public Finding hangsOn(Span place) {
    causes.add(place);
    return this;
  }

  /** A place of which this finding is what there is to tell, so that others may hang on it. */
  public Finding answersFor(Span place) {
    answersFor.add(place);
    return this;
  }

  /** Counts one that follows from this one, with all that follows from that. */
  public void count(Finding dependent) {
    dependents.add(dependent);
    dependents.addAll(dependent.dependents);
    notVerified += dependent.notVerified;
    unlisted += dependent.unlisted;
    dependent.dependents.clear();
    dependent.notVerified = 0;
    dependent.unlisted = 0;
  }

  /** Counts one of those that it is made of: a cell of the column it is about. */
  public void gather(Finding cell) {
    count(cell);
    own++;
  }

  /** Counts so many more that it is made of, which are not listed. */
  void countUnlisted(int more) {
    unlisted += more;
  }

  /** How many of those that it is made of are not among its dependents. */
  public int unlisted() {
    return unlisted;
  }

  /** How many of the dependents are those that it is made of: the first ones. */
  int own() {
    return own;
  }

  /** Takes over what explains the same figure, told otherwise. */
  void isAlso(Finding other) {
    Supplier<Optional<Told>> own = slip;
    slip = () -> own.get().or(other::likely);
    also.add(other);
  }

  /** The same fact in the words of other checks. */
  List<Finding> also() {
    return also;
  }

  /** Counts cells and sentences that cannot be tried as long as this is so. */
  public void countNotVerified(int more) {
    notVerified += more;
  }

  public void dispute(String reason) {
    disputed = Optional.of(reason);
  }

  public Kind kind() {
    return kind;
  }

  public Span span() {
    return span;
  }

  public String message(Language language) {
    return Blanks.fill(kind.message(language), blanks, language);
  }

  /** What to do; where a figure is right by another rule, what to do about the rule. */
  public String help(Language language) {
    return likely().orElse(null) instanceof OtherRule rule
        ? rule.advice().in(language)
        : Blanks.fill(kind.help(language), blanks, language);
  }

  public Optional<Told> label() {
    return label;
  }

  public List<Label> labels() {
    return labels;
  }

  public List<Told> notes() {
    return notes;
  }

  /** The edits that together would make the finding go away; none where nobody can say. */
  public List<Edit> fixes() {
    if (!fixesLater.isEmpty()) {
      fixesLater.forEach(later -> fixes.addAll(later.get()));
      fixesLater.clear();
    }
    return Collections.unmodifiableList(fixes);
  }

  /** The places that the right figure rests on: headings of data, totals that are stated. */
  public List<Span> restsOn() {
    return restsOn.get();
  }

  /** Whether it could be said what is right, but not where it would be written. */
  public boolean isFixUncertain() {
    return uncertain;
  }

  public Optional<Told> likely() {
    if (likely == null) {
      likely = slip.get();
    }
    return likely;
  }

  public Optional<Fraction> expected() {
    return expected;
  }

  public Optional<Fraction> actual() {
    return actual;
  }

  /** What stands there less what is right. */
  public Optional<Fraction> difference() {
    return expected.flatMap(right -> actual.map(there -> there.subtract(right)));
  }

  public Optional<Figures> form() {
    return form.map(Supplier::get);
  }

  public Optional<Object> subject() {
    return subject;
  }

  public boolean isAbout(Object thing) {
    return subject.filter(thing::equals).isPresent();
  }

  List<Span> causes() {
    return causes;
  }

  List<Span> places() {
    return answersFor;
  }

  /** What follows from this and is therefore not told by itself; in the order found. */
  public List<Finding> dependents() {
    return Collections.unmodifiableList(dependents);
  }

  /** How many cells and sentences cannot be tried as long as this is so. */
  public int notVerified() {
    return notVerified;
  }

  public Optional<String> disputed() {
    return disputed;
  }

  /** For tests and messages to programmers. */
  @Override
  public String toString() {
    return kind + " " + span + " " + message(Language.ENGLISH);
  }
}
