package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Date;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Stretch;
import org.bilaga.calendar.Slot;
import org.bilaga.finding.Findings;
import org.jspecify.annotations.Nullable;

/** An agreement with its tree of money. */
public final class Agreement {
  private final Declaration.Agreement declared;
  private final Module module;
  private final List<Grant> grants = new ArrayList<>();
  private final List<Key> keys = new ArrayList<>();
  private final List<Let> lets = new ArrayList<>();
  private final List<Function<Findings, Optional<AppendixTable>>> appendixFiles = new ArrayList<>();
  private @Nullable List<AppendixTable> appendices;
  private final List<Function<Findings, Optional<PublishedDocument>>> documentFiles =
      new ArrayList<>(0);
  private @Nullable List<PublishedDocument> documents;
  private final List<PlacedClaim> claims = new ArrayList<>();
  private final Area root;
  private @Nullable Naming naming;

  private final Optional<Agreement> base;
  private final List<Layer> layers;

  Agreement(Declaration.Agreement declared, Module module) {
    this(declared, module, Optional.empty(), List.of());
  }

  /**
   * @param base what the last of the layers was laid upon
   */
  Agreement(
      Declaration.Agreement declared, Module module, Optional<Agreement> base, List<Layer> layers) {
    this.declared = declared;
    this.module = module;
    this.base = base;
    this.layers = layers;
    this.root = new Area(this, Optional.empty(), Optional.empty());
  }

  /** Where an agreement comes from. */
  public enum Kind {
    /** It is declared as it is. */
    ORIGINAL,
    /** What another would be with something else in it. */
    SCENARIO,
    /** What another is from a day on. */
    AMENDED
  }

  /** What those who take part in it are called in it. */
  Naming naming() {
    var made = naming;
    if (made == null) {
      made = Naming.on(Naming.dayOf(this));
      naming = made;
    }
    return made;
  }

  /** Changes that were made to an agreement, by a scenario or an amendment, and their file. */
  record Layer(Declaration declared, Module module) {
    /** Whether both are amendments from one day, and neither is said to change the other. */
    boolean isOfOneDay(Layer other) {
      return declared instanceof Declaration.Amendment one
          && other.declared instanceof Declaration.Amendment two
          && one.from().iso().equals(two.from().iso())
          && !AmendmentOrder.names(this, other)
          && !AmendmentOrder.names(other, this);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Layer layer && layer.declared == declared;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(declared);
    }
  }

  public Kind kind() {
    return layers.isEmpty()
        ? Kind.ORIGINAL
        : lastLayer().declared() instanceof Declaration.Amendment ? Kind.AMENDED : Kind.SCENARIO;
  }

  /** Whether it counts by itself: scenarios and amended versions do not count beside another. */
  public boolean isOriginal() {
    return layers.isEmpty();
  }

  /** What it changes, with the amendments that were in force before; empty for an original. */
  public Optional<Agreement> base() {
    return base;
  }

  /** The agreement that it is a version of, or itself. */
  public Agreement original() {
    return base.isPresent() ? base.get().original() : this;
  }

  /** Whether both are what one change makes of one agreement, whatever else is laid below it. */
  public boolean isOfSameChange(Agreement other) {
    return this == other
        || !isOriginal()
            && !other.isOriginal()
            && lastLayer().equals(other.lastLayer())
            && original() == other.original();
  }

  /** The day from which an amended version is in force; empty for others. */
  public Optional<Date> from() {
    return !layers.isEmpty() && lastLayer().declared() instanceof Declaration.Amendment it
        ? Optional.of(it.from())
        : Optional.empty();
  }

  /** The scenario or amendment that declares it; empty for an original. */
  public Optional<Declaration> change() {
    return layers.isEmpty() ? Optional.empty() : Optional.of(lastLayer().declared());
  }

  /** All changes that make it out of the original, the oldest first. */
  List<Layer> layers() {
    return layers;
  }

