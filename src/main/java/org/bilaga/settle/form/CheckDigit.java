package org.bilaga.settle.form;

/** Numbers whose last digit confirms the others, by the modulus 10 method (Luhn). */
final class CheckDigit {
  private static final int ORGANISATION = 10;

  private CheckDigit() {}

  /** Whether the last of the digits is the one that the others ask for. */
  static boolean holds(String digits) {
    int sum = 0;
    boolean doubled = false;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = digits.charAt(i) - '0';
      int part = doubled ? digit * 2 : digit;
      sum += part > 9 ? part - 9 : part;
      doubled = !doubled;
    }
    return !digits.isEmpty() && sum % 10 == 0;
  }

  /** The last digit that such a number must have; digits are all but that one. */
  static char asked(String digits) {
    for (char last = '0'; last < '9'; last++) {
      if (holds(digits + last)) {
        return last;
      }
    }
    return '9';
  }

  /**
   * Ten digits, the third at least 2 so that it cannot be a person's (Skatteverket, SKV 709); the
   * century 16 may stand before.
   */
  static boolean isOrganisation(String digits) {
    String ten = digits.length() == 12 && digits.startsWith("16") ? digits.substring(2) : digits;
    return ten.length() == ORGANISATION && ten.charAt(2) >= '2' && holds(ten);
  }

  /** Seven or eight digits. */
  static boolean isBankgiro(String digits) {
    return digits.length() >= 7 && digits.length() <= 8 && holds(digits);
  }

  /** Two to eight digits. */
  static boolean isPlusgiro(String digits) {
    return digits.length() >= 2 && digits.length() <= 8 && holds(digits);
  }
}
