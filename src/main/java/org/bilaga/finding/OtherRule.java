package org.bilaga.finding;

/**
 * An explanation by which a figure is right and the rule is another: then the figure is not the one
 * to be corrected.
 */
public record OtherRule(Told told) implements Told {
  @Override
  public String in(Language language) {
    return told.in(language);
  }
}