  /** What makes it out of its base; only for one that is a version of another. */
  Layer lastLayer() {
    return layers.get(layers.size() - 1);
  }

  public Declaration.Agreement declared() {
    return declared;
  }

  public Module module() {
    return module;
  }

  public String name() {
    return declared.name().text();
  }

  public Area root() {
    return root;
  }

  /** All grants, in the order written; {@link Grant#index} counts in this list. */
  public List<Grant> grants() {
    return Collections.unmodifiableList(grants);
  }

  void add(Grant one) {
    grants.add(one);
  }

  public List<Key> keys() {
    return Collections.unmodifiableList(keys);
  }

  void add(Key one) {
    keys.add(one);
  }

  public List<Let> lets() {
    return Collections.unmodifiableList(lets);
  }

  void add(Let one) {
    lets.add(one);
  }

  /** The published tables that can be read, read when first asked for. */
  public List<AppendixTable> appendices() {
    return appendices(new Findings());
  }

  /** The same; where they are read now, what is wrong with them is told. */
  public List<AppendixTable> appendices(Findings out) {
    List<AppendixTable> read = appendices;
    if (read == null) {
      read = new ArrayList<>(appendixFiles.size());
      for (var file : appendixFiles) {
        file.apply(out).ifPresent(read::add);
      }
      appendices = read;
    }
    return read;
  }

  /** Lets go of the tables, which together may be more than memory holds. */
  public void forgetAppendices() {
    appendices = null;
  }

  void addAppendix(Function<Findings, Optional<AppendixTable>> file) {
    appendixFiles.add(file);
  }

  /** Whether it names published texts. */
  public boolean namesDocuments() {
    return !documentFiles.isEmpty();
  }

  /** Its published texts, read when first asked for; none where one of them cannot be read. */
  public List<PublishedDocument> documents() {
    return documents(new Findings());
  }

  /** The same; where they are read now, what is wrong with them is told. */
  public List<PublishedDocument> documents(Findings out) {
    List<PublishedDocument> read = documents;
    if (read == null) {
      read = new ArrayList<>(documentFiles.size());
      for (var file : documentFiles) {
        file.apply(out).ifPresent(read::add);
      }
      read = read.size() < documentFiles.size() ? List.of() : read;
      documents = read;
    }
    return read;
  }

  /** Lets go of the texts, which together may be more than memory holds. */
  public void forgetDocuments() {
    documents = null;
  }

  void addDocument(Function<Findings, Optional<PublishedDocument>> file) {
    documentFiles.add(file);
  }

  /** All claims, with the area whose names they see. */
  public List<PlacedClaim> claims() {
    return Collections.unmodifiableList(claims);
  }

  void add(PlacedClaim one) {
    claims.add(one);
  }

  /** The period as written, {@code 2020} or {@code 2018..2020}; empty where none is. */
  public String period() {
    for (Clause clause : declared.clauses()) {
      if (clause instanceof Clause.InPeriod period) {
        return period.stretch().text();
      }
    }
    return "";
  }

  /** The period as written; empty where none is. */
  public Optional<Stretch> stretch() {
    for (Clause clause : declared.clauses()) {
      if (clause instanceof Clause.InPeriod period) {
        return Optional.of(period.stretch());
      }
    }
    return Optional.empty();
  }

  /** The years of its period; none where none is stated. */
  public List<Slot> years() {
    for (Clause clause : declared.clauses()) {
      if (clause instanceof Clause.InPeriod period) {
        var from = Slot.of(period.stretch().from().text());
        var to = Slot.of(period.stretch().last().text());
        return from.isPresent() && to.isPresent() ? Slot.years(from.get(), to.get()) : List.of();
      }
    }
    return List.of();
  }

  /** A claim and where it stands. */
  public record PlacedClaim(Clause.Claim claim, Area area) {}

  @Override
  public String toString() {
    return name();
  }
}
