package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration.Change;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Node;
import org.bilaga.ast.Reference;

/**
 * What a change speaks of: the path that leads there from the agreement, and for a sentence without
 * a name the sentence itself.
 */
record ChangeTarget(Change change, List<String> path, Optional<Clause> sentence) {

  /**
   * @param whole the names that the agreement itself goes by
   */
  static ChangeTarget of(Change change, Set<String> whole) {
    return switch (change) {
      case Change.Set it ->
          new ChangeTarget(it, withoutTotal(path(it.what(), whole)), Optional.empty());
      case Change.Remove it -> new ChangeTarget(it, path(it.what(), whole), Optional.empty());
      case Change.UseInstead it -> new ChangeTarget(it, path(it.of(), Set.of()), Optional.empty());
      case Change.Replace it -> of(it, it.in(), it.clause(), whole);
      case Change.Add it -> of(it, it.in(), it.clause(), whole);
    };
  }

  private static ChangeTarget of(
      Change change, Optional<Reference> in, Clause clause, Set<String> whole) {
    List<String> path = new ArrayList<>();
    in.ifPresent(area -> path.addAll(path(area, whole)));
    Noun.name(clause).ifPresent(name -> path.add(name.text()));
    return new ChangeTarget(change, path, Optional.of(clause));
  }

  private static List<String> path(Reference reference, Set<String> whole) {
    List<String> path = new ArrayList<>();
    reference.steps().forEach(step -> path.add(step.name().text()));
    return whole.contains(path.get(0)) ? path.subList(1, path.size()) : path;
  }

  /** The total of an area is set by its name alone or by {@code total} behind it. */
  private static List<String> withoutTotal(List<String> path) {
    boolean total = !path.isEmpty() && path.get(path.size() - 1).equals(Patch.TOTAL);
    return total ? path.subList(0, path.size() - 1) : path;
  }

  /** Whether the two cannot both be so. */
  boolean contradicts(ChangeTarget other) {
    if (change instanceof Change.UseInstead one) {
      return other.change instanceof Change.UseInstead two
          && path.equals(other.path)
          && !saysAlike(one.instead(), two.instead());
    } else if (other.change instanceof Change.UseInstead) {
      return false;
    }
    return path.equals(other.path)
        ? isOfSameSentence(other) && !agrees(other)
        : takesAway(other) || other.takesAway(this);
  }

  /** A sentence without a name is the same as another only if one of them can stand there. */
  private boolean isOfSameSentence(ChangeTarget other) {
    if (sentence.isPresent() && other.sentence.isPresent()) {
      return Counterpart.isOneSentence(sentence.get(), other.sentence.get());
    }
    Optional<Clause> only = sentence.or(other::sentence);
    boolean total = only.isPresent() && only.get() instanceof Clause.Total;
    return only.isEmpty() || Noun.name(only.get()).isPresent() || total;
  }

  /** Whether the other change finds no more what it changes, or finds there what it adds. */
  boolean forestalls(ChangeTarget other) {
    boolean same = path.equals(other.path) && isOfSameSentence(other);
    return change instanceof Change.Remove && (same || takesAway(other))
        || same && change instanceof Change.Add && other.change instanceof Change.Add;
  }

  /** Whether nothing is left, or something else is there, where the other speaks of a part. */
  private boolean takesAway(ChangeTarget other) {
    boolean part =
        path.size() < other.path.size() && other.path.subList(0, path.size()).equals(path);
    boolean named = sentence.isEmpty() || Noun.name(sentence.get()).isPresent();
    return part
        && !path.isEmpty()
        && (change instanceof Change.Remove || change instanceof Change.Replace && named);
  }

  private boolean agrees(ChangeTarget other) {
    if (change instanceof Change.Set one && other.change instanceof Change.Set two) {
      return saysAlike(one.value(), two.value());
    } else if (change instanceof Change.Remove) {
      return other.change instanceof Change.Remove;
    }
    return sentence.isPresent()
        && other.sentence.isPresent()
        && saysAlike(sentence.get(), other.sentence.get());
  }

  private static boolean saysAlike(Node one, Node other) {
    if (one instanceof Expression.Figure left && other instanceof Expression.Figure right) {
      return left.value().equals(right.value()) && left.unit().sameSort(right.unit());
    }
    return words(one).equals(words(other));
  }

  private static List<String> words(Node node) {
    return List.of(node.span().text().strip().split("\\s+"));
  }

  /** As one writes it; an agreement is called by its name. */
  String shown(Agreement original) {
    return path.isEmpty() ? original.name() : String.join(".", path);
  }
}
