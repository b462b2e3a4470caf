package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.calendar.Slot;
import org.jspecify.annotations.Nullable;

/** An agreement with its tree of money. */
public final class Agreement {
  private final Declaration.Agreement declared;
  private final Module module;
  private final List<Grant> grants = new ArrayList<>();
  private final List<Key> keys = new ArrayList<>();
  private final List<Let> lets = new ArrayList<>();
  private final List<Supplier<Optional<AppendixTable>>> appendixFiles = new ArrayList<>();
  private @Nullable List<AppendixTable> appendices;
  private final List<PlacedClaim> claims = new ArrayList<>();
  private final Area root;

  Agreement(Declaration.Agreement declared, Module module) {
    this.declared = declared;
    this.module = module;
    this.root = new Area(this, Optional.empty(), Optional.empty());
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
    return grants;
  }

  public List<Key> keys() {
    return keys;
  }

  public List<Let> lets() {
    return lets;
  }

  /** The published tables, read when first asked for; those that cannot be read are told. */
  public List<AppendixTable> appendices() {
    List<AppendixTable> read = appendices;
    if (read == null) {
      read = new ArrayList<>(appendixFiles.size());
      for (var file : appendixFiles) {
        file.get().ifPresent(read::add);
      }
      appendices = read;
    }
    return read;
  }

  /** Lets go of the tables, which together may be more than memory holds. */
  public void forgetAppendices() {
    appendices = null;
  }

  void addAppendix(Supplier<Optional<AppendixTable>> file) {
    appendixFiles.add(file);
  }

  /** All claims, with the area whose names they see. */
  public List<PlacedClaim> claims() {
    return claims;
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

  /** The years of its period; none where none is stated. */
  public List<Slot> years() {
    for (Clause clause : declared.clauses()) {
      if (clause instanceof Clause.InPeriod period) {
        var from = Slot.of(period.stretch().from().text());
        var to = Slot.of(period.stretch().last().text());
        return from.isPresent() && to.isPresent()
            ? Slot.years(from.get(), to.get())
            : List.of();
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
