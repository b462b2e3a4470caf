package org.bilaga.coverage;

import java.util.List;

/**
 * A section of the document, or a source, and what takes it up.
 *
 * @param name the number, a range of missing numbers, or the name of the source
 * @param numbers how many sections it stands for: several where numbers in a row are missing
 * @param mentions in the order written; none where it is missing
 */
public record SectionCoverage(String name, int numbers, Status status, List<Represented> mentions) {

  /** How far a section is covered. */
  public enum Status {
    /** What it says is modelled, and nothing in it is put aside. */
    MODELLED,
    /** Some is modelled or claimed, some is unmodelled. */
    IN_PART,
    /** Its figures are compared, and nothing else is said of it. */
    CLAIMED,
    UNMODELLED,
    /** Only its parts are taken up: what stands before them nobody has looked at. */
    PARTS_ONLY,
    /** The numbers around it show that it exists, and nothing takes it up. */
    MISSING
  }

  static SectionCoverage of(String name, List<Represented> mentions) {
    return new SectionCoverage(name, 1, status(mentions), List.copyOf(mentions));
  }

  private static Status status(List<Represented> mentions) {
    boolean modelled = has(mentions, Represented.Kind.MODELLED);
    boolean claimed = has(mentions, Represented.Kind.CLAIMED);
    if (has(mentions, Represented.Kind.UNMODELLED)) {
      return modelled || claimed ? Status.IN_PART : Status.UNMODELLED;
    }
    return modelled ? Status.MODELLED : claimed ? Status.CLAIMED : Status.PARTS_ONLY;
  }

  private static boolean has(List<Represented> mentions, Represented.Kind kind) {
    return mentions.stream().anyMatch(mention -> mention.kind() == kind);
  }

  public int count(Represented.Kind kind) {
    return (int) mentions.stream().filter(mention -> mention.kind() == kind).count();
  }

  public int disputed() {
    return (int) mentions.stream().filter(mention -> !mention.disputes().isEmpty()).count();
  }
}
