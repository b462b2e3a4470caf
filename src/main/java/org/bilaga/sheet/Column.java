package org.bilaga.sheet;

import java.util.Optional;
import java.util.OptionalInt;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * A column of a table.
 *
 * @param name what programs call it, {@code recipient_name}
 * @param heading what a reader sees above it; a line break in it is one on a screen
 * @param called what it holds where nothing else stands around it, as in a spreadsheet
 * @param unit the unit of its figures where the heading has it; empty where each figure has its own
 * @param decimals how many decimals its figures always have; empty for as many as they need
 * @param isSigned whether its figures say how much more something is, and are written so
 */
public record Column(
    String name,
    Told heading,
    Told called,
    Type type,
    Optional<ColumnUnit> unit,
    OptionalInt decimals,
    boolean isSigned) {

  /** What a column holds. */
  public enum Type {
    /** What its rows are called: repeated where a table is parted, never cut. */
    NAME,
    WORDS,
    MONEY,
    SHARE,
    COUNT,
    DAY,
    /** Figures of several kinds, each with its unit. */
    FIGURES
  }

  private static Column of(String name, Told heading, Type type) {
    return new Column(name, heading, heading, type, Optional.empty(), OptionalInt.empty(), false);
  }

  public static Column name(String name, Told heading) {
    return of(name, heading, Type.NAME);
  }

  public static Column words(String name, Told heading) {
    return of(name, heading, Type.WORDS);
  }

  /** Money in one unit, which the heading has. */
  public static Column money(String name, Told heading, ColumnUnit unit) {
    return of(name, heading, Type.MONEY).in(unit);
  }

  /** Money, each with its unit. */
  public static Column money(String name, Told heading) {
    return of(name, heading, Type.MONEY);
  }

  /** Shares, each with its {@code %}. */
  public static Column share(String name, Told heading) {
    return of(name, heading, Type.SHARE);
  }

  public static Column count(String name, Told heading) {
    return of(name, heading, Type.COUNT);
  }

  public static Column day(String name, Told heading) {
    return of(name, heading, Type.DAY);
  }

  /** Figures, each with its unit. */
  public static Column figures(String name, Told heading) {
    return of(name, heading, Type.FIGURES);
  }

  public Column in(ColumnUnit unit) {
    return new Column(name, heading, called, type, Optional.of(unit), decimals, isSigned);
  }

  /** Always with so many decimals. */
  public Column rounded(int decimals) {
    return new Column(name, heading, called, type, unit, OptionalInt.of(decimals), isSigned);
  }

  /** With another heading where nothing stands around it. */
  public Column called(Told called) {
    return new Column(name, heading, called, type, unit, decimals, isSigned);
  }

  /** With a plus before what is above nought. */
  public Column signed() {
    return new Column(name, heading, called, type, unit, decimals, true);
  }

  /** A cell of it as a reader has it. */
  public String text(SheetCell cell, Language language) {
    return CellText.of(cell, this, language);
  }

  /** Whether what it holds stands to the right. */
  boolean isFigures() {
    return switch (type) {
      case NAME, WORDS, DAY -> false;
      case MONEY, SHARE, COUNT, FIGURES -> true;
    };
  }
}
