package org.bilaga.document;

import org.bilaga.source.CellPlaces;
import org.bilaga.words.Language;

/** Pages, and the lines of each. */
final class PagePlaces implements CellPlaces {
  private final int[] pageOfLine;
  private final int[] lineOnPage;
  private final Language spoken;

  /**
   * @param pageOfLine for each line of the text, from the first, the page that it stands on
   */
  PagePlaces(int[] pageOfLine, Language spoken) {
    this.pageOfLine = pageOfLine.clone();
    this.lineOnPage = new int[pageOfLine.length];
    this.spoken = spoken;
    for (int line = 0; line < pageOfLine.length; line++) {
      boolean same = line > 0 && pageOfLine[line - 1] == pageOfLine[line];
      lineOnPage[line] = same ? lineOnPage[line - 1] + 1 : 1;
    }
  }

  /**
   * @param lineOnPage for each line of the text its number on its page, where they are not in order
   */
  PagePlaces(int[] pageOfLine, int[] lineOnPage, Language spoken) {
    this.pageOfLine = pageOfLine.clone();
    this.lineOnPage = lineOnPage.clone();
    this.spoken = spoken;
  }

  private int index(int line) {
    return Math.min(Math.max(line, 1), pageOfLine.length) - 1;
  }

  int page(int line) {
    return pageOfLine.length == 0 ? 1 : pageOfLine[index(line)];
  }

  @Override
  public String at(int line, int cell) {
    return Sentences.pageAndLine(page(line), row(line, cell)).in(spoken);
  }

  @Override
  public int row(int line, int cell) {
    return lineOnPage.length == 0 ? 1 : lineOnPage[index(line)];
  }

  @Override
  public int column(int line, int cell) {
    return cell + 1;
  }
}
