package org.bilaga.sheet;

import org.bilaga.finding.Palette;
import org.bilaga.words.Language;

/**
 * For whom a sheet is written.
 *
 * @param columns how wide a line may be; 0 for as wide as it takes
 */
public record Setting(Language language, Palette palette, int columns) {
  /** Without colours, as wide as it takes. */
  public static Setting plain(Language language) {
    return new Setting(language, Palette.NONE, 0);
  }
}
