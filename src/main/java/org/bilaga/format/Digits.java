package org.bilaga.format;

/** The digits of a figure in groups of three: {@code 1435} is {@code 1 435}. */
final class Digits {
  private static final int GROUP = 3;

  private Digits() {}

  /**
   * The same digits and the same decimal sign, with a space before each third digit.
   *
   * @param four whether four digits are two groups: years are not
   */
  static String grouped(String figure, boolean four) {
    var digits = new StringBuilder(figure.length());
    int end = 0;
    while (end < figure.length() && figure.charAt(end) != ',' && figure.charAt(end) != '.') {
      if (Character.isDigit(figure.charAt(end))) {
        digits.append(figure.charAt(end));
      }
      end++;
    }
    if (four || digits.length() != GROUP + 1) {
      for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
        digits.insert(at, ' ');
      }
    }
    return digits.append(figure, end, figure.length()).toString();
  }
}
